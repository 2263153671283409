import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { type Paths, parentsOf } from './edit.ts';

/**
 * The package files of a feed, as their names end, each with the folder that it belongs to: the nearest above it with
 * an index, which may be another feed's, or else the nearest that could have one. Files of no folder are left out.
 *
 * @param mayHold whether an index could be in a folder
 */
export function packageFiles(
  paths: Paths,
  formats: readonly Format[],
  mayHold: (folder: string) => boolean,
): Map<string, string> {
  const extensions = [...new Set(formats.map(({ extension }) => extension))];
  const indexed = indexedFolders(paths, formats);
  const owners = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  for (const path of paths.keys()) {
    if (!extensions.some((extension) => path.endsWith(extension))) continue;
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    if (!known.has(folder)) {
      const parents = parentsOf(path);
      known.set(
        folder,
        parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent)),
      );
    }
    const owner = known.get(folder);
    if (owner !== undefined) owners.set(path, owner);
  }
  return owners;
}

/** Every folder with an index; the empty name for the feed's root. */
export function indexedFolders(paths: Paths, formats: readonly Format[] = FORMATS): Set<string> {
  const names = formats.map(({ indexFile }) => indexFile);
  const indexed = new Set<string>();
  for (const path of paths.keys()) {
    const name = names.find((one) => path.endsWith(one));
    if (name === undefined) continue;
    if (path === name) indexed.add('');
    else if (path.at(-name.length - 1) === '/') indexed.add(path.slice(0, -name.length - 1));
  }
  return indexed;
}

/** The index of a format in a folder; the empty path is the feed's root. */
export interface FolderIndex {
  format: Format;
  path: string;
}

/** Every index of a feed, by format and by folder. */
export const indexesIn = (paths: Paths): FolderIndex[] =>
  FORMATS.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));

/** The indexes of a folder and of those above it: all that may list a file of the folder. */
export function indexesOver(
  folder: string,
  paths: Paths,
): { format: Format; folder: string; path: string }[] {
  const above = folder === '' ? [''] : ['', ...parentsOf(folder), folder];
  return above.flatMap((parent) =>
    FORMATS.map((format) => ({
      format,
      folder: parent,
      path: parent === '' ? format.indexFile : `${parent}/${format.indexFile}`,
    })).filter(({ path }) => paths.has(path)),
  );
}
