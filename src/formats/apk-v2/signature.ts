import { gzip } from '../../bytes/compression.ts';
import { FormatError, KeyError } from '../../errors.ts';
import { asNamedIn } from '../../keys/apk-v2.ts';
import type { Digest, PublicKey, SigningKey } from '../../keys/key.ts';
import type { Signature } from '../format.ts';
import { INDEX_FILE, type IndexArchive, openIndex, type SignatureFile } from './index-archive.ts';
import { TAR_NAME_LIMIT, tarEntry } from './tar-entry.ts';

/** The types of signature that apk checks, with PKCS#1 v1.5 padding. */
const DIGESTS: ReadonlyMap<string, Digest> = new Map([
  ['RSA', 'sha1'],
  ['RSA256', 'sha256'],
  ['RSA512', 'sha512'],
]);

/**
 * The gzip members to put before `message`. The type that clients prefer comes first, because they try only the first
 * signature whose key they have. SHA-1 is for clients before apk 2.7.
 */
export async function signatureMembers(message: Buffer, keys: readonly SigningKey[]): Promise<Buffer[]> {
  const wanted = ['RSA256', 'RSA'].flatMap((type) => keys.map((key) => ({ type, key })));
  return await Promise.all(
    wanted.map(async ({ type, key }) => {
      const name = `.SIGN.${type}.${key.publicKey.keyId}`;
      if (Buffer.byteLength(name) > TAR_NAME_LIMIT) throw nameTooLong(key.publicKey.keyId);
      const digest = DIGESTS.get(type) as Digest;
      return await gzip(tarEntry(name, await key.sign(message, { digest })));
    }),
  );
}

function nameTooLong(name: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `the key name ${JSON.stringify(name)} is longer than ${TAR_NAME_LIMIT - '.SIGN.RSA256.'.length} bytes, which an index cannot hold`,
    remedy: 'Give the key a shorter file name.',
  });
}

/**
 * Judges each signature of an index file. An index that clients cannot read to its end counts as badly signed: it is
 * not known which bytes were meant.
 */
export async function verifyIndex(bytes: Buffer, keys: readonly PublicKey[]): Promise<Signature[]> {
  let found: { signatures: SignatureFile[]; signed: Buffer };
  try {
    const { signatures, member } = openIndex(bytes);
    // Keep only the packed bytes: the unpacked content may be large.
    found = { signatures, signed: member.bytes };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [{ scheme: 'apk-v2', file: INDEX_FILE, state: 'bad', reason: error.reason }];
  }
  const { signatures, signed } = found;
  return await Promise.all(signatures.map((signature) => judge(signed, signature, keys)));
}

async function judge(
  message: Buffer,
  { type, keyName, signature }: SignatureFile,
  keys: readonly PublicKey[],
): Promise<Signature> {
  const found = { scheme: 'apk-v2', file: INDEX_FILE } as const;
  const digest = DIGESTS.get(type);
  if (digest === undefined) return { ...found, state: 'unknown-key', keyId: keyName };
  const candidates = keys.filter(({ scheme }) => scheme === 'apk-v2');
  for (const key of candidates) {
    if (await key.verify(message, signature, digest)) {
      return { ...found, state: 'good', key: asNamedIn(key, keyName) };
    }
  }
  const named = candidates.filter((key) => key.answersTo(keyName));
  const madeBy = named.find((key) => key.hasMade?.(signature));
  return named.length > 0
    ? { ...found, state: 'bad', keyId: keyName, reason: notOf(keyName, type), madeBy }
    : { ...found, state: 'unknown-key', keyId: keyName };
}

const notOf = (keyName: string, type: string): string =>
  `it is not ${keyName}'s ${type} signature of these bytes`;

/** True when exactly these keys signed the index, each under its own name. */
export async function isSignedBy(
  { signatures, member }: IndexArchive,
  keys: readonly PublicKey[],
): Promise<boolean> {
  const signers = new Set<string>();
  for (const signature of signatures) {
    // Clients look for the key by the name in the signature.
    const named = keys.filter(({ keyId }) => keyId === signature.keyName);
    const judged = await judge(member.bytes, signature, named);
    if (judged.state !== 'good') return false;
    signers.add(signature.keyName);
  }
  return keys.every(({ keyId }) => signers.has(keyId));
}
