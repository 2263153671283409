import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { GPG_FINGERPRINT } from '../../../support/key-vectors.ts';
import { made, one, readPublic, subkeysOf } from './key-maker.ts';

describe('the public half of an OpenPGP key', () => {
  it('answers to the names of all parts of the key', async () => {
    const key = await made({ subkeys: [{ sign: true }, {}] });
    const { publicKey } = await one(key.armor());
    for (const fingerprint of [key.getFingerprint(), ...subkeysOf(key)]) {
      expect(publicKey.answersTo(fingerprint)).toBe(true);
      expect(publicKey.answersTo(fingerprint.toUpperCase())).toBe(true);
      expect(publicKey.answersTo(fingerprint.slice(24))).toBe(true);
      expect(publicKey.answersTo(fingerprint.slice(32))).toBe(false);
    }
    expect(publicKey.answersTo(GPG_FINGERPRINT)).toBe(false);
    expect(publicKey.answersTo('')).toBe(false);
  });

  it('holds no secret, even where a private key is read as a public one', async () => {
    const privateKey = await made();
    const key = await readPublic(privateKey.armor());
    expect(key.text).toMatch(/^-----BEGIN PGP PUBLIC KEY BLOCK-----\n/);
    expect(key.text).toBe((await one(privateKey.armor())).publicKey.text);
    expect((await openpgp.readKey({ armoredKey: key.text })).isPrivate()).toBe(false);
  });
});
