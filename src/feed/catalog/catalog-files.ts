import type { ContentId } from '../../bytes/content-id.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import type { FolderDraft, RepositoryDraft } from '../draft/draft.ts';
import { type Edit, type Paths, pathIn } from '../edit.ts';
import type { RunPolicy } from '../policy.ts';
import { idOf } from '../settled/folder-ids.ts';
import { settledAfter } from '../settled/next-settled.ts';
import type { FeedState } from '../state.ts';
import { chainAfter } from './chain.ts';
import type { IndexHashes } from './chain-shape.ts';
import { COMBINED_FILE } from './combined-json.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  type SiteFile,
  writeFeedFile,
} from './feed-json.ts';
import { settledIn } from './feed-shape.ts';
import type { KnownFeed } from './known-feed.ts';
import { type NextFeed, nextFeedJson, type RunMemories } from './next-feed.ts';
import { type CatalogFile, type ListedFolder, nextFolders } from './next-folders.ts';
import { nextOwned } from './next-owned.ts';
import { INSTALLER, installerRemarks, nextSite } from './next-site.ts';
import { CATALOG_FILE, catalogOf, writeCatalog } from './packages-json.ts';
import { changeSite, type SiteChange, unchangedSince } from './site-files.ts';
import { remembersIn } from './whose.ts';

export interface CatalogFiles {
  puts: ReadonlyMap<string, Buffer>;
  /** Files for subscribers that pkgfeed no longer makes. */
  deletes: readonly string[];
  /** Our paths where another file is. It stays. */
  theirs: readonly string[];
  warnings: readonly string[];
  /** Facts that a person may want to know and need not act on. */
  remarks: readonly string[];
  /** The files for people that are ours after the change. */
  site: readonly SiteFile[];
  /** Where the feed is served, by the settings, GitHub or the name of its repository. */
  url: string | null;
  title: string | null;
  /** Every folder of the feed after the change. */
  folders: readonly FeedFolder[];
  /** The bytes of all package files that indexes and catalogs of the feed name. */
  feedBytes: number;
}

/**
 * Makes the catalogs and the files for subscribers. Only files that differ from the present ones are written.
 *
 * @param known the feed before the change
 * @param edit the rest of the change; if it is empty and feed.json has no other news, feed.json keeps its date
 * @param isFree true for a path that no file of others blocks
 * @param run with the keys that sign the feed
 * @param vouchedKeys all keys that the run holds or trusts
 * @param filled the repositories that the run fills
 */
export function catalogFiles(
  folders: readonly SignedDraft[],
  known: KnownFeed,
  state: FeedState,
  edit: Edit,
  isFree: (path: string) => boolean,
  run: RunPolicy,
  vouchedKeys: readonly PublicKey[],
  filled: Filled,
): CatalogFiles {
  const { paths } = state;
  const remembers = remembersIn(known);
  const owned = nextOwned(folders, state, remembers);
  const listing = nextFolders(folders, known.feed, state, edit, run, remembers, owned.foreign);
  const next = nextFeedJson(
    known.feed,
    listing.folders,
    folders,
    paths,
    run,
    vouchedKeys,
    { ...filled, idOf: idsAfter(edit, paths) },
    known.state === 'whole',
  );
  const own = unchangedSince(known.feed.site, paths);
  const isTheirs = known.state === 'theirs';
  // A feed.json of others does not record our files, so none are made.
  const site = isTheirs
    ? changeSite([], own, paths, isFree)
    : nextSite(next, folders, own, paths, isFree, run, {
        old: own.some(({ path }) => path === COMBINED_FILE) ? state.files.get(COMBINED_FILE) : undefined,
        written: listing.written,
      });
  const first = firstCatalogs(known, folders, paths, run);
  const catalogs = placed([...listing.catalogs, ...first, ...owned.files], state, isFree);
  const warnings = [...listing.warnings, ...owned.warnings];
  const files: CatalogFiles = {
    puts: catalogs.puts,
    deletes: [],
    theirs: catalogs.theirs,
    warnings,
    remarks: next.remarks,
    site: own,
    url: next.served.url,
    title: next.title,
    folders: listing.folders,
    feedBytes: listing.folders.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const hasChanged = edit.deletes.size > 0 || edit.puts.size > 0 || catalogs.puts.size > 0;
  const hasFolders =
    folders.length > 0 ||
    filled.repositories.some((one) => one.state === 'settled' && one.folders.length > 0);
  const hasNews = hasFolders && isWorthWriting(known, next, site, own, run);
  if (!hasChanged && !hasNews) return files;
  const settled = settledAfter({
    ...{ repositories: filled.repositories, folders, before: known.feed, after: next.feed, paths },
    edit: withBytes(edit, catalogs.puts),
    theirs: [...catalogs.theirs, ...site.theirs],
    run: { ...run, signingKeys: filled.signingKeys },
  });
  const after = { ...next.feed, ...settledIn(settled), site: site.files };
  const bytes = writeFeedFile(after, run.now, chainAfter(state.files.get(FEED_FILE), known, run));
  const feedFile = placed([{ path: FEED_FILE, bytes, isOurs: !isTheirs }], state, isFree);
  const hasInstaller = site.files.some(({ path }) => path === INSTALLER);
  return {
    ...files,
    puts: new Map([...catalogs.puts, ...site.puts, ...feedFile.puts]),
    deletes: site.deletes,
    theirs: [...catalogs.theirs, ...site.theirs, ...feedFile.theirs],
    warnings: [...warnings, ...(isTheirs ? [] : next.warnings)],
    remarks: [...next.remarks, ...(hasInstaller ? installerRemarks(next) : [])],
    site: site.files,
  };
}

/** The catalogs of folders that the run does not touch, if feed.json begins to name them with this run. */
function firstCatalogs(
  { uncataloged }: KnownFeed,
  folders: readonly ListedFolder[],
  paths: Paths,
  run: RunPolicy,
): CatalogFile[] {
  const ofRun = new Set(folders.map(({ path }) => path));
  return [...uncataloged]
    .filter(([folder]) => !ofRun.has(folder))
    .map(([folder, indexes]) => ({
      path: pathIn(folder, CATALOG_FILE),
      bytes: writeCatalog(
        indexes.flatMap(({ format, listed }) => catalogOf(format, listed, new Map(), paths, run)),
      ),
      isOurs: false,
    }));
}

/** A folder of the run, with the keys that sign it. */
type SignedDraft = FolderDraft & { signers: readonly SigningKey[] };

/** The repositories that a run fills, with what it remembers of them. */
export interface Filled extends RunMemories {
  repositories: readonly RepositoryDraft[];
  /** All keys of the run, also those that sign none of its folders. */
  signingKeys: readonly SigningKey[];
}

/** An edit with more files. */
const withBytes = ({ puts, deletes }: Edit, more: ReadonlyMap<string, Buffer>): Edit => ({
  puts: new Map([...puts, ...[...more].map(([path, bytes]) => [path, { kind: 'bytes', bytes }] as const)]),
  deletes,
});

/** The content ids of paths after a change. */
function idsAfter({ puts, deletes }: Edit, paths: Paths): (path: string) => ContentId | undefined {
  return (path) => {
    const content = puts.get(path);
    if (content !== undefined) return idOf(content, paths);
    return deletes.has(path) ? undefined : paths.get(path);
  };
}

/** Divides our files into those to write, and the paths where a file of others is. */
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

/** True when feed.json must be written although no package changed. */
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
    // The installer gets the keys in `trusted-keys`.
    (trustedKeys.length > 0 && site.puts.has(INSTALLER)) ||
    // The files for subscribers have an address that feed.json does not have yet.
    (served.url !== null && feed.url === null && site.puts.size > 0) ||
    !isSame(feed, before) ||
    !areThere(site.files, own)
  );
}

/** What other publishers say of keys to come is noted with the next change, so that two of them do not take turns. */
const lasting = ({ state, ...key }: FeedKey): FeedKey => (state === 'revoked' ? { ...key, state } : key);

/** True when two versions of feed.json describe the same feed, apart from the files for people and the time. */
function isSame(after: FeedFile, before: FeedFile): boolean {
  const noted = new Map(before.folders.map(({ path, indexes = {} }) => [path, Object.keys(indexes)]));
  // The counts come from the folder's catalog, which may be a file of others.
  const place = ({ packages: _, bytes: __, keys, indexes = {}, ...folder }: FeedFolder) => ({
    ...folder,
    // A hash that no run has noted yet is noted by the next change.
    indexes: noted.get(folder.path)?.map((name) => [name, indexes[name as keyof IndexHashes]]) ?? [],
    // Their order is that of the formats of the run, which another publisher may have in another order.
    keys: keys?.toSorted() ?? null,
  });
  const text = ({ title, url, folders, keys, recent, withdrawn, ...feed }: FeedFile): string =>
    JSON.stringify([
      ...[title, url, sorted(folders.map(place)), sorted(keys.map(lasting)), recent, withdrawn ?? []],
      ...[feed.defaultRepositories ?? [], feed.fingerprintUrl ?? ''],
    ]);
  return text(after) === text(before);
}

const sorted = (items: readonly { path: string }[]): string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/**
 * True when all files exist. It does not matter if this pkgfeed would make one of them differently, or would not make
 * it: another publisher may want it.
 */
function areThere(files: readonly SiteFile[], there: readonly SiteFile[]): boolean {
  return files.every(({ path }) => there.some((file) => file.path === path));
}
