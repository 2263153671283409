import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { makeOpenpgpPair } from '../../../../src/keys/openpgp/openpgp.ts';
import { load, MADE, MESSAGE, one } from './key-maker.ts';

describe('makeOpenpgpPair', () => {
  it.each([undefined, 'pässphrase'])(
    'makes a key that is loaded again (passphrase: %s)',
    async (passphrase) => {
      const { secretText, publicKey } = await makeOpenpgpPair(
        'Example feed <feed@example.com>',
        passphrase,
        MADE,
      );
      expect(secretText).toMatch(/^-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n/);
      const key = await one(secretText, passphrase);
      expect(key.publicKey.text).toBe(publicKey.text);
      const signature = await key.sign(MESSAGE, { at: MADE });
      expect(await publicKey.verify(MESSAGE, signature)).toBe(true);
      const parsed = await openpgp.readKey({ armoredKey: publicKey.text });
      expect(parsed.getAlgorithmInfo()).toMatchObject({ algorithm: 'rsaEncryptSign', bits: 3072 });
      expect(parsed.getUserIDs()).toEqual(['Example feed <feed@example.com>']);
      expect([parsed.keyPacket.version, parsed.subkeys.length]).toEqual([4, 0]);
      expect(parsed.getCreationTime()).toEqual(MADE);
      expect(await parsed.getExpirationTime()).toBe(Number.POSITIVE_INFINITY);
      if (passphrase !== undefined)
        await expect(load(secretText, 'x')).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
    },
  );

  it.each(['', 'a\nb', 'a\u0000', 'x'.repeat(256)])('takes no user id such as %j', async (userId) => {
    await expect(makeOpenpgpPair(userId, undefined, MADE)).rejects.toMatchObject({ code: 'INPUT_VALUE' });
  });
});
