import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { armorBlocks, armored } from '../../../../src/keys/armor.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  loadOpenpgpKeys,
  makeOpenpgpPair,
  readOpenpgpPublicKeys,
} from '../../../../src/keys/openpgp/openpgp.ts';
import { armorSignatures, openpgpSignatures } from '../../../../src/keys/openpgp/packets.ts';
import { makeUsignPair } from '../../../../src/keys/usign.ts';
import { GPG_FINGERPRINT, GPG_PUB, GPG_SEC, RSA_PUB } from '../../../support/key-vectors.ts';

const vectors = new URL('../../../../../shared/formats/vectors/', import.meta.url);
const isThere = existsSync(vectors);

const MADE = new Date('2026-11-21T10:00:00Z');
const NOW = new Date('2026-12-01T12:00:00Z');
const MESSAGE = Buffer.from('Package: hello\n');
const PASS = 'open sesame';
const DAY = 24 * 3600;

const load = (text: string, passphrase?: string, now = NOW): Promise<SigningKey[]> =>
  loadOpenpgpKeys({ text, origin: 'the input openpgp-key' }, passphrase, now);
const one = async (text: string, passphrase?: string): Promise<SigningKey> => {
  const [key] = await load(text, passphrase);
  if (key === undefined) throw new Error('no key');
  return key;
};
const readPublic = async (text: string) => {
  const [key] = await readOpenpgpPublicKeys({ text, origin: 'trusted-keys' });
  if (key === undefined) throw new Error('no key');
  return key;
};
const refused = (code: string, message: string | RegExp) => ({
  name: 'KeyError',
  code,
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});
const flattened = (text: string): string => text.trim().replaceAll(/\n+/g, ' ');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

type Making = Partial<Parameters<typeof openpgp.generateKey>[0]>;

/** A key as other programs make them. */
async function made(making: Making = {}): Promise<openpgp.PrivateKey> {
  const options = { userIDs: [{ name: 'Feed Test' }], date: MADE, subkeys: [], ...making };
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    ...options,
    format: 'object',
  });
  return privateKey;
}

type Signing = (
  key: openpgp.AnyKeyPacket,
  data: object,
  at: Date,
  detached: boolean,
  config: object,
) => Promise<void>;

/** A signature with properties that the library itself would not choose. */
async function packetSigned(
  { keyPacket }: openpgp.PrivateKey,
  properties: object,
  data: object,
): Promise<openpgp.SignaturePacket> {
  const packet = new openpgp.SignaturePacket();
  Object.assign(packet, { publicKeyAlgorithm: keyPacket.algorithm, hashAlgorithm: 8, ...properties });
  await (packet.sign.bind(packet) as unknown as Signing)(keyPacket, data, MADE, false, {
    ...openpgp.config,
    nonDeterministicSignaturesViaNotation: false,
  });
  return packet;
}

const packetBody = async (key: openpgp.PrivateKey, properties: object): Promise<Buffer> =>
  Buffer.from((await packetSigned(key, properties, { text: null, getBytes: () => MESSAGE })).write());

/** The same with other flags: a primary key that only certifies. */
async function certifyOnly(key: openpgp.PrivateKey): Promise<openpgp.PrivateKey> {
  for (const user of key.users) {
    const properties = { signatureType: openpgp.enums.signature.certPositive, keyFlags: [1] };
    user.selfCertifications = [
      await packetSigned(key, properties, { userID: user.userID, key: key.keyPacket }),
    ];
  }
  return key;
}

const subkeysOf = (key: openpgp.PrivateKey): string[] => key.subkeys.map((subkey) => subkey.getFingerprint());
const issuerOf = async (key: SigningKey): Promise<string | undefined> =>
  openpgpSignatures(await key.sign(MESSAGE))?.[0]?.keyId;
const stubbed = (packet: openpgp.AnyKeyPacket): void => (packet as openpgp.AnySecretKeyPacket).makeDummy();

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

  it('a key that answers to the names of all its parts', async () => {
    const key = await made({ subkeys: [{ sign: true }, {}] });
    const { publicKey } = await one(key.armor());
    for (const fingerprint of [key.getFingerprint(), ...subkeysOf(key)]) {
      expect(publicKey.answersTo(fingerprint)).toBe(true);
      expect(publicKey.answersTo(fingerprint.toUpperCase())).toBe(true);
      expect(publicKey.answersTo(fingerprint.slice(24))).toBe(true);
      expect(publicKey.answersTo(fingerprint.slice(32))).toBe(false);
    }
    expect(publicKey.answersTo(GPG_FINGERPRINT)).toBe(false);
    expect(publicKey.answersTo('')).toBe(false);
  });
});

describe('loadOpenpgpKeys refuses', () => {
  const instead = (noun: string): string =>
    `the input openpgp-key holds ${noun}, where an OpenPGP private key is wanted`;
  const isPublic = (noun: string): string => `the input openpgp-key holds ${noun}, not a secret key`;
  const DAMAGED =
    'the input openpgp-key holds an OpenPGP key that is damaged, or of a version that no device knows';
  const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

  it.each([
    ['nothing', '', 'KEY_MALFORMED', 'the input openpgp-key is empty'],
    ['a word', 'hunter2', 'KEY_MALFORMED', instead('nothing that is a key')],
    ['a fingerprint', GPG_FINGERPRINT, 'KEY_MALFORMED', instead('nothing that is a key')],
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
        /, which was made at 2026-11-21 10:00:00 UTC, after 2026-11-20 10:00:00 UTC, which its signatures would state$/,
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

describe('an OpenPGP signature', () => {
  let key: SigningKey;
  beforeAll(async () => {
    key = await one(GPG_SEC);
  });

  it('is what gpg writes: version 4, the issuer’s fingerprint and the time hashed, its id not', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    const time = Math.floor(NOW.getTime() / 1000).toString(16);
    const hashed = `1621 04${GPG_FINGERPRINT} 0502${time}`.replaceAll(' ', '');
    expect(packet.toString('hex')).toMatch(
      new RegExp(`^8901b3 04000108 001d ${hashed} 000a 0910${GPG_FINGERPRINT.slice(24)}`.replaceAll(' ', '')),
    );
    expect(packet).toHaveLength(438);
  });

  it.each(['2048', 'ed25519'])('is the same for the same clock, and states the clock (%s)', async (kind) => {
    const secret = await made(kind === 'ed25519' ? {} : { type: 'rsa', rsaBits: 2048 });
    const [a, b] = await Promise.all([one(secret.armor()), one(secret.armor())]);
    const later = new Date(+NOW + 1000);
    expect(await a.sign(MESSAGE, { at: NOW })).toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(await a.sign(MESSAGE)).toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(await a.sign(MESSAGE, { at: later })).not.toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(a.publicKey.text).toBe(b.publicKey.text);
  });

  it('can have numbers that begin with zeros', async () => {
    const ed = await one((await made()).armor());
    const sizes = new Set<number>();
    for (let i = 0; i < 600; i++) {
      const message = Buffer.from(`message ${i}`);
      const packet = await ed.sign(message, { at: NOW });
      sizes.add(packet.length);
      if (packet.length < 119) expect(await ed.publicKey.verify(message, packet)).toBe(true);
    }
    expect(sizes.size).toBeGreaterThan(1);
  });

  it('is refused before the key was made and after its end', async () => {
    const ending = await one((await made({ keyExpirationTime: 30 * DAY })).armor());
    const signAt = async (at: string): Promise<Buffer> => ending.sign(MESSAGE, { at: new Date(at) });
    await expect(signAt('2026-11-21T09:59:59Z')).rejects.toMatchObject(
      refused('KEY_EXPIRED', /made at 2026-11-21 10:00:00 UTC, after/),
    );
    await expect(signAt('2026-12-21T10:00:00Z')).rejects.toMatchObject(
      refused('KEY_EXPIRED', /expired at 2026-12-21 10:00:00 UTC$/),
    );
    await expect(signAt('1970-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'KEY_EXPIRED' });
    expect(await ending.publicKey.verify(MESSAGE, await signAt('2026-11-21T10:00:00Z'))).toBe(true);
    expect(await ending.publicKey.verify(MESSAGE, await signAt('2026-12-21T09:59:59Z'))).toBe(true);
  });

  it('is verified by its key alone, over its bytes alone', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    const published = await readPublic(key.publicKey.text);
    expect(published).toMatchObject({ keyId: GPG_FINGERPRINT, text: GPG_PUB });
    for (const publicKey of [key.publicKey, published]) {
      expect(await publicKey.verify(MESSAGE, packet)).toBe(true);
      expect(await publicKey.verify(Buffer.from('Package: hellp\n'), packet)).toBe(false);
      expect(await publicKey.verify(Buffer.alloc(0), packet)).toBe(false);
      expect(await publicKey.verify(MESSAGE, Buffer.concat([packet, packet]))).toBe(false);
      expect(await publicKey.verify(MESSAGE, Buffer.alloc(0))).toBe(false);
      expect(await publicKey.verify(MESSAGE, MESSAGE)).toBe(false);
    }
    const other = await one((await made()).armor());
    expect(await other.publicKey.verify(MESSAGE, packet)).toBe(false);
  });

  it('is refused with any byte changed that means something', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    // The unhashed issuer id means nothing beside the hashed fingerprint, but this reader wants it right.
    const meansNothing = new Set<number>();
    for (let at = 3; at < packet.length; at += 3) {
      const changed = Buffer.from(packet);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      if (await key.publicKey.verify(MESSAGE, changed)) meansNothing.add(at);
    }
    expect([...meansNothing].filter((at) => at < 38 || at > 50)).toEqual([]);
  });

  it('cut at any length is no signature', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    for (let size = 0; size < packet.length; size += 5) {
      expect(await key.publicKey.verify(MESSAGE, packet.subarray(0, size))).toBe(false);
      expect(openpgpSignatures(packet.subarray(0, size))).toBeUndefined();
    }
  });

  it.each([
    ['good in the plain form', { signatureType: 0, hashAlgorithm: 8 }, true],
    ['good with SHA-512', { signatureType: 0, hashAlgorithm: 10 }, true],
    ['bad with SHA-1', { signatureType: 0, hashAlgorithm: 2 }, false],
    ['bad where it is over text', { signatureType: 1, hashAlgorithm: 8 }, false],
    ['bad where it is over nothing', { signatureType: 2, hashAlgorithm: 8 }, false],
  ])('of another program is %s', async (_, properties, isGood) => {
    const privateKey = await made({ type: 'rsa', rsaBits: 2048 });
    const body = await packetBody(privateKey, properties);
    const packet = Buffer.concat([Buffer.of(0x89, body.length >> 8, body.length & 0xff), body]);
    expect(openpgpSignatures(packet)?.[0]?.keyId).toBe(privateKey.getFingerprint());
    expect(await (await one(privateKey.armor())).publicKey.verify(MESSAGE, packet)).toBe(isGood);
  });

  it('from before its key’s self-signature was renewed is still good', async () => {
    const privateKey = await made();
    const old = await (await one(privateKey.armor())).sign(MESSAGE, { at: new Date('2026-11-22T00:00:00Z') });
    const { publicKey } = await openpgp.reformatKey({
      privateKey,
      userIDs: [{ name: 'Feed Test' }],
      keyExpirationTime: 300 * DAY,
      date: new Date('2026-11-25T00:00:00Z'),
      format: 'armored',
    });
    expect(await (await readPublic(publicKey)).verify(MESSAGE, old)).toBe(true);
  });

  it('from before its key expired is good, from after it is not', async () => {
    const privateKey = await made();
    const signer = await one(privateKey.armor());
    const { publicKey } = await openpgp.reformatKey({
      privateKey,
      userIDs: [{ name: 'Feed Test' }],
      keyExpirationTime: 5 * DAY,
      date: MADE,
      format: 'armored',
    });
    const expired = await readPublic(publicKey);
    const signAt = async (at: string): Promise<Buffer> => signer.sign(MESSAGE, { at: new Date(at) });
    expect(await expired.verify(MESSAGE, await signAt('2026-11-25T00:00:00Z'))).toBe(true);
    expect(await expired.verify(MESSAGE, await signAt('2026-11-27T00:00:00Z'))).toBe(false);
  });
});

describe('openpgpSignatures', () => {
  let packets: Buffer[];
  let fingerprints: string[];
  beforeAll(async () => {
    const keys = [await one(GPG_SEC), await one((await made()).armor())];
    fingerprints = keys.map(({ publicKey }) => publicKey.keyId);
    packets = await Promise.all(keys.map(async (key) => key.sign(MESSAGE, { at: NOW })));
  });
  const idsIn = (file: Buffer | string) => openpgpSignatures(Buffer.from(file))?.map(({ keyId }) => keyId);

  it('reads packets back as they are, armored and not', () => {
    const wanted = packets.map((packet, i) => ({ keyId: fingerprints[i], packet }));
    expect(openpgpSignatures(Buffer.concat(packets))).toEqual(wanted);
    const text = armorSignatures(packets);
    for (const shape of [
      text,
      text.replaceAll('\n', '\r\n'),
      `\n${text}\n`,
      text.replace('\n\n', '\nVersion: 1\n\n'),
    ]) {
      expect(openpgpSignatures(Buffer.from(shape))).toEqual(wanted);
    }
    expect(idsIn(packets.map((packet) => armorSignatures([packet])).join(''))).toEqual(fingerprints);
  });

  it('is armored in 64 columns with a checksum and no header', () => {
    const lines = armorSignatures(packets).split('\n');
    expect(lines[0]).toBe('-----BEGIN PGP SIGNATURE-----');
    expect(lines[1]).toBe('');
    expect(lines[2]).toHaveLength(64);
    expect(lines.at(-3)).toMatch(/^=[A-Za-z0-9+/]{4}$/);
    expect(lines.slice(-2)).toEqual(['-----END PGP SIGNATURE-----', '']);
  });

  it('reads packets with new headers, and names by key id those without a fingerprint', async () => {
    const privateKey = await made();
    const other = (await openpgp.sign({
      message: await openpgp.createMessage({ binary: MESSAGE }),
      signingKeys: privateKey,
      detached: true,
      format: 'binary',
      date: NOW,
    })) as Uint8Array;
    expect(other[0]).toBe(0xc2);
    expect(idsIn(Buffer.from(other))).toEqual([privateKey.getFingerprint()]);
    const [first] = packets;
    const nameless = Buffer.from(first ?? []);
    // The type of the fingerprint's subpacket becomes one for private use.
    nameless.writeUInt8(100, 10);
    expect(idsIn(nameless)).toEqual([fingerprints[0]?.slice(24)]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['a usign signature', Buffer.from('untrusted comment: signed by key 3435e05dcfdc2338\nRWQ0NeBd\n')],
    ['a public key', Buffer.from(GPG_PUB)],
    ['the packets of a public key', armorBlocks(GPG_PUB)[0]?.bytes ?? Buffer.alloc(0)],
    [
      'signed text',
      Buffer.from(
        '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nx\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n',
      ),
    ],
    ['an armor of nothing', Buffer.from('-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n')],
    ['packets of a length that is open', Buffer.from('8b04000108', 'hex')],
    ['a packet longer than the file', Buffer.from('89ffff04', 'hex')],
    ['a packet of four length bytes', Buffer.from('8affffffff04', 'hex')],
    ['a packet of nothing', Buffer.from('8900008900008800', 'hex')],
    ['a packet in parts', Buffer.from('c2e104', 'hex')],
    ['64 KiB and a byte', Buffer.alloc(64 * 1024 + 1, 0x88)],
  ])('finds none in %s', (_, file) => {
    expect(openpgpSignatures(file)).toBeUndefined();
  });

  it('finds none in a file with too many, with something behind, or with a changed armor', () => {
    const [packet = Buffer.alloc(0)] = packets;
    expect(idsIn(Buffer.concat(Array(16).fill(packet)))).toHaveLength(16);
    expect(idsIn(Buffer.concat(Array(17).fill(packet)))).toBeUndefined();
    expect(idsIn(Buffer.concat([packet, Buffer.of(0)]))).toBeUndefined();
    expect(idsIn(Buffer.concat([packet, Buffer.from('xyz')]))).toBeUndefined();
    expect(idsIn(armorSignatures(packets).replace('\n\ni', '\n\nj'))).toBeUndefined();
    expect(idsIn(armorSignatures(packets) + GPG_PUB)).toBeUndefined();
  });
});

describe('makeOpenpgpPair', () => {
  it.each([undefined, 'pässphrase'])(
    'makes a key that is loaded again (passphrase: %s)',
    async (passphrase) => {
      const { secretText, publicKey } = await makeOpenpgpPair(
        'Example feed <feed@example.com>',
        passphrase,
        MADE,
      );
      expect(secretText).toMatch(/^-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n/);
      const key = await one(secretText, passphrase);
      expect(key.publicKey.text).toBe(publicKey.text);
      const signature = await key.sign(MESSAGE, { at: MADE });
      expect(await publicKey.verify(MESSAGE, signature)).toBe(true);
      const parsed = await openpgp.readKey({ armoredKey: publicKey.text });
      expect(parsed.getAlgorithmInfo()).toMatchObject({ algorithm: 'rsaEncryptSign', bits: 3072 });
      expect(parsed.getUserIDs()).toEqual(['Example feed <feed@example.com>']);
      expect([parsed.keyPacket.version, parsed.subkeys.length]).toEqual([4, 0]);
      expect(parsed.getCreationTime()).toEqual(MADE);
      expect(await parsed.getExpirationTime()).toBe(Number.POSITIVE_INFINITY);
      if (passphrase !== undefined)
        await expect(load(secretText, 'x')).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
    },
  );

  it.each(['', 'a\nb', 'a\u0000', 'x'.repeat(256)])('takes no user id such as %j', async (userId) => {
    await expect(makeOpenpgpPair(userId, undefined, MADE)).rejects.toMatchObject({ code: 'INPUT_VALUE' });
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

  it('publishes no secret, even where a private key is read as a public one', async () => {
    const privateKey = await made();
    const key = await readPublic(privateKey.armor());
    expect(key.text).toMatch(/^-----BEGIN PGP PUBLIC KEY BLOCK-----\n/);
    expect(key.text).toBe((await one(privateKey.armor())).publicKey.text);
    expect((await openpgp.readKey({ armoredKey: key.text })).isPrivate()).toBe(false);
  });
});

describe('the OpenPGP vectors', () => {
  const file = (name: string): Buffer => readFileSync(new URL(name, vectors));

  it.runIf(isThere).each(['Packages.gpg.sig', 'Packages.gpg.asc'])(
    '%s is gpg’s signature of Packages',
    async (name) => {
      const [signature, ...more] = openpgpSignatures(file(`opkg/${name}`)) ?? [];
      expect([signature?.keyId, more]).toEqual([GPG_FINGERPRINT, []]);
      const key = await readPublic(file('keys/gpg.pub.asc').toString());
      const packet = signature?.packet ?? Buffer.alloc(0);
      expect(await key.verify(file('opkg/Packages'), packet)).toBe(true);
      expect(await key.verify(file('opkg/Packages.torture'), packet)).toBe(false);
    },
  );
});
