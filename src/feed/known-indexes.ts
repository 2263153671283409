import { FORMATS } from '../formats/formats.ts';
import type { FeedFile, FeedFolder } from './catalog/feed-json.ts';
import { type Paths, pathIn } from './edit.ts';
import { hasIndex } from './index-source.ts';

/** An index that `feed.json` names and the feed does not have. */
export interface LostIndex {
  path: string;
  /** How many packages `feed.json` says its folder had. */
  packages: number;
}

/** The paths of the indexes that `feed.json` names for some folders. */
export const namedIndexes = (folders: readonly Pick<FeedFolder, 'path' | 'formats'>[]): string[] =>
  folders.flatMap(({ path, formats }) =>
    FORMATS.filter(({ name }) => formats.includes(name)).map(({ indexFile }) => pathIn(path, indexFile)),
  );

/** The lost indexes of a feed. A folder that had no packages is not counted. */
export function lostIndexes(paths: Paths, { folders }: FeedFile): LostIndex[] {
  return folders.flatMap(({ path, formats, packages }) =>
    FORMATS.filter(({ name }) => formats.includes(name) && packages > 0)
      .filter((format) => !hasIndex(format, path, paths))
      .map(({ indexFile }) => ({ path: pathIn(path, indexFile), packages })),
  );
}
