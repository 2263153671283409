import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { EDDSA_LEGACY } from './packets.ts';

/** Numbers of a key, big-endian, as RFC 9580, section 5.5.5 names them. */
type Numbers = { readonly [name: string]: Uint8Array | undefined };

/** Turns an OpenPGP secret key into one that node:crypto signs with. */
export function privateKeyObject(algorithm: number, open: object | null, secret: object | null): KeyObject {
  const numbers: Numbers = { ...open, ...secret };
  const key = algorithm === EDDSA_LEGACY ? ed25519(numbers) : rsa(numbers);
  return createPrivateKey({ key, format: 'jwk' });
}

function base64url(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64url');
}

/** The point is written with 0x40 before it (RFC 9580, section 11.2.1). */
function ed25519({ Q, seed }: Numbers): JsonWebKey {
  return { kty: 'OKP', crv: 'Ed25519', x: base64url(Q?.subarray(1)), d: base64url(seed) };
}

/** OpenPGP keeps the inverse of p, JWK that of q: the primes change places. */
function rsa({ n, e, d, p, q, u }: Numbers): JsonWebKey {
  return {
    kty: 'RSA',
    n: base64url(n),
    e: base64url(e),
    d: base64url(d),
    p: base64url(q),
    q: base64url(p),
    dp: reduced(d, q),
    dq: reduced(d, p),
    qi: base64url(u),
  };
}

/** The exponent modulo the prime minus one. */
function reduced(exponent: Uint8Array | undefined, prime: Uint8Array | undefined): string {
  const value = integer(exponent) % (integer(prime) - 1n);
  const hex = value.toString(16);
  return base64url(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
}

function integer(bytes: Uint8Array | undefined): bigint {
  return BigInt(`0x${Buffer.from(bytes ?? [0]).toString('hex')}`);
}
