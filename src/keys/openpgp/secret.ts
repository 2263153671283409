import type { KeyObject } from 'node:crypto';
import { ed25519Key, rsaKey } from '../jwk.ts';
import { EDDSA_LEGACY } from './packets.ts';

/** Numbers of a key, big-endian, as RFC 9580, section 5.5.5 names them. */
type Numbers = { readonly [name: string]: Uint8Array | undefined };

/** Turns an OpenPGP secret key into one that node:crypto signs with. */
export function privateKeyObject(algorithm: number, open: object | null, secret: object | null): KeyObject {
  const { n, e, d, p, q, u, Q, seed }: Numbers = { ...open, ...secret };
  // The point is written with 0x40 before it (RFC 9580, section 11.2.1).
  if (algorithm === EDDSA_LEGACY) return ed25519Key(Q?.subarray(1), seed);
  // OpenPGP keeps the inverse of p, JWK that of q: the primes change places.
  return rsaKey({ n, e, d, p: q, q: p, qi: u });
}
