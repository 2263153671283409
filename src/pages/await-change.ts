import { findingOf } from '../audit/faults.ts';
import { FEED_FILE, type FeedFile } from '../feed/catalog/feed-json.ts';
import type { Finding } from '../report/finding.ts';
import type { Expected } from '../report/report.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import type { Fetcher } from '../served/fetcher.ts';
import { type Clock, poll } from '../served/poll.ts';
import { laterFeedIn } from './later-change.ts';
import { fault, isAsLate } from './served-change.ts';

/** How to wait; times in milliseconds. */
export interface ChangeWait {
  fetcher: Fetcher;
  clock: Clock;
  /** The pause after the first look, and the longest one. */
  first: number;
  longest: number;
  timeout: number;
}

/** How the waiting ended. */
export interface Awaited {
  /** How long it took, in milliseconds. */
  waited: number;
  /** Set when the time was over first. */
  finding?: Finding;
  /** The feed as it is served, if that is a later one than the expected one. */
  later?: FeedFile | undefined;
}

/**
 * Waits until the `feed.json` at an address is the expected one, or a later one.
 *
 * @param root the address, with a slash at its end
 */
export async function awaitChange(
  root: URL,
  { feedFile }: Pick<Expected, 'feedFile'>,
  { fetcher, clock, first, longest, timeout }: ChangeWait,
): Promise<Awaited> {
  if (feedFile === null) return { waited: 0 };
  const seen = { isThere: false };
  const look = async (): Promise<Buffer | undefined> => {
    const answer = await fetchFeedFile(fetcher, root);
    seen.isThere = answer.state === 'there';
    return answer.state === 'there' && isAsLate(answer.bytes, feedFile) ? answer.bytes : undefined;
  };
  const schedule = { first, growth: 2, longest, most: () => timeout };
  const { found, waited } = await poll(look, schedule, clock);
  if (found !== undefined) return { waited, later: laterFeedIn(found, feedFile) };
  const what = seen.isThere ? 'is not yet what this run wrote' : 'is not served';
  return { waited, finding: findingOf(fault(FEED_FILE, what)) };
}
