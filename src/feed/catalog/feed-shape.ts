import {
  isArch,
  isBlobId,
  isCoordinate,
  isCount,
  isFolderPath,
  isKeyId,
  isKeyPath,
  isKnownAddress,
  isLine,
  isLink,
  isPlainPath,
  isSha256,
  isSlug,
  isText,
  isTime,
  isWebAddress,
} from './plain-values.ts';

/**
 * The one shape of `feed.json` (docs/catalog.md). Nobody signs the file, so every value passes here before anything
 * uses it: what does not fit is left out and named. The page in the browser reads the feed with the same code, so
 * nothing here needs Node.
 */

/** A folder as `feed.json` shows it. */
export interface FeedFolder {
  path: string;
  branch: string | null;
  repository: string | null;
  arch: string;
  formats: string[];
  packages: number;
  bytes: number;
  /** Paths of the public keys that its indexes were signed with; null where no run has noted it. */
  keys: string[] | null;
}

export interface FeedKey {
  scheme: string;
  keyId: string;
  path: string;
  /** Of the file, in hex; null where no run has noted it. */
  sha256: string | null;
}

/** A package version that was published lately, with every arch that got it in the same branch and repository. */
export interface Recent {
  name: string;
  version: string;
  branch: string | null;
  repository: string | null;
  format: string;
  /** Paths of the folders that list it. */
  folders: string[];
  summary: string;
  published: string;
  /** Address of the run that published it; null outside a runner. */
  run: string | null;
}

/** A file that pkgfeed wrote for subscribers, with git's id of it: as long as the tree has that one, it is ours. */
export interface SiteFile {
  path: string;
  blob: string;
  /** What a badge says. */
  version?: string;
}

export interface FeedFile {
  title: string | null;
  /** Where it is served, without a slash at its end; null where no run knew. */
  url: string | null;
  /** owner/name of the repository that it lives in; absent for one that is not on GitHub. */
  home?: string;
  /** Where it was served before, the newest first; absent for a feed that never moved. */
  formerUrls?: string[];
  folders: FeedFolder[];
  keys: FeedKey[];
  /** The newest first. */
  recent: Recent[];
  site: SiteFile[];
}

/** A feed as far as it fits, and the places of what does not, such as `keys[2].keyId`. */
export interface ReadFeed {
  feed: FeedFile;
  dropped: string[];
}

/** The formats that folders may have. */
export const FORMAT_NAMES: readonly string[] = ['opkg', 'apk-v2', 'apk-v3'];

/** Characters of a title, and of what a package is in one line. */
export const TITLE_LIMIT = 100;
export const SUMMARY_LIMIT = 300;
/** Package names and versions: formats have limits of their own below this. */
const WORD_LIMIT = 255;
const FORMER_LIMIT = 5;
/** Items of each list: far above any feed, and low enough to be shown. */
const LIMITS = { folders: 20_000, keys: 256, recent: 50, site: 4_000, folderKeys: 64 } as const;
/** Places of a list that are named; the others follow from these. */
const NAMED = 20;

/** The feed that a parsed `feed.json` describes: fields that we know and values that fit, and no other. */
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
    place: keyof typeof LIMITS,
    readOne: (item: Item) => T | undefined,
    keyOf: (one: T) => unknown[],
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
      const key = one && JSON.stringify(keyOf(one));
      if (one === undefined || key === undefined || found.has(key)) drop(`${place}[${i}]`);
      else found.set(key, one);
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
    folders: list('folders', readFolder, ({ path }) => [path]),
    keys: list('keys', readKey, ({ scheme, path }) => [scheme, path]),
    recent: list('recent', readRecent, ({ format, name, version, branch, repository }) => [
      ...[format, name, version, branch, repository],
    ]),
    site: list('site', readSiteFile, ({ path }) => [path]),
  };
  return { feed, dropped };
}

/** The same without the places of what does not fit. */
export const feedFileOf = (value: unknown): FeedFile => readFeedShape(value).feed;

/** What a feed may be called: one printable line. */
export const isTitle = (value: unknown): value is string => isLine(value, TITLE_LIMIT) && value.trim() !== '';

/** What `feed.json` remembers of the addresses that a feed had, the newest first: the last few, each once. */
export function formerAddresses(all: readonly string[], url: string | null): Pick<FeedFile, 'formerUrls'> {
  const formerUrls = [...new Set(all)].filter((address) => address !== url).slice(0, FORMER_LIMIT);
  return formerUrls.length === 0 ? {} : { formerUrls };
}

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

/** A server of somebody's own network, which a run may be given and nobody needs to remember. */
const isLocalAddress = (value: unknown): boolean => isWebAddress(value) && !isKnownAddress(value);

const isFormat = (value: unknown): value is string => isText(value) && FORMAT_NAMES.includes(value);
const isWord = (value: unknown): value is string => isLine(value, WORD_LIMIT) && value !== '';
const isVersion = (value: unknown): value is string =>
  isText(value) && value.length <= WORD_LIMIT && /^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(value);

const branchOf = isNullOr(isCoordinate);

function readFolder({ raw, drop }: Item): FeedFolder | undefined {
  const { path, branch, repository, arch, formats, packages, bytes, keys } = raw;
  if (!isFolderPath(path) || !branchOf(branch) || !branchOf(repository) || !isArch(arch)) return undefined;
  if (!Array.isArray(formats) || !isCount(packages) || !isCount(bytes)) return undefined;
  if (!formats.every(isFormat)) drop('formats');
  return {
    ...{ path, branch, repository, arch },
    formats: [...new Set(formats.filter(isFormat))],
    ...{ packages, bytes },
    keys: signersOf(keys, drop),
  };
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

function readKey({ raw, drop }: Item): FeedKey | undefined {
  const { scheme, keyId, path, sha256 } = raw;
  if (!isText(scheme) || !isKeyPath(path) || !isText(keyId) || !isKeyId(scheme, keyId)) return undefined;
  if (sha256 !== undefined && sha256 !== null && !isSha256(sha256)) drop('sha256');
  return { scheme, keyId, path, sha256: isSha256(sha256) ? sha256 : null };
}

function readRecent({ raw, drop }: Item): Recent | undefined {
  const { name, version, branch, repository, format, folders, summary, published, run } = raw;
  if (!isWord(name) || !isVersion(version) || !isFormat(format) || !isTime(published)) return undefined;
  if (!branchOf(branch) || !branchOf(repository)) return undefined;
  if (!Array.isArray(folders) || !folders.every(isFolderPath)) return undefined;
  if (!isLine(summary, SUMMARY_LIMIT)) drop('summary');
  if (run !== undefined && run !== null && !isLink(run)) drop('run');
  return {
    ...{ name, version, branch, repository, format, folders },
    summary: isLine(summary, SUMMARY_LIMIT) ? summary : '',
    ...{ published, run: isLink(run) ? run : null },
  };
}

/** Whatever `feed.json` says, no other file is ever replaced or deleted as one of ours. */
export function isSitePath(path: string): boolean {
  if (/^(index\.html|install\.sh|feed\.atom)$/.test(path)) return true;
  return /^badges\/.*\.(svg|json)$/.test(path) && isPlainPath(path);
}

function readSiteFile({ raw, drop }: Item): SiteFile | undefined {
  const { path, blob, version } = raw;
  if (!isText(path) || !isSitePath(path) || !isBlobId(blob)) return undefined;
  if (version !== undefined && !isVersion(version)) drop('version');
  return isVersion(version) ? { path, blob, version } : { path, blob };
}

export { isWebAddress };
