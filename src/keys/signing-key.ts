import { KeyError } from '../errors.ts';
import { readUsignPublicKey, readUsignSecretKey } from './usign.ts';

/** A public key as the feed publishes it and as signatures are checked against. */
export interface PublicKey {
  scheme: 'usign';
  /** What a signature names its key by: 16 lower-case hex digits for usign. */
  keyId: string;
  /** The file's name under `keys/`. */
  fileName: string;
  /** The file's text, as devices want it. */
  text: string;
  /** True when `signature` (raw, without its envelope) is this key's over `message`. */
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/** A private key that can sign and tell its public half, and has no readable text of its own. */
export interface SigningKey {
  scheme: 'usign';
  publicKey: PublicKey;
  /** The raw signature of `message`, without its envelope. */
  sign(message: Uint8Array): Buffer;
}

/** Where a key text came from, in the user's words: an input, a file or an environment variable. */
export interface KeyText {
  text: string;
  origin: string;
}

export type KeyKind = keyof typeof KIND_NOUNS;

const KIND_NOUNS = {
  'usign-secret': 'a usign or signify secret key',
  'usign-public': 'a usign or signify public key',
  'usign-signature': 'a usign signature',
  'openpgp-secret': 'an OpenPGP private key',
  'openpgp-public': 'an OpenPGP public key',
  rsa: 'an RSA private key',
  ec: 'an EC private key',
  pkcs8: 'a PKCS#8 private key (RSA, EC or Ed25519)',
  encrypted: 'an encrypted PEM private key',
  'public-pem': 'a PEM public key',
  certificate: 'a certificate',
  openssh: 'an OpenSSH private key',
} as const;

const PEM_KINDS: ReadonlyArray<readonly [RegExp, KeyKind]> = [
  [/-----BEGIN PGP PRIVATE KEY BLOCK-----/, 'openpgp-secret'],
  [/-----BEGIN PGP PUBLIC KEY BLOCK-----/, 'openpgp-public'],
  [/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/, 'encrypted'],
  [/-----BEGIN RSA PRIVATE KEY-----/, 'rsa'],
  [/-----BEGIN EC PRIVATE KEY-----/, 'ec'],
  [/-----BEGIN PRIVATE KEY-----/, 'pkcs8'],
  [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'openssh'],
  [/-----BEGIN (RSA )?PUBLIC KEY-----/, 'public-pem'],
  [/-----BEGIN CERTIFICATE-----/, 'certificate'],
];

/** Blob sizes of usign and signify files: the three share their envelope. */
const USIGN_SIZES: ReadonlyMap<number, KeyKind> = new Map([
  [104, 'usign-secret'],
  [42, 'usign-public'],
  [74, 'usign-signature'],
]);

/** The base64 line of a usign file, wherever line ends got lost. */
export function usignBlob(text: string): Buffer | undefined {
  const token = text
    .replace(/^untrusted comment:/, '')
    .trim()
    .split(/\s+/)
    .at(-1);
  if (token === undefined || !/^RW[Q-T][A-Za-z0-9+/]+={0,2}$/.test(token)) return undefined;
  return Buffer.from(token, 'base64');
}

/** Tells what a key text is; undefined for anything that is no key we know of. */
export function kindOfKey(text: string): KeyKind | undefined {
  const pem = PEM_KINDS.find(([pattern]) => pattern.test(text));
  if (pem !== undefined) return pem[1];
  return USIGN_SIZES.get(usignBlob(text)?.length ?? 0);
}

/**
 * A secret as it was meant: without byte order mark and carriage returns, with `\n` written as two characters
 * made line ends, and out of a base64 wrapper around the whole.
 */
export function normaliseKeyText(text: string): string {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (kindOfKey(plain) !== undefined) return plain.replace(/\\n/g, '\n').trim();
  const compact = plain.replace(/\s+/g, '');
  if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(compact)) {
    const inner = Buffer.from(compact, 'base64').toString('utf8').replace(/\r\n?/g, '\n').trim();
    if (kindOfKey(inner) !== undefined) return inner;
  }
  return plain.replace(/\\r|\\n/g, '\n').trim();
}

/**
 * Loads the usign secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadUsignKey(key: KeyText, passphrase: string | undefined): Promise<SigningKey> {
  const text = normaliseKeyText(key.text);
  if (text === '') {
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `${key.origin} is empty`,
      remedy: 'Check that the secret exists and that this workflow may read it.',
    });
  }
  const kind = kindOfKey(text);
  const blob = kind === 'usign-secret' ? usignBlob(text) : undefined;
  if (blob !== undefined) return await readUsignSecretKey(blob, key.origin, passphrase);
  if (kind === 'usign-public' || kind === 'openpgp-public' || kind === 'public-pem') {
    throw new KeyError({
      code: 'KEY_PUBLIC',
      message: `${key.origin} holds ${KIND_NOUNS[kind]}, not a secret key`,
      remedy: 'Give the secret half of the pair: the file that ends in .sec.',
    });
  }
  throw new KeyError({
    code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
    message: `${key.origin} holds ${kind === undefined ? 'nothing that is a key' : KIND_NOUNS[kind]}, where a usign secret key is wanted`,
    remedy:
      'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
  });
}

/**
 * Reads one or more public keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead
 */
export function readPublicKeys(given: KeyText): PublicKey[] {
  const text = normaliseKeyText(given.text);
  // A file is a comment line and a base64 line; pasted keys may lack the first.
  const pieces = text
    .split(/^(?=untrusted comment:)/m)
    .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')))
    .filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) {
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `${given.origin} is empty`,
      remedy: 'Put the public key files into it, one after another.',
    });
  }
  return pieces.map((piece) => {
    const kind = kindOfKey(piece.trim());
    const blob = kind === 'usign-public' ? usignBlob(piece.trim()) : undefined;
    if (blob !== undefined) return readUsignPublicKey(blob, given.origin);
    throw new KeyError({
      code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
      message: `${given.origin} holds ${kind === undefined ? 'something that is no key' : KIND_NOUNS[kind]}, where usign public keys are wanted`,
      remedy: 'Put public key files into it, each with its two lines.',
    });
  });
}
