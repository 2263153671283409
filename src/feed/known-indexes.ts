import { FORMATS } from '../formats/formats.ts';
import type { FeedFile } from './catalog/feed-json.ts';
import type { Paths } from './edit.ts';
import { pathIn } from './folders.ts';

/** An index that `feed.json` names and the feed does not have. */
export interface LostIndex {
  path: string;
  /** How many packages `feed.json` says its folder had. */
  packages: number;
}

/** The lost indexes of a feed. A folder that had no packages is not counted. */
export function lostIndexes(paths: Paths, { folders }: FeedFile): LostIndex[] {
  return folders.flatMap(({ path, formats, packages }) =>
    FORMATS.filter(({ name }) => formats.includes(name) && packages > 0)
      .map(({ indexFile }) => pathIn(path, indexFile))
      .filter((index) => !paths.has(index))
      .map((index) => ({ path: index, packages })),
  );
}
