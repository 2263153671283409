import { hash } from 'node:crypto';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { PublicKey } from '../keys/key.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import { type Fault, faultOf } from './faults.ts';

/** The keys in a file that a feed publishes, and what is wrong with the file. */
export interface JudgedKeyFile {
  keys: PublicKey[];
  faults: Fault[];
}

/**
 * Judges a key file of a home by its name, by which devices look it up. Its keys judge signatures even under a wrong
 * name.
 *
 * @param path `keys/` and the name
 */
export async function judgeKeyFile(path: string, bytes: Buffer): Promise<JudgedKeyFile> {
  const found = await keysIn(path, bytes);
  // The file of an apk v2 key may have any name: the index states it.
  const isNamed = found.some(({ fileName, scheme }) => scheme === 'apk-v2' || path === `keys/${fileName}`);
  const keys = found.map((key) => (key.scheme === 'apk-v2' ? namedByFile(key, path) : key));
  if (isOneKey(found) && isNamed) return { keys, faults: [] };
  const what = 'is not the public key that its name says';
  return { keys, faults: [faultOf('keyFile', 'home', { path, what })] };
}

/**
 * Judges a served key file by what `feed.json` says of it. Its keys count only when they are those.
 *
 * @param path as `feed.json` names it
 * @param stated what `feed.json` says of the keys at that path
 */
export async function judgeStatedKey(
  path: string,
  bytes: Buffer,
  stated: readonly FeedKey[],
): Promise<JudgedKeyFile> {
  const keys = await keysIn(path, bytes);
  const sum = hash('sha256', bytes);
  const isStated = ({ scheme, keyId, sha256 }: FeedKey): boolean =>
    (sha256 === null || sha256 === sum) && keys.some((key) => isThat(key, scheme, keyId));
  if (isOneKey(keys) && stated.every(isStated)) return { keys, faults: [] };
  return { keys: [], faults: [statedKeyFault(path, 'is not the public key that feed.json says')] };
}

/** A key that `feed.json` names, and that subscribers do not get. */
export const statedKeyFault = (path: string, what: string): Fault =>
  faultOf('statedKey', 'server', { path, what });

/** The keys of a file; none for a file that cannot be read. */
async function keysIn(path: string, bytes: Buffer): Promise<PublicKey[]> {
  try {
    return await readPublicKeys({ text: bytes.toString('latin1'), origin: path });
  } catch {
    return [];
  }
}

/** One key may serve several schemes. */
const isOneKey = (keys: readonly PublicKey[]): boolean => new Set(keys.map(({ text }) => text)).size === 1;

/** The id of an apk v2 key is the name of its file, which its text does not say. */
const isThat = (key: PublicKey, scheme: string, keyId: string): boolean =>
  key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);

function namedByFile(key: PublicKey, path: string): PublicKey {
  const name = path.slice('keys/'.length);
  return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}
