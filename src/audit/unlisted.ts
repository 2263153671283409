import { oddNameFault } from '../bytes/odd-names.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE } from '../feed/catalog/packages-json.ts';
import { type Paths, parentsOf } from '../feed/edit.ts';
import { pathIn } from '../feed/folders.ts';
import { indexedFolders } from '../feed/package-files.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';

/** A package file, as its name ends, that no index of the feed lists. */
export interface Unlisted {
  path: string;
  /** The index that should list it and is gone, where there is a sign that it was there. */
  lost: string | undefined;
  /** Why no index could list it, whatever happens: what is wrong with its name. */
  odd: string | undefined;
}

const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;

/**
 * The package files of a whole feed that no index lists.
 *
 * @param listed every path that an index lists
 * @param unread folders with an index that cannot be read, each with the format: what they list is not known
 * @param feed what `feed.json` says, which is a hint
 */
export function unlistedFiles(
  paths: Paths,
  listed: ReadonlySet<string>,
  unread: readonly { format: Format; path: string }[],
  feed: FeedFile,
): Unlisted[] {
  const indexed = indexedFolders(paths);
  const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
  const unlisted: Unlisted[] = [];
  for (const path of paths.keys()) {
    const extension = PACKAGE.exec(path)?.[1];
    if (extension === undefined || listed.has(path)) continue;
    const above = ['', ...parentsOf(path)];
    if (above.some((folder) => blind.has(`${folder}/*${extension}`))) continue;
    const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
    unlisted.push({
      ...{ path, odd: oddNameFault(path) },
      lost: lostIndex(folder, extension, indexed, paths, feed),
    });
  }
  return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The index that a folder had, by what is left of it or by what `feed.json` knows. */
function lostIndex(
  folder: string,
  extension: string,
  indexed: ReadonlySet<string>,
  paths: Paths,
  { folders }: FeedFile,
): string | undefined {
  const formats = FORMATS.filter(
    (format) => format.extension === extension && !paths.has(pathIn(folder, format.indexFile)),
  );
  const known = folders.find(({ path }) => path === folder);
  const lost =
    formats.find(({ name }) => known?.formats.includes(name)) ??
    formats.find(({ derivedFiles, signatureFiles }) =>
      indexed.has(folder)
        ? signatureFiles.some((name) => paths.has(pathIn(folder, name)))
        : [CATALOG_FILE, ...derivedFiles, ...signatureFiles].some((name) => paths.has(pathIn(folder, name))),
    ) ??
    // Where there is no index at all, each is gone.
    (indexed.size === 0 ? formats[0] : undefined);
  return lost === undefined ? undefined : pathIn(folder, lost.indexFile);
}
