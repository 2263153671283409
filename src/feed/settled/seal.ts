import { createHash } from 'node:crypto';
import type { SigningKey } from '../../keys/key.ts';

/** It is never published, so nobody else learns the signature. */
const MESSAGE = Buffer.from('pkgfeed: what a run was made of\n');

/**
 * A secret that every run with these keys finds again, and nobody without them. With it, a run makes digests that others
 * can neither check nor make.
 *
 * @returns undefined without a key whose signatures are always the same; those of OpenPGP state the time
 */
export async function sealOf(signingKeys: readonly SigningKey[]): Promise<Buffer | undefined> {
  const steady = signingKeys.filter(({ scheme }) => scheme !== 'openpgp');
  if (steady.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const key of steady) hash.update(await key.sign(MESSAGE));
  return hash.digest();
}
