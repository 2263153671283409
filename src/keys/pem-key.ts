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

/** OpenSSL checks no signature of a larger key, and takes seconds to sign with one. */
export const MOST_RSA_BITS = 16_384;

/** Above what tools are told to use; so many take a second, and a key may state two billion. */
const ROUNDS_LIMIT = 2_000_000;
const INTEGER = 0x02;
const SEQUENCE = 0x30;

/**
 * Whether an encrypted key asks for so much work before it opens that a run would seem to hang: a number of rounds
 * above the limit, anywhere in what PKCS#8 says of the encryption.
 *
 * @param der the content of an `ENCRYPTED PRIVATE KEY` block; false for what is none
 */
export function asksForMuchWork(der: Buffer): boolean {
  const outer = valueAt(der, 0, der.length);
  const algorithm = outer?.tag === SEQUENCE ? valueAt(der, outer.start, outer.end) : undefined;
  return algorithm?.tag === SEQUENCE && hasLargeNumber(der, algorithm.start, algorithm.end);
}

function hasLargeNumber(der: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const value = valueAt(der, at, to);
    if (value === undefined) return false;
    const { tag, start, end } = value;
    const isLarge = (): boolean =>
      end - start > 4 || der.readUIntBE(start, Math.max(1, end - start)) > ROUNDS_LIMIT;
    if (tag === INTEGER && end > start && isLarge()) return true;
    if (tag === SEQUENCE && hasLargeNumber(der, start, end)) return true;
    at = end;
  }
  return false;
}

/** One value of DER, or of BER with a length; undefined where there is none. */
function valueAt(
  der: Buffer,
  at: number,
  to: number,
): { tag: number; start: number; end: number } | undefined {
  const first = der[at + 1] ?? 0x80;
  const width = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + width;
  if (first === 0x80 || width > 6 || start > to) return undefined;
  const end = start + (width === 0 ? first : der.readUIntBE(at + 2, width));
  return end > to ? undefined : { tag: der[at] ?? 0, start, end };
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
