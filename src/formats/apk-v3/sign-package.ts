import { FormatError } from '../../errors.ts';
import type { SigningKey } from '../../keys/key.ts';
import { block, PACKAGE_LIMIT, SIGNATURE_COUNT, signedPart } from '../apk/adb/container.ts';
import { openEnvelope, packDeflatePieces, schemaOf, unpackPieces } from '../apk/adb/envelope.ts';
import { judgeSignature, signAdb } from '../apk/adb/signature.ts';
import { readPackage } from './package.ts';

/** More bytes than metadata and signatures can have, which come first. The rest is not held unpacked. */
const FRONT = 20 << 20;
/** The most bytes of a package that is packed again: a larger one cannot be published. */
const PACKED_LIMIT = 100 << 20;

/**
 * Adds signatures to a package, after those that it has. Skips a key whose good signature is already there.
 * A compressed package is packed again with deflate, which every client reads.
 *
 * @returns undefined when every key has signed it already
 * @throws FormatError without a file name
 */
export async function signPackage(bytes: Buffer, keys: readonly SigningKey[]): Promise<Buffer | undefined> {
  if ((await schemaOf(bytes)) !== 'pckg') throw notAPackage();
  await readPackage(bytes);
  const envelope = openEnvelope(bytes);
  const pieces = unpackPieces(envelope, PACKAGE_LIMIT);
  const front = await frontOf(pieces);
  const { payload, signatures, end } = signedPart(front);
  const missing: SigningKey[] = [];
  for (const key of keys) {
    const isThere = await hasSigned(payload, signatures, key);
    if (!isThere) missing.push(key);
  }
  if (missing.length === 0) return undefined;
  if (signatures.length + missing.length > SIGNATURE_COUNT) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `it would have more than ${SIGNATURE_COUNT} signatures`,
      offset: end,
    });
  }
  const added = await signAdb('pckg', payload, missing);
  const head = Buffer.concat([front.subarray(0, end), ...added.map((one) => block('SIG', one))]);
  const rest = front.subarray(end);
  if (envelope.compression === 'none') return Buffer.concat([head, rest]);
  return await packDeflatePieces(following([head, rest], pieces), PACKED_LIMIT);
}

/** The beginning of a plain file. It is the whole of a file that is small or not compressed. */
async function frontOf(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  while (size < FRONT) {
    const { done, value } = await pieces.next();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

async function* following(first: readonly Buffer[], pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  yield* pieces;
}

function notAPackage(): FormatError {
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason: 'it is not an apk v3 package, and only the index signs other packages',
    offset: 0,
    remedy: 'Give `sign` apk v3 packages only.',
  });
}

async function hasSigned(
  payload: Buffer,
  signatures: readonly Buffer[],
  { publicKey }: SigningKey,
): Promise<boolean> {
  for (const signature of signatures) {
    const { state } = await judgeSignature('pckg', payload, signature, 'the package', [publicKey]);
    if (state === 'good') return true;
  }
  return false;
}
