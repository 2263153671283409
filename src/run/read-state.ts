import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { pathsInstead } from '../feed/catalog/known-feed.ts';
import { recordedPaths } from '../feed/catalog/site-files.ts';
import { withPlainIndexes } from '../feed/index-source.ts';
import { jekyllOf, ownsHomePage } from '../feed/jekyll.ts';
import type { FeedState } from '../feed/state.ts';
import { notPlainFile, readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';

/**
 * Reads what a change needs to know. If feed.json cannot be used, it also reads the indexes that describe the feed.
 *
 * @param toRead paths whose contents the change needs
 * @param toIdentify paths whose content ids the change needs
 * @param prefix the folder of the home that holds the feed; undefined for the home itself
 * @throws ConflictError for a path to identify that is not a plain file
 */
export async function readState(
  home: Home,
  tip: Tip,
  toRead: readonly string[],
  toIdentify: readonly string[],
  prefix?: string,
): Promise<FeedState> {
  const first = await readFeedFiles(home, tip, toRead);
  const feedFile = first.get(FEED_FILE);
  const more = pathsInstead(feedFile, tip.paths).filter((path) => !first.has(path));
  const files = more.length === 0 ? first : new Map([...first, ...(await readFeedFiles(home, tip, more))]);
  const identified = await home.identify(tip, [...toIdentify, ...recordedPaths(feedFile, tip.paths)]);
  const odd = toIdentify.find((path) => !identified.has(path));
  if (odd !== undefined) throw notPlainFile(odd);
  const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
  const jekyll =
    tip.branch === undefined
      ? {}
      : { jekyll: jekyllOf(tip.branch, prefix, ownsHomePage(readFeedFile(feedFile))) };
  return { paths, files: withPlainIndexes(files, tip.paths), ...jekyll };
}
