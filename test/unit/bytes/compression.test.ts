import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressionOf, decompress, gzip } from '../../../src/bytes/compression.ts';
import { processorTime } from '../../support/processor-time.ts';

const MB = 1 << 20;
const TEXT = 'hello xz, hello xz, hello xz\n';
/** `xz` 5.4 of TEXT. */
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAcABJdADQZSe6N6RfQtRJ3w4vNt9gAAAAAABmIDu7tzTl9AAEuHd7Qh0gftvN9AQAAAAAEWVo=',
  'base64',
);
/** `hi`, with a header that asks for a dictionary of 1.5 GiB. */
const XZ_HUGE_DICTIONARY = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhASUAAAA7eHtBAQABaGkAAAD+qTgRvMqlSAABGgLcLqV+H7bzfQEAAAAABFla',
  'base64',
);
/** `hi` as `xz --check=sha256` and `xz --x86` write it. */
const XZ_SHA256 = Buffer.from(
  '/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQABaGkAAACPQ0NGZI9rlt+J3akBxRdrEKbYOWHdPBrIi1my3DJ6pAABMgJ2gPgjGJtLmgEAAAAAClla',
  'base64',
);
const XZ_X86 = Buffer.from(
  '/Td6WFoAAATm1rRGAgEEACEBFgANhjUfAQABaGkAAAD+qTgRvMqlSAABGgLcLqV+H7bzfQEAAAAABFla',
  'base64',
);
/** 100 MiB of zeros as `xz -9e` writes them, in gzip to be short here. */
const XZ_BOMB = zlib.gunzipSync(
  Buffer.from(
    [
      'H4sIAAAAAAACA+3Q3UtTcQDG8d+RmUWzbURgkVZYbSlM10VRpsKIaYwFekJ3dLECM4zZtHSLED0VjjGKudJYXeTFKFHny0Sd',
      'RMmirYhlJVGtIMulgwNLoijPmOOEf0LQTfQ8t8/FFz6p/Rf1NYSIYm/HNWlkB7WVECJ9qX8uCDLKdJwQc0oQPH6hrKR807kD',
      'JyumritiHltGYmkh5/LrgtDBQ5TW1/7M4dAVeDLfd9z7cjVXRn9mskKtjqiVn+zuEJ8JzLUcqYtyBnpMFFk+LB40ZjZquMXH',
      'Frv/ZrV3UjffkG1Oau1SkzpsLzUQ56ujI7sV3c3bip0755vu9OUa44pw52yP29Ge5/oub13eHFjj1rlTkZE3XZLgLpr/6dqn',
      'Sr87umR+1KQrE8+6ZANDJ7Lvv/DJswyMjauv1E9zFi+zsFibvjbx9MPQSrIyv2Ump3a7OvGRLub31K0rYsN5pk8TRd+CD5XG',
      'AUmJtl7dtXGDIL3BN19g+PUzQo9CI+lfaZtL3i5UVgWcnT+uXAqc+svpB+XymL5XkFL5JH6e7ktND7eptvT6r6nO/j8Gf5au',
      'kJSOAQxgAAMYwAAGMIABDGAAAxjAAAYwgAEMYAADGMAABjCAAQxgAAMYwAAGMIABDGAAAxjAAAYwgAEMYAADGMAABjCAAQxg',
      'AAMYwAAGMID962Cs0ksySLzxydcQWV3E+u4WF7XJCPXLyrLsXovl2LgveDqZtnqKmJrflrmV8xw8AAA=',
    ].join(''),
    'base64',
  ),
);

const failure = (code: string, offset: number, reason: string) => ({
  name: 'FormatError',
  code,
  offset,
  reason,
});

/** How far the highest memory use of this process rose meanwhile, in bytes. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return Math.max(highest, process.memoryUsage().rss) - before;
}

describe('compressionOf', () => {
  it.each([
    ['gzip', zlib.gzipSync('x')],
    ['xz', XZ],
    ['zstd', zlib.zstdCompressSync(Buffer.from('x'))],
    [undefined, Buffer.from('BZh91AY')],
    [undefined, Buffer.from([0x1f])],
    [undefined, Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a])],
    [undefined, Buffer.alloc(0)],
  ])('recognizes %s', (expected, bytes) => {
    expect(compressionOf(bytes)).toBe(expected);
  });
});

describe('decompress', () => {
  it.each([
    ['gzip', zlib.gzipSync(TEXT)],
    ['zstd', zlib.zstdCompressSync(Buffer.from(TEXT))],
    ['xz', XZ],
  ] as const)('gives back what %s packed, at the very limit', async (compression, packed) => {
    expect((await decompress(packed, compression, TEXT.length, 0)).toString()).toBe(TEXT);
    await expect(decompress(packed, compression, TEXT.length - 1, 12)).rejects.toMatchObject(
      failure('FORMAT_LIMIT', 12, `the ${compression} stream expands to more than ${TEXT.length - 1} bytes`),
    );
  });

  it.each([
    ['gzip', zlib.gzipSync('')],
    ['zstd', zlib.zstdCompressSync(Buffer.alloc(0))],
  ] as const)('gives nothing for %s of nothing', async (compression, packed) => {
    expect((await decompress(packed, compression, 10, 0)).length).toBe(0);
  });

  it('joins gzip members and xz streams that follow one another', async () => {
    expect(
      (await decompress(Buffer.concat([zlib.gzipSync('a'), zlib.gzipSync('b')]), 'gzip', 10, 0)).toString(),
    ).toBe('ab');
    expect((await decompress(Buffer.concat([XZ, XZ]), 'xz', 100, 0)).toString()).toBe(TEXT + TEXT);
  });

  it.each([
    ['gzip', zlib.gzipSync(TEXT), 'the gzip stream is cut short'],
    ['zstd', zlib.zstdCompressSync(Buffer.from(TEXT)), 'the zstd stream is cut short'],
  ] as const)('refuses %s cut short at every length', async (compression, packed, reason) => {
    for (let length = 0; length < packed.length; length++) {
      await expect(
        decompress(packed.subarray(0, length), compression, 100, 5),
        `at ${length}`,
      ).rejects.toMatchObject(failure('FORMAT_TRUNCATED', 5, reason));
    }
  });

  it('refuses xz cut short at every length', async () => {
    for (let length = 0; length < XZ.length; length++) {
      await expect(decompress(XZ.subarray(0, length), 'xz', 100, 5), `at ${length}`).rejects.toMatchObject(
        failure('FORMAT_MALFORMED', 5, 'the xz stream is cut short or damaged'),
      );
    }
  });

  it.each([
    ['gzip', zlib.gzipSync(TEXT)],
    ['xz', XZ],
  ] as const)('never takes %s with one changed byte for other text', async (compression, packed) => {
    for (let at = 0; at < packed.length; at++) {
      const changed = Buffer.from(packed);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x55, at);
      const result = await decompress(changed, compression, 100, 0).catch((error: unknown) => error);
      if (Buffer.isBuffer(result)) expect(result.toString(), `byte ${at}`).toBe(TEXT);
      else expect(result, `byte ${at}`).toMatchObject({ name: 'FormatError' });
    }
  });

  it('says that zstd is damaged', async () => {
    const packed = zlib.zstdCompressSync(Buffer.from(TEXT));
    packed.fill(0xff, 4, 12);
    await expect(decompress(packed, 'zstd', 100, 3)).rejects.toMatchObject({
      name: 'FormatError',
      code: 'FORMAT_MALFORMED',
      offset: 3,
    });
  });

  it.each([
    ['a SHA-256 check', XZ_SHA256],
    ['an x86 filter', XZ_X86],
  ])('does not call xz with %s damaged: it is a kind that cannot be read here', async (_, packed) => {
    await expect(decompress(packed, 'xz', 100, 0)).rejects.toMatchObject({
      name: 'FormatError',
      code: 'FORMAT_COMPRESSION',
    });
  });

  const bombs: ['gzip' | 'xz' | 'zstd', Buffer][] = [
    ['gzip', zlib.gzipSync(Buffer.alloc(100 * MB))],
    ['xz', XZ_BOMB],
    ['zstd', zlib.zstdCompressSync(Buffer.alloc(100 * MB))],
  ];
  it.each(bombs)(
    'stops a %s bomb of 100 MB at the limit, with little memory and soon',
    async (kind, bomb) => {
      const started = processorTime();
      const grown = await growth(async () => {
        await expect(decompress(bomb, kind, 8 * MB, 0)).rejects.toMatchObject(
          failure('FORMAT_LIMIT', 0, `the ${kind} stream expands to more than ${8 * MB} bytes`),
        );
      });
      expect(processorTime() - started).toBeLessThan(5000);
      expect(grown).toBeLessThan(96 * MB);
    },
  );

  it('gives no memory to an xz header that asks for a dictionary of 1.5 GiB', async () => {
    const grown = await growth(async () => {
      await expect(decompress(XZ_HUGE_DICTIONARY, 'xz', 100, 0)).rejects.toMatchObject({
        name: 'FormatError',
      });
    });
    expect(grown).toBeLessThan(128 * MB);
  });
});

describe('gzip', () => {
  it('writes one member without name or time, for a Unix system, at the best level', async () => {
    const packed = await gzip(Buffer.from('Package: a\n\n'));
    expect(packed.subarray(0, 10).toString('hex')).toBe('1f8b0800000000000203');
    expect(zlib.gunzipSync(packed).toString()).toBe('Package: a\n\n');
  });

  it('gives the same bytes every time, for any size', async () => {
    const hash = (packed: Buffer): string => createHash('sha256').update(packed).digest('hex');
    for (const size of [0, 1, 1000, 5 * MB]) {
      const bytes = Buffer.alloc(size, 'Package: a\n');
      const packed = await gzip(bytes);
      expect(hash(packed)).toBe(hash(await gzip(Buffer.from(bytes))));
      expect(zlib.gunzipSync(packed).equals(bytes)).toBe(true);
    }
  });
});
