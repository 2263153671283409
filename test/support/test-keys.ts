import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../../src/keys/key.ts';
import { makeUsignPair } from '../../src/keys/usign.ts';

export interface TestKey {
  /** The secret key file's text. */
  secret: string;
  /** The line of it that must never be seen anywhere. */
  secretLine: string;
  publicKey: PublicKey;
}

/** A throwaway pair, good for one test. */
export async function makeTestKey(passphrase?: string): Promise<TestKey> {
  const { secretText, publicKey } = await makeUsignPair(passphrase);
  return { secret: secretText, secretLine: secretText.split('\n')[1] ?? '', publicKey };
}

/** RSA keys of this process. Making one takes longer than most tests, so six do for all of them. */
const rsaSecrets: string[] = [];
const RSA_SECRETS = 6;
let taken = 0;

/** An RSA key for apk v2, as short as pkgfeed accepts; six calls in a row give six keys. */
export function makeRsaSecret(): string {
  const at = taken++ % RSA_SECRETS;
  rsaSecrets[at] ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  return rsaSecrets[at];
}

/** The same key as an object of node:crypto. */
export function makeRsaKey(): KeyObject {
  return createPrivateKey(makeRsaSecret());
}

/** A throwaway P-256 key for apk v3. */
export function makeEcSecret(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}
