import { describe, expect, it } from 'vitest';
import { publishedKey } from '../../../src/feed/key-files.ts';
import { isKeyIdText, isRevoked, isRevokedFeedKey, isRevokedId } from '../../../src/feed/revoked.ts';
import { makeApkV2Key } from '../../support/apk-v2-keys.ts';
import { newKey, newOpenpgpKey } from './feed-maker.ts';

const usign = await newKey();
const openpgp = await newOpenpgpKey();
const rsa = makeApkV2Key('me.rsa.pub');
const all = [usign, openpgp, rsa];
const other = await newKey();

describe('a revoked key', () => {
  it.each(all.map((key) => [key.scheme, key] as const))(
    'of %s is known by itself and by its id',
    (_, key) => {
      const { publicKey, scheme } = key;
      const id = scheme === 'apk-v2' ? publicKey.keyId : publicKey.keyId.toLowerCase();
      for (const revoked of [
        { keys: [publicKey], ids: [] },
        { keys: [], ids: [id] },
      ]) {
        expect(isRevoked(revoked, publicKey)).toBe(true);
        expect(isRevoked(revoked, other.publicKey)).toBe(false);
        expect(isRevokedId(revoked, scheme, publicKey.keyId)).toBe(true);
        expect(isRevokedId(revoked, other.scheme, other.publicKey.keyId)).toBe(false);
        expect(isRevokedFeedKey(revoked, publishedKey(key))).toBe(true);
        expect(isRevokedFeedKey(revoked, publishedKey(other))).toBe(false);
      }
    },
  );

  it('of OpenPGP is also known by the end of its fingerprint, and of RSA under another name', () => {
    const { keyId } = openpgp.publicKey;
    const revoked = { keys: [], ids: [keyId.toLowerCase().slice(-16)] };
    expect(isRevoked(revoked, openpgp.publicKey)).toBe(true);
    const renamed = { ...rsa.publicKey, keyId: 'other.rsa.pub', fileName: 'other.rsa.pub' };
    expect(isRevoked({ keys: [rsa.publicKey], ids: [] }, renamed)).toBe(true);
  });

  it('of OpenPGP is also known by the id of a subkey that signs', () => {
    const subkey = 'fedcba9876543210';
    const key = { ...openpgp.publicKey, answersTo: (id: string) => id === subkey };
    expect(isRevoked({ keys: [], ids: [subkey] }, key)).toBe(true);
    expect(isRevoked({ keys: [], ids: ['0'.repeat(16)] }, key)).toBe(false);
  });

  it('is none where nothing is revoked', () => {
    expect(isRevoked(undefined, usign.publicKey)).toBe(false);
    expect(isRevokedId(undefined, 'usign', usign.publicKey.keyId)).toBe(false);
    expect(isRevokedFeedKey(undefined, publishedKey(usign))).toBe(false);
  });
});

it('ids are hex digits of the lengths that keys have', () => {
  for (const id of ['0123456789abcdef', 'A'.repeat(40), 'b'.repeat(32), 'c'.repeat(64)])
    expect(isKeyIdText(id)).toBe(true);
  for (const text of ['', 'key.pub', 'a'.repeat(15), 'g'.repeat(16), `keys/${'a'.repeat(16)}`])
    expect(isKeyIdText(text)).toBe(false);
});
