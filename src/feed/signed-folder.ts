import { FeedError } from '../errors.ts';
import type { Entry, FolderContent, FolderFiles, Format, Signature } from '../formats/format.ts';
import type { Scheme } from '../keys/scheme.ts';
import { printable } from '../text/printable.ts';
import type { ArchMap } from './draft/placement.ts';
import type { Paths } from './edit.ts';
import { duplicatesIn, type Listed, listIndex, parse } from './listed.ts';
import { checkPlace } from './place.ts';
import { acceptedKeys, checkTrust, keyMissing, type Trust } from './trust.ts';

/** A format's index and the signatures that are judged, by name. */
export function signedNames(format: Format): string[] {
  return [format.indexFile, ...format.signatureFiles];
}

/** The paths of a folder's files that must be read before its index can be trusted. */
export function filesToRead(format: Format, folder: string, paths: Paths): string[] {
  return signedNames(format)
    .map((name) => `${folder}/${name}`)
    .filter((path) => paths.has(path));
}

/** The contents of a folder's index and signatures among those read. */
export function filesOf(format: Format, folder: string, files: ReadonlyMap<string, Buffer>): FolderFiles {
  return new Map(
    signedNames(format).flatMap((name) => {
      const bytes = files.get(`${folder}/${name}`);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
}

export interface OpenedFolder {
  /** The index and its signatures as they are; empty for a new folder. */
  files: FolderFiles;
  listed: Listed[];
  /** The index's signatures, judged by the keys that were accepted. */
  signatures: readonly Signature[];
}

/** A folder that is not there yet. */
export const NEW_FOLDER: OpenedFolder = { files: new Map(), listed: [], signatures: [] };

/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @param isLeaving tells packages that this run withdraws, whose files may be gone already
 * @param place the folder's arch, and what may be listed there besides; where it is not given, any arch may
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there or belongs elsewhere
 */
export async function openFolder(
  format: Format,
  folder: string,
  files: FolderFiles,
  paths: Paths,
  trust: Trust,
  isLeaving: (entry: Entry) => boolean = () => false,
  place?: { arch: string; archMap: ArchMap },
): Promise<OpenedFolder> {
  const index = files.get(format.indexFile);
  if (index === undefined) return { ...NEW_FOLDER, files };
  const indexPath = `${folder}/${format.indexFile}`;
  const signatures = await format.verify(files, acceptedKeys(trust));
  checkTrust(indexPath, signatures, trust);
  const listed = listIndex(format, folder, index, paths);
  if (place !== undefined) {
    const staying = listed.map(({ entry }) => entry).filter((entry) => !isLeaving(entry));
    checkPlace(indexPath, staying, place.arch, place.archMap);
  }
  const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map(({ path }) => path);
    throw new FeedError({
      code: 'FEED_FILE_MISSING',
      message: `${indexPath} lists what is not there: ${names.map(printable).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
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
  return { files, listed, signatures };
}

function cannotRenew(path: string, scheme: Scheme): FeedError {
  return new FeedError({
    code: 'FEED_SCHEME',
    message: `${path} holds a signature (${scheme}) that this run has no key to renew`,
    remedy: 'Give the key it was made with, or delete the signature from the feed if no device wants it.',
  });
}

/** A folder that was closed: the files to write, and who no longer signs. */
export interface ClosedFolder {
  changed: Map<string, Buffer>;
  /** Ids of keys that signed the folder, and do no more. */
  dropped: string[];
}

/**
 * The index and signature files that a folder must hold for these entries, where they differ from what is there.
 * An index that stays as it is keeps its files and its signature byte by byte.
 *
 * @param opened the folder as it is; its signatures may be ones nobody accepted, where it is recomputed
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
export async function closeFolder(
  format: Format,
  folder: string,
  content: Omit<FolderContent, 'old' | 'keys'>,
  opened: OpenedFolder,
  trust: Trust,
): Promise<ClosedFolder> {
  const old = opened.files;
  const changed = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
  if (changed.size === 0 || trust.isRehearsal) return { changed, dropped: [] };
  const files = new Map([...old, ...changed]);
  const hasChanged = changed.has(format.indexFile);
  const own = trust.signingKeys.map((key) => key.publicKey);
  const signatures = await format.verify(files, hasChanged ? own : acceptedKeys(trust));
  if (signatures.length === 0 && !trust.allowUnsigned) throw keyMissing(format);
  const fresh = new Set(changed.keys());
  for (const { scheme, file, state } of signatures) {
    if (state !== 'good' && hasChanged && !fresh.has(file)) throw cannotRenew(`${folder}/${file}`, scheme);
  }
  const schemes = new Set(signatures.map(({ scheme }) => scheme));
  const lost = opened.signatures.find(({ scheme }) => !schemes.has(scheme));
  if (lost !== undefined) throw cannotRenew(`${folder}/${lost.file}`, lost.scheme);
  const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
  checkOwn(format, folder, content.entries, files, isSound);
  const now = new Set(signersOf(signatures));
  return { changed, dropped: signersOf(opened.signatures).filter((keyId) => !now.has(keyId)) };
}

/** The ids of the keys that signed, whether we know them or not. */
function signersOf(signatures: readonly Signature[]): string[] {
  const ids = signatures.flatMap((signature) => {
    if (signature.state === 'bad') return [];
    return [signature.state === 'good' ? signature.key.keyId : signature.keyId];
  });
  return [...new Set(ids)];
}

/** Reads back what was just written and signed, as a device would. */
function checkOwn(
  format: Format,
  folder: string,
  entries: readonly Entry[],
  files: FolderFiles,
  isSound: boolean,
): void {
  const wanted = new Map(entries.map(({ file, text }) => [file, text]));
  const found = parse(
    format,
    `${folder}/${format.indexFile}`,
    files.get(format.indexFile) ?? Buffer.alloc(0),
  );
  if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
    return;
  throw new FeedError({
    code: 'FEED_PLAN',
    message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}
