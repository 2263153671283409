import { FormatError } from '../../../errors.ts';
import { PACKED_INDEX_LIMIT } from '../../index-budget.ts';
import {
  type Adb,
  makeValue,
  malformed,
  NULL,
  offsetOf,
  readTable,
  storedBytes,
  TAG,
  tagOf,
  type Value,
} from './adb.ts';

/**
 * Writes an ADB payload by the storage rules of apk-tools (src/adb.c, `adb_w_*`), so the same values in the same
 * order give the same bytes. It stores equal values once, and children before their parents.
 */
export interface AdbWriter {
  int(value: number | bigint): Value;
  blob(bytes: Uint8Array): Value;
  /** An object, or an array of kind `array`; NULL when no slot is filled. `slots` begin with field 1. */
  table(slots: readonly Value[], kind?: 'object' | 'array'): Value;
  /** Stores a value of another ADB, with everything below it, as it is stored there. */
  copy(source: Adb, value: Value): Value;
  /** Stores bytes as `copy` stores a blob. Nothing will point to them; they only take up their place. */
  leave(bytes: Uint8Array): Value;
  /** Returns the payload with this root. */
  finish(root: Value): Buffer;
}

/** Deeper than any schema. It stops at an offset that leads back to itself. */
const DEPTH_LIMIT = 16;

/** The tag of a blob by the number of bytes that its length takes. */
const BLOB_TAG = { 1: TAG.blob8, 2: TAG.blob16, 4: TAG.blob32 } as const;

export function adbWriter(): AdbWriter {
  const parts: Buffer[] = [Buffer.alloc(8)];
  const known = new Map<string, number>();
  let size = 8;

  /**
   * Stores bytes once. apk-tools finds stored bytes by a hash over their pieces. So it does not find a blob that was
   * written from its text (length and bytes, two pieces) when it copies the same blob (one piece), and the reverse.
   */
  function put(bytes: Buffer, pieces: 1 | 2, alignment: number): number {
    const key = `${pieces}${bytes.toString('latin1')}`;
    const before = known.get(key);
    if (before !== undefined && before % alignment === 0) return before;
    const gap = (alignment - (size % alignment)) % alignment;
    if (gap > 0) parts.push(Buffer.alloc(gap));
    const at = size + gap;
    parts.push(bytes);
    size = at + bytes.length;
    if (size > PACKED_INDEX_LIMIT) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `it would be larger than ${PACKED_INDEX_LIMIT} bytes, the most that an index may have`,
        offset: 0,
        remedy: 'Split the feed into several folders, or keep fewer versions.',
      });
    }
    known.set(key, at);
    return at;
  }

  function int(value: number | bigint): Value {
    if (value < 0x10000000) return makeValue(TAG.int, Number(value));
    if (value <= 0xffffffff) {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(Number(value));
      return makeValue(TAG.int32, put(bytes, 1, 4));
    }
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return makeValue(TAG.int64, put(bytes, 1, 4));
  }

  function blob(bytes: Uint8Array): Value {
    return putBlob(bytes, 2);
  }

  function leave(bytes: Uint8Array): Value {
    return putBlob(bytes, 1);
  }

  function putBlob(bytes: Uint8Array, pieces: 1 | 2): Value {
    const { length } = bytes;
    if (length === 0) return NULL;
    const prefix = length <= 0xff ? 1 : length <= 0xffff ? 2 : 4;
    const stored = Buffer.alloc(prefix + length);
    stored.writeUIntLE(length, 0, prefix);
    stored.set(bytes, prefix);
    return makeValue(BLOB_TAG[prefix], put(stored, pieces, prefix));
  }

  function putTable(tag: number, count: number, slots: readonly Value[]): Value {
    const bytes = Buffer.alloc(4 * count);
    bytes.writeUInt32LE(count, 0);
    for (let i = 1; i < count; i++) bytes.writeUInt32LE(slots[i - 1] ?? NULL, 4 * i);
    return makeValue(tag, put(bytes, 1, 4));
  }

  function table(slots: readonly Value[], kind: 'object' | 'array' = 'object'): Value {
    let count = slots.length + 1;
    while (count > 1 && (slots[count - 2] ?? NULL) === NULL) count--;
    return count === 1 ? NULL : putTable(TAG[kind], count, slots);
  }

  function copy(source: Adb, value: Value, depth = 0): Value {
    const tag = tagOf(value);
    if (tag === TAG.special || tag === TAG.int) return value;
    if (tag === TAG.array || tag === TAG.object) {
      if (depth === DEPTH_LIMIT) throw malformed(source, offsetOf(value), 'its lists are nested too deep');
      const [count = 1, ...slots] = readTable(source, value);
      return putTable(
        tag,
        count,
        slots.map((slot) => copy(source, slot, depth + 1)),
      );
    }
    const stored = storedBytes(source, value);
    if (stored === undefined) throw malformed(source, offsetOf(value), `a value is of an unknown kind`);
    return makeValue(tag, put(stored.bytes, 1, stored.alignment));
  }

  function finish(root: Value): Buffer {
    const payload = Buffer.concat(parts, size);
    payload.writeUInt32LE(root, 4);
    return payload;
  }

  return { int, blob, table, copy, leave, finish };
}
