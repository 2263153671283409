import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/formats/apk-v2/package.ts';
import { apkV2Around, apkV2Of, END_BLOCKS } from '../../../support/apk-v2-maker.ts';
import { gzipOf } from '../../../support/package-maker.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { longText, type RawMember, rawTar } from '../../../support/tar-maker.ts';

const folder = (name: string): RawMember => ({ name, type: '5' });
const file = (name: string, more: Partial<RawMember> = {}): RawMember => ({
  name,
  body: 'hi\n',
  hashed: true,
  ...more,
});
const link = (name: string, target: string, type = '2'): RawMember => ({
  ...{ name, link: target, type, hashed: type === '2' },
});
const pathLink = (target: string): RawMember => ({ ...link('l2', 'n'), pax: { linkpath: target } });
const pax = (body: string, type = 'x'): RawMember => ({ name: 'pax', type, body });
const FOLDERS = [folder('usr/'), folder('usr/bin/')];

/** A package with this archive as its data. */
const withTar = (tar: Buffer): Buffer => apkV2Around(gzipOf(tar));
const withData = (members: readonly RawMember[]): Buffer =>
  withTar(Buffer.concat([rawTar(members), END_BLOCKS]));

describe('the data of an apk v2', () => {
  const good: [string, RawMember[], string[]][] = [
    ['files and folders', [...FOLDERS, file('usr/bin/a')], ['usr/bin/a']],
    ['no file at all', [], []],
    ['the mark of abuild for an empty package', [file('.dummy', { body: '' })], []],
    ['an entry for the root', [folder('./'), ...FOLDERS, file('usr/bin/a')], ['usr/bin/a']],
    ['folders without a slash', [folder('usr'), folder('usr/bin'), file('usr/bin/a')], ['usr/bin/a']],
    ['folders with two slashes', [folder('usr//'), folder('usr/d//'), file('usr/d/f')], ['usr/d/f']],
    [
      'several slashes in the name of a folder',
      [folder('usr/'), folder('usr///g/'), folder('usr///g/h/'), file('usr///g/f')],
      ['usr///g/f'],
    ],
    ['a folder twice', [...FOLDERS, ...FOLDERS, file('usr/bin/a')], ['usr/bin/a']],
    ['a file at the top', [file('a')], ['a']],
    ['type flag 7', [file('a', { type: '7' })], ['a']],
    ['links', [...FOLDERS, file('usr/bin/a'), link('usr/bin/l', 'a')], ['usr/bin/a', 'usr/bin/l']],
    [
      'a hard link without a checksum',
      [...FOLDERS, file('usr/bin/a'), link('usr/bin/l', 'usr/bin/a', '1')],
      ['usr/bin/a', 'usr/bin/l'],
    ],
    ['a pipe', [...FOLDERS, { name: 'usr/bin/p', type: '6' }], ['usr/bin/p']],
    ['GNU headers', [file('a', { magic: 'ustar  \0' })], ['a']],
    ['a global header', [{ name: 'g', type: 'g', body: '13 comment=x\n' }, file('a')], ['a']],
    ['a name in a pax header', [...FOLDERS, file('short', { pax: { path: 'usr/bin/ö' } })], ['usr/bin/ö']],
    [
      'a long name of GNU tar',
      [...FOLDERS, longText(`usr/bin/${'n'.repeat(120)}`), file('usr/bin/n')],
      [`usr/bin/${'n'.repeat(120)}`],
    ],
    ['the mark of an empty folder', [folder('usr/'), file('usr/.keep_x')], []],
    [
      'a checksum in upper case',
      [file('a', { hashed: false, pax: { 'APK-TOOLS.checksum.SHA1': 'AB'.repeat(20) } })],
      ['a'],
    ],
  ];
  it.each(good)('may have %s', async (_, members, files) => {
    const pkg = await readPackage(withData(members));
    expect(pkg.files).toEqual(files);
    expect(pkg.warnings).toEqual([]);
  });

  it('may lack its end blocks, be empty, or be larger than what is unpacked at once', async () => {
    expect((await readPackage(withTar(rawTar([file('a')])))).files).toEqual(['a']);
    expect((await readPackage(withTar(Buffer.alloc(0)))).files).toEqual([]);
    const large = withData([...FOLDERS, file('usr/bin/a', { body: Buffer.alloc(6 << 20) }), file('b')]);
    expect((await readPackage(large)).files).toEqual(['usr/bin/a', 'b']);
  });

  it('may have its hash in upper case, with blanks after it', async () => {
    const lower = apkV2Of({
      pkginfo: 'pkgname = a\npkgver = 1\narch = x86_64\nsize = 1\ndatahash = DATAHASH\n',
    });
    expect((await readPackage(lower)).files).toEqual(['usr/bin/hello']);
    const upper = apkV2Around(gzipOf(rawTar([file('a')])), (hash) => `${hash.toUpperCase()} `);
    expect((await readPackage(upper)).files).toEqual(['a']);
  });

  const bad: [string, RawMember[], string][] = [
    ['./ before its names', [folder('./usr/'), file('./usr/a')], '"./usr/", which begins with ./'],
    ['../ before a name', [file('../a')], '"../a", which has a part . or ..'],
    ['a slash before its names', [folder('/usr/'), file('/usr/a')], '"/usr/", which begins with a slash'],
    ['.. in a name', [folder('usr/'), file('usr/../a')], '"usr/../a", which has a part . or ..'],
    ['a line end in a name', [file('a\nb')], '"a\\u{a}b", which has a line end'],
    ['a control byte in the name of a folder', [folder('a\x7f/')], 'which has a line end or another control'],
    ['a part that no file system takes', [file('a', { pax: { path: 'n'.repeat(256) } })], 'over 255 bytes'],
    ['a path that is too long', [file('a', { pax: { path: 'n/'.repeat(2043) } })], 'longer than 4085 bytes'],
    ['the type flag NUL', [{ ...file('a'), type: '\0' }], '"a" with the type flag NUL'],
    ['a sparse file', [{ ...file('a'), type: 'S' }], '"a" with the type flag "S"'],
    ['a sparse file as pax has it', [file('a', { pax: { 'GNU.sparse.major': '1' } })], 'as a sparse file'],
    ['no checksum', [file('a', { hashed: false })], '"a" without its checksum, so apk 3 would leave it out'],
    ['no checksum for an empty file', [file('a', { hashed: false, body: '' })], 'without its checksum'],
    ['no checksum for a link', [{ ...link('l', 'a'), hashed: false }], 'apk 2 would report an error'],
    [
      'half a checksum',
      [file('a', { hashed: false, pax: { 'APK-TOOLS.checksum.SHA1': 'ab' } })],
      'without its checksum',
    ],
    ['no folders', [file('usr/bin/a')], '"usr/bin/a" without an entry for the folder before it'],
    ['no folder above a folder', [folder('usr/bin/'), file('usr/bin/a')], '"usr/bin/" without an entry'],
    ['its folders at the end', [file('usr/a'), folder('usr/')], '"usr/a" without an entry for the folder'],
    [
      'a link in place of a folder',
      [folder('usr'), link('usr/l', 'x'), file('usr/l/a')],
      '"usr/l/a" without',
    ],
    ['two slashes before a file', [...FOLDERS, file('usr/bin//a')], '"usr/bin//a" without an entry for'],
    ['a folder in another spelling', [...FOLDERS, folder('usr//g/'), file('usr/g/f')], '"usr/g/f" without'],
    ['three slashes after a folder', [folder('usr///')], '"usr///", which ends with more than 2 slashes'],
    ['a slash after a file', [...FOLDERS, file('usr/bin/')], '"usr/bin/", which ends with a slash and is no'],
    ['a slash after a link', [folder('usr/'), link('usr/l/', 'a')], '"usr/l/", which ends with a slash'],
    ['a symbolic link to nothing', [link('l', '')], 'the symbolic link "l" without a target'],
    ['a file twice', [file('a'), file('b'), file('a', { body: 'other' })], '"a" twice'],
    ['a file that is also a folder', [file('a'), folder('a/')], '"a/" twice'],
    ['a folder that is also a link', [folder('a/'), link('a', 'b')], '"a" twice'],
    [
      'a hard link to nothing',
      [...FOLDERS, link('usr/l', 'usr/a', '1')],
      '"usr/l" to "usr/a", which is no file',
    ],
    [
      'a hard link to a name with ./',
      [...FOLDERS, file('usr/a'), link('usr/l', './usr/a', '1')],
      '"usr/l" to "./usr/a", which is no file before it',
    ],
    [
      'a hard link to a symbolic one',
      [...FOLDERS, link('usr/s', 'x'), link('usr/l', 'usr/s', '1')],
      '"usr/l" to "usr/s", which is no plain file, so apk would report an error',
    ],
    [
      'a hard link to a pipe',
      [...FOLDERS, { name: 'usr/p', type: '6' }, link('usr/l', 'usr/p', '1')],
      'which is no plain file',
    ],
    [
      'a file with the target of a link',
      [file('a', { pax: { linkpath: 'b' } })],
      '"a" with the target of a link',
    ],
    [
      'a target that is too long',
      [link('l', 'n'), pathLink('n'.repeat(4086))],
      'a target of over 4085 bytes',
    ],
    ['an empty name', [file('a', { pax: { path: '' } })], 'the name "", which is empty'],
    [
      'a long name after its pax header',
      [pax('13 comment=x\n'), longText(`${'n'.repeat(120)}`), file('n', { hashed: false })],
      'stand in an order in which apk does not read them',
    ],
    [
      'a global header after its pax header',
      [pax('13 comment=x\n'), pax('13 comment=x\n', 'g'), file('a', { hashed: false })],
      'stand in an order',
    ],
    ['two pax headers', [pax('13 comment=x\n'), file('a')], 'stand in an order'],
    ['a pax header of Solaris', [pax('13 comment=x\n', 'X'), file('a')], 'stand in an order'],
    [
      'a label with a long name',
      [longText('n'), { name: 'label', type: 'V' }, file('a')],
      'stand in an order',
    ],
    [
      'a long name and a prefix',
      [longText('n'.repeat(120)), file('a', { prefix: 'p' })],
      'stand in an order',
    ],
    ['a hard link at the top', [file('a'), link('l', 'a', '1')], '"l" to "a", which is no file before it'],
    [
      'a long target of GNU tar',
      [longText('n'.repeat(120), 'K'), link('l', 'n'.repeat(99))],
      'would cut it off',
    ],
    ['old headers', [file('a', { magic: '\0\0\0\0\0\0\0\0' })], 'of a form that apk cannot read'],
    [
      'an owner in binary',
      [file('a', { owner: '\x80\0\0\0\0\x2d\xc6\xc0' })],
      'the owner of "a" is a number',
    ],
    ['two sizes of a file', [file('a', { pax: { size: '4' } })], 'states two sizes'],
    ['a pax header of no file', [{ name: 'x', type: 'x', body: 'x' }], 'a tar member is cut short'],
  ];
  it.each(bad)('may not have %s', async (_, members, reason) => {
    const failure = await readPackage(withData(members)).catch((error) => error);
    expect(failure.reason).toContain(reason);
    expect(failure.reason).toMatch(/bytes into its data segment$/);
    expect(failure.remedy).toMatch(/^Build /);
  });

  it('may not be something else, cut short, or go on after its end', async () => {
    const tar = rawTar([...FOLDERS, file('usr/bin/a')]);
    const cases: [Buffer, string, string][] = [
      [Buffer.from('no tar'.repeat(200)), 'FORMAT_MALFORMED', 'a tar header is damaged'],
      [tar.subarray(0, -100), 'FORMAT_TRUNCATED', 'its data ends in the middle of a tar block'],
      [tar.subarray(0, -511), 'FORMAT_TRUNCATED', 'a tar member is cut short'],
      [tar.subarray(0, 700), 'FORMAT_TRUNCATED', 'a tar header is cut short'],
      [Buffer.concat([tar, END_BLOCKS, tar]), 'FORMAT_MALFORMED', 'goes on after the end of the archive'],
    ];
    for (const [data, code, reason] of cases) {
      await expect(readPackage(withTar(data))).rejects.toMatchObject({
        ...{ code, reason: expect.stringContaining(reason) },
      });
    }
  });

  it('is bounded in its members and its names', async () => {
    const many = Buffer.alloc(512 * 250_001, rawTar([folder('a')]));
    await expect(readPackage(withTar(many))).rejects.toMatchObject({ code: 'FORMAT_LIMIT' });
    const parents = Array.from({ length: 15 }, (_, i) => `${'n'.repeat(250)}/`.repeat(i + 1));
    const deep = parents.map((path) => ({ name: 'a', type: '5', pax: { path } }));
    const last = rawTar(deep.slice(-1));
    const long = Buffer.concat([rawTar(deep), Buffer.alloc(4500 * last.length, last)]);
    await expect(readPackage(withTar(long))).rejects.toMatchObject({
      reason: expect.stringContaining('the names of its files and folders have more than 16777216 bytes'),
    });
  });

  it('is read in linear time, also with many slashes', async () => {
    const parts = { name: 'a', type: '5', pax: { path: `a${'/'.repeat(4070)}b/` } };
    const tar = Buffer.concat([rawTar([folder('a/')]), ...Array<Buffer>(1000).fill(rawTar([parts]))]);
    const start = processorTime();
    expect((await readPackage(withTar(tar))).files).toEqual([]);
    expect(processorTime() - start).toBeLessThan(2000);
  });

  const hidden: [string, RawMember[], string, string][] = [
    ['scripts alone', [file('.post-install')], 'apk would install it without files', '.post-install'],
    [
      'scripts beside files',
      [file('a'), file('.profile')],
      'apk would leave out some of its files',
      '.profile',
    ],
    ['a hidden folder', [folder('.ssh/'), file('.ssh/key'), file('a')], 'would leave out some', '.ssh/key'],
  ];
  it.each(hidden)(
    'is warned about with names that apk takes for metadata: %s',
    async (_, members, text, detail) => {
      const { warnings } = await readPackage(withData(members));
      expect(warnings).toEqual([{ text: expect.stringContaining(text), detail, scheme: undefined }]);
    },
  );
});

describe('scripts of an apk v2', () => {
  const script = (size: number): string => `#!/bin/sh\n${'#'.repeat(size - 10)}`;

  it('are as large as apk 3 takes them', async () => {
    await expect(
      readPackage(apkV2Of({ scripts: { '.post-install': script(262_144) } })),
    ).resolves.toBeDefined();
  });

  it.each(['.pre-install', '.post-upgrade', '.trigger'])(
    'are refused when they are larger: %s',
    async (name) => {
      await expect(readPackage(apkV2Of({ scripts: { [name]: script(262_145) } }))).rejects.toMatchObject({
        code: 'FORMAT_LIMIT',
        reason: `its ${name} script is larger than the 262144 bytes that devices take`,
        remedy: expect.stringContaining('into a file of the package'),
      });
    },
  );
});
