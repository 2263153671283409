import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

/** Six RSA keys that protect nothing: to make one takes longer than most tests. */
const RSA_SECRETS = readFileSync(new URL('./rsa-keys.pem', import.meta.url), 'utf8').split(
  /(?<=^-+END.*\n)/m,
);
let taken = 0;

/** An RSA key for apk v2, as short as is taken; six calls in a row give six keys. */
export function makeRsaSecret(): string {
  return RSA_SECRETS[taken++ % RSA_SECRETS.length] ?? '';
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
