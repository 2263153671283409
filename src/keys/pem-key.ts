import { createPrivateKey, type KeyObject, sign, verify } from 'node:crypto';
import { KeyError, PkgfeedError } from '../errors.ts';

/** A private key in PEM; undefined for what OpenSSL cannot open. */
export function readPrivateKey(key: string, passphrase: string | undefined): KeyObject | undefined {
  try {
    return createPrivateKey(passphrase === undefined ? { key } : { key, passphrase });
  } catch {
    return undefined;
  }
}

/** A damaged RSA key may fail to sign, or sign what its public half does not verify. */
export function belongTogether(key: KeyObject, publicHalf: KeyObject): boolean {
  const probe = Buffer.from('pkgfeed');
  try {
    return verify('sha256', probe, publicHalf, sign('sha256', probe, key));
  } catch {
    return false;
  }
}

/**
 * What work with a key gives. OpenSSL opens keys whose numbers are impossible, and fails when they are used.
 *
 * @throws KeyError for such a key
 */
export function usable<T>(origin: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof PkgfeedError ? error : damaged(origin, error);
  }
}

export function damaged(origin: string, cause?: unknown): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds a PEM key that is damaged`,
    remedy: 'Copy the key file again, whole and unchanged.',
    cause,
  });
}
