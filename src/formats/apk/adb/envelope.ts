import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { FormatError } from '../../../errors.ts';

/**
 * The compression around an ADB file: `ADB.` for none, `ADBd` with raw deflate, or `ADBc` with algorithm, level and
 * the stream (apk-tools 3.0 src/adb_comp.c). The content begins with `ADB.` again.
 */
export interface Envelope {
  compression: 'none' | 'deflate' | 'zstd';
  /** The level that the file states; undefined when it states none. */
  level: number | undefined;
  /** Where the stream begins in the file. */
  offset: number;
  body: Buffer;
}

const ALGORITHMS = ['none', 'deflate', 'zstd'] as const;
/** Up to these sizes of input and output, a stream of pieces takes longer than unpacking at once. */
const SMALL_STREAM = 256 << 10;
const SMALL_OUTPUT = 1 << 20;
/** The most bytes that a file may unpack to while only its head is read. */
const HEAD_LIMIT = 2 ** 31;

/** True when the bytes begin like an ADB file, compressed or not. */
export function looksLikeAdb(bytes: Buffer): boolean {
  return /^ADB[.dc]/.test(bytes.toString('latin1', 0, 4));
}

/** The schema in the header of an ADB file, such as `indx`; undefined when it cannot be read. */
export async function schemaOf(bytes: Buffer): Promise<string | undefined> {
  if (!looksLikeAdb(bytes)) return undefined;
  let head = Buffer.alloc(0);
  try {
    for await (const piece of unpackPieces(openEnvelope(bytes), HEAD_LIMIT)) {
      head = Buffer.concat([head, piece.subarray(0, 8)]);
      if (head.length >= 8) break;
    }
  } catch (error) {
    // The reader of the whole file reports what is wrong with it.
    if (!(error instanceof FormatError)) throw error;
  }
  return head.length >= 8 ? head.toString('latin1', 4, 8) : undefined;
}

/** @throws FormatError when the bytes are not an ADB file, or compressed in a way that apk does not know */
export function openEnvelope(bytes: Buffer): Envelope {
  if (bytes.length < 4) throw cutShort(0, 'the file');
  if (!looksLikeAdb(bytes)) throw malformed(0, 'it does not begin like an apk v3 file');
  const marker = bytes.toString('latin1', 3, 4);
  if (marker === '.') return { compression: 'none', level: undefined, offset: 0, body: bytes };
  if (marker === 'd') {
    return { compression: 'deflate', level: undefined, offset: 4, body: bytes.subarray(4) };
  }
  if (bytes.length < 6) throw cutShort(4, 'the compression header');
  const compression = ALGORITHMS[bytes.readUInt8(4)];
  if (compression === undefined) {
    throw new FormatError({
      code: 'FORMAT_COMPRESSION',
      reason: `it is compressed with algorithm ${bytes.readUInt8(4)}, which apk does not know`,
      offset: 4,
      remedy: 'Build it with `--compression deflate`, which every client reads.',
    });
  }
  return { compression, level: bytes.readUInt8(5), offset: 6, body: bytes.subarray(6) };
}

/** The compression in words: `deflate`, `zstd, level 19`. */
export function nameOfCompression({ compression, level }: Envelope): string {
  return level === undefined || compression === 'none' ? compression : `${compression}, level ${level}`;
}

/**
 * Unpacks the whole plain file.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError when it is cut short, damaged, followed by other bytes, larger than `limit`, or zstd on a
 * Node without zstd
 */
export function unpack(envelope: Envelope, limit: number): Buffer {
  const { compression, body, offset } = envelope;
  if (compression === 'none') {
    if (body.length > limit) throw expandsTooFar(envelope, limit);
    return body;
  }
  const chunkSize = Math.max(64 << 10, Math.min(8 * body.length, limit));
  const options = { maxOutputLength: limit, chunkSize, info: true };
  let done: Buffer;
  try {
    done = compression === 'zstd' ? unzstdSync(offset)(body, options) : zlib.inflateRawSync(body, options);
  } catch (cause) {
    throw streamFault(cause, envelope, limit);
  }
  // With `info`, Node returns both the output and the engine, which knows how many bytes it read.
  const { buffer, engine } = done as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  checkEnd(envelope, engine.bytesWritten);
  return buffer;
}

/**
 * Unpacks the plain file piece by piece, so the whole of a large file is never in memory.
 *
 * @throws FormatError as `unpack` does, when the reader reaches the fault
 */
export async function* unpackPieces(envelope: Envelope, limit: number): AsyncGenerator<Buffer> {
  const whole = unpackSmall(envelope, limit);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  const { compression, body, offset } = envelope;
  const stream = compression === 'zstd' ? unzstdStream(offset) : zlib.createInflateRaw();
  let size = 0;
  try {
    stream.end(body);
    for await (const piece of stream) {
      size += (piece as Buffer).length;
      if (size > limit) throw expandsTooFar(envelope, limit);
      yield piece as Buffer;
    }
  } catch (cause) {
    throw streamFault(cause, envelope, limit);
  }
  checkEnd(envelope, stream.bytesWritten);
}

function unpackSmall(envelope: Envelope, limit: number): Buffer | undefined {
  if (envelope.compression === 'none') return unpack(envelope, limit);
  if (envelope.body.length > SMALL_STREAM) return undefined;
  try {
    return unpack(envelope, Math.min(limit, SMALL_OUTPUT));
  } catch (error) {
    const isLarge = error instanceof FormatError && error.code === 'FORMAT_LIMIT' && limit > SMALL_OUTPUT;
    if (isLarge) return undefined;
    throw error;
  }
}

function unzstdSync(offset: number): typeof zlib.zstdDecompressSync {
  if (zlib.zstdDecompressSync === undefined) throw noZstd(offset);
  return zlib.zstdDecompressSync;
}

function unzstdStream(offset: number): zlib.ZstdDecompress {
  if (zlib.createZstdDecompress === undefined) throw noZstd(offset);
  return zlib.createZstdDecompress();
}

function noZstd(offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_COMPRESSION',
    reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
    offset,
    remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or build it with `--compression deflate`.',
  });
}

/** Refuses bytes after a compressed stream, which clients do not read. They do refuse bytes after a plain file. */
function checkEnd({ body, offset }: Envelope, used: number): void {
  if (used < body.length) throw malformed(offset + used, 'other bytes follow its compressed stream');
}

function streamFault(cause: unknown, envelope: Envelope, limit: number): unknown {
  if (cause instanceof FormatError) return cause;
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE') return expandsTooFar(envelope, limit);
  const isKnown = code !== undefined && /^(Z_|ZSTD_)/.test(code);
  if (!isKnown) return cause;
  const truncated = code === 'Z_BUF_ERROR';
  return new FormatError({
    code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
    reason: `the ${envelope.compression} stream is ${truncated ? 'cut short' : 'damaged'}`,
    offset: envelope.offset,
    cause,
  });
}

function expandsTooFar({ compression, offset }: Envelope, limit: number): FormatError {
  const reason =
    compression === 'none'
      ? `it is larger than ${limit} bytes`
      : `the ${compression} stream expands to more than ${limit} bytes`;
  return new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
}

const deflate = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);

/** Packs a plain ADB file as `ADBd`, with the settings of apk-tools. OpenWrt's apk cannot read zstd. */
export async function packDeflate(plain: Buffer): Promise<Buffer> {
  // One large buffer: with many small ones, the thread that compresses waits for the one that collects.
  const chunkSize = (plain.length >> 1) + 1024;
  const body = await deflate(plain, { level: 9, memLevel: 8, windowBits: 15, chunkSize });
  return Buffer.concat([Buffer.from('ADBd', 'latin1'), body]);
}

/**
 * Packs a plain ADB file as `packDeflate` does, from pieces, so the whole of it is never in memory.
 *
 * @param limit the most bytes that the packed file may have
 * @throws FormatError when it has more
 */
export async function packDeflatePieces(plain: AsyncGenerator<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('ADBd', 'latin1')];
  const stream = zlib.createDeflateRaw({ level: 9, memLevel: 8, windowBits: 15 });
  const source = Readable.from(plain);
  source.on('error', (error) => stream.destroy(error));
  let size = 0;
  for await (const part of source.pipe(stream)) {
    size += (part as Buffer).length;
    if (size > limit) {
      const reason = `it has more than ${limit} bytes when it is compressed again`;
      throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset: 0 });
    }
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
