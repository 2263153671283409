import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import bcrypt from 'bcrypt-pbkdf';
import { describe, expect, it } from 'vitest';
import { usignBlob } from '../../../src/keys/armor.ts';
import {
  loadUsignKey,
  makeUsignPair,
  readUsignPublicKey,
  readUsignSecretKey,
} from '../../../src/keys/usign.ts';
import { SG_PUB, SG_SEC, US_SEC } from '../../support/key-vectors.ts';

import { processorTime } from '../../support/processor-time.ts';

const vectors = new URL('../../../../shared/formats/vectors/keys/', import.meta.url);
const isThere = existsSync(vectors);

const US_BLOB = Buffer.from(US_SEC, 'base64');
const SG_BLOB = Buffer.from(SG_SEC, 'base64');

const changedAt = (blob: Buffer, at: number): Buffer => {
  const changed = Buffer.from(blob);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
};
const read = (blob: Buffer, passphrase?: string) => readUsignSecretKey(blob, 'the key', passphrase);
const refused = (code: string, message: string, remedy: string) => ({
  name: 'KeyError',
  code,
  message,
  remedy,
});
const DAMAGED = refused(
  'KEY_MALFORMED',
  'the key holds a usign key that is damaged',
  'Copy the key file again, whole and unchanged.',
);

/** The key of usign, protected with one round, which takes a fortieth of the time of signify's 42. */
function lockedWith(passphrase: string): Buffer {
  const blob = Buffer.from(US_BLOB);
  const pad = Buffer.alloc(64);
  const [words, salt] = [Buffer.from(passphrase), blob.subarray(8, 24)];
  bcrypt.pbkdf(words, words.length, salt, salt.length, pad, pad.length, 1);
  blob.writeUInt32BE(1, 4);
  for (const [i, byte] of pad.entries()) blob[40 + i] = (blob[40 + i] ?? 0) ^ byte;
  return blob;
}

describe('readUsignSecretKey', () => {
  it('opens a key with one round with its passphrase', async () => {
    expect((await read(lockedWith('secret'), 'secret')).publicKey.keyId).toBe('3435e05dcfdc2338');
  });

  it('opens a signify key with its passphrase', async () => {
    const key = await read(SG_BLOB, 'secret');
    expect(key.publicKey.keyId).toBe('68a87c10e5d83a34');
    expect(key.publicKey.text).toBe(`untrusted comment: public key 68a87c10e5d83a34\n${SG_PUB}\n`);
    const message = Buffer.from('a feed');
    expect(key.publicKey.verify(message, await key.sign(message))).toBe(true);
  });

  it('does not mind a passphrase for a key that has none', async () => {
    expect((await read(US_BLOB, 'secret')).publicKey.keyId).toBe('3435e05dcfdc2338');
  });

  it.each([undefined, ''])('asks for the passphrase when it is %j', async (passphrase) => {
    await expect(read(SG_BLOB, passphrase)).rejects.toMatchObject(
      refused(
        'KEY_PASSPHRASE',
        'the key is protected by a passphrase',
        'Give the passphrase as `usign-passphrase`, from a secret of its own.',
      ),
    );
  });

  it.each(['Secret', 'secret ', 'secret\n', 'x'])(
    'tells that %j is the wrong passphrase',
    async (passphrase) => {
      await expect(read(lockedWith('secret'), passphrase)).rejects.toMatchObject(
        refused(
          'KEY_PASSPHRASE',
          'the passphrase does not open the key',
          'Store the passphrase that the key was made with as `usign-passphrase`, without a line end.',
        ),
      );
    },
  );

  it.each([
    ['the letters Ed', changedAt(US_BLOB, 0)],
    ['the letters BK', changedAt(US_BLOB, 3)],
    ['the checksum', changedAt(US_BLOB, 24)],
    ['the first byte of the seed', changedAt(US_BLOB, 40)],
    ['the last byte of the public half', changedAt(US_BLOB, 103)],
    ['its end, cut off', US_BLOB.subarray(0, 103)],
    ['its length, one byte more', Buffer.concat([US_BLOB, Buffer.alloc(1)])],
    [
      'its rounds, four billion',
      Buffer.concat([US_BLOB.subarray(0, 4), Buffer.alloc(4, 0xff), US_BLOB.subarray(8)]),
    ],
  ])('tells a key that is damaged in %s', async (_, blob) => {
    await expect(read(blob, 'secret')).rejects.toMatchObject(DAMAGED);
  });

  it('asks for a passphrase at once, whatever the rounds', async () => {
    const most = Buffer.from(US_BLOB);
    most.writeUInt32BE(64, 4);
    const started = processorTime();
    await expect(read(most, undefined)).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
    expect(processorTime() - started).toBeLessThan(1000);
  });

  it('tells halves that do not belong together', async () => {
    const secret = Buffer.concat([US_BLOB.subarray(40, 72), Buffer.alloc(32, 7)]);
    const checksum = createHash('sha512').update(secret).digest().subarray(0, 8);
    const blob = Buffer.concat([US_BLOB.subarray(0, 24), checksum, US_BLOB.subarray(32, 40), secret]);
    await expect(read(blob)).rejects.toMatchObject(
      refused(
        'KEY_MISMATCH',
        'the public half inside the key does not belong to its secret half',
        'Restore the key file from your backup, or make a new pair with `pkgfeed keygen usign`.',
      ),
    );
  });
});

describe('readUsignPublicKey', () => {
  const blob = Buffer.from(SG_PUB, 'base64');

  it('gives id, file name and text', () => {
    const key = readUsignPublicKey(blob, 'the key');
    expect(key).toMatchObject({ scheme: 'usign', keyId: '68a87c10e5d83a34', fileName: '68a87c10e5d83a34' });
    expect(['68a87c10e5d83a34', '3435e05dcfdc2338', ''].map(key.answersTo)).toEqual([true, false, false]);
  });

  it.each([
    ['another algorithm', changedAt(blob, 0)],
    ['one byte less', blob.subarray(0, 41)],
    ['one byte more', Buffer.concat([blob, Buffer.alloc(1)])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_, bytes) => {
    expect(() => readUsignPublicKey(bytes, 'the key')).toThrow(expect.objectContaining(DAMAGED));
  });

  it('verifies no signature of another length, and none of other bytes', async () => {
    const { publicKey, sign } = await read(US_BLOB);
    const signature = await sign(Buffer.from('x'));
    expect(publicKey.verify(Buffer.from('x'), signature)).toBe(true);
    expect(publicKey.verify(Buffer.from('y'), signature)).toBe(false);
    expect(publicKey.verify(Buffer.from('x'), signature.subarray(0, 63))).toBe(false);
    expect(publicKey.verify(Buffer.from('x'), Buffer.alloc(0))).toBe(false);
    expect(publicKey.verify(Buffer.from('x'), Buffer.alloc(64))).toBe(false);
  });
});

describe('makeUsignPair', () => {
  /** Gives these buffers one after another, then bytes of 0x42. */
  const scripted =
    (...given: Buffer[]) =>
    (size: number): Buffer =>
      given.shift() ?? Buffer.alloc(size, 0x42);

  it('makes usign files, in clear without a passphrase', async () => {
    const { secretText, publicKey } = await makeUsignPair(
      undefined,
      scripted(Buffer.from('a1b2c3d4e5f60718', 'hex')),
    );
    expect(publicKey.keyId).toBe('a1b2c3d4e5f60718');
    const [comment, base64, end, ...rest] = secretText.split('\n');
    expect(comment).toBe('untrusted comment: private key a1b2c3d4e5f60718');
    expect(base64?.startsWith('RWRCSw')).toBe(true);
    expect([end, rest]).toEqual(['', []]);
    const blob = Buffer.from(base64 ?? '', 'base64');
    expect(blob.subarray(0, 8).toString('hex')).toBe('4564424b00000000');
    expect(blob.subarray(40, 72).equals(Buffer.alloc(32, 0x42))).toBe(true);
    const loaded = await loadUsignKey({ text: secretText, origin: 'x' }, undefined);
    expect(loaded.publicKey.text).toBe(publicKey.text);
  });

  it.each(['00', '01', '0f'])('has no leading zero digit when chance gives %s first', async (lead) => {
    const zero = Buffer.from(`${lead}ffffffffffffff`, 'hex');
    const { publicKey } = await makeUsignPair(
      undefined,
      scripted(zero, zero, Buffer.from('10ffffffffffffff', 'hex')),
    );
    expect(publicKey.keyId).toBe('10ffffffffffffff');
  });

  it('protects the key with a passphrase as signify does, and opens it again', async () => {
    const { secretText, publicKey } = await makeUsignPair('pässword', scripted());
    const blob = usignBlob(secretText) ?? Buffer.alloc(0);
    expect(blob.readUInt32BE(4)).toBe(42);
    expect(blob.includes(Buffer.alloc(32, 0x42))).toBe(false);
    expect((await read(blob, 'pässword')).publicKey.text).toBe(publicKey.text);
  });

  it('never makes the same pair twice', async () => {
    const [a, b] = await Promise.all([makeUsignPair(undefined), makeUsignPair(undefined)]);
    expect(a.publicKey.keyId).not.toBe(b.publicKey.keyId);
    expect(a.publicKey.text.slice(-50)).not.toBe(b.publicKey.text.slice(-50));
  });
});

describe('the signify vectors', () => {
  it.runIf(isThere)('are the pair that is opened above', () => {
    const blobIn = (name: string): Buffer | undefined =>
      usignBlob(readFileSync(new URL(name, vectors), 'utf8'));
    expect(blobIn('sg.sec')).toEqual(SG_BLOB);
    expect(blobIn('sg.pub')).toEqual(Buffer.from(SG_PUB, 'base64'));
  });
});
