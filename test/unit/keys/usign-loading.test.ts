import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readPublicKeys } from '../../../src/keys/public-keys.ts';
import { loadUsignKey, makeUsignPair } from '../../../src/keys/usign.ts';
import { US_FINGERPRINT, US_PUB, US_SEC, US_SIGNATURE } from '../../support/key-vectors.ts';

const vectors = new URL('../../../../shared/formats/vectors/keys/', import.meta.url);
const isThere = existsSync(vectors);

/** The secret half of `US_SEC`, in hex. */
const SEED = '28a7c78c79ef21cc98dd22632630d315d153e66ebac75b01b77773f0bed32053';
const COMMENT = `untrusted comment: private key ${US_FINGERPRINT}`;
const FILE = `${COMMENT}\n${US_SEC}\n`;
const wrapped = Buffer.from(FILE).toString('base64');
const folded = (text: string, width: number): string => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
const load = (text: string) => loadUsignKey({ text, origin: 'the input usign-key' }, undefined);
const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

describe('loadUsignKey reads a secret', () => {
  it.each([
    ['as the key file is', FILE],
    ['without its final newline', FILE.trimEnd()],
    ['with CRLF line ends', FILE.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', FILE.replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${FILE}`],
    ['with blanks and empty lines around it', `\n\n  ${FILE.replaceAll('\n', '  \n')}\n\n`],
    ['with its line ends written as \\n', FILE.replaceAll('\n', '\\n')],
    ['with its line ends written as \\r\\n', FILE.replaceAll('\n', '\\r\\n')],
    ['without its comment line', US_SEC],
    ['without its comment line, with \\n at the end', `${US_SEC}\\n`],
    ['on one line', `${COMMENT} ${US_SEC}`],
    ['with another comment', `untrusted comment: signify secret key\n${US_SEC}\n`],
    ['with an empty comment', `untrusted comment:\n${US_SEC}\n`],
    ['wrapped in base64', wrapped],
    ['wrapped in base64 of 76 columns', folded(wrapped, 76)],
    ['wrapped in base64 of 64 columns, CRLF', folded(wrapped, 64).replaceAll('\n', '\r\n')],
    ['wrapped in base64 with CRLF inside', Buffer.from(FILE.replaceAll('\n', '\r\n')).toString('base64')],
    ['wrapped in base64 with a byte order mark inside', Buffer.from(`\ufeff${FILE}`).toString('base64')],
    ['wrapped in base64 without its comment line', Buffer.from(`${US_SEC}\n`).toString('base64')],
  ])('%s', async (_, text) => {
    const key = await load(text);
    expect(key.publicKey).toMatchObject({
      scheme: 'usign',
      keyId: US_FINGERPRINT,
      fileName: US_FINGERPRINT,
      text: `untrusted comment: public key ${US_FINGERPRINT}\n${US_PUB}\n`,
    });
    const signature = await key.sign(Buffer.from('a'.repeat(45)));
    expect(signature.equals(Buffer.from(US_SIGNATURE, 'base64').subarray(10))).toBe(true);
  });
});

describe('loadUsignKey refuses two keys', () => {
  it.each([
    ['one after the other', (other: string) => other + FILE],
    ['without their comments', (other: string) => `${other.split('\n')[1]}\n${US_SEC}`],
    ['wrapped in base64', (other: string) => Buffer.from(other + FILE).toString('base64')],
    ['with a passphrase', (other: string) => other + FILE, 'open'],
  ])('%s, and says which would sign', async (_, join, passphrase?: string) => {
    const { secretText, publicKey } = await makeUsignPair(passphrase);
    await expect(load(join(secretText))).rejects.toMatchObject({
      code: 'KEY_MALFORMED',
      message: `the input usign-key holds 2 usign keys (${publicKey.keyId}, ${US_FINGERPRINT}), and pkgfeed signs with one: it would be ${US_FINGERPRINT}`,
    });
  });

  it('but reads one that is there twice, or beside its public half', async () => {
    expect((await load(FILE + FILE)).publicKey.keyId).toBe(US_FINGERPRINT);
    expect((await load(`${US_PUB}\n${FILE}`)).publicKey.keyId).toBe(US_FINGERPRINT);
  });
});

describe('loadUsignKey refuses what was given by mistake', () => {
  const whole =
    'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.';
  const half = 'Give the secret half of the pair: the file that ends in .sec.';
  const instead = (noun: string): string =>
    `the input usign-key holds ${noun}, where a usign secret key is wanted`;
  const bad: [string, string, string, string, string][] = [
    [
      'nothing',
      '',
      'KEY_MALFORMED',
      'the input usign-key is empty',
      'Check that the secret exists and that this workflow may read it.',
    ],
    [
      'blanks',
      ' \r\n\t ',
      'KEY_MALFORMED',
      'the input usign-key is empty',
      'Check that the secret exists and that this workflow may read it.',
    ],
    ['a word', 'hunter2', 'KEY_MALFORMED', instead('text that is not a key'), whole],
    ['a comment alone', COMMENT, 'KEY_MALFORMED', instead('text that is not a key'), whole],
    [
      'half of the base64',
      `${COMMENT}\n${US_SEC.slice(0, 70)}\n`,
      'KEY_MALFORMED',
      instead('text that is not a key'),
      whole,
    ],
    [
      'the public key',
      `untrusted comment: public key\n${US_PUB}\n`,
      'KEY_PUBLIC',
      'the input usign-key holds a usign or signify public key, not a secret key',
      half,
    ],
    [
      'the public key in base64',
      Buffer.from(`untrusted comment: x\n${US_PUB}\n`).toString('base64'),
      'KEY_PUBLIC',
      'the input usign-key holds a usign or signify public key, not a secret key',
      half,
    ],
    [
      'a signature',
      `untrusted comment: x\n${US_SIGNATURE}\n`,
      'KEY_KIND',
      instead('a usign signature'),
      whole,
    ],
    [
      'an OpenPGP private key',
      pem('PGP PRIVATE KEY BLOCK'),
      'KEY_KIND',
      instead('an OpenPGP private key'),
      whole,
    ],
    [
      'an OpenPGP public key',
      pem('PGP PUBLIC KEY BLOCK'),
      'KEY_PUBLIC',
      'the input usign-key holds an OpenPGP public key, not a secret key',
      half,
    ],
    ['an RSA key', pem('RSA PRIVATE KEY'), 'KEY_KIND', instead('an RSA private key'), whole],
    [
      'an encrypted RSA key',
      pem('RSA PRIVATE KEY').replace('AAAA', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\nAAAA'),
      'KEY_KIND',
      instead('an encrypted PEM private key'),
      whole,
    ],
    [
      'an EC key',
      `-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n${pem('EC PRIVATE KEY')}`,
      'KEY_KIND',
      instead('an EC private key'),
      whole,
    ],
    [
      'a PKCS#8 key',
      pem('PRIVATE KEY'),
      'KEY_KIND',
      instead('a PKCS#8 private key (RSA, EC or Ed25519)'),
      whole,
    ],
    [
      'an encrypted key',
      pem('ENCRYPTED PRIVATE KEY'),
      'KEY_KIND',
      instead('an encrypted PEM private key'),
      whole,
    ],
    ['an OpenSSH key', pem('OPENSSH PRIVATE KEY'), 'KEY_KIND', instead('an OpenSSH private key'), whole],
    [
      'a PEM public key',
      pem('PUBLIC KEY'),
      'KEY_PUBLIC',
      'the input usign-key holds a PEM public key, not a secret key',
      half,
    ],
    [
      'a PKCS#1 public key',
      pem('RSA PUBLIC KEY'),
      'KEY_PUBLIC',
      'the input usign-key holds a PEM public key, not a secret key',
      half,
    ],
    ['a certificate', pem('CERTIFICATE'), 'KEY_KIND', instead('a certificate'), whole],
    [
      'an RSA key in base64',
      Buffer.from(pem('RSA PRIVATE KEY')).toString('base64'),
      'KEY_KIND',
      instead('an RSA private key'),
      whole,
    ],
    [
      'a PKCS#8 key with \\n',
      pem('PRIVATE KEY').replaceAll('\n', '\\n'),
      'KEY_KIND',
      instead('a PKCS#8 private key (RSA, EC or Ed25519)'),
      whole,
    ],
  ];
  it.each(bad)('%s', async (_, text, code, message, remedy) => {
    await expect(load(text)).rejects.toMatchObject({ name: 'KeyError', code, message, remedy });
  });

  it('without repeating any of it', async () => {
    for (const secret of [
      'hunter2-hunter2',
      `${COMMENT}\n${US_SEC.slice(0, 70)}`,
      `${US_SEC.slice(0, -4)}!!!=`,
    ]) {
      const error = (await load(secret).catch((caught: unknown) => caught)) as Error;
      const shown = inspect(error, { depth: 9, showHidden: true });
      expect(shown).not.toContain('hunter2');
      expect(shown).not.toContain(US_SEC.slice(40, 60));
    }
  });
});

describe('a usign signing key', () => {
  it('shows no secret byte, however it is shown', async () => {
    const key = await load(FILE);
    const seed = Buffer.from(SEED, 'hex');
    const texts = [
      inspect(key, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
      JSON.stringify(key),
      String(key),
      `${key.sign}`,
      inspect(new Error('x', { cause: key }), { depth: 9 }),
    ].join('\n');
    for (const secret of [
      SEED,
      seed.toString('base64').slice(0, 20),
      US_SEC.slice(60, 80),
      [...seed.subarray(0, 4)].join(', '),
      '28 a7 c7 8c',
    ]) {
      expect(texts).not.toContain(secret);
    }
    expect(texts).toContain(US_FINGERPRINT);
  });
});

describe('the usign vectors', () => {
  const file = (name: string): string => readFileSync(new URL(name, vectors), 'utf8');

  it.runIf(isThere)('us.sec gives us.pub', async () => {
    expect(file('us.sec')).toContain(US_SEC);
    const [key] = await readPublicKeys({ text: file('us.pub'), origin: 'us.pub' });
    expect(key?.text).toBe((await load(file('us.sec'))).publicKey.text);
  });

  it.runIf(isThere).each([
    ['rsa.pem', 'KEY_KIND'],
    ['ec.pem', 'KEY_KIND'],
    ['ec2.pem', 'KEY_KIND'],
    ['ed25519.pem', 'KEY_KIND'],
    ['us.pem', 'KEY_KIND'],
    ['gpg.sec.asc', 'KEY_KIND'],
    ['gpg.pub.asc', 'KEY_PUBLIC'],
    ['rsa.pub.pem', 'KEY_PUBLIC'],
    ['ec.pub.pem', 'KEY_PUBLIC'],
    ['us.pub', 'KEY_PUBLIC'],
    ['sg.sig', 'KEY_KIND'],
  ])('%s is refused as a usign key with %s', async (name, code) => {
    await expect(load(file(name))).rejects.toMatchObject({ name: 'KeyError', code });
  });
});
