import { createPublicKey } from 'node:crypto';
import { KeyError } from '../errors.ts';
import { readRsaPublicKey } from './apk-v2.ts';
import { readApkV3PublicKey } from './apk-v3.ts';
import { cutAtArmor, usignBlob } from './armor.ts';
import type { KeyText, PublicKey } from './key.ts';
import { type KeyKind, kindOfKey, normaliseKeyText, nounOfKind } from './kind.ts';
import { readOpenpgpPublicKeys } from './openpgp/openpgp.ts';
import { readUsignPublicKey } from './usign.ts';

/** The largest size of a text of public keys, in letters, and the most keys in it. Devices load far fewer. */
export const PUBLIC_KEY_LIMIT = 256 << 10;
const PUBLIC_KEY_COUNT = 256;

/** Reads the public keys that one piece of a text holds. */
type PublicReader = (piece: KeyText) => PublicKey[] | Promise<PublicKey[]>;

/** One reader for each kind. A PEM key is EC, for apk v3, or RSA, which both apk v2 and v3 check with. */
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

/** Cuts a text into its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text: string): string[] {
  return cutAtArmor(text)
    .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A usign file is a comment line and a base64 line. The comment of a pasted key may be missing. */
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
    message: `${origin} holds ${kind === undefined ? 'text that is not a key' : nounOfKind(kind)}, where public keys are wanted`,
    remedy: 'Put whole public key files into it, one after another.',
  });
}
