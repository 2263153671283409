import type { FolderPath } from '../edit.ts';
import { isNoJson } from './bounded-json.ts';
import type { OpenedFeedFile } from './feed-json.ts';
import type { CatalogName } from './feed-shape.ts';
import type { CatalogState } from './packages-json.ts';

/** True for a file that an earlier run has written, as far as feed.json tells. */
export type Remembers = (folder: FolderPath, name: CatalogName) => boolean;

/** feed.json names the folders that pkgfeed writes, and the files in them that it leaves to others. */
export function remembersIn({ state, feed }: Pick<OpenedFeedFile, 'state' | 'feed'>): Remembers {
  const folders = new Map(feed.folders.map((folder) => [folder.path, folder]));
  return (path, name) => {
    const folder = state === 'whole' ? folders.get(path) : undefined;
    return folder !== undefined && folder.foreign?.includes(name) !== true;
  };
}

/**
 * The state of a file, with what feed.json tells: one that pkgfeed wrote and that is no JSON at all is damaged, whatever
 * it holds now. JSON of another shape may have been put there on purpose, and stays.
 *
 * @param state what the file alone says
 */
export const stateWith = (state: CatalogState, bytes: Buffer, isRemembered: boolean): CatalogState =>
  state === 'theirs' && isRemembered && isNoJson(bytes) ? 'damaged' : state;
