import { insideStream } from '../../bytes/compression.ts';
import type { GzipMember } from '../../bytes/gzip-members.ts';
import { readTar } from '../../bytes/tar.ts';
import { FormatError } from '../../errors.ts';

/** A file in a signature or control segment. */
export interface SegmentFile {
  /** The name as clients see it: `./.PKGINFO` is not the same as `.PKGINFO`. */
  name: string;
  /** False for links, folders and the like, and for files of the old header type, which clients skip. */
  isFile: boolean;
  body: Buffer;
}

const BLOCK = 512;
const ENTRY_LIMIT = 256;
/** Types of headers that describe the next file: extended headers and long names. */
const BEFORE_A_FILE = /^[xgLK]$/;
/** Types of plain files; clients ignore the old type, NUL. */
export const PLAIN_FILE = /^[07]$/;

/** The name of the first file in a tar archive or in its beginning; empty when there is none. */
export function firstTarName(tar: Buffer): string {
  for (let at = 0; at + BLOCK <= tar.length; ) {
    if (tar.toString('latin1', at + 257, at + 262) !== 'ustar') return '';
    if (!BEFORE_A_FILE.test(tar.toString('latin1', at + 156, at + 157))) return headerName(tar, at);
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    if (!(size >= 0)) return '';
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return '';
}

function headerName(tar: Buffer, at: number): string {
  return tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
}

/**
 * Reads the files of a signature or control segment: a piece of a tar archive that begins and ends between two
 * files. The archive continues in the next segment, so end-of-archive blocks would hide the rest from clients.
 *
 * @param part the name of the segment in messages
 * @throws FormatError with the offset of the segment in its file
 */
export function readSegment(member: GzipMember, part: string): SegmentFile[] {
  const { content, offset } = member;
  const entries = insideStream(offset, part, () => readTar(content, { entries: ENTRY_LIMIT }));
  const last = entries.at(-1);
  const end = last === undefined ? 0 : last.offset + Math.ceil(last.body.length / BLOCK) * BLOCK;
  if (end > content.length) throw malformed(offset, `its ${part} ends in the middle of a tar block`);
  const rest = content.subarray(end);
  if (rest.length > 0) {
    throw rest.every((byte) => byte === 0)
      ? new FormatError({
          code: 'FORMAT_MALFORMED',
          reason: `its ${part} has end-of-archive blocks, and clients read nothing after them`,
          offset,
          remedy: 'Leave them out, as `abuild-tar --cut` does.',
        })
      : malformed(offset, `its ${part} ends with a tar header that belongs to no file`);
  }
  return entries.map(({ name, offset: at, body }) => {
    const header = content.toString('latin1', at - BLOCK, at);
    return {
      name: header.startsWith('./') ? `./${name}` : name,
      isFile: PLAIN_FILE.test(header.charAt(156)),
      body,
    };
  });
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}
