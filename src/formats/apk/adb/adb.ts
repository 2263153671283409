import { FormatError } from '../../../errors.ts';

/**
 * A value of an ADB payload: 4 bits of tag, and 28 bits that are the value or the offset of its data (apk-tools 3.0
 * src/adb.h, src/adb.c). Clients read numbers in place, so alignment is checked too.
 */
export type Value = number;

export const NULL: Value = 0;

export const TAG = {
  special: 0x0,
  int: 0x1,
  int32: 0x2,
  int64: 0x3,
  blob8: 0x8,
  blob16: 0x9,
  blob32: 0xa,
  array: 0xd,
  object: 0xe,
  error: 0xf,
} as const;

export const tagOf = (value: Value): number => value >>> 28;
export const offsetOf = (value: Value): number => value & 0x0fffffff;
export const makeValue = (tag: number, low: number): Value => ((tag << 28) | low) >>> 0;

export interface Adb {
  payload: Buffer;
  /** Where the payload begins in its file, for the offsets in messages. */
  offset: number;
  root: Value;
  /**
   * How much may still be read, in bytes of memory. Values may share their parts, and hostile values share parts so
   * often that they expand without end.
   */
  budget: { left: number };
}

const HEADER = 8;
/** What a value costs on top of its bytes: 4,000,000 values would be small in a file and large in memory. */
const VALUE_COST = 32;
/** More than the packages of any index, and more than the files in one folder of any package. */
const SLOT_LIMIT = 250_000;

/** How much more than its size may be read from a payload, because its values share parts. */
export interface Sharing {
  times: number;
  most: number;
}

/** The name of one maintainer may be in every entry of an index. */
const INDEX_SHARING: Sharing = { times: 64, most: 512 << 20 };
/** Each file of a package has a name and a hash of its own. */
export const PACKAGE_SHARING: Sharing = { times: 8, most: 64 << 20 };
const SMALL_BUDGET = 8 << 20;

/** @throws FormatError when the payload is of a version that clients refuse */
export function openAdb(payload: Buffer, offset: number, { times, most }: Sharing = INDEX_SHARING): Adb {
  if (payload.length < HEADER) {
    throw new FormatError({ code: 'FORMAT_TRUNCATED', reason: 'the ADB header is cut short', offset });
  }
  if (payload[0] !== 0) {
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: `its ADB is of version ${payload[0]}, which clients refuse`,
      offset,
    });
  }
  const budget = { left: Math.min(SMALL_BUDGET + times * payload.length, most) };
  return { payload, offset, root: payload.readUInt32LE(4), budget };
}

/** Checks that there are so many bytes at an offset of the payload, their alignment and the budget. */
function claim(adb: Adb, at: number, size: number, alignment: number): void {
  if (at % alignment !== 0) throw malformed(adb, at, 'a value is not aligned');
  if (at < HEADER || at + size > adb.payload.length)
    throw malformed(adb, at, 'a value lies outside its block');
  adb.budget.left -= size + VALUE_COST;
  if (adb.budget.left < 0) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: 'its values share parts so often that they expand without end',
      offset: adb.offset + at,
    });
  }
}

function bytesAt(adb: Adb, at: number, size: number, alignment: number): Buffer {
  claim(adb, at, size, alignment);
  return adb.payload.subarray(at, at + size);
}

/** Reads a number; 0 when there is none, as clients read it. */
export function readInt(adb: Adb, value: Value): number | bigint {
  const at = offsetOf(value);
  switch (tagOf(value)) {
    case TAG.int:
      return at;
    case TAG.int32:
      claim(adb, at, 4, 4);
      return adb.payload.readUInt32LE(at);
    case TAG.int64: {
      const large = bytesAt(adb, at, 8, 4).readBigUInt64LE(0);
      return large <= Number.MAX_SAFE_INTEGER ? Number(large) : large;
    }
  }
  if (value === NULL) return 0;
  throw malformed(adb, at, 'a value that should be a number is not one');
}

/** The number of bytes before a blob that hold its length. */
const BLOB_PREFIX: { readonly [tag: number]: 1 | 2 | 4 } = {
  [TAG.blob8]: 1,
  [TAG.blob16]: 2,
  [TAG.blob32]: 4,
};

/** Reads text or bytes; empty when there are none. */
export function readBlob(adb: Adb, value: Value): Buffer {
  if (value === NULL) return Buffer.alloc(0);
  const prefix = BLOB_PREFIX[tagOf(value)];
  const at = offsetOf(value);
  if (prefix === undefined) throw malformed(adb, at, 'a value that should be text is not');
  return adb.payload.subarray(at + prefix, at + blobSize(adb, at, prefix));
}

/** The bytes of a blob with its length in front. */
function blobSize(adb: Adb, at: number, prefix: 1 | 2 | 4): number {
  claim(adb, at, prefix, prefix);
  const size = prefix + adb.payload.readUIntLE(at, prefix);
  claim(adb, at, size, prefix);
  return size;
}

/** The slots of an object or array, which begin at 1; slot 0 is their count with itself. Empty when there is none. */
export function readTable(adb: Adb, value: Value): readonly Value[] {
  if (value === NULL) return [];
  const at = offsetOf(value);
  const tag = tagOf(value);
  if (tag !== TAG.array && tag !== TAG.object)
    throw malformed(adb, at, 'a value that should be a list is not one');
  claim(adb, at, 4, 4);
  const count = adb.payload.readUInt32LE(at);
  if (count === 0) throw malformed(adb, at, 'a list has no valid length');
  if (count > SLOT_LIMIT) {
    const reason = `a list has more than ${SLOT_LIMIT} items`;
    throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset: adb.offset + at });
  }
  claim(adb, at, 4 * count, 4);
  const slots: Value[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const slot = adb.payload.readUInt32LE(at + 4 * i);
    // `apk mkndx` leaves an error where it cannot store a field, and clients read it as no value.
    slots[i] = i > 0 && tagOf(slot) === TAG.error ? NULL : slot;
  }
  return slots;
}

/** The stored data of a scalar, with its length prefix; undefined when the value itself holds the data. */
export function storedBytes(adb: Adb, value: Value): { bytes: Buffer; alignment: number } | undefined {
  const at = offsetOf(value);
  switch (tagOf(value)) {
    case TAG.int32:
      return { bytes: bytesAt(adb, at, 4, 4), alignment: 4 };
    case TAG.int64:
      return { bytes: bytesAt(adb, at, 8, 4), alignment: 8 };
    case TAG.blob8:
    case TAG.blob16:
    case TAG.blob32: {
      const prefix = BLOB_PREFIX[tagOf(value)] ?? 1;
      const size = blobSize(adb, at, prefix);
      return { bytes: adb.payload.subarray(at, at + size), alignment: prefix };
    }
  }
  return undefined;
}

export function malformed(adb: Adb, at: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset: adb.offset + at });
}
