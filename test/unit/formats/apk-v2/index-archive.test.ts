import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splitGzip } from '../../../../src/bytes/gzip-members.ts';
import { readTar } from '../../../../src/bytes/tar.ts';
import { TAR_END } from '../../../../src/bytes/tar-writer.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import {
  indexFaults,
  indexText,
  openIndex,
  packIndex,
} from '../../../../src/formats/apk-v2/index-archive.ts';
import { tarEntry } from '../../../../src/formats/apk-v2/tar-entry.ts';
import { END_BLOCKS, segmentOf, tarPiece } from '../../../support/apk-v2-maker.ts';
import { gzipOf, tarOf } from '../../../support/package-maker.ts';

const vectors = new URL('../../../../../shared/formats/vectors/apk2/', import.meta.url);
const isThere = existsSync(vectors);

const ENTRY = 'C:Q1abc=\nP:a\nV:1-r0\nI:1\nT:\n\n';
const DESCRIPTION = { name: 'DESCRIPTION', body: 'my feed' };
const APKINDEX = { name: 'APKINDEX', body: ENTRY };
const index = gzipOf(tarOf([APKINDEX]));
const signature = (name: string): Buffer => segmentOf([{ name, body: Buffer.alloc(256, 7) }]);

describe('openIndex and indexText read', () => {
  const good: [string, Buffer[], string[]][] = [
    ['an unsigned index', [index], []],
    ['one signature', [signature('.SIGN.RSA.a.rsa.pub'), index], ['RSA a.rsa.pub']],
    [
      'several members of signatures',
      [
        signature('.SIGN.RSA256.a.rsa.pub'),
        signature('.SIGN.RSA.a.rsa.pub'),
        signature('.SIGN.DSA.b'),
        index,
      ],
      ['RSA256 a.rsa.pub', 'RSA a.rsa.pub', 'DSA b'],
    ],
    [
      'several signatures in one member, one with a pax header',
      [
        segmentOf([
          { name: '.SIGN.RSA256.a', body: 'x', pax: '22 mtime=1700000000.5\n' },
          { name: '.SIGN.RSA256.b' },
        ]),
        index,
      ],
      ['RSA256 a', 'RSA256 b'],
    ],
    ['DESCRIPTION before', [gzipOf(tarOf([DESCRIPTION, APKINDEX]))], []],
    ['DESCRIPTION after', [gzipOf(tarOf([APKINDEX, DESCRIPTION]))], []],
    ['unknown files', [gzipOf(tarOf([{ name: 'x', body: 'y' }, APKINDEX, { name: 'z' }]))], []],
    ['a gzip header with a name', [gzipWithName(tarOf([APKINDEX]))], []],
  ];
  it.each(good)('%s', (_, members, signatures) => {
    const archive = openIndex(Buffer.concat(members));
    expect(archive.signatures.map(({ type, keyName }) => `${type} ${keyName}`)).toEqual(signatures);
    expect(archive.member.bytes.equals(members.at(-1) ?? Buffer.alloc(0))).toBe(true);
    expect(indexText(archive)).toBe(ENTRY);
    expect(apkV2.parseIndex(Buffer.concat(members)).length).toBe(1);
  });

  it('an index of nothing', async () => {
    expect(apkV2.parseIndex(await packIndex(''))).toEqual([]);
  });
});

function gzipWithName(bytes: Buffer): Buffer {
  const plain = gzipSync(bytes);
  plain[3] = 8;
  return Buffer.concat([plain.subarray(0, 10), Buffer.from('APKINDEX.tar\0'), plain.subarray(10)]);
}

describe('openIndex and indexText refuse', () => {
  const sign = signature('.SIGN.RSA.a');
  const bad: [string, Buffer, string, number, string | RegExp][] = [
    ['nothing', Buffer.alloc(0), 'FORMAT_TRUNCATED', 0, 'the gzip stream is cut short'],
    ['a page of HTML', Buffer.from('<!doctype html>'), 'FORMAT_MALFORMED', 0, 'it is not gzip data'],
    [
      'signatures alone',
      Buffer.concat([sign, sign]),
      'FORMAT_TRUNCATED',
      2 * sign.length,
      'it ends after its signatures',
    ],
    [
      'a second index',
      Buffer.concat([sign, index, index]),
      'FORMAT_MALFORMED',
      sign.length,
      'more data follows the end of its index',
    ],
    [
      'a signature after the index',
      Buffer.concat([index, sign]),
      'FORMAT_MALFORMED',
      index.length,
      'a signature follows the index',
    ],
    [
      'garbage after the index',
      Buffer.concat([index, Buffer.from('x')]),
      'FORMAT_TRUNCATED',
      index.length,
      /cut short/,
    ],
    [
      'text after the index',
      Buffer.concat([index, Buffer.from('xy')]),
      'FORMAT_MALFORMED',
      index.length,
      'other data follows a gzip member',
    ],
    [
      'an index without APKINDEX',
      gzipOf(tarOf([DESCRIPTION])),
      'FORMAT_MALFORMED',
      0,
      'it has no file named APKINDEX',
    ],
    [
      'two of them',
      gzipOf(tarOf([APKINDEX, APKINDEX])),
      'FORMAT_MALFORMED',
      0,
      'it has more than one file named APKINDEX',
    ],
    [
      'gzip that is not a tar',
      gzipOf(Buffer.alloc(600, 'x')),
      'FORMAT_MALFORMED',
      0,
      /^a tar header has a wrong checksum, 0 bytes into its index/,
    ],
    [
      'a signature with end blocks',
      Buffer.concat([gzipOf(Buffer.concat([tarPiece([{ name: '.SIGN.RSA.a' }]), END_BLOCKS])), index]),
      'FORMAT_MALFORMED',
      0,
      /^its signature segment has end-of-archive blocks/,
    ],
    [
      'a signature without a key name',
      Buffer.concat([signature('.SIGN.RSA'), index]),
      'FORMAT_MALFORMED',
      0,
      'its signature segment holds ".SIGN.RSA"',
    ],
    [
      'a signature next to other files',
      Buffer.concat([segmentOf([{ name: '.SIGN.RSA.a' }, { name: 'x' }]), index]),
      'FORMAT_MALFORMED',
      0,
      'its signature segment holds "x"',
    ],
    [
      '65 members',
      Buffer.concat([...Array<Buffer>(64).fill(sign), index]),
      'FORMAT_LIMIT',
      64 * sign.length,
      'it has more than 64 gzip members',
    ],
    [
      'a bomb',
      gzipSync(Buffer.alloc((32 << 20) + 1)),
      'FORMAT_LIMIT',
      0,
      'the gzip stream expands to more than 33554432 bytes',
    ],
  ];
  it.each(bad)('%s', (_, bytes, code, offset, reason) => {
    expect(() => apkV2.parseIndex(bytes)).toThrow(
      expect.objectContaining({
        name: 'FormatError',
        code,
        offset,
        reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
      }),
    );
  });

  it('what is cut short, at every length', () => {
    const bytes = Buffer.concat([sign, index]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => apkV2.parseIndex(bytes.subarray(0, length)), `at ${length}`).toThrow(
        expect.objectContaining({ code: 'FORMAT_TRUNCATED' }),
      );
    }
  });
});

/** A tar of one file, whose header is changed before its checksum is made. */
function tarWith(change: (header: Buffer) => void): Buffer {
  const tar = Buffer.from(tarPiece([APKINDEX]));
  change(tar.subarray(0, 512));
  tar.fill(' ', 148, 156);
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([tar, END_BLOCKS]);
}

describe('indexFaults', () => {
  const piece = tarPiece([APKINDEX]);
  const whole = Buffer.concat([piece, END_BLOCKS]);
  const cases: [string, Buffer, string[]][] = [
    ['an index as clients read it', index, []],
    ['one with signatures', Buffer.concat([signature('.SIGN.RSA.a'), index]), []],
    ['DESCRIPTION and unknown files', gzipOf(tarOf([DESCRIPTION, APKINDEX, { name: 'x' }])), []],
    ['no end blocks', gzipOf(piece), []],
    ['a pax header', gzipOf(tarPiece([{ ...APKINDEX, pax: '22 mtime=1700000000.5\n' }])), []],
    [
      './APKINDEX',
      gzipOf(tarPiece([{ ...APKINDEX, name: './APKINDEX' }])),
      ['a file "./APKINDEX": its name must not begin with a dot'],
    ],
    [
      'a folder in front',
      gzipOf(tarPiece([{ name: './', type: '5' }, APKINDEX])),
      ['a file "./": its name must not begin with a dot'],
    ],
    [
      'the old type of files',
      gzipOf(tarPiece([{ ...APKINDEX, type: '\0' }])),
      ['a file APKINDEX of a type that clients skip'],
    ],
    [
      'no magic',
      gzipOf(tarWith((header) => header.fill(0, 257, 265))),
      ['a tar header that clients cannot read'],
    ],
    [
      'a time that is not octal',
      gzipOf(tarWith((header) => header.fill(0xff, 136, 148))),
      ['a tar header that clients cannot read'],
    ],
    [
      'a size that leads back, behind a pax header with the true one',
      gzipOf(
        Buffer.concat([
          tarPiece([{ name: 'x', type: 'x', body: `11 size=${ENTRY.length}\n` }]),
          tarWith((header) => header.write('-0000001000\0', 124)),
        ]),
      ),
      ['a tar header that clients cannot read'],
    ],
    [
      'several members',
      Buffer.concat([gzipOf(whole.subarray(0, 600)), gzipOf(whole.subarray(600))]),
      ['several gzip members, and apk 3 reads one'],
    ],
    [
      'DESCRIPTION in a member of its own',
      Buffer.concat([gzipOf(tarPiece([DESCRIPTION])), index]),
      ['several gzip members, and apk 3 reads one'],
    ],
    [
      'an empty member behind',
      Buffer.concat([index, gzipOf(Buffer.alloc(0))]),
      ['several gzip members, and apk 3 reads one'],
    ],
  ];
  it.each(cases)('of %s', async (_, bytes, faults) => {
    const archive = openIndex(bytes);
    expect(indexText(archive)).toBe(ENTRY);
    expect(indexFaults(archive)).toEqual(faults);
    const findings = await apkV2.checkIndex(new Map([['APKINDEX.tar.gz', bytes]]), []);
    expect(findings).toEqual(
      faults.map((fault) => ({ file: 'APKINDEX.tar.gz', problem: `has ${fault}`, isHidden: true })),
    );
  });

  it.each(cases)('and only those are written anew: %s', async (_, bytes, faults) => {
    const content = { arch: 'x86_64', keys: [], isThere: () => true, at: new Date(0) };
    const old = new Map([['APKINDEX.tar.gz', bytes]]);
    const written = await apkV2.writeFolder({ ...content, entries: apkV2.parseIndex(bytes), old });
    expect(written.size).toBe(faults.length === 0 ? 0 : 1);
    const again = written.get('APKINDEX.tar.gz') ?? bytes;
    expect(indexFaults(openIndex(again))).toEqual([]);
    expect(apkV2.parseIndex(again)).toEqual(apkV2.parseIndex(bytes));
  });
});

describe('packIndex', () => {
  it('writes one gzip member with the header that is the same everywhere', async () => {
    const bytes = await packIndex(ENTRY);
    expect(bytes.toString('hex', 0, 10)).toBe('1f8b0800000000000203');
    expect(gunzipSync(bytes)).toEqual(Buffer.concat([tarEntry('APKINDEX', Buffer.from(ENTRY)), TAR_END]));
    expect(splitGzip(bytes, { members: 1, expansion: 1 << 20 }).length).toBe(1);
  });

  it('writes latin1 text byte for byte', async () => {
    const text = Buffer.from('C:Q1\nP:a\nV:1\nT:Grüße\n\n').toString('latin1');
    expect(indexText(openIndex(await packIndex(text)))).toBe(text);
  });
});

describe('tarEntry', () => {
  const field = (tar: Buffer, from: number, to: number): string => tar.toString('latin1', from, to);

  it('writes every byte of the header as apk index does', () => {
    const tar = tarEntry('APKINDEX', Buffer.alloc(156, 'x'));
    expect(tar.length).toBe(1024);
    expect(field(tar, 0, 100)).toBe('APKINDEX'.padEnd(100, '\0'));
    expect(field(tar, 100, 148)).toBe('0000644\x000000000\x000000000\x00000000000234000000000000');
    expect(field(tar, 156, 257)).toBe('0'.padEnd(101, '\0'));
    expect(field(tar, 257, 345)).toBe(
      `${'ustar  \0'}${'root'.padEnd(32, '\0')}${'root'.padEnd(32, '\0')}${'\0'.repeat(16)}`,
    );
    expect(field(tar, 345, 512)).toBe('\0'.repeat(167));
    expect(readTar(tar, { entries: 1 }).map(({ name, type }) => [name, type])).toEqual([
      ['APKINDEX', 'File'],
    ]);
  });

  it.each([0, 1, 511, 512, 513])('pads %i bytes to whole blocks', (size) => {
    const tar = tarEntry('a', Buffer.alloc(size, 1));
    expect(tar.length).toBe(512 + Math.ceil(size / 512) * 512);
    expect(readTar(tar, { entries: 1 })[0]?.body.length).toBe(size);
  });

  it('refuses a name that does not fit', () => {
    expect(tarEntry('n'.repeat(100), Buffer.alloc(0)).toString('latin1', 0, 101)).toBe(`${'n'.repeat(100)}0`);
    expect(() => tarEntry('n'.repeat(101), Buffer.alloc(0))).toThrow(RangeError);
  });
});

/** With the times of a vector's headers set to 0, as we write them. */
function withoutTimes(tar: Buffer): Buffer {
  const copy = Buffer.from(tar);
  for (const { offset } of readTar(tar, { entries: 9 })) {
    const block = copy.subarray(offset - 512, offset);
    block.write('000000000000', 136);
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  }
  return copy;
}

describe.runIf(isThere)('the vectors', () => {
  const read = (name: string): Buffer => readFileSync(new URL(name, vectors));

  it('the index is reproduced from its packages, but for the time', async () => {
    const entries = [];
    for (const [file, arch] of [
      ['v2a-1.0-r1.apk', 'x86_64'],
      ['v2n-2-r0.apk', 'noarch'],
    ] as const) {
      const bytes = read(file);
      const pkg = await apkV2.readPackage(bytes);
      expect(apkV2.fileName(pkg)).toBe(file);
      entries.push(apkV2.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, file, arch));
    }
    const text = entries.map((entry) => `${entry.text}\n`).join('');
    const published = gunzipSync(read('APKINDEX.unsigned.tar.gz'));
    const ours = Buffer.concat([
      tarEntry('DESCRIPTION', Buffer.from('desc')),
      tarEntry('APKINDEX', Buffer.from(text, 'latin1')),
      TAR_END,
    ]);
    expect(ours.equals(withoutTimes(published))).toBe(true);
    expect(apkV2.parseIndex(read('APKINDEX.unsigned.tar.gz')).map((entry) => entry.text)).toEqual(
      entries.map((entry) => entry.text),
    );
  });
});
