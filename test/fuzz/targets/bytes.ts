import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { readAr } from '../../../src/bytes/ar.ts';
import { decompress } from '../../../src/bytes/compression.ts';
import { checkGzipMember, gzipHead, splitGzip } from '../../../src/bytes/gzip-members.ts';
import { unsnappy } from '../../../src/bytes/snappy.ts';
import { readTar } from '../../../src/bytes/tar.ts';
import { TAR_END, writeTar } from '../../../src/bytes/tar-writer.ts';
import { FormatError } from '../../../src/errors.ts';
import { unpackZip } from '../../../src/sources/zip/unpack.ts';
import { snappyOf } from '../../support/github-replies.ts';
import { arOf, ipkOf, tarOf } from '../../support/package-maker.ts';
import { zipOf } from '../../support/zip-maker.ts';
import { expectSame, expectThat, type Target } from '../target.ts';

const TEXT = Buffer.from('what is packed, and what is packed, and what is packed once more\n'.repeat(20));
const NOISE = Buffer.from(Array.from({ length: 700 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff));

/** `TEXT` as xz 5.4 packs it with the check of 32 bits, with that of 64, and with none. */
const XZ = [
  '/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4AUTADBdADuaCEhp6j0eG2TYAUyCqUWHWsZY4Qmkz721QyhYgMqDgFtXd9IlLJwNKUh6sgbIAAAC9c5wAAFIlAoAAABoPWVrPjANiwIAAAAAAVla',
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AUTADBdADuaCEhp6j0eG2TYAUyCqUWHWsZY4Qmkz721QyhYgMqDgFtXd9IlLJwNKUh6sgbIAADyaKatPWEsHgABTJQKAAAAfn/08LHEZ/sCAAAAAARZWg==',
  '/Td6WFoAAAD/EtlBAgAhAQwAAACPmEGc4AUTADBdADuaCEhp6j0eG2TYAUyCqUWHWsZY4Qmkz721QyhXFIr9bCGwyxluATis3ezABgJMAAAAAUSUCgAAABP9pxyoAAr8AgAAAAAAWVo=',
];

const LIMIT = 1 << 20;
const META = [
  'path',
  'size',
  '././@LongLink',
  '././@PaxHeader',
  'ustar\u000000',
  'ustar  \0',
  '20 path=control\n',
  '\0'.repeat(512),
];

function tars(): Buffer[] {
  const member = { type: 'File', mode: 0o644, mtime: new Date(0) } as const;
  return [
    tarOf([
      { name: './', type: 'Directory' },
      { name: './control', body: 'Package: a\n' },
      { name: './usr/bin/a', body: NOISE, mode: 0o755 },
      { name: './link', type: 'SymbolicLink' },
    ]),
    Buffer.concat([
      writeTar([
        {
          ...member,
          name: 'pax',
          type: 'ExtendedHeader',
          body: Buffer.from('19 path=long/name\n20 size=11\n'),
        },
        { ...member, name: 'short', body: Buffer.from('hello world') },
        { ...member, name: `${'a'.repeat(99)}/${'b'.repeat(99)}`, body: TEXT },
      ]),
      TAR_END,
    ]),
  ];
}

function readTars(input: Buffer): boolean {
  const entries = readTar(input, { entries: 64 });
  for (const { offset, body } of entries) {
    expectThat(
      input.subarray(offset, offset + body.length).equals(body),
      'the body of a member is not where it is said to be',
    );
  }
  const files = entries.map(({ name, body }) => ({
    ...({ name: `./${name}`, body, type: 'File', mode: 0o644, mtime: new Date(0) } as const),
  }));
  let written: Buffer;
  try {
    written = writeTar(files);
  } catch (error) {
    // A name that came by a pax header may be too long for a plain one.
    if (error instanceof FormatError) return true;
    throw error;
  }
  const again = readTar(written, { entries: 64 }).map(({ name, body }) => ({ name, body }));
  // A plain header holds what comes before a NUL, and a name that ends in a slash is a folder's.
  const isPlain = entries.every(({ name }) => !/[\0\ufffd]|^[./]|\/$/.test(name) && name !== '');
  if (isPlain)
    expectSame(
      again,
      entries.map(({ name, body }) => ({ name, body })),
      'the archive read back',
    );
  return true;
}

function readArs(input: Buffer): boolean {
  const members = readAr(input, { members: 16 });
  for (const { offset, body } of members) {
    expectThat(
      input.subarray(offset, offset + body.length).equals(body),
      'the body of a member is not where it is said to be',
    );
  }
  const isPlain = members.every(({ name }) => /^[\x21-\x7e]{1,15}$/.test(name) && !name.endsWith('/'));
  if (!isPlain) return true;
  const again = readAr(arOf(members.map(({ name, body }) => [name, body])), { members: 16 });
  expectSame(
    again.map(({ name, body }) => ({ name, body })),
    members.map(({ name, body }) => ({ name, body })),
    'the archive read back',
  );
  return true;
}

async function readGzip(input: Buffer): Promise<boolean> {
  gzipHead(input);
  const members = splitGzip(input, { members: 16, expansion: LIMIT });
  expectThat(
    Buffer.concat(members.map(({ bytes }) => bytes)).equals(input),
    'its members are not the whole file',
  );
  for (const { offset, end, content } of members) {
    const checked = await checkGzipMember(input, offset, LIMIT);
    expectSame([checked.end, checked.unpacked], [end, content.length], 'a member that is checked, and read');
  }
  const again = splitGzip(Buffer.concat(members.map(({ content }) => gzipSync(content))), {
    ...{ members: 16, expansion: LIMIT },
  });
  expectSame(
    again.map(({ content }) => content),
    members.map(({ content }) => content),
    'the members packed and read back',
  );
  return true;
}

/** Whole streams, as an ipk has them inside. */
function stream(name: 'gzip' | 'xz' | 'zstd', seeds: readonly Buffer[], endings: RegExp): Target {
  return {
    name: `${name}-stream`,
    about: `a whole ${name} stream`,
    words: [],
    prepare: async ({ corpus }) => ({
      seeds: [...seeds, ...corpus.files(endings, 4)],
      async read(input) {
        const plain = await decompress(input, name, LIMIT, 0);
        expectThat(plain.length <= LIMIT, 'more was unpacked than is allowed');
        return true;
      },
    }),
  };
}

function zips(): Buffer[] {
  const ipk = ipkOf({});
  return [
    zipOf([{ name: 'a.ipk', body: ipk }]),
    zipOf([
      { name: 'bin/', mode: 0o040755, method: 0 },
      { name: 'bin/b_1_all.ipk', body: ipk, method: 0 },
      { name: 'notes.txt', body: TEXT },
      { name: 'c-1-r0.apk', body: NOISE },
    ]),
    zipOf([{ name: 'é.apk', body: TEXT }], { comment: 'made by a test', zip64: {} }),
  ];
}

export const BYTES: readonly Target[] = [
  {
    name: 'tar',
    about: 'a tar archive: ustar, GNU and pax',
    words: META,
    prepare: async () => ({ seeds: tars(), read: readTars }),
  },
  {
    name: 'ar',
    about: 'an ar archive',
    words: ['!<arch>\n', '`\n', '//', '/', 'debian-binary'],
    prepare: async () => ({
      seeds: [
        arOf([
          ['debian-binary', Buffer.from('2.0\n')],
          ['control.tar.gz', NOISE],
          ['data.tar.gz/', Buffer.from('odd')],
        ]),
        arOf([['x', TEXT]]),
      ],
      read: readArs,
    }),
  },
  {
    name: 'gzip-members',
    about: 'gzip members, one after another',
    words: ['\x1f\x8b\x08', '\x1f\x8b\x08\x1e'],
    prepare: async () => ({
      seeds: [
        gzipSync(TEXT),
        Buffer.concat([gzipSync(TEXT), gzipSync(NOISE, { level: 0 }), gzipSync(Buffer.alloc(0))]),
        // A header with every optional part.
        Buffer.concat([
          Buffer.from('1f8b081e00000000000303000102036e616d650063000000', 'hex'),
          deflateRawSync(Buffer.alloc(0)),
          Buffer.alloc(8),
        ]),
      ],
      read: readGzip,
    }),
  },
  stream(
    'gzip',
    [gzipSync(TEXT), gzipSync(NOISE), Buffer.concat([gzipSync(TEXT), gzipSync(NOISE)])],
    /\.gz$/,
  ),
  stream(
    'xz',
    XZ.map((text) => Buffer.from(text, 'base64')),
    /\.xz$/,
  ),
  stream('zstd', [zstdCompressSync(TEXT), zstdCompressSync(NOISE)], /\.zst$/),
  {
    name: 'snappy',
    about: 'a snappy block',
    words: [],
    prepare: async () => ({
      // The last has copies: 20 bytes of one letter.
      seeds: [snappyOf(TEXT), snappyOf(Buffer.alloc(70_000, 'x')), Buffer.from('1400614a0100', 'hex')],
      read(input) {
        const plain = unsnappy(input, LIMIT);
        expectSame(unsnappy(snappyOf(plain), LIMIT), plain, 'what was unpacked, packed and unpacked again');
        return true;
      },
    }),
  },
  {
    name: 'zip',
    about: 'a zip archive with packages, as artifacts come',
    words: [
      'PK\u0001\u0002',
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      'PK\u0006\u0006',
      'PK\u0006\u0007',
      '.ipk',
      '.apk',
      '../',
    ],
    prepare: async ({ scratch }) => {
      const folder = mkdtempSync(join(scratch, 'zip-'));
      const file = join(folder, 'artifact.zip');
      const into = join(folder, 'unpacked');
      return {
        seeds: zips(),
        async read(input) {
          writeFileSync(file, input);
          const left = (): string[] => readdirSync(folder).filter((name) => name !== 'artifact.zip');
          let unpacked: Awaited<ReturnType<typeof unpackZip>>;
          try {
            unpacked = await unpackZip(file, into, { what: 'the artifact', limit: 8 << 20 });
          } catch (error) {
            expectSame(left(), [], 'what a refused archive leaves behind');
            throw error;
          }
          expectSame(left().length, unpacked.length, 'the number of files unpacked');
          for (const { file: made, size } of unpacked) {
            expectSame(readFileSync(made).length, size, 'the size of a file unpacked');
            rmSync(made);
          }
          return true;
        },
      };
    },
  },
];
