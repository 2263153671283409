import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type UnpackOptions, unpackZip } from '../../../../src/sources/zip/unpack.ts';
import { type ZipEntry, type ZipOptions, zipOf } from '../../../support/zip-maker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  mkdirSync(join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: UnpackOptions = { what: 'artifact packages', limit: 2e9 };
const put = (bytes: Buffer): string => {
  const file = join(folder, 'artifact.zip');
  writeFileSync(file, bytes);
  return file;
};
const unpack = (bytes: Buffer, options: Partial<UnpackOptions> = {}) =>
  unpackZip(put(bytes), join(folder, 'out/a'), { ...OPTIONS, ...options });
const unpacked = async (entries: readonly ZipEntry[], options?: ZipOptions): Promise<string[][]> =>
  (await unpack(zipOf(entries, options))).map(({ file, name }) => [
    file.slice(folder.length + 1).replaceAll('\\', '/'),
    name,
    readFileSync(file, 'latin1'),
  ]);

const good = { name: 'bin/good.ipk', body: 'good' };
const large = Buffer.alloc(300_000, 'some bytes that are packed well, and are read in more than one piece');

describe('unpackZip', () => {
  const cases: [string, ZipEntry[], string[][]][] = [
    ['nothing of an empty archive', [], []],
    [
      'packages, whatever folder they are in, under names of its own',
      [{ name: 'bin/' }, good, { name: 'notes.txt', body: 'x' }, { name: 'deep/er/b.apk', body: 'two' }],
      [
        ['out/a-1', 'bin/good.ipk', 'good'],
        ['out/a-2', 'deep/er/b.apk', 'two'],
      ],
    ],
    [
      'packages in upper case and as .opk, without the files of macOS',
      [
        { name: '__MACOSX/._a.ipk', body: 'x' },
        { name: 'A.IPK', body: 'a' },
        { name: 'b.opk', body: 'b' },
      ],
      [
        ['out/a-1', 'A.IPK', 'a'],
        ['out/a-2', 'b.opk', 'b'],
      ],
    ],
    ['files that are not packed', [{ ...good, method: 0 }], [['out/a-1', 'bin/good.ipk', 'good']]],
    [
      'files without bytes, packed and not',
      [{ name: 'a.ipk' }, { name: 'b.ipk', method: 0 }],
      [
        ['out/a-1', 'a.ipk', ''],
        ['out/a-2', 'b.ipk', ''],
      ],
    ],
    [
      'files of several pieces, packed and not',
      [
        { name: 'a.ipk', body: large },
        { name: 'b.ipk', body: large, method: 0 },
      ],
      [
        ['out/a-1', 'a.ipk', large.toString('latin1')],
        ['out/a-2', 'b.ipk', large.toString('latin1')],
      ],
    ],
    [
      'names that look like others',
      [{ name: '..a.ipk' }, { name: 'a..ipk' }, { name: 'ab:1.ipk' }, { name: './b.ipk' }],
      [
        ['out/a-1', '..a.ipk', ''],
        ['out/a-2', 'a..ipk', ''],
        ['out/a-3', 'ab:1.ipk', ''],
        ['out/a-4', './b.ipk', ''],
      ],
    ],
    ['no folder that is named like a package', [{ name: 'x.ipk/', mode: 0o40755 }], []],
    ['files without a mode', [{ ...good, mode: 0 }], [['out/a-1', 'bin/good.ipk', 'good']]],
    ['files that are large and not wanted', [{ name: 'root.img', body: 'x', size: 2 ** 31 }], []],
  ];
  it.each(cases)('gives %s', async (_, entries, expected) => {
    expect(await unpacked(entries)).toEqual(expected);
    expect(readdirSync(join(folder, 'out')).length).toBe(expected.length);
  });

  it('reads archives with a comment, and those of zip64', async () => {
    const expected = [['out/a-1', 'bin/good.ipk', 'good']];
    expect(await unpacked([good], { comment: 'made today' })).toEqual(expected);
    rmSync(join(folder, 'out/a-1'));
    expect(await unpacked([good], { zip64: {} })).toEqual(expected);
    rmSync(join(folder, 'out/a-1'));
    const wide = { count: 0xffff, listSize: 0xffffffff, listOffset: 0xffffffff };
    expect(await unpacked([good], { zip64: {}, ...wide })).toEqual(expected);
  });

  it('unpacks other files when asked to', async () => {
    const bytes = zipOf([good, { name: 'a/feed.json', body: '{}' }]);
    const found = await unpack(bytes, { isWanted: (name) => name.endsWith('feed.json') });
    expect(found.map(({ name, size }) => [name, size])).toEqual([['a/feed.json', 2]]);
  });

  it('reads 10,000 files, and refuses one more', async () => {
    const entries = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt`, method: 0 }));
    expect(await unpack(zipOf(entries.slice(1)))).toEqual([]);
    await expect(unpack(zipOf(entries))).rejects.toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: 'artifact packages has 10001 files, and at most 10000 are looked at',
    });
  });

  it('does not overwrite a file that was there', async () => {
    writeFileSync(join(folder, 'out/a-2'), 'here');
    await expect(unpack(zipOf([good, { name: 'b.ipk' }]))).rejects.toMatchObject({ code: 'SOURCE_READ' });
    expect(readdirSync(join(folder, 'out'))).toEqual(['a-2']);
    expect(readFileSync(join(folder, 'out/a-2'), 'utf8')).toBe('here');
  });

  it('says so when the file is not there', async () => {
    await expect(unpackZip(join(folder, 'none.zip'), join(folder, 'out/a'), OPTIONS)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'SOURCE_READ',
    });
  });
});

/** Expects that the whole archive is refused: the good file that comes first is not kept either. */
async function refused(bytes: Buffer, code: string, message: string, options?: Partial<UnpackOptions>) {
  await expect(unpack(bytes, options)).rejects.toMatchObject({
    name: 'SourceError',
    code,
    message: expect.stringContaining(message),
    remedy: expect.stringMatching(/\.$/),
  });
  expect(readdirSync(join(folder, 'out'))).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(['artifact.zip', 'out']);
}

describe('unpackZip refuses', () => {
  const unsafe: [string, ZipEntry[], string][] = [
    ['a path out of its folder', [{ name: '../evil.ipk' }], '"../evil.ipk", which leads out of its folder'],
    ['a path out of its folder, deeper', [{ name: 'a/../../evil.ipk' }], 'which leads out of its folder'],
    ['a path that ends out of its folder', [{ name: 'a/..' }], 'which leads out of its folder'],
    ['an absolute path', [{ name: '/etc/evil.ipk' }], 'which is an absolute path'],
    ['a backslash', [{ name: '..\\evil.ipk' }], 'which has a backslash'],
    ['an address of a share', [{ name: '\\\\host\\evil.ipk' }], 'which has a backslash'],
    ['a drive', [{ name: 'C:/evil.ipk' }], 'which names a drive'],
    ['a drive without a slash', [{ name: 'c:evil.ipk' }], 'which names a drive'],
    ['a name of nothing', [{ name: '' }], '"", which is not a name'],
    ['a name cut by a zero byte', [{ name: 'a.ipk\0.txt' }], '"a.ipk\\\\u{0}.txt", which has control'],
    [
      'a carriage return at the end',
      [{ name: 'a.ipk\r' }],
      '"a.ipk\\\\u{d}", which ends in a carriage return',
    ],
    [
      'a name that is not UTF-8',
      [{ name: Buffer.from('caf\xe9\r.ipk', 'latin1') }],
      '"caf\\xe9\\u{d}.ipk", whose name is not UTF-8',
    ],
    [
      'one that is in a code page',
      [{ name: Buffer.from('\x84.txt', 'latin1'), flags: 0 }],
      '"\\x84.txt", whose name is not UTF-8',
    ],
    ['a line end in a name', [{ name: 'a\n::error::.ipk' }], '\\\\u{a}::error::.ipk'],
    ['a symbolic link', [{ name: 'l.ipk', body: '/etc/passwd', mode: 0o120777 }], 'is a symbolic link'],
    ['a link that is no package', [{ name: 'l', body: '/etc', mode: 0o120777 }], 'is a symbolic link'],
    ['a device', [{ name: 'd.ipk', mode: 0o060644 }], 'is a device or another special file'],
    ['a pipe', [{ name: 'p.ipk', mode: 0o010644 }], 'is a device or another special file'],
    ['a socket', [{ name: 's', mode: 0o140644 }], 'is a device or another special file'],
    ['a program that runs as its owner', [{ name: 'p.ipk', mode: 0o104755 }], 'has the special mode 4755'],
    ['a folder that is named as a file', [{ name: 'f.ipk', mode: 0o040755 }], 'is a folder by its mode'],
    ['a name twice', [{ name: 'a.ipk' }, { name: 'a.ipk' }], '"a.ipk" twice'],
    ['a name twice, spelt apart', [{ name: 'a/b.ipk' }, { name: './a//b.ipk' }], 'which are the same name'],
    ['names that differ in case', [{ name: 'A.ipk' }, { name: 'a.IPK' }], '"A.ipk" and "a.IPK", which are'],
    ['folders that differ in case', [{ name: 'B/a.ipk' }, { name: 'b/a.ipk' }], 'which are the same name'],
    [
      'names that differ in how ä is written',
      [{ name: 'ä.ipk' }, { name: 'a\u0308.ipk' }],
      'are the same name',
    ],
    ['an encrypted file', [{ name: 'a.ipk', flags: 0x801 }], 'which is encrypted'],
    ['an encrypted file that is no package', [{ name: 'a', flags: 0x801 }], 'which is encrypted'],
    ['names that are hidden', [{ name: 'a.ipk', flags: 0x2800 }], 'which is encrypted'],
    ['files that share their bytes', [{ name: 'a.ipk', body: 'x', offset: 0 }], 'files that overlap'],
    ['a file in the list', [{ name: 'a.ipk', body: 'x', method: 0, size: 9, packedSize: 9 }], 'overlap'],
  ];
  it.each(unsafe)('%s', async (_, entries, message) => {
    await refused(zipOf([good, ...entries]), 'SOURCE_UNTRUSTED', message);
  });

  it('a name that only the Unicode extra field has', async () => {
    const name = Buffer.from('../evil.ipk');
    const extra = Buffer.alloc(9);
    extra.writeUInt16LE(0x7075, 0);
    extra.writeUInt16LE(5 + name.length, 2);
    extra.writeUInt8(1, 4);
    extra.writeUInt32LE(crc32('plain.ipk'), 5);
    const entry = { name: 'plain.ipk', extra: Buffer.concat([extra, name]) };
    await refused(zipOf([good, entry]), 'SOURCE_UNTRUSTED', '"../evil.ipk", which leads out of its folder');
  });

  const zeros = Buffer.alloc(2 << 20);
  const huge: [string, ZipEntry[], string][] = [
    ['a file that unpacks to 1000 times its size', [{ name: 'b.ipk', body: zeros }], 'more than 200 times'],
    ['a file over 100 MiB', [{ name: 'b.ipk', size: (100 << 20) + 1 }], 'no file may have over 104857600'],
    ['a file of 4 GiB', [{ name: 'b.ipk', size: 0xffffffff }], 'no file may have over 104857600'],
    [
      'packages of over what there is room for',
      [{ name: 'b.ipk', body: large }],
      'there is room for 200.0 kB',
    ],
  ];
  it.each(huge)('%s', async (_, entries, message) => {
    await refused(zipOf([good, ...entries]), 'SOURCE_TOO_BIG', message, { limit: 200_000 });
  });

  it('a list of files that fills the memory', async () => {
    const extra = Buffer.alloc(0xffff);
    extra.writeUInt16LE(0x9999, 0);
    extra.writeUInt16LE(0xffff - 4, 2);
    const entries = Array.from({ length: 600 }, (_, i) => ({ name: `${i}`, extra }));
    await refused(zipOf([good, ...entries]), 'SOURCE_READ', 'its list of files is over 8388608 bytes');
  });

  const packed = deflateRawSync('body');
  const damaged: [string, ZipEntry[], string][] = [
    ['a file with another checksum', [{ name: 'b.ipk', body: 'b', crc: 1 }], 'does not match its checksum'],
    ['a stored file with another checksum', [{ name: 'b.ipk', body: 'b', crc: 1, method: 0 }], 'checksum'],
    ['a file that grows', [{ name: 'b.ipk', body: large, size: 100 }], 'is larger than it says'],
    ['a file that shrinks', [{ name: 'b.ipk', body: 'four', size: 5 }], 'is smaller than it says'],
    ['a stored file of two sizes', [{ name: 'b.ipk', body: 'four', size: 5, method: 0 }], 'size mismatch'],
    ['a file of no size', [{ name: 'b.ipk', body: 'four', size: 0 }], 'is larger than it says'],
    ['a file that is cut short', [{ name: 'b.ipk', body: large, packed: packed.subarray(0, -1) }], 'damaged'],
    [
      'bytes after the end of a file',
      [{ name: 'b.ipk', body: 'body', packed: Buffer.concat([packed, Buffer.from('hidden')]) }],
      'ends too early',
    ],
    [
      'many bytes after the end of a file',
      [{ name: 'b.ipk', body: 'body', packed: Buffer.concat([packed, large]) }],
      'ends too early',
    ],
    ['bytes that are not packed so', [{ name: 'b.ipk', body: 'b', packed: Buffer.alloc(9, 255) }], 'damaged'],
    ['nothing where something is packed', [{ name: 'b.ipk', packed: Buffer.alloc(0) }], 'damaged'],
    ['a method that is not read', [{ name: 'b.ipk', method: 93 }], 'is packed by method 93'],
    ['another name before the bytes', [{ name: 'b.ipk', localName: 'c.ipk' }], 'is described in two ways'],
    ['another method before the bytes', [{ name: 'b.ipk', localMethod: 0 }], 'is described in two ways'],
    ['a cipher before the bytes', [{ name: 'b.ipk', localFlags: 0x801 }], 'is described in two ways'],
    ['strong encryption', [{ name: 'b.ipk', flags: 0x841 }], 'strong encryption'],
    [
      'an extra field beyond its end',
      [{ name: 'b.ipk', extra: Buffer.from([1, 0, 255, 0, 1]) }],
      'extra field length exceeds',
    ],
  ];
  it.each(damaged)('%s', async (_, entries, message) => {
    await refused(zipOf([good, ...entries]), 'SOURCE_READ', message);
  });

  const odd: [string, ZipOptions, string][] = [
    ['a list that has more files than its end record says', { count: 1 }, 'its list of files differs'],
    ['a list that has fewer files than its end record says', { count: 3 }, 'points to byte'],
    ['a list of another size', { listSize: 7 }, 'its list of files differs'],
    ['a list in another place', { listOffset: 3 }, 'invalid central directory file header'],
    ['a list beyond the end', { listOffset: 0x7fffffff }, 'points to byte 2147483647'],
    ['bytes after the list', { gap: Buffer.from('hidden') }, 'its list of files differs'],
    ['a number of zip64 without zip64', { listOffset: 0xffffffff }, 'points to byte 4294967295'],
    ['a zip64 record beyond the end', { zip64: { recordOffset: 1n << 40n } }, 'points to byte 1099511627776'],
    ['a zip64 record that no number holds', { zip64: { recordOffset: (1n << 64n) - 1n } }, 'points to byte'],
    ['a zip64 record that is none', { zip64: { recordOffset: 0n } }, 'invalid zip64'],
    ['a zip64 list that no number holds', { zip64: { listOffset: (1n << 64n) - 1n } }, 'points to byte'],
    ['a zip64 list in another place', { zip64: { listOffset: 1n } }, 'invalid central directory'],
    ['a zip64 list of fewer files', { zip64: { count: 1n } }, 'its list of files differs'],
    ['a zip64 record of another length', { zip64: { length: 45n } }, 'its list of files differs'],
    ['a zip64 record that disagrees with the end', { zip64: {}, listOffset: 0 }, 'its list of files differs'],
  ];
  it.each(odd)('%s', async (_, options, message) => {
    await refused(zipOf([good, { name: 'b.ipk', body: 'two' }], options), 'SOURCE_READ', message);
  });

  it('more files than a number of zip64 can be', async () => {
    const bytes = zipOf([good], { zip64: { count: (1n << 64n) - 1n } });
    await refused(bytes, 'SOURCE_TOO_BIG', 'and at most 10000 are looked at');
  });

  it('zip64 sizes that are missing or not a size', async () => {
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.fill(0xff, 4);
    const entry = { name: 'b.ipk', size: 0xffffffff };
    await refused(zipOf([good, { ...entry, extra }]), 'SOURCE_TOO_BIG', 'no file may have over');
    const short = Buffer.from([1, 0, 0, 0]);
    await refused(zipOf([good, { ...entry, extra: short }]), 'SOURCE_READ', 'zip64 extended information');
  });

  it.each([
    ['text', Buffer.from('no archive at all')],
    ['nothing', Buffer.alloc(0)],
    ['only the name of a zip archive', Buffer.from('PK\u0005\u0006', 'latin1')],
    ['bytes after the end', Buffer.concat([zipOf([good]), Buffer.from('x')])],
    ['bytes before the beginning', Buffer.concat([Buffer.from('x'), zipOf([good])])],
  ])('%s', async (_, bytes) => {
    await refused(bytes, 'SOURCE_READ', 'artifact packages cannot be unpacked');
  });

  it('hundreds of files that are each just small enough, and together far larger than their archive', async () => {
    const body = Buffer.alloc(1 << 20);
    const file = { packed: deflateRawSync(body), crc: crc32(body), size: body.length };
    const bytes = zipOf(Array.from({ length: 600 }, (_, i) => ({ name: `${i}.ipk`, ...file })));
    expect(bytes.length).toBeLessThan(2e6);
    await refused(bytes, 'SOURCE_TOO_BIG', 'that together unpack to more than 200 times their size');
  });

  it('names that are long', async () => {
    await refused(
      zipOf([good, { name: `${'a'.repeat(1100)}.ipk` }]),
      'SOURCE_UNTRUSTED',
      'is longer than 1024',
    );
  });

  it('an archive that grows while it is read', async () => {
    const bytes = zipOf([good]);
    const isWanted = () => {
      appendFileSync(join(folder, 'artifact.zip'), 'more');
      return true;
    };
    await refused(bytes, 'SOURCE_CHANGED', 'artifact packages changed', { isWanted });
  });

  it('an archive that becomes shorter while it is read', async () => {
    const bytes = zipOf([good, { name: 'b.ipk', body: large, method: 0 }]);
    const isWanted = () => {
      truncateSync(join(folder, 'artifact.zip'), 1000);
      return true;
    };
    await refused(bytes, 'SOURCE_CHANGED', 'artifact packages changed', { isWanted });
  });

  it('an archive that is cut short, at every length', async () => {
    const bytes = zipOf([good, { name: 'b.ipk', body: 'two', method: 0 }], { zip64: {}, comment: 'c' });
    for (let length = 0; length < bytes.length; length++) {
      await refused(bytes.subarray(0, length), 'SOURCE_READ', 'cannot be unpacked');
    }
  });

  it('an archive with one byte changed, unless its packages are still the same', async () => {
    const bytes = zipOf([good, { name: 'b.ipk', body: 'two', method: 0 }], { zip64: {} });
    let refusals = 0;
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      const outcome = await unpack(changed).catch((error: unknown) => error);
      if (Array.isArray(outcome)) {
        for (const { file } of outcome) {
          expect(['good', 'two'], `byte ${at}`).toContain(readFileSync(file, 'utf8'));
          rmSync(file);
        }
      } else {
        refusals++;
        expect(outcome, `byte ${at}`).toMatchObject({ name: 'SourceError' });
      }
      expect(readdirSync(join(folder, 'out')), `byte ${at}`).toEqual([]);
    }
    expect(refusals).toBeGreaterThan(bytes.length / 2);
  });
});
