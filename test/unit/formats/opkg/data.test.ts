import { randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/formats/opkg/package.ts';
import { arOf, gzipOf, tarOf } from '../../../support/package-maker.ts';
import { longText, type RawMember, rawTar } from '../../../support/tar-maker.ts';
import { CONTROL, ipkWith } from './ipk-parts.ts';

const END = Buffer.alloc(1024);
/** `hi`, with a header that asks for a dictionary of 1.5 GiB. */
const XZ_HUGE_DICTIONARY = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhASUAAAA7eHtBAQABaGkAAAD+qTgRvMqlSAABGgLcLqV+H7bzfQEAAAAABFla',
  'base64',
);
const folder = (name: string): RawMember => ({ name, type: '5' });
const file = (name: string, more: Partial<RawMember> = {}): RawMember => ({ name, body: 'hi\n', ...more });
const link = (name: string, target: string, type = '2'): RawMember => ({ name, type, link: target });
const FOLDERS = [folder('./'), folder('./usr/'), folder('./usr/bin/')];
const pax = (body: string, type = 'x'): RawMember => ({ name: 'pax', type, body });

const withTar = (tar: Buffer): Buffer => ipkWith({ 'data.tar.gz': gzipOf(tar) });
const withData = (members: readonly RawMember[]): Buffer => withTar(Buffer.concat([rawTar(members), END]));

describe('the data of an ipk', () => {
  const good: [string, RawMember[], string[]][] = [
    ['files and folders', [...FOLDERS, file('./usr/bin/a')], ['usr/bin/a']],
    ['nothing', [], []],
    ['no ./ before its names', [folder('opt/'), file('opt/a')], ['opt/a']],
    ['a slash before its names', [folder('/opt/'), file('/opt/a')], ['opt/a']],
    ['old type flags', [folder('./opt/'), file('./opt/a', { type: '\0' })], ['opt/a']],
    [
      'headers older than ustar',
      [folder('./opt/'), file('./opt/a', { magic: '\0\0\0\0\0\0\0\0' })],
      ['opt/a'],
    ],
    ['an owner in binary', [file('./a', { owner: '\x80\0\0\0\0\x2d\xc6\xc0' })], ['a']],
    ['folders that opkg needs itself', [file('./etc/a'), file('./usr/lib/b')], ['etc/a', 'usr/lib/b']],
    [
      'a folder that is a link',
      [...FOLDERS, link('./usr/l', 'bin'), file('./usr/l/a')],
      ['usr/l', 'usr/l/a'],
    ],
    [
      'a folder below a link',
      [...FOLDERS, link('./usr/l', '/usr/bin'), folder('./usr/l/d/'), file('./usr/bin/d/a')],
      ['usr/l', 'usr/bin/d/a'],
    ],
    [
      'a link and its folder',
      [...FOLDERS, link('./l', './usr/'), folder('./l/'), file('./l/a')],
      ['l', 'l/a'],
    ],
    ['a file twice', [file('./a'), file('./a')], ['a']],
    ['a link instead of a file', [file('./a'), link('./a', 'b'), file('./a')], ['a']],
    ['hard links', [file('./a'), link('./b', './a', '1'), link('./c', 'a', '1')], ['a', 'b', 'c']],
    ['a pipe', [{ name: './p', type: '6' }, file('./a')], ['p', 'a']],
    ['a label', [{ name: 'label', type: 'V' }, file('./a')], ['a']],
    ['a global header after all', [file('./a'), pax('13 comment=x\n', 'g')], ['a']],
    ['.. that stays inside', [...FOLDERS, file('./usr/bin/../b')], ['usr/b']],
    [
      'long names of GNU tar',
      [longText(`./${'n'.repeat(120)}`), file('./n'), longText('t'.repeat(120), 'K'), link('./l', 't')],
      ['n'.repeat(120), 'l'],
    ],
  ];
  it.each(good)('may have %s', async (_, members, files) => {
    const pkg = await readPackage(withData(members));
    expect(pkg.files).toEqual(files);
    expect(pkg.warnings).toEqual([]);
  });

  const usign: [string, RawMember[], string, string][] = [
    [
      'a pax header',
      [file('./a'), pax('13 comment=x\n'), file('./b'), file('./c')],
      'a pax header',
      'b and 1 more',
    ],
    ['a pax name', [file('./a', { pax: { path: './ö' } })], 'a pax header', 'ö'],
    ['a pax header of Solaris', [pax('13 comment=x\n', 'X'), file('./b')], 'a pax header', 'b'],
    [
      'a global header',
      [pax('13 comment=x\n', 'g'), ...FOLDERS, file('./usr/bin/a')],
      'a pax header',
      'usr/bin/a',
    ],
    ['a sparse file', [file('./s', { type: 'S' }), file('./b')], 'a sparse file', 's and 1 more'],
    [
      'a sparse file as pax has it',
      [file('./x/s', { pax: { 'GNU.sparse.major': '1', 'GNU.sparse.name': './s' } })],
      'a sparse file',
      's',
    ],
    ['no folder', [file('./opt/a'), file('./b')], 'no entry of its own', 'opt/a'],
    ['folders at the end', [file('./opt/a'), folder('./opt/')], 'no entry of its own', 'opt/a'],
    [
      'no folder above a folder',
      [folder('./opt/a/'), file('./opt/a/b')],
      'no entry of its own',
      'opt/a and 1 more',
    ],
    [
      'a folder that is a link to what it lacks',
      [link('./l', '/opt'), file('./l/a')],
      'no entry of its own',
      'l/a',
    ],
    [
      'a size that fills its field',
      [file('./a', { sizeText: '000000000003' }), file('./b')],
      'misreads',
      'a and 1 more',
    ],
    [
      'a size in binary',
      [file('./a', { sizeText: `\x80${'\0'.repeat(10)}\x03` }), file('./b')],
      'misreads the size',
      'a and 1 more',
    ],
    ['a checksum of signed bytes', [file('./ä', { isSumSigned: true })], 'or the checksum', 'ä'],
    [
      'old entries of folders',
      [{ name: './opt/' }, file('./opt/a')],
      'no entry of its own',
      'opt and 1 more',
    ],
    ['type flag 7', [file('./a', { type: '7' }), file('./b')], 'does not know the kind', 'a and 1 more'],
    [
      'an empty file of type 7',
      [file('./a', { type: '7', body: '' }), file('./b')],
      'does not know the kind',
      'a',
    ],
    [
      'a folder with a body',
      [{ ...folder('./usr/'), body: 'x' }, file('./a')],
      'does not know the kind',
      'a',
    ],
    [
      'a hard link with a body',
      [file('./a'), { ...link('./b', './a', '1'), body: 'x' }, file('./c')],
      'does not know the kind',
      'c',
    ],
    ['another magic', [file('./a', { magic: 'xxxxx\0\0\0' })], 'does not know the kind', 'a'],
  ];
  it.each(usign)('loses files on OpenWrt with %s', async (_, members, text, detail) => {
    const { warnings } = await readPackage(withData(members));
    const loss = { text: expect.stringContaining(text), detail, scheme: 'usign', lossAt: expect.any(Number) };
    expect(warnings).toEqual([loss]);
    expect(warnings[0]?.text).toMatch(/^OpenWrt would leave out files of it: .*; build it /);
  });

  const base: [string, RawMember[], string][] = [
    ['files', [file('./usr/bin/a'), file('./etc/init.d/b')], 'usr/bin/a and 1 more'],
    ['a folder', [folder('./www/a/'), file('./www/a/b')], 'www/a'],
  ];
  it.each(base)('loses nothing where OpenWrt devices have the folder of %s', async (_, members, detail) => {
    const { warnings } = await readPackage(withData(members));
    expect(warnings).toEqual([
      { text: expect.stringMatching(/^some of its folders have no entry/), detail, scheme: 'usign' },
    ]);
  });

  it('loses what lies deeper than the folders that OpenWrt devices have', async () => {
    const { warnings } = await readPackage(withData([file('./usr/bin/a'), file('./usr/bin/x/b')]));
    expect(warnings).toMatchObject([
      { detail: 'usr/bin/x/b', lossAt: expect.any(Number) },
      { detail: 'usr/bin/a' },
    ]);
  });

  const everywhere: [string, RawMember[], string][] = [
    ['a hard link to nothing', [link('./l', './a', '1'), file('./a')], 'l'],
    ['a hard link to what a pax header hides', [pax('9 a=b\n'), link('./l', './zz', '1')], 'l'],
  ];
  const folderOf = (path: string): RawMember => ({ name: path, type: '5' });
  const misplaced: [string, RawMember[], string, string][] = [
    ['a file in place of a folder', [file('./a'), file('./a/b')], 'in the place of a folder', 'a/b'],
    [
      'a folder in place of a file',
      [file('./a'), folderOf('./a/'), file('./a/b')],
      'in the place of',
      'a and 1 more',
    ],
    ['a file over a folder', [folderOf('./a/'), file('./a')], 'in the place of', 'a'],
    ['a link over a folder', [folderOf('./a/'), link('./a', 'b'), file('./a/b')], 'in the place of', 'a'],
    [
      'a link to a file as a folder',
      [file('./a'), link('./l', 'a'), file('./l/b')],
      'in the place of',
      'l/b',
    ],
    ['a link to nothing and a folder', [link('./l', 'b'), folderOf('./l/')], 'in the place of', 'l'],
    ['a link in a circle', [link('./l', 'm'), link('./m', 'l'), folderOf('./l/')], 'in the place of', 'l'],
    ['a link without a target', [link('./l', '')], 'has no target', 'l'],
    [
      'a name that is too long',
      [longText(`./${'n'.repeat(256)}`), file('./n')],
      'is longer than',
      'n'.repeat(128),
    ],
  ];
  it.each(misplaced)('loses files on every device with %s, too', async (_, members, text, detail) => {
    const { warnings } = await readPackage(withData(members));
    const loss = { text: expect.stringContaining(text), detail, scheme: undefined };
    expect(warnings).toEqual([{ ...loss, lossAt: expect.any(Number) }]);
  });

  it('is not unpacked by Yocto with a member without a name', async () => {
    const { warnings } = await readPackage(withData([file('.'), file('./a')]));
    expect(warnings).toMatchObject([{ text: expect.stringContaining('has no name'), scheme: 'openpgp' }]);
    expect((await readPackage(withData([{ name: './' }, file('./a')]))).warnings).toEqual([]);
  });

  it.each(everywhere)('loses files on every device with %s', async (_, members, detail) => {
    const { warnings } = await readPackage(withData(members));
    expect(warnings).toEqual([
      { text: expect.stringContaining('a hard link'), detail, scheme: undefined, lossAt: expect.any(Number) },
    ]);
  });

  const noise = randomBytes(3_000_000);
  const long = Buffer.concat([rawTar([file('./a', { body: noise.toString('latin1') }), file('./b')]), END]);
  const zeros = Buffer.alloc(400_000);
  const { gzipSync, zstdCompressSync } = zlib;
  const compressed: [string, string, Buffer[], boolean][] = [
    ['zeros after gzip', 'data.tar.gz', [gzipSync(long), zeros], true],
    ['zeros after a little gzip', 'data.tar.gz', [gzipSync(Buffer.alloc(1024)), zeros], true],
    ['other bytes after gzip', 'data.tar.gz', [gzipSync(long), noise], true],
    ['other bytes after a little gzip', 'data.tar.gz', [gzipSync(END), noise.fill(1, 0, 2)], true],
    [
      'several members of gzip',
      'data.tar.gz',
      [gzipSync(long.subarray(0, 700_000)), gzipSync(long.subarray(700_000))],
      true,
    ],
    [
      'several frames of zstd',
      'data.tar.zst',
      [
        zstdCompressSync(long.subarray(0, 70_000)),
        Buffer.from('502a4d180100000000', 'hex'),
        zstdCompressSync(long.subarray(70_000)),
      ],
      true,
    ],
    ['zeros after zstd', 'data.tar.zst', [zstdCompressSync(long), zeros], true],
    ['xz of a large dictionary', 'data.tar.xz', [XZ_HUGE_DICTIONARY], false],
  ];
  it.each(compressed)('may have %s', async (_, name, parts, isSeen) => {
    const pkg = await readPackage(ipkWith({ 'data.tar.gz': undefined, [name]: Buffer.concat(parts) }));
    expect(pkg.files !== undefined).toBe(isSeen);
    if (parts[0] !== undefined && parts[0].length > 1_000_000 && isSeen)
      expect(pkg.files).toEqual(['a', 'b']);
    const unseen = pkg.warnings.filter(({ text }) => text.startsWith('pkgfeed cannot see'));
    expect(unseen).toHaveLength(isSeen ? 0 : 1);
  });

  it('may have folders as archives had them before ustar, which only OpenWrt misses', async () => {
    const old = (name: string): RawMember => ({ name, type: '\0', magic: '\0\0\0\0\0\0\0\0' });
    const members = [old('./'), old('./etc/'), old('./opt/'), file('./opt/a'), file('./etc/b')];
    const { files, warnings } = await readPackage(withData(members));
    expect(files).toEqual(['opt/a', 'etc/b']);
    expect(warnings).toMatchObject([
      { text: expect.stringContaining('no entry of its own'), scheme: 'usign' },
    ]);
  });

  it.each(['a\tb', ' ab ', 'a"b', "a'b", 'a\\b', 'a\\nb', '\u00ff', 'a\u0007', '$(id)', 'a:b%s'])(
    'may have the name %j, and only a tab is odd',
    async (name) => {
      const { files, warnings } = await readPackage(withData([file(`./${name}`), file('./z')]));
      expect(files).toHaveLength(2);
      const tab = {
        text: expect.stringContaining('ends a name at a tab'),
        detail: 'a\tb',
        scheme: 'openpgp',
      };
      expect(warnings).toEqual(name.includes('\t') ? [{ ...tab, detail: expect.any(String) }] : []);
    },
  );

  it('loses what follows the end of its archive, on every device', async () => {
    const more = rawTar([file('./b')]);
    const { files, warnings } = await readPackage(
      withTar(Buffer.concat([rawTar([file('./a')]), END, more, END])),
    );
    expect(files).toEqual(['a']);
    expect(warnings).toMatchObject([
      { text: expect.stringContaining('goes on after the end'), scheme: undefined },
    ]);
    const noise = Buffer.concat([rawTar([file('./a')]), END, Buffer.from('noise')]);
    expect((await readPackage(withTar(noise))).warnings).toEqual([]);
  });

  it('is not unpacked by Yocto without the zeros that fill its last block', async () => {
    const { warnings } = await readPackage(withTar(rawTar([file('./a')]).subarray(0, -100)));
    expect(warnings).toMatchObject([{ text: expect.stringContaining('zeros'), scheme: 'openpgp' }]);
    expect((await readPackage(withTar(rawTar([file('./a')])))).warnings).toEqual([]);
  });

  const bad: [string, Buffer, string, string][] = [
    [
      'something else',
      withTar(Buffer.from('no tar'.repeat(200))),
      'FORMAT_MALFORMED',
      'a tar header is damaged',
    ],
    [
      'nothing packed',
      ipkWith({ 'data.tar.gz': Buffer.from('no gzip') }),
      'FORMAT_TRUNCATED',
      'a tar header',
    ],
    [
      'a file cut short',
      withTar(rawTar([file('./a', { body: 'x'.repeat(900) })]).subarray(0, -300)),
      'FORMAT_TRUNCATED',
      'a tar member is cut short',
    ],
    [
      'gzip cut short',
      ipkWith({ 'data.tar.gz': gzipOf(rawTar([file('./a')])).subarray(0, -9) }),
      'FORMAT_TRUNCATED',
      'the gzip stream is cut short',
    ],
    [
      'a name that leads out',
      withData([file('./../etc/a')]),
      'FORMAT_MALFORMED',
      'its data part has the name "./../etc/a", which leads out of the device\'s root',
    ],
    [
      'a line end in a name',
      withData([folder('./a\n/'), folder('./a\n/etc/'), file('./a\n/etc/passwd')]),
      'FORMAT_MALFORMED',
      '"a\\u{a}", which has a line end: opkg would delete other files when it removes the package',
    ],
    [
      'a hard link that leads out',
      withData([file('./a'), link('./b', '../../etc/a', '1')]),
      'FORMAT_MALFORMED',
      'its data part has the link target "../../etc/a", which leads out of the device\'s root',
    ],
    [
      'a size that is no number',
      withData([file('./a', { pax: { size: '1x' } })]),
      'FORMAT_MALFORMED',
      'two sizes',
    ],
  ];
  it.each(bad)('may not be or have %s', async (_, bytes, code, reason) => {
    await expect(readPackage(bytes)).rejects.toMatchObject({ code, reason: expect.stringContaining(reason) });
  });

  it('is read in pieces where it is large, before or after control', async () => {
    const body = Buffer.alloc(6 << 20, 'large ');
    const data = gzipOf(Buffer.concat([rawTar([file('./a', { body }), file('./opt/b')]), END]));
    const noise = Buffer.from(Array.from({ length: 1_500_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 251));
    const large = gzipOf(Buffer.concat([rawTar([file('./n', { body: noise }), file('./opt/b')]), END]));
    for (const [part, files] of [
      [data, ['a', 'opt/b']],
      [large, ['n', 'opt/b']],
    ] as const) {
      const pkg = await readPackage(ipkWith({ 'data.tar.gz': part }));
      expect(pkg.files).toEqual(files);
      expect(pkg.warnings).toMatchObject([{ detail: 'opt/b', scheme: 'usign' }]);
    }
  });

  it('of an ar archive is judged as Yocto unpacks it: OpenWrt would install nothing of it', async () => {
    const ar = (members: readonly RawMember[]): Buffer =>
      arOf([
        ['debian-binary', Buffer.from('2.0\n')],
        ['control.tar.gz', gzipOf(tarOf([{ name: './control', body: CONTROL }]))],
        ['data.tar.gz', gzipOf(Buffer.concat([rawTar(members), END]))],
      ]);
    const pkg = await readPackage(ar([file('./opt/a', { pax: { path: './opt/ä' } })]));
    expect(pkg.files).toEqual(['opt/ä']);
    expect(pkg.warnings).toMatchObject([{ text: expect.stringMatching(/^OpenWrt would install it empty/) }]);
    expect(pkg.warnings[0]?.lossAt).toBeUndefined();
    expect((await readPackage(ar([link('./l', 'x', '1')]))).warnings).toMatchObject([
      { text: expect.stringMatching(/install it empty/) },
      { text: expect.stringMatching(/hard link/), scheme: undefined },
    ]);
  });

  it('is taken unseen in a compression that only others can read', async () => {
    const bytes = ipkWith({ 'data.tar.gz': undefined }, { 'data.tar.bz2': Buffer.from('BZh91AY&SY') });
    const pkg = await readPackage(bytes);
    expect(pkg.files).toBeUndefined();
    expect(pkg.warnings.at(-1)).toMatchObject({
      text: expect.stringContaining('pkgfeed cannot see what it installs'),
      detail: 'it is not compressed with gzip, xz or zstd',
    });
  });
});
