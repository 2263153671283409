import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import {
  CATALOG_FILE,
  type CatalogLines,
  catalogOf,
  isOurs,
  readCatalog,
  sizeIn,
  writeCatalog,
} from './catalog.ts';
import type { Paths } from './edit.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  readFeedFile,
  type SiteFile,
  writeFeedFile,
} from './feed-file.ts';
import type { Listed } from './merge.ts';
import { type FeedPolicy, type Folder, keyPath, publishedKey } from './outline.ts';
import { recentAfter } from './recent.ts';
import { changeSite, unchangedSince } from './site.ts';

/** What a folder will list, of one format. */
interface ListedFolder extends Folder {
  listed: readonly Listed[];
}

export interface CatalogFiles {
  puts: Map<string, Buffer>;
  /** Files for subscribers that are no longer made. */
  deletes: string[];
  /** Paths that somebody else's file has. */
  theirs: string[];
  /** The files for people that are ours afterwards. */
  site: SiteFile[];
  /** Where the feed is served, as far as this run or an earlier one knows. */
  url: string | null;
  /** Of all package files of the feed, as far as indexes and catalogs tell. */
  feedBytes: number;
}

/**
 * The catalogs, and what subscribers read, after a change, where they differ from what is there.
 *
 * @param files contents of the catalogs that are there, among others
 * @param hasChanged whether anything else is written: if not, feed.json keeps its date
 * @param isFree whether nothing of somebody else's is in the way of a path
 */
export function catalogFiles(
  folders: readonly ListedFolder[],
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  hasChanged: boolean,
  isFree: (path: string) => boolean,
  policy: FeedPolicy,
): CatalogFiles {
  const old = oldCatalogs(files);
  const before = readFeedFile(files.get(FEED_FILE));
  const here = new Map<string, FeedFolder>();
  const result: CatalogFiles = {
    ...{ puts: new Map(), deletes: [], theirs: [], feedBytes: 0 },
    site: unchangedSince(before.site, paths),
    url: policy.url ?? before.url,
  };
  const put = (path: string, bytes: Buffer): void => {
    const there = files.get(path);
    if (there?.equals(bytes)) return;
    const isTheirs = paths.has(path) ? there === undefined || !isOurs(there) : !isFree(path);
    if (isTheirs) result.theirs.push(path);
    else result.puts.set(path, bytes);
  };
  for (const path of new Set(folders.map((folder) => folder.path))) {
    const own = folders.filter((folder) => folder.path === path);
    const { lines, summary } = folderCatalog(path, own, old, before, paths, policy);
    here.set(path, summary);
    put(`${path}/${CATALOG_FILE}`, writeCatalog(lines));
  }
  const others = new Map(
    before.folders
      .filter(({ path }) => !here.has(path) && formatsIn(path, paths).length > 0)
      .map((folder) => [folder.path, folder]),
  );
  const feedFolders = [...others.values(), ...here.values()];
  result.feedBytes = feedFolders.reduce((sum, { bytes }) => sum + bytes, 0);
  const isComplete = paths.has(FEED_FILE) || folders.length === 0;
  if (!hasChanged && result.puts.size === 0 && isComplete) return result;
  const keys = policy.signingKeys.map(publishedKey);
  const otherKeys = before.keys.filter(
    ({ path }) => paths.has(path) && !keys.some((key) => key.path === path),
  );
  const feed: FeedFile = {
    title: policy.title ?? before.title,
    url: result.url,
    folders: feedFolders,
    keys: [...keys, ...otherKeys],
    recent: recentAfter(before.recent, folders, paths, policy),
    site: [],
  };
  const { branch, repository, now } = policy;
  const made = policy.site?.make({ feed, folders, branch, repository, before: result.site, now }) ?? [];
  const site = changeSite(made, result.site, paths, isFree);
  result.site = site.files;
  for (const [path, bytes] of site.puts) result.puts.set(path, bytes);
  result.deletes.push(...site.deletes);
  result.theirs.push(...site.theirs);
  put(FEED_FILE, writeFeedFile({ ...feed, site: site.files }, now));
  return result;
}

function oldCatalogs(files: ReadonlyMap<string, Buffer>): Map<string, CatalogLines> {
  const old = new Map<string, CatalogLines>();
  for (const [path, bytes] of files) {
    if (!path.endsWith(`/${CATALOG_FILE}`)) continue;
    old.set(path.slice(0, -CATALOG_FILE.length - 1), readCatalog(bytes));
  }
  return old;
}

/** Formats that this run leaves alone keep their lines. */
function folderCatalog(
  path: string,
  own: readonly ListedFolder[],
  old: ReadonlyMap<string, CatalogLines>,
  before: FeedFile,
  paths: Paths,
  policy: FeedPolicy,
): { lines: string[]; summary: FeedFolder } {
  const lines: string[] = [];
  const summary: FeedFolder = {
    ...{ path, branch: policy.branch ?? null, repository: policy.repository ?? null },
    ...{ arch: own[0]?.arch ?? '', formats: [], packages: 0, bytes: 0 },
    keys: signersOf(path, own, before, policy),
  };
  for (const format of FORMATS) {
    const folder = own.find((candidate) => candidate.format === format);
    if (folder === undefined && !paths.has(`${path}/${format.indexFile}`)) continue;
    const formatLines =
      folder === undefined
        ? linesOf(format, old.get(path))
        : catalogOf(format, folder.listed, old, paths, policy);
    lines.push(...formatLines);
    summary.formats.push(format.name);
    summary.packages += formatLines.length;
    summary.bytes += folder === undefined ? sumOf(formatLines.map(sizeIn)) : bytesOf(folder.listed);
  }
  return { lines, summary };
}

/** The keys of this run for what it writes, and those noted before for the formats that it leaves alone. */
function signersOf(
  path: string,
  own: readonly ListedFolder[],
  before: FeedFile,
  { signingKeys }: FeedPolicy,
): string[] {
  const schemes = new Set<string>(own.flatMap(({ format }) => format.schemes));
  const signers = signingKeys.filter(({ scheme }) => schemes.has(scheme)).map(keyPath);
  const noted = before.folders.find((folder) => folder.path === path)?.keys ?? [];
  const isOther = (key: string): boolean =>
    before.keys.some((one) => one.path === key && !schemes.has(one.scheme));
  return [...new Set([...signers, ...noted.filter(isOther)])];
}

function linesOf(format: Format, lines: CatalogLines | undefined): string[] {
  return [...(lines ?? [])].filter(([key]) => key.startsWith(`${format.name} `)).map(([, line]) => line);
}

/** The formats that have an index in a folder. */
export const formatsIn = (folder: string, paths: Paths): Format[] =>
  FORMATS.filter(({ indexFile }) => paths.has(`${folder}/${indexFile}`));

export const bytesOf = (listed: readonly Listed[]): number =>
  sumOf(listed.map(({ entry }) => entry.size ?? 0));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);
