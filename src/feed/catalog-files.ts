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
import type { Edit, Paths } from './edit.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  formerAddresses,
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
  title: string | null;
  /** Of all package files of the feed, as far as indexes and catalogs tell. */
  feedBytes: number;
}

/**
 * The catalogs, and what subscribers read, after a change, where they differ from what is there.
 *
 * @param files contents of the catalogs that are there, among others
 * @param edit what is written besides: without anything, feed.json keeps its date unless it has other news
 * @param isFree whether nothing of somebody else's is in the way of a path
 */
export function catalogFiles(
  folders: readonly ListedFolder[],
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { puts: written, deletes }: Edit,
  isFree: (path: string) => boolean,
  policy: FeedPolicy,
): CatalogFiles {
  const old = oldCatalogs(files);
  const before = readFeedFile(files.get(FEED_FILE));
  // A feed that was copied from another repository, as by a fork, is not where that one is.
  const known = isAtHome(before, policy) ? before : { url: null, formerUrls: [] };
  const here = new Map<string, FeedFolder>();
  const result: CatalogFiles = {
    ...{ puts: new Map(), deletes: [], theirs: [], feedBytes: 0 },
    site: unchangedSince(before.site, paths),
    url: policy.url ?? known.url ?? policy.likelyUrl ?? null,
    title: policy.title ?? before.title,
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
    const { lines, summary } = folderCatalog(path, own, old, paths, policy);
    const noted = before.folders.find((folder) => folder.path === path)?.keys ?? null;
    const isResigned = own.some(({ format }) =>
      indexFilesOf(format).some((name) => written.has(`${path}/${name}`)),
    );
    summary.keys = isResigned || noted === null ? signersOf(noted ?? [], own, before, policy) : noted;
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
  const keys = policy.signingKeys.map(publishedKey);
  const otherKeys = before.keys.filter(
    ({ path }) => paths.has(path) && !keys.some((key) => key.path === path),
  );
  const feed: FeedFile = {
    title: result.title,
    url: result.url,
    ...formerAddresses([known.url ?? [], known.formerUrls ?? []].flat(), result.url),
    ...homeOf(policy.home ?? before.home),
    folders: feedFolders,
    keys: [...keys, ...otherKeys],
    recent: recentAfter(before.recent, folders, paths, policy),
    site: [],
  };
  const { branch, repository, now } = policy;
  // Where nobody would remember what is ours, nothing is made.
  const there = files.get(FEED_FILE);
  const isTheirs = paths.has(FEED_FILE) && (there === undefined || !isOurs(there));
  const made = isTheirs
    ? []
    : policy.site?.make({ feed, folders, branch, repository, before: result.site, now });
  const site = changeSite(made ?? [], result.site, paths, isFree);
  const hasChanged = deletes.size > 0 || written.size > 0 || result.puts.size > 0;
  const isNew = !paths.has(FEED_FILE);
  const isStale = !isNew && !isTheirs && !(isSame(feed, before) && areThere(site.files, result.site));
  if (!hasChanged && (folders.length === 0 || !(isNew || isStale))) return result;
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
  paths: Paths,
  policy: FeedPolicy,
): { lines: string[]; summary: FeedFolder } {
  const lines: string[] = [];
  const summary: FeedFolder = {
    ...{ path, branch: policy.branch ?? null, repository: policy.repository ?? null },
    ...{ arch: own[0]?.arch ?? '', formats: [], packages: 0, bytes: 0 },
    keys: null,
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

const homeOf = (home: string | undefined): Pick<FeedFile, 'home'> => (home === undefined ? {} : { home });

function isAtHome({ home }: FeedFile, policy: FeedPolicy): boolean {
  return home === undefined || policy.home === undefined || home.toLowerCase() === policy.home.toLowerCase();
}

/** The feed, but for the files beside the indexes: whichever publisher came last, and whatever the time is. */
function isSame(one: FeedFile, other: FeedFile): boolean {
  // How much a folder holds follows from its catalog, which may be somebody else's file.
  const place = ({ packages: _, bytes: __, ...folder }: FeedFolder): { path: string } => folder;
  const text = ({ title, url, folders, keys, recent }: FeedFile): string =>
    JSON.stringify([title, url, sorted(folders.map(place)), sorted(keys), recent]);
  return text(one) === text(other);
}

const sorted = (items: readonly { path: string }[]): string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/**
 * Whether all files are there; that one would be made otherwise now, as by another pkgfeed, is no news, nor that one is
 * not wanted by this run, which another publisher may want.
 */
function areThere(files: readonly SiteFile[], there: readonly SiteFile[]): boolean {
  return files.every(({ path }) => there.some((file) => file.path === path));
}

const indexFilesOf = ({ indexFile, signatureFiles }: Format): string[] => [indexFile, ...signatureFiles];

/** The keys of this run for what it writes, and those noted before for the formats that it leaves alone. */
function signersOf(
  noted: readonly string[],
  own: readonly ListedFolder[],
  before: FeedFile,
  { signingKeys }: FeedPolicy,
): string[] {
  const schemes = new Set<string>(own.flatMap(({ format }) => format.schemes));
  const signers = signingKeys.filter(({ scheme }) => schemes.has(scheme)).map(keyPath);
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
