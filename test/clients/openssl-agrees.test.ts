import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadRsaKeys, makeRsaPair, readRsaPublicKey } from '../../src/keys/apk-v2.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { judge, needJudge } from '../support/judges.ts';

const PASS = 'pass:open sesame';
const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-openssl-'));
const file = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(file(name), 'utf8');

beforeEach((context) => needJudge(context, 'openssl', ['version']));
afterAll(() => rmSync(folder, { recursive: true }));

function openssl(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = judge('openssl', args, '', folder);
  return { status, said: `${stdout}${stderr}`.trim() };
}

function make(...args: string[]): void {
  expect([args, openssl(...args).status]).toEqual([args, 0]);
}

async function load(name: string, passphrase?: string): Promise<SigningKey> {
  const [key, ...more] = await loadRsaKeys({ text: text(name), origin: name }, passphrase, []);
  if (key === undefined || more.length > 0) throw new Error('not one key');
  return key;
}

/** What openssl says of a signature. */
function verdict(publicText: string, digest: string, message: Buffer, signature: Buffer) {
  writeFileSync(file('judged.pub'), publicText);
  writeFileSync(file('judged'), message);
  writeFileSync(file('judged.sig'), signature);
  return openssl('dgst', `-${digest}`, '-verify', 'judged.pub', '-signature', 'judged.sig', 'judged');
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
};

describe('openssl makes keys that we sign with, and verifies our signatures', () => {
  beforeEach(() => {
    if (!existsSync(file('rsa.pem'))) make('genrsa', '-out', 'rsa.pem', '2048');
  });

  const topk8 = (...args: string[]): string[] => [
    'pkcs8',
    '-topk8',
    '-in',
    'rsa.pem',
    '-out',
    'made.pem',
    ...args,
  ];
  const old = (...args: string[]): string[] => ['rsa', '-in', 'rsa.pem', '-out', 'made.pem', ...args];
  const passphrase = ['-passout', PASS];

  test.each([
    ['genrsa', ['genrsa', '-out', 'made.pem', '2048']],
    ['genrsa -traditional', ['genrsa', '-traditional', '-out', 'made.pem', '3072']],
    ['genpkey', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:4096', '-out', 'made.pem']],
    ['exponent 3', ['genrsa', '-3', '-out', 'made.pem', '2048']],
    ['pkcs8 -topk8', topk8('-nocrypt')],
    ['rsa -traditional', old('-traditional')],
    ['pkcs8 -v2 aes256', topk8('-v2', 'aes256', ...passphrase)],
    ['pkcs8 -v2 aria256', topk8('-v2', 'aria256', ...passphrase)],
    ['pkcs8 -v2 des3', topk8('-v2', 'des3', ...passphrase)],
    ['pkcs8 -v2prf hmacWithSHA512', topk8('-v2', 'aes128', '-v2prf', 'hmacWithSHA512', ...passphrase)],
    ['pkcs8 -v2prf hmacWithSHA1', topk8('-v2', 'aes192', '-v2prf', 'hmacWithSHA1', ...passphrase)],
    ['pkcs8 -iter 100000', topk8('-v2', 'aes256', '-iter', '100000', ...passphrase)],
    ['pkcs8 -scrypt', topk8('-scrypt', ...passphrase)],
    ['pkcs8 -v1 PBE-SHA1-3DES', topk8('-v1', 'PBE-SHA1-3DES', ...passphrase)],
    ['rsa -aes128 -traditional', old('-traditional', '-aes128', ...passphrase)],
    ['rsa -aes256 -traditional', old('-traditional', '-aes256', ...passphrase)],
    ['rsa -des3 -traditional', old('-traditional', '-des3', ...passphrase)],
    ['rsa -aes256', old('-aes256', ...passphrase)],
  ])('%s', async (_, args) => {
    make(...args);
    const key = await load('made.pem', 'open sesame');
    make('pkey', '-in', 'made.pem', '-passin', PASS, '-pubout', '-out', 'made.pub');
    expect(key.publicKey.text).toBe(text('made.pub'));
    const message = Buffer.from('C:Q1\nP:hello\n');
    for (const digest of ['sha1', 'sha256', 'sha512'] as const) {
      const signature = await key.sign(message, { digest });
      expect(verdict(key.publicKey.text, digest, message, signature)).toEqual({
        status: 0,
        said: 'Verified OK',
      });
      for (const at of [0, 100, signature.length - 1]) {
        expect(verdict(key.publicKey.text, digest, message, flipped(signature, at)).status).not.toBe(0);
      }
      expect(verdict(key.publicKey.text, digest, flipped(message, 3), signature).status).not.toBe(0);
    }
  });

  test('the default name is made from the SPKI that openssl writes', async () => {
    make('rsa', '-in', 'rsa.pem', '-pubout', '-outform', 'DER', '-out', 'spki.der');
    const { said } = openssl('dgst', '-sha256', '-r', 'spki.der');
    expect((await load('rsa.pem')).publicKey.fileName).toBe(`pkgfeed-${said.slice(0, 8)}.rsa.pub`);
  });

  test('public keys, of which PKCS#1 becomes SPKI', async () => {
    const { publicKey } = await load('rsa.pem');
    make('rsa', '-in', 'rsa.pem', '-RSAPublicKey_out', '-out', 'pkcs1.pub');
    expect(text('pkcs1.pub')).toContain('BEGIN RSA PUBLIC KEY');
    const read = readRsaPublicKey({ text: text('pkcs1.pub'), origin: 'pkcs1.pub' }, undefined);
    expect(read.text).toBe(publicKey.text);
  });

  test.each([
    [
      'an EC key with parameters',
      ['ecparam', '-name', 'prime256v1', '-genkey', '-out', 'made.pem'],
      'an EC private key',
    ],
    [
      'an EC key',
      ['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'made.pem'],
      'an EC private key',
    ],
    [
      'an EC key in PKCS#8',
      ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'made.pem'],
      'an EC private key',
    ],
    [
      'an Ed25519 key',
      ['genpkey', '-algorithm', 'ED25519', '-out', 'made.pem'],
      'an Ed25519 private key in PEM',
    ],
    [
      'a certificate',
      ['req', '-x509', '-key', 'rsa.pem', '-subj', '/CN=x', '-out', 'made.pem'],
      'a certificate',
    ],
  ])('but not %s', async (_, args, noun) => {
    make(...args);
    await expect(load('made.pem')).rejects.toMatchObject({
      code: 'KEY_KIND',
      message: `made.pem holds ${noun}, where an RSA private key is wanted`,
    });
  });
});

test('openssl signs what we verify', async () => {
  make('genrsa', '-out', 'own.pem', '2048');
  make('rsa', '-in', 'own.pem', '-pubout', '-out', 'own.pub');
  writeFileSync(file('message'), 'hello');
  const key = readRsaPublicKey({ text: text('own.pub'), origin: 'own.pub' }, undefined);
  for (const digest of ['sha1', 'sha256'] as const) {
    make('dgst', `-${digest}`, '-sign', 'own.pem', '-out', 'message.sig', 'message');
    const signature = readFileSync(file('message.sig'));
    expect(await key.verify(Buffer.from('hello'), signature, digest)).toBe(true);
    expect(await key.verify(Buffer.from('hellp'), signature, digest)).toBe(false);
    expect(await key.verify(Buffer.from('hello'), flipped(signature, 7), digest)).toBe(false);
  }
});

test('openssl opens the keys that we make, with and without a passphrase', async () => {
  for (const passphrase of [undefined, 'open sesame']) {
    const { secretText, publicKey } = await makeRsaPair(passphrase);
    writeFileSync(file('ours.pem'), secretText);
    make('rsa', '-in', 'ours.pem', '-passin', PASS, '-check', '-noout');
    make('pkey', '-in', 'ours.pem', '-passin', PASS, '-pubout', '-out', 'ours.pub');
    expect(text('ours.pub')).toBe(publicKey.text);
    expect(openssl('rsa', '-in', 'ours.pem', '-passin', 'pass:x', '-noout').status === 0).toBe(
      passphrase === undefined,
    );
  }
});
