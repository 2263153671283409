import { FEED_FILE, openFeedFile } from '../feed/catalog/feed-json.ts';
import { type FolderPath, folderAbove } from '../feed/edit.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';

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
