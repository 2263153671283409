import { createPrivateKey, type KeyObject } from 'node:crypto';

/** A number of a key, big-endian. */
type Digits = Uint8Array | undefined;

/** The numbers of an RSA key. */
export interface RsaNumbers {
  n: Digits;
  e: Digits;
  d: Digits;
  p: Digits;
  q: Digits;
  /** The inverse of q modulo p. */
  qi: Digits;
}

/** An RSA key that node:crypto signs with. */
export function rsaKey({ n, e, d, p, q, qi }: RsaNumbers): KeyObject {
  const key = {
    kty: 'RSA',
    ...{ n: base64url(n), e: base64url(e), d: base64url(d), p: base64url(p), q: base64url(q) },
    ...{ dp: reduced(d, p), dq: reduced(d, q), qi: base64url(qi) },
  };
  return createPrivateKey({ key, format: 'jwk' });
}

/** An Ed25519 key that node:crypto signs with. */
export function ed25519Key(publicHalf: Digits, seed: Digits): KeyObject {
  const key = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicHalf), d: base64url(seed) };
  return createPrivateKey({ key, format: 'jwk' });
}

export function base64url(bytes: Digits): string {
  return Buffer.from(bytes ?? []).toString('base64url');
}

/** The exponent modulo the prime minus one. */
function reduced(exponent: Digits, prime: Digits): string {
  const value = integer(exponent) % (integer(prime) - 1n);
  const hex = value.toString(16);
  return base64url(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
}

function integer(bytes: Digits): bigint {
  return BigInt(`0x${Buffer.from(bytes ?? []).toString('hex') || '0'}`);
}
