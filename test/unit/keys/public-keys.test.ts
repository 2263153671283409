import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { kindOfKey, normaliseKeyText } from '../../../src/keys/kind.ts';
import { readPublicKeys } from '../../../src/keys/public-keys.ts';
import { loadUsignKey } from '../../../src/keys/usign.ts';
import { EC_PUB, GPG_FINGERPRINT, GPG_PUB, GPG_SEC, RSA_PUB } from '../../support/key-vectors.ts';

const vectors = new URL('../../../../shared/formats/vectors/keys/', import.meta.url);
const isThere = existsSync(vectors);

/** Worthless test keys. */
const US_SEC =
  'RWRCSwAAAABU5SAYtTcLoL85LvnBZaaTWC0eDcZqJCs0NeBdz9wjOCinx4x57yHMmN0iYyYw0xXRU+ZuusdbAbd3c/C+0yBT65iWuTOgeRy/9/x7TPIMAsTlLmKd3MLVqB00eUyw+fA=';
const US_PUB = 'RWQ0NeBdz9wjOOuYlrkzoHkcv/f8e0zyDALE5S5indzC1agdNHlMsPnw';
const SG_PUB = 'RWRoqHwQ5dg6NAv7Yi2WKfq7dR/KrSaDGO62mHhBeLnJj1sQp+GRgSDN';
const SIGNATURE =
  'RWQ0NeBdz9wjOIqo6PrptG9JoSzp+8Cl/gA6o9a70BTa912SVjM5NSTO31H+qvBckMss+ifTjYtD1J3dx9rpECqIY+l+RvNOlw4=';
const SEED = '28a7c78c79ef21cc98dd22632630d315d153e66ebac75b01b77773f0bed32053';
const RSA_NAME = 'pkgfeed-347ffbef.rsa.pub';
/** The same key as apk v3 names it. */
const RSA_V3 = '738bf6e22e45398b33172e6994ff9c5b';
const FINGERPRINT = '3435e05dcfdc2338';

const COMMENT = `untrusted comment: private key ${FINGERPRINT}`;
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
      keyId: FINGERPRINT,
      fileName: FINGERPRINT,
      text: `untrusted comment: public key ${FINGERPRINT}\n${US_PUB}\n`,
    });
    const signature = await key.sign(Buffer.from('a'.repeat(45)));
    expect(signature.equals(Buffer.from(SIGNATURE, 'base64').subarray(10))).toBe(true);
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
    ['a word', 'hunter2', 'KEY_MALFORMED', instead('nothing that is a key'), whole],
    ['a comment alone', COMMENT, 'KEY_MALFORMED', instead('nothing that is a key'), whole],
    [
      'half of the base64',
      `${COMMENT}\n${US_SEC.slice(0, 70)}\n`,
      'KEY_MALFORMED',
      instead('nothing that is a key'),
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
    ['a signature', `untrusted comment: x\n${SIGNATURE}\n`, 'KEY_KIND', instead('a usign signature'), whole],
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

describe('kindOfKey', () => {
  const pkcs8 = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
  const rsa = pkcs8(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  it.each([
    [rsa, 'rsa'],
    [rsa.replaceAll('\n', ' '), 'rsa'],
    [pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey), 'ec'],
    [pkcs8(generateKeyPairSync('ed25519').privateKey), 'ed25519'],
    [pkcs8(generateKeyPairSync('x25519').privateKey), 'other-private'],
    [rsa.slice(0, 400), 'pkcs8'],
    [GPG_PUB, 'openpgp-public'],
    [GPG_SEC, 'openpgp-secret'],
    [pem('PGP SIGNATURE'), 'openpgp-signature'],
    [RSA_PUB, 'public-pem'],
    [EC_PUB, 'public-pem'],
    [pem('EC PRIVATE KEY').replace('AAAA', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\nAAAA'), 'ec'],
    [FILE, 'usign-secret'],
    [US_PUB, 'usign-public'],
    [SIGNATURE, 'usign-signature'],
    ['', undefined],
    ['RWQ', undefined],
    [US_SEC.replace('RWR', 'ABC'), undefined],
  ])('tells %j', (text, kind) => {
    expect(kindOfKey(text)).toBe(kind);
  });
});

describe('normaliseKeyText', () => {
  it('makes of every shape the same text', () => {
    const plain = FILE.trim();
    for (const shape of [
      FILE,
      FILE.replaceAll('\n', '\r\n'),
      FILE.replaceAll('\n', '\\n'),
      wrapped,
      `\ufeff${FILE}`,
      FILE.replaceAll('\n', '\\r\\n'),
    ]) {
      expect(normaliseKeyText(shape)).toBe(plain);
    }
  });

  it('leaves no line end spelled out in a PEM', () => {
    for (const end of ['\r\n', '\\n', '\\r\\n', '\\r']) {
      expect(normaliseKeyText(RSA_PUB.replaceAll('\n', end))).toBe(RSA_PUB.trim());
    }
  });
});

describe('readPublicKeys', () => {
  const read = async (text: string) =>
    (await readPublicKeys({ text, origin: 'trusted-keys' })).map(({ keyId }) => keyId);
  const file = (blob: string): string => `untrusted comment: public key\n${blob}\n`;

  it.each([
    ['one key', file(US_PUB), [FINGERPRINT]],
    ['one key without its comment line', US_PUB, [FINGERPRINT]],
    ['two keys', file(US_PUB) + file(SG_PUB), [FINGERPRINT, '68a87c10e5d83a34']],
    [
      'two keys with CRLF and empty lines between',
      `${file(US_PUB)}\n\n${file(SG_PUB)}`.replaceAll('\n', '\r\n'),
      [FINGERPRINT, '68a87c10e5d83a34'],
    ],
    [
      'two keys wrapped in base64',
      Buffer.from(file(US_PUB) + file(SG_PUB)).toString('base64'),
      [FINGERPRINT, '68a87c10e5d83a34'],
    ],
    [
      'two keys with \\n',
      (file(US_PUB) + file(SG_PUB)).replaceAll('\n', '\\n'),
      [FINGERPRINT, '68a87c10e5d83a34'],
    ],
    ['two keys without comment lines', `${US_PUB}\n${SG_PUB}\n`, [FINGERPRINT, '68a87c10e5d83a34']],
    ['an RSA key', RSA_PUB, [RSA_NAME, RSA_V3]],
    ['an RSA key on one line', RSA_PUB.replaceAll('\n', ' '), [RSA_NAME, RSA_V3]],
    ['an EC key', EC_PUB, ['50c1c0ca480ca2fe6e5e915961f4b9af']],
    ['an OpenPGP key', GPG_PUB, [GPG_FINGERPRINT]],
    [
      'all kinds, in their order',
      `${US_PUB}\n${GPG_PUB}${file(SG_PUB)}${RSA_PUB}${file(US_PUB)}`,
      [FINGERPRINT, GPG_FINGERPRINT, '68a87c10e5d83a34', RSA_NAME, RSA_V3, FINGERPRINT],
    ],
    [
      'all kinds with \\n',
      `${file(US_PUB)}${GPG_PUB}${RSA_PUB}`.replaceAll('\n', '\\n'),
      [FINGERPRINT, GPG_FINGERPRINT, RSA_NAME, RSA_V3],
    ],
    [
      'all kinds in base64',
      Buffer.from(`${RSA_PUB}\n${GPG_PUB}\n${US_PUB}`).toString('base64'),
      [RSA_NAME, RSA_V3, GPG_FINGERPRINT, FINGERPRINT],
    ],
  ])('reads %s', async (_, text, ids) => {
    expect(await read(text)).toEqual(ids);
  });

  const wanted = 'where public keys are wanted';
  it.each([
    ['nothing', '', 'KEY_MALFORMED', 'trusted-keys is empty'],
    ['a secret key', FILE, 'KEY_KIND', `trusted-keys holds a usign or signify secret key, ${wanted}`],
    [
      'a good key and then text',
      `${file(US_PUB)}${COMMENT}\nrubbish\n`,
      'KEY_MALFORMED',
      `trusted-keys holds something that is no key, ${wanted}`,
    ],
    [
      'a PEM public key of nothing',
      pem('PUBLIC KEY'),
      'KEY_MALFORMED',
      'trusted-keys holds a PEM key that is damaged',
    ],
    [
      'an OpenPGP public key of nothing',
      pem('PGP PUBLIC KEY BLOCK'),
      'KEY_MALFORMED',
      'trusted-keys holds an OpenPGP key that is damaged, or of a version that no device knows',
    ],
    [
      'a PEM private key after a good one',
      `${RSA_PUB}${pem('RSA PRIVATE KEY')}`,
      'KEY_KIND',
      `trusted-keys holds an RSA private key, ${wanted}`,
    ],
    [
      'an OpenPGP private key',
      pem('PGP PRIVATE KEY BLOCK'),
      'KEY_KIND',
      `trusted-keys holds an OpenPGP private key, ${wanted}`,
    ],
    [
      'the begin of an OpenPGP public key',
      GPG_PUB.split('\n')[0] ?? '',
      'KEY_MALFORMED',
      'trusted-keys holds an OpenPGP key that is damaged, or of a version that no device knows',
    ],
    [
      'the begin of a PEM public key',
      RSA_PUB.split('\n')[0] ?? '',
      'KEY_MALFORMED',
      'trusted-keys holds a PEM key that is damaged',
    ],
    ['a certificate', pem('CERTIFICATE'), 'KEY_KIND', `trusted-keys holds a certificate, ${wanted}`],
    [
      'text after a good key',
      `${RSA_PUB}rubbish\n`,
      'KEY_MALFORMED',
      `trusted-keys holds something that is no key, ${wanted}`,
    ],
    [
      'a blob of another algorithm than Ed',
      file(`WGQ${US_PUB.slice(3)}`),
      'KEY_MALFORMED',
      `trusted-keys holds something that is no key, ${wanted}`,
    ],
  ])('refuses %s', async (_, text, code, message) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'KeyError', code, message });
  });
});

describe('a SigningKey', () => {
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
    expect(texts).toContain(FINGERPRINT);
  });
});

describe('the key vectors', () => {
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
