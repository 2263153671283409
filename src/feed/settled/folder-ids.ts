import { type ContentId, contentId } from '../../bytes/content-id.ts';
import { type Content, type Edit, type FolderPath, folderAbove, type Paths } from '../edit.ts';
import type { Layout } from '../layout.ts';

/** What takes text to make a digest of. */
export interface Digester {
  update(text: string): unknown;
}

/** The files of some folders, with the ids of their contents. */
export interface FolderIds {
  /**
   * Feeds a hash with the names and ids of all files of a repository.
   *
   * @returns false for one whose ids are not all known, and for one in the root of the feed, where other files are too
   */
  addRepository(layout: Layout, hash: Digester): boolean;
  /** Does the same with the files of one folder. */
  addFolder(path: FolderPath, hash: Digester): boolean;
}

/** The files of a folder, each as a name and an id; undefined if the id of one is not known. */
type Lines = string[] | undefined;

/**
 * Finds the files of the folders that are wanted.
 *
 * @param files every path of the feed
 */
export function folderIds(
  files: Iterable<readonly [string, ContentId | undefined]>,
  isWanted: (folder: FolderPath) => boolean,
): FolderIds {
  const known = new Map<FolderPath, boolean>();
  const folders = new Map<FolderPath, Lines>();
  for (const [path, id] of files) {
    const folder = folderAbove(path);
    let wanted = known.get(folder);
    if (wanted === undefined) {
      wanted = isWanted(folder);
      known.set(folder, wanted);
      if (wanted) folders.set(folder, []);
    }
    if (!wanted) continue;
    if (id === undefined) folders.set(folder, undefined);
    else folders.get(folder)?.push(`${path.slice(folder.length)}\0${id}\0`);
  }
  const add = (folder: FolderPath, hash: Digester): boolean => {
    const lines = folders.has(folder) ? folders.get(folder) : [];
    if (lines === undefined) return false;
    hash.update(`${folder}\0${lines.length}\0`);
    hash.update(lines.sort().join(''));
    return true;
  };
  return {
    addFolder: add,
    addRepository({ archOf }, hash) {
      if (archOf('') !== undefined) return false;
      const own = [...folders.keys()].filter((folder) => archOf(folder) !== undefined).sort();
      hash.update(`${own.length}\0`);
      return own.every((folder) => add(folder, hash));
    },
  };
}

/** The paths of a feed after an edit, with the ids of their contents as far as they are known. */
export function pathsAfter(
  paths: Paths,
  { puts, deletes }: Edit,
  isWanted: (folder: FolderPath) => boolean,
): Map<string, ContentId | undefined> {
  const after = new Map(paths);
  for (const path of deletes) after.delete(path);
  for (const [path, content] of puts) {
    if (isWanted(folderAbove(path))) after.set(path, idOf(content, paths));
  }
  return after;
}

/** The content id of what an edit puts at a path; undefined where it is not known. */
export function idOf(content: Content, paths: Paths): ContentId | undefined {
  switch (content.kind) {
    case 'bytes':
      return contentId(content.bytes);
    case 'file':
    case 'earlier':
      return content.contentId;
    case 'copy':
      return paths.get(content.from);
  }
}
