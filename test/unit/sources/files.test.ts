import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManyErrors, type SourceError } from '../../../src/errors.ts';
import { findFiles } from '../../../src/sources/files.ts';
import { ipkOf } from '../../support/package-maker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  mkdirSync(join(folder, 'deep/.hidden'), { recursive: true });
  for (const file of [
    'b.ipk',
    'a.ipk',
    'deep/c.ipk',
    'deep/.hidden/d.ipk',
    'deep/e.apk',
    'deep/notes.txt',
    'sp ace[1].ipk',
  ]) {
    writeFileSync(join(folder, file), ipkOf({ name: basename(file).replace(/\W.*/, '') }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...patterns: string[]): Promise<string[]> =>
  (await findFiles(patterns, folder)).map(({ file }) => file.slice(folder.length + 1).replaceAll('\\', '/'));

describe('findFiles', () => {
  it.each([
    ['a file', ['a.ipk'], ['a.ipk']],
    [
      'a folder, with everything below it that ends in .ipk or .apk',
      ['.'],
      ['a.ipk', 'b.ipk', 'deep/.hidden/d.ipk', 'deep/c.ipk', 'deep/e.apk', 'sp ace[1].ipk'],
    ],
    ['a glob', ['*.ipk'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
    ['a glob through folders', ['**/c.ipk'], ['deep/c.ipk']],
    ['any file that is named itself', ['deep/notes.txt'], ['deep/notes.txt']],
    ['a name that is a glob too', ['sp ace[1].ipk'], ['sp ace[1].ipk']],
    ['each file once, sorted', ['b.ipk', '*.ipk', './a.ipk'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
  ])('finds %s', async (_, patterns, expected) => {
    expect(await found(...patterns)).toEqual(expected);
  });

  it('reports every pattern that finds nothing, together', async () => {
    const error = await found('none.ipk', 'a.ipk', 'x/*.ipk').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ManyErrors);
    expect((error as ManyErrors).errors.map(({ code, message }) => [code, message])).toEqual([
      ['SOURCE_EMPTY', '`files` names "none.ipk", but there is no such file'],
      ['SOURCE_EMPTY', '`files` names "x/*.ipk", but there is no such file'],
    ]);
  });
});

// Other systems do not allow such names.
describe.runIf(process.platform === 'linux')('names that cannot be used', () => {
  let odd: string;
  const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${odd}/`), Buffer.from(name, 'latin1')]);
  beforeAll(() => {
    odd = mkdtempSync(join(tmpdir(), 'pkgfeed-odd-'));
    for (const name of ['d\xe9r', 'd\xe9r/deep', 'line\r', 'plain', 'empty\xff', 'two\nlines'])
      mkdirSync(at(name));
    for (const name of [
      ...['caf\xe9.ipk', 'd\xe9r/deep/one.apk', 'line\r/two.ipk', 'plain/good.ipk', 'plain/cr.ipk\r'],
      ...['plain/notes\r', 'plain/\xe9.txt', 'empty\xff/notes', 'two\nlines/x.ipk'],
    ]) {
      writeFileSync(at(name), 'x');
    }
    // A real replacement character, which is valid UTF-8.
    writeFileSync(join(odd, 'plain', '\ufffd.apk'), 'x');
  });
  afterAll(() => rmSync(odd, { recursive: true, force: true }));

  const messages = async (...patterns: string[]): Promise<string[]> => {
    const error = await findFiles(patterns, odd).catch((caught: unknown) => caught);
    if (Array.isArray(error)) return error.map(({ file }) => file.slice(odd.length + 1));
    const all = error instanceof ManyErrors ? error.errors : [error as SourceError];
    expect(all.every(({ code }) => code === 'SOURCE_READ')).toBe(true);
    return all.map(({ message }) => message.replace(/(has a (?:name|line end)).*/, '$1')).toSorted();
  };

  it('are reported, from a folder and from a pattern', async () => {
    const everything = [
      'caf\\xe9.ipk has a name',
      'd\\xe9r/deep/one.apk has a name',
      'line\\u{d}/two.ipk has a line end',
      'plain/cr.ipk\\u{d} has a line end',
      'two\\u{a}lines/x.ipk has a line end',
    ];
    expect(await messages('.')).toEqual(everything);
    expect(await messages('**/*.{ipk,apk}')).toEqual(everything);
    expect(await messages('*.ipk')).toEqual(['caf\\xe9.ipk has a name']);
    expect(await messages('plain')).toEqual(['plain/cr.ipk\\u{d} has a line end']);
    expect(await messages('plain/cr.ipk')).toEqual(['plain/cr.ipk\\u{d} has a line end']);
    expect(await messages('caf\ufffd.ipk')).toEqual(['caf\\xe9.ipk has a name']);
  });

  it('are not reported when the pattern does not match them', async () => {
    expect(await messages('plain/*.apk')).toEqual(['plain/\ufffd.apk']);
    expect(await messages('plain/g*.ipk')).toEqual(['plain/good.ipk']);
    expect(await messages('plain/\ufffd.apk')).toEqual(['plain/\ufffd.apk']);
  });
});
