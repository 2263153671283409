import { FormatError } from '../../../errors.ts';
import type { PublicKey, SigningKey } from '../../../keys/key.ts';
import type { Signature } from '../../format.ts';
import { type AdbFile, readIndexFile, writeAdbFile } from './container.ts';
import { packDeflate } from './envelope.ts';
import { type Index, readIndex } from './packages-adb.ts';
import { judgeSignature, signAdb } from './signature.ts';

/** Packs and signs the payload of an index, by each key once. */
export async function signedIndex(payload: Buffer, keys: readonly SigningKey[]): Promise<Buffer> {
  const signatures = await signAdb('indx', payload, distinctKeys(keys));
  return await packDeflate(writeAdbFile('indx', payload, signatures));
}

/** The keys without repeats. */
const distinctKeys = (keys: readonly SigningKey[]): SigningKey[] => [
  ...new Map(keys.map((key) => [key.publicKey.keyId, key])).values(),
];

/** Reads an old index. A broken one is written again: callers that carry its entries forward have read it before. */
export function readableIndex(bytes: Buffer | undefined): Index | undefined {
  try {
    return bytes === undefined ? undefined : readIndex(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** True when an index can stay: exactly these keys signed it, and every client can unpack it. */
export async function isDoneBy(file: AdbFile, keys: readonly SigningKey[]): Promise<boolean> {
  const wanted = distinctKeys(keys);
  // Without a key, an old signature that is still good is better than none.
  if (wanted.length === 0) return true;
  if (file.envelope.compression === 'zstd' || file.signatures.length !== wanted.length) return false;
  const given = wanted.map((key) => key.publicKey);
  const judged = await judgeAll(file.payload, file.signatures, '', given);
  const signers = new Set(judged.map((one) => (one.state === 'good' ? one.key.keyId : undefined)));
  return given.every(({ keyId }) => signers.has(keyId));
}

/**
 * Judges each signature of an index file.
 *
 * @param name the file's name
 */
export async function verifyAdbIndex(
  bytes: Buffer,
  name: string,
  keys: readonly PublicKey[],
): Promise<Signature[]> {
  try {
    const { payload, signatures } = readIndexFile(bytes);
    return await judgeAll(payload, signatures, name, keys);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    // It is not known which bytes were meant to be signed.
    return [{ scheme: 'apk-v3', file: name, state: 'bad', reason: error.reason }];
  }
}

async function judgeAll(
  payload: Buffer,
  signatures: readonly Buffer[],
  name: string,
  keys: readonly PublicKey[],
): Promise<Signature[]> {
  return await Promise.all(signatures.map((block) => judgeSignature('indx', payload, block, name, keys)));
}
