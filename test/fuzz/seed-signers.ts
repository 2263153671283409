import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { loadRsaKeys } from '../../src/keys/apk-v2.ts';
import { loadApkV3Keys } from '../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { loadOpenpgpKeys } from '../../src/keys/openpgp/openpgp.ts';
import { loadUsignKey, makeUsignPair } from '../../src/keys/usign.ts';
import { EC_SEC1, GPG_ED25519_SEC, RSA_PKCS1 } from './seed-keys.ts';

/** A time at which the OpenPGP key is good. */
export const AT = new Date('2026-12-01T00:00:00Z');

/** A usign secret file that is the same in every run. */
export async function usignSecret(passphrase?: string): Promise<string> {
  const random = (size: number): Buffer => Buffer.alloc(size, createHash('sha256').update('usign').digest());
  return (await makeUsignPair(passphrase, random)).secretText;
}

/** A key of each scheme; each signs the same bytes with the same signature. */
export async function signers(): Promise<{ [scheme in 'usign' | 'openpgp' | 'rsa' | 'ec']: SigningKey }> {
  const origin = 'a key to fuzz with';
  const [openpgp] = await loadOpenpgpKeys({ text: GPG_ED25519_SEC, origin }, undefined, AT);
  const [rsa] = await loadRsaKeys({ text: RSA_PKCS1, origin }, undefined, ['fuzz.rsa.pub']);
  const [ec] = await loadApkV3Keys({ text: EC_SEC1, origin }, undefined);
  const usign = await loadUsignKey({ text: await usignSecret(), origin }, undefined);
  if (openpgp === undefined || rsa === undefined || ec === undefined) throw new Error('a key is missing');
  return { usign, openpgp, rsa, ec };
}
