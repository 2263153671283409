import * as zlib from 'node:zlib';
import { FormatError } from '../errors.ts';
import { statedSize } from './compression.ts';

/** One gzip member (RFC 1952) of a file that may hold several, one after another. */
export interface GzipMember {
  /** Where the member begins in the file. */
  offset: number;
  /** Where the next member begins, or the file ends. */
  end: number;
  /** Its own bytes, header and trailer included. */
  bytes: Buffer;
  content: Buffer;
}

/** A member that was unpacked to its end, without keeping its content. `unpacked` is the size of that in bytes. */
export type CheckedMember = Omit<GzipMember, 'content'> & { unpacked: number };

const HEADER = 10;
/** CRC-32 and size, after the compressed data. */
const TRAILER = 8;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
/** Up to these sizes of input and output, setting up a stream takes longer than unpacking at once. */
const SMALL_IN = 1 << 20;
const SMALL_OUT = 4 << 20;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;

/**
 * Unpacks the member that begins at `at`, and checks it against its trailer.
 *
 * @param limit the most bytes it may expand to
 * @param likely a hint at how many bytes it will expand to
 * @throws FormatError with the offset of the member
 */
export function readGzipMember(bytes: Buffer, at: number, limit: number, likely = 0): GzipMember {
  const start = deflateStart(bytes, at);
  const { content, consumed } = inflateHere(bytes.subarray(start), limit, at, likely);
  const end = checkTrailer(bytes, at, start + consumed, zlib.crc32(content), content.length);
  return { offset: at, end, bytes: bytes.subarray(at, end), content };
}

/**
 * Unpacks the member that begins at `at` to its end, piece by piece, and checks it against its trailer.
 *
 * @param limit the most bytes it may expand to
 * @param show gets each piece of the content; the pieces are not kept
 * @throws FormatError with the offset of the member, and whatever `show` throws
 */
export async function checkGzipMember(
  bytes: Buffer,
  at: number,
  limit: number,
  show: (piece: Buffer) => void = () => undefined,
): Promise<CheckedMember> {
  const small = bytes.length - at <= SMALL_IN ? smallMember(bytes, at, limit) : undefined;
  if (small !== undefined) {
    const { content, ...member } = small;
    show(content);
    return { ...member, unpacked: content.length };
  }
  const start = deflateStart(bytes, at);
  const engine = zlib.createInflateRaw({ chunkSize: PIECE });
  let crc = 0;
  let unpacked = 0;
  try {
    engine.end(bytes.subarray(start));
    for await (const piece of engine) {
      unpacked += piece.length;
      if (unpacked > limit) throw expandsTooFar(limit, at);
      crc = zlib.crc32(piece, crc);
      show(piece);
    }
  } catch (cause) {
    throw cause instanceof FormatError ? cause : damaged(cause, limit, at);
  }
  const end = checkTrailer(bytes, at, start + engine.bytesWritten, crc, unpacked);
  return { offset: at, end, bytes: bytes.subarray(at, end), unpacked };
}

/** Unpacks a member at once; undefined when it is too large for that. */
function smallMember(bytes: Buffer, at: number, limit: number): GzipMember | undefined {
  try {
    return readGzipMember(bytes, at, Math.min(limit, SMALL_OUT));
  } catch (error) {
    const isLarge = error instanceof FormatError && error.code === 'FORMAT_LIMIT' && limit > SMALL_OUT;
    if (isLarge) return undefined;
    throw error;
  }
}

/**
 * Unpacks every member of a file that consists of gzip members.
 *
 * @param limits.expansion the most bytes that all of them together may expand to
 * @throws FormatError with the offset of the faulty member, or of data that is not a member
 */
export function splitGzip(bytes: Buffer, limits: { members: number; expansion: number }): GzipMember[] {
  const members: GzipMember[] = [];
  let left = limits.expansion;
  const stated = statedSize(bytes);
  // The size that the last member states is checked in the end, so its content cannot be smaller.
  if (stated > left && stated <= bytes.length * MOST_RATIO) throw expandsTooFar(left, 0);
  let at = 0;
  do {
    if (members.length === limits.members) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `it has more than ${limits.members} gzip members`,
        offset: at,
      });
    }
    const member = readGzipMember(bytes, at, left, statedSize(bytes) + 1);
    members.push(member);
    left -= member.content.length;
    at = member.end;
  } while (at < bytes.length);
  return members;
}

/** How many compressed bytes `gzipHead` reads, which bounds what they unpack to. */
const HEAD = 4096;
/** Deflate expands one byte to at most this many. */
const MOST_RATIO = 1032;

/** The unpacked beginning of a gzip file; empty for anything else, and for damaged data. */
export function gzipHead(bytes: Buffer): Buffer {
  try {
    const start = deflateStart(bytes, 0);
    const options = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
    return zlib.inflateRawSync(bytes.subarray(start, start + HEAD), options);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Where the compressed data of the member at `at` begins: its header has optional parts (RFC 1952, 2.3.1). */
function deflateStart(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b) {
    if (at >= bytes.length - 1) throw cutShort(at);
    throw malformed(at, at === 0 ? 'it is not gzip data' : 'other data follows a gzip member');
  }
  const flags = bytes[at + 3] ?? 0;
  if (bytes.length - at < HEADER) throw cutShort(at);
  if (bytes[at + 2] !== 8 || (flags & FLAG.reserved) !== 0) throw malformed(at, 'a gzip header is damaged');
  let next = at + HEADER;
  if (flags & FLAG.extra) {
    if (bytes.length - next < 2) throw cutShort(at);
    next += 2 + bytes.readUInt16LE(next);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const nul = bytes.indexOf(0, next);
    if (nul < 0) throw cutShort(at);
    next = nul + 1;
  }
  if (flags & FLAG.headerCrc) next += 2;
  if (next > bytes.length) throw cutShort(at);
  return next;
}

function inflateHere(
  compressed: Buffer,
  limit: number,
  offset: number,
  likely: number,
): { content: Buffer; consumed: number } {
  const most = Math.max(1, limit);
  const chunkSize = Math.max(PIECE, Math.min(likely, most));
  const options = { maxOutputLength: most, chunkSize, info: true };
  try {
    // With `info`, zlib also returns the engine, which knows where the stream ended. The types leave that out.
    const done = zlib.inflateRawSync(compressed, options) as unknown as {
      buffer: Buffer;
      engine: zlib.InflateRaw;
    };
    if (done.buffer.length > limit) throw expandsTooFar(limit, offset);
    return { content: done.buffer, consumed: done.engine.bytesWritten };
  } catch (cause) {
    throw cause instanceof FormatError ? cause : damaged(cause, limit, offset);
  }
}

/** Compares the unpacked data with the trailer at `at`, and returns where the member ends. */
function checkTrailer(bytes: Buffer, offset: number, at: number, crc: number, size: number): number {
  if (bytes.length - at < TRAILER) throw cutShort(offset);
  if (bytes.readUInt32LE(at) !== crc || bytes.readUInt32LE(at + 4) !== size % 2 ** 32) {
    throw malformed(offset, 'the gzip stream is damaged');
  }
  return at + TRAILER;
}

function damaged(cause: unknown, limit: number, offset: number): FormatError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ERR_BUFFER_TOO_LARGE') return expandsTooFar(limit, offset);
  if (code === 'Z_BUF_ERROR') return cutShort(offset, cause);
  return malformed(offset, 'the gzip stream is damaged', cause);
}

function malformed(offset: number, reason: string, cause?: unknown): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset, cause });
}

function cutShort(offset: number, cause?: unknown): FormatError {
  return new FormatError({
    code: 'FORMAT_TRUNCATED',
    reason: 'the gzip stream is cut short',
    offset,
    cause,
  });
}

function expandsTooFar(limit: number, offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `the gzip stream expands to more than ${limit} bytes`,
    offset,
  });
}
