import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { armorBlocks, armored, outsideArmor } from '../../../src/keys/armor.ts';
import { GPG_PUB } from '../../support/key-vectors.ts';
import { processorTime } from '../../support/processor-time.ts';

const BYTES = Buffer.from(Array.from({ length: 150 }, (_, i) => (i * 7) & 0xff));
const BASE64 = BYTES.toString('base64').replace(/.{64}/g, '$&\n');
const block = (inner: string, label = 'X KEY'): string =>
  `-----BEGIN ${label}-----\n${inner}\n-----END ${label}-----\n`;
const bytesIn = (text: string) => armorBlocks(text).map(({ bytes }) => bytes?.toString('hex'));
const HEX = BYTES.toString('hex');

describe('armorBlocks', () => {
  it.each([
    ['lines of 64', block(BASE64)],
    ['one line', block(BASE64).replaceAll('\n', ' ').trim()],
    ['no line ends at all', block(BASE64).replaceAll('\n', '')],
    ['indented lines', block(BASE64).replaceAll('\n', '\n    ')],
    ['lines of 10', block(BYTES.toString('base64').replace(/.{10}/g, '$&\n'))],
    ['empty lines', block(BASE64).replaceAll('\n', '\n\n')],
    ['a first line that is short', block(`${BASE64.slice(0, 8)}\n${BASE64.slice(8)}`)],
    ['headers', block(`Version: GnuPG v2.0.22 (GNU/Linux)\nComment: a feed\n\n${BASE64}`)],
    ['headers and blanks in the empty line', block(`Comment: a feed\n \t\n${BASE64}`)],
    ['headers on one line', block(`Version: GnuPG v2\nComment: x\n\n${BASE64}`).replaceAll(/\n+/g, ' ')],
    ['text before and after', `before\n${block(BASE64)}after`],
  ])('reads %s', (_, text) => {
    expect(bytesIn(text)).toEqual([HEX]);
    expect(armorBlocks(text)[0]).toMatchObject({ label: 'X KEY', text: block(BASE64) });
  });

  it('keeps what tells how the block is encrypted, and no other header', () => {
    const inner = `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF00FF00FF00FF00FF00FF00FF00FF\n\n${BASE64}`;
    for (const text of [
      block(inner),
      block(inner).replaceAll(/\n+/g, ' '),
      block(inner).replaceAll('\n', '\n '),
    ]) {
      expect(armorBlocks(text)).toEqual([{ label: 'X KEY', bytes: BYTES, text: block(inner) }]);
    }
  });

  it('finds several, and what is left without them', () => {
    const text = `a\n${block(BASE64, 'A')}b\n${block('AAAA', 'B 2')}c`;
    expect(armorBlocks(text).map(({ label }) => label)).toEqual(['A', 'B 2']);
    expect(outsideArmor(text).split(/\s+/)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['nothing', ''],
    ['a begin without its end', block(BASE64).slice(0, -10)],
    ['another end', '-----BEGIN A-----\nAAAA\n-----END B-----'],
  ])('finds no block in %s', (_, text) => {
    expect(armorBlocks(text)).toEqual([]);
    expect(outsideArmor(text)).toBe(text.trim());
  });

  it.each([
    ['no letters', ''],
    ['a letter too few', BASE64.replace(/\w/, '')],
    ['a letter that is none', BASE64.replace(/\w/, '*')],
    ['an end in its middle', `AAA=\n${BASE64}`],
    ['a checksum of other bytes', `${BASE64}\n=AAAA`],
  ])('has no bytes with %s', (_, inner) => {
    expect(bytesIn(block(inner))).toEqual([undefined]);
  });

  it('begins at the last begin, and leaves the one before outside', () => {
    const text = `-----BEGIN X KEY-----\nAAAA\n${block(BASE64)}`;
    expect(bytesIn(text)).toEqual([HEX]);
    expect(outsideArmor(text)).toBe('-----BEGIN X KEY-----\nAAAA');
  });

  it.each([
    ['begins', '-----BEGIN A-----'],
    ['ends', '-----END A-----'],
    ['begins of many kinds', '-----BEGIN A----------BEGIN B-----'],
    ['blocks', '-----BEGIN A-----\nAAAA\n-----END A-----\n'],
    ['dashes', '-----'],
    ['empty lines in a block', '\n\n: ', block],
    ['words in a block', 'a: ', block],
    ['letters in a block', 'A', block],
  ])('takes no long time for a million letters of %s', (_, piece, around = (inner: string) => inner) => {
    const text = around(piece.repeat(Math.ceil(1e6 / piece.length)));
    const started = processorTime();
    armorBlocks(text);
    expect(processorTime() - started).toBeLessThan(3000);
  });
});

describe('armored', () => {
  it('is what gpg writes', () => {
    const [{ bytes = Buffer.alloc(0) } = {}] = armorBlocks(GPG_PUB);
    expect(bytes.length).toBeGreaterThan(800);
    expect(armored('PGP PUBLIC KEY BLOCK', bytes)).toBe(GPG_PUB);
  });

  it('is read back, whatever the size', () => {
    for (let size = 1; size < 200; size++) {
      const bytes = randomBytes(size);
      const text = armored('PGP SIGNATURE', bytes);
      expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(64);
      expect(bytesIn(text)).toEqual([bytes.toString('hex')]);
      expect(bytesIn(text.replaceAll('\n', ''))).toEqual([bytes.toString('hex')]);
    }
  });
});
