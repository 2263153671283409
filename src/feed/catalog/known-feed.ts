import { hash } from 'node:crypto';
import { PkgfeedError } from '../../errors.ts';
import type { Signature } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { PublicKey } from '../../keys/key.ts';
import { firstNames } from '../../text/first-names.ts';
import { type FolderPath, folderOfFile, type Paths, pathIn } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { keyPath } from '../key-files.ts';
import { coordinatesIn, fitsLayout } from '../layout.ts';
import { archesListed, type Listed, listIndex } from '../listed.ts';
import { indexedFolders } from '../package-files.ts';
import { isOfOneArch } from '../place.ts';
import type { RunPolicy } from '../policy.ts';
import { filesOf, signedFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { acceptedKeys, checkTrust } from '../trust.ts';
import { hashesOf } from './chain.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  type OpenedFeedFile,
  openFeedFile,
} from './feed-json.ts';
import { isSitePath } from './feed-shape.ts';
import { CATALOG_FILE, stateOfCatalog } from './packages-json.ts';
import { isFolderPath, isKeyId, isKeyPath } from './plain-values.ts';

/** What is known about the whole feed before a change. */
export interface KnownFeed extends OpenedFeedFile {
  warnings: string[];
  /** What verified indexes list, by folder, where a folder that others made has no catalog yet. */
  uncataloged: ReadonlyMap<FolderPath, readonly VerifiedIndex[]>;
}

/** A verified index and what it lists. */
export interface VerifiedIndex {
  format: (typeof FORMATS)[number];
  listed: readonly Listed[];
}

/** True when feed.json cannot be used, so the signed indexes must say what the feed is. */
const isLost = ({ state }: OpenedFeedFile): boolean => state === 'absent' || state === 'damaged';

/**
 * The paths to read when feed.json cannot be used: all indexes with their signatures, and the files for people. Empty
 * if feed.json is fine.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
export function pathsInstead(feedFile: Buffer | undefined, paths: Paths): string[] {
  if (!isLost(openFeedFile(feedFile))) return [];
  const indexes = folderPaths(paths).flatMap(({ format, path }) => signedFiles(format, path, paths));
  return [...new Set([...indexes, ...[...paths.keys()].filter(isSitePath)])];
}

/**
 * The feed before a change, from feed.json. If that is gone or damaged, from the signed indexes: folders whose index a
 * key of this run verifies, and files for people that are unchanged since pkgfeed wrote them.
 *
 * @param state with the contents of feed.json and of `pathsInstead`
 * @param folders those that the run describes itself
 */
export async function knownFeed(
  { paths, files }: FeedState,
  policy: RunPolicy,
  folders: readonly Pick<Folder, 'format' | 'path'>[] = [],
): Promise<KnownFeed> {
  const opened = openFeedFile(files.get(FEED_FILE));
  if (!isLost(opened)) return { ...opened, warnings: droppedWarning(opened), uncataloged: new Map() };
  const { feed, left, uncataloged } = await feedOfIndexes(
    paths,
    files,
    policy,
    new Set(folders.map(folderId)),
  );
  const site = ownFiles(paths, files, policy);
  const isPkgfeeds = site.length > 0 || hasCatalog(files);
  const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
  return { ...opened, feed: { ...feed, site }, warnings, uncataloged };
}

function droppedWarning({ dropped }: OpenedFeedFile): string[] {
  return dropped.length === 0 ? [] : [`${FEED_FILE} ${oddValues(dropped)}`];
}

/**
 * Says what is wrong with a feed.json that has values that do not fit.
 *
 * @param dropped the places of these values, at least one
 */
export function oddValues(dropped: readonly string[]): string {
  return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}

const hasCatalog = (files: ReadonlyMap<string, Buffer>): boolean =>
  [...files].some(
    ([path, bytes]) => folderOfFile(path, CATALOG_FILE) !== undefined && stateOfCatalog(bytes) !== 'theirs',
  );

const AGAIN = 'it is written again from the signed indexes, which do not say what was withdrawn';

/** @param isPkgfeeds true when pkgfeed has published here before */
function damageWarning({ state }: OpenedFeedFile, isPkgfeeds: boolean): string[] {
  if (state === 'damaged') return [`${FEED_FILE} is damaged; ${AGAIN}`];
  return isPkgfeeds ? [`${FEED_FILE} is gone; ${AGAIN}`] : [];
}

function leftWarning(left: readonly string[]): string[] {
  if (left.length === 0) return [];
  return [
    `${FEED_FILE} leaves out ${firstNames(left)}: no key of this run has signed the index; give the key as \`trusted-keys\``,
  ];
}

/** Every index that a run could have made, with its folder. */
function folderPaths(paths: Paths): { format: (typeof FORMATS)[number]; path: string }[] {
  return FORMATS.flatMap((format) =>
    [...indexedFolders(paths, [format])]
      .filter((path) => isFolderPath(path))
      .map((path) => ({ format, path })),
  );
}

/**
 * The feed that its verified indexes describe; `left` has pkgfeed's folders whose index no key of this run verifies,
 * without those of the run.
 */
async function feedOfIndexes(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  policy: RunPolicy,
  ofRun: ReadonlySet<string>,
): Promise<{ feed: FeedFile; left: string[]; uncataloged: KnownFeed['uncataloged'] }> {
  const folders = new Map<string, FeedFolder>();
  const keys = new Map<string, FeedKey>();
  const left = new Set<string>();
  const uncataloged = new Map<FolderPath, VerifiedIndex[]>();
  for (const { format, path } of folderPaths(paths)) {
    const own = filesOf(format, path, files);
    const index = own.get(format.indexFile);
    if (index === undefined) continue;
    const read = async (): Promise<Verified | undefined> => {
      const signatures = await format.verify(own, acceptedKeys(policy));
      checkTrust(path, signatures, policy);
      const signers = keysOf(signatures, paths, policy);
      // Subscribers cannot use a key that the feed does not publish.
      if (signers.length === 0 && signatures.some(({ state }) => state === 'good')) return undefined;
      return { signers, listed: listIndex(format, path, index, paths) };
    };
    const verified = await unlessRefused(read());
    if (verified === undefined) {
      if (paths.has(pathIn(path, CATALOG_FILE)) && !ofRun.has(folderId({ format, path }))) left.add(path);
      continue;
    }
    const { signers, listed } = verified;
    const folder = folders.get(path) ?? emptyFolder(path, listed, policy);
    folders.set(path, {
      ...folder,
      ...(folder.arch === null ? { arches: arches(folder, listed) } : {}),
      formats: [...folder.formats, format.name],
      packages: folder.packages + listed.length,
      bytes: listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), folder.bytes),
      keys: [...new Set([...(folder.keys ?? []), ...signers.map((key) => key.path)])],
      indexes: { ...folder.indexes, ...hashesOf([format], (name) => own.get(name)) },
    });
    for (const key of signers) keys.set(key.path, key);
    if (!paths.has(pathIn(path, CATALOG_FILE)))
      uncataloged.set(path, [...(uncataloged.get(path) ?? []), { format, listed }]);
  }
  const feed = { folders: [...folders.values()], keys: [...keys.values()] };
  const described = { title: null, url: null, ...feed, recent: [], site: [] };
  return { feed: described, left: [...left], uncataloged };
}

/** What a verified index lists, and the published keys that signed it. */
interface Verified {
  signers: FeedKey[];
  listed: Listed[];
}

/** Returns undefined for an index that a publish would refuse; `check` says what is wrong with it. */
async function unlessRefused<T>(work: Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PkgfeedError) return undefined;
    throw error;
  }
}

/** The keys of the good signatures that the feed publishes, or that this run will publish. */
function keysOf(signatures: readonly Signature[], paths: Paths, { signingKeys }: RunPolicy): FeedKey[] {
  const own = new Set(signingKeys.map(keyPath));
  return signatures
    .flatMap((signature) => (signature.state === 'good' ? [feedKeyOf(signature.key)] : []))
    .filter(({ scheme, keyId, path }) => isKeyPath(path) && isKeyId(scheme, keyId))
    .filter(({ path }) => paths.has(path) || own.has(path));
}

/** Describes a public key for feed.json. */
export const feedKeyOf = ({ scheme, keyId, fileName, text }: PublicKey): FeedKey => ({
  scheme,
  keyId,
  path: `keys/${fileName}`,
  sha256: hash('sha256', Buffer.from(text, 'latin1')),
});

function emptyFolder(path: FolderPath, listed: readonly Listed[], { shape }: RunPolicy): FeedFolder {
  const { target, ...coordinates } = coordinatesIn(path, shape);
  const ofTarget = target === null ? {} : { target };
  const arch = fitsLayout(shape)(path) ? coordinates.arch : archOfOthers(path, listed, coordinates.arch);
  return { path, ...coordinates, ...ofTarget, arch, formats: [], packages: 0, bytes: 0, keys: null };
}

/**
 * The arch of a folder that the layout of the run does not reach; null if its packages are for another arch than a name in
 * its path, as in `targets/mediatek/filogic/packages`.
 *
 * @param last the last name of the path
 */
function archOfOthers(path: FolderPath, listed: readonly Listed[], last: string | null): string | null {
  const stated = listed.filter(({ entry }) => isOfOneArch(entry)).map(({ entry }) => entry.arch);
  if (stated.length === 0) return last;
  return path.split('/').findLast((name) => stated.includes(name)) ?? null;
}

/** The arches of a folder of all arches, with those of an index that another format has there. */
const arches = (folder: FeedFolder, listed: readonly Listed[]): string[] => [
  ...new Set([...(folder.arches ?? []), ...archesListed(null, listed)]),
];

/** The files for people whose own mark shows that they are unchanged. */
function ownFiles(paths: Paths, files: ReadonlyMap<string, Buffer>, { site }: RunPolicy): FeedFile['site'] {
  return [...files].flatMap(([path, bytes]) => {
    const blob = paths.get(path);
    const own = isSitePath(path) ? site?.recognise(path, bytes) : undefined;
    return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
  });
}
