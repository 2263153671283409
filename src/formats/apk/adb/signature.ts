import { createHash } from 'node:crypto';
import type { PublicKey, SigningKey } from '../../../keys/key.ts';
import type { Signature } from '../../format.ts';
import type { Schema } from './container.ts';

/**
 * SIG blocks: `u8 version = 0, u8 hash, u8 keyId[16]`, then the signature, which is over the schema, those 18
 * bytes and the hash of the ADB payload (apk-tools 3.0 src/adb.c, `adb_digest_v0_signature`). The hash in the
 * signature itself is always SHA-512.
 */
const HEADER = 18;
const VERSION = 0;
const SHA512 = 4;

const DIGESTS: { readonly [hash: number]: (payload: Buffer) => Buffer } = {
  3: (payload) => digestOf('sha256', payload),
  4: (payload) => digestOf('sha512', payload),
  5: (payload) => digestOf('sha256', payload).subarray(0, 20),
};

const digestOf = (algorithm: string, payload: Buffer): Buffer =>
  createHash(algorithm).update(payload).digest();

function messageOf(schema: Schema, header: Buffer, digest: Buffer): Buffer {
  return Buffer.concat([Buffer.from(schema, 'latin1'), header, digest]);
}

/** The id of the key that a SIG block names, in hex; undefined for a kind of block that apk does not know. */
export function keyIdOf(block: Buffer): string | undefined {
  if (block.length <= HEADER || block[0] !== VERSION) return undefined;
  return block.toString('hex', 2, HEADER);
}

/** Signs an ADB payload, and returns the content of one SIG block for each key, in the order of the keys. */
export async function signAdb(
  schema: Schema,
  payload: Buffer,
  keys: readonly SigningKey[],
): Promise<Buffer[]> {
  const digest = digestOf('sha512', payload);
  const blocks: Buffer[] = [];
  for (const key of keys) {
    const header = Buffer.concat([Buffer.from([VERSION, SHA512]), Buffer.from(key.publicKey.keyId, 'hex')]);
    const signature = await key.sign(messageOf(schema, header, digest), { digest: 'sha512' });
    blocks.push(Buffer.concat([header, signature]));
  }
  return blocks;
}

/** Judges a SIG block with these keys. */
export async function judgeSignature(
  schema: Schema,
  payload: Buffer,
  block: Buffer,
  file: string,
  keys: readonly PublicKey[],
): Promise<Signature> {
  const scheme = 'apk-v3';
  const keyId = keyIdOf(block);
  const digest = DIGESTS[block[1] ?? 0]?.(payload);
  if (keyId === undefined || digest === undefined) {
    return { scheme, file, state: 'bad', reason: 'it is a signature of a kind that apk does not know' };
  }
  const candidates = keys.filter((key) => key.scheme === scheme && key.answersTo(keyId));
  if (candidates.length === 0) return { scheme, file, state: 'unknown-key', keyId };
  const message = messageOf(schema, block.subarray(0, HEADER), digest);
  for (const key of candidates) {
    if (await key.verify(message, block.subarray(HEADER), 'sha512')) {
      return { scheme, file, state: 'good', key };
    }
  }
  return { scheme, file, state: 'bad', keyId, reason: `it is not key ${keyId}'s signature of these bytes` };
}
