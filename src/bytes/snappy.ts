import { FormatError } from '../errors.ts';

/**
 * Unpacks a snappy block: the unpacked length, then literals and copies of earlier output.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError
 */
export function unsnappy(bytes: Buffer, limit: number): Buffer {
  const { value: size, next: start } = plainLength(bytes);
  if (size > limit) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `the snappy block expands to ${size} bytes, more than ${limit}`,
      offset: 0,
    });
  }
  // Do not allocate more than these bytes can fill: an element of 3 bytes gives 64 at most.
  if (size > bytes.length * 64) throw malformed('the snappy block states more than it can hold', 0);
  const out = Buffer.alloc(size);
  let at = start;
  let filled = 0;
  while (at < bytes.length) {
    const element = elementAt(bytes, at);
    if (element.length > size - filled) throw malformed('the snappy block holds more than it states', at);
    if (element.distance === undefined) {
      bytes.copy(out, filled, element.next, element.next + element.length);
      at = element.next + element.length;
    } else {
      if (element.distance === 0 || element.distance > filled) {
        throw malformed('the snappy block copies what it does not have', at);
      }
      // Byte by byte: a copy may read bytes that it has just written.
      for (let i = 0; i < element.length; i++) out[filled + i] = out[filled + i - element.distance] ?? 0;
      at = element.next;
    }
    filled += element.length;
  }
  if (filled !== size) throw truncated(at);
  return out;
}

/** A literal, or a copy of output that is `distance` bytes back. */
interface Element {
  length: number;
  distance: number | undefined;
  /** Where the bytes of a literal begin, or the element after a copy. */
  next: number;
}

function elementAt(bytes: Buffer, at: number): Element {
  const tag = bytes[at] ?? 0;
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      const extra = Math.max(0, upper - 59);
      const next = at + 1 + extra;
      const length = 1 + (extra === 0 ? upper : littleEndian(bytes, at + 1, extra));
      if (next + length > bytes.length) throw truncated(at);
      return { length, distance: undefined, next };
    }
    case 1: {
      const distance = ((tag >> 5) << 8) | littleEndian(bytes, at + 1, 1);
      return { length: 4 + (upper & 7), distance, next: at + 2 };
    }
    default: {
      const width = (tag & 3) === 2 ? 2 : 4;
      return { length: 1 + upper, distance: littleEndian(bytes, at + 1, width), next: at + 1 + width };
    }
  }
}

/** The unpacked length: seven bits in each byte, the lowest first. */
function plainLength(bytes: Buffer): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[i];
    if (byte === undefined) throw truncated(i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: i + 1 };
  }
  throw malformed('the snappy block does not begin with its length', 0);
}

function littleEndian(bytes: Buffer, at: number, width: number): number {
  if (at + width > bytes.length) throw truncated(at);
  return bytes.readUIntLE(at, width);
}

const truncated = (offset: number): FormatError =>
  new FormatError({ code: 'FORMAT_TRUNCATED', reason: 'the snappy block is cut short', offset });

const malformed = (reason: string, offset: number): FormatError =>
  new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
