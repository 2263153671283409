import { oddNameFault } from '../bytes/odd-names.ts';
import { PkgfeedError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { CATALOG_FILE } from './catalog/packages-json.ts';
import { type FolderPath, type Paths, pathIn } from './edit.ts';
import { hasIndex } from './index-source.ts';
import type { Layout } from './layout.ts';
import { listIndex } from './listed.ts';
import { indexesOver, packageFiles } from './package-files.ts';

/** A folder as one format sees it, with the package files in it that may be of that format. */
export interface Holding {
  format: Format;
  /** Null for the folder of all arches. */
  arch: string | null;
  path: FolderPath;
  /** True when the run writes an index of this format there. */
  isTouched: boolean;
  hasIndex: boolean;
  /** True when the run works with this format. About other formats it only warns. */
  isOfRun: boolean;
  /** The files with the extension of the format. apk v2 and v3 have the same one. */
  files: string[];
}

/**
 * The folders to search for lost indexes: those that the run touches, in every format, and their siblings that have
 * package files but no index for them.
 *
 * @param touched the folders that the run writes
 * @param formats the formats of the run
 */
export function holdingsOf(
  paths: Paths,
  touched: readonly Pick<Holding, 'format' | 'arch' | 'path'>[],
  formats: readonly Format[],
  layout: Layout,
): Holding[] {
  const inFolder = new Map<string, string[]>();
  const isOwn = (folder: FolderPath): boolean => layout.archOf(folder) !== undefined;
  for (const [file, folder] of packageFiles(paths, FORMATS, isOwn)) {
    // No index can list such a name, so no lost index had it.
    if (oddNameFault(file) !== undefined) continue;
    const files = inFolder.get(folder);
    if (files === undefined) inFolder.set(folder, [file]);
    else files.push(file);
  }
  for (const folder of inFolder.keys()) if (!isOwn(folder)) inFolder.delete(folder);
  const holdings: Holding[] = [];
  const own = new Map(touched.map(({ path, arch }) => [path, arch]));
  const isTouched = (format: Format, path: string): boolean =>
    touched.some((folder) => folder.format === format && folder.path === path);
  for (const path of new Set([...own.keys(), ...inFolder.keys()])) {
    const arch = own.has(path) ? (own.get(path) ?? null) : (layout.archOf(path) ?? null);
    for (const format of own.has(path) ? FORMATS : formats) {
      const files = (inFolder.get(path) ?? []).filter((file) => file.endsWith(format.extension));
      const isIndexed = hasIndex(format, path, paths);
      const isListed = FORMATS.some(
        (one) => one.extension === format.extension && hasIndex(one, path, paths),
      );
      if (!own.has(path) && (isListed || files.length === 0)) continue;
      const isOfRun = formats.includes(format);
      holdings.push({
        ...{ format, arch, path, isTouched: isTouched(format, path) },
        ...{ hasIndex: isIndexed, isOfRun, files },
      });
    }
  }
  return holdings;
}

/**
 * The paths to read before `unlistedIn` can answer: the indexes that may list files of the folders, and the catalogs.
 */
export function indexesOverAll(holdings: readonly Holding[], paths: Paths): string[] {
  const wanted = holdings.filter(({ files }) => files.length > 0);
  const catalogs = wanted.map(({ path }) => pathIn(path, CATALOG_FILE)).filter((path) => paths.has(path));
  return [...catalogs, ...wanted.flatMap(({ path }) => indexesOver(path, paths).map(({ source }) => source))];
}

/** The files of a holding that no index lists; none if an index that may list them cannot be read. */
export function unlistedIn(
  { format, path, files: candidates }: Pick<Holding, 'format' | 'path' | 'files'>,
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
): string[] {
  if (candidates.length === 0) return [];
  const listed = new Set<string>();
  for (const index of indexesOver(path, paths)) {
    const bytes = files.get(index.path);
    // A compressed index that does not unpack.
    if (bytes === undefined && index.format.extension === format.extension) return [];
    if (bytes === undefined) continue;
    try {
      for (const { path: file } of listIndex(index.format, index.folder, bytes, paths)) listed.add(file);
    } catch (error) {
      if (!(error instanceof PkgfeedError)) throw error;
      if (index.format.extension === format.extension) return [];
    }
  }
  return candidates.filter((file) => !listed.has(file));
}
