import type { PublicKey, SigningKey } from '../../keys/signing-key.ts';
import { usignBlob } from '../../keys/signing-key.ts';
import type { SignatureVerdict } from '../format.ts';

/**
 * usign's detached signature file: a comment line, then base64 of `"Ed" fingerprint[8] R‖S[64]`
 * (usign main.c; signify reads and writes the same).
 */
export function signUsign(message: Uint8Array, key: SigningKey): Buffer {
  const { keyId } = key.publicKey;
  const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), Buffer.from(keyId, 'hex'), key.sign(message)]);
  return Buffer.from(`untrusted comment: signed by key ${keyId}\n${blob.toString('base64')}\n`, 'latin1');
}

/** Checks a signature file with the keys given. */
export function verifyUsign(
  message: Uint8Array,
  signature: Buffer,
  keys: readonly PublicKey[],
): SignatureVerdict {
  // The largest real one is below 200 bytes.
  if (signature.length > 4096) return { state: 'bad', reason: 'it is no usign signature' };
  const [comment = '', base64 = ''] = signature.toString('latin1').split(/\r?\n/);
  const blob = comment.startsWith('untrusted comment:') ? usignBlob(base64) : undefined;
  if (blob?.length !== 74 || blob.toString('latin1', 0, 2) !== 'Ed') {
    return { state: 'bad', reason: 'it is no usign signature' };
  }
  const keyId = blob.toString('hex', 2, 10);
  const candidates = keys.filter((key) => key.scheme === 'usign' && key.keyId === keyId);
  if (candidates.length === 0) return { state: 'unknown-key', keyId };
  const key = candidates.find((candidate) => candidate.verify(message, blob.subarray(10)));
  return key === undefined
    ? { state: 'bad', reason: `it is not key ${keyId}'s signature of these bytes` }
    : { state: 'good', key };
}
