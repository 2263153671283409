import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KeyError } from '../../../src/errors.ts';
import { loadApkV3Keys, makeEcPair, readApkV3PublicKey } from '../../../src/keys/apk-v3.ts';
import { makeUsignPair } from '../../../src/keys/usign.ts';
import { makeRsaKey } from '../../support/test-keys.ts';

const vectors = new URL('../../../../shared/formats/vectors/keys/', import.meta.url);
const origin = 'the input apk-ec-key';
const PASS = 'open sesame';

/** The key and signatures of RFC 6979, A.2.5, with SHA-512. */
const SCALAR = 'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721';
const RFC6979: [string, string, string][] = [
  [
    'sample',
    '8496a60b5e9b47c825488827e0495b0e3fa109ec4568fd3f8d1097678eb97f00',
    '2362ab1adbe2b8adf9cb9edab740ea6049c028114f2460f96554f61fae3302fe',
  ],
  [
    'test',
    '461d93f31b6540894788fd206c07cfa0cc35f46fa3c91816fff1040ad1581a04',
    '39af9f15de0db8d97e72719c74820d304ce5226e32dedae67519e840d1194e55',
  ],
];

const ec = (namedCurve = 'P-256'): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const KEY = ec();
const RSA = makeRsaKey();
const pkcs8 = (key: KeyObject, protection: object = {}): string =>
  key.export({ format: 'pem', type: 'pkcs8', ...protection }).toString();
const sec1 = (key: KeyObject, protection: object = {}): string =>
  key.export({ format: 'pem', type: 'sec1', ...protection }).toString();
const protectedBy = (cipher: string): object => ({ cipher, passphrase: PASS });
const publicPem = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki'): string =>
  createPublicKey(key)
    .export({ format: 'pem', type } as { format: 'pem'; type: 'spki' })
    .toString();
const PARAMETERS = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
const load = async (text: string, passphrase?: string) => await loadApkV3Keys({ text, origin }, passphrase);

async function refusal(work: () => unknown): Promise<KeyError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof KeyError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** A PKCS#8 key of RFC 6979's scalar, with this point as its public half. */
function scalarKey(point?: Buffer): string {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(SCALAR, 'hex');
  const [x, y] = [1, 33].map((at) => (point ?? pair.getPublicKey()).subarray(at, at + 32));
  const coordinates = { x: x?.toString('base64url') ?? '', y: y?.toString('base64url') ?? '' };
  const d = Buffer.from(SCALAR, 'hex').toString('base64url');
  return pkcs8(createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, ...coordinates }, format: 'jwk' }));
}

describe('loadApkV3Keys reads a key', () => {
  it.each<[string, string, string?]>([
    ['in SEC1', sec1(KEY)],
    ['in SEC1 after its parameters', PARAMETERS + sec1(KEY)],
    ['in PKCS#8', pkcs8(KEY)],
    ['with CRLF line ends', pkcs8(KEY).replaceAll('\n', '\r\n')],
    [
      'with its line ends written as \\n',
      PARAMETERS.replaceAll('\n', '\\n') + sec1(KEY).replaceAll('\n', '\\n'),
    ],
    ['on one line', sec1(KEY).trim().replaceAll('\n', ' ')],
    ['wrapped in base64', Buffer.from(PARAMETERS + sec1(KEY)).toString('base64')],
    ['with a byte order mark', `\ufeff${pkcs8(KEY)}`],
    ['with text around it', `Key of the feed\n${pkcs8(KEY)}end\n`],
    ['in encrypted PKCS#8', pkcs8(KEY, protectedBy('aes-256-cbc')), PASS],
    ['in old encrypted PEM', sec1(KEY, protectedBy('aes-128-cbc')), PASS],
    ['with a passphrase that it does not need', pkcs8(KEY), PASS],
  ])('%s', async (_, text, passphrase) => {
    const [key, ...more] = await load(text, passphrase);
    expect(more).toEqual([]);
    expect(key?.publicKey.text).toBe(publicPem(KEY));
    const message = Buffer.from('a message');
    const signature = await key?.sign(message, { digest: 'sha512' });
    expect(key?.publicKey.verify(message, signature ?? Buffer.alloc(0))).toBe(true);
    expect(key?.publicKey.verify(Buffer.from('another'), signature ?? Buffer.alloc(0))).toBe(false);
  });

  it('of RSA, which signs with PKCS#1 v1.5 over SHA-512', async () => {
    for (const text of [pkcs8(RSA), RSA.export({ format: 'pem', type: 'pkcs1' }).toString()]) {
      const [key] = await load(text);
      expect(key?.publicKey).toMatchObject({ scheme: 'apk-v3', text: publicPem(RSA) });
      const signature = await key?.sign(Buffer.from('x'));
      expect(signature?.length).toBe(256);
      expect(key?.publicKey.verify(Buffer.from('x'), signature ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('one after another, in their order', async () => {
    const encrypted = pkcs8(ec(), protectedBy('aes-256-cbc'));
    const keys = await load(`${PARAMETERS}${sec1(KEY)}\n${pkcs8(RSA)}${encrypted}`, PASS);
    expect(keys.length).toBe(3);
    expect(keys.slice(0, 2).map(({ publicKey }) => publicKey.text)).toEqual([publicPem(KEY), publicPem(RSA)]);
  });

  it('and names its public file by its id', async () => {
    const [key] = await load(pkcs8(KEY));
    expect(key?.publicKey.keyId).toMatch(/^[0-9a-f]{32}$/);
    expect(key?.publicKey.fileName).toBe(`${key?.publicKey.keyId}.pem`);
    expect(key?.publicKey.answersTo(key.publicKey.keyId)).toBe(true);
    expect(key?.publicKey.answersTo('0'.repeat(32))).toBe(false);
  });

  it('and shows nothing of its secret', async () => {
    const [key] = await load(scalarKey());
    const shown = inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key);
    expect(shown).not.toContain(SCALAR.slice(0, 16));
  });
});

describe('an EC key signs as RFC 6979 says', () => {
  it.each(RFC6979)('%s', async (message, r, s) => {
    const [key] = await load(scalarKey());
    const signature = await key?.sign(Buffer.from(message));
    const integer = (hex: string): string => {
      const bytes = Number.parseInt(hex.slice(0, 2), 16) > 0x7f ? `00${hex}` : hex;
      return `02${(bytes.length / 2).toString(16).padStart(2, '0')}${bytes}`;
    };
    const body = integer(r) + integer(s);
    expect(signature?.toString('hex')).toBe(`30${(body.length / 2).toString(16)}${body}`);
  });
});

describe('loadApkV3Keys refuses', () => {
  const cases: [string, () => string | Promise<string>, string, RegExp][] = [
    ['nothing', () => ' \n', 'KEY_MALFORMED', /^the input apk-ec-key is empty$/],
    [
      'a word',
      () => 'hunter2',
      'KEY_MALFORMED',
      /holds text that is not a key, where an EC private key on P-256/,
    ],
    ['the public key', () => publicPem(KEY), 'KEY_PUBLIC', /holds a PEM public key, not a secret key$/],
    [
      'Ed25519',
      () => pkcs8(generateKeyPairSync('ed25519').privateKey),
      'KEY_KIND',
      /Ed25519 .*which no apk client can check$/,
    ],
    [
      'Ed448',
      () => pkcs8(generateKeyPairSync('ed448').privateKey),
      'KEY_KIND',
      /a private key of a kind that no device supports/,
    ],
    [
      'P-384',
      () => sec1(ec('P-384')),
      'KEY_KIND',
      /holds an EC key on secp384r1, which not every apk client knows$/,
    ],
    ['secp256k1', () => pkcs8(ec('secp256k1')), 'KEY_KIND', /holds an EC key on secp256k1/],
    [
      'a usign key',
      async () => (await makeUsignPair(undefined)).secretText,
      'KEY_KIND',
      /holds a usign or signify secret key/,
    ],
    [
      'a certificate',
      () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'KEY_KIND',
      /holds a certificate/,
    ],
    [
      'an OpenSSH key',
      () => '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
      'KEY_KIND',
      /an OpenSSH private key/,
    ],
    ['half a key', () => pkcs8(KEY).slice(0, 120), 'KEY_MALFORMED', /holds a PEM key that is damaged$/],
    ['a key with a letter less', () => pkcs8(KEY).replace(/\n(.)/, '\n'), 'KEY_MALFORMED', /damaged$/],
    [
      'a key of zeros',
      () => pkcs8(KEY).replace(/\n[\s\S]*\n-/, `\n${'A'.repeat(64)}\n-`),
      'KEY_MALFORMED',
      /damaged$/,
    ],
    ['one key twice', () => pkcs8(KEY) + sec1(KEY), 'KEY_MALFORMED', /holds the key [0-9a-f]{32} twice$/],
    ['a good key beside its public half', () => pkcs8(KEY) + publicPem(KEY), 'KEY_PUBLIC', /PEM public key/],
    ['RSA with 1024 bits', () => pkcs8(rsa(1024)), 'KEY_WEAK', /an RSA key of 1024 bits/],
    [
      'an encrypted key alone',
      () => pkcs8(KEY, protectedBy('aes-256-cbc')),
      'KEY_PASSPHRASE',
      /is protected by a passphrase$/,
    ],
    [
      'an old encrypted key alone',
      () => sec1(KEY, protectedBy('aes-256-cbc')),
      'KEY_PASSPHRASE',
      /is protected by a passphrase$/,
    ],
  ];
  it.each(cases)('%s', async (_, make, code, message) => {
    const text = await make();
    const error = await refusal(() => load(text));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.remedy).not.toBe('');
  });

  it('a wrong passphrase', async () => {
    for (const text of [pkcs8(KEY, protectedBy('aes-256-cbc')), sec1(KEY, protectedBy('aes-256-cbc'))]) {
      const error = await refusal(() => load(text, 'wrong'));
      expect(error).toMatchObject({ code: 'KEY_PASSPHRASE' });
      expect(error.message).toBe('the passphrase does not open the input apk-ec-key');
    }
  });

  it('a public half that belongs to another key', async () => {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const text = ((): string | undefined => {
      try {
        return scalarKey(pair.getPublicKey());
      } catch {
        // This OpenSSL does not make one; DER by hand does.
        return undefined;
      }
    })();
    const der = Buffer.from(
      pkcs8(createPrivateKey(scalarKey())).replace(/-----[^-]+-----|\n/g, ''),
      'base64',
    );
    pair.getPublicKey().copy(der, der.length - 65);
    const forged = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
    for (const given of [text, forged].filter((each) => each !== undefined)) {
      expect(['KEY_MISMATCH', 'KEY_MALFORMED']).toContain((await refusal(() => load(given))).code);
    }
  });
});

describe('readApkV3PublicKey', () => {
  const read = (text: string) => readApkV3PublicKey({ text, origin: 'the file keys/a.pem' });
  it('reads EC and RSA, and gives the form that devices load', () => {
    expect(read(publicPem(KEY)).text).toBe(publicPem(KEY));
    expect(read(publicPem(RSA)).text).toBe(publicPem(RSA));
    expect(read(publicPem(RSA, 'pkcs1')).text).toBe(publicPem(RSA));
    expect(read(publicPem(RSA, 'pkcs1')).keyId).toBe(read(publicPem(RSA)).keyId);
  });

  it('makes a compressed point whole, which has the id that devices compute', async () => {
    const spki = createPublicKey(KEY).export({ format: 'der', type: 'spki' });
    const point = spki.subarray(-65);
    const short = Buffer.concat([Buffer.from([2 + ((point.at(-1) ?? 0) & 1)]), point.subarray(1, 33)]);
    const compressed = Buffer.concat([
      Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'),
      short,
    ]);
    const pem = `-----BEGIN PUBLIC KEY-----\n${compressed.toString('base64')}\n-----END PUBLIC KEY-----\n`;
    expect(read(pem)).toMatchObject({
      text: publicPem(KEY),
      keyId: (await load(pkcs8(KEY)))[0]?.publicKey.keyId,
    });
  });

  it.each<[string, string, string]>([
    ['Ed25519', publicPem(generateKeyPairSync('ed25519').privateKey), 'KEY_KIND'],
    ['P-521', publicPem(ec('P-521')), 'KEY_KIND'],
    ['a weak RSA key', publicPem(rsa(1024)), 'KEY_WEAK'],
    ['a private key', pkcs8(KEY), 'KEY_MALFORMED'],
    ['two keys', publicPem(KEY) + publicPem(RSA), 'KEY_MALFORMED'],
    ['a damaged key', publicPem(KEY).replace(/\n..../, '\nAAAA'), 'KEY_MALFORMED'],
    ['a word', 'hunter2', 'KEY_MALFORMED'],
  ])('refuses %s', async (_, text, code) => {
    expect((await refusal(() => read(text))).code).toBe(code);
  });
});

describe('makeEcPair', () => {
  it('makes a pair that loads, with and without a passphrase', async () => {
    for (const passphrase of [undefined, PASS]) {
      const { secretText, publicKey } = await makeEcPair(passphrase);
      expect(secretText.startsWith(`-----BEGIN ${passphrase ? 'ENCRYPTED ' : ''}PRIVATE KEY-----`)).toBe(
        true,
      );
      expect((await load(secretText, passphrase))[0]?.publicKey.keyId).toBe(publicKey.keyId);
      expect(readApkV3PublicKey({ text: publicKey.text, origin }).keyId).toBe(publicKey.keyId);
    }
  });
});

describe.runIf(existsSync(vectors))('the vectors', () => {
  const vector = (name: string): string => readFileSync(new URL(name, vectors), 'utf8');
  it.each([
    ['ec.pem', 'ec.pub.pem', '50c1c0ca480ca2fe6e5e915961f4b9af'],
    ['rsa.pem', 'rsa.pub.pem', '738bf6e22e45398b33172e6994ff9c5b'],
  ])('%s has the public half and the id of apk', async (secret, file, keyId) => {
    const [key] = await load(vector(secret));
    expect(key?.publicKey).toMatchObject({ keyId, text: vector(file) });
    expect(readApkV3PublicKey({ text: vector(file), origin }).keyId).toBe(keyId);
  });

  it('ed25519.pem is refused', async () => {
    expect((await refusal(() => load(vector('ed25519.pem')))).code).toBe('KEY_KIND');
  });
});
