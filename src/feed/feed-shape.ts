/**
 * What `feed.json` holds (docs/catalog.md), as far as it has the shape. The page in the browser reads it with the
 * same code, so nothing of node is in here.
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

/**
 * The feed that a parsed `feed.json` describes: fields that we know, and no other.
 *
 * @throws TypeError for what is no object
 */
export function feedFileOf(value: unknown): FeedFile {
  const fields = value as { [field: string]: unknown };
  const { title, url, home, formerUrls, folders, keys, recent, site } = fields;
  const former = Array.isArray(formerUrls)
    ? formerUrls.filter((item) => isText(item) && isWebAddress(item))
    : [];
  return {
    title: isText(title) ? title : null,
    url: isText(url) && isWebAddress(url) ? url : null,
    ...(isText(home) ? { home } : {}),
    ...formerAddresses(former, isText(url) ? url : null),
    folders: listOf(folders, isFeedFolder, plainFolder),
    keys: listOf(keys, isFeedKey, plainKey),
    recent: listOf(recent, isRecent, plainRecent),
    site: listOf(site, isSiteFile, plainSiteFile),
  };
}

/** What `feed.json` remembers of the addresses that a feed had, the newest first: the last few, each once. */
export function formerAddresses(all: readonly string[], url: string | null): Pick<FeedFile, 'formerUrls'> {
  const formerUrls = [...new Set(all)].filter((address) => address !== url).slice(0, FORMER_LIMIT);
  return formerUrls.length === 0 ? {} : { formerUrls };
}

const FORMER_LIMIT = 5;

function listOf<T>(value: unknown, isOne: (item: T | null) => item is T, plain: (item: T) => T): T[] {
  return Array.isArray(value) ? value.filter(isOne).map(plain) : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** It ends up in lines that people paste into a shell, and in the page's links. */
export function isWebAddress(text: string): boolean {
  const isPlain = text.length <= 300 && /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%-]+)*$/.test(text);
  // A number that is no port or no address looks plain, too.
  return isPlain && URL.canParse(text);
}

function isFeedFolder(value: FeedFolder | null): value is FeedFolder {
  return (
    value !== null &&
    isText(value.path) &&
    isText(value.arch) &&
    isTextOrNull(value.branch) &&
    isTextOrNull(value.repository) &&
    areTexts(value.formats) &&
    isCount(value.packages) &&
    isCount(value.bytes)
  );
}

const isKeyPath = (path: string): boolean => path.startsWith('keys/');

function isFeedKey(value: FeedKey | null): value is FeedKey {
  return (
    value !== null &&
    isText(value.scheme) &&
    isText(value.keyId) &&
    isText(value.path) &&
    isKeyPath(value.path)
  );
}

function isRecent(value: Recent | null): value is Recent {
  return (
    value !== null &&
    [value.name, value.version, value.format, value.summary, value.published].every(isText) &&
    [value.branch, value.repository, value.run].every(isTextOrNull) &&
    areTexts(value.folders)
  );
}

/** Whatever `feed.json` says, no other file is ever replaced or deleted as one of ours. */
const SITE_PATH = /^(index\.html|install\.sh|feed\.atom|badges\/[\w.+~/-]+\.(svg|json))$/;

export const isSitePath = (path: string): boolean => SITE_PATH.test(path);

function isSiteFile(value: SiteFile | null): value is SiteFile {
  return (
    value !== null &&
    isText(value.path) &&
    isSitePath(value.path) &&
    isText(value.blob) &&
    /^[0-9a-f]{40}$/.test(value.blob)
  );
}

/** Fields that we know, and no other. */
function plainFolder(folder: FeedFolder): FeedFolder {
  const { path, branch, repository, arch, formats, packages, bytes, keys } = folder;
  const signers = areTexts(keys) ? keys.filter(isKeyPath) : null;
  return { path, branch, repository, arch, formats, packages, bytes, keys: signers };
}

function plainKey({ scheme, keyId, path, sha256 }: FeedKey): FeedKey {
  return { scheme, keyId, path, sha256: isText(sha256) && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null };
}

function plainRecent(recent: Recent): Recent {
  const { name, version, branch, repository, format, folders, summary, published, run } = recent;
  return { name, version, branch, repository, format, folders, summary, published, run };
}

function plainSiteFile({ path, blob, version }: SiteFile): SiteFile {
  return isText(version) ? { path, blob, version } : { path, blob };
}
