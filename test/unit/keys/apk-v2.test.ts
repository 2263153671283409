import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import { loadRsaKeys, makeRsaPair, readRsaPublicKey } from '../../../src/keys/apk-v2.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { makeUsignPair } from '../../../src/keys/usign.ts';
import { makeRsaKey } from '../../support/test-keys.ts';

const vectors = new URL('../../../../shared/formats/vectors/keys/', import.meta.url);
const isThere = existsSync(vectors);

const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const KEY = makeRsaKey();
const OTHER = makeRsaKey();
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ED25519 = generateKeyPairSync('ed25519').privateKey;
const PASS = 'open sesame';

const pkcs8 = (key: KeyObject, protection: object = {}): string =>
  key.export({ format: 'pem', type: 'pkcs8', ...protection }).toString();
const pkcs1 = (key: KeyObject, protection: object = {}): string =>
  key.export({ format: 'pem', type: 'pkcs1', ...protection }).toString();
const protectedBy = (cipher: string, passphrase = PASS): object => ({ cipher, passphrase });
const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' });
const spkiPem = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
const defaultName = (key: KeyObject): string =>
  `pkgfeed-${createHash('sha256').update(spki(key)).digest('hex').slice(0, 8)}.rsa.pub`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const flattened = (text: string): string => text.trim().replaceAll(/\n+/g, ' ');

/** What OpenSSL 3 keeps in its legacy provider, and Node has not. */
const forgeKey = forge.pki.privateKeyFromPem(pkcs1(KEY));
const inOldWay = (algorithm: string): string =>
  forge.pki.encryptRsaPrivateKey(forgeKey, PASS, { legacy: true, algorithm: algorithm as 'aes128' });

const load = (text: string, passphrase?: string, names: string[] = []): Promise<SigningKey[]> =>
  loadRsaKeys({ text, origin: 'the input apk-rsa-key' }, passphrase, names);
const refused = (code: string, message: string, remedy?: string) => ({
  name: code.startsWith('INPUT') ? 'InputError' : 'KeyError',
  code,
  message,
  ...(remedy === undefined ? {} : { remedy }),
});

describe('loadRsaKeys reads a secret', () => {
  const shapes: [string, string, string?][] = [
    ['in PKCS#8', pkcs8(KEY)],
    ['in PKCS#1', pkcs1(KEY)],
    ['without its final newline', pkcs8(KEY).trimEnd()],
    ['with CRLF line ends', pkcs1(KEY).replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', pkcs8(KEY).replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${pkcs8(KEY)}`],
    ['with blanks before and after each line', `\n ${pkcs8(KEY).replaceAll('\n', ' \n  ')}\n`],
    ['with its line ends written as \\n', pkcs8(KEY).replaceAll('\n', '\\n')],
    ['with its line ends written as \\r\\n', pkcs1(KEY).replaceAll('\n', '\\r\\n')],
    ['wrapped in base64', base64(pkcs8(KEY))],
    ['wrapped in base64 of 76 columns', base64(pkcs1(KEY)).replaceAll(/.{76}/g, '$&\n')],
    ['on one line, with blanks for line ends', flattened(pkcs8(KEY))],
    ['on one line, with nothing for line ends', pkcs1(KEY).replaceAll('\n', '')],
    ['cut into lines of other lengths', pkcs8(KEY).replaceAll(/[A-Za-z0-9+/]{17}/g, '$&\n')],
    ['below the attributes that `openssl pkcs12` prints', `Bag Attributes\n  localKeyID: 01\n${pkcs8(KEY)}`],
    ['without a passphrase although one is given', pkcs8(KEY), PASS],
    ['in encrypted PKCS#8', pkcs8(KEY, protectedBy('aes-256-cbc')), PASS],
    ['in encrypted PKCS#8 of AES-128', pkcs8(KEY, protectedBy('aes-128-cbc')), PASS],
    ['in encrypted PKCS#8 of triple DES', pkcs8(KEY, protectedBy('des-ede3-cbc')), PASS],
    ['in encrypted PKCS#8 of Camellia', pkcs8(KEY, protectedBy('camellia-256-cbc')), PASS],
    ['in encrypted PKCS#8 on one line', flattened(pkcs8(KEY, protectedBy('aes-256-cbc'))), PASS],
    [
      'in encrypted PKCS#8 with a passphrase of other letters',
      pkcs8(KEY, protectedBy('aes-256-cbc', 'pässwörd ✓')),
      'pässwörd ✓',
    ],
    ['encrypted the old way', pkcs1(KEY, protectedBy('aes-128-cbc')), PASS],
    ['encrypted the old way with AES-256', pkcs1(KEY, protectedBy('aes-256-cbc')), PASS],
    ['encrypted the old way with Camellia', pkcs1(KEY, protectedBy('camellia-128-cbc')), PASS],
    ['encrypted the old way, CRLF', pkcs1(KEY, protectedBy('aes-128-cbc')).replaceAll('\n', '\r\n'), PASS],
    ['encrypted the old way, with \\n', pkcs1(KEY, protectedBy('aes-128-cbc')).replaceAll('\n', '\\n'), PASS],
    ['encrypted the old way, on one line', flattened(pkcs1(KEY, protectedBy('aes-192-cbc'))), PASS],
    ['encrypted the old way, in base64', base64(pkcs1(KEY, protectedBy('aes-128-cbc'))), PASS],
    [
      'encrypted the old way with a passphrase of other letters',
      pkcs1(KEY, protectedBy('aes-128-cbc', 'pässwörd ✓')),
      'pässwörd ✓',
    ],
    ['encrypted the old way with single DES', inOldWay('des'), PASS],
    ['encrypted the old way with triple DES', inOldWay('3des'), PASS],
  ];
  it.each(shapes)('%s', async (_, text, passphrase) => {
    const keys = await load(text, passphrase);
    expect(keys).toHaveLength(1);
    const name = defaultName(KEY);
    expect(keys[0]).toMatchObject({
      scheme: 'apk-v2',
      publicKey: { scheme: 'apk-v2', keyId: name, fileName: name, text: spkiPem(KEY) },
    });
    const message = Buffer.from('an index');
    const signature = await keys[0]?.sign(message);
    expect(verify('sha256', message, createPublicKey(KEY), signature ?? Buffer.alloc(0))).toBe(true);
  });

  it('with the digest that is asked for, and answers to its name alone', async () => {
    const [key] = await load(pkcs8(KEY));
    const message = Buffer.from('an index');
    for (const digest of ['sha1', 'sha256', 'sha512'] as const) {
      const signature = (await key?.sign(message, { digest })) ?? Buffer.alloc(0);
      expect(verify(digest, message, createPublicKey(KEY), signature)).toBe(true);
      expect(key?.publicKey.verify(message, signature, digest)).toBe(true);
      expect(key?.publicKey.verify(message, signature)).toBe(digest === 'sha256');
      expect(key?.publicKey.verify(Buffer.from('an inde'), signature, digest)).toBe(false);
      expect(key?.publicKey.verify(message, signature.subarray(1), digest)).toBe(false);
    }
    expect(key?.publicKey.verify(message, Buffer.alloc(0))).toBe(false);
    expect(key?.publicKey.answersTo(defaultName(KEY))).toBe(true);
    expect(key?.publicKey.answersTo(defaultName(OTHER))).toBe(false);
  });
});

describe('loadRsaKeys reads several secrets', () => {
  it.each([
    ['one after another', pkcs8(KEY) + pkcs1(OTHER)],
    ['with text between', `old:\n${pkcs8(KEY)}\nnew:\n${pkcs1(OTHER)}`],
    ['on one line', flattened(pkcs8(KEY) + pkcs1(OTHER))],
    ['in one base64', base64(pkcs8(KEY) + pkcs1(OTHER))],
    [
      'with one passphrase',
      pkcs8(KEY, protectedBy('aes-256-cbc')) + pkcs1(OTHER, protectedBy('aes-128-cbc')),
    ],
  ])('%s', async (_, text) => {
    const keys = await load(text, PASS);
    expect(keys.map(({ publicKey }) => publicKey.text)).toEqual([spkiPem(KEY), spkiPem(OTHER)]);
  });

  it('with their names in order, and a name of its own for one without', async () => {
    const named = async (names: string[]): Promise<string[]> =>
      (await load(pkcs8(KEY) + pkcs8(OTHER), undefined, names)).map(({ publicKey }) => publicKey.fileName);
    expect(await named(['a.rsa.pub', 'b@example.com-5f3e2a1b.rsa.pub'])).toEqual([
      'a.rsa.pub',
      'b@example.com-5f3e2a1b.rsa.pub',
    ]);
    expect(await named(['a.rsa.pub'])).toEqual(['a.rsa.pub', defaultName(OTHER)]);
    expect(await named(['', 'b.pub'])).toEqual([defaultName(KEY), 'b.pub']);
  });

  it.each([
    [
      'more names than keys',
      pkcs8(KEY),
      ['a.pub', 'b.pub'],
      '2 names are given for the keys in the input apk-rsa-key, which holds 1',
    ],
    ['one name twice', pkcs8(KEY) + pkcs8(OTHER), ['a.pub', 'a.pub'], 'two keys have the name a.pub'],
    ['one key twice', pkcs8(KEY) + pkcs1(KEY), [], `two keys have the name ${defaultName(KEY)}`],
  ])('but not %s', async (_, text, names, message) => {
    await expect(load(text, undefined, names)).rejects.toMatchObject(refused('INPUT_VALUE', message));
  });
});

describe('a key name', () => {
  it('names the public key file and the signatures', async () => {
    const [key] = await load(pkcs8(KEY), undefined, ['a.rsa.pub']);
    expect(key?.publicKey).toMatchObject({ keyId: 'a.rsa.pub', fileName: 'a.rsa.pub' });
    expect(key?.publicKey.answersTo('a.rsa.pub')).toBe(true);
  });

  it('is refused when it is not a plain file name', async () => {
    await expect(load(pkcs8(KEY), undefined, ['../a.pub'])).rejects.toMatchObject({ code: 'INPUT_VALUE' });
  });
});

describe('loadRsaKeys refuses what was given by mistake', () => {
  const instead = (noun: string): string =>
    `the input apk-rsa-key holds ${noun}, where an RSA private key is wanted`;
  const isPublic = (noun: string): string => `the input apk-rsa-key holds ${noun}, not a secret key`;
  const DAMAGED = 'the input apk-rsa-key holds a PEM key that is damaged';
  const block = (label: string, body = 'AAAA'): string =>
    `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
  const sec1 = EC.export({ format: 'pem', type: 'sec1' }).toString();

  const bad: [string, string, string, string][] = [
    ['nothing', '', 'KEY_MALFORMED', 'the input apk-rsa-key is empty'],
    ['a word', 'hunter2', 'KEY_MALFORMED', instead('text that is not a key')],
    ['a name of a key', 'a@example.com-5f3e2a1b.rsa', 'KEY_MALFORMED', instead('text that is not a key')],
    ['an EC key', sec1, 'KEY_KIND', instead('an EC private key')],
    [
      'an EC key with its parameters',
      `${block('EC PARAMETERS', 'BggqhkjOPQMBBw==')}${sec1}`,
      'KEY_KIND',
      instead('an EC private key'),
    ],
    [
      'the parameters alone',
      block('EC PARAMETERS', 'Bggq'),
      'KEY_MALFORMED',
      instead('text that is not a key'),
    ],
    ['an EC key in PKCS#8', pkcs8(EC), 'KEY_KIND', instead('an EC private key')],
    ['an EC key in base64', base64(pkcs8(EC)), 'KEY_KIND', instead('an EC private key')],
    [
      'an EC key in encrypted PKCS#8',
      pkcs8(EC, protectedBy('aes-256-cbc')),
      'KEY_KIND',
      instead('an EC private key'),
    ],
    ['an Ed25519 key', pkcs8(ED25519), 'KEY_KIND', instead('an Ed25519 private key in PEM')],
    [
      'an X25519 key',
      pkcs8(generateKeyPairSync('x25519').privateKey),
      'KEY_KIND',
      instead('a private key of a kind that no device supports'),
    ],
    [
      'an RSA-PSS key',
      pkcs8(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey),
      'KEY_KIND',
      instead('a private key of a kind that no device supports'),
    ],
    ['the public key', spkiPem(KEY), 'KEY_PUBLIC', isPublic('a PEM public key')],
    ['the public key in PKCS#1', block('RSA PUBLIC KEY'), 'KEY_PUBLIC', isPublic('a PEM public key')],
    ['a key and then a public key', pkcs8(KEY) + spkiPem(KEY), 'KEY_PUBLIC', isPublic('a PEM public key')],
    ['a certificate', block('CERTIFICATE'), 'KEY_KIND', instead('a certificate')],
    ['an OpenSSH key', block('OPENSSH PRIVATE KEY'), 'KEY_KIND', instead('an OpenSSH private key')],
    ['an OpenPGP key', block('PGP PRIVATE KEY BLOCK'), 'KEY_KIND', instead('an OpenPGP private key')],
    ['an OpenPGP public key', block('PGP PUBLIC KEY BLOCK'), 'KEY_PUBLIC', isPublic('an OpenPGP public key')],
    ['a block of letters', block('PRIVATE KEY'), 'KEY_MALFORMED', DAMAGED],
    ['a block with nothing in it', block('RSA PRIVATE KEY', ''), 'KEY_MALFORMED', DAMAGED],
    ['a key cut short', pkcs1(KEY).slice(0, 900), 'KEY_MALFORMED', DAMAGED],
    ['a key and the begin of another', pkcs8(KEY) + pkcs8(OTHER).slice(0, 99), 'KEY_MALFORMED', DAMAGED],
    ['a key with a line left out', pkcs8(KEY).replace(/\n.{64}\n.{64}\n/, '\n'), 'KEY_MALFORMED', DAMAGED],
    ['a key with a letter left out', pkcs8(KEY).replace(/\n./, '\n'), 'KEY_MALFORMED', DAMAGED],
    [
      'an encrypted key with a letter left out',
      pkcs8(KEY, protectedBy('aes-256-cbc')).replace(/\n./, '\n'),
      'KEY_MALFORMED',
      DAMAGED,
    ],
  ];
  it.each(bad)('%s', async (_, text, code, message) => {
    await expect(load(text, PASS)).rejects.toMatchObject(refused(code, message));
  });

  it('a usign key, alone and after a good one', async () => {
    const { secretText } = await makeUsignPair(undefined);
    const error = refused('KEY_KIND', instead('a usign or signify secret key'));
    await expect(load(secretText)).rejects.toMatchObject(error);
    await expect(load(pkcs8(KEY) + secretText)).rejects.toMatchObject(error);
  });

  it.each([1024, 2040])('a key of %i bits', async (bits) => {
    const weak = rsa(bits);
    const error = refused(
      'KEY_WEAK',
      `the input apk-rsa-key holds an RSA key of ${bits} bits, and less than 2048 can be broken`,
    );
    await expect(load(pkcs8(weak))).rejects.toMatchObject(error);
    const given = { text: spkiPem(weak), origin: 'the input apk-rsa-key' };
    expect(() => readRsaPublicKey(given, undefined)).toThrow(expect.objectContaining(error));
  });

  it('a key whose halves do not belong together', async () => {
    const der = KEY.export({ format: 'der', type: 'pkcs1' });
    der.writeUInt8(der.readUInt8(100) ^ 1, 100);
    await expect(load(block('RSA PRIVATE KEY', der.toString('base64')))).rejects.toMatchObject(
      refused(
        'KEY_MISMATCH',
        'the public half inside the input apk-rsa-key does not belong to its secret half',
        'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-rsa`.',
      ),
    );
  });

  it.each([
    ['encrypted PKCS#8', pkcs8(KEY, protectedBy('aes-256-cbc'))],
    ['the old encryption', pkcs1(KEY, protectedBy('aes-128-cbc'))],
    ['the old encryption of DES', inOldWay('des')],
  ])('%s without its passphrase, or with another', async (_, text) => {
    for (const passphrase of [undefined, '']) {
      await expect(load(text, passphrase)).rejects.toMatchObject(
        refused('KEY_PASSPHRASE', 'the input apk-rsa-key is protected by a passphrase'),
      );
    }
    for (const passphrase of ['x', 'Open sesame', `${PASS}\n`, `${PASS} `]) {
      await expect(load(text, passphrase)).rejects.toMatchObject(
        refused('KEY_PASSPHRASE', 'the passphrase does not open the input apk-rsa-key'),
      );
    }
  });
});

describe('an RSA signing key', () => {
  it('shows no secret, however it is shown, and neither does an error', async () => {
    const [key] = await load(pkcs8(KEY));
    const error = await load(pkcs8(KEY).slice(0, 1500)).catch((caught: unknown) => caught);
    const locked = await load(pkcs8(KEY, protectedBy('aes-256-cbc')), 'hunter2').catch(
      (caught: unknown) => caught,
    );
    const shown = [key, error, locked]
      .map(
        (one) =>
          inspect(one, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }) +
          JSON.stringify(one),
      )
      .join('\n');
    const { d = '', p = '' } = createPrivateKey(pkcs8(KEY)).export({ format: 'jwk' });
    for (const secret of [d, p, pkcs8(KEY).slice(100, 160), 'hunter2', PASS]) {
      expect(shown).not.toContain(secret.slice(0, 30));
    }
    expect(shown).toContain(defaultName(KEY));
  });
});

describe('readRsaPublicKey', () => {
  const read = (text: string, name?: string) => readRsaPublicKey({ text, origin: 'trusted-keys' }, name);
  const publicPkcs1 = createPublicKey(KEY).export({ format: 'pem', type: 'pkcs1' }).toString();

  it.each([
    ['SPKI', spkiPem(KEY)],
    ['PKCS#1', publicPkcs1],
    ['SPKI on one line', flattened(spkiPem(KEY))],
  ])('reads %s, and gives SPKI', async (_, text) => {
    const key = read(text, 'a.rsa.pub');
    expect(key).toMatchObject({
      scheme: 'apk-v2',
      keyId: 'a.rsa.pub',
      fileName: 'a.rsa.pub',
      text: spkiPem(KEY),
    });
    const [signing] = await load(pkcs8(KEY));
    const message = Buffer.from('an index');
    expect(key.verify(message, (await signing?.sign(message)) ?? Buffer.alloc(0))).toBe(true);
    expect([key.answersTo('a.rsa.pub'), key.answersTo('b.rsa.pub')]).toEqual([true, false]);
  });

  it('answers to no name when it has none, so that it condemns no signature by another key', () => {
    const key = read(spkiPem(KEY));
    expect(key.fileName).toBe(defaultName(KEY));
    expect(key.answersTo('a@example.com-5f3e2a1b.rsa.pub')).toBe(false);
  });

  it.each([
    [
      'an EC key',
      spkiPem(EC),
      'KEY_KIND',
      'trusted-keys holds an EC public key, where an RSA public key is wanted',
    ],
    [
      'an Ed25519 key',
      spkiPem(ED25519),
      'KEY_KIND',
      'trusted-keys holds a PEM public key that is not RSA, where an RSA public key is wanted',
    ],
    ['a private key', pkcs8(KEY), 'KEY_MALFORMED', 'trusted-keys holds a PEM key that is damaged'],
    [
      'two keys',
      spkiPem(KEY) + spkiPem(OTHER),
      'KEY_MALFORMED',
      'trusted-keys holds a PEM key that is damaged',
    ],
    [
      'a key cut short',
      spkiPem(KEY).slice(0, 90),
      'KEY_MALFORMED',
      'trusted-keys holds a PEM key that is damaged',
    ],
  ])('refuses %s', (_, text, code, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining(refused(code, message)));
  });
});

describe('makeRsaPair', () => {
  it.each([undefined, 'pässphrase'])('makes 4096 bits in PKCS#8 (passphrase: %s)', async (passphrase) => {
    const { secretText, publicKey } = await makeRsaPair(passphrase, passphrase && 'a.rsa.pub');
    expect(secretText.split('\n')[0]).toBe(
      `-----BEGIN ${passphrase === undefined ? '' : 'ENCRYPTED '}PRIVATE KEY-----`,
    );
    expect(createPublicKey(publicKey.text).asymmetricKeyDetails).toEqual({
      modulusLength: 4096,
      publicExponent: 65537n,
    });
    const [key] = await load(secretText, passphrase);
    expect(key?.publicKey.text).toBe(publicKey.text);
    expect(publicKey.fileName).toBe(passphrase === undefined ? key?.publicKey.fileName : 'a.rsa.pub');
  });
});

describe('the RSA vectors', () => {
  const file = (name: string): string => readFileSync(new URL(name, vectors), 'utf8');

  it.runIf(isThere)('rsa.pem gives rsa.pub.pem', async () => {
    const [key] = await load(file('rsa.pem'));
    expect(key?.publicKey.text).toBe(file('rsa.pub.pem'));
    expect(key?.publicKey.fileName).toMatch(/^pkgfeed-[0-9a-f]{8}\.rsa\.pub$/);
    expect(readRsaPublicKey({ text: file('rsa.pub.pem'), origin: 'x' }, undefined).keyId).toBe(
      key?.publicKey.keyId,
    );
  });

  it.runIf(isThere).each([
    ['ec.pem', 'KEY_KIND'],
    ['ec2.pem', 'KEY_KIND'],
    ['ed25519.pem', 'KEY_KIND'],
    ['gpg.sec.asc', 'KEY_KIND'],
    ['us.sec', 'KEY_KIND'],
    ['rsa.pub.pem', 'KEY_PUBLIC'],
    ['us.pub', 'KEY_PUBLIC'],
  ])('%s is refused with %s', async (name, code) => {
    await expect(load(file(name))).rejects.toMatchObject({ name: 'KeyError', code });
  });
});
