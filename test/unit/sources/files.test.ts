import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobId } from '../../../src/bytes/blob-id.ts';
import { ManyErrors, type SourceError } from '../../../src/errors.ts';
import { FILE_LIMIT } from '../../../src/feed/limits.ts';
import { findFiles } from '../../../src/sources/files.ts';
import { readPackages } from '../../../src/sources/read-packages.ts';
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
const said: string[] = [];
const host = { progress: () => undefined, say: (line: string) => said.push(line) };
const read = (files: string[]) =>
  readPackages(
    files.map((file) => ({ file, origin: basename(file) })),
    host,
  );
/** What patterns find, read as a publish does. */
const readFound = async (...patterns: string[]) => {
  said.splice(0);
  const files = await findFiles(patterns, folder);
  return await readPackages(
    files.map((one) => ({ ...one, origin: basename(one.file) })),
    host,
  );
};
const put = (name: string, bytes: Buffer | string): string => {
  const file = join(folder, 'deep', name);
  writeFileSync(file, bytes);
  return file;
};

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
      ['SOURCE_EMPTY', '`files` names "none.ipk", and no file is there'],
      ['SOURCE_EMPTY', '`files` names "x/*.ipk", and no file is there'],
    ]);
  });
});

// Other systems take no such names.
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
    // A character that looks as if it could not be read, and can.
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

  it('are told, whether a folder or a pattern means them', async () => {
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

  it('are no matter where the pattern does not mean them', async () => {
    expect(await messages('plain/*.apk')).toEqual(['plain/\ufffd.apk']);
    expect(await messages('plain/g*.ipk')).toEqual(['plain/good.ipk']);
    expect(await messages('plain/\ufffd.apk')).toEqual(['plain/\ufffd.apk']);
  });
});

describe('readPackages', () => {
  it('gives package, facts and blob of each file, in the order of the files', async () => {
    const files = ['b.ipk', 'a.ipk'].map((name) => join(folder, name));
    const arrived = await read(files);
    expect(arrived.map(({ pkg, file, origin }) => [pkg.name, file, origin])).toEqual([
      ['b', files[0], 'b.ipk'],
      ['a', files[1], 'a.ipk'],
    ]);
    expect(arrived[1]).toMatchObject({
      blob: blobId(ipkOf({ name: 'a' })),
      facts: { size: ipkOf({ name: 'a' }).length },
    });
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['a zip archive', 'PK\u0003\u0004', 'it is a zip archive, as Android packages are'],
    ['a program', '\u007fELF', 'it is a program'],
    ['an rpm package', Buffer.from('edabeedb03', 'hex'), 'it is an rpm package'],
    ['text', 'hello', 'it is no package of a known kind (it begins with "hell")'],
    ['terminal escapes', '\u001b[2J', 'it is no package of a known kind (it begins with "\\\\u{1b}[2J")'],
  ])('says of a file that is %s what it is', async (name, bytes, reason) => {
    const file = put('other.ipk', bytes);
    await expect(read([file]), name).rejects.toMatchObject({
      name: 'FormatError',
      code: 'FORMAT_UNKNOWN',
      offset: 0,
      reason,
      file: 'other.ipk',
      message: `other.ipk: ${reason} (at byte 0)`,
    });
  });

  it('reports every unreadable file together, in the order of their names', async () => {
    const files = [
      put('z.ipk', 'text'),
      join(folder, 'a.ipk'),
      put('m.ipk', ''),
      join(folder, 'gone.ipk'),
      folder,
    ];
    const error = await read(files).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ManyErrors);
    expect((error as ManyErrors).errors.map(({ code }) => code).toSorted()).toEqual([
      'FORMAT_UNKNOWN',
      'FORMAT_UNKNOWN',
      'SOURCE_READ',
      'SOURCE_READ',
    ]);
    const messages = (error as ManyErrors).errors.map(({ message }) => message);
    expect(messages).toEqual(messages.toSorted());
  });

  it('reads nothing of no files', async () => {
    expect(await read([])).toEqual([]);
  });
});

describe('a file that is no package', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'mixed'));
    writeFileSync(join(folder, 'mixed/README.md'), '# Hello');
    writeFileSync(join(folder, 'mixed/sources.tar.gz'), gzipSync('no ipk'));
    writeFileSync(join(folder, 'mixed/odd-name'), ipkOf({ name: 'odd' }));
    writeFileSync(join(folder, 'mixed/good.ipk'), ipkOf({ name: 'good' }));
    writeFileSync(join(folder, 'mixed/image.bin'), '');
    truncateSync(join(folder, 'mixed/image.bin'), FILE_LIMIT + 1);
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken/page.ipk'), '<html>');
    mkdirSync(join(folder, 'texts'));
    for (let n = 0; n < 23; n++)
      writeFileSync(join(folder, `texts/${String(n).padStart(2, '0')}.txt`), 'text');
  });

  it('is left out with a remark where only a glob names it, as in a folder', async () => {
    const packages = await readFound('mixed/*');
    expect(packages.map(({ pkg }) => pkg.name)).toEqual(['good', 'odd']);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(
      /^left out, since it is no package: README\.md: it is no package of a known kind/,
    );
    expect(said[1]).toContain('image.bin has 104857601 bytes');
    expect(said[2]).toContain('sources.tar.gz: ');
    expect(await readFound('mixed')).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it.each([
    ['that is named alone', ['mixed/*', 'mixed/README.md'], 'README.md: '],
    ['that is named alone, before the glob', ['mixed/README.md', 'mixed/*'], 'README.md: '],
    ['whose name is that of a package', ['broken/*'], 'page.ipk: '],
    ['whose name is that of a package, in a folder', ['broken'], 'page.ipk: '],
  ])('%s stops the run', async (_, patterns, message) => {
    await expect(readFound(...patterns)).rejects.toMatchObject({
      code: 'FORMAT_UNKNOWN',
      message: expect.stringContaining(message),
    });
  });

  it('is told twenty times and counted, and a run with nothing else stops', async () => {
    await expect(readFound('texts/*')).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: expect.stringMatching(/^none of the 23 files that the patterns match is a package: 00\.txt: /),
    });
    expect(said).toHaveLength(21);
    expect(said[20]).toBe('… and 3 more');
  });
});
