import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { KeyError } from '../errors.ts';
import { usignBlob, usignBlobs } from './armor.ts';
import type { KeyText, PublicKey, SigningKey } from './key.ts';
import { kindOfKey, secretTextOf, wrongKind } from './kind.ts';

/**
 * usign and signify keys: `"Ed" "BK" rounds u32be salt[16] checksum[8] fingerprint[8] seed[32] public[32]`,
 * base64 below a comment line (usign main.c, signify.c; vectors in the tests). Signatures are plain Ed25519.
 */

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
/** The rounds that signify uses for a passphrase. */
const SIGNIFY_ROUNDS = 42;
/** Bytes of a secret key file below its comment. */
const SECRET_SIZE = 104;
/** More than any tool writes. Each round takes ten milliseconds. */
const ROUNDS_LIMIT = 64;

function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

function rawPublicOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
}

function publicKeyOf(fingerprint: Buffer, raw: Buffer): PublicKey {
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
  const keyId = fingerprint.toString('hex');
  const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), fingerprint, raw]);
  return {
    scheme: 'usign',
    keyId,
    fileName: keyId,
    text: `untrusted comment: public key ${keyId}\n${blob.toString('base64')}\n`,
    answersTo: (name) => name === keyId,
    verify: (message, signature) => signature.length === 64 && verify(null, message, key, signature),
  };
}

function signingKeyOf(fingerprint: Buffer, seed: Buffer): SigningKey {
  const key = privateKeyOf(seed);
  return {
    scheme: 'usign',
    publicKey: publicKeyOf(fingerprint, rawPublicOf(key)),
    sign: (message) => sign(null, message, key),
  };
}

/**
 * Reads the blob of a public key file.
 *
 * @throws KeyError when it is not an Ed25519 public key
 */
export function readUsignPublicKey(blob: Buffer, origin: string): PublicKey {
  if (blob.length !== 42 || blob.toString('latin1', 0, 2) !== 'Ed') throw damaged(origin);
  return publicKeyOf(blob.subarray(2, 10), blob.subarray(10));
}

/**
 * Opens the blob of a secret key file.
 *
 * @throws KeyError when it is damaged, needs another passphrase, or its halves do not belong together
 */
export async function readUsignSecretKey(
  blob: Buffer,
  origin: string,
  passphrase: string | undefined,
): Promise<SigningKey> {
  if (blob.length !== SECRET_SIZE || blob.toString('latin1', 0, 4) !== 'EdBK') throw damaged(origin);
  const rounds = blob.readUInt32BE(4);
  const salt = blob.subarray(8, 24);
  const checksum = blob.subarray(24, 32);
  const fingerprint = blob.subarray(32, 40);
  let secret = blob.subarray(40);
  if (rounds > ROUNDS_LIMIT) throw damaged(origin);
  if (rounds > 0) {
    if (!passphrase) {
      throw new KeyError({
        code: 'KEY_PASSPHRASE',
        message: `${origin} is protected by a passphrase`,
        remedy: 'Give the passphrase as `usign-passphrase`, from a secret of its own.',
      });
    }
    secret = xor(secret, await passphraseMask(passphrase, salt, rounds));
  }
  if (!timingSafeEqual(checksumOf(secret), checksum)) {
    if (rounds === 0) throw damaged(origin);
    throw new KeyError({
      code: 'KEY_PASSPHRASE',
      message: `the passphrase does not open ${origin}`,
      remedy: 'Store the passphrase that the key was made with as `usign-passphrase`, without a line end.',
    });
  }
  const key = signingKeyOf(fingerprint, secret.subarray(0, 32));
  const derived = Buffer.from(rawPublicOf(privateKeyOf(secret.subarray(0, 32))));
  if (!derived.equals(secret.subarray(32))) {
    throw new KeyError({
      code: 'KEY_MISMATCH',
      message: `the public half inside ${origin} does not belong to its secret half`,
      remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen usign`.',
    });
  }
  return key;
}

function checksumOf(secret: Buffer): Buffer {
  return createHash('sha512').update(secret).digest().subarray(0, 8);
}

/** The mask over the secret: bcrypt_pbkdf of the passphrase, as OpenBSD's signify uses it. */
async function passphraseMask(passphrase: string, salt: Buffer, rounds: number): Promise<Buffer> {
  const { pbkdf } = (await import('bcrypt-pbkdf')).default;
  const pass = Buffer.from(passphrase, 'utf8');
  const mask = Buffer.alloc(64);
  if (pbkdf(pass, pass.length, salt, salt.length, mask, mask.length, rounds) !== 0) {
    throw new Error('bcrypt_pbkdf refused its arguments');
  }
  return mask;
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}

function damaged(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds a usign key that is damaged`,
    remedy: 'Copy the key file again, whole and unchanged.',
  });
}

export interface UsignPair {
  secretText: string;
  publicKey: PublicKey;
}

/**
 * Makes a new pair. Its fingerprint has no leading zero: usign before May 2020 printed fingerprints without leading
 * zeros and then looked for the wrong file name.
 *
 * @param random returns that many random bytes; only tests replace node:crypto's
 */
export async function makeUsignPair(
  passphrase: string | undefined,
  random: (size: number) => Buffer = randomBytes,
): Promise<UsignPair> {
  let fingerprint = random(8);
  while ((fingerprint[0] ?? 0) < 0x10) fingerprint = random(8);
  const seed = random(32);
  const { publicKey } = signingKeyOf(fingerprint, seed);
  const secret = Buffer.concat([seed, rawPublicOf(privateKeyOf(seed))]);
  const salt = random(16);
  const rounds = passphrase ? SIGNIFY_ROUNDS : 0;
  const head = Buffer.alloc(8);
  head.write('EdBK', 'latin1');
  head.writeUInt32BE(rounds, 4);
  const stored = passphrase ? xor(secret, await passphraseMask(passphrase, salt, rounds)) : secret;
  const blob = Buffer.concat([head, salt, checksumOf(secret), fingerprint, stored]);
  return {
    secretText: `untrusted comment: private key ${publicKey.keyId}\n${blob.toString('base64')}\n`,
    publicKey,
  };
}

/** An index has room for one usign signature, so a second key would silently not sign. */
function refuseSeveral(origin: string, text: string): void {
  const secrets = usignBlobs(text).filter(({ length }) => length === SECRET_SIZE);
  const fingerprints = [...new Set(secrets.map((blob) => blob.toString('hex', 32, 40)))];
  if (fingerprints.length < 2) return;
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds ${fingerprints.length} usign keys (${fingerprints.join(', ')}), and pkgfeed signs with one: it would be ${fingerprints.at(-1)}`,
    remedy:
      'Give the one key that your devices know. Keys that signed before go into `trusted-keys`, as public keys.',
  });
}

/**
 * Loads a usign or signify secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadUsignKey(given: KeyText, passphrase: string | undefined): Promise<SigningKey> {
  const text = secretTextOf(given);
  const kind = kindOfKey(text);
  const blob = kind === 'usign-secret' ? usignBlob(text) : undefined;
  if (blob !== undefined) {
    refuseSeveral(given.origin, text);
    return await readUsignSecretKey(blob, given.origin, passphrase);
  }
  throw wrongKind(given.origin, kind, {
    noun: 'a usign secret key',
    remedy:
      'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
    secretHalf: 'Give the secret half of the pair: the file that ends in .sec.',
  });
}
