import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/errors.ts';
import {
  type Adb,
  makeValue,
  NULL,
  openAdb,
  readBlob,
  readInt,
  readTable,
  TAG,
  type Value,
} from '../../../../../src/formats/apk/adb/adb.ts';
import { adbWriter } from '../../../../../src/formats/apk/adb/adb-writer.ts';

/** A payload with this data after its header. */
function adbWith(hex: string): Adb {
  return openAdb(Buffer.concat([Buffer.alloc(8), Buffer.from(hex.replaceAll(' ', ''), 'hex')]), 0);
}

function refusal(read: () => unknown): FormatError {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a value that is read', () => {
  it('is a number in the value, of 4 bytes or of 8', () => {
    const adb = adbWith('00000010 ffffffffffff0f00 0000000000000080');
    expect(readInt(adb, 0x1fffffff)).toBe(0xfffffff);
    expect(readInt(adb, NULL)).toBe(0);
    expect(readInt(adb, makeValue(TAG.int32, 8))).toBe(0x10000000);
    expect(readInt(adb, makeValue(TAG.int64, 12))).toBe(2 ** 52 - 1);
    expect(readInt(adb, makeValue(TAG.int64, 20))).toBe(2n ** 63n);
  });

  it('is text of three sizes, or none', () => {
    const adb = adbWith('026869 00 0200 6869 02000000 6869');
    expect(readBlob(adb, makeValue(TAG.blob8, 8)).toString()).toBe('hi');
    expect(readBlob(adb, makeValue(TAG.blob16, 12)).toString()).toBe('hi');
    expect(readBlob(adb, makeValue(TAG.blob32, 16)).toString()).toBe('hi');
    expect(readBlob(adb, makeValue(TAG.blob8, 11)).toString()).toBe('');
    expect(readBlob(adb, NULL).length).toBe(0);
  });

  it('is a list, whether it says array or object', () => {
    const adb = adbWith('03000000 01000010 02000010');
    for (const tag of [TAG.array, TAG.object]) {
      expect(readTable(adb, makeValue(tag, 8))).toEqual([3, 0x10000001, 0x10000002]);
    }
    expect(readTable(adb, NULL)).toEqual([]);
  });
});

describe('a hostile value is refused', () => {
  const DATA = '05000000 00000000 00000000 ff616263';
  const values: [string, (adb: Adb) => unknown, string][] = [
    [
      'an int32 that is not aligned',
      (adb) => readInt(adb, makeValue(TAG.int32, 9)),
      'a value is not aligned',
    ],
    [
      'an int64 that is not aligned',
      (adb) => readInt(adb, makeValue(TAG.int64, 10)),
      'a value is not aligned',
    ],
    [
      'a blob16 that is not aligned',
      (adb) => readBlob(adb, makeValue(TAG.blob16, 9)),
      'a value is not aligned',
    ],
    [
      'a blob32 that is not aligned',
      (adb) => readBlob(adb, makeValue(TAG.blob32, 10)),
      'a value is not aligned',
    ],
    [
      'a list that is not aligned',
      (adb) => readTable(adb, makeValue(TAG.object, 10)),
      'a value is not aligned',
    ],
    [
      'an int32 past the end',
      (adb) => readInt(adb, makeValue(TAG.int32, 24)),
      'a value lies outside its block',
    ],
    [
      'an int64 across the end',
      (adb) => readInt(adb, makeValue(TAG.int64, 20)),
      'a value lies outside its block',
    ],
    [
      'text across the end',
      (adb) => readBlob(adb, makeValue(TAG.blob8, 20)),
      'a value lies outside its block',
    ],
    [
      'a blob32 across the end',
      (adb) => readBlob(adb, makeValue(TAG.blob32, 20)),
      'a value lies outside its block',
    ],
    ['text in the header', (adb) => readBlob(adb, makeValue(TAG.blob8, 0)), 'a value lies outside its block'],
    [
      'a list across the end',
      (adb) => readTable(adb, makeValue(TAG.object, 8)),
      'a value lies outside its block',
    ],
    ['a list of no slots', (adb) => readTable(adb, makeValue(TAG.object, 12)), 'a list has no valid length'],
    ['a number for text', (adb) => readBlob(adb, 0x10000001), 'a value that should be text is not'],
    [
      'an int32 for text',
      (adb) => readBlob(adb, makeValue(TAG.int32, 8)),
      'a value that should be text is not',
    ],
    [
      'text for a number',
      (adb) => readInt(adb, makeValue(TAG.blob8, 8)),
      'a value that should be a number is not one',
    ],
    ['TRUE for a number', (adb) => readInt(adb, 1), 'a value that should be a number is not one'],
    [
      'text for a list',
      (adb) => readTable(adb, makeValue(TAG.blob8, 8)),
      'a value that should be a list is not one',
    ],
    ['the tag of errors', (adb) => adbWriter().copy(adb, 0xf0000001), 'a value is of an unknown kind'],
    ['a tag of nothing', (adb) => adbWriter().copy(adb, 0x40000000), 'a value is of an unknown kind'],
  ];
  it.each(values)('%s', (_, read, reason) => {
    const error = refusal(() => read(adbWith(DATA)));
    expect({ code: error.code, reason: error.reason }).toEqual({ code: 'FORMAT_MALFORMED', reason });
  });

  it('a header that is cut short, or of another version', () => {
    expect(refusal(() => openAdb(Buffer.alloc(7), 0)).code).toBe('FORMAT_TRUNCATED');
    expect(refusal(() => openAdb(Buffer.from('0100000000000000', 'hex'), 12))).toMatchObject({
      code: 'FORMAT_MALFORMED',
      offset: 12,
    });
  });

  it('a list that holds itself', () => {
    const adb = adbWith('02000000 080000e0');
    expect(refusal(() => adbWriter().copy(adb, makeValue(TAG.object, 8))).reason).toBe(
      'its lists are nested too deep',
    );
  });

  it('lists that double with every level', () => {
    const levels = 14;
    const slots = 40;
    const data = Buffer.alloc(4 * (slots + 1) * levels);
    for (let level = 0; level < levels; level++) {
      const at = 4 * (slots + 1) * level;
      data.writeUInt32LE(slots + 1, at);
      const next = level === levels - 1 ? 0x10000000 : makeValue(TAG.object, 8 + at + 4 * (slots + 1));
      for (let i = 1; i <= slots; i++) data.writeUInt32LE(next, at + 4 * i);
    }
    const adb = openAdb(Buffer.concat([Buffer.alloc(8), data]), 0);
    expect(refusal(() => adbWriter().copy(adb, makeValue(TAG.object, 8))).code).toBe('FORMAT_LIMIT');
  });
});

describe('the writer', () => {
  const text = (value: string): Buffer => Buffer.from(value);

  it('uses the smallest form of a number', () => {
    const writer = adbWriter();
    expect([0, 0xfffffff].map((value) => writer.int(value))).toEqual([0x10000000, 0x1fffffff]);
    expect(writer.int(0x10000000)).toBe(0x20000008);
    expect(writer.int(0xffffffff)).toBe(0x2000000c);
    expect(writer.int(2 ** 32)).toBe(0x30000010);
    expect(writer.int(2n ** 63n)).toBe(0x30000018);
    expect(writer.int(0x10000000)).toBe(0x20000008);
  });

  it('uses the smallest form of a text, aligned as it is read', () => {
    const writer = adbWriter();
    expect(writer.blob(text(''))).toBe(NULL);
    expect(writer.blob(text('a'))).toBe(makeValue(TAG.blob8, 8));
    expect(writer.blob(Buffer.alloc(255))).toBe(makeValue(TAG.blob8, 10));
    expect(writer.blob(Buffer.alloc(256))).toBe(makeValue(TAG.blob16, 266));
    expect(writer.blob(Buffer.alloc(65536))).toBe(makeValue(TAG.blob32, 524));
  });

  it('trims a list, and writes none for an empty one', () => {
    const writer = adbWriter();
    expect(writer.table([])).toBe(NULL);
    expect(writer.table([NULL, NULL])).toBe(NULL);
    const value = writer.table([writer.int(1), NULL, NULL]);
    expect(readTable(openAdb(writer.finish(value), 0), value)).toEqual([2, 0x10000001]);
    expect(writer.table([writer.int(1)], 'array')).toBe(makeValue(TAG.array, 8));
  });

  it('stores what it knows once, but not a copied text for a written one', () => {
    const writer = adbWriter();
    const first = writer.blob(text('abc'));
    expect(writer.blob(text('abc'))).toBe(first);
    const source = adbWith('03616263');
    const copied = writer.copy(source, makeValue(TAG.blob8, 8));
    expect(copied).not.toBe(first);
    expect(writer.copy(source, makeValue(TAG.blob8, 8))).toBe(copied);
    expect(writer.leave(text('abc'))).toBe(copied);
  });

  it('stores again what is not aligned for its kind', () => {
    const writer = adbWriter();
    writer.blob(text('abcd'));
    // The same four bytes as a number, first in a text of one piece at an odd place.
    writer.leave(Buffer.concat([text('x')]));
    const eight = adbWith('00000001 00000000 01000000 00000000');
    expect(writer.copy(eight, makeValue(TAG.int64, 12))).toBe(makeValue(TAG.int64, 16));
    expect(writer.copy(eight, makeValue(TAG.int32, 16))).toBe(makeValue(TAG.int32, 24));
  });

  it('copies a list with its own length and tag', () => {
    const source = adbWith('05000000 01000010 00000000 00000000 00000000');
    const writer = adbWriter();
    const value = writer.copy(source, makeValue(TAG.array, 8));
    const adb = openAdb(writer.finish(value), 0);
    expect(adb.root).toBe(makeValue(TAG.array, 8));
    expect(readTable(adb, adb.root).length).toBe(5);
  });

  type Tree = string | number | bigint | readonly Tree[];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.nat(),
      fc.bigInt({ min: 2n ** 60n, max: 2n ** 64n - 1n }),
      fc.array(tie('tree'), { minLength: 1, maxLength: 5 }),
    ),
  }));

  function write(writer: ReturnType<typeof adbWriter>, value: Tree): Value {
    if (typeof value === 'string') return writer.blob(text(value));
    if (typeof value !== 'object') return writer.int(value);
    return writer.table(value.map((item) => write(writer, item)));
  }

  function read(adb: Adb, value: Value): Tree {
    const tag = value >>> 28;
    if (tag === TAG.object) {
      return readTable(adb, value)
        .slice(1)
        .map((item) => read(adb, item));
    }
    return tag >= TAG.blob8 ? readBlob(adb, value).toString() : readInt(adb, value);
  }

  it('writes what is read back, and copies it to the same', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const writer = adbWriter();
        const adb = openAdb(writer.finish(write(writer, value)), 0);
        const expected = JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}n` : item));
        const shown = (source: Adb): string =>
          JSON.stringify(read(source, source.root), (_, item) =>
            typeof item === 'bigint' ? `${item}n` : item,
          );
        expect(shown(adb)).toBe(expected);
        const copier = adbWriter();
        expect(shown(openAdb(copier.finish(copier.copy(adb, adb.root)), 0))).toBe(expected);
      }),
    );
  });
});
