import { createPrivateKey } from 'node:crypto';
import { KeyError } from '../errors.ts';
import { armorBlocks, usignBlob } from './armor.ts';
import type { KeyText } from './key.ts';

export type KeyKind = keyof typeof KIND_NOUNS;

const KIND_NOUNS = {
  'usign-secret': 'a usign or signify secret key',
  'usign-public': 'a usign or signify public key',
  'usign-signature': 'a usign signature',
  'openpgp-secret': 'an OpenPGP private key',
  'openpgp-public': 'an OpenPGP public key',
  'openpgp-signature': 'an OpenPGP signature',
  rsa: 'an RSA private key',
  ec: 'an EC private key',
  ed25519: 'an Ed25519 private key in PEM',
  'other-private': 'a private key of a kind that no device supports',
  pkcs8: 'a PKCS#8 private key (RSA, EC or Ed25519)',
  encrypted: 'an encrypted PEM private key',
  'public-pem': 'a PEM public key',
  certificate: 'a certificate',
  openssh: 'an OpenSSH private key',
  'ssh-public': 'an SSH public key',
  putty: 'a PuTTY private key',
} as const;

const PEM_KINDS: ReadonlyArray<readonly [RegExp, KeyKind]> = [
  [/-----BEGIN PGP PRIVATE KEY BLOCK-----/, 'openpgp-secret'],
  [/-----BEGIN PGP PUBLIC KEY BLOCK-----/, 'openpgp-public'],
  [/-----BEGIN PGP SIGNATURE-----/, 'openpgp-signature'],
  [/-----BEGIN EC PRIVATE KEY-----/, 'ec'],
  [/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/, 'encrypted'],
  [/-----BEGIN RSA PRIVATE KEY-----/, 'rsa'],
  [/-----BEGIN PRIVATE KEY-----/, 'pkcs8'],
  [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'openssh'],
  [/-----BEGIN (RSA )?PUBLIC KEY-----/, 'public-pem'],
  [/-----BEGIN CERTIFICATE-----/, 'certificate'],
  [/^PuTTY-User-Key-File-\d/m, 'putty'],
  [
    /^(ssh-[a-z0-9@.-]+|ecdsa-sha2-[a-z0-9]+|sk-[a-z0-9@.-]+) AAAA|^---- BEGIN SSH2 PUBLIC KEY/m,
    'ssh-public',
  ],
];

/** Sizes of the blobs in usign and signify files. All three share one envelope. */
const USIGN_SIZES: ReadonlyMap<number, KeyKind> = new Map([
  [104, 'usign-secret'],
  [42, 'usign-public'],
  [74, 'usign-signature'],
]);

/** Recognizes the kind of a key text; undefined for anything that is not a known key. */
export function kindOfKey(text: string): KeyKind | undefined {
  const [, kind] = PEM_KINDS.find(([pattern]) => pattern.test(text)) ?? [];
  if (kind === 'pkcs8') return kindInside(text);
  return kind ?? USIGN_SIZES.get(usignBlob(text)?.length ?? 0);
}

/** Looks into PKCS#8, which is an envelope for any algorithm. */
function kindInside(text: string): KeyKind {
  const key = armorBlocks(text).find(({ label }) => label === 'PRIVATE KEY')?.bytes;
  try {
    if (key === undefined) return 'pkcs8';
    return kindOfAlgorithm(createPrivateKey({ key, format: 'der', type: 'pkcs8' }).asymmetricKeyType);
  } catch {
    return 'pkcs8';
  }
}

/** Names the kind of a private key that node:crypto has read. */
export function kindOfAlgorithm(name: string | undefined): KeyKind {
  return name === 'rsa' || name === 'ec' || name === 'ed25519' ? name : 'other-private';
}

export function nounOfKind(kind: KeyKind): string {
  return KIND_NOUNS[kind];
}

/**
 * Restores a key text that was changed on its way into a secret: removes a byte order mark, carriage returns and a
 * base64 wrapper around the whole, and turns `\n` written as two characters into line ends.
 */
export function normaliseKeyText(text: string): string {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const spelledOut = plain.replace(/(\\r)?\\n|\\r/g, '\n').trim();
  if (kindOfKey(spelledOut) !== undefined) return spelledOut;
  const compact = plain.replace(/\s+/g, '');
  if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(compact)) {
    const inner = Buffer.from(compact, 'base64').toString('utf8').replace(/\r\n?/g, '\n').trim();
    if (kindOfKey(inner) !== undefined) return inner;
  }
  return spelledOut;
}

/**
 * The normalised text of a secret.
 *
 * @throws KeyError when it is empty
 */
export function secretTextOf(given: KeyText): string {
  const text = normaliseKeyText(given.text);
  if (text !== '') return text;
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${given.origin} is empty`,
    remedy: 'Check that the secret exists and that this workflow may read it.',
  });
}

/** The key that a loader wants, in the words of its errors. */
export interface WantedKey {
  noun: string;
  /** How to get one. */
  remedy: string;
  /** Tells a user who gave the public half what to give instead. */
  secretHalf: string;
}

const PUBLIC_KINDS: ReadonlySet<KeyKind | undefined> = new Set<KeyKind>([
  'usign-public',
  'openpgp-public',
  'public-pem',
  'ssh-public',
]);

/** The error for a key of another kind than the wanted one. It names the kind that was given, never the content. */
export function wrongKind(origin: string, kind: KeyKind | undefined, wanted: WantedKey): KeyError {
  const noun = kind === undefined ? 'text that is not a key' : KIND_NOUNS[kind];
  if (PUBLIC_KINDS.has(kind)) {
    return new KeyError({
      code: 'KEY_PUBLIC',
      message: `${origin} holds ${noun}, not a secret key`,
      remedy: wanted.secretHalf,
    });
  }
  return new KeyError({
    code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
    message: `${origin} holds ${noun}, where ${wanted.noun} is wanted`,
    remedy: wanted.remedy,
  });
}
