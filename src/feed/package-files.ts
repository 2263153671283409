import { type Format, indexForms } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { type FolderPath, folderAbove, type Paths, parentsOf, pathIn } from './edit.ts';
import { indexSource } from './index-source.ts';

/** The path of the folder at the root of the feed. */
const ROOT: FolderPath = '';

/**
 * Finds the package files of a feed by their extension, and the folder of each: the nearest one above it with an index
 * (possibly of another feed), or else the nearest one that could have an index. Other files are left out.
 *
 * @param mayHold true for a folder that could have an index
 * @returns folders by path of the file
 */
export function packageFiles(
  paths: Paths,
  formats: readonly Format[],
  mayHold: (folder: FolderPath) => boolean,
): Map<string, FolderPath> {
  const extensions = [...new Set(formats.map(({ extension }) => extension))];
  const indexed = indexedFolders(paths, formats);
  const isRootOurs = indexed.has(ROOT) || mayHold(ROOT);
  const owners = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  for (const path of paths.keys()) {
    if (!extensions.some((extension) => path.endsWith(extension))) continue;
    const folder = folderAbove(path);
    if (!known.has(folder)) {
      const parents = parentsOf(path);
      const below =
        parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent));
      // Files in folders below the root may be anybody's.
      known.set(folder, below ?? (folder === ROOT && isRootOurs ? ROOT : undefined));
    }
    const owner = known.get(folder);
    if (owner !== undefined) owners.set(path, owner);
  }
  return owners;
}

/** Every folder with an index of one of the formats, plain or compressed. */
export function indexedFolders(paths: Paths, formats: readonly Format[] = FORMATS): Set<FolderPath> {
  const names = formats.flatMap(indexForms);
  const indexed = new Set<string>();
  for (const path of paths.keys()) {
    const folder = folderOfName(path, names);
    if (folder !== undefined) indexed.add(folder);
  }
  return indexed;
}

/** The folder of an index, plain or compressed; undefined for the path of another file. */
export const folderOfIndex = (path: string): FolderPath | undefined => folderOfName(path, INDEX_NAMES);

const INDEX_NAMES = FORMATS.flatMap(indexForms);

function folderOfName(path: string, names: readonly string[]): FolderPath | undefined {
  const name = names.find((one) => path.endsWith(one));
  if (name === undefined) return undefined;
  if (path === name) return ROOT;
  return path.at(-name.length - 1) === '/' ? path.slice(0, -name.length - 1) : undefined;
}

/** The index of a format in a folder. */
export interface FolderIndex {
  format: Format;
  /** The path of the folder. */
  path: FolderPath;
}

/** Every index of a feed, sorted by format and then by folder. */
export const indexesIn = (paths: Paths): FolderIndex[] =>
  FORMATS.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));

/**
 * The indexes of a folder and of those above it. Each of them may list a file of the folder. `path` is that of the plain
 * index, and `source` that of the file which holds it.
 */
export function indexesOver(
  folder: FolderPath,
  paths: Paths,
): { format: Format; folder: FolderPath; path: string; source: string }[] {
  const above = folder === '' ? [''] : ['', ...parentsOf(folder), folder];
  return above.flatMap((parent) =>
    FORMATS.flatMap((format) => {
      const source = indexSource(format, parent, paths);
      if (source === undefined) return [];
      return [{ format, folder: parent, path: pathIn(parent, format.indexFile), source }];
    }),
  );
}
