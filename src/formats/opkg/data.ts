import {
  compressionOf,
  decompress,
  insideStream,
  isSmallGzip,
  unpackPieces,
} from '../../bytes/compression.ts';
import type { GzipTail } from '../../bytes/gzip-pieces.ts';
import { FormatError } from '../../errors.ts';
import type { PackageWarning } from '../format.ts';
import { type DataContent, DataJudge } from './data-judge.ts';
import { tailWarning } from './tail-warnings.ts';

/** The data part of a package, or its beginning. */
export interface DataPart {
  name: string;
  /** Where it begins, for errors. */
  offset: number;
  body: Buffer;
  /** What follows the beginning. */
  rest?: AsyncIterable<Buffer>;
}

/** Bounds the time to unpack the data. It is unpacked in pieces, which are not kept. */
const DATA_LIMIT = 4 * 2 ** 30;
/** The most bytes that are unpacked at once instead. */
const SMALL = 4 << 20;
const PART = 'data part';

/**
 * Reads a data part to its end, and judges what devices install of it.
 *
 * @throws FormatError for one that no client can unpack whole
 */
export async function readData(part: DataPart): Promise<DataContent> {
  const judge = new DataJudge(part.offset);
  const inside = <T>(read: () => T): T => insideStream(part.offset, PART, read);
  let tail: GzipTail | undefined;
  const pieces = piecesOf(part, (found) => {
    tail = found;
  });
  try {
    for await (const piece of pieces) inside(() => judge.push(piece));
  } catch (error) {
    if (error instanceof FormatError && error.code === 'FORMAT_COMPRESSION') return unseen(error.reason);
    throw error;
  }
  if (tail?.fault !== undefined && !judge.hasEnded) throw tail.fault;
  const content = inside(() => judge.end());
  return tail === undefined
    ? content
    : { ...content, warnings: [...content.warnings, tailWarning(PART, tail, part.offset)] };
}

/** The unpacked archive. */
async function* piecesOf(part: DataPart, tellTail: (tail: GzipTail) => void): AsyncGenerator<Buffer> {
  const { offset, body, rest } = part;
  const compression = compressionOf(body);
  if (compression === undefined) {
    if (isOtherwiseCompressed(body)) throw otherwise(offset);
    yield* inPieces(part);
    return;
  }
  const small = rest === undefined && compression === 'gzip' ? await unpackSmall(part, tellTail) : undefined;
  if (small === undefined) yield* unpackPieces(inPieces(part), compression, DATA_LIMIT, offset, tellTail);
  else yield small;
}

async function* inPieces({ body, rest }: DataPart): AsyncGenerator<Buffer> {
  yield body;
  if (rest !== undefined) yield* rest;
}

/** Unpacks a small gzip stream at once, which takes less time than a stream; undefined for a large one. */
async function unpackSmall(
  { body, offset }: DataPart,
  tellTail: (tail: GzipTail) => void,
): Promise<Buffer | undefined> {
  if (!isSmallGzip(body)) return undefined;
  try {
    return await decompress(body, 'gzip', SMALL, offset, tellTail);
  } catch (error) {
    if (error instanceof FormatError && error.code === 'FORMAT_LIMIT') return undefined;
    throw error;
  }
}

/** True for compressions that some clients have and pkgfeed has not: bzip2, lz4, lzip and lzma. */
function isOtherwiseCompressed(body: Buffer): boolean {
  const head = body.toString('latin1', 0, 4);
  return /^(BZh|LZIP|\x04\x22\x4d\x18|\x5d\0\0)/.test(head);
}

function otherwise(offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_COMPRESSION',
    reason: 'it is not compressed with gzip, xz or zstd',
    offset,
  });
}

function unseen(reason: string): DataContent {
  const text =
    'pkgfeed cannot see what it installs, so nothing says that devices install all of it; build it with a data.tar.gz';
  const warning: PackageWarning = { text, detail: reason, scheme: undefined };
  return { files: undefined, warnings: [warning] };
}
