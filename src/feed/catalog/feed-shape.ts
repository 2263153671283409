import { type IndexHashes, readIndexHashes } from './chain-shape.ts';
import { type FeedKey, readKey } from './key-shape.ts';
import { KEYRING_LIMIT, type KeyringRecord, keyringKey, readKeyring } from './keyring-shape.ts';
import { LEAVING_LIMIT, type LeavingFile, readLeaving } from './leaving-shape.ts';
import {
  FORMAT_NAMES,
  isArch,
  isBlobId,
  isCoordinate,
  isCount,
  isFolderPath,
  isFormat,
  isKeyPath,
  isKnownAddress,
  isLine,
  isLink,
  isPlainPath,
  isSlug,
  isText,
  isTime,
  isWebAddress,
} from './plain-values.ts';
import { readSettled, SETTLED_LIMIT, type Settled, settledKey } from './settled-shape.ts';
import { readUpstream, UPSTREAM_LIMIT, type UpstreamRecord, upstreamKey } from './upstream-shape.ts';
import { readWithdrawn, WITHDRAWN_LIMIT, type Withdrawn, withdrawnKey } from './withdrawn-shape.ts';

/**
 * The one shape of `feed.json` (docs/catalog.md). Nobody signs the file, so every value is checked here before anything
 * uses it. Values that do not fit are left out and named. The page in the browser uses the same code, so nothing here
 * needs Node.
 */

/** A folder as `feed.json` describes it. */
export interface FeedFolder {
  path: string;
  branch: string | null;
  repository: string | null;
  /** Target and subtarget of OpenWrt; absent from a folder that is for any. */
  target?: string;
  /** Null for the folder of all arches. */
  arch: string | null;
  /** The arches of its packages; absent from a folder of one arch. */
  arches?: string[];
  formats: string[];
  packages: number;
  bytes: number;
  /** The paths of the public keys that verify its indexes; null if no run has recorded them. */
  keys: string[] | null;
  /** The hashes of its indexes as pkgfeed left them; absent where no run has recorded them. */
  indexes?: IndexHashes;
  /** The files in it that have the name of a catalog and are somebody else's; absent without one. */
  foreign?: CatalogName[];
}

/** A package version that was published recently, with its folders in one branch, repository and target. */
export interface Recent {
  name: string;
  version: string;
  branch: string | null;
  repository: string | null;
  /** Target and subtarget of OpenWrt; absent where the folders are for any. */
  target?: string;
  format: string;
  /** The paths of the folders that list it. */
  folders: string[];
  summary: string;
  published: string;
  /** The address of the run that published it; null outside a runner. */
  run: string | null;
}

/** A file that pkgfeed wrote for subscribers, with its content id. The file is ours as long as it has that id. */
export interface SiteFile {
  path: string;
  blob: string;
  /** What a badge says. */
  version?: string;
}

export interface FeedFile {
  title: string | null;
  /** The address where it is served, without a slash at its end; null if no run knew it. */
  url: string | null;
  /** owner/name of its repository; absent for a feed that is not on GitHub. */
  home?: string;
  /** Its former addresses, the newest first; absent for a feed that never moved. */
  formerUrls?: string[];
  /** The repositories that the page and the installer prefer, in order; absent without one. */
  defaultRepositories?: string[];
  /** Where the maintainer states the fingerprints of the keys; absent if no run knew it. */
  fingerprintUrl?: string;
  /** How its folders are laid out; absent while no run has recorded it. */
  layout?: string;
  /** The folder of its home that holds it; absent for the home itself. */
  prefix?: string;
  /** Names of folders that are not called like their arch, by arch; absent without one. */
  archFolders?: { [arch: string]: string };
  /** The folders that take the packages for all arches of their repository; absent without one. */
  allFolders?: string[];
  folders: FeedFolder[];
  keys: FeedKey[];
  /** The packages with its keys; absent for a feed without one. */
  keyrings?: KeyringRecord[];
  /** The newest first. */
  recent: Recent[];
  /** The newest first; absent for a feed that remembers none. */
  withdrawn?: Withdrawn[];
  /** The indexes of others that packages were taken from; absent for a feed that follows none. */
  upstreams?: UpstreamRecord[];
  /** Package files that no index lists any more and that stay for a while; absent without one. */
  leaving?: LeavingFile[];
  /** Repositories that a run of several need not read again; absent without one. */
  settled?: Settled[];
  site: SiteFile[];
}

/** The values that fit, and the places of those that do not, such as `keys[2].keyId`. */
export interface ReadFeed {
  feed: FeedFile;
  dropped: string[];
}

/** The arches of the packages of a folder: its own, or several. */
export const archesIn = ({ arch, arches }: Pick<FeedFolder, 'arch' | 'arches'>): readonly string[] =>
  arch === null ? (arches ?? []) : [arch];

/** The folders of one arch, each with its arch. */
export const homesOf = (
  folders: readonly Pick<FeedFolder, 'arch' | 'path'>[],
): (readonly [arch: string, path: string])[] =>
  folders.flatMap(({ arch, path }) => (arch === null ? [] : [[arch, path] as const]));

/** The most characters of a title, and of a package's summary. */
export const TITLE_LIMIT = 100;
export const SUMMARY_LIMIT = 300;
/** The most characters of package names and versions. Formats have lower limits of their own. */
const WORD_LIMIT = 255;
const FORMER_LIMIT = 5;
/** The most items of each list: more than any feed has, and few enough for a page to show. */
const LIMITS = {
  folders: 20_000,
  keys: 256,
  keyrings: KEYRING_LIMIT,
  recent: 50,
  withdrawn: WITHDRAWN_LIMIT,
  upstreams: UPSTREAM_LIMIT,
  leaving: LEAVING_LIMIT,
  settled: SETTLED_LIMIT,
  site: 4_000,
  folderKeys: 64,
  archFolders: 200,
  allFolders: 200,
  defaultRepositories: 50,
  arches: 200,
} as const;
/** How many places of values that do not fit are named. */
const NAMED = 20;

/** Reads a parsed `feed.json`. Only known fields with values that fit are returned. */
export function readFeedShape(value: unknown): ReadFeed {
  const dropped: string[] = [];
  const drop = (place: string): void => {
    if (dropped.length < NAMED) dropped.push(place);
  };
  const fields = isRecord(value) ? value : {};
  const orNull = <T>(place: string, fits: (value: unknown) => value is T): T | null => {
    const given = fields[place];
    if (fits(given)) return given;
    if (given !== undefined && given !== null && !isLocalAddress(given)) drop(place);
    return null;
  };
  const list = <T>(
    place:
      | 'folders'
      | 'keys'
      | 'keyrings'
      | 'recent'
      | 'withdrawn'
      | 'upstreams'
      | 'leaving'
      | 'settled'
      | 'site',
    readOne: (item: Item) => T | undefined,
    identityOf: (one: T) => unknown[],
  ): T[] => {
    const given = fields[place] ?? [];
    if (!Array.isArray(given)) {
      drop(place);
      return [];
    }
    const limit = LIMITS[place];
    if (given.length > limit) drop(`${place}[${limit}]`);
    const found = new Map<string, T>();
    for (const [i, raw] of given.slice(0, limit).entries()) {
      const one = isRecord(raw)
        ? readOne({ raw, drop: (field) => drop(`${place}[${i}].${field}`) })
        : undefined;
      const identity = one && JSON.stringify(identityOf(one));
      if (one === undefined || identity === undefined || found.has(identity)) drop(`${place}[${i}]`);
      else found.set(identity, one);
    }
    return [...found.values()];
  };
  const url = orNull('url', isKnownAddress);
  const home = orNull('home', isSlug);
  const feed: FeedFile = {
    title: orNull('title', isTitle),
    url,
    ...(home === null ? {} : { home }),
    ...formerAddresses(addressesOf(fields.formerUrls, drop), url),
    ...present('defaultRepositories', defaultsOf(fields.defaultRepositories, drop)),
    ...present('fingerprintUrl', orNull('fingerprintUrl', isLink)),
    ...present('layout', orNull('layout', isLayout)),
    ...present('prefix', orNull('prefix', isPlainPath)),
    ...present('archFolders', archFoldersOf(fields.archFolders, drop)),
    ...present('allFolders', allFoldersOf(fields.allFolders, drop)),
    folders: list('folders', readFolder, ({ path }) => [path]),
    keys: list('keys', readKey, ({ scheme, path }) => [scheme, path]),
    ...present('keyrings', orNone(list('keyrings', readKeyring, keyringKey))),
    recent: list('recent', readRecent, recentKey),
    ...withdrawnIn(list('withdrawn', readWithdrawn, withdrawnKey)),
    ...present('upstreams', orNone(list('upstreams', readUpstream, upstreamKey))),
    ...present('leaving', orNone(list('leaving', readLeaving, ({ path }) => [path]))),
    ...settledIn(list('settled', readSettled, settledKey)),
    site: list('site', readSiteFile, ({ path }) => [path]),
  };
  return { feed, dropped };
}

/** The feed that a parsed `feed.json` describes, without the places of values that do not fit. */
export const feedFileOf = (value: unknown): FeedFile => readFeedShape(value).feed;

/** True for a text that can be the title of a feed: one printable line. */
export const isTitle = (value: unknown): value is string => isLine(value, TITLE_LIMIT) && value.trim() !== '';

/**
 * The former addresses that `feed.json` remembers: the last few, each once.
 *
 * @param all the newest first
 * @param url the present address
 */
export function formerAddresses(all: readonly string[], url: string | null): Pick<FeedFile, 'formerUrls'> {
  const formerUrls = [...new Set(all)].filter((address) => address !== url).slice(0, FORMER_LIMIT);
  return formerUrls.length === 0 ? {} : { formerUrls };
}

/** The field, if it has a value. */
const present = <Name extends string, T>(name: Name, value: T | null): { [name in Name]?: T } =>
  value === null ? {} : ({ [name]: value } as { [name in Name]?: T });

/** A list with items; null for an empty one. */
const orNone = <T>(items: T[]): T[] | null => (items.length === 0 ? null : items);

/** True for a layout: a path of plain names and words in braces, or a dot. */
export const isLayout = (value: unknown): value is string =>
  isText(value) &&
  (value === '.' || isPlainPath(value.replace(/\{(?:branch|repository|target|arch)\}/g, 'x')));

function archFoldersOf(value: unknown, drop: (place: string) => void): { [arch: string]: string } | null {
  if (value === undefined) return null;
  const pairs = isRecord(value) ? Object.entries(value) : [];
  const fitting = pairs
    .filter(([arch, folder]) => isArch(arch) && isArch(folder))
    .slice(0, LIMITS.archFolders);
  if (!isRecord(value) || fitting.length < pairs.length) drop('archFolders');
  return fitting.length === 0 ? null : (Object.fromEntries(fitting) as { [arch: string]: string });
}

/** Returns a reader of a list of different texts; null for one without any that fits. */
const textsOf =
  (name: 'allFolders' | 'defaultRepositories', fits: (value: unknown) => value is string) =>
  (value: unknown, drop: (place: string) => void): string[] | null => {
    if (value === undefined) return null;
    const given = Array.isArray(value) ? value : [];
    const fitting = given.filter(fits).slice(0, LIMITS[name]);
    if (!Array.isArray(value) || fitting.length < given.length) drop(name);
    return fitting.length === 0 ? null : [...new Set(fitting)];
  };

const allFoldersOf = textsOf('allFolders', isFolderPath);
const defaultsOf = textsOf('defaultRepositories', isCoordinate);

/** The withdrawals as `feed.json` has them. */
export const withdrawnIn = (withdrawn: Withdrawn[]): Pick<FeedFile, 'withdrawn'> =>
  withdrawn.length === 0 ? {} : { withdrawn };

/** The repositories that need not be read, as `feed.json` has them. */
export const settledIn = (settled: Settled[]): Pick<FeedFile, 'settled'> =>
  settled.length === 0 ? {} : { settled };

interface Item {
  raw: Fields;
  drop(field: string): void;
}
type Fields = { readonly [field: string]: unknown };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNullOr =
  <T>(fits: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || fits(value);

function addressesOf(value: unknown, drop: (place: string) => void): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    drop('formerUrls');
    return [];
  }
  if (value.some((item) => !isKnownAddress(item) && !isLocalAddress(item))) drop('formerUrls');
  return value.filter(isKnownAddress);
}

/** True for a server of a private network. A run may use one, but `feed.json` does not remember it. */
const isLocalAddress = (value: unknown): boolean => isWebAddress(value) && !isKnownAddress(value);

const isWord = (value: unknown): value is string => isLine(value, WORD_LIMIT) && value !== '';
/** True for a version that feed.json may hold. Devices install packages with odder ones, which packages.json has. */
export const isPlainVersion = (value: unknown): value is string =>
  isText(value) && value.length <= WORD_LIMIT && /^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(value);

const branchOf = isNullOr(isCoordinate);
const archOrNull = isNullOr(isArch);

function archNames(value: unknown, drop: (field: string) => void): string[] {
  const fitting = Array.isArray(value) ? value.filter(isArch).slice(0, LIMITS.arches) : [];
  if (!Array.isArray(value) || fitting.length < value.length) drop('arches');
  return [...new Set(fitting)];
}

function readFolder({ raw, drop }: Item): FeedFolder | undefined {
  const { path, branch, repository, target, arch, arches, formats, packages, bytes, keys, indexes, foreign } =
    raw;
  if (!isFolderPath(path) || !branchOf(branch) || !branchOf(repository) || !archOrNull(arch))
    return undefined;
  if (target !== undefined && !isCoordinate(target)) drop('target');
  if (!Array.isArray(formats) || !isCount(packages) || !isCount(bytes)) return undefined;
  if (!formats.every(isFormat)) drop('formats');
  return {
    path,
    branch,
    repository,
    ...present('target', isCoordinate(target) ? target : null),
    arch,
    ...present('arches', arch === null ? archNames(arches, drop) : null),
    formats: [...new Set(formats.filter(isFormat))],
    packages,
    bytes,
    keys: signersOf(keys, drop),
    ...present('indexes', readIndexHashes(indexes)),
    ...foreignOf(foreign, drop),
  };
}

/** The files that a folder may have of pkgfeed, and that may be somebody else's. */
export const CATALOG_NAMES = ['packages.json', 'files.json'] as const;
export type CatalogName = (typeof CATALOG_NAMES)[number];

function foreignOf(value: unknown, drop: (field: string) => void): Pick<FeedFolder, 'foreign'> {
  if (value === undefined) return {};
  const names = Array.isArray(value) ? CATALOG_NAMES.filter((name) => value.includes(name)) : [];
  if (names.length === 0 || names.length < (value as unknown[]).length) drop('foreign');
  return names.length === 0 ? {} : { foreign: names };
}

function signersOf(value: unknown, drop: (field: string) => void): string[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) {
    drop('keys');
    return null;
  }
  const fitting = value.filter(isKeyPath).slice(0, LIMITS.folderKeys);
  if (fitting.length < value.length) drop('keys');
  return fitting;
}

function readRecent({ raw, drop }: Item): Recent | undefined {
  const { name, version, branch, repository, target, format, folders, summary, published, run } = raw;
  if (!isWord(name) || !isPlainVersion(version) || !isFormat(format) || !isTime(published)) return undefined;
  if (!branchOf(branch) || !branchOf(repository)) return undefined;
  if (!Array.isArray(folders) || !folders.every(isFolderPath)) return undefined;
  if (target !== undefined && !isCoordinate(target)) drop('target');
  if (!isLine(summary, SUMMARY_LIMIT)) drop('summary');
  if (run !== undefined && run !== null && !isLink(run)) drop('run');
  return {
    name,
    version,
    branch,
    repository,
    ...present('target', isCoordinate(target) ? target : null),
    format,
    folders,
    summary: isLine(summary, SUMMARY_LIMIT) ? summary : '',
    published,
    run: isLink(run) ? run : null,
  };
}

/** What tells one recent version from another. */
export const recentKey = ({ format, name, version, branch, repository, target }: Recent): unknown[] => [
  ...[format, name, version, branch, repository],
  ...(target === undefined ? [] : [target]),
];

/** True for a path of our files for people. No other file is ever replaced or deleted because `feed.json` names it. */
export function isSitePath(path: string): boolean {
  if (/^(index\.html|install\.sh|feed\.atom|catalog\.json)$/.test(path)) return true;
  return /^badges\/.*\.(svg|json)$/.test(path) && isPlainPath(path);
}

function readSiteFile({ raw, drop }: Item): SiteFile | undefined {
  const { path, blob, version } = raw;
  if (!isText(path) || !isSitePath(path) || !isBlobId(blob)) return undefined;
  if (version !== undefined && !isPlainVersion(version)) drop('version');
  return isPlainVersion(version) ? { path, blob, version } : { path, blob };
}

export { type FeedKey, FORMAT_NAMES, isWebAddress };
