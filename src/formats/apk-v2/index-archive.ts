import { gzip, insideStream } from '../../bytes/compression.ts';
import { type GzipMember, splitGzip } from '../../bytes/gzip-members.ts';
import { readTar } from '../../bytes/tar.ts';
import { TAR_END } from '../../bytes/tar-writer.ts';
import { FormatError } from '../../errors.ts';
import { PACKED_INDEX_LIMIT } from '../index-budget.ts';
import { firstTarName, readSegment } from './segment.ts';
import { tarEntry } from './tar-entry.ts';

export const INDEX_FILE = 'APKINDEX.tar.gz';

/** The file `.SIGN.<type>.<key name>` of an index. */
export interface SignatureFile {
  type: string;
  keyName: string;
  signature: Buffer;
}

/** `APKINDEX.tar.gz`: the last gzip member holds the index, and the members before it hold signatures of its bytes. */
export interface IndexArchive {
  signatures: SignatureFile[];
  member: GzipMember;
}

const MEMBER_LIMIT = 64;
const ENTRY_LIMIT = 16;
/** Bytes of a description that people read. */
const DESCRIPTION_SHOWN = 4096;

/** @throws FormatError for an index that clients cannot read either */
export function openIndex(bytes: Buffer): IndexArchive {
  const members = splitGzip(bytes, { members: MEMBER_LIMIT, expansion: PACKED_INDEX_LIMIT });
  const signatures: SignatureFile[] = [];
  for (const [i, member] of members.entries()) {
    if (!firstTarName(member.content).startsWith('.SIGN.')) {
      const more = members[i + 1];
      if (more === undefined) return { signatures, member };
      throw malformed(more.offset, 'more data follows the gzip member of the index, which apk 3 refuses');
    }
    signatures.push(...readSignatures(member));
  }
  throw new FormatError({
    code: 'FORMAT_TRUNCATED',
    reason: 'it ends after its signatures',
    offset: bytes.length,
  });
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
  const found = insideStream(member.offset, 'index', () =>
    readTar(member.content, { entries: ENTRY_LIMIT }).filter(({ name }) => name === 'APKINDEX'),
  );
  const [index, second] = found;
  if (index === undefined || second !== undefined) {
    const count = index === undefined ? 'no' : 'more than one';
    throw malformed(member.offset, `it has ${count} file named APKINDEX`);
  }
  return index.body.toString('latin1');
}

/** The text of the file `DESCRIPTION`, which `apk index --description` writes; empty without one. */
export function archiveDescription({ member }: IndexArchive): string {
  const files = insideStream(member.offset, 'index', () => readTar(member.content, { entries: ENTRY_LIMIT }));
  const body = files.find(({ name }) => name === 'DESCRIPTION')?.body ?? Buffer.alloc(0);
  return body.toString('utf8', 0, DESCRIPTION_SHOWN);
}

/** Packs an index into a gzip member as `apk index` does, without the optional description. */
export async function packIndex(text: string): Promise<Buffer> {
  return await gzip(Buffer.concat([tarEntry('APKINDEX', Buffer.from(text, 'latin1')), TAR_END]));
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}
