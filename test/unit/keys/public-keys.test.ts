import { describe, expect, it } from 'vitest';
import { readPublicKeys } from '../../../src/keys/public-keys.ts';
import {
  EC_PUB,
  GPG_FINGERPRINT,
  GPG_PUB,
  RSA_PUB,
  SG_FINGERPRINT,
  SG_PUB,
  US_FINGERPRINT,
  US_PUB,
  US_SEC,
} from '../../support/key-vectors.ts';

const RSA_NAME = 'pkgfeed-347ffbef.rsa.pub';
/** The same key as apk v3 names it. */
const RSA_V3 = '738bf6e22e45398b33172e6994ff9c5b';
const COMMENT = `untrusted comment: private key ${US_FINGERPRINT}`;
const FILE = `${COMMENT}\n${US_SEC}\n`;
const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

describe('readPublicKeys', () => {
  const read = async (text: string) =>
    (await readPublicKeys({ text, origin: 'trusted-keys' })).map(({ keyId }) => keyId);
  const file = (blob: string): string => `untrusted comment: public key\n${blob}\n`;

  it.each([
    ['one key', file(US_PUB), [US_FINGERPRINT]],
    ['one key without its comment line', US_PUB, [US_FINGERPRINT]],
    ['two keys', file(US_PUB) + file(SG_PUB), [US_FINGERPRINT, SG_FINGERPRINT]],
    [
      'two keys with CRLF and empty lines between',
      `${file(US_PUB)}\n\n${file(SG_PUB)}`.replaceAll('\n', '\r\n'),
      [US_FINGERPRINT, SG_FINGERPRINT],
    ],
    [
      'two keys wrapped in base64',
      Buffer.from(file(US_PUB) + file(SG_PUB)).toString('base64'),
      [US_FINGERPRINT, SG_FINGERPRINT],
    ],
    [
      'two keys with \\n',
      (file(US_PUB) + file(SG_PUB)).replaceAll('\n', '\\n'),
      [US_FINGERPRINT, SG_FINGERPRINT],
    ],
    ['two keys without comment lines', `${US_PUB}\n${SG_PUB}\n`, [US_FINGERPRINT, SG_FINGERPRINT]],
    ['an RSA key', RSA_PUB, [RSA_NAME, RSA_V3]],
    ['an RSA key on one line', RSA_PUB.replaceAll('\n', ' '), [RSA_NAME, RSA_V3]],
    ['an EC key', EC_PUB, ['50c1c0ca480ca2fe6e5e915961f4b9af']],
    ['an OpenPGP key', GPG_PUB, [GPG_FINGERPRINT]],
    [
      'all kinds, in their order',
      `${US_PUB}\n${GPG_PUB}${file(SG_PUB)}${RSA_PUB}${file(US_PUB)}`,
      [US_FINGERPRINT, GPG_FINGERPRINT, SG_FINGERPRINT, RSA_NAME, RSA_V3, US_FINGERPRINT],
    ],
    [
      'all kinds with \\n',
      `${file(US_PUB)}${GPG_PUB}${RSA_PUB}`.replaceAll('\n', '\\n'),
      [US_FINGERPRINT, GPG_FINGERPRINT, RSA_NAME, RSA_V3],
    ],
    [
      'all kinds in base64',
      Buffer.from(`${RSA_PUB}\n${GPG_PUB}\n${US_PUB}`).toString('base64'),
      [RSA_NAME, RSA_V3, GPG_FINGERPRINT, US_FINGERPRINT],
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
      `trusted-keys holds text that is not a key, ${wanted}`,
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
      'trusted-keys holds an OpenPGP key that is damaged, or of a version that devices do not know',
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
      'trusted-keys holds an OpenPGP key that is damaged, or of a version that devices do not know',
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
      `trusted-keys holds text that is not a key, ${wanted}`,
    ],
    [
      'a blob of another algorithm than Ed',
      file(`WGQ${US_PUB.slice(3)}`),
      'KEY_MALFORMED',
      `trusted-keys holds text that is not a key, ${wanted}`,
    ],
  ])('refuses %s', async (_, text, code, message) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'KeyError', code, message });
  });
});
