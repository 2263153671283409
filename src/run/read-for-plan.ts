import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import { pathsInstead } from '../feed/catalog/known-feed.ts';
import { recordedPaths } from '../feed/catalog/site-files.ts';
import type { Paths } from '../feed/edit.ts';
import { notPlainFile } from '../homes/directory/files.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';

/** What a plan is made from: the feed's paths with the git ids that it asks about, and contents. */
export interface PlanInput {
  paths: Paths;
  files: ReadonlyMap<string, Buffer>;
}

/**
 * Reads what a plan needs; without a feed.json, also what tells the feed in its place.
 *
 * @param toRead paths whose contents the plan needs
 * @param targets paths whose git ids it needs
 * @throws ConflictError for a target that is no plain file
 */
export async function readForPlan(
  home: Home,
  tip: Tip,
  toRead: readonly string[],
  targets: readonly string[],
): Promise<PlanInput> {
  const first = await readFeedFiles(home, tip, toRead);
  const feedFile = first.get(FEED_FILE);
  const more = pathsInstead(feedFile, tip.paths).filter((path) => !first.has(path));
  const files = more.length === 0 ? first : new Map([...first, ...(await readFeedFiles(home, tip, more))]);
  const identified = await home.identify(tip, [...targets, ...recordedPaths(feedFile, tip.paths)]);
  const odd = targets.find((path) => !identified.has(path));
  if (odd !== undefined) throw notPlainFile(odd);
  const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
  return { paths, files };
}
