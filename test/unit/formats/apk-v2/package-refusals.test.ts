import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import { readPackage } from '../../../../src/formats/apk-v2/package.ts';
import {
  type ApkV2Recipe,
  apkV2Of,
  apkV2Segments,
  END_BLOCKS,
  pkgInfoOf,
  segmentOf,
  tarPiece,
} from '../../../support/apk-v2-maker.ts';
import { gzipOf, ipkOf, tarOf } from '../../../support/package-maker.ts';

const signature = segmentOf([{ name: '.SIGN.RSA.a.rsa.pub', body: Buffer.alloc(256, 7) }]);
const { control, data } = apkV2Segments();
const PKGINFO = pkgInfoOf({});
const join = (...parts: Buffer[]): Buffer => Buffer.concat(parts);
const failure = (code: string, offset: number, reason: string | RegExp) => ({
  name: 'FormatError',
  code,
  offset,
  reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
});

describe('readPackage refuses', () => {
  const after = control.length;
  const bad: [string, Buffer, string, number, string | RegExp][] = [
    ['nothing', Buffer.alloc(0), 'FORMAT_TRUNCATED', 0, 'it ends before its control segment'],
    ['text', Buffer.from('hello'), 'FORMAT_MALFORMED', 0, 'it is not gzip data'],
    [
      'an apk v3',
      Buffer.from('ADBd1234'),
      'FORMAT_UNKNOWN',
      0,
      'it is an apk v3 package, not an apk v2 package',
    ],
    ['an ipk', ipkOf(), 'FORMAT_UNKNOWN', 0, 'it is an ipk, not an apk v2 package'],
    [
      'an index',
      join(signature, gzipOf(tarOf([{ name: 'APKINDEX', body: '' }]))),
      'FORMAT_UNKNOWN',
      signature.length,
      'it is an index of packages, not an apk v2 package',
    ],
    [
      'a signature alone',
      signature,
      'FORMAT_TRUNCATED',
      signature.length,
      'it ends before its control segment',
    ],
    [
      'no data',
      join(signature, control),
      'FORMAT_TRUNCATED',
      signature.length + after,
      'it ends before its data segment',
    ],
    [
      'two data members',
      join(control, data, data),
      'FORMAT_MALFORMED',
      after + data.length,
      'more data follows its data segment, one gzip member, which apk 3 refuses',
    ],
    [
      'garbage after the data',
      join(control, data, Buffer.from('x')),
      'FORMAT_MALFORMED',
      after + data.length,
      /^more data follows its data segment/,
    ],
    [
      'two control members',
      join(control, control, data),
      'FORMAT_MALFORMED',
      2 * after,
      /^more data follows its data segment/,
    ],
    [
      'data of another package',
      join(control, apkV2Segments({ files: { '/x': 'y' } }).data),
      'FORMAT_MALFORMED',
      after,
      'its data segment does not match its datahash',
    ],
    [
      'data that is not gzip',
      join(control, Buffer.from('hello')),
      'FORMAT_MALFORMED',
      after,
      'other data follows a gzip member',
    ],
    [
      'gzip that is not a tar',
      gzipSync('hello'.repeat(200)),
      'FORMAT_MALFORMED',
      0,
      /^a tar header has a wrong checksum, 0 bytes into/,
    ],
    [
      'an empty control segment',
      join(gzipSync(''), data),
      'FORMAT_MALFORMED',
      0,
      'its control segment does not begin with a file .PKGINFO',
    ],
    [
      'control in two members',
      join(...inTwo(control), data),
      'FORMAT_TRUNCATED',
      0,
      /into its control segment$/,
    ],
    [
      'control with end blocks',
      join(gzipOf(join(tarPiece([{ name: '.PKGINFO', body: PKGINFO }]), END_BLOCKS)), data),
      'FORMAT_MALFORMED',
      0,
      'its control segment has end-of-archive blocks, and clients read nothing after them',
    ],
    [
      'control with one zero block',
      join(gzipOf(join(tarPiece([{ name: '.PKGINFO', body: PKGINFO }]), Buffer.alloc(512))), data),
      'FORMAT_MALFORMED',
      0,
      /has end-of-archive blocks/,
    ],
    [
      'a signature with end blocks',
      join(gzipOf(join(tarPiece([{ name: '.SIGN.RSA.a', body: 'x' }]), END_BLOCKS)), control, data),
      'FORMAT_MALFORMED',
      0,
      'its signature segment has end-of-archive blocks, and clients read nothing after them',
    ],
    [
      'a last file without its padding',
      join(gzipOf(tarPiece([{ name: '.PKGINFO', body: PKGINFO }]).subarray(0, 512 + PKGINFO.length)), data),
      'FORMAT_MALFORMED',
      0,
      'its control segment ends in the middle of a tar block',
    ],
    [
      'a pax header with no file',
      join(
        segmentOf([
          { name: '.PKGINFO', body: PKGINFO },
          { name: 'p', type: 'x', body: '10 a=bcdef\n' },
        ]),
        data,
      ),
      'FORMAT_MALFORMED',
      0,
      'its control segment ends with a tar header that belongs to no file',
    ],
    [
      'a signature and control in one member',
      join(
        segmentOf([
          { name: '.SIGN.RSA.a', body: 'x' },
          { name: '.PKGINFO', body: PKGINFO },
        ]),
        data,
      ),
      'FORMAT_MALFORMED',
      0,
      'its signature segment holds ".PKGINFO"',
    ],
    [
      'control and data in one member',
      segmentOf([
        { name: '.PKGINFO', body: PKGINFO },
        { name: 'usr/x', body: 'x' },
      ]),
      'FORMAT_MALFORMED',
      0,
      'its control segment holds "usr/x", which belongs in a separate gzip member, with the data',
    ],
    [
      '.PKGINFO not first',
      join(segmentOf([{ name: '.post-install' }, { name: '.PKGINFO', body: PKGINFO }]), data),
      'FORMAT_MALFORMED',
      0,
      'its control segment does not begin with a file .PKGINFO',
    ],
    [
      '.PKGINFO with a carriage return at the end of its name',
      join(segmentOf([{ name: '.PKGINFO\r', body: PKGINFO }]), data),
      'FORMAT_MALFORMED',
      0,
      'its control segment does not begin with a file .PKGINFO, but with ".PKGINFO\\r", which ends in a carriage return',
    ],
    [
      './.PKGINFO',
      join(segmentOf([{ name: './.PKGINFO', body: PKGINFO }]), data),
      'FORMAT_MALFORMED',
      0,
      /does not begin with a file .PKGINFO$/,
    ],
    [
      '.PKGINFO as a link',
      join(segmentOf([{ name: '.PKGINFO', type: '2' }]), data),
      'FORMAT_MALFORMED',
      0,
      /does not begin with a file .PKGINFO$/,
    ],
    [
      '.PKGINFO of the type that clients skip',
      join(segmentOf([{ name: '.PKGINFO', type: '\0', body: PKGINFO }]), data),
      'FORMAT_MALFORMED',
      0,
      /does not begin with a file .PKGINFO$/,
    ],
    [
      'two .PKGINFO',
      join(
        segmentOf([
          { name: '.PKGINFO', body: PKGINFO },
          { name: '.PKGINFO', body: PKGINFO },
        ]),
        data,
      ),
      'FORMAT_MALFORMED',
      0,
      'it has more than one .PKGINFO',
    ],
    [
      '.INSTALL',
      apkV2Of({ scripts: { '.INSTALL': 'post_install() {}\n' } }),
      'FORMAT_MALFORMED',
      0,
      'it has an .INSTALL script, which apk 3 refuses; scripts have names such as .post-install',
    ],
    [
      '17 signatures',
      join(...Array<Buffer>(17).fill(signature), control, data),
      'FORMAT_LIMIT',
      16 * signature.length,
      'it has more than 16 signatures',
    ],
    [
      'a control segment of 9 MB',
      join(segmentOf([{ name: '.PKGINFO', body: Buffer.alloc(9 << 20) }]), data),
      'FORMAT_LIMIT',
      0,
      /expands to more than 8388608 bytes$/,
    ],
    [
      'a megabyte of .PKGINFO',
      join(segmentOf([{ name: '.PKGINFO', body: '#'.repeat(1 << 21) }]), data),
      'FORMAT_LIMIT',
      0,
      /^.PKGINFO is larger than/,
    ],
    [
      '300 scripts',
      apkV2Of({ scripts: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`.s${i}`, ''])) }),
      'FORMAT_LIMIT',
      0,
      /more than 256 members/,
    ],
  ];
  it.each(bad)('%s', async (_, bytes, code, offset, reason) => {
    await expect(readPackage(bytes)).rejects.toMatchObject(failure(code, offset, reason));
  });
});

/** The same content as two members, which hash to something else. */
function inTwo(member: Buffer): Buffer[] {
  const piece = tarPiece([{ name: '.PKGINFO', body: PKGINFO }]);
  expect(member.length).toBeGreaterThan(0);
  return [gzipOf(piece.subarray(0, 600)), gzipOf(piece.subarray(600))];
}

describe('readPackage refuses fields', () => {
  const xs = 'x'.repeat(129);
  const bad: [string, ApkV2Recipe, string][] = [
    ['no pkgname', { pkginfo: 'pkgver = 1\narch = x\ndatahash = DATAHASH\n' }, 'its .PKGINFO has no pkgname'],
    ['no pkgver', { pkginfo: 'pkgname = a\narch = x\ndatahash = DATAHASH\n' }, 'its .PKGINFO has no pkgver'],
    ['no arch', { pkginfo: 'pkgname = a\npkgver = 1\ndatahash = DATAHASH\n' }, 'its .PKGINFO has no arch'],
    [
      'no datahash',
      { pkginfo: 'pkgname = a\npkgver = 1\narch = x\n' },
      'its .PKGINFO has no datahash, and apk 3 refuses packages without one',
    ],
    [
      'a pkgname with a slash',
      { name: '../x' },
      'its pkgname "../x" has characters that clients do not accept',
    ],
    [
      'a pkgname with a dot first',
      { name: '.x' },
      'its pkgname ".x" has characters that clients do not accept',
    ],
    [
      'a pkgname with a blank',
      { name: 'a b' },
      'its pkgname "a b" has characters that clients do not accept',
    ],
    [
      'a pkgname that is long',
      { name: xs },
      `its pkgname "${'x'.repeat(128)}" is longer than 128 characters`,
    ],
    [
      'a pkgname that is not ASCII',
      { name: 'é' },
      'its pkgname "é" has characters that clients do not accept',
    ],
    ['an arch with a slash', { arch: 'x/y' }, 'its arch "x/y" has characters that clients do not accept'],
    [
      'a pkgver with a slash',
      { version: '1/2' },
      'its pkgver "1/2" has characters that clients do not accept',
    ],
    [
      'a pkgver with a blank',
      { version: '1 2' },
      'its pkgver "1 2" has characters that clients do not accept',
    ],
    [
      'name and version for a file name that is too long',
      { name: 'x'.repeat(128), version: `1.${'0'.repeat(125)}` },
      'its pkgname and pkgver make a file name of over 255 characters',
    ],
    [
      'a dependency that is too long',
      { fields: ['size = 1', `depend = ${'d'.repeat(256)}`] },
      `its depend that begins with "${'d'.repeat(40)}" has 256 bytes, and 256 or more break a device`,
    ],
    [
      'an install_if that is too long',
      { fields: ['size = 1', `install_if = a ${'d'.repeat(300)}`] },
      `its install_if that begins with "${'d'.repeat(40)}" has 300 bytes, and 256 or more break a device`,
    ],
  ];
  it.each(bad)('%s', async (_, recipe, reason) => {
    await expect(readPackage(apkV2Of(recipe))).rejects.toMatchObject(failure('FORMAT_FIELD', 0, reason));
  });

  it.each([
    ['/usr/bin/hello', 5072],
    [`/${'f'.repeat(60)}/hello`, 5028],
    [`/${'f'.repeat(60)}/${'g'.repeat(60)}/hello`, 4967],
  ])('replaces by the room that the folder of %s leaves', async (path, most) => {
    const sized = (size: number): Buffer =>
      apkV2Of({
        files: { [path]: 'x' },
        fields: ['size = 1', `replaces = ${'a'.repeat(99)} ${'b'.repeat(size - 'r:'.length - 100)}`],
      });
    expect((await readPackage(sized(most))).name).toBe('hello');
    await expect(readPackage(sized(most + 1))).rejects.toMatchObject(
      failure('FORMAT_FIELD', 0, /^its replaces take \d+ bytes together, and \d+ or more break a device/),
    );
  });

  it('that take 2,048 bytes together, and takes 2,047', async () => {
    const sized = (length: number): Buffer =>
      apkV2Of({ fields: ['size = 1', `pkgdesc = ${'d'.repeat(length)}`, `depend = ${'e'.repeat(255)}`] });
    const length = await longest(sized);
    const size = /take (\d+) bytes together, most of them its (\w+)/;
    const error = await readPackage(sized(length + 1)).catch((caught: FormatError) => caught.reason);
    expect(size.exec(String(error))?.slice(1)).toEqual(['2048', 'pkgdesc']);
  });

  it('with control characters', async () => {
    await expect(readPackage(apkV2Of({ fields: ['depend = a\u001bb'] }))).rejects.toMatchObject(
      failure('FORMAT_MALFORMED', 0, /^the depend of .PKGINFO holds a control character, \d+ bytes into/),
    );
  });
});

/** The greatest length at which a package is read. */
async function longest(sized: (length: number) => Buffer): Promise<number> {
  let [low, high] = [0, 3000];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    const isRead = await readPackage(sized(middle)).then(
      () => true,
      () => false,
    );
    if (isRead) low = middle;
    else high = middle;
  }
  return low;
}

/** What reading ends in: the name it read, or the FormatError; anything else is a crash. */
async function outcome(bytes: Buffer): Promise<string | FormatError> {
  try {
    return (await readPackage(bytes)).name;
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
}

describe('readPackage of damaged bytes', () => {
  const bytes = join(signature, control, data);

  it('ends in FORMAT_TRUNCATED at every length', async () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(await outcome(bytes.subarray(0, length)), `at ${length}`).toMatchObject({
        code: 'FORMAT_TRUNCATED',
      });
    }
    expect(await outcome(bytes)).toBe('hello');
  });

  it('refuses every flipped bit of the data and of the hashed part', async () => {
    for (let at = bytes.length - data.length; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(await outcome(changed), `at ${at}`).toBeInstanceOf(FormatError);
    }
  });
});
