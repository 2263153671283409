import { FeedError, FormatError, KeyError, printable } from '../errors.ts';
import type { Entry, FolderFiles, Format } from '../formats/format.ts';
import type { PublicKey, SigningKey } from '../keys/signing-key.ts';
import type { Paths } from './edit.ts';
import type { Listed } from './merge.ts';

/** Who vouches for an index, and who signs the next one. */
export interface Trust {
  signingKeys: readonly SigningKey[];
  /** Public keys whose signatures on what is there are accepted besides our own. */
  trustedKeys: readonly PublicKey[];
  allowUnsigned: boolean;
}

export function acceptedKeys(trust: Trust): PublicKey[] {
  return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}

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

export interface OpenedFolder {
  listed: Listed[];
  /** The key whose signature vouched for the index; undefined for a new folder or an unsigned one. */
  signedBy: PublicKey | undefined;
}

/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there
 */
export function openFolder(
  format: Format,
  folder: string,
  files: FolderFiles,
  paths: Paths,
  trust: Trust,
): OpenedFolder {
  const index = files.get(format.indexFile);
  if (index === undefined) return { listed: [], signedBy: undefined };
  const indexPath = `${folder}/${format.indexFile}`;
  const signedBy = checkTrust(format, folder, index, files, paths, trust);
  const listed = listIndex(format, folder, index, paths);
  const missing = listed.filter(({ path }) => !paths.has(path));
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map(({ path }) => path);
    throw new FeedError({
      code: 'FEED_FILE_MISSING',
      message: `${indexPath} lists what is not there: ${names.map(printable).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
      remedy:
        'Restore them from the history of the feed; `pkgfeed check` shows everything that is wrong with it.',
    });
  }
  const [twice] = duplicatesIn(listed);
  if (twice !== undefined) {
    throw new FeedError({
      code: 'FEED_INDEX',
      message: `${indexPath} lists ${printable(twice)} twice`,
      remedy: 'Restore the index from the history of the feed, or remove one of the two and sign it again.',
    });
  }
  return { listed, signedBy };
}

/**
 * What an index lists, with the paths in the feed.
 *
 * @param folder the empty name for the feed's root
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
export function listIndex(format: Format, folder: string, index: Buffer, paths: Paths): Listed[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const indexPath = prefix + format.indexFile;
  return parse(format, indexPath, index).map((entry) => {
    const path = prefix + plainPath(entry.file, indexPath);
    return { entry, path, blob: paths.get(path), origin: `published at ${path}`, content: undefined };
  });
}

function parse(format: Format, indexPath: string, index: Buffer): Entry[] {
  try {
    return format.parseIndex(index);
  } catch (error) {
    throw error instanceof FormatError ? error.in(indexPath) : error;
  }
}

/** Paths and packages that an index lists more than once. */
export function duplicatesIn(listed: readonly Listed[]): string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { path, entry } of listed) {
    for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
      if (seen.has(fact)) twice.push(fact);
      seen.add(fact);
    }
  }
  return twice;
}

function checkTrust(
  format: Format,
  folder: string,
  index: Buffer,
  files: FolderFiles,
  paths: Paths,
  trust: Trust,
): PublicKey | undefined {
  const verdict = format.verify(index, files, acceptedKeys(trust));
  const path = `${folder}/${format.indexFile}`;
  switch (verdict.state) {
    case 'good':
      return verdict.key;
    case 'unsigned': {
      const other = format.otherSignatures.find((name) => paths.has(`${folder}/${name}`));
      if (other !== undefined) throw cannotRenew(`${folder}/${other}`);
      if (trust.allowUnsigned) return undefined;
      throw new FeedError({
        code: 'FEED_UNSIGNED',
        message: `${path} is not signed, so nobody vouches for what it lists`,
        remedy: 'Look through it, then say `allow-unsigned: true` for one run to take it over as it is.',
      });
    }
    case 'unknown-key':
      throw new FeedError({
        code: 'FEED_KEY',
        message: `${path} is signed by key ${verdict.keyId}, and this run holds ${keyList(trust)}`,
        remedy:
          'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys.',
      });
    case 'bad':
      throw new FeedError({
        code: 'FEED_SIGNATURE',
        message: `the signature of ${path} does not verify: ${verdict.reason}`,
        remedy: 'Find out who changed it, and restore the folder from the history of the feed.',
      });
  }
}

function keyList(trust: Trust): string {
  const ids = acceptedKeys(trust).map((key) => key.keyId);
  return ids.length === 0 ? 'no key' : ids.join(', ');
}

function cannotRenew(path: string): FeedError {
  return new FeedError({
    code: 'FEED_SCHEME',
    message: `${path} is a signature that this run has no key to renew`,
    remedy: 'Give the key it was made with, or delete the signature from the feed if no device wants it.',
  });
}

/**
 * A listed file's path in the feed. One outside the folder could be deleted by another folder's publish, so it is
 * refused rather than followed.
 */
function plainPath(file: string, indexPath: string): string {
  if (!file.split('/').some((name) => name === '' || name === '.' || name === '..')) return file;
  throw new FeedError({
    code: 'FEED_INDEX',
    message: `${indexPath} lists ${JSON.stringify(printable(file))}, which is no plain path inside its folder`,
    remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
  });
}

/**
 * The index and signature files that a folder must hold for these entries, where they differ from what is there.
 * An index that stays as it is keeps its files and its signature byte by byte.
 *
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
export async function closeFolder(
  format: Format,
  folder: string,
  arch: string,
  entries: readonly Entry[],
  old: FolderFiles,
  paths: Paths,
  trust: Trust,
): Promise<Map<string, Buffer>> {
  const index = format.writeIndex(entries);
  const isSame = old.get(format.indexFile)?.equals(index) ?? false;
  const isWhole = isSame && format.derivedFiles.every((name) => paths.has(`${folder}/${name}`));
  // Compressing runs beside the signing and checking below.
  const deriving = isWhole ? undefined : format.deriveFiles(index, entries, arch);
  const signatures = format.sign(index, trust.signingKeys);
  if (signatures.size === 0 && !trust.allowUnsigned) throw keyMissing(format);
  for (const name of [...format.signatureFiles, ...format.otherSignatures]) {
    const isThere = paths.has(`${folder}/${name}`);
    if (!isSame && isThere && !signatures.has(name)) throw cannotRenew(`${folder}/${name}`);
  }
  checkOwn(format, folder, entries, index, signatures, trust);
  const changed = new Map<string, Buffer>(isSame ? [] : [[format.indexFile, index]]);
  for (const [name, bytes] of (await deriving) ?? []) {
    if (!isSame || !paths.has(`${folder}/${name}`)) changed.set(name, bytes);
  }
  for (const [name, signature] of signatures) {
    if (!old.get(name)?.equals(signature)) changed.set(name, signature);
  }
  return changed;
}

export function keyMissing(format: Format): KeyError {
  const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
  return new KeyError({
    code: 'KEY_MISSING',
    message: `\`${format.keyInput}\` is not given or empty, and devices refuse ${format.name} indexes without its signature`,
    remedy:
      `Run \`${format.keygen}\`, store the secret file as the repository secret ${secret} and give it as ` +
      `\`${format.keyInput}\` (a pull request from a fork sees no secrets); \`allow-unsigned\` publishes without.`,
  });
}

/** Reads back what was just written and signed, as a device would. */
function checkOwn(
  format: Format,
  folder: string,
  entries: readonly Entry[],
  index: Buffer,
  signatures: FolderFiles,
  trust: Trust,
): void {
  const own = trust.signingKeys.map((key) => key.publicKey);
  const isGood = signatures.size === 0 || format.verify(index, signatures, own).state === 'good';
  const wanted = new Map(entries.map(({ file, text }) => [file, text]));
  const found = format.parseIndex(index);
  if (isGood && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
    return;
  throw new FeedError({
    code: 'FEED_PLAN',
    message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}
