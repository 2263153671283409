import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { PublicKey, SigningKey } from '../../src/keys/key.ts';
import { makeRsaSecret } from './test-keys.ts';

/** A public key under the name that devices keep it by, checked with node:crypto alone. */
export function apkV2PublicKey(pem: string | KeyObject, name: string): PublicKey {
  const key = createPublicKey(pem as string);
  return {
    scheme: 'apk-v2',
    keyId: name,
    fileName: name,
    text: key.export({ type: 'spki', format: 'pem' }).toString(),
    answersTo: (keyId) => keyId === name,
    verify: (message, signature, digest = 'sha256') => verify(digest, message, key, signature),
  };
}

export function apkV2SigningKey(pem: string | KeyObject, name: string): SigningKey {
  const key = typeof pem === 'string' ? createPrivateKey(pem) : pem;
  return {
    scheme: 'apk-v2',
    publicKey: apkV2PublicKey(key, name),
    sign: (message, { digest = 'sha256' } = {}) => sign(digest, message, key),
  };
}

/** A throwaway pair, good for one test. */
export function makeApkV2Key(name: string): SigningKey {
  return apkV2SigningKey(makeRsaSecret(), name);
}
