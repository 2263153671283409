import { createPublicKey } from 'node:crypto';
import { KeyError } from '../errors.ts';
import { readRsaPublicKey } from './apk-v2.ts';
import { readApkV3PublicKey } from './apk-v3.ts';
import { cutAtArmor } from './armor.ts';
import { type KeyKind, kindOfKey, normaliseKeyText, nounOfKind, secretTextOf, wrongKind } from './kind.ts';
import { readOpenpgpPublicKeys } from './openpgp/openpgp.ts';
import type { Scheme } from './scheme.ts';
import { readUsignPublicKey, readUsignSecretKey, usignBlob } from './usign.ts';

export type { Scheme } from './scheme.ts';

export type Digest = 'sha1' | 'sha256' | 'sha512';

/** A public key as the feed publishes it and as signatures are checked against. */
export interface PublicKey {
  scheme: Scheme;
  /** What a signature names its key by: 16 hex digits for usign, the fingerprint for OpenPGP, the file name for apk v2. */
  keyId: string;
  /** The file's name under `keys/`. */
  fileName: string;
  /** The file's text, as devices want it. */
  text: string;
  /** True for a name that a signature of this key may use, such as a subkey's id. */
  answersTo(keyId: string): boolean;
  /** True when `signature` (without its envelope) is this key's over `message`. */
  verify(message: Uint8Array, signature: Uint8Array, digest?: Digest): boolean | Promise<boolean>;
}

export interface SignOptions {
  /** For schemes that leave it open. */
  digest?: Digest;
  /** The time that the signature states, for schemes that do. */
  at?: Date;
}

/** A private key that can sign and tell its public half, and has no readable text of its own. */
export interface SigningKey {
  scheme: Scheme;
  publicKey: PublicKey;
  /** The signature of `message`, without its envelope. */
  sign(message: Uint8Array, options?: SignOptions): Buffer | Promise<Buffer>;
}

/** Where a key text came from, in the user's words: an input, a file or an environment variable. */
export interface KeyText {
  text: string;
  origin: string;
}

/**
 * Loads the usign secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadUsignKey(given: KeyText, passphrase: string | undefined): Promise<SigningKey> {
  const text = secretTextOf(given);
  const kind = kindOfKey(text);
  const blob = kind === 'usign-secret' ? usignBlob(text) : undefined;
  if (blob !== undefined) return await readUsignSecretKey(blob, given.origin, passphrase);
  throw wrongKind(given.origin, kind, {
    noun: 'a usign secret key',
    remedy:
      'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
    secretHalf: 'Give the secret half of the pair: the file that ends in .sec.',
  });
}

/** The most bytes that a file of public keys may have, and the most keys: far above any that devices load. */
export const PUBLIC_KEY_LIMIT = 256 << 10;
export const PUBLIC_KEY_COUNT = 256;

/** Reads the public keys that one piece of a text holds. */
type PublicReader = (piece: KeyText) => PublicKey[] | Promise<PublicKey[]>;

/** By what a piece is. A PEM key may be EC, for apk v3, or RSA, which apk v2 and v3 both check with. */
const PUBLIC_READERS: { readonly [kind in KeyKind]?: PublicReader } = {
  'usign-public': ({ text, origin }) => {
    const blob = usignBlob(text);
    return blob === undefined ? [] : [readUsignPublicKey(blob, origin)];
  },
  'public-pem': (piece) => {
    const forV3 = readApkV3PublicKey(piece);
    const isEc = createPublicKey(forV3.text).asymmetricKeyType === 'ec';
    return isEc ? [forV3] : [readRsaPublicKey(piece, undefined), forV3];
  },
  'openpgp-public': readOpenpgpPublicKeys,
};

/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
export async function readPublicKeys(given: KeyText): Promise<PublicKey[]> {
  if (given.text.length > PUBLIC_KEY_LIMIT) throw tooMuch(given.origin);
  const pieces = piecesOf(normaliseKeyText(given.text));
  if (pieces.length === 0) {
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `${given.origin} is empty`,
      remedy: 'Put the public key files into it, one after another.',
    });
  }
  if (pieces.length > PUBLIC_KEY_COUNT) throw tooMuch(given.origin);
  const keys: PublicKey[] = [];
  for (const text of pieces) {
    const kind = kindOfKey(text);
    const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
    if (reader === undefined) throw notPublic(given.origin, kind);
    keys.push(...(await reader({ text, origin: given.origin })));
  }
  return keys;
}

/** A text cut at its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text: string): string[] {
  return cutAtArmor(text)
    .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A file is a comment line and a base64 line; pasted keys may lack the first. */
function usignFiles(text: string): string[] {
  return text
    .split(/^(?=untrusted comment:)/m)
    .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}

function tooMuch(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} has more than ${PUBLIC_KEY_LIMIT} bytes, or more than ${PUBLIC_KEY_COUNT} keys`,
    remedy: 'Give the public keys that sign the feed, and no others.',
  });
}

function notPublic(origin: string, kind: KeyKind | undefined): KeyError {
  return new KeyError({
    code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
    message: `${origin} holds ${kind === undefined ? 'something that is no key' : nounOfKind(kind)}, where public keys are wanted`,
    remedy: 'Put whole public key files into it, one after another.',
  });
}
