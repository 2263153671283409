import * as zlib from 'node:zlib';
import { FormatError } from '../errors.ts';
import { nextOf, throughEngine } from './engine.ts';

/**
 * What follows the whole members of a gzip stream: bytes that begin no other member, or a member that is damaged or cut
 * short, with its fault. Clients have unpacked what comes before, and differ in what they make of the rest.
 */
export interface GzipTail {
  fault: FormatError | undefined;
}

const HEADER = 10;
/** CRC-32 and size, after the compressed data. */
const TRAILER = 8;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
/** A file name and a comment in a header are text about it. */
const HEADER_LIMIT = 64 << 10;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;

/**
 * Unpacks the members of a gzip stream that comes in pieces, and says what follows them. Zeros there say nothing.
 *
 * @param offset where the stream starts in its file, for errors
 * @throws FormatError when the first member is damaged or cut short; and what `source` throws
 */
export async function* gzipMembers(
  source: AsyncIterable<Buffer>,
  offset: number,
  tellTail: (tail: GzipTail) => void,
): AsyncGenerator<Buffer> {
  const supply = new Supply(source[Symbol.asyncIterator]());
  try {
    for (let members = 0; ; members++) {
      const start = await headerSize(supply);
      if (start === undefined) {
        if (members === 0) throw faultOf(offset, (await supply.has(HEADER)) ? 'damaged' : 'cut short');
        if (await supply.hasMoreThanZeros()) tellTail({ fault: undefined });
        return;
      }
      supply.drop(start);
      const fault = yield* unpackMember(supply, offset);
      if (fault === undefined) continue;
      if (members === 0) throw fault;
      tellTail({ fault });
      return;
    }
  } finally {
    await supply.close();
  }
}

/** Bytes of the header that comes next; undefined where none does. Yocto's opkg, too, takes such bytes for the end. */
async function headerSize(supply: Supply): Promise<number | undefined> {
  if (!(await supply.has(HEADER))) return undefined;
  const flags = supply.held[3] as number;
  const isGzip = supply.held[0] === 0x1f && supply.held[1] === 0x8b && supply.held[2] === 8;
  if (!isGzip || (flags & FLAG.reserved) !== 0) return undefined;
  let next = HEADER;
  if (flags & FLAG.extra) {
    if (!(await supply.has(next + 2))) return undefined;
    next += 2 + supply.held.readUInt16LE(next);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const nul = await supply.indexOf(0, next);
    if (nul < 0) return undefined;
    next = nul + 1;
  }
  if (flags & FLAG.headerCrc) next += 2;
  return (await supply.has(next)) ? next : undefined;
}

/** Unpacks the data after a header, and checks it. @returns its fault */
async function* unpackMember(
  supply: Supply,
  offset: number,
): AsyncGenerator<Buffer, FormatError | undefined> {
  const engine = zlib.createInflateRaw({ chunkSize: PIECE });
  let crc = 0;
  let size = 0;
  try {
    for await (const part of supply.through(engine)) {
      crc = zlib.crc32(part, crc);
      size += part.length;
      yield part;
    }
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    const isCut = (cause as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
    return faultOf(offset, isCut ? 'cut short' : 'damaged', cause);
  }
  if (!(await supply.has(TRAILER))) return faultOf(offset, 'cut short');
  const isSame = supply.held.readUInt32LE(0) === crc >>> 0 && supply.held.readUInt32LE(4) === size % 2 ** 32;
  supply.drop(TRAILER);
  return isSame ? undefined : faultOf(offset, 'damaged');
}

/** Bytes that come in pieces, and can be looked at before they are taken. */
class Supply {
  /** The bytes that came and are not taken yet. */
  held: Buffer = Buffer.alloc(0);
  private readonly pieces: AsyncIterator<Buffer>;

  constructor(pieces: AsyncIterator<Buffer>) {
    this.pieces = pieces;
  }

  /** True when there are so many bytes; then `held` has them. */
  async has(size: number): Promise<boolean> {
    while (this.held.length < size) {
      const piece = await nextOf(this.pieces);
      if (piece === undefined) return false;
      // A piece can be a whole file, which is not copied.
      this.held = this.held.length === 0 ? piece : Buffer.concat([this.held, piece]);
    }
    return true;
  }

  /** Where a byte comes next; negative where it does not, within the bounds of a header. */
  async indexOf(byte: number, from: number): Promise<number> {
    for (let size = from + 1; size <= HEADER_LIMIT && (await this.has(size)); size = this.held.length + 1) {
      const at = this.held.indexOf(byte, from);
      if (at >= 0) return at;
    }
    return -1;
  }

  async hasMoreThanZeros(): Promise<boolean> {
    for (let piece: Buffer | undefined = this.held; piece !== undefined; piece = await nextOf(this.pieces)) {
      if (piece.some((byte) => byte !== 0)) return true;
    }
    return false;
  }

  drop(size: number): void {
    this.held = this.held.subarray(size);
  }

  /** Sends the bytes through an engine until its stream ends. `held` has what it left. */
  async *through(engine: zlib.InflateRaw): AsyncGenerator<Buffer> {
    this.held = (yield* throughEngine(engine, this.pieces, this.held)) ?? Buffer.alloc(0);
  }

  async close(): Promise<void> {
    await this.pieces.return?.();
  }
}

function faultOf(offset: number, fault: 'cut short' | 'damaged', cause?: unknown): FormatError {
  const code = fault === 'damaged' ? 'FORMAT_MALFORMED' : 'FORMAT_TRUNCATED';
  return new FormatError({ code, reason: `the gzip stream is ${fault}`, offset, cause });
}
