import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { FormatError } from '../errors.ts';

export interface TarEntry {
  /** Path without a leading `./`. */
  name: string;
  type: string;
  /** Byte offset of the body in the archive. */
  offset: number;
  body: Buffer;
}

const BLOCK = 512;
/** Long names and pax records are text about one member: far below this in any real archive. */
const META_LIMIT = 1 << 20;
const META_TYPES: ReadonlySet<string> = new Set([
  'ExtendedHeader',
  'OldExtendedHeader',
  'GlobalExtendedHeader',
  'NextFileHasLongPath',
  'OldGnuLongPath',
  'NextFileHasLongLinkpath',
]);

/**
 * Lists a tar archive held in memory (ustar, GNU and pax), with no copy of the bodies. The end blocks may be missing.
 *
 * @param limits.entries the most members allowed
 * @throws FormatError with the offset in the archive
 */
export function readTar(bytes: Buffer, limits: { entries: number }): TarEntry[] {
  const entries: TarEntry[] = [];
  let global: Pax | undefined;
  let extended: Pax | undefined;
  let longName: string | undefined;
  let hasOddSize = false;
  let members = 0;
  let at = 0;
  while (at < bytes.length) {
    const block = bytes.subarray(at, at + BLOCK);
    if (block.every((byte) => byte === 0)) break;
    if (block.length < BLOCK) throw cutShort(at, 'a tar header');
    if (++members > limits.entries) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `the tar archive has more than ${limits.entries} members`,
        offset: at,
      });
    }
    // Meta members carry their own plain size: extended records speak of the next real member only.
    const plain = decodeHeader(block, at);
    const isMeta = META_TYPES.has(plain.type);
    if (!isMeta && hasOddSize) throw malformed(at, 'a tar member has no valid size');
    const isPlain = isMeta || (extended === undefined && global === undefined);
    const header = isPlain ? plain : decodeHeader(block, at, extended, global);
    const start = at + BLOCK;
    const size = header.size ?? -1;
    if (!isSize(size)) throw malformed(at, 'a tar member has no valid size');
    if (start + size > bytes.length) throw cutShort(at, 'a tar member');
    const body = bytes.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    switch (header.type) {
      case 'ExtendedHeader':
      case 'OldExtendedHeader':
        hasOddSize ||= statesOddSize(metaText(body, start));
        extended = Pax.parse(metaText(body, start), extended);
        continue;
      case 'GlobalExtendedHeader':
        hasOddSize ||= statesOddSize(metaText(body, start));
        global = Pax.parse(metaText(body, start), global, true);
        continue;
      case 'NextFileHasLongPath':
      case 'OldGnuLongPath':
        longName = metaText(body, start).replace(/\0.*$/s, '');
        continue;
      case 'NextFileHasLongLinkpath':
        continue;
    }
    const name = longName ?? header.path ?? '';
    entries.push({ name: name.replace(/^(\.\/+)+/, ''), type: header.type, offset: start, body });
    extended = undefined;
    longName = undefined;
  }
  return entries;
}

/** A pax size that is no number is dropped by the parser, and taken by others: the two would see other members. */
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
  if (body.length > META_LIMIT) throw malformed(at, 'a tar member has a name of over a megabyte');
  return body.toString('utf8');
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
