import type { Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import { printable } from '../text/printable.ts';

/** Whether an index can be believed, and by which key. */
export interface Signer {
  /** True when a key that is known here made a signature that fits. */
  isVerified: boolean;
  /** True when no signature fits: somebody changed the index after it was signed. */
  isBad: boolean;
  text: string;
}

/**
 * Says by which key an index is verified, or why it is not.
 *
 * @param given the keys that the user gave; all others are those that the feed itself publishes
 */
export function signerOf(signatures: readonly Signature[], given: readonly PublicKey[]): Signer {
  const good = signatures.flatMap((one) => (one.state === 'good' ? [one.key] : []));
  const key = good.find((one) => given.includes(one)) ?? good[0];
  if (key !== undefined) {
    const whose = given.includes(key) ? 'which you gave' : 'which the feed itself publishes';
    return verdict(true, `verified by the ${key.scheme} key ${printable(key.keyId)}, ${whose}`);
  }
  const bad = signatures.find((one) => one.state === 'bad');
  if (bad?.state === 'bad') {
    return { ...verdict(false, `BAD ${bad.scheme} SIGNATURE: ${printable(bad.reason)}`), isBad: true };
  }
  const unknown = signatures.flatMap((one) => (one.state === 'unknown-key' ? [one] : []));
  const [first] = unknown;
  if (first === undefined) return verdict(false, 'not verified: nobody signed the index');
  const ids = [...new Set(unknown.map(({ keyId }) => printable(keyId)))].join(' and ');
  return verdict(false, `not verified: signed by the ${first.scheme} key ${ids}, which is not known here`);
}

const verdict = (isVerified: boolean, text: string): Signer => ({ isVerified, isBad: false, text });
