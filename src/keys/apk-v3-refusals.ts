import type { KeyObject } from 'node:crypto';
import { KeyError } from '../errors.ts';
import { type KeyKind, nounOfKind, type WantedKey, wrongKind } from './kind.ts';

/** OpenSSL's name for P-256. */
export const CURVE = 'prime256v1';
/** NIST SP 800-131A: shorter keys can be broken. */
const LEAST_BITS = 2048;

export const WANTED: WantedKey = {
  noun: 'an EC private key on P-256, or an RSA private key,',
  remedy:
    'Put the private-key.pem of the OpenWrt build into it, or make a pair with `pkgfeed keygen apk-ec`.',
  secretHalf:
    'Give the secret half of the pair: the PEM file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.',
};

/** Refuses a key of another kind. Ed25519 gets its own words: people choose it, and apk does not say why it fails. */
export function unusable(origin: string, kind: KeyKind | undefined): KeyError {
  if (kind !== 'ed25519') return wrongKind(origin, kind, WANTED);
  return new KeyError({
    code: 'KEY_KIND',
    message: `${origin} holds ${nounOfKind(kind)}, which no apk client can check`,
    remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
  });
}

/** @throws KeyError for an EC key that is not on P-256 */
export function refuseOtherCurve(key: KeyObject, origin: string): void {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === CURVE) return;
  throw new KeyError({
    code: 'KEY_KIND',
    message: `${origin} holds an EC key on ${curve ?? 'a curve without a name'}, which not every apk client knows`,
    remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
  });
}

/** @throws KeyError for an RSA key that is too short */
export function refuseWeak(key: KeyObject, origin: string): void {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits >= LEAST_BITS) return;
  throw new KeyError({
    code: 'KEY_WEAK',
    message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
    remedy: 'Make a pair with `pkgfeed keygen apk-ec`, and give its public half to your devices.',
  });
}

/** The error for a key whose halves do not belong together. */
export function mismatch(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MISMATCH',
    message: `the public half inside ${origin} does not belong to its secret half`,
    remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-ec`.',
  });
}
