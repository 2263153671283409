import { type Dirent, type PathLike, readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MARK } from './file-names.ts';

/** Records what a search came across and would silently skip. */
export interface Watch {
  fs: { readdir: typeof readdir };
  /** Folders that the search did not enter because of their names. */
  folders: Set<string>;
  /** Folders that exist and cannot be listed. */
  closed: Map<string, Error>;
  /** Links that the search takes for files; it finds them if the pattern matches their names. */
  links: Set<string>;
  /** Links to folders that the search would have entered if they were folders. */
  folderLinks: Set<string>;
}

type Done = (error: NodeJS.ErrnoException | null, entries?: Dirent[]) => void;

/** @param isDeep true when the search enters every folder below */
export function watchFolders(isDeep: boolean): Watch {
  const watch = { folders: new Set<string>(), closed: new Map(), links: new Set<string>() };
  const folderLinks = new Set<string>();
  /** All links to folders, whether the search would enter them or not. */
  const toFolders = new Set<string>();
  const seen = { ...watch, toFolders };
  const watched = (path: PathLike, options: { withFileTypes: true }, done: Done): void => {
    const here = resolve(String(path));
    if (toFolders.has(here)) {
      folderLinks.add(here);
      done(null, []);
      return;
    }
    readdir(path, options, (error, entries) => {
      if (error === null) {
        look(here, entries, isDeep, seen).then((shown) => done(null, shown));
        return;
      }
      if (error.code === 'ENOENT' && here.includes(MARK)) watch.folders.add(here);
      else if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') watch.closed.set(here, error);
      done(error);
    });
  };
  return { ...watch, folderLinks, fs: { readdir: watched as unknown as typeof readdir } };
}

/** Records what is odd in a folder, and returns its entries as the search shall see them. */
async function look(
  folder: string,
  entries: Dirent[],
  isDeep: boolean,
  seen: Pick<Watch, 'folders' | 'links'> & { toFolders: Set<string> },
): Promise<Dirent[]> {
  for (const { name } of isDeep ? entries.filter((entry) => entry.isDirectory()) : []) {
    if (/[\r\n]/.test(name)) seen.folders.add(join(folder, name));
  }
  return await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isSymbolicLink()) return entry;
      const link = join(folder, entry.name);
      const info = await stat(link).catch(() => undefined);
      const isFolder = info?.isDirectory() === true;
      (isFolder ? seen.toFolders : seen.links).add(link);
      return shownAs(entry.name, isFolder);
    }),
  );
}

/** What a search sees instead of a link: a file or a folder. */
const shownAs = (name: string, isFolder: boolean): Dirent =>
  ({
    name,
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
  }) as Dirent;
