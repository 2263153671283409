import { describe, expect, it } from 'vitest';
import { unsnappy } from '../../../src/bytes/snappy.ts';
import type { FormatError } from '../../../src/errors.ts';
import { snappyOf } from '../../support/github-replies.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const fault = (bytes: Buffer, limit = 1e6): string => {
  try {
    return `gives ${unsnappy(bytes, limit).toString('hex')}`;
  } catch (error) {
    const { code, offset } = error as FormatError;
    return `${code} at ${offset}`;
  }
};

describe('unsnappy', () => {
  it.each<[string, string, string]>([
    ['nothing', '00', ''],
    ['a literal', '03 08 616263', 'abc'],
    ['two literals', '03 00 61 04 6263', 'abc'],
    ['a literal with a length of one byte', '03 f0 02 616263', 'abc'],
    ['a literal with a length of two bytes', '03 f4 0200 616263', 'abc'],
    ['a literal with a length of three bytes', '03 f8 020000 616263', 'abc'],
    ['a literal with a length of four bytes', '03 fc 02000000 616263', 'abc'],
    ['a copy with a distance of eleven bits', '08 0c 61626364 01 04', 'abcdabcd'],
    ['a copy with a distance of two bytes', '07 0c 61626364 0a 0300', 'abcdbcd'],
    ['a copy with a distance of four bytes', '06 0c 61626364 07 04000000', 'abcdab'],
    ['a copy that runs into itself', '0b 04 6162 22 0200', 'abababababa'],
    ['a copy, and a literal after it', '07 00 61 12 0100 00 62', 'aaaaaab'],
  ])('unpacks %s', (_, block, text) => {
    expect(unsnappy(hex(block), 100).toString()).toBe(text);
  });

  it('unpacks a copy from far behind', () => {
    const start = Buffer.alloc(1100, 'x');
    start.write('start');
    const block = Buffer.concat([hex('d508'), hex('f44b04'), start, hex('85 4c'), hex('0e 0500')]);
    expect(unsnappy(block, 2000).subarray(1100).toString()).toBe('startstar');
  });

  it('unpacks what has several parts', () => {
    const bytes = Buffer.from('0123456789'.repeat(30_000));
    expect(unsnappy(snappyOf(bytes), 300_000).equals(bytes)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['nothing at all', '', 'FORMAT_TRUNCATED at 0'],
    ['a length without an end', 'ff ff ff ff ff 01', 'FORMAT_MALFORMED at 0'],
    ['a length that is cut short', '80', 'FORMAT_TRUNCATED at 1'],
    ['less than it states', '04 08 616263', 'FORMAT_TRUNCATED at 5'],
    ['more than it states', '02 08 616263', 'FORMAT_MALFORMED at 1'],
    ['a literal that is cut short', '03 08 6162', 'FORMAT_TRUNCATED at 1'],
    ['a literal of 4 GB', '03 fc ffffffff 616263', 'FORMAT_TRUNCATED at 1'],
    ['a length of a literal that is cut short', '03 f4 02', 'FORMAT_TRUNCATED at 2'],
    ['a copy without its distance', '04 00 61 0a 01', 'FORMAT_TRUNCATED at 4'],
    ['a copy of nothing before', '04 0e 0100', 'FORMAT_MALFORMED at 1'],
    ['a copy from before the beginning', '05 00 61 0e 0200', 'FORMAT_MALFORMED at 3'],
    ['a copy at no distance', '05 00 61 0e 0000', 'FORMAT_MALFORMED at 3'],
    ['a copy that leads over the end', '03 00 61 0e 0100', 'FORMAT_MALFORMED at 3'],
    ['far too few bytes', 'c0843d 00', 'FORMAT_MALFORMED at 0'],
    ['more bytes than are wanted', 'c1843d 00', 'FORMAT_LIMIT at 0'],
  ])('refuses %s', (_, block, expected) => {
    expect(fault(hex(block))).toBe(expected);
  });

  it('refuses a block that is cut short anywhere', () => {
    const block = hex('0b 0c 61626364 0a 0300 0c 65666768');
    expect(unsnappy(block, 100).toString()).toBe('abcdbcdefgh');
    for (let end = 0; end < block.length; end++) expect(fault(block.subarray(0, end))).toMatch(/^FORMAT_/);
  });
});
