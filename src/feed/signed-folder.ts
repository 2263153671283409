import { FeedError } from '../errors.ts';
import {
  type Entry,
  type FolderContent,
  type FolderFiles,
  type Format,
  indexFileNames,
  type Signature,
} from '../formats/format.ts';
import { printable } from '../text/printable.ts';
import { forReaders, refuseHarm } from './carried.ts';
import type { ArchMap } from './draft/placement.ts';
import { type FolderPath, type Paths, pathIn } from './edit.ts';
import { inTheirFolder } from './folder-arch.ts';
import { refuseForeign } from './foreign-index.ts';
import { indexSource } from './index-source.ts';
import { type DroppedKeys, droppedKeys } from './key-change.ts';
import { duplicatesIn, type Listed, listIndex, parse } from './listed.ts';
import { checkPlace } from './place.ts';
import { closeSecond, openSecond } from './second-index.ts';
import { filesThatTurn, staleFiles } from './signature-files.ts';
import { acceptedKeys, checkTrust, keyMissing, type Trust } from './trust.ts';

/** The names of a format's index and of its signature files. */
export function signedNames(format: Format): string[] {
  return [format.indexFile, ...format.signatureFiles];
}

/** The paths to read before the index of a folder can be verified. */
export function signedFiles(format: Format, folder: FolderPath, paths: Paths): string[] {
  const index = indexSource(format, folder, paths);
  const signatures = format.signatureFiles.map((name) => pathIn(folder, name));
  return [...(index === undefined ? [] : [index]), ...signatures.filter((path) => paths.has(path))];
}

/** The paths to read before it is known whether a folder's derived files say what its index says. */
export const derivedFiles = (format: Format, folder: FolderPath, paths: Paths): string[] =>
  format.derivedFiles.map((name) => pathIn(folder, name)).filter((path) => paths.has(path));

/**
 * Picks the index files of a folder from the files that were read, by name. An index that is only there compressed is
 * among them in its plain form, too.
 */
export function filesOf(format: Format, folder: FolderPath, files: ReadonlyMap<string, Buffer>): FolderFiles {
  return new Map(
    indexFileNames(format).flatMap((name) => {
      const bytes = files.get(pathIn(folder, name));
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
}

/** The files of a folder that the feed has, without what was unpacked from them. */
export const presentFiles = (files: FolderFiles, folder: FolderPath, paths: Paths): FolderFiles =>
  new Map([...files].filter(([name]) => paths.has(pathIn(folder, name))));

export interface OpenedFolder {
  /** The index files that are there; empty for a new folder. */
  files: FolderFiles;
  listed: Listed[];
  /** The signatures of the index, as the accepted keys judge them. */
  signatures: readonly Signature[];
  /** Those of the second index; not given for a folder whose second index was not read. */
  secondSignatures?: readonly Signature[];
}

/** A folder that does not exist yet. */
export const NEW_FOLDER: OpenedFolder = { files: new Map(), listed: [], signatures: [] };

/**
 * Verifies the index of a folder and reads what it lists. The signed index is the memory of the feed.
 *
 * @param files the result of `filesOf`
 * @param isLeaving true for a package that this run withdraws; its file may be gone already
 * @param place the folder's arch and the arches that `arch-map` puts there; without an arch, any may be listed. And a test
 *   for packages whose entries this run writes anew: what is wrong in the old ones does not matter
 * @throws FeedError when no trusted key signed the index, or it lists files that are not there or belong elsewhere, or
 *   entries that clients cannot use
 */
export async function openFolder(
  format: Format,
  folder: FolderPath,
  files: FolderFiles,
  paths: Paths,
  trust: Trust,
  isLeaving: (entry: Entry) => boolean = () => false,
  place?: { arch: string | null; archMap: ArchMap; isReplaced?: (entry: Entry) => boolean },
): Promise<OpenedFolder> {
  const index = files.get(format.indexFile);
  const present = presentFiles(files, folder, paths);
  const source = indexSource(format, folder, paths);
  if (index === undefined && source !== undefined) throw notUnpacked(source);
  if (index === undefined) {
    await openSecond(format, folder, files, new Set(), paths, trust);
    return { ...NEW_FOLDER, files: present };
  }
  const indexPath = pathIn(folder, format.indexFile);
  refuseForeign(format, indexPath, index);
  const signatures = await format.verify(files, acceptedKeys(trust));
  checkTrust(indexPath, signatures, trust);
  const found = listIndex(format, folder, index, paths);
  const arch = place?.arch ?? undefined;
  const listed = arch === undefined ? found : inTheirFolder(format, found, arch);
  const staying = listed.map(({ entry }) => entry).filter((entry) => !isLeaving(entry));
  if (place !== undefined && arch !== undefined) checkPlace(indexPath, staying, arch, place.archMap);
  const carried = staying.filter((entry) => place?.isReplaced?.(entry) !== true);
  refuseHarm(indexPath, forReaders(format, carried, signatures));
  const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map(({ path }) => path);
    throw new FeedError({
      code: 'FEED_FILE_MISSING',
      message: `${indexPath} lists files that are not there: ${names.map(printable).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
      remedy:
        'Restore them from the history of the feed, or withdraw them with `pkgfeed remove`; `pkgfeed check` shows everything that is wrong.',
    });
  }
  const [twice] = duplicatesIn(listed);
  if (twice !== undefined) {
    throw new FeedError({
      code: 'FEED_INDEX',
      message: `${indexPath} lists ${printable(twice)} twice`,
      remedy:
        'Restore the index from the history of the feed, or remove one of the two and run `pkgfeed reindex`.',
    });
  }
  const listedPaths = new Set(listed.map(({ path }) => path));
  const secondSignatures = await openSecond(format, folder, files, listedPaths, paths, trust);
  return { files: present, listed, signatures, secondSignatures };
}

function notUnpacked(path: string): FeedError {
  return new FeedError({
    code: 'FEED_INDEX',
    message: `${printable(path)} is the only index of its folder, and it does not unpack`,
    remedy:
      'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which lists the package files that are there.',
  });
}

function cannotRenew(path: string, { file, scheme }: Signature, isLast: boolean): FeedError {
  return new FeedError({
    code: 'FEED_SCHEME',
    message: `${pathIn(path, file)} holds a signature (${scheme}) that this run has no key to renew`,
    remedy: isLast
      ? 'Give the key it was made with: without a key, pkgfeed does not go on with an index that is signed.'
      : 'Give the key it was made with. If that key is lost, or no device wants the signature, set `allow-key-change: true` for one run, which goes on without it.',
  });
}

/** A folder with its new index. */
export interface ClosedFolder {
  /** The index and signature files to write, by name. */
  changed: Map<string, Buffer>;
  /** The names of signature files to delete. */
  deleted: readonly string[];
  /** The names of signature files that turn from OpenPGP to usign. */
  turned: readonly string[];
  /** Keys that signed the folder before and no longer do; undefined when all go on. */
  dropped: DroppedKeys | undefined;
}

/**
 * Makes the index and signature files of a folder for these entries. Only files that differ from the present ones are
 * returned: an unchanged index keeps its files and signatures byte by byte.
 *
 * @param opened the folder as it is; a reindex passes one whose signatures nobody accepted
 * @param trust with the keys that sign this folder
 * @param base the index files to go on from: what is right in them keeps its bytes. Undefined for those that are there
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when an existing signature cannot be renewed, or our own does not verify
 */
export async function closeFolder(
  format: Format,
  folder: FolderPath,
  content: Omit<FolderContent, 'old' | 'keys'>,
  opened: OpenedFolder,
  trust: Trust,
  base?: FolderFiles,
): Promise<ClosedFolder> {
  const old = base ?? opened.files;
  const made = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
  const changed = base === undefined ? made : filesThatDiffer(opened.files, new Map([...base, ...made]));
  if (trust.isRehearsal || (changed.size === 0 && !trust.allowKeyChange)) {
    return { changed, deleted: [], turned: [], dropped: undefined };
  }
  // What goes on with every byte was signed before, maybe by a key that this run only trusts.
  const isKept = base !== undefined && made.size === 0;
  const closed = await closeFirst(format, folder, content.entries, changed, isKept, opened, trust);
  const names = content.entries.map(({ file }) => file);
  const before = opened.secondSignatures ?? [];
  const dropped = await closeSecond(format, folder, changed, names, before, trust);
  // Both indexes lose a key for one reason.
  return closed.dropped === undefined ? { ...closed, dropped } : closed;
}

const filesThatDiffer = (present: FolderFiles, wanted: FolderFiles): Map<string, Buffer> =>
  new Map([...wanted].filter(([name, bytes]) => present.get(name)?.equals(bytes) !== true));

/** Judges the new index and its signatures, and what becomes of the signatures that the run cannot renew. */
async function closeFirst(
  format: Format,
  folder: FolderPath,
  entries: readonly Entry[],
  changed: Map<string, Buffer>,
  isKept: boolean,
  opened: OpenedFolder,
  trust: Trust,
): Promise<ClosedFolder> {
  const old = opened.files;
  const same = { changed, deleted: [], turned: [], dropped: undefined };
  const files = new Map([...old, ...changed]);
  const hasChanged = changed.has(format.indexFile);
  const own = trust.signingKeys.map((key) => key.publicKey);
  const signatures = await format.verify(files, hasChanged && !isKept ? own : acceptedKeys(trust));
  if (changed.size > 0 && signatures.length === 0 && !trust.allowUnsigned) throw keyMissing(format);
  const fresh = new Set(changed.keys());
  const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
  if (changed.size > 0) checkOwn(format, folder, entries, files, isSound);
  const stale = staleFiles(signatures, fresh, hasChanged, trust);
  const left = signatures.filter(({ file }) => !stale.has(file));
  const isSigned = signedNames(format).some((name) => fresh.has(name));
  // Signatures of an index that stays are good as long as nobody signs it anew.
  if (!isSigned && (left.length === 0 || !trust.allowKeyChange)) return same;
  const dropped = droppedKeys(pathIn(folder, format.indexFile), opened.signatures, left);
  const isGoingOn = trust.allowKeyChange || dropped?.isEvery === true;
  const isInLeft = ({ scheme }: Signature): boolean => left.some((one) => one.scheme === scheme);
  const lost =
    signatures.find(({ file }) => stale.has(file)) ?? opened.signatures.find((one) => !isInLeft(one));
  if (lost !== undefined && (left.length === 0 || !isGoingOn))
    throw cannotRenew(folder, lost, left.length === 0);
  return { changed, deleted: [...stale], turned: filesThatTurn(opened.signatures, left), dropped };
}

/** Reads the new index back, as a device would. */
function checkOwn(
  format: Format,
  folder: FolderPath,
  entries: readonly Entry[],
  files: FolderFiles,
  isSound: boolean,
): void {
  const wanted = new Map(entries.map(({ file, text }) => [file, text]));
  const found = parse(
    format,
    pathIn(folder, format.indexFile),
    files.get(format.indexFile) ?? Buffer.alloc(0),
  );
  if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
    return;
  throw new FeedError({
    code: 'FEED_PLAN',
    message: `the new ${pathIn(folder, format.indexFile)} does not read back as it was written`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}
