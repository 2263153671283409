import { FormatError } from '../../errors.ts';
import type { SigningKey } from '../../keys/signing-key.ts';
import { block, SIGNATURE_COUNT, signedPart } from './container.ts';
import { openEnvelope, packDeflate, schemaOf, unpack } from './envelope.ts';
import { readPackage } from './package.ts';
import { judgeSignature, signAdb } from './signature.ts';

/** A package is unpacked whole to be signed. */
const PLAIN_LIMIT = 1 << 30;

/**
 * Adds signatures to a package, behind those that it has; a key whose good signature is there is passed over.
 * A package that was compressed is compressed with deflate, which every client reads.
 *
 * @returns undefined when every key has signed it already
 * @throws FormatError without a file name
 */
export async function signPackage(bytes: Buffer, keys: readonly SigningKey[]): Promise<Buffer | undefined> {
  if ((await schemaOf(bytes)) !== 'pckg') throw notAPackage();
  await readPackage(bytes);
  const envelope = openEnvelope(bytes);
  const plain = unpack(envelope, PLAIN_LIMIT);
  const { payload, signatures, end } = signedPart(plain);
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
  const parts = [plain.subarray(0, end), ...added.map((one) => block('SIG', one)), plain.subarray(end)];
  const signed = Buffer.concat(parts);
  return envelope.compression === 'none' ? signed : await packDeflate(signed);
}

function notAPackage(): FormatError {
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason: 'it is no apk v3 package, and others are signed by their index alone',
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
