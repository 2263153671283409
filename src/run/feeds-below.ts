import { PlacementError } from '../errors.ts';
import { FEED_FILE, openFeedFile } from '../feed/catalog/feed-json.ts';
import { type FolderPath, folderAbove, parentsOf } from '../feed/edit.ts';
import { isPlaced, makeLayout, placeOf } from '../feed/layout.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';

/** How many files are read to find feeds that begin in folders. */
const FEED_FILES = 16;

/** The folders of a home in which other feeds of pkgfeed's begin, each with a `prefix`, keys and `feed.json` of its own. */
export async function feedsBelow(home: Home, tip: Tip): Promise<FolderPath[]> {
  const files = [...tip.paths.keys()].filter((path) => path.endsWith(`/${FEED_FILE}`)).slice(0, FEED_FILES);
  if (files.length === 0) return [];
  const { files: read } = await readUnlessLarge(home, tip, files);
  return files
    .filter((path) => openFeedFile(read.get(path)).state === 'whole')
    .map((path) => folderAbove(path));
}

/** True for a path in one of these feeds. */
export const isBelow = (path: string, feeds: readonly FolderPath[]): boolean =>
  feeds.some((folder) => path === folder || path.startsWith(`${folder}/`));

/**
 * Keeps the feeds of one home apart.
 *
 * @throws PlacementError when a repository of the run lies in a folder that holds a feed of its own
 */
export async function refuseFeedsBelow<T extends Tip>(
  { feed, repositories, home: { prefix } }: Pick<Settings, 'feed' | 'repositories' | 'home'>,
  home: Home<T>,
  tip: T,
): Promise<void> {
  const shape = shapeOf(feed);
  const placed = repositories.filter((one) => isPlaced(shape, one));
  const places = placed.map((one) => placeOf(makeLayout(shape, one)));
  const above = new Set(places.flatMap((place) => [...parentsOf(place), place]));
  const files = [...above].map((folder) => `${folder}/${FEED_FILE}`).filter((path) => tip.paths.has(path));
  if (files.length === 0) return;
  const { files: read } = await readUnlessLarge(home, tip, files);
  const own = files.find((path) => openFeedFile(read.get(path)).state === 'whole');
  if (own === undefined) return;
  const folder = folderAbove(own);
  throw new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `${printable(folder)}/ holds a feed of its own, and this run would write into it as well: both feeds would write the same files`,
    remedy: `Write \`prefix: ${printable([prefix, folder].filter(Boolean).join('/'))}\` to publish into that feed, or choose another \`branch\` or \`repository\`.`,
  });
}
