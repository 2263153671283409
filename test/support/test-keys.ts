import { generateKeyPairSync } from 'node:crypto';
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

/** A throwaway RSA key for apk v2, as short as is taken. */
export function makeRsaSecret(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A throwaway P-256 key for apk v3. */
export function makeEcSecret(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}
