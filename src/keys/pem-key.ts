import { createPrivateKey, type KeyObject, sign, verify } from 'node:crypto';
import { KeyError } from '../errors.ts';

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

export function damaged(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds a PEM key that is damaged`,
    remedy: 'Copy the key file again, whole and unchanged.',
  });
}
