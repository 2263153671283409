import { createDecipheriv, createPrivateKey, type KeyObject } from 'node:crypto';
import { base64url, ed25519Key, rsaKey } from '../jwk.ts';
import { WireReader } from './wire.ts';

/**
 * Secret keys as OpenSSH stores them (PROTOCOL.key): a head with the encryption and the public half, then the secret
 * numbers between two equal checks and a padding.
 */

const MAGIC = 'openssh-key-v1\0';
/** ssh-keygen takes 24, and guides recommend up to 200. Each takes ten milliseconds. */
const ROUNDS_LIMIT = 256;

/** Node's names for the encryptions, and the sizes of their keys in bytes. All of them begin with 16 bytes. */
const CIPHERS: { readonly [name: string]: { node: string; key: number } | undefined } = {
  'aes256-ctr': { node: 'aes-256-ctr', key: 32 },
  'aes192-ctr': { node: 'aes-192-ctr', key: 24 },
  'aes128-ctr': { node: 'aes-128-ctr', key: 16 },
  'aes256-cbc': { node: 'aes-256-cbc', key: 32 },
  'aes192-cbc': { node: 'aes-192-cbc', key: 24 },
  'aes128-cbc': { node: 'aes-128-cbc', key: 16 },
};
const START = 16;

const CURVES: { readonly [name: string]: { crv: string; size: number } | undefined } = {
  nistp256: { crv: 'P-256', size: 32 },
  nistp384: { crv: 'P-384', size: 48 },
  nistp521: { crv: 'P-521', size: 66 },
};

/** What became of a key file. */
export type Opened =
  | { state: 'open'; key: KeyObject; publicBlob: Buffer }
  /** It needs a passphrase, or another one than was given. */
  | { state: 'locked' }
  /** It is encrypted in a way that pkgfeed does not read. */
  | { state: 'strange' }
  /** It is of a kind that is on a security key, or that nobody uses any more. */
  | { state: 'unusable'; kind: string };

/**
 * Opens the content of an `OPENSSH PRIVATE KEY` block.
 *
 * @throws Error when it is damaged; the message says nothing
 */
export async function openOpenssh(file: Buffer, passphrase: string | undefined): Promise<Opened> {
  const reader = new WireReader(file);
  if (reader.take(MAGIC.length).toString('latin1') !== MAGIC) throw new Error();
  const cipher = reader.text();
  const derivation = reader.text();
  const options = reader.string();
  if (reader.uint32() !== 1) throw new Error();
  const publicBlob = reader.string();
  const kind = new WireReader(publicBlob).text();
  if (!/^[a-z][a-z0-9@.-]{2,63}$/.test(kind)) throw new Error();
  if (!/^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521))$/.test(kind)) return { state: 'unusable', kind };
  const stored = reader.string();
  if (cipher === 'none') return { state: 'open', key: secretKey(stored, kind), publicBlob };
  const known = CIPHERS[cipher];
  if (known === undefined || derivation !== 'bcrypt') return { state: 'strange' };
  if (!passphrase) return { state: 'locked' };
  const wanted = await derived(passphrase, options, known.key + START);
  if (wanted === undefined) return { state: 'strange' };
  const decipher = createDecipheriv(known.node, wanted.subarray(0, known.key), wanted.subarray(known.key));
  decipher.setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(stored), decipher.final()]);
  if (!plain.subarray(0, 4).equals(plain.subarray(4, 8))) return { state: 'locked' };
  return { state: 'open', key: secretKey(plain, kind), publicBlob };
}

/** The key and the start of the encryption; undefined for more rounds than pkgfeed computes. */
async function derived(passphrase: string, options: Buffer, size: number): Promise<Buffer | undefined> {
  const reader = new WireReader(options);
  const salt = reader.string();
  const rounds = reader.uint32();
  if (rounds < 1 || rounds > ROUNDS_LIMIT) return undefined;
  const { pbkdf } = (await import('bcrypt-pbkdf')).default;
  const pass = Buffer.from(passphrase, 'utf8');
  const out = Buffer.alloc(size);
  if (pbkdf(pass, pass.length, salt, salt.length, out, size, rounds) !== 0) throw new Error();
  return out;
}

function secretKey(plain: Buffer, kind: string): KeyObject {
  const reader = new WireReader(plain);
  const checks = [reader.uint32(), reader.uint32()];
  if (checks[0] !== checks[1] || reader.text() !== kind) throw new Error();
  if (kind === 'ssh-ed25519') {
    const publicHalf = reader.string();
    const both = reader.string();
    if (publicHalf.length !== 32 || both.length !== 64 || !both.subarray(32).equals(publicHalf))
      throw new Error();
    return ed25519Key(publicHalf, both.subarray(0, 32));
  }
  if (kind === 'ssh-rsa') {
    const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.mpint());
    return rsaKey({ n, e, d, p, q, qi });
  }
  return ecdsaKey(reader.text(), reader.string(), reader.mpint());
}

function ecdsaKey(name: string, point: Buffer, secret: Buffer): KeyObject {
  const curve = CURVES[name];
  if (curve === undefined || point.length !== 1 + 2 * curve.size || secret.length > curve.size)
    throw new Error();
  const d = Buffer.concat([Buffer.alloc(curve.size - secret.length), secret]);
  const x = base64url(point.subarray(1, 1 + curve.size));
  const y = base64url(point.subarray(1 + curve.size));
  const key = { kty: 'EC', crv: curve.crv, x, y, d: base64url(d) };
  return createPrivateKey({ key, format: 'jwk' });
}
