import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGzipMember, gzipHead, readGzipMember, splitGzip } from '../../../src/bytes/gzip-members.ts';
import { FormatError } from '../../../src/errors.ts';

const limits = { members: 10, expansion: 1 << 20 };
const LARGE = 16 << 20;
const one = zlib.gzipSync('one');
const two = zlib.gzipSync('two, which is longer');

/** A header with every optional part of RFC 1952. */
function withAllParts(text: string): Buffer {
  const plain = zlib.gzipSync(text);
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = 2 | 4 | 8 | 16;
  const extra = Buffer.from([3, 0, 1, 2, 3]);
  const name = Buffer.from('name\0a comment\0');
  return Buffer.concat([header, extra, name, Buffer.from([0, 0]), plain.subarray(10)]);
}

describe('splitGzip', () => {
  it('gives each member with its place, its bytes and its content', () => {
    const members = splitGzip(Buffer.concat([one, two]), limits);
    expect(members).toEqual([
      { offset: 0, end: one.length, bytes: one, content: Buffer.from('one') },
      {
        offset: one.length,
        end: one.length + two.length,
        bytes: two,
        content: Buffer.from('two, which is longer'),
      },
    ]);
  });

  it('splits any members that follow each other, empty ones included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 8 }),
        (contents) => {
          const packed = contents.map((content) => zlib.gzipSync(content));
          const members = splitGzip(Buffer.concat(packed), limits);
          expect(members.map(({ bytes }) => bytes)).toEqual(packed);
          expect(members.map(({ content }) => [...content])).toEqual(contents.map((content) => [...content]));
        },
      ),
    );
  });

  it('reads headers with a name, a comment, extra data and a checksum', () => {
    const bytes = Buffer.concat([withAllParts('a'), one]);
    expect(splitGzip(bytes, limits).map(({ content }) => content.toString())).toEqual(['a', 'one']);
  });

  it('is cut short at every length but those where a member ends', () => {
    const bytes = Buffer.concat([withAllParts('a'), two]);
    for (let length = 0; length < bytes.length; length++) {
      const split = (): unknown => splitGzip(bytes.subarray(0, length), limits);
      if (length === bytes.length - two.length) expect(split).not.toThrow();
      else expect(split, `at ${length}`).toThrow(expect.objectContaining({ code: 'FORMAT_TRUNCATED' }));
    }
  });

  const reserved = Buffer.from(one);
  reserved[3] = 0x80;
  const crc = Buffer.from(one);
  crc.writeUInt8(crc.readUInt8(crc.length - 8) ^ 1, crc.length - 8);
  const size = Buffer.from(one);
  size.writeUInt8(size.readUInt8(size.length - 4) ^ 1, size.length - 4);
  const method = Buffer.from(one);
  method[2] = 7;
  const block = Buffer.from(one);
  block[10] = 0xff;
  it.each([
    ['text', Buffer.from('hello'), 'FORMAT_MALFORMED', 0, 'it is not gzip data'],
    ['a header with reserved flags', reserved, 'FORMAT_MALFORMED', 0, 'a gzip header is damaged'],
    ['another method than deflate', method, 'FORMAT_MALFORMED', 0, 'a gzip header is damaged'],
    ['a wrong checksum', crc, 'FORMAT_MALFORMED', 0, 'the gzip stream is damaged'],
    ['a wrong size', size, 'FORMAT_MALFORMED', 0, 'the gzip stream is damaged'],
    ['no deflate data', block, 'FORMAT_MALFORMED', 0, 'the gzip stream is damaged'],
    [
      'garbage after a member',
      Buffer.concat([one, Buffer.from('xyz')]),
      'FORMAT_MALFORMED',
      one.length,
      'other data follows a gzip member',
    ],
    [
      'too many members',
      Buffer.concat(Array(11).fill(one)),
      'FORMAT_LIMIT',
      one.length * 10,
      'it has more than 10 gzip members',
    ],
    [
      'more than the limit, all members together',
      Buffer.concat([zlib.gzipSync(Buffer.alloc(1 << 20)), one]),
      'FORMAT_LIMIT',
      zlib.gzipSync(Buffer.alloc(1 << 20)).length,
      'the gzip stream expands to more than 0 bytes',
    ],
  ])('refuses %s', (_, bytes, code, offset, reason) => {
    expect(() => splitGzip(bytes, limits)).toThrow(expect.objectContaining({ code, offset, reason }));
  });
});

describe('readGzipMember', () => {
  it('stops at the limit, no matter what the trailer says', () => {
    const bomb = zlib.gzipSync(Buffer.alloc(LARGE));
    bomb.writeUInt32LE(10, bomb.length - 4);
    expect(() => readGzipMember(bomb, 0, 1000)).toThrow(
      expect.objectContaining({
        code: 'FORMAT_LIMIT',
        reason: 'the gzip stream expands to more than 1000 bytes',
      }),
    );
  });
});

/** Bytes that do not compress, and the same each time. */
function pseudoRandom(size: number): Buffer {
  const words = new Uint32Array(size / 4);
  let state = 1;
  for (let i = 0; i < words.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[i] = state ^ (state >>> 13);
  }
  return Buffer.from(words.buffer);
}

describe('checkGzipMember', () => {
  const noise = pseudoRandom(3 << 20);
  const contents: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['a little', Buffer.from('one')],
    ['what grows a thousandfold', Buffer.alloc(LARGE)],
    ['what hardly grows', noise],
  ];

  it.each(contents)('reads %s to its end, with and without a member after it', async (_, content) => {
    const bytes = zlib.gzipSync(content, { level: 1 });
    const end = one.length + bytes.length;
    for (const after of [Buffer.alloc(0), two]) {
      const found = await checkGzipMember(Buffer.concat([one, bytes, after]), one.length, LARGE);
      expect(found).toMatchObject({ offset: one.length, end, unpacked: content.length });
      expect(found.bytes.equals(bytes)).toBe(true);
    }
  });

  it.each(contents)('refuses %s when it is cut, damaged or over the limit', async (_, content) => {
    const bytes = zlib.gzipSync(content, { level: 1 });
    const check = (changed: Buffer, limit = LARGE): Promise<unknown> => checkGzipMember(changed, 0, limit);
    for (const cut of [1, 4, 8, 9, bytes.length - 10, bytes.length]) {
      await expect(check(bytes.subarray(0, -cut))).rejects.toMatchObject({ code: 'FORMAT_TRUNCATED' });
    }
    const wrong = Buffer.from(bytes);
    wrong.writeUInt8(wrong.readUInt8(wrong.length - 8) ^ 1, wrong.length - 8);
    await expect(check(wrong)).rejects.toMatchObject({ code: 'FORMAT_MALFORMED' });
    if (content.length > 0) {
      await expect(check(bytes, content.length - 1)).rejects.toMatchObject({ code: 'FORMAT_LIMIT' });
    }
  });

  it('refuses random changes, or finds the same', async () => {
    const bytes = zlib.gzipSync(noise.subarray(0, 2000));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, value) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(value, at);
        const result = await checkGzipMember(changed, 0, LARGE).catch((error: unknown) => error);
        if (!(result instanceof FormatError)) expect(result).toMatchObject({ unpacked: 2000 });
      }),
    );
  });
});

describe('gzipHead', () => {
  it('gives the beginning of what a file unpacks to, of a cut and of a large one too', () => {
    const text = 'hello '.repeat(1000);
    const bytes = zlib.gzipSync(text);
    expect(gzipHead(bytes).toString()).toBe(text);
    expect(text.startsWith(gzipHead(bytes.subarray(0, 40)).toString())).toBe(true);
    const bomb = gzipHead(zlib.gzipSync(Buffer.alloc(64 << 20)));
    expect(bomb.length).toBeGreaterThan(1000);
    expect(bomb.length).toBeLessThan(5 << 20);
  });

  it('is empty for data that is not gzip', () => {
    for (const bytes of ['', 'x', 'hello world, this is text', '\x1f\x8b\x08']) {
      expect(gzipHead(Buffer.from(bytes, 'latin1')).length).toBe(0);
    }
  });
});
