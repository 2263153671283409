import { isUtf8 } from 'node:buffer';
import type { Entry } from 'yauzl';
import { SourceError } from '../../errors.ts';
import { printable, sizeText } from '../../text/printable.ts';
import { shownBytes } from '../file-names.ts';

const COUNT_LIMIT = 10_000;
/** How many times larger than compressed files may be, alone and together, once they have over `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1 << 20;
/** The least bytes of a file's header in the archive. */
const HEADER = 30;

export const UPLOAD_ALONE =
  'Upload the packages again, as an artifact of their own made by actions/upload-artifact.';

/** An entry with its name as text. */
export type Named = readonly [name: string, entry: Entry];

/** @throws SourceError for too many files */
export function checkCount(count: number, what: string): void {
  if (count > COUNT_LIMIT) throw tooBig(what, `has ${count} files, and at most ${COUNT_LIMIT} are looked at`);
}

/**
 * Refuses an archive with entries that no build makes. They are refused even if they would not be unpacked, because
 * such an archive was made to do harm.
 *
 * @param end the position where the files end and their list begins
 * @throws SourceError
 */
export function checkEntries(listed: readonly Named[], end: number, what: string): void {
  const known = new Map<string, string>();
  for (const [name, entry] of listed) {
    if (!isText(entry)) throw unsafe(what, `"${shownBytes(entry.fileNameRaw)}", whose name is not UTF-8`);
    const fault = nameFault(name) ?? kindFault(name, entry);
    if (fault !== undefined) throw unsafe(what, `${shownName(name)}, which ${fault}`);
    const key = folded(name);
    const twin = known.get(key);
    if (twin === name) throw unsafe(what, `${shownName(name)} twice`);
    if (twin !== undefined) {
      throw unsafe(
        what,
        `${shownName(twin)} and ${shownName(name)}, which are the same name on many systems`,
      );
    }
    known.set(key, name);
  }
  checkPlaces(listed, end, what);
}

/**
 * Checks the sizes of the files to unpack.
 *
 * @param limit the most bytes that they may have together
 * @param fileLimit the most bytes of one of them
 * @throws SourceError when one of them, or all together, are too large
 */
export function checkSizes(wanted: readonly Named[], limit: number, fileLimit: number, what: string): void {
  let [unpacked, inArchive] = [0, 0];
  for (const [name, { uncompressedSize: size, compressedSize: packed }] of wanted) {
    unpacked += size;
    inArchive += packed;
    if (size > fileLimit) {
      throw tooBig(what, `holds ${shownName(name)} of ${size} bytes, and no file may have over ${fileLimit}`);
    }
    if (size > RATIO_FROM && size > packed * RATIO_LIMIT) {
      throw tooBig(
        what,
        `holds ${shownName(name)}, which unpacks to more than ${RATIO_LIMIT} times its size`,
      );
    }
  }
  // Hundreds of files that are each just small enough are a bomb together.
  if (unpacked > RATIO_FROM && unpacked > inArchive * RATIO_LIMIT) {
    throw tooBig(what, `holds packages that together unpack to more than ${RATIO_LIMIT} times their size`);
  }
  if (unpacked > limit) {
    throw tooBig(what, `holds packages of ${sizeText(unpacked)}, and there is room for ${sizeText(limit)}`);
  }
}

const NAME_FAULTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^$/, 'is not a name'],
  [/\r$/, 'ends in a carriage return'],
  [/\p{Cc}/u, 'has control characters'],
  [/\\/, 'has a backslash'],
  [/^\//, 'is an absolute path'],
  [/^[a-z]:/i, 'names a drive'],
  [/(^|\/)\.\.(\/|$)/, 'leads out of its folder'],
];

/** The id of the extra field with a name in UTF-8, for a name in a code page. */
const UNICODE_PATH = 0x7075;

/** True when the name is UTF-8, as in everything that builds upload. */
function isText({ fileNameRaw, extraFields }: Entry): boolean {
  return isUtf8(fileNameRaw) || extraFields.some(({ id }) => id === UNICODE_PATH);
}

/** Characters. Real paths are far shorter, and normalizing turns some letters into eighteen. */
const NAME_LIMIT = 1024;

function nameFault(name: string): string | undefined {
  if (name.length > NAME_LIMIT) return `is longer than ${NAME_LIMIT} characters`;
  return NAME_FAULTS.find(([pattern]) => pattern.test(name))?.[1];
}

const ENCRYPTED = 0x2041;
const FILE_TYPES = 0o170000;
const FOLDER = 0o040000;
const PLAIN = 0o100000;
/** The setuid, setgid and sticky bits. */
const SPECIAL_BITS = 0o7000;

function kindFault(
  name: string,
  { generalPurposeBitFlag, externalFileAttributes }: Entry,
): string | undefined {
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return 'is encrypted';
  const mode = externalFileAttributes >>> 16;
  const type = mode & FILE_TYPES;
  if (type === 0o120000) return 'is a symbolic link';
  if (type === FOLDER)
    return name.endsWith('/') ? undefined : 'is a folder by its mode, and a file by its name';
  if (type !== 0 && type !== PLAIN) return 'is a device or another special file';
  return (mode & SPECIAL_BITS) === 0 ? undefined : `has the special mode ${(mode & 0o7777).toString(8)}`;
}

/** A form of the name that is equal for names that some systems take for the same. */
function folded(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/').normalize('NFKC').toUpperCase().toLowerCase();
}

/** Refuses files that share bytes: they could unpack to far more than the archive holds. */
function checkPlaces(listed: readonly Named[], end: number, what: string): void {
  const entries = listed.map(([, entry]) => entry);
  entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [
    i,
    { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize },
  ] of entries.entries()) {
    const next = entries[i + 1]?.relativeOffsetOfLocalHeader ?? end;
    if (start + HEADER + fileNameLength + compressedSize > next) throw unsafe(what, 'files that overlap');
  }
}

/** A name from the archive for messages, short and on one line. */
export function shownName(name: string): string {
  const text = printable(name);
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

function unsafe(what: string, held: string): SourceError {
  return new SourceError({
    code: 'SOURCE_UNTRUSTED',
    message: `${what} holds ${held}`,
    remedy: UPLOAD_ALONE,
  });
}

function tooBig(what: string, how: string): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `${what} ${how}`,
    remedy: 'Upload the packages as an artifact of their own, or as several.',
  });
}
