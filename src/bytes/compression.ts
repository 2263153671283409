import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { FormatError } from '../errors.ts';
import { type Engine, nextOf, throughEngine } from './engine.ts';
import { type GzipTail, gzipMembers } from './gzip-pieces.ts';
import { xzPieces } from './xz.ts';

export type Compression = 'gzip' | 'xz' | 'zstd';

const MAGIC: ReadonlyArray<readonly [Compression, Buffer]> = [
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];

/** The compression of a stream, recognized by its first bytes; undefined for anything else. */
export function compressionOf(bytes: Uint8Array): Compression | undefined {
  return MAGIC.find(([, magic]) => magic.equals(bytes.subarray(0, magic.length)))?.[0];
}

const gunzipInBackground = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip);
/** Up to this size, handing a stream to another thread takes longer than unpacking it in this one. */
const SMALL_STREAM = 1 << 20;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;

async function gunzip(bytes: Buffer, limit: number): Promise<Buffer> {
  const chunkSize = Math.max(1024, Math.min(statedSize(bytes) + 1, limit));
  const options = { maxOutputLength: limit, chunkSize };
  return isSmallGzip(bytes) ? zlib.gunzipSync(bytes, options) : await gunzipInBackground(bytes, options);
}

/**
 * Unpacks a whole gzip stream at once.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError as `decompress` does
 */
export function gunzipNow(bytes: Buffer, limit: number): Buffer {
  try {
    const chunkSize = Math.max(1024, Math.min(statedSize(bytes) + 1, limit));
    return zlib.gunzipSync(bytes, { maxOutputLength: limit, chunkSize });
  } catch (cause) {
    throw zlibFault(cause, 'gzip', limit, 0);
  }
}

/** True when a gzip stream is probably small enough to unpack at once. */
export const isSmallGzip = (bytes: Buffer): boolean =>
  Math.min(statedSize(bytes) + 1, bytes.length * 4) <= SMALL_STREAM;

/**
 * Unpacks a gzip stream piece by piece, so the whole of it is never in memory.
 *
 * @param limit the most bytes it may expand to
 * @param offset where the stream starts in its file, for errors
 * @param tellTail as for `unpackPieces`
 * @throws FormatError as `decompress` does, when the reader reaches the fault
 */
export function gunzipPieces(
  bytes: Buffer,
  limit: number,
  offset: number,
  tellTail?: (tail: GzipTail) => void,
): AsyncGenerator<Buffer> {
  return unpackPieces(inOnePiece(bytes), 'gzip', limit, offset, tellTail);
}

/**
 * Unpacks a gzip, xz or zstd stream that comes in pieces, piece by piece. A piece is valid until the next one is asked
 * for.
 *
 * @param limit the most bytes it may expand to
 * @param offset where the stream starts in its file, for errors
 * @param tellTail gets what follows the whole members of a gzip stream; without it, that is a fault
 * @throws FormatError as `decompress` does, when the reader reaches the fault; and what `source` throws
 */
export async function* unpackPieces(
  source: AsyncIterable<Buffer>,
  compression: Compression,
  limit: number,
  offset: number,
  tellTail?: (tail: GzipTail) => void,
): AsyncGenerator<Buffer> {
  yield* bounded(piecesOf(), compression, limit, offset);

  function piecesOf(): AsyncGenerator<Buffer> {
    if (compression === 'xz') return xzPieces(source, offset);
    if (compression === 'gzip' && tellTail !== undefined) return gzipMembers(source, offset, tellTail);
    return zlibPieces(source, compression, limit, offset);
  }
}

async function* zlibPieces(
  source: AsyncIterable<Buffer>,
  compression: 'gzip' | 'zstd',
  limit: number,
  offset: number,
): AsyncGenerator<Buffer> {
  if (compression === 'zstd' && zlib.createZstdDecompress === undefined) throw noZstd(offset);
  const pieces = source[Symbol.asyncIterator]();
  try {
    let left = await nextOf(pieces);
    while (left !== undefined) {
      left = yield* throughEngine(engineOf(compression), pieces, left);
      // An engine takes all members of gzip; what it leaves is no member. Of zstd it takes one frame only.
      if (left === undefined || compression === 'gzip') return;
      while (left.length < 4) {
        const more = await nextOf(pieces);
        if (more === undefined) return;
        left = Buffer.concat([left, more]);
      }
      if (!beginsZstdFrame(left)) return;
    }
  } catch (cause) {
    throw cause instanceof FormatError ? cause : zlibFault(cause, compression, limit, offset);
  } finally {
    await pieces.return?.();
  }
}

function engineOf(compression: 'gzip' | 'zstd'): Engine {
  const options = { chunkSize: PIECE };
  return compression === 'zstd' ? zlib.createZstdDecompress(options) : zlib.createGunzip(options);
}

/** True for the beginning of a frame, or of one to skip (RFC 8878, section 3.1). */
const beginsZstdFrame = (bytes: Buffer): boolean =>
  compressionOf(bytes) === 'zstd' || bytes.readUInt32LE() >>> 4 === 0x184d2a5;

/**
 * Decompresses a whole gzip, xz or zstd stream.
 *
 * @param offset where the stream starts in its file, for errors
 * @param limit the most bytes it may expand to
 * @param tellTail gets what follows the whole members of a gzip stream; without it, that is a fault
 * @throws FormatError when it is cut short, damaged, larger than `limit`, or zstd on a Node without zstd
 */
export async function decompress(
  bytes: Buffer,
  compression: Compression,
  limit: number,
  offset: number,
  tellTail?: (tail: GzipTail) => void,
): Promise<Buffer> {
  switch (compression) {
    case 'gzip':
      try {
        return await zlibResult(gunzip(bytes, limit), 'gzip', limit, offset);
      } catch (error) {
        const isTooLarge = error instanceof FormatError && error.code === 'FORMAT_LIMIT';
        if (tellTail === undefined || isTooLarge) throw error;
        return await collect(gunzipPieces(bytes, limit, offset, tellTail)).catch(() => {
          throw error;
        });
      }
    case 'zstd': {
      if (zlib.zstdDecompress === undefined) throw noZstd(offset);
      const unzstd = promisify<Buffer, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress);
      return await zlibResult(unzstd(bytes, { maxOutputLength: limit }), 'zstd', limit, offset);
    }
    case 'xz':
      return await unxz(bytes, limit, offset);
  }
}

/**
 * The size in bytes that the last gzip member states for its content. It is a hint and never trusted. A buffer of
 * this size uses memory only where it is filled, and saves copying many pieces into one.
 */
export const statedSize = (bytes: Buffer): number =>
  bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4);

function noZstd(offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_COMPRESSION',
    reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
    offset,
    remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or compress the package with gzip.',
  });
}

async function zlibResult(
  work: Promise<Buffer>,
  name: string,
  limit: number,
  offset: number,
): Promise<Buffer> {
  try {
    return await work;
  } catch (cause) {
    throw zlibFault(cause, name, limit, offset);
  }
}

function zlibFault(cause: unknown, name: string, limit: number, offset: number): FormatError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ERR_BUFFER_TOO_LARGE') return expandsTooFar(name, limit, offset);
  const truncated = code === 'Z_BUF_ERROR';
  return new FormatError({
    code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
    reason: truncated ? `the ${name} stream is cut short` : `the ${name} stream is damaged`,
    offset,
    cause,
  });
}

/** Unpacks xz, and stops as soon as it has given more than `limit` bytes. */
async function unxz(bytes: Buffer, limit: number, offset: number): Promise<Buffer> {
  return await collect(bounded(xzPieces(inOnePiece(bytes), offset), 'xz', limit, offset));
}

async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

async function* bounded(
  pieces: AsyncIterable<Buffer>,
  name: string,
  limit: number,
  offset: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit) throw expandsTooFar(name, limit, offset);
    yield piece;
  }
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function expandsTooFar(name: string, limit: number, offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `the ${name} stream expands to more than ${limit} bytes`,
    offset,
  });
}

const deflate = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);

/** Packs bytes into one gzip member with the header of `gzip -9n`: no name, no time, equal on every system. */
export async function gzip(bytes: Buffer): Promise<Buffer> {
  // One large buffer: with many small ones, the thread that compresses waits for the one that collects.
  const member = await deflate(bytes, { level: 9, memLevel: 9, chunkSize: (bytes.length >> 1) + 1024 });
  member[9] = 3;
  return member;
}

/** Runs a reader of unpacked data, and reports its errors at the offset where the compressed stream starts. */
export function insideStream<T>(offset: number, part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { code, reason, remedy, cause } = error;
    throw new FormatError({
      code,
      reason: `${reason}, ${error.offset} bytes into its ${part}`,
      offset,
      remedy,
      cause,
    });
  }
}
