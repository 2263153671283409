import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { armorBlocks, armored } from '../../../../src/keys/armor.ts';
import { makeUsignPair } from '../../../../src/keys/usign.ts';
import { GPG_FINGERPRINT, GPG_PUB, GPG_SEC, RSA_PUB } from '../../../support/key-vectors.ts';
import {
  certifyOnly,
  DAY,
  load,
  MADE,
  type Making,
  made,
  PASS,
  readPublic,
  refused,
  stubbed,
} from './key-maker.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('loadOpenpgpKeys refuses', () => {
  const instead = (noun: string): string =>
    `the input openpgp-key holds ${noun}, where an OpenPGP private key is wanted`;
  const isPublic = (noun: string): string => `the input openpgp-key holds ${noun}, not a secret key`;
  const DAMAGED =
    'the input openpgp-key holds an OpenPGP key that is damaged, or of a version that devices do not know';
  const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

  it.each([
    ['nothing', '', 'KEY_MALFORMED', 'the input openpgp-key is empty'],
    ['a word', 'hunter2', 'KEY_MALFORMED', instead('text that is not a key')],
    ['a fingerprint', GPG_FINGERPRINT, 'KEY_MALFORMED', instead('text that is not a key')],
    ['the public key', GPG_PUB, 'KEY_PUBLIC', isPublic('an OpenPGP public key')],
    ['the public key in base64', base64(GPG_PUB), 'KEY_PUBLIC', isPublic('an OpenPGP public key')],
    ['both halves', GPG_SEC + GPG_PUB, 'KEY_PUBLIC', isPublic('an OpenPGP public key')],
    ['a signature', pem('PGP SIGNATURE'), 'KEY_KIND', instead('an OpenPGP signature')],
    ['an RSA key', pem('RSA PRIVATE KEY'), 'KEY_KIND', instead('an RSA private key')],
    ['an EC key', pem('EC PRIVATE KEY'), 'KEY_KIND', instead('an EC private key')],
    ['an encrypted PEM', pem('ENCRYPTED PRIVATE KEY'), 'KEY_KIND', instead('an encrypted PEM private key')],
    ['an OpenSSH key', pem('OPENSSH PRIVATE KEY'), 'KEY_KIND', instead('an OpenSSH private key')],
    ['a PEM public key', RSA_PUB, 'KEY_PUBLIC', isPublic('a PEM public key')],
    ['letters', pem('PGP PRIVATE KEY BLOCK'), 'KEY_MALFORMED', DAMAGED],
    ['a key cut short', GPG_SEC.slice(0, 1000), 'KEY_MALFORMED', DAMAGED],
    ['a key and the begin of another', GPG_SEC + GPG_SEC.slice(0, 99), 'KEY_MALFORMED', DAMAGED],
    ['a key with a letter changed', GPG_SEC.replace('\n\nlQ', '\n\nlR'), 'KEY_MALFORMED', DAMAGED],
    ['a key with a line left out', GPG_SEC.replace(/\n.{64}\n.{64}\n/, '\n'), 'KEY_MALFORMED', DAMAGED],
    ['a public key named private', GPG_PUB.replaceAll('PUBLIC', 'PRIVATE'), 'KEY_MALFORMED', DAMAGED],
  ])('%s', async (_, text, code, message) => {
    await expect(load(text)).rejects.toMatchObject(refused(code, message));
  });

  it('a usign key, alone and after a good one', async () => {
    const { secretText } = await makeUsignPair(undefined);
    const error = refused('KEY_KIND', instead('a usign or signify secret key'));
    await expect(load(secretText)).rejects.toMatchObject(error);
    await expect(load(GPG_SEC + secretText)).rejects.toMatchObject(error);
  });

  const damagedAtEveryLength = armorBlocks(GPG_SEC)[0]?.bytes ?? Buffer.alloc(0);
  it('a key cut at any length', async () => {
    for (let size = 0; size < damagedAtEveryLength.length; size += 7) {
      const text = armored('PGP PRIVATE KEY BLOCK', damagedAtEveryLength.subarray(0, size));
      await expect(load(text), `${size}`).rejects.toMatchObject({ name: 'KeyError' });
    }
  });

  it.each([
    [
      'a NIST curve',
      { curve: 'nistP256' } as Making,
      'KEY_KIND',
      /^the input openpgp-key holds the OpenPGP key [0-9a-f]{40} with ecdsa, which devices cannot check/,
    ],
    ['the new Ed25519', { type: 'curve25519' } as Making, 'KEY_KIND', / with ed25519, which devices/],
    [
      'version 6',
      { type: 'curve25519', config: { v6Keys: true } } as Making,
      'KEY_KIND',
      /[0-9a-f]{64} of version 6, which devices/,
    ],
    [
      '1024 bits',
      { type: 'rsa', rsaBits: 1024, config: { minRSABits: 1024 } } as Making,
      'KEY_WEAK',
      / of 1024 bits, and less than 2048 can be broken$/,
    ],
  ])('a key of %s, also as a trusted key', async (_, making, code, message) => {
    const key = await made(making);
    await expect(load(key.armor())).rejects.toMatchObject(refused(code, message));
    await expect(readPublic(key.toPublic().armor())).rejects.toMatchObject({ code });
  });

  it('a key that has expired, with the day', async () => {
    const key = await made({ keyExpirationTime: DAY, subkeys: [{ sign: true }] });
    await expect(load(key.armor())).rejects.toMatchObject(
      refused(
        'KEY_EXPIRED',
        `the input openpgp-key holds the OpenPGP key ${key.getFingerprint()}, which expired at 2026-11-22 10:00:00 UTC`,
      ),
    );
    expect(await load(key.armor(), undefined, MADE)).toHaveLength(1);
  });

  it('a key whose only signing subkey has expired', async () => {
    const key = await certifyOnly(await made({ subkeys: [{ sign: true, keyExpirationTime: DAY }] }));
    await expect(load(key.armor())).rejects.toMatchObject(
      refused('KEY_EXPIRED', /, which expired at 2026-11-22 10:00:00 UTC$/),
    );
  });

  it('a key that is not made yet', async () => {
    const key = await made();
    await expect(load(key.armor(), undefined, new Date('2026-11-20T10:00:00Z'))).rejects.toMatchObject(
      refused(
        'KEY_EXPIRED',
        /, which was made at 2026-11-21 10:00:00 UTC, but its signatures would state 2026-11-20 10:00:00 UTC$/,
      ),
    );
  });

  it('a key that is revoked, and as a trusted key too', async () => {
    const key = await made();
    const { privateKey } = await openpgp.revokeKey({ key, date: new Date(+MADE + 1000), format: 'object' });
    await expect(load(privateKey.armor())).rejects.toMatchObject(
      refused('KEY_EXPIRED', /, which is revoked$/),
    );
    await expect(readPublic(privateKey.toPublic().armor())).rejects.toMatchObject({ code: 'KEY_EXPIRED' });
  });

  it('a key whose only signing subkey is revoked', async () => {
    const key = await certifyOnly(await made({ subkeys: [{ sign: true }] }));
    const [subkey] = key.subkeys;
    if (subkey !== undefined) key.subkeys = [await subkey.revoke(key.keyPacket as openpgp.SecretKeyPacket)];
    await expect(load(key.armor())).rejects.toMatchObject(refused('KEY_EXPIRED', /, which is revoked$/));
  });

  it('a key that may not sign', async () => {
    const key = await certifyOnly(await made({ subkeys: [{}] }));
    await expect(load(key.armor())).rejects.toMatchObject(
      refused('KEY_KIND', /, and neither it nor a subkey may sign$/),
    );
  });

  it('a key without a user id', async () => {
    const key = await made();
    key.users = [];
    await expect(load(key.armor())).rejects.toMatchObject(
      refused('KEY_MALFORMED', /no user id that is signed by it/),
    );
  });

  it('a subkey that did not sign in turn, which anybody could have bound', async () => {
    const key = await certifyOnly(await made({ subkeys: [{ sign: true }] }));
    const other = await certifyOnly(await made({ subkeys: [{ sign: true }] }));
    key.subkeys = other.subkeys;
    await expect(load(key.armor())).rejects.toMatchObject({ code: 'KEY_KIND' });
  });

  it('a key of stubs', async () => {
    const key = await made({ subkeys: [{ sign: true }, {}] });
    stubbed(key.keyPacket);
    for (const { keyPacket } of key.subkeys.slice(0, 1)) stubbed(keyPacket);
    await expect(load(key.armor())).rejects.toMatchObject(
      refused(
        'KEY_PUBLIC',
        /without the secret of any part that may sign: it stayed on another machine or on a smart card$/,
      ),
    );
  });

  it('a key without its passphrase, or with another', async () => {
    const key = (await made({ passphrase: PASS })).armor();
    for (const passphrase of [undefined, '']) {
      await expect(load(key, passphrase)).rejects.toMatchObject(
        refused('KEY_PASSPHRASE', 'the input openpgp-key is protected by a passphrase'),
      );
    }
    for (const passphrase of ['x', 'Open sesame', `${PASS}\n`]) {
      await expect(load(key, passphrase)).rejects.toMatchObject(
        refused('KEY_PASSPHRASE', 'the passphrase does not open the input openpgp-key'),
      );
    }
  });

  it('a key whose halves do not belong together', async () => {
    const [key, other] = await Promise.all([made(), made()]);
    (key.keyPacket as openpgp.SecretKeyPacket).privateParams = (
      other.keyPacket as openpgp.SecretKeyPacket
    ).privateParams;
    await expect(load(key.armor())).rejects.toMatchObject(
      refused(
        'KEY_MISMATCH',
        'the public half inside the input openpgp-key does not belong to its secret half',
      ),
    );
  });
});
