import { FeedError, GitHubError } from '../errors.ts';
import { FEED_FILE, type FeedFile, openFeedFile, updatedIn } from '../feed/catalog/feed-json.ts';
import { hasIndex } from '../feed/index-source.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Slug } from '../github/address.ts';
import type { GitHub } from '../github/client.ts';
import { github } from '../github/server.ts';
import type { Tip } from '../homes/home.ts';
import type { Host } from '../host.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import { makeFetcher } from '../served/fetcher.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import type { Preflight } from './preflight.ts';

/** One quick request: a feed that is new has no answer to wait for. */
const LIMITS = { tries: 1, answer: 10_000, stall: 10_000, whole: 20_000 };

/**
 * Stops a run that would begin a new feed in the place of one that is still served: somebody replaced the branch since
 * the last publish. It asks the server only if the tip has files and no feed.json.
 *
 * @throws FeedError
 */
export async function refuseReplaced(
  tip: Tip,
  { url, obstacle }: Preflight,
  slug: Slug | undefined,
  home: Pick<HomeSettings, 'token' | 'pagesBranch' | 'allowNewFeed'>,
  host: Host,
): Promise<void> {
  // With an obstacle, the site says nothing about this branch.
  if (tip.isNew || tip.paths.has(FEED_FILE) || url === undefined || obstacle !== undefined) return;
  if (home.allowNewFeed) return;
  const answer = await fetchFeedFile(makeFetcher(host.fetch, LIMITS), new URL(`${url}/`));
  if (answer.state !== 'there') return;
  const { state, feed } = openFeedFile(answer.bytes);
  const gone = missingIn(feed, tip);
  // Without its folders it is another feed; with all of them, only feed.json is lost, and is written again.
  if (state !== 'whole' || gone === 0) return;
  const last = slug === undefined ? undefined : await lastBuilt(github(home, host), slug, tip);
  throw replaced(tip, { url, updated: updatedIn(answer.bytes), feed, gone, last }, home.pagesBranch);
}

/** How many folders of a feed have no index in the tip. */
const missingIn = ({ folders }: FeedFile, { paths }: Tip): number =>
  folders.filter(({ path, formats }) =>
    FORMATS.some((format) => formats.includes(format.name) && !hasIndex(format, path, paths)),
  ).length;

/**
 * The commit that Pages built last, of another state than the tip. It only helps, so nothing is thrown when GitHub does
 * not say it.
 */
async function lastBuilt(
  api: Pick<GitHub, 'builds'>,
  slug: Slug,
  { revision }: Tip,
): Promise<string | undefined> {
  try {
    const builds = await api.builds(slug);
    const last = builds.find(({ status, commit }) => status === 'built' && commit !== revision)?.commit;
    return last !== undefined && /^[0-9a-f]{40,64}$/.test(last) ? last : undefined;
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}

interface Served {
  url: string;
  updated: string | undefined;
  feed: FeedFile;
  gone: number;
  last: string | undefined;
}

function replaced(
  { revision }: Tip,
  { url, updated, feed: { folders }, gone, last }: Served,
  branch: string,
): FeedError {
  const changed = updated === undefined ? '' : `, changed ${updated}`;
  const at = revision === undefined ? '' : ` at ${printable(revision)}`;
  const restore =
    last === undefined
      ? ''
      : `, which is probably ${last}: git push --force origin ${last}:refs/heads/${printable(branch)}`;
  return new FeedError({
    code: 'FEED_REPLACED',
    message:
      `${printable(branch)}${at} has no ${FEED_FILE}, but ${url} still serves one of pkgfeed${changed}, ` +
      `and ${gone} of its ${folders.length} folders ${gone === 1 ? 'is' : 'are'} gone from the branch: ` +
      'a publish would begin a new feed, and devices would lose its packages',
    remedy:
      `Find out what replaced the branch, and stop it. Then restore the last commit of the feed${restore}. ` +
      'To begin a new feed, set `allow-new-feed: true` for one run.',
  });
}
