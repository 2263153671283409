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

/** A name that says which key the file holds, as pkgfeed names the files of usign, apk v3 and OpenPGP keys. */
const NAMES_A_KEY = /^keys\/([0-9a-f]{16}|[0-9a-f]{32}\.pem|[0-9a-f]{40,64}\.asc)$/;
/** A name that apk v2 keys have. */
const OF_AN_RSA_KEY = /\.rsa\.pub$/;
/** A name that mostly files with keys have. */
const OF_A_KEY = /\.(pub|pem|asc|gpg|key)$/;

/**
 * Judges a key file of a home by its name, by which devices look it up. Its keys judge signatures even under a wrong
 * name. Files that do not look like keys by their name, such as a README, may be there too.
 *
 * @param path `keys/` and the name
 */
export async function judgeKeyFile(path: string, bytes: Buffer): Promise<JudgedKeyFile> {
  const found = await keysIn(path, bytes);
  const keys = found.map((key) => (key.scheme === 'apk-v2' ? namedByFile(key, path) : key));
  const isNamed = isOneKey(found) && found.some(({ fileName }) => path === `keys/${fileName}`);
  const isRight = NAMES_A_KEY.test(path) ? isNamed : found.length > 0 || !OF_A_KEY.test(path);
  if (isRight) return { keys, faults: [] };
  if (!NAMES_A_KEY.test(path) && !OF_AN_RSA_KEY.test(path)) return { keys, faults: [noKey(path)] };
  const what = 'is not the public key that its name says';
  return { keys, faults: [faultOf('keyFile', 'home', { path, what })] };
}

const noKey = (path: string): Fault =>
  faultOf('keyFile', 'home', {
    ...{ severity: 'warning', path, what: 'holds no public key that pkgfeed knows' },
    why: 'people may take it for a key of the feed',
    remedy: 'Delete it if nobody needs it.',
  });

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

/** True for one key, whatever its file is called. */
export const isSameKey = (a: PublicKey, b: PublicKey): boolean =>
  a.scheme === b.scheme && (a.scheme === 'apk-v2' ? a.text === b.text : a.keyId === b.keyId);

/** One key may serve several schemes. */
const isOneKey = (keys: readonly PublicKey[]): boolean => new Set(keys.map(({ text }) => text)).size === 1;

/** The id of an apk v2 key is the name of its file, which its text does not say. */
const isThat = (key: PublicKey, scheme: string, keyId: string): boolean =>
  key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);

function namedByFile(key: PublicKey, path: string): PublicKey {
  const name = path.slice('keys/'.length);
  return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}
