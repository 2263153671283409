import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { makeValue, TAG, type Value } from '../../src/formats/apk/adb/adb.ts';
import { writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { tarOf } from './package-maker.ts';

/** What an ADB payload is made of, stored as it is given: shared, repeated, and larger than any writer would. */
export interface AdbParts {
  text(text: string): Value;
  /** An object with these slots. */
  object(slots: readonly Value[]): Value;
  list(items: readonly Value[]): Value;
  /** A list of so many times the same. */
  many(count: number, value: Value): Value;
  /** A pkginfo with what every entry has; slots by their numbers besides. */
  info(slots?: { readonly [slot: number]: Value }): Value;
}

/** A payload with the root that is made of its parts. */
export function adbOf(root: (parts: AdbParts) => Value): Buffer {
  const stored: Buffer[] = [Buffer.alloc(8)];
  let size = 8;
  const put = (bytes: Buffer): number => {
    const at = size;
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    stored.push(padded);
    size += padded.length;
    return at;
  };
  const blob = (bytes: Buffer): Value => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return makeValue(TAG.blob32, put(Buffer.concat([length, bytes])));
  };
  const table = (slots: readonly Value[]): Buffer => {
    const bytes = Buffer.alloc(4 + 4 * slots.length);
    for (const [i, slot] of [slots.length + 1, ...slots].entries()) bytes.writeUInt32LE(slot, 4 * i);
    return bytes;
  };
  const parts: AdbParts = {
    text: (text) => blob(Buffer.from(text)),
    object: (slots) => makeValue(TAG.object, put(table(slots))),
    list: (items) => makeValue(TAG.array, put(table(items))),
    many(count, value) {
      const bytes = Buffer.alloc(4 + 4 * count);
      bytes.writeUInt32LE(count + 1, 0);
      for (let i = 1; i <= count; i++) bytes.writeUInt32LE(value, 4 * i);
      return makeValue(TAG.array, put(bytes));
    },
    info(slots = {}) {
      const values: Value[] = Array.from({ length: 21 }, () => 0);
      values[0] = parts.text('a');
      values[1] = parts.text('1-r0');
      values[2] = blob(Buffer.alloc(32, 1));
      values[4] = parts.text('x86_64');
      values[11] = makeValue(TAG.int, 1);
      values[12] = makeValue(TAG.int, 100);
      for (const [slot, value] of Object.entries(slots)) values[Number(slot) - 1] = value;
      return parts.object(values);
    },
  };
  const value = root(parts);
  const payload = Buffer.concat(stored, size);
  payload.writeUInt32LE(value, 4);
  return payload;
}

/** An ADB file in an envelope, packed at once rather than well: there is much of it. */
export const enveloped = (plain: Buffer): Buffer =>
  Buffer.concat([Buffer.from('ADBd'), deflateRawSync(plain, { level: 1 })]);

/** An apk v3 package, or index, whose metadata is that. */
export const packageOf = (root: (parts: AdbParts) => Value): Buffer =>
  enveloped(writeAdbFile('pckg', adbOf(root), []));
export const indexOf = (root: (parts: AdbParts) => Value): Buffer =>
  enveloped(writeAdbFile('indx', adbOf(root), []));

/** `APKINDEX.tar.gz` with that text. */
export const apkIndexOf = (text: Buffer): Buffer =>
  gzipSync(tarOf([{ name: 'APKINDEX', body: text }]), { level: 1 });

/** So many bytes of a text over and over. */
export const over = (text: string, size: number): Buffer => Buffer.alloc(size, text);

/** A gzip of so many megabytes of zeros, which are never in memory together. */
export function zeroGzip(megabytes: number): Buffer {
  const zeros = Buffer.alloc(1 << 20);
  // Ends at a full byte, and nothing after it refers to what is before it.
  const part = deflateRawSync(zeros, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  const parts = Array.from({ length: megabytes }, () => part);
  const check = Buffer.alloc(8);
  check.writeUInt32LE(parts.reduce((crc) => crc32(zeros, crc), 0));
  check.writeUInt32LE(megabytes << 20, 4);
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return Buffer.concat([head, ...parts, deflateRawSync(''), check]);
}
