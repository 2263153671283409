import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/errors.ts';
import {
  block,
  openPackageFile,
  readIndexFile,
  writeAdbFile,
} from '../../../../../src/formats/apk/adb/container.ts';
import {
  looksLikeAdb,
  nameOfCompression,
  openEnvelope,
  packDeflate,
  unpack,
  unpackPieces,
} from '../../../../../src/formats/apk/adb/envelope.ts';

const PAYLOAD = Buffer.alloc(20, 1);
const INDEX = writeAdbFile('indx', PAYLOAD, [Buffer.alloc(30, 2), Buffer.alloc(33, 3)]);
const deflated = (plain: Buffer): Buffer => Buffer.concat([Buffer.from('ADBd'), zlib.deflateRawSync(plain)]);
const extended = (type: number, payload: Buffer, reserved = 0): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(0xc0000000 + type, 0);
  head.writeUInt32LE(reserved, 4);
  head.writeBigUInt64LE(BigInt(16 + payload.length), 8);
  return Buffer.concat([head, payload, Buffer.alloc((8 - (payload.length % 8)) % 8)]);
};
const file = (schema: string, ...blocks: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`ADB.${schema}`), ...blocks]);

async function refusal(read: () => unknown): Promise<FormatError> {
  try {
    await read();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

async function readWhole(bytes: Buffer): Promise<{ payload: Buffer; blocks: [string, string][] }> {
  const { payload, rest } = await openPackageFile(bytes);
  const blocks: [string, string][] = [];
  for await (const each of rest()) {
    const parts: Buffer[] = [];
    if (each.type === 'SIG') parts.push(each.payload);
    else for await (const piece of each.pieces()) parts.push(piece);
    blocks.push([each.type, Buffer.concat(parts).toString('latin1')]);
  }
  return { payload, blocks };
}

describe('an envelope', () => {
  const plain = Buffer.from('ADB.indx, for this test');
  it.each([
    ['none', plain, 'none'],
    ['ADBd', deflated(plain), 'deflate'],
    ['ADBc without compression', Buffer.concat([Buffer.from('ADBc\0\x01'), plain]), 'none'],
    [
      'ADBc with deflate',
      Buffer.concat([Buffer.from('ADBc\x01\x06'), zlib.deflateRawSync(plain)]),
      'deflate, level 6',
    ],
    [
      'ADBc with zstd',
      Buffer.concat([Buffer.from('ADBc\x02\x13'), zlib.zstdCompressSync(plain)]),
      'zstd, level 19',
    ],
  ])('%s', async (_, bytes, name) => {
    expect(looksLikeAdb(bytes)).toBe(true);
    const envelope = openEnvelope(bytes);
    expect(nameOfCompression(envelope)).toBe(name);
    expect(unpack(envelope, 1000)).toEqual(plain);
    expect((await refusal(() => unpack(envelope, 10))).code).toBe('FORMAT_LIMIT');
    const parts: Buffer[] = [];
    for await (const part of unpackPieces(envelope, 1000)) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(plain);
    if (name === 'none') return;
    for (let size = 0; size < bytes.length; size++) {
      const cut = bytes.subarray(0, size);
      expect((await refusal(() => unpack(openEnvelope(cut), 1000))).code).toBe('FORMAT_TRUNCATED');
    }
    const longer = Buffer.concat([bytes, Buffer.from('x')]);
    expect((await refusal(() => unpack(openEnvelope(longer), 1000))).code).toBe('FORMAT_MALFORMED');
  });

  it.each([
    ['deflate', zlib.deflateRawSync, 'ADBc\x01\x09'],
    ['zstd', zlib.zstdCompressSync, 'ADBc\x02\x03'],
  ] as const)('of a large %s stream comes in pieces', async (_, compress, marker) => {
    const large = Buffer.alloc(3 << 20, 'ADB.indx');
    const bytes = Buffer.concat([Buffer.from(marker, 'latin1'), compress(large)]);
    const sizes: number[] = [];
    for await (const part of unpackPieces(openEnvelope(bytes), large.length)) sizes.push(part.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(large.length);
    const drain = async (given: Buffer, limit: number): Promise<void> => {
      for await (const part of unpackPieces(openEnvelope(given), limit)) expect(part.length > 0).toBe(true);
    };
    expect((await refusal(() => drain(bytes, 2 << 20))).code).toBe('FORMAT_LIMIT');
    expect((await refusal(() => drain(bytes.subarray(0, -3), large.length))).code).toBe('FORMAT_TRUNCATED');
    expect((await refusal(() => drain(Buffer.concat([bytes, bytes]), large.length))).code).toBe(
      'FORMAT_MALFORMED',
    );
  });

  it.each([
    ['another file', Buffer.from('\x1f\x8b\x08\0\0\0'), 'FORMAT_MALFORMED'],
    ['an algorithm of nothing', Buffer.from('ADBc\x07\x01ADB.'), 'FORMAT_COMPRESSION'],
    ['nothing', Buffer.alloc(0), 'FORMAT_TRUNCATED'],
    ['a damaged stream', Buffer.from('ADBd\xff\xff\xff\xff', 'latin1'), 'FORMAT_MALFORMED'],
    ['a damaged zstd stream', Buffer.from('ADBc\x02\x01garbage!'), 'FORMAT_MALFORMED'],
  ])('of %s is refused', async (_, bytes, code) => {
    expect((await refusal(() => unpack(openEnvelope(bytes), 1000))).code).toBe(code);
  });

  it('is written as apk writes it', async () => {
    const large = Buffer.alloc(100_000, 'packages');
    const packed = await packDeflate(large);
    expect(packed.toString('latin1', 0, 4)).toBe('ADBd');
    expect(unpack(openEnvelope(packed), large.length)).toEqual(large);
  });
});

describe('an index file', () => {
  it('is its payload and its signatures', () => {
    const read = readIndexFile(deflated(INDEX));
    expect(read.payload).toEqual(PAYLOAD);
    expect(read.signatures.map((signature) => signature.length)).toEqual([30, 33]);
    expect(readIndexFile(INDEX).payload).toEqual(PAYLOAD);
  });

  it('may have extended blocks', () => {
    const read = readIndexFile(file('indx', extended(0, PAYLOAD), extended(1, Buffer.alloc(21, 7))));
    expect(read.payload).toEqual(PAYLOAD);
    expect(read.signatures).toEqual([Buffer.alloc(21, 7)]);
  });

  it('cut short is refused at every length that is not between two blocks', async () => {
    const whole = [8 + 24, 8 + 24 + 40, INDEX.length];
    for (let size = 0; size < INDEX.length; size++) {
      if (whole.includes(size)) continue;
      const error = await refusal(() => readIndexFile(INDEX.subarray(0, size)));
      expect(error.code, String(size)).toBe('FORMAT_TRUNCATED');
    }
  });

  const SIG = block('SIG', Buffer.alloc(20));
  const ADB = block('ADB', PAYLOAD);
  const raw = (word: number): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(word);
    return head;
  };
  it.each([
    ['with bytes after its last block', Buffer.concat([INDEX, Buffer.alloc(4)]), 'a block has no valid size'],
    ['that is a package', file('pckg', ADB), 'it is a package, not an index'],
    ['that is an installed database', file('idb\0', ADB), 'it is an installed database, not an index'],
    ['of an unknown schema', file('abcd', ADB), 'it is a file that apk does not know, not an index'],
    ['with its signature first', file('indx', SIG, ADB), 'its SIG block is out of order'],
    ['with two ADB blocks', file('indx', ADB, ADB), 'its ADB block is out of order'],
    ['with DATA', file('indx', ADB, block('DATA', PAYLOAD)), 'an index has no DATA blocks'],
    [
      'with an empty ADB block',
      file('indx', block('ADB', Buffer.alloc(8))),
      'its ADB block holds nothing, and clients refuse that',
    ],
    ['with an unknown block', file('indx', ADB, extended(4, PAYLOAD)), 'it has a block of an unknown kind'],
    [
      'with an extended block in an extended block',
      file('indx', extended(3, PAYLOAD)),
      'it has a block of an unknown kind',
    ],
    [
      'with something in the reserved word',
      file('indx', extended(0, PAYLOAD, 1)),
      'it has a block of an unknown kind',
    ],
    ['with a block smaller than its header', file('indx', raw(3)), 'a block has no valid size'],
    [
      'with bytes in the padding',
      Buffer.concat([file('indx', block('ADB', Buffer.alloc(17))).subarray(0, -1), Buffer.from('x')]),
      'there are bytes between its blocks',
    ],
    [
      'with an endless block',
      file('indx', Buffer.from(`000000c000000000${'ff'.repeat(8)}`, 'hex')),
      'a block has no valid size',
    ],
  ])('%s is refused', async (_, bytes, reason) => {
    expect((await refusal(() => readIndexFile(bytes))).reason).toBe(reason);
  });

  it('with signatures too large or too many is refused', async () => {
    const large = writeAdbFile('indx', PAYLOAD, [Buffer.alloc(2049)]);
    expect((await refusal(() => readIndexFile(large))).code).toBe('FORMAT_LIMIT');
    const many = writeAdbFile('indx', PAYLOAD, Array(65).fill(Buffer.alloc(20)));
    expect((await refusal(() => readIndexFile(many))).code).toBe('FORMAT_LIMIT');
  });
});

describe('a package file', () => {
  const PACKAGE = Buffer.concat([
    writeAdbFile('pckg', PAYLOAD, [Buffer.from('s'.repeat(25))]),
    block('DATA', Buffer.from('one')),
    extended(2, Buffer.from('twice')),
  ]);
  const BLOCKS = [
    ['SIG', 's'.repeat(25)],
    ['DATA', 'one'],
    ['DATA', 'twice'],
  ];

  it('is read block by block, compressed or not', async () => {
    for (const bytes of [PACKAGE, deflated(PACKAGE)]) {
      expect(await readWhole(bytes)).toEqual({ payload: PAYLOAD, blocks: BLOCKS });
    }
  });

  it('gives its first block without the rest being there', async () => {
    const { payload } = await openPackageFile(PACKAGE.subarray(0, 32));
    expect(payload).toEqual(PAYLOAD);
  });

  it('may be left unread in places', async () => {
    const { rest } = await openPackageFile(PACKAGE);
    const types: string[] = [];
    for await (const each of rest()) types.push(each.type);
    expect(types).toEqual(['SIG', 'DATA', 'DATA']);
  });

  it('cut short is refused at every length that is not between two blocks', async () => {
    const whole = new Set([32, 64, 72]);
    for (let size = 0; size < PACKAGE.length; size++) {
      if (whole.has(size)) continue;
      const error = await refusal(() => readWhole(PACKAGE.subarray(0, size)));
      expect(error.code, String(size)).toBe('FORMAT_TRUNCATED');
    }
  });

  it.each([
    ['that is an index', INDEX, 'it is an index, not a package'],
    [
      'with a signature after its data',
      file('pckg', block('ADB', PAYLOAD), block('DATA', PAYLOAD), block('SIG', PAYLOAD)),
      'its SIG block is out of order',
    ],
    ['with data first', file('pckg', block('DATA', PAYLOAD)), 'its DATA block is out of order'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect((await refusal(() => readWhole(bytes))).reason).toBe(reason);
  });

  it('with metadata that expands without end is refused', async () => {
    const bomb = deflated(file('pckg', Buffer.from('00000030', 'hex'), Buffer.alloc(1 << 20)));
    expect((await refusal(() => readWhole(bomb))).code).toBe('FORMAT_LIMIT');
  });
});
