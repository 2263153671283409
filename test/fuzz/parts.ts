import { Buffer } from 'node:buffer';

/**
 * Several pieces in one input, for what takes more than one: an index and its signatures, three versions. Each is its
 * length in four bytes, then itself. Any bytes whatever can be taken apart: the last piece ends where the input does.
 */
export function joinParts(parts: readonly (Buffer | string)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part as string);
      const head = Buffer.alloc(4);
      head.writeUInt32LE(bytes.length);
      return [head, bytes];
    }),
  );
}

/** The pieces of an input; at most 64. */
export function partsOf(input: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= input.length && parts.length < 64; ) {
    const start = at + 4;
    at = Math.min(start + input.readUInt32LE(at), input.length);
    parts.push(input.subarray(start, at));
  }
  return parts;
}

/** Whether an input is nothing but whole pieces. */
export function isParts(input: Buffer): boolean {
  if (input.length < 8) return false;
  let at = 0;
  while (at + 4 <= input.length) at += 4 + input.readUInt32LE(at);
  return at === input.length;
}
