import { isUtf8 } from 'node:buffer';
import type { Entry } from 'yauzl';
import { SourceError } from '../../errors.ts';
import { FILE_LIMIT } from '../../feed/limits.ts';
import { printable, sizeText } from '../../text/printable.ts';
import { shownBytes } from '../file-names.ts';

const COUNT_LIMIT = 10_000;
/** How many times larger than packed a file, or all together, may be, once that is more than `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1 << 20;
/** A file's header in the archive is no shorter. */
const HEADER = 30;

export const UPLOAD_ALONE =
  'Upload the packages again, as an artifact of their own made by actions/upload-artifact.';

/** An entry with the name that it has as text. */
export type Named = readonly [name: string, entry: Entry];

/** @throws SourceError */
export function checkCount(count: number, what: string): void {
  if (count > COUNT_LIMIT) throw tooBig(what, `has ${count} files, and at most ${COUNT_LIMIT} are looked at`);
}

/**
 * Refuses what no build makes: also where it is not to be unpacked, since whoever made the archive meant harm.
 *
 * @param end where the files end and the list of them begins
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
      throw unsafe(what, `${shownName(twin)} and ${shownName(name)}, which are one name on many systems`);
    }
    known.set(key, name);
  }
  checkPlaces(listed, end, what);
}

/** @throws SourceError when one of the files to unpack is larger than any package, or all are together */
export function checkSizes(wanted: readonly Named[], limit: number, what: string): void {
  let [unpacked, inArchive] = [0, 0];
  for (const [name, { uncompressedSize: size, compressedSize: packed }] of wanted) {
    unpacked += size;
    inArchive += packed;
    if (size > FILE_LIMIT) {
      throw tooBig(
        what,
        `holds ${shownName(name)} of ${size} bytes, and no file may have over ${FILE_LIMIT}`,
      );
    }
    if (size > RATIO_FROM && size > packed * RATIO_LIMIT) {
      throw tooBig(
        what,
        `holds ${shownName(name)}, which unpacks to more than ${RATIO_LIMIT} times its size`,
      );
    }
  }
  // Hundreds of files that are just small enough each are one bomb.
  if (unpacked > RATIO_FROM && unpacked > inArchive * RATIO_LIMIT) {
    throw tooBig(what, `holds packages which together unpack to more than ${RATIO_LIMIT} times their size`);
  }
  if (unpacked > limit) {
    throw tooBig(what, `holds packages of ${sizeText(unpacked)}, and there is room for ${sizeText(limit)}`);
  }
}

const NAME_FAULTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^$/, 'is no name'],
  [/\r$/, 'ends in a carriage return'],
  [/\p{Cc}/u, 'has control characters'],
  [/\\/, 'has a backslash'],
  [/^\//, 'is an absolute path'],
  [/^[a-z]:/i, 'names a drive'],
  [/(^|\/)\.\.(\/|$)/, 'leads out of its folder'],
];

/** The number of the field that states a name in UTF-8 beside one in a code page. */
const UNICODE_PATH = 0x7075;

/** What builds upload has names in UTF-8. */
function isText({ fileNameRaw, extraFields }: Entry): boolean {
  return isUtf8(fileNameRaw) || extraFields.some(({ id }) => id === UNICODE_PATH);
}

/** No system's paths within an artifact come near; composed anew, some letters become eighteen. */
const NAME_LIMIT = 1024;

function nameFault(name: string): string | undefined {
  if (name.length > NAME_LIMIT) return `is longer than ${NAME_LIMIT} characters`;
  return NAME_FAULTS.find(([pattern]) => pattern.test(name))?.[1];
}

const ENCRYPTED = 0x2041;
const FILE_TYPES = 0o170000;
const FOLDER = 0o040000;
const PLAIN = 0o100000;
/** Runs as its owner or group, or stays when others would delete it. */
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

/** What a name is where letters of either case, and the ways to write one letter, are the same. */
function folded(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/').normalize('NFKC').toUpperCase().toLowerCase();
}

/** Files that share their bytes unpack to far more than the archive holds. */
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

/** A name of the archive's, short and on one line. */
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
