import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { FormatError } from '../errors.ts';
import { PieceReader } from './piece-reader.ts';

export interface TarEntry {
  /** The path without a leading `./`. */
  name: string;
  type: string;
  /** Byte offset of the body in the archive. */
  offset: number;
  /** Bytes of the whole body; `body` may hold only its beginning. */
  size: number;
  body: Buffer;
}

const BLOCK = 512;
/** Long names and pax records are text about one member; in real archives they are far smaller than this. */
const META_LIMIT = 64 << 10;
const META_TYPES: ReadonlySet<string> = new Set([
  'ExtendedHeader',
  'OldExtendedHeader',
  'GlobalExtendedHeader',
  'NextFileHasLongPath',
  'OldGnuLongPath',
  'NextFileHasLongLinkpath',
]);

/**
 * Lists a tar archive in memory (ustar, GNU and pax) without copying the bodies. The end blocks may be missing.
 *
 * @param limits.entries the most members allowed
 * @throws FormatError with the offset in the archive
 */
export function readTar(bytes: Buffer, limits: { entries: number }): TarEntry[] {
  const members = tarMembers(limits.entries);
  const entries: TarEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const member = members.begin(bytes.subarray(at, at + BLOCK), at);
    if (member === undefined) break;
    const start = at + BLOCK;
    const end = start + member.size;
    if (end > bytes.length) throw cutShort(at, 'a tar member');
    const entry = members.end(member, bytes.subarray(start, end));
    if (entry !== undefined) entries.push(entry);
    at = start + paddedSize(member.size);
  }
  return entries;
}

/**
 * Lists a tar archive that comes in pieces, and keeps only the beginning of each body. Reads the pieces to their
 * end.
 *
 * @param limits.entries the most members allowed
 * @param kept how many bytes to keep of the beginning of a body
 * @param show gets the bodies that are not kept whole: the beginning, and the rest in pieces
 * @throws FormatError with the offset in the archive, and what `show` throws
 */
export async function readTarPieces(
  pieces: AsyncGenerator<Buffer>,
  limits: { entries: number },
  kept: (name: string, size: number) => number,
  show: (entry: TarEntry, rest: AsyncIterable<Buffer>) => Promise<void> = async () => undefined,
): Promise<TarEntry[]> {
  const reader = new PieceReader(pieces);
  const members = tarMembers(limits.entries);
  const entries: TarEntry[] = [];
  while (!(await reader.isAtEnd())) {
    const { at } = reader;
    const member = members.begin(await reader.take(BLOCK, 'a tar header'), at);
    if (member === undefined) break;
    const { size } = member;
    const most = member.isMeta ? Math.min(size, META_LIMIT + 1) : Math.min(size, kept(member.name, size));
    const part = await reader.take(most, 'a tar member');
    // Copied, because a slice would keep the whole buffer around it in memory.
    const entry = members.end(member, Buffer.from(part));
    if (entry !== undefined) entries.push(entry);
    const end = reader.at + size - most;
    if (entry !== undefined && size > most) await show(entry, reader.pieces(size - most, 'a tar member'));
    await reader.pass(end - reader.at, 'a tar member');
    if (!(await reader.isAtEnd())) await reader.pass(paddedSize(size) - size, 'a tar member');
  }
  await reader.passRest();
  return entries;
}

const paddedSize = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

/** A member whose header was read. */
interface Begun {
  name: string;
  type: string;
  /** Bytes of the body. */
  size: number;
  /** Where the body begins. */
  start: number;
  /** True when the body describes the next member. */
  isMeta: boolean;
}

interface TarMembers {
  /** Reads a header; undefined at the end of the archive. */
  begin(block: Buffer, at: number): Begun | undefined;
  /** Takes the body of a member, or its beginning; undefined when the body only describes the next member. */
  end(member: Begun, body: Buffer): TarEntry | undefined;
}

/** Reads the members of one archive in their order, and remembers what one member says about the next ones. */
function tarMembers(limit: number): TarMembers {
  let global: Pax | undefined;
  let extended: Pax | undefined;
  let longName: string | undefined;
  let hasOddSize = false;
  let count = 0;
  return {
    begin(block, at) {
      if (block.every((byte) => byte === 0)) return undefined;
      if (block.length < BLOCK) throw cutShort(at, 'a tar header');
      if (++count > limit) {
        throw new FormatError({
          code: 'FORMAT_LIMIT',
          reason: `the tar archive has more than ${limit} members`,
          offset: at,
        });
      }
      // Meta members have a plain size of their own: extended records describe only the next real member.
      const plain = decodeHeader(block, at);
      const isMeta = META_TYPES.has(plain.type);
      if (!isMeta && hasOddSize) throw malformed(at, 'a tar member has no valid size');
      const isPlain = isMeta || (extended === undefined && global === undefined);
      const header = isPlain ? plain : decodeHeader(block, at, extended, global);
      const size = header.size ?? -1;
      if (!isSize(size)) throw malformed(at, 'a tar member has no valid size');
      const name = (longName ?? header.path ?? '').replace(/^(\.\/+)+/, '');
      return { name, type: header.type, size, start: at + BLOCK, isMeta };
    },

    end({ name, type, size, start }, body) {
      switch (type) {
        case 'ExtendedHeader':
        case 'OldExtendedHeader':
          hasOddSize ||= statesOddSize(metaText(body, start));
          extended = Pax.parse(metaText(body, start), extended);
          return undefined;
        case 'GlobalExtendedHeader':
          hasOddSize ||= statesOddSize(metaText(body, start));
          global = Pax.parse(metaText(body, start), global, true);
          return undefined;
        case 'NextFileHasLongPath':
        case 'OldGnuLongPath':
          longName = metaText(body, start).replace(/\0.*$/s, '');
          return undefined;
        case 'NextFileHasLongLinkpath':
          return undefined;
      }
      extended = undefined;
      longName = undefined;
      return { name, type, offset: start, size, body };
    },
  };
}

/** The parser drops a pax size that is not a number. Other readers use it, and would then see other members. */
const statesOddSize = (records: string): boolean => /^\d+ size=(?!\d{1,15}$)/m.test(records);

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;

function decodeHeader(block: Buffer, at: number, extended?: Pax, global?: Pax): Header {
  let header: Header;
  try {
    header = new Header(block, 0, extended, global);
  } catch (cause) {
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: 'a tar header is damaged',
      offset: at,
      cause,
    });
  }
  if (!header.cksumValid) throw malformed(at, 'a tar header has a wrong checksum');
  return header;
}

function metaText(body: Buffer, at: number): string {
  if (body.length > META_LIMIT) throw malformed(at, `a tar member has a name of over ${META_LIMIT} bytes`);
  return body.toString('utf8');
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
