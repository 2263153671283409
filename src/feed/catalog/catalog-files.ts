import type { PublicKey } from '../../keys/key.ts';
import type { Edit } from '../edit.ts';
import type { RunPolicy } from '../policy.ts';
import type { FeedState } from '../state.ts';
import { FEED_FILE, type FeedFile, type FeedFolder, type SiteFile, writeFeedFile } from './feed-json.ts';
import type { KnownFeed } from './known-feed.ts';
import { type NextFeed, nextFeedJson } from './next-feed.ts';
import { type CatalogFile, type ListedFolder, nextFolders } from './next-folders.ts';
import { INSTALLER, installerRemarks, nextSite } from './next-site.ts';
import { changeSite, type SiteChange, unchangedSince } from './site-files.ts';

export interface CatalogFiles {
  puts: ReadonlyMap<string, Buffer>;
  /** Files for subscribers that are no longer made. */
  deletes: readonly string[];
  /** Paths that somebody else's file has. */
  theirs: readonly string[];
  /** What a person has to know, and what one may want to know. */
  warnings: readonly string[];
  remarks: readonly string[];
  /** The files for people that are ours afterwards. */
  site: readonly SiteFile[];
  /** Where the feed is served, by the settings, GitHub or the name of its repository. */
  url: string | null;
  title: string | null;
  /** Of all package files that indexes and catalogs of the feed name. */
  feedBytes: number;
}

/**
 * The catalogs, and what subscribers read, after a change, where they differ from what is there.
 *
 * @param known the feed before the change
 * @param edit what is written besides: without anything, feed.json keeps its date unless it has other news
 * @param isFree whether nothing of somebody else's is in the way of a path
 * @param run with the keys that sign what is written
 * @param vouchedKeys all keys that the run holds or trusts
 */
export function catalogFiles(
  folders: readonly ListedFolder[],
  known: KnownFeed,
  state: FeedState,
  edit: Edit,
  isFree: (path: string) => boolean,
  run: RunPolicy,
  vouchedKeys: readonly PublicKey[],
): CatalogFiles {
  const { paths } = state;
  const listing = nextFolders(folders, known.feed, state, edit.puts, run);
  const next = nextFeedJson(known.feed, listing.folders, folders, paths, run, vouchedKeys);
  const own = unchangedSince(known.feed.site, paths);
  const isTheirs = known.state === 'theirs';
  // Where nobody would remember what is ours, nothing is made.
  const site = isTheirs
    ? changeSite([], own, paths, isFree)
    : nextSite(next, folders, own, paths, isFree, run);
  const catalogs = placed(listing.catalogs, state, isFree);
  const files: CatalogFiles = {
    ...{ puts: catalogs.puts, deletes: [], theirs: catalogs.theirs },
    ...{ warnings: listing.warnings, remarks: next.remarks, site: own },
    ...{ url: next.served.url, title: next.title },
    feedBytes: listing.folders.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const hasChanged = edit.deletes.size > 0 || edit.puts.size > 0 || catalogs.puts.size > 0;
  const hasNews = folders.length > 0 && isWorthWriting(known, next, site, own, run);
  if (!hasChanged && !hasNews) return files;
  const bytes = writeFeedFile({ ...next.feed, site: site.files }, run.now);
  const feedFile = placed([{ path: FEED_FILE, bytes, isOurs: !isTheirs }], state, isFree);
  const hasInstaller = site.files.some(({ path }) => path === INSTALLER);
  return {
    ...files,
    puts: new Map([...catalogs.puts, ...site.puts, ...feedFile.puts]),
    deletes: site.deletes,
    theirs: [...catalogs.theirs, ...site.theirs, ...feedFile.theirs],
    remarks: [...next.remarks, ...(hasInstaller ? installerRemarks(next) : [])],
    site: site.files,
  };
}

/** Those of our files that are to be written, and the paths where somebody else's file is. */
function placed(
  made: readonly CatalogFile[],
  { paths, files }: FeedState,
  isFree: (path: string) => boolean,
): { puts: Map<string, Buffer>; theirs: string[] } {
  const puts = new Map<string, Buffer>();
  const theirs: string[] = [];
  for (const { path, bytes, isOurs } of made) {
    if (files.get(path)?.equals(bytes)) continue;
    if (paths.has(path) ? isOurs : isFree(path)) puts.set(path, bytes);
    else theirs.push(path);
  }
  return { puts, theirs };
}

/** Whether feed.json is to be written though no package changed. */
function isWorthWriting(
  { state, dropped, feed: before }: KnownFeed,
  { feed, served }: NextFeed,
  site: SiteChange,
  own: readonly SiteFile[],
  { trustedKeys }: RunPolicy,
): boolean {
  if (state === 'theirs') return false;
  return (
    state === 'absent' ||
    state === 'damaged' ||
    dropped.length > 0 ||
    // Keys of others that the run is given are to be in the installer.
    (trustedKeys.length > 0 && site.puts.has(INSTALLER)) ||
    // An address that is not remembered shows in what is made of it.
    (served.url !== null && feed.url === null && site.puts.size > 0) ||
    !isSame(feed, before) ||
    !areThere(site.files, own)
  );
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
