import type { Buffer } from 'node:buffer';
import { type InflateRaw, inflateRawSync } from 'node:zlib';

/** A gzip member with what it unpacks to. */
export interface Member {
  bytes: Buffer;
  content: Buffer;
}

/** The members of a file that is nothing else and whose headers are plain; undefined for any other. */
export function gzipMembersOf(bytes: Buffer, most: number): Member[] | undefined {
  const members: Member[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length - at < 18 || bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 3] !== 0)
      return undefined;
    const { buffer, engine } = inflateRawSync(bytes.subarray(at + 10), {
      maxOutputLength: most,
      info: true,
    }) as unknown as { buffer: Buffer; engine: InflateRaw };
    const end = at + 10 + engine.bytesWritten + 8;
    members.push({ bytes: bytes.subarray(at, end), content: buffer });
    at = end;
  }
  return members.length === 0 ? undefined : members;
}
