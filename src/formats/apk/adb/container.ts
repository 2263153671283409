import { PieceReader } from '../../../bytes/piece-reader.ts';
import { FormatError } from '../../../errors.ts';
import { PACKED_INDEX_LIMIT } from '../../index-budget.ts';
import { type Envelope, openEnvelope, unpack, unpackPieces } from './envelope.ts';

/**
 * The plain ADB file: `"ADB."`, u32 schema, then blocks on 8-byte boundaries: one ADB, any number of SIG, any
 * number of DATA, and nothing else (apk-tools 3.0 src/adb.c, `__adb_m_stream`).
 */

/** The content of an ADB file, as the four characters in its header. */
export type Schema = 'indx' | 'pckg';

const NOUNS: { readonly [word: string]: string } = {
  indx: 'an index',
  pckg: 'a package',
  'idb\0': 'an installed database',
};

type BlockType = 'ADB' | 'SIG' | 'DATA';
const TYPES: readonly BlockType[] = ['ADB', 'SIG', 'DATA'];
const EXTENDED = 3;

const FILE_HEADER = 8;
const ALIGNMENT = 8;
/** Clients refuse an ADB block with fewer bytes. */
const SMALLEST_PAYLOAD = 16;
/** ADB_MAX_SIGNATURE_LEN of apk-tools. */
export const SIGNATURE_LIMIT = 2048;
/** One for each key; far above any real file. */
export const SIGNATURE_COUNT = 64;
/** The largest known packages have less than a megabyte of metadata. */
const PACKAGE_METADATA_LIMIT = 16 << 20;
/** The most bytes that a package may unpack to: routers have less storage, and a run must end. */
export const PACKAGE_LIMIT = 2 ** 31;

interface Head {
  type: BlockType;
  /** Bytes of payload. */
  size: number;
  padding: number;
}

/** The size of a block's header in bytes, which depends on its first word. */
const headSize = (word: number): number => (word >>> 30 === EXTENDED ? 16 : 4);

function parseHead(head: Buffer, at: number): Head {
  const word = head.readUInt32LE(0);
  const isExtended = head.length === 16;
  const type = TYPES[isExtended ? word & 0x3fffffff : word >>> 30];
  const raw = isExtended ? Number(head.readBigUInt64LE(8)) : word & 0x3fffffff;
  if (type === undefined || (isExtended && head.readUInt32LE(4) !== 0)) {
    throw malformed(at, 'it has a block of an unknown kind');
  }
  if (raw < head.length || !Number.isSafeInteger(raw)) throw malformed(at, 'a block has no valid size');
  const end = raw % ALIGNMENT;
  return { type, size: raw - head.length, padding: end === 0 ? 0 : ALIGNMENT - end };
}

/** Checks that a block may come after one of type `before`, and that its size is allowed. */
function checkHead({ type, size }: Head, before: BlockType | undefined, limit: number, at: number): void {
  const isInOrder =
    before === undefined ? type === 'ADB' : type === 'DATA' || (type === 'SIG' && before !== 'DATA');
  if (!isInOrder) throw malformed(at, `its ${type} block is out of order`);
  if (type === 'ADB') {
    if (size < SMALLEST_PAYLOAD) throw malformed(at, 'its ADB block holds nothing, and clients refuse that');
    if (size > limit) throw overLimit(at, `its ADB block is larger than ${limit} bytes`);
  }
  if (type === 'SIG' && size > SIGNATURE_LIMIT) {
    throw overLimit(at, `a signature is larger than ${SIGNATURE_LIMIT} bytes`);
  }
}

function checkFileHeader(head: Buffer, schema: Schema): void {
  if (head.toString('latin1', 0, 4) !== 'ADB.') throw malformed(0, 'it holds no ADB file');
  const word = head.toString('latin1', 4, 8);
  if (word !== schema)
    throw malformed(4, `it is ${NOUNS[word] ?? 'a file that apk does not know'}, not ${NOUNS[schema]}`);
}

function checkPadding(padding: Buffer, at: number): void {
  if (padding.some((byte) => byte !== 0)) throw malformed(at, 'there are bytes between its blocks');
}

export interface AdbFile {
  envelope: Envelope;
  /** The content of the ADB block, from which identities and signatures are made. */
  payload: Buffer;
  /** The contents of the SIG blocks, in their order. */
  signatures: readonly Buffer[];
}

/** Where the payload of the first block begins after a short header; for the offsets in messages. */
export const PAYLOAD_OFFSET = FILE_HEADER + 4;

/**
 * Reads a whole index file.
 *
 * @throws FormatError with the offset in the plain file
 */
export function readIndexFile(bytes: Buffer): AdbFile {
  const envelope = openEnvelope(bytes);
  const plain = unpack(envelope, PACKED_INDEX_LIMIT);
  if (plain.length < FILE_HEADER) throw cutShort(0, 'the file header');
  checkFileHeader(plain, 'indx');
  let payload: Buffer | undefined;
  const signatures: Buffer[] = [];
  for (let at = FILE_HEADER; at < plain.length; ) {
    if (plain.length - at < 4) throw cutShort(at, 'a block header');
    const body = at + headSize(plain.readUInt32LE(at));
    if (plain.length < body) throw cutShort(at, 'a block header');
    const head = parseHead(plain.subarray(at, body), at);
    checkHead(head, payload === undefined ? undefined : 'SIG', PACKED_INDEX_LIMIT, at);
    if (head.type === 'DATA') throw malformed(at, 'an index has no DATA blocks');
    const end = body + head.size;
    if (plain.length < end + head.padding) throw cutShort(at, 'a block');
    checkPadding(plain.subarray(end, end + head.padding), end);
    if (payload === undefined) payload = plain.subarray(body, end);
    else signatures.push(plain.subarray(body, end));
    if (signatures.length > SIGNATURE_COUNT)
      throw overLimit(at, `it has more than ${SIGNATURE_COUNT} signatures`);
    at = end + head.padding;
  }
  if (payload === undefined) throw cutShort(FILE_HEADER, 'the ADB block');
  return { envelope, payload, signatures };
}

export interface DataBlock {
  type: 'DATA';
  offset: number;
  size: number;
  /** The content. A reader may stop early: the rest is skipped. */
  pieces(): AsyncGenerator<Buffer>;
}

export interface SignatureBlock {
  type: 'SIG';
  offset: number;
  payload: Buffer;
}

export interface PackageFile {
  envelope: Envelope;
  payload: Buffer;
  /** Reads the blocks after the first, to the end of the file. They are not unpacked unless you call this. */
  rest(): AsyncGenerator<SignatureBlock | DataBlock>;
}

/**
 * Opens a package file and reads its first block, where all metadata is.
 *
 * @throws FormatError with the offset in the plain file
 */
export async function openPackageFile(bytes: Buffer): Promise<PackageFile> {
  const envelope = openEnvelope(bytes);
  const reader = new PieceReader(unpackPieces(envelope, PACKAGE_LIMIT));
  checkFileHeader(await reader.take(FILE_HEADER, 'the file header'), 'pckg');
  const head = await readHead(reader);
  checkHead(head, undefined, PACKAGE_METADATA_LIMIT, FILE_HEADER);
  const payload = await reader.take(head.size, 'the ADB block');
  return { envelope, payload, rest: () => readRest(reader, head.padding) };
}

async function* readRest(reader: PieceReader, padding: number): AsyncGenerator<SignatureBlock | DataBlock> {
  await passPadding(reader, padding);
  let before: BlockType = 'ADB';
  let signatures = 0;
  while (!(await reader.isAtEnd())) {
    const offset = reader.at;
    const head = await readHead(reader);
    checkHead(head, before, 0, offset);
    before = head.type;
    if (head.type === 'SIG') {
      if (++signatures > SIGNATURE_COUNT) {
        throw overLimit(offset, `it has more than ${SIGNATURE_COUNT} signatures`);
      }
      yield { type: 'SIG', offset, payload: await reader.take(head.size, 'a signature') };
    } else {
      const end = reader.at + head.size;
      yield {
        type: 'DATA',
        offset,
        size: head.size,
        pieces: () => reader.pieces(end - reader.at, 'a DATA block'),
      };
      for await (const _ of reader.pieces(end - reader.at, 'a DATA block'));
    }
    await passPadding(reader, head.padding);
  }
}

async function readHead(reader: PieceReader): Promise<Head> {
  const { at } = reader;
  const first = await reader.take(4, 'a block header');
  const more = headSize(first.readUInt32LE(0)) - 4;
  const head = more === 0 ? first : Buffer.concat([first, await reader.take(more, 'a block header')]);
  return parseHead(head, at);
}

async function passPadding(reader: PieceReader, size: number): Promise<void> {
  if (size > 0) checkPadding(await reader.take(size, 'the padding of a block'), reader.at - size);
}

/** Writes a plain ADB file of these blocks. */
export function writeAdbFile(schema: Schema, payload: Buffer, signatures: readonly Buffer[]): Buffer {
  const header = Buffer.from(`ADB.${schema}`, 'latin1');
  return Buffer.concat([
    header,
    block('ADB', payload),
    ...signatures.map((signature) => block('SIG', signature)),
  ]);
}

/** The blocks of a plain file that come before its data. */
export interface SignedPart {
  payload: Buffer;
  signatures: Buffer[];
  /** Where the last of these blocks ends. */
  end: number;
}

/** Reads the blocks before the data of a plain package, which must have been checked as a whole before. */
export function signedPart(plain: Buffer): SignedPart {
  let payload = Buffer.alloc(0);
  const signatures: Buffer[] = [];
  let at = FILE_HEADER;
  while (at < plain.length) {
    const body = at + headSize(plain.readUInt32LE(at));
    const { type, size, padding } = parseHead(plain.subarray(at, body), at);
    if (type === 'DATA') break;
    if (type === 'ADB') payload = plain.subarray(body, body + size) as Buffer<ArrayBuffer>;
    else signatures.push(plain.subarray(body, body + size));
    at = body + size + padding;
  }
  return { payload, signatures, end: at };
}

/** Writes one block with its padding. Sizes that do not fit into 30 bits get the extended header. */
export function block(type: BlockType, payload: Buffer): Buffer {
  const isExtended = payload.length > 0x3ffffffb;
  const head = Buffer.alloc(isExtended ? 16 : 4);
  const raw = head.length + payload.length;
  const number = TYPES.indexOf(type);
  if (isExtended) {
    head.writeUInt32LE(((EXTENDED << 30) >>> 0) + number, 0);
    head.writeBigUInt64LE(BigInt(raw), 8);
  } else {
    head.writeUInt32LE(number * 2 ** 30 + raw, 0);
  }
  return Buffer.concat([head, payload, Buffer.alloc((ALIGNMENT - (raw % ALIGNMENT)) % ALIGNMENT)]);
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function overLimit(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
