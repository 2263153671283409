import { gzip, insideStream } from '../../bytes/compression.ts';
import { type GzipMember, splitGzip } from '../../bytes/gzip-members.ts';
import { readTar } from '../../bytes/tar.ts';
import { TAR_END } from '../../bytes/tar-writer.ts';
import { FormatError } from '../../errors.ts';
import { PACKED_INDEX_LIMIT } from '../index-budget.ts';
import { decode } from './pkginfo.ts';
import { firstTarName, PLAIN_FILE, readSegment } from './segment.ts';
import { tarEntry } from './tar-entry.ts';

export const INDEX_FILE = 'APKINDEX.tar.gz';

/** The file `.SIGN.<type>.<key name>` of an index. */
export interface SignatureFile {
  type: string;
  keyName: string;
  signature: Buffer;
}

/** `APKINDEX.tar.gz`: gzip members with signatures, then one that holds the index, whose bytes they sign. */
export interface IndexArchive {
  signatures: SignatureFile[];
  /** Everything after the signatures. */
  member: GzipMember;
  /** How many gzip members that is; clients read one. */
  members: number;
}

const MEMBER_LIMIT = 64;
const ENTRY_LIMIT = 16;
/** Bytes of a description that people read. */
const DESCRIPTION_SHOWN = 4096;

/**
 * Opens an index. Some that clients cannot read are opened too, so that they can be written again; `indexFaults` tells.
 *
 * @throws FormatError for an index without a clear content
 */
export function openIndex(bytes: Buffer): IndexArchive {
  const members = splitGzip(bytes, { members: MEMBER_LIMIT, expansion: PACKED_INDEX_LIMIT });
  const signatures: SignatureFile[] = [];
  for (const [i, member] of members.entries()) {
    if (!firstTarName(member.content).startsWith('.SIGN.')) {
      const rest = members.slice(i);
      return { signatures, member: rest.length === 1 ? member : joined(rest, bytes), members: rest.length };
    }
    signatures.push(...readSignatures(member));
  }
  throw new FormatError({
    code: 'FORMAT_TRUNCATED',
    reason: 'it ends after its signatures',
    offset: bytes.length,
  });
}

/** Members that follow each other as one. apk 2 reads them so, and checks the signatures over all of their bytes. */
function joined(members: readonly GzipMember[], bytes: Buffer): GzipMember {
  const offset = members[0]?.offset ?? 0;
  const later = members.slice(1).find(({ content }) => firstTarName(content).startsWith('.SIGN.'));
  if (later !== undefined) throw malformed(later.offset, 'a signature follows the index');
  const content = Buffer.concat(members.map((member) => member.content));
  return { offset, end: bytes.length, bytes: bytes.subarray(offset), content };
}

/**
 * Reads the signatures in one segment.
 *
 * @throws FormatError when the segment holds anything else
 */
export function readSignatures(member: GzipMember): SignatureFile[] {
  return readSegment(member, 'signature segment').map(({ name, isFile, body }) => {
    const [, type, keyName] = /^\.SIGN\.([^./]+)\.([^/]+)$/.exec(name) ?? [];
    if (type === undefined || keyName === undefined || !isFile) {
      throw malformed(member.offset, `its signature segment holds ${JSON.stringify(name.slice(0, 100))}`);
    }
    return { type, keyName, signature: body };
  });
}

/** The text of the file `APKINDEX`, read as latin1. */
export function indexText({ member }: IndexArchive): string {
  const { content, offset } = member;
  const entries = insideStream(offset, 'index', () => readTar(content, { entries: ENTRY_LIMIT }));
  const last = entries.at(-1);
  const rest = content.subarray(last === undefined ? 0 : last.offset + Math.ceil(last.size / BLOCK) * BLOCK);
  // A header there describes a file that does not come; behind end blocks there could be another index.
  if (rest[0] === 0 && !rest.equals(Buffer.alloc(rest.length))) {
    throw malformed(offset, 'more data follows the end of its index');
  }
  const [index, second] = entries.filter(({ name }) => name === INDEX_NAME);
  if (index === undefined || second !== undefined) {
    const count = index === undefined ? 'no' : 'more than one';
    throw malformed(offset, `it has ${count} file named ${INDEX_NAME}`);
  }
  return index.body.toString('latin1');
}

/** The text of the file `DESCRIPTION`, which `apk index --description` writes; empty without one. */
export function archiveDescription({ member }: IndexArchive): string {
  const files = insideStream(member.offset, 'index', () => readTar(member.content, { entries: ENTRY_LIMIT }));
  const body = files.find(({ name }) => name === 'DESCRIPTION')?.body ?? Buffer.alloc(0);
  return body.toString('utf8', 0, DESCRIPTION_SHOWN);
}

/** Why clients do not see what an index lists, each reason as a noun phrase; empty for one that they can read. */
export function indexFaults({ member, members }: IndexArchive): string[] {
  const faults = new Set<string>(members > 1 ? ['several gzip members, and apk 3 reads one'] : []);
  const { content } = member;
  for (let at = 0; at + BLOCK <= content.length && content[at] !== 0; ) {
    const { name, type, size, isReadable } = headerAt(content, at);
    if (!isReadable) faults.add('a tar header that clients cannot read');
    if (type === 'L' || type === 'K') faults.add('a name in a tar header of its own');
    else if (name.startsWith('.') && type !== 'x' && type !== 'g') {
      faults.add(`a file ${JSON.stringify(decode(name))}: its name must not begin with a dot`);
    } else if (name === INDEX_NAME && !PLAIN_FILE.test(type)) {
      faults.add(`a file ${INDEX_NAME} of a type that clients skip`);
    }
    if (size === undefined) break;
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return [...faults];
}

const INDEX_NAME = 'APKINDEX';
const BLOCK = 512;
const SIZE = [124, 136] as const;
/** Where a tar header has numbers, which clients read as octal digits: mode, owner, group, size, time. */
const NUMBERS = [[100, 108], [108, 116], [116, 124], SIZE, [136, 148]] as const;

/** A header as clients read it. Its size is undefined when it is not octal digits: where the next one is, is unclear. */
function headerAt(
  tar: Buffer,
  at: number,
): { name: string; type: string; size: number | undefined; isReadable: boolean } {
  const field = (from: number, to: number): string => tar.toString('latin1', at + from, at + to);
  const isNumber = ([from, to]: readonly [number, number]): boolean => /^[0-7]*[\0 ]*$/.test(field(from, to));
  return {
    name: field(0, 100).replace(/\0.*$/s, ''),
    type: field(156, 157),
    size: isNumber(SIZE) ? Number.parseInt(field(...SIZE), 8) || 0 : undefined,
    isReadable: field(257, 262) === 'ustar' && NUMBERS.every(isNumber),
  };
}

/** Packs an index into a gzip member as `apk index` does, without the optional description. */
export async function packIndex(text: string): Promise<Buffer> {
  return await gzip(Buffer.concat([tarEntry('APKINDEX', Buffer.from(text, 'latin1')), TAR_END]));
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}
