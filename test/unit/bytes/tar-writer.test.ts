import { describe, expect, it } from 'vitest';
import { readTar } from '../../../src/bytes/tar.ts';
import { TAR_END, type TarMember, tarPadding, writeTar } from '../../../src/bytes/tar-writer.ts';
import { FormatError } from '../../../src/errors.ts';

const member = (name: string, body = '', type: TarMember['type'] = 'File'): TarMember => ({
  ...{ name, type, mode: type === 'Directory' ? 0o755 : 0o644, mtime: new Date(1_700_000_000_000) },
  body: Buffer.from(body),
});
const names = (tar: Buffer): string[] => readTar(tar, { entries: 10 }).map(({ name }) => name);

describe('writeTar', () => {
  it('writes a header, the body and what fills its block', () => {
    const tar = writeTar([member('./a', 'x'.repeat(513), 'File')]);
    expect(tar.length).toBe(512 + 1024);
    expect(tar.toString('latin1', 0, 157)).toBe(
      `./a${'\0'.repeat(97)}000644 \u0000000000 \u0000000000 \u00000000001001 \u000014524770400\u0000011207 \u00000`,
    );
    expect(tar.toString('latin1', 257, 302)).toBe(`ustar\u000000root${'\0'.repeat(28)}root\0`);
    expect(tar.toString('latin1', 512, 512 + 514)).toBe(`${'x'.repeat(513)}\0`);
  });

  it('writes members one after another, without an end', () => {
    const tar = writeTar([member('./', '', 'Directory'), member('a', 'one'), member('b', '')]);
    expect(tar.length).toBe(4 * 512);
    expect(names(Buffer.concat([tar, TAR_END]))).toEqual(['', 'a', 'b']);
    expect(writeTar([]).length).toBe(0);
  });

  it.each([
    ['of 100 bytes', 'f'.repeat(100)],
    ['of 200, in two parts', `${'d'.repeat(99)}/${'f'.repeat(100)}`],
    ['of 256, in two parts', `${'d'.repeat(100)}/${'e'.repeat(54)}/${'f'.repeat(100)}`],
    ['of two-byte characters', `${'\u00fc'.repeat(40)}/${'\u00df'.repeat(45)}`],
  ])('writes a name %s', (_, name) => {
    expect(names(writeTar([member(name)]))).toEqual([name]);
  });

  it('writes the name of a folder in two parts, with the slash by which clients tell it', () => {
    const tar = writeTar([member(`${'d'.repeat(99)}/${'f'.repeat(99)}/`, '', 'Directory')]);
    expect(tar.toString('latin1', 0, 101)).toBe(`${'f'.repeat(99)}/0`);
    expect(tar.toString('latin1', 345, 446)).toBe(`${'d'.repeat(99)}\0\0`);
    expect(readTar(tar, { entries: 1 })[0]).toMatchObject({ type: 'Directory' });
  });

  it.each([
    ['one part of 101 bytes', 'n'.repeat(101)],
    ['a name of 101 bytes in a folder', `d/${'n'.repeat(101)}`],
    ['257 bytes', `${'d/'.repeat(128)}f`],
    ['a folder of 101 bytes', `${'n'.repeat(100)}/`],
    ['two-byte characters that are too many', `d/${'\u00fc'.repeat(51)}`],
    ['a NUL', 'a\0b'],
  ])('refuses a name with %s', (_, name) => {
    expect(() => writeTar([member(name)])).toThrow(FormatError);
  });
});

it.each([
  [0, 0],
  [1, 511],
  [511, 1],
  [512, 0],
  [513, 511],
])('after %i bytes, %i fill the block', (size, filled) => expect(tarPadding(size).length).toBe(filled));
