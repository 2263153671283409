import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { coordinatesIn, DEFAULT_LAYOUT } from '../feed/layout.ts';
import { indexedFolders } from '../feed/package-files.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { Settings } from '../settings/settings.ts';

/** True for settings that name neither a layout nor all coordinates of the usual one. */
export const isIncomplete = ({ feed, repositories }: Settings): boolean =>
  feed.layout === undefined &&
  repositories.some(({ branch, repository }) => branch === undefined || repository === undefined);

/**
 * The settings with the layout that `feed.json` remembers, if they name none. It is only read for a feed that may have
 * another than the usual one. Nobody signs it: a wrong layout leads to no folder, or to another of the feed's own.
 */
export async function withLayoutOf<T extends Tip>(
  settings: Settings,
  home: Home<T>,
  tip: T,
): Promise<Settings> {
  const { feed } = settings;
  if (feed.layout !== undefined || !tip.paths.has(FEED_FILE)) return settings;
  if (!isIncomplete(settings) && [...indexedFolders(tip.paths)].every(isUsual)) return settings;
  const files = await readFeedFiles(home, tip, [FEED_FILE]);
  const shape = shapeIn(readFeedFile(files.get(FEED_FILE)));
  if (shape === undefined) return settings;
  const archFolders = new Map([...shape.archFolders, ...feed.archFolders]);
  return { ...settings, feed: { ...feed, layout: shape.layout, archFolders } };
}

const isUsual = (folder: string): boolean =>
  coordinatesIn(folder, { layout: DEFAULT_LAYOUT, archFolders: new Map() }).branch !== null;
