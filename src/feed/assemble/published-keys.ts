import { hash } from 'node:crypto';
import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { readPublicKeys } from '../../keys/public-keys.ts';
import type { FeedKey } from '../catalog/feed-shape.ts';
import { isKeyPath } from '../catalog/plain-values.ts';
import type { Content } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { keyPath } from '../key-files.ts';
import { isRevoked, type Revoked } from '../revoked.ts';
import { NOT_OURS, type Occupied } from './occupancy.ts';

/**
 * The keys that the clients of these folders can use, each once. Other keys are not published: they would only confuse
 * people.
 *
 * @param signers the keys that sign a folder
 */
export function usedKeys<T extends Pick<Folder, 'format'>>(
  folders: readonly T[],
  signers: (folder: T) => readonly SigningKey[],
): SigningKey[] {
  const used = new Map<string, SigningKey>();
  for (const folder of folders) {
    for (const key of signers(folder)) {
      const { keyId, text } = key.publicKey;
      const id = `${key.scheme} ${keyId} ${text}`;
      if (folder.format.schemes.includes(key.scheme) && !used.has(id)) used.set(id, key);
    }
  }
  return [...used.values()];
}

/** The keys that will sign later and that clients of formats can use, without those that sign already. */
export function keysToCome(
  nextKeys: readonly PublicKey[],
  formats: readonly Format[],
  keys: readonly SigningKey[],
): PublicKey[] {
  const schemes = new Set(formats.flatMap((format) => format.schemes));
  const signs = ({ scheme, text }: PublicKey): boolean =>
    keys.some(({ publicKey }) => publicKey.scheme === scheme && publicKey.text === text);
  const isAgain = ({ scheme, text, fileName }: PublicKey, i: number): boolean =>
    nextKeys
      .slice(0, i)
      .some((one) => one.scheme === scheme && one.text === text && one.fileName === fileName);
  return nextKeys.filter((key, i) => schemes.has(key.scheme) && !signs(key) && !isAgain(key, i));
}

/** The public keys of a text that holds nothing else; empty for another text. */
async function keysIn(text: Buffer): Promise<PublicKey[]> {
  try {
    return await readPublicKeys({ text: text.toString('latin1'), origin: 'the published key' });
  } catch {
    return [];
  }
}

/** True when a file has this key and no other: devices would trust that one too. Comments do not count. */
async function isSameKey(text: Buffer, key: PublicKey): Promise<boolean> {
  if (text.toString('latin1') === key.text) return true;
  const found = await keysIn(text);
  return (
    found.some(({ scheme }) => scheme === key.scheme) && found.every(({ text: one }) => one === key.text)
  );
}

/** True for a file of the same OpenPGP key from before its owner gave it more time. */
async function isShorterLived(text: Buffer, { keyId, signsUntil = 0 }: PublicKey): Promise<boolean> {
  const found = await keysIn(text);
  return (
    found.length > 0 && found.every((one) => one.keyId === keyId && (one.signsUntil ?? Infinity) < signsUntil)
  );
}

/**
 * True when devices can load a file of this key as it is. Only what they skip may differ: the comment, the ends of lines,
 * and for OpenPGP all around the key. A key that is wrapped in another text is none for them.
 */
async function isLoadable(file: Buffer, key: PublicKey): Promise<boolean> {
  const text = file.toString('latin1');
  if (key.scheme === 'openpgp')
    return text.startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----') && (await isSameKey(file, key));
  const isCommented = text.startsWith('untrusted comment:') === key.text.startsWith('untrusted comment:');
  return isCommented && bare(text) === bare(key.text);
}

const bare = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/^untrusted comment:.*\n/, '')
    .trim();

/**
 * The files below `keys/` that hold one of these keys in other bytes than pkgfeed would write. A maintainer published
 * them before, and devices may have them so. A file that pkgfeed wrote is not among them, if somebody changed it since.
 *
 * @param before what feed.json says of keys before the change
 * @returns what feed.json says of each
 */
export async function keptKeys(
  keys: readonly PublicKey[],
  files: ReadonlyMap<string, Buffer>,
  before: readonly FeedKey[],
): Promise<FeedKey[]> {
  const isOurs = (path: string, { text }: PublicKey): boolean =>
    before.some((one) => one.path === path && one.sha256 === hash('sha256', Buffer.from(text, 'latin1')));
  const kept: FeedKey[] = [];
  for (const [path, bytes] of files) {
    if (!isKeyPath(path)) continue;
    const name = path.slice('keys/'.length);
    for (const key of keys) {
      const { scheme } = key;
      const keyId = scheme === 'apk-v2' ? name : key.keyId;
      const isNamed = scheme === 'apk-v2' || name === key.fileName;
      if (!isNamed || bytes.toString('latin1') === key.text || isOurs(path, key)) continue;
      if (!(await isLoadable(bytes, key))) continue;
      if (kept.some((one) => one.path === path && one.scheme === scheme)) continue;
      kept.push({ scheme, keyId, path, sha256: hash('sha256', bytes) });
    }
  }
  return kept;
}

/**
 * The public halves of keys, under the names that devices need.
 *
 * @param kept files of keys that keep their bytes
 * @returns files to write, and an error for each path that holds something else
 */
export async function keyFiles(
  keys: readonly Pick<SigningKey, 'publicKey'>[],
  files: ReadonlyMap<string, Buffer>,
  occupied: Occupied,
  kept: readonly FeedKey[] = [],
): Promise<{ puts: Map<string, Content>; errors: PkgfeedError[] }> {
  const puts = new Map<string, Content>();
  const errors: PkgfeedError[] = [];
  for (const key of keys) {
    const path = keyPath(key);
    const there = files.get(path);
    const bytes = Buffer.from(key.publicKey.text, 'latin1');
    const twin = keys.find((other) => keyPath(other) === path);
    if (twin?.publicKey.text !== key.publicKey.text) {
      errors.push(twoKeys(path));
    } else if (there === undefined) {
      errors.push(...occupied(path, NOT_OURS, 'a public key'));
      puts.set(path, { kind: 'bytes', bytes });
    } else if (await isSameKey(there, key.publicKey)) {
      // Devices compare the file with its hash, so a changed comment is put back.
      const isKept = kept.some((one) => one.path === path);
      if (!isKept && !there.equals(bytes)) puts.set(path, { kind: 'bytes', bytes });
    } else if (await isShorterLived(there, key.publicKey)) {
      puts.set(path, { kind: 'bytes', bytes });
    } else {
      errors.push(
        new ConflictError({
          code: 'CONFLICT_PATH',
          message: `${path} holds something other than the key of this run that has that name`,
          remedy: 'Find out who put it there; devices that install it would trust another key.',
        }),
      );
    }
  }
  return { puts, errors };
}

/**
 * The files below `keys/` that hold a revoked key and no other, so that nobody fetches it any more.
 *
 * @param files contents of published keys
 */
export async function revokedFiles(
  files: ReadonlyMap<string, Buffer>,
  revoked: Revoked | undefined,
): Promise<string[]> {
  if (revoked === undefined) return [];
  const gone: string[] = [];
  for (const [path, bytes] of files) {
    if (!isKeyPath(path)) continue;
    const keys = await keysIn(bytes);
    const name = path.slice('keys/'.length);
    const isGone = (key: PublicKey): boolean => isRevoked(revoked, key) || revoked.ids.includes(name);
    // An RSA key is a key of apk v2 and of apk v3; to revoke one is to revoke the other.
    const texts = new Set(keys.filter(isGone).map(({ text }) => text));
    if (keys.length > 0 && keys.every(({ text }) => texts.has(text))) gone.push(path);
  }
  return gone;
}

function twoKeys(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `two keys of this run have signed folders of the feed under one name, and only one of them can be ${path}`,
    remedy:
      'Publish into these folders in runs of their own, each with one of the two keys, and change the name of one with `apk-rsa-key-name` and `allow-key-change`.',
  });
}
