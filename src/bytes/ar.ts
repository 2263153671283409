import { FormatError } from '../errors.ts';

export interface ArMember {
  name: string;
  /** Byte offset of the body in the archive. */
  offset: number;
  size: number;
  body: Buffer;
}

export const AR_MAGIC = Buffer.from('!<arch>\n', 'latin1');
const HEADER = 60;

/**
 * Lists an `ar` archive as opkg-build and dpkg-deb write it: 60-byte headers, names that are padded with spaces
 * and may end in `/`, bodies padded to an even length.
 *
 * @throws FormatError with the offset in the archive
 */
export function readAr(bytes: Buffer, limits: { members: number }): ArMember[] {
  if (!bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC)) throw malformed(0, 'it is not an ar archive');
  const members: ArMember[] = [];
  let at = AR_MAGIC.length;
  while (at < bytes.length) {
    if (bytes.length - at < HEADER) throw cutShort(at, 'an ar header');
    const header = bytes.toString('latin1', at, at + HEADER);
    const size = header.slice(48, 58).trimEnd();
    if (header.slice(58) !== '`\n' || !/^\d{1,10}$/.test(size))
      throw malformed(at, 'an ar header is damaged');
    if (members.length >= limits.members) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `the ar archive has more than ${limits.members} members`,
        offset: at,
      });
    }
    const start = at + HEADER;
    const end = start + Number(size);
    if (end > bytes.length) throw cutShort(at, 'an ar member');
    members.push({
      // The padding is spaces; any other white space is part of the name.
      name: header
        .slice(0, 16)
        .replace(/ {1,16}$/, '')
        .replace(/\/$/, ''),
      offset: start,
      size: end - start,
      body: bytes.subarray(start, end),
    });
    at = end + (end % 2);
  }
  return members;
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
