import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kindOfKey, normaliseKeyText } from '../../../src/keys/kind.ts';
import {
  EC_PUB,
  GPG_PUB,
  GPG_SEC,
  RSA_PUB,
  US_PUB,
  US_SEC,
  US_SIGNATURE,
} from '../../support/key-vectors.ts';
import { makeRsaKey } from '../../support/test-keys.ts';

const FILE = `untrusted comment: private key\n${US_SEC}\n`;
const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

describe('kindOfKey', () => {
  const pkcs8 = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
  const rsa = pkcs8(makeRsaKey());
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
    [US_SIGNATURE, 'usign-signature'],
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
      Buffer.from(FILE).toString('base64'),
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
