import { oddNameFault } from '../bytes/odd-names.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE } from '../feed/catalog/packages-json.ts';
import { type Paths, parentsOf, pathIn } from '../feed/edit.ts';
import { hasIndex } from '../feed/index-source.ts';
import { indexedFolders } from '../feed/package-files.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { firstNames } from '../text/first-names.ts';
import { type Fault, faultOf } from './faults.ts';

/** A file with the extension of a package that no index of the feed lists. */
export interface Unlisted {
  path: string;
  /** The index that should list it and is gone; undefined without a sign that it was there. */
  lost: string | undefined;
  /** What is wrong with its name, so that no index can list it. */
  odd: string | undefined;
}

const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;

/**
 * The package files of a whole feed that no index lists, without those that left their index and stay for a while.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
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
  const left = new Map((feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
  for (const [path, id] of paths) {
    const extension = PACKAGE.exec(path)?.[1];
    if (extension === undefined || listed.has(path)) continue;
    const above = ['', ...parentsOf(path)];
    if (above.some((folder) => blind.has(`${folder}/*${extension}`))) continue;
    const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
    const lost = lostIndex(folder, extension, indexed, paths, feed);
    const blob = left.get(path);
    // Where an index may be lost, feed.json explains nothing: nobody signs it.
    if (lost === undefined && blob !== undefined && (id === undefined || id === blob)) continue;
    unlisted.push({ path, odd: oddNameFault(path), lost });
  }
  return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(
  folder: string,
  extension: string,
  indexed: ReadonlySet<string>,
  paths: Paths,
  { folders }: FeedFile,
): string | undefined {
  const formats = FORMATS.filter(
    (format) => format.extension === extension && !hasIndex(format, folder, paths),
  );
  const known = folders.find(({ path }) => path === folder);
  const lost =
    formats.find(({ name }) => known?.formats.includes(name)) ??
    formats.find(({ derivedFiles, signatureFiles }) =>
      indexed.has(folder)
        ? signatureFiles.some((name) => paths.has(pathIn(folder, name)))
        : [CATALOG_FILE, ...derivedFiles, ...signatureFiles].some((name) => paths.has(pathIn(folder, name))),
    ) ??
    // In a feed without any index all of them are gone.
    (indexed.size === 0 ? formats[0] : undefined);
  return lost === undefined ? undefined : pathIn(folder, lost.indexFile);
}

/** What to say about package files that stay although their time is over. */
export function overdueText({ leaving = [] }: Pick<FeedFile, 'leaving'>, now: Date): string[] {
  const due = leaving.filter(({ until }) => Date.parse(until) <= now.getTime()).map(({ path }) => path);
  if (due.length === 0) return [];
  return [
    due.length === 1
      ? `${firstNames(due)} left its index, and its time is over: the next run that changes the feed deletes it`
      : `${firstNames(due)} left their indexes, and their time is over: the next run that changes the feed deletes them`,
  ];
}

export function unlistedFault({ path, lost, odd }: Unlisted): Fault {
  if (odd !== undefined) {
    const what = `is listed by no index, and has a name that ${odd}`;
    return faultOf('unlistable', 'home', { severity: 'warning', path, what });
  }
  const what = 'is listed by no index';
  if (lost === undefined) return faultOf('unlisted', 'home', { severity: 'warning', path, what });
  const why = `${lost} is missing, so that devices do not see the package`;
  return faultOf('unlistedByLost', 'home', { path, what, why });
}
