import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asksForMuchWork } from '../../../src/keys/der.ts';

const der = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
/** One value of fewer than 128 bytes. */
const value = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, body.length), body]);
};
const sequence = (...parts: Buffer[]): Buffer => value(0x30, ...parts);
const integer = (hex: string): Buffer => value(0x02, der(hex));
const SALT = value(0x04, Buffer.alloc(8, 0xff));
/** An `EncryptedPrivateKeyInfo` with these parameters. */
const encrypted = (...parameters: Buffer[]): Buffer =>
  sequence(sequence(value(0x06, der('2a864886')), sequence(...parameters)), value(0x04, Buffer.alloc(16)));

describe('asksForMuchWork', () => {
  it.each<[string, Buffer, boolean]>([
    ['2,000,000 rounds', encrypted(SALT, integer('1e8480')), false],
    ['2,000,001 rounds', encrypted(SALT, integer('1e8481')), true],
    ['2,147,483,647 rounds', encrypted(SALT, integer('7fffffff')), true],
    ['a number of five bytes', encrypted(SALT, integer('0000000001')), true],
    ['a number of no bytes', encrypted(SALT, integer('')), false],
    ['a large number deeper inside', encrypted(sequence(SALT, sequence(integer('7fffffff')))), true],
    [
      'a large number as scrypt has it, after small ones',
      encrypted(SALT, integer('08'), integer('00ffffff')),
      true,
    ],
    ['a large number in what is encrypted', sequence(sequence(SALT), sequence(integer('7fffffff'))), false],
    ['a large number that is not in a sequence', integer('7fffffff'), false],
    ['nothing', Buffer.alloc(0), false],
    ['a length without an end', der('3080 3080 0204 7fffffff'), false],
    ['a length of seven bytes', der('3087 00000000000008 3006 0204 7fffffff'), false],
    ['a length past the end', der('307f 3006 0204 7fffffff'), false],
  ])('%s', (_, bytes, asks) => {
    expect(asksForMuchWork(bytes)).toBe(asks);
  });

  it('reads long lengths', () => {
    expect(asksForMuchWork(der('3082000a 3082 0006 0204 7fffffff'))).toBe(true);
  });

  it('finds nothing wrong with keys as tools write them', () => {
    const protection = { cipher: 'aes-256-cbc', passphrase: 'x' };
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(asksForMuchWork(privateKey.export({ format: 'der', type: 'pkcs8', ...protection }))).toBe(false);
    expect(asksForMuchWork(privateKey.export({ format: 'der', type: 'pkcs8' }))).toBe(false);
  });

  it('bears a key that is cut anywhere', () => {
    const whole = encrypted(SALT, integer('7fffffff'));
    for (let size = 0; size < whole.length; size++)
      expect(asksForMuchWork(whole.subarray(0, size))).toBe(false);
  });
});
