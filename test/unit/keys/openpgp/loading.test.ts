import { inspect } from 'node:util';
import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { armored } from '../../../../src/keys/armor.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { openpgpSignatures } from '../../../../src/keys/openpgp/packets.ts';
import { GPG_FINGERPRINT, GPG_PUB, GPG_SEC } from '../../../support/key-vectors.ts';
import {
  certifyOnly,
  DAY,
  load,
  MADE,
  type Making,
  MESSAGE,
  made,
  NOW,
  one,
  PASS,
  stubbed,
  subkeysOf,
} from './key-maker.ts';

const flattened = (text: string): string => text.trim().replaceAll(/\n+/g, ' ');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const issuerOf = async (key: SigningKey): Promise<string | undefined> =>
  openpgpSignatures(await key.sign(MESSAGE))?.[0]?.keyId;

describe('loadOpenpgpKeys reads a secret', () => {
  it.each([
    ['as gpg prints it', GPG_SEC],
    ['without its final newline', GPG_SEC.trimEnd()],
    ['with CRLF line ends', GPG_SEC.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${GPG_SEC}`],
    ['with its line ends written as \\n', GPG_SEC.replaceAll('\n', '\\n')],
    ['with its line ends written as \\r\\n', GPG_SEC.replaceAll('\n', '\\r\\n')],
    ['on one line', flattened(GPG_SEC)],
    ['indented', GPG_SEC.replaceAll('\n', '\n    ')],
    ['with headers', GPG_SEC.replace('\n\n', '\nVersion: GnuPG v2.0.22 (GNU/Linux)\nComment: feed key\n\n')],
    ['without its checksum', GPG_SEC.replace(/\n=....\n/, '\n')],
    ['wrapped in base64', base64(GPG_SEC)],
    ['wrapped in base64 of 76 columns', base64(GPG_SEC).replaceAll(/.{76}/g, '$&\n')],
  ])('%s', async (_, text) => {
    const keys = await load(text);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({
      scheme: 'openpgp',
      publicKey: {
        scheme: 'openpgp',
        keyId: GPG_FINGERPRINT,
        fileName: `${GPG_FINGERPRINT}.asc`,
        text: GPG_PUB,
      },
    });
  });

  it('and several, in one block and in several', async () => {
    const [a, b, c] = await Promise.all([made(), made(), made()]);
    const twoInOne = armored('PGP PRIVATE KEY BLOCK', Buffer.concat([a.write(), b.write()]));
    const keys = await load(`${twoInOne}\n${c.armor()}${GPG_SEC}`);
    expect(keys.map(({ publicKey }) => publicKey.keyId)).toEqual([
      ...[a, b, c].map((key) => key.getFingerprint()),
      GPG_FINGERPRINT,
    ]);
  });

  it.each([
    ['an Ed25519 key', { curve: 'ed25519Legacy' } as Making],
    ['an Ed25519 key with a passphrase', { curve: 'ed25519Legacy', passphrase: PASS } as Making],
    ['an RSA key', { type: 'rsa', rsaBits: 2048 } as Making],
    ['an RSA key with a passphrase', { type: 'rsa', rsaBits: 3072, passphrase: PASS } as Making],
    ['a key with an encryption subkey', { subkeys: [{}] } as Making],
    [
      'a key with two user ids',
      { userIDs: [{ name: 'a' }, { name: 'b', email: 'b@example.com' }] } as Making,
    ],
    ['a key that expires later', { keyExpirationTime: 30 * DAY } as Making],
  ])('of %s, and signs with it', async (_, making) => {
    const secret = await made(making);
    const key = await one(secret.armor(), making.passphrase);
    const signature = await key.sign(MESSAGE, { at: NOW });
    const result = await openpgp.verify({
      message: await openpgp.createMessage({ binary: MESSAGE }),
      signature: await openpgp.readSignature({ binarySignature: signature }),
      verificationKeys: await openpgp.readKey({ armoredKey: key.publicKey.text }),
      date: NOW,
    });
    expect(await result.signatures[0]?.verified).toBe(true);
    expect(await key.publicKey.verify(MESSAGE, signature)).toBe(true);
  });
});

describe('loadOpenpgpKeys chooses', () => {
  const signing: Making = { subkeys: [{ sign: true }] };

  it('the newest signing subkey, as gpg does', async () => {
    const key = await made({
      subkeys: [{ sign: true }, {}, { sign: true, date: new Date(+MADE + 5000) }, { sign: true }],
    });
    expect(await issuerOf(await one(key.armor()))).toBe(subkeysOf(key)[2]);
  });

  it('the primary key where subkeys only encrypt', async () => {
    const key = await made({ subkeys: [{}, {}] });
    expect(await issuerOf(await one(key.armor()))).toBe(key.getFingerprint());
  });

  it('the signing subkey of a primary key that only certifies, or that stayed at home', async () => {
    const certifying = await certifyOnly(await made(signing));
    expect(await issuerOf(await one(certifying.armor()))).toBe(subkeysOf(certifying)[0]);
    const stub = await made(signing);
    stubbed(stub.keyPacket);
    const key = await one(stub.armor());
    expect(await issuerOf(key)).toBe(subkeysOf(stub)[0]);
    expect(key.publicKey.keyId).toBe(stub.getFingerprint());
  });

  it('the primary key where the signing subkey stayed at home, has expired or is revoked', async () => {
    const stub = await made(signing);
    for (const { keyPacket } of stub.subkeys) stubbed(keyPacket);
    expect(await issuerOf(await one(stub.armor()))).toBe(stub.getFingerprint());
    const expired = await made({ subkeys: [{ sign: true, keyExpirationTime: DAY }] });
    expect(await issuerOf(await one(expired.armor()))).toBe(expired.getFingerprint());
    const revoked = await made(signing);
    const [subkey] = revoked.subkeys;
    if (subkey !== undefined)
      revoked.subkeys = [await subkey.revoke(revoked.keyPacket as openpgp.SecretKeyPacket)];
    expect(await issuerOf(await one(revoked.armor()))).toBe(revoked.getFingerprint());
  });
});

describe('an OpenPGP signing key', () => {
  it('shows no secret, however it is shown, and neither does an error', async () => {
    const privateKey = await made({ passphrase: PASS });
    const key = await one(privateKey.armor(), PASS);
    const error = await load(privateKey.armor(), 'hunter2').catch((caught: unknown) => caught);
    const opened = await openpgp.decryptKey({ privateKey, passphrase: PASS });
    const { seed } = (opened.keyPacket as openpgp.SecretKeyPacket).privateParams as { seed: Uint8Array };
    const shown = [key, error]
      .map(
        (it) =>
          inspect(it, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }) +
          JSON.stringify(it),
      )
      .join('\n');
    const bytes = Buffer.from(seed);
    for (const secret of [
      bytes.toString('hex'),
      bytes.toString('base64').slice(0, 20),
      [...bytes.subarray(0, 4)].join(', '),
      [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      'hunter2',
      PASS,
    ]) {
      expect(shown).not.toContain(secret);
    }
    expect(shown).toContain(privateKey.getFingerprint());
  });
});
