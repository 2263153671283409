import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadRsaKeys, readRsaPublicKey } from '../../../src/keys/apk-v2.ts';
import { loadApkV3Keys, readApkV3PublicKey } from '../../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { belongTogether, onePublicKey, usable } from '../../../src/keys/pem-key.ts';
import { makeRsaKey } from '../../support/test-keys.ts';

const PASS = 'open sesame';
const RSA = makeRsaKey();
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pkcs8 = (key: KeyObject, protection: object = {}): string =>
  key.export({ format: 'pem', type: 'pkcs8', ...protection }).toString();
const spki = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
const locked = (key: KeyObject): string => pkcs8(key, { cipher: 'aes-256-cbc', passphrase: PASS });

/** Encrypted, although the label says that it is not. */
const mislabelled = locked(RSA).replaceAll('ENCRYPTED ', '');

const DAMAGED = 'the input holds a PEM key that is damaged';
const RSA_WANTED = 'where an RSA private key is wanted';
const EC_WANTED = 'where an EC private key on P-256, or an RSA private key, is wanted';

type Load = (text: string, passphrase?: string) => Promise<SigningKey[]>;
const forV2: Load = (text, passphrase) => loadRsaKeys({ text, origin: 'the input' }, passphrase, []);
const forV3: Load = (text, passphrase) => loadApkV3Keys({ text, origin: 'the input' }, passphrase);

describe('both loaders of PEM keys', () => {
  it.each<[string, string, string, string]>([
    [
      'name what stands outside the blocks',
      `${pkcs8(RSA)}ssh-ed25519 AAAA`,
      'the input holds an SSH public key, not a secret key',
      'the input holds an SSH public key, not a secret key',
    ],
    ['find a key cut short after a whole one', pkcs8(RSA) + pkcs8(RSA).slice(0, 99), DAMAGED, DAMAGED],
    [
      'take the header of an encrypted key that stands alone for a damaged key, or for one of another kind',
      'Proc-Type: 4,ENCRYPTED',
      DAMAGED,
      `the input holds an encrypted PEM private key, ${EC_WANTED}`,
    ],
    [
      'name the first block that is of another kind, before any is opened',
      `${locked(RSA)}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`,
      `the input holds a certificate, ${RSA_WANTED}`,
      `the input holds a certificate, ${EC_WANTED}`,
    ],
    [
      'stop at the first block that does not open',
      `${locked(RSA)}${pkcs8(RSA).replace(/\n./, '\n')}`,
      'the input is protected by a passphrase',
      'the input is protected by a passphrase',
    ],
    ['find an encrypted key damaged that is labelled as a plain one', mislabelled, DAMAGED, DAMAGED],
  ])('%s', async (_, text, messageV2, messageV3) => {
    await expect(forV2(text)).rejects.toMatchObject({ name: 'KeyError', message: messageV2 });
    await expect(forV3(text)).rejects.toMatchObject({ name: 'KeyError', message: messageV3 });
  });

  it('name their own input for the passphrase', async () => {
    for (const [load, input] of [
      [forV2, 'apk-rsa-passphrase'],
      [forV3, 'apk-ec-passphrase'],
    ] as const) {
      await expect(load(locked(RSA))).rejects.toMatchObject({
        code: 'KEY_PASSPHRASE',
        message: 'the input is protected by a passphrase',
        remedy: `Give the passphrase as \`${input}\`, from a secret of its own.`,
      });
      await expect(load(locked(RSA), 'wrong')).rejects.toMatchObject({
        code: 'KEY_PASSPHRASE',
        message: 'the passphrase does not open the input',
        remedy: expect.stringContaining(`as \`${input}\`, without a line end`),
      });
    }
  });

  it('open an RSA key with its passphrase, and without one when it needs none', async () => {
    for (const load of [forV2, forV3]) {
      for (const [text, passphrase] of [
        [locked(RSA), PASS],
        [pkcs8(RSA), PASS],
        [pkcs8(RSA), 'x'.repeat(2000)],
      ]) {
        const [key] = await load(text ?? '', passphrase);
        expect(key?.publicKey.text).toBe(spki(RSA));
      }
    }
  });

  it('differ over an encrypted key that is labelled as a plain one, with its passphrase', async () => {
    expect(await forV2(mislabelled, PASS)).toHaveLength(1);
    await expect(forV3(mislabelled, PASS)).rejects.toMatchObject({ message: DAMAGED });
  });

  it('do not take a key for encrypted because its base64 says so', async () => {
    const text = pkcs8(keyOfBase64('ENCRYPTED+++'));
    expect(text).toContain('ENCRYPTED');
    expect(await forV3(text)).toHaveLength(1);
    await expect(forV2(text)).rejects.toMatchObject({
      message: `the input holds an EC private key, ${RSA_WANTED}`,
    });
  });
});

/** A key on P-256 whose secret begins with the bytes of that base64. */
function keyOfBase64(base64: string): KeyObject {
  const start = Buffer.from(base64, 'base64');
  const secret = Buffer.concat([start, Buffer.alloc(32 - start.length, 7)]);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const [x = '', y = ''] = [1, 33].map((at) =>
    pair
      .getPublicKey()
      .subarray(at, at + 32)
      .toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x, y };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

describe('onePublicKey', () => {
  const read = (text: string): KeyObject => onePublicKey({ text, origin: 'the input' });
  const pkcs1 = createPublicKey(RSA).export({ format: 'pem', type: 'pkcs1' }).toString();

  it('reads SPKI, and PKCS#1 as a key that can be exported as both', () => {
    for (const text of [spki(RSA), pkcs1]) {
      const key = read(text);
      expect(key.export({ format: 'pem', type: 'spki' })).toBe(spki(RSA));
      expect(key.export({ format: 'pem', type: 'pkcs1' })).toBe(pkcs1);
    }
    expect(read(spki(EC)).asymmetricKeyType).toBe('ec');
  });

  it.each([
    ['nothing', ''],
    ['a word', 'hunter2'],
    ['a private key', pkcs8(RSA)],
    ['two keys', spki(RSA) + spki(EC)],
    ['a key cut short', spki(RSA).slice(0, 90)],
    ['a key with a letter left out', spki(RSA).replace(/\n./, '\n')],
    ['PKCS#1 labelled as SPKI', pkcs1.replaceAll('RSA PUBLIC', 'PUBLIC')],
    ['SPKI labelled as PKCS#1', spki(RSA).replaceAll('PUBLIC', 'RSA PUBLIC')],
  ])('refuses %s, as both readers do', (_, text) => {
    const given = { text, origin: 'the input' };
    const error = expect.objectContaining({ code: 'KEY_MALFORMED', message: DAMAGED });
    expect(() => read(text)).toThrow(error);
    expect(() => readRsaPublicKey(given, undefined)).toThrow(error);
    expect(() => readApkV3PublicKey(given)).toThrow(error);
  });
});

describe('belongTogether', () => {
  const other = makeRsaKey();
  it('is true of one pair only, and false of a key that cannot sign', () => {
    expect(belongTogether(RSA, createPublicKey(RSA))).toBe(true);
    expect(belongTogether(RSA, createPublicKey(other))).toBe(false);
    const { privateKey, publicKey } = generateKeyPairSync('x25519');
    expect(belongTogether(privateKey, publicKey)).toBe(false);
  });
});

describe('usable', () => {
  it('passes results and refusals on, and calls any other failure damage', () => {
    expect(usable('the input', () => 1)).toBe(1);
    const refusal = new Error('by OpenSSL');
    const work = (): never => {
      throw refusal;
    };
    expect(() => usable('the input', work)).toThrow(
      expect.objectContaining({ message: DAMAGED, cause: refusal }),
    );
    expect(() => usable('the outer', () => usable('the inner', work))).toThrow('the inner holds');
  });
});
