import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import type { Finding } from '../report/finding.ts';
import type { Expected } from '../report/report.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import type { Fetcher } from '../served/fetcher.ts';
import { type Clock, poll } from '../served/poll.ts';
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

/**
 * Waits until the `feed.json` at an address is the expected one, or a later one.
 *
 * @param root the address, with a slash at its end
 * @returns how long it waited, in milliseconds, and a finding when the time was over first
 */
export async function awaitChange(
  root: URL,
  { feedFile }: Pick<Expected, 'feedFile'>,
  { fetcher, clock, first, longest, timeout }: ChangeWait,
): Promise<{ waited: number; finding?: Finding }> {
  if (feedFile === null) return { waited: 0 };
  const seen = { isThere: false };
  const look = async (): Promise<true | undefined> => {
    const answer = await fetchFeedFile(fetcher, root);
    seen.isThere = answer.state === 'there';
    return answer.state === 'there' && isAsLate(answer.bytes, feedFile) ? true : undefined;
  };
  const schedule = { first, growth: 2, longest, most: () => timeout };
  const { found, waited } = await poll(look, schedule, clock);
  if (found) return { waited };
  const what = seen.isThere ? 'is not yet what this run wrote' : 'is not served';
  const { mayPass: _, ...finding } = fault(FEED_FILE, what);
  return { waited, finding };
}
