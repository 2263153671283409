import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../src/bytes/content-id.ts';
import { ManyErrors } from '../../../src/errors.ts';
import { FILE_LIMIT, PACKAGE_LIMIT } from '../../../src/feed/limits.ts';
import { findFiles } from '../../../src/sources/files.ts';
import { readPackages } from '../../../src/sources/read-packages.ts';
import { ipkOf, tarOf } from '../../support/package-maker.ts';

const WEB_PAGE = 'it is a web page, as a download leaves when the server answers with an error or a login';
const LFS_POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;

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

const said: string[] = [];
const host = { progress: () => undefined, say: (line: string) => said.push(line) };
const read = (files: string[]) =>
  readPackages(
    files.map((file) => ({ file, origin: basename(file) })),
    host,
  );
/** Reads what patterns find, as a publish does. */
const readFound = async (...patterns: string[]) => {
  said.splice(0);
  const { files } = await findFiles(patterns, folder);
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

describe('readPackages', () => {
  it('gives package, facts and blob of each file, in the order of the files', async () => {
    const files = ['b.ipk', 'a.ipk'].map((name) => join(folder, name));
    const arrived = await read(files);
    expect(arrived.map(({ pkg, file, origin }) => [pkg.name, file, origin])).toEqual([
      ['b', files[0], 'b.ipk'],
      ['a', files[1], 'a.ipk'],
    ]);
    expect(arrived[1]).toMatchObject({
      contentId: contentId(ipkOf({ name: 'a' })),
      facts: { size: ipkOf({ name: 'a' }).length },
    });
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['a zip archive', 'PK\u0003\u0004', 'it is a zip archive, as Android packages are'],
    ['a program', '\u007fELF', 'it is a program'],
    ['a Git LFS pointer', LFS_POINTER, 'it is a Git LFS pointer, not the file that it stands for'],
    ['a web page', '<!DOCTYPE html>\n<html>', WEB_PAGE],
    ['a web page after a mark, blanks and a comment', '\ufeff \r\n<!-- x -->\n<HTML lang="en">', WEB_PAGE],
    ['zeros', Buffer.alloc(2000), 'it begins with nothing but zero bytes'],
    ['blanks', ' \n', 'it begins with nothing but blanks'],
    [
      'JSON',
      '{"message": "Not Found"}',
      'it is JSON, as a download leaves when a server answers with an error',
    ],
    [
      'XML',
      '<?xml version="1.0"?><Error>',
      'it is XML, as a download leaves when a server answers with an error',
    ],
    ['an error', '404: Not Found', 'it is the text of an error that a server sent instead of the package'],
    ['a link as text', '../pool/hello_1.0_all.ipk\n', 'it is a symbolic link that was stored as text'],
    ['an annexed file', '/annex/objects/SHA256E-s7--00.ipk\n', 'it is a pointer of git-annex, not the file'],
    ['a signature', 'untrusted comment: signed by key 1\n', 'it is a signature, not a package'],
    ['a key', '-----BEGIN PUBLIC KEY-----\n', 'it is a key or a certificate, not a package'],
    ['an index', 'Package: hello\nVersion: 1\n', 'it is the text of an index or of a control file'],
    ['a tar archive', tarOf([{ name: 'x', body: 'y' }]), 'it is a tar archive'],
    ['another archive', Buffer.from('fd377a585a00', 'hex'), 'it is an archive of another kind'],
    ['an rpm package', Buffer.from('edabeedb03', 'hex'), 'it is an rpm package'],
    ['text', 'hello', 'it is not a package of a known kind (it begins with "hell")'],
    ['terminal escapes', '\u001b[2J', 'it is not a package of a known kind (it begins with "\\\\u{1b}[2J")'],
  ])('says what a file is: %s', async (name, bytes, reason) => {
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

  it('says what to do about a Git LFS pointer and a web page', async () => {
    await expect(read([put('other.ipk', LFS_POINTER)])).rejects.toMatchObject({
      remedy: expect.stringContaining('`lfs: true`'),
    });
    await expect(read([put('other.ipk', '<html>')])).rejects.toMatchObject({
      remedy: expect.stringContaining('`curl --fail'),
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
    expect(messages).toContain('gone.ipk does not exist');
  });

  it('returns nothing for no files', async () => {
    expect(await read([])).toEqual([]);
  });
});

describe('a file over 100 MiB', () => {
  it('is refused for GitHub, and read for other homes up to 256 MiB', async () => {
    const file = put('large.ipk', 'text');
    truncateSync(file, FILE_LIMIT + 1);
    await expect(read([file])).rejects.toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: `large.ipk has ${FILE_LIMIT + 1} bytes, and GitHub takes no file over ${FILE_LIMIT}`,
    });
    const files = [{ file, origin: 'large.ipk' }];
    await expect(readPackages(files, host, PACKAGE_LIMIT)).rejects.toMatchObject({ name: 'FormatError' });
    truncateSync(file, PACKAGE_LIMIT + 1);
    await expect(readPackages(files, host, PACKAGE_LIMIT)).rejects.toMatchObject({
      message: `large.ipk has ${PACKAGE_LIMIT + 1} bytes, and pkgfeed reads no package over ${PACKAGE_LIMIT}`,
    });
  });
});

describe('a file that is not a package', () => {
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

  it('is left out with a remark when only a glob names it, as in a folder', async () => {
    const packages = await readFound('mixed/*');
    expect(packages.map(({ pkg }) => pkg.name)).toEqual(['good', 'odd']);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(
      /^left out, because it is not a package: README\.md: it is not a package of a known kind/,
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

  it('is reported twenty times and then counted, and a run with nothing else stops', async () => {
    await expect(readFound('texts/*')).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: expect.stringMatching(/^none of the 23 files that the patterns match is a package: 00\.txt: /),
    });
    expect(said).toHaveLength(21);
    expect(said[20]).toBe('… and 3 more');
  });
});
