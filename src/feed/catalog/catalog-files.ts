import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { PublicKey } from '../../keys/key.ts';
import type { Edit, Paths } from '../edit.ts';
import { type Folder, formatsIn } from '../folders.ts';
import { keyPath, publishedKey } from '../key-files.ts';
import type { Listed } from '../listed.ts';
import type { FeedPolicy } from '../policy.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  formerAddresses,
  type SiteFile,
  writeFeedFile,
} from './feed-json.ts';
import { readFeedShape } from './feed-shape.ts';
import { feedKeyOf, type KnownFeed } from './known-feed.ts';
import type { CatalogPackage } from './package-shape.ts';
import {
  CATALOG_FILE,
  type CatalogLines,
  catalogOf,
  openCatalog,
  type ReadCatalog,
  writeCatalog,
} from './packages-json.ts';
import { recentAfter } from './recent.ts';
import { changeSite, unchangedSince } from './site-files.ts';

/** What a folder will list, of one format. */
interface ListedFolder extends Folder {
  /** As it was found, where it was there before. */
  opened?: Pick<OpenedFolder, 'signatures'>;
  listed: readonly Listed[];
}

export interface CatalogFiles {
  puts: Map<string, Buffer>;
  /** Files for subscribers that are no longer made. */
  deletes: string[];
  /** Paths that somebody else's file has. */
  theirs: string[];
  /** What a person has to know, and what one may want to know. */
  warnings: string[];
  remarks: string[];
  /** The files for people that are ours afterwards. */
  site: SiteFile[];
  /** Where the feed is served, as far as settings, GitHub or the name of its repository tell. */
  url: string | null;
  title: string | null;
  /** Of all package files of the feed, as far as indexes and catalogs tell. */
  feedBytes: number;
}

/**
 * The catalogs, and what subscribers read, after a change, where they differ from what is there.
 *
 * @param before the feed before the change
 * @param files contents of the catalogs that are there, among others
 * @param edit what is written besides: without anything, feed.json keeps its date unless it has other news
 * @param isFree whether nothing of somebody else's is in the way of a path
 * @param policy with the keys that sign what is written, and all that the run holds or trusts
 */
export function catalogFiles(
  folders: readonly ListedFolder[],
  { feed: before, state, dropped }: KnownFeed,
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { puts: written, deletes }: Edit,
  isFree: (path: string) => boolean,
  policy: FeedPolicy & { vouchedKeys: readonly PublicKey[] },
): CatalogFiles {
  const old = oldCatalogs(files, folders, paths);
  // A feed that was copied from another repository, as by a fork, is not where that one is.
  const known = isAtHome(before, policy) ? before : { url: null, formerUrls: [] };
  const here = new Map<string, FeedFolder>();
  // What the branch remembers is unsigned, so that it names no address on devices.
  const address = policy.url ?? policy.likelyUrl ?? null;
  const result: CatalogFiles = {
    ...{ puts: new Map(), deletes: [], theirs: [], warnings: [], remarks: [], feedBytes: 0 },
    site: unchangedSince(before.site, paths),
    url: address,
    title: policy.title ?? before.title,
  };
  if (known.url !== null && address !== known.url) result.remarks.push(otherAddress(known.url, address));
  const put = (path: string, bytes: Buffer, isOurs: boolean): void => {
    if (files.get(path)?.equals(bytes)) return;
    if (paths.has(path) ? isOurs : isFree(path)) result.puts.set(path, bytes);
    else result.theirs.push(path);
  };
  for (const path of new Set(folders.map((folder) => folder.path))) {
    const own = folders.filter((folder) => folder.path === path);
    const { packages, summary } = folderCatalog(path, own, old, paths, policy);
    const noted = before.folders.find((folder) => folder.path === path)?.keys ?? null;
    const isResigned = own.some(({ format }) =>
      indexFilesOf(format).some((name) => written.has(`${path}/${name}`)),
    );
    summary.keys = isResigned
      ? signersOf(noted ?? [], own, before, policy)
      : (verifiedSigners(noted ?? [], own, before, paths) ?? noted ?? signersOf([], own, before, policy));
    here.set(path, summary);
    const there = old.get(path)?.state;
    if (there === 'damaged') result.warnings.push(damaged(`${path}/${CATALOG_FILE}`));
    put(`${path}/${CATALOG_FILE}`, writeCatalog(packages), there !== undefined && there !== 'theirs');
  }
  const others = new Map(
    before.folders
      .filter(({ path }) => !here.has(path) && formatsIn(path, paths).length > 0)
      .map((folder) => [folder.path, folder]),
  );
  const feedFolders = [...others.values(), ...here.values()];
  result.feedBytes = feedFolders.reduce((sum, { bytes }) => sum + bytes, 0);
  const keys = policy.signingKeys.map(publishedKey);
  const vouched = policy.vouchedKeys.map(feedKeyOf);
  const otherKeys = before.keys
    .filter(({ path }) => paths.has(path) && !keys.some((key) => key.path === path))
    .map((key) => vouched.find((own) => own.scheme === key.scheme && own.path === key.path) ?? key);
  const url = address ?? known.url;
  // What is written has to pass where it is read again.
  const { feed } = readFeedShape({
    title: result.title,
    url,
    ...formerAddresses([policy.formerUrls ?? [], known.url ?? [], known.formerUrls ?? []].flat(), url),
    ...homeOf(policy.home ?? before.home),
    folders: feedFolders,
    keys: [...keys, ...otherKeys],
    recent: recentAfter(before.recent, folders, paths, policy),
  });
  const { branch, repository, now } = policy;
  // Where nobody would remember what is ours, nothing is made.
  const isTheirs = state === 'theirs';
  // Lines with such an address are taken from devices, so that the branch alone does not name one.
  const moved = formerAddresses([policy.formerUrls ?? [], policy.likelyUrl ?? []].flat(), address);
  const { formerUrls: _, ...present } = feed;
  const served: FeedFile = { ...present, url: address, ...moved };
  const made = isTheirs
    ? []
    : policy.site?.make({ feed: served, folders, branch, repository, vouched, before: result.site, now });
  const site = changeSite(made ?? [], result.site, paths, isFree);
  const hasChanged = deletes.size > 0 || written.size > 0 || result.puts.size > 0;
  const isNew = state === 'absent';
  const isStale =
    !isNew &&
    !isTheirs &&
    (state === 'damaged' ||
      dropped.length > 0 ||
      // Keys of others that the run is given are to be in the installer.
      (policy.trustedKeys.length > 0 && site.puts.has(INSTALLER)) ||
      // An address that is not remembered shows in what is made of it.
      (address !== null && feed.url === null && site.puts.size > 0) ||
      !(isSame(feed, before) && areThere(site.files, result.site)));
  if (!hasChanged && (folders.length === 0 || !(isNew || isStale))) return result;
  result.site = site.files;
  if (site.files.some(({ path }) => path === INSTALLER)) {
    result.remarks.push(...leftOutOfInstaller(feed, vouched), ...unnamedFormer(feed, served));
  }
  for (const [path, bytes] of site.puts) result.puts.set(path, bytes);
  result.deletes.push(...site.deletes);
  result.theirs.push(...site.theirs);
  put(FEED_FILE, writeFeedFile({ ...feed, site: site.files }, now), !isTheirs);
  return result;
}

const INSTALLER = 'install.sh';

/** Former addresses that feed.json remembers and nothing else names. */
function unnamedFormer({ formerUrls = [] }: FeedFile, served: FeedFile): string[] {
  const unnamed = formerUrls.filter((address) => !served.formerUrls?.includes(address));
  if (unnamed.length === 0) return [];
  return [
    `${FEED_FILE} remembers ${unnamed.join(', ')}; ${INSTALLER} replaces lines with a former address only if \`former-urls\` names it`,
  ];
}

/** Folders of other publishers: a script that runs as root names no key that this run does not know. */
function leftOutOfInstaller({ folders, keys }: FeedFile, vouched: readonly FeedKey[]): string[] {
  const isVouched = (key: FeedKey): boolean =>
    vouched.some((own) => own.scheme === key.scheme && own.sha256 === key.sha256);
  const known = new Set(keys.filter(isVouched).map(({ path }) => path));
  const left = folders.filter(
    ({ packages, keys }) =>
      packages > 0 && keys !== null && keys.length > 0 && !keys.some((key) => known.has(key)),
  );
  if (left.length === 0) return [];
  const names = left.slice(0, 5).map(({ path }) => path);
  const more = left.length > names.length ? ` and ${left.length - names.length} more` : '';
  return [
    `${INSTALLER} leaves out ${names.join(', ')}${more}: this run has no key that signed them. Give their public keys as \`trusted-keys\` to have them in it`,
  ];
}

function otherAddress(known: string, address: string | null): string {
  return address === null
    ? `${FEED_FILE} says that the feed is served at ${known}, and nothing else does: give it as \`url\`, or no line for devices names it`
    : `${FEED_FILE} says that the feed is served at ${known}; this run takes ${address}`;
}

const damaged = (path: string): string => `${path} is damaged; it is written anew from the signed index`;

/** The catalogs that are there: packages whose file is there, and of those that the run lists anew only what it needs. */
function oldCatalogs(
  files: ReadonlyMap<string, Buffer>,
  folders: readonly ListedFolder[],
  paths: Paths,
): Map<string, ReadCatalog> {
  const old = new Map<string, ReadCatalog>();
  for (const [path, bytes] of files) {
    if (!path.endsWith(`/${CATALOG_FILE}`)) continue;
    const folder = path.slice(0, -CATALOG_FILE.length - 1);
    const isListed = (name: string): boolean =>
      folders.some((own) => own.path === folder && own.format.name === name);
    const keep = (pkg: CatalogPackage): CatalogPackage | undefined => {
      if (!paths.has(`${folder}/${pkg.file}`)) return undefined;
      return isListed(pkg.format) ? { ...pkg, ...FROM_INDEX } : pkg;
    };
    old.set(folder, openCatalog(bytes, keep));
  }
  return old;
}

/** What the signed index tells better. */
const FROM_INDEX = { license: '', homepage: '', summary: '', depends: [], provides: [] };

/** Formats that this run leaves alone keep their packages. */
function folderCatalog(
  path: string,
  own: readonly ListedFolder[],
  old: ReadonlyMap<string, ReadCatalog>,
  paths: Paths,
  policy: FeedPolicy,
): { packages: CatalogPackage[]; summary: FeedFolder } {
  const packages: CatalogPackage[] = [];
  const summary: FeedFolder = {
    ...{ path, branch: policy.branch ?? null, repository: policy.repository ?? null },
    ...{ arch: own[0]?.arch ?? '', formats: [], packages: 0, bytes: 0 },
    keys: null,
  };
  for (const format of FORMATS) {
    const folder = own.find((candidate) => candidate.format === format);
    if (folder === undefined && !paths.has(`${path}/${format.indexFile}`)) continue;
    const listed =
      folder === undefined
        ? linesOf(format, old.get(path))
        : catalogOf(format, folder.listed, linesIn(old), paths, policy);
    packages.push(...listed);
    summary.formats.push(format.name);
    summary.packages += listed.length;
    summary.bytes +=
      folder === undefined ? sumOf(listed.map(({ size }) => size ?? 0)) : bytesOf(folder.listed);
  }
  return { packages, summary };
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

const linesIn = (old: ReadonlyMap<string, ReadCatalog>): Map<string, CatalogLines> =>
  new Map([...old].map(([path, { lines }]) => [path, lines]));

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
  return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}

/** Whether a key is of a scheme that none of these formats has. */
function isOfOther(own: readonly ListedFolder[], before: FeedFile): (key: string) => boolean {
  const schemes = new Set<string>(own.flatMap(({ format }) => format.schemes));
  return (key) => before.keys.some((one) => one.path === key && !schemes.has(one.scheme));
}

/** Who has signed indexes that stay as they are, for formats that the run has verified; undefined where none is signed. */
function verifiedSigners(
  noted: readonly string[],
  own: readonly ListedFolder[],
  before: FeedFile,
  paths: Paths,
): string[] | undefined {
  const signers = own
    .flatMap(({ opened }) => opened?.signatures ?? [])
    .flatMap((signature) => (signature.state === 'good' ? [`keys/${signature.key.fileName}`] : []));
  // The name of an RSA key's file is not always known from the key.
  if (signers.length === 0 || !signers.every((path) => paths.has(path))) return undefined;
  return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}

function linesOf(format: Format, catalog: ReadCatalog | undefined): CatalogPackage[] {
  return [...(catalog?.lines.values() ?? [])].filter((pkg) => pkg.format === format.name);
}

export const bytesOf = (listed: readonly Listed[]): number =>
  sumOf(listed.map(({ entry }) => entry.size ?? 0));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);
