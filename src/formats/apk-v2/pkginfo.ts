import { FormatError } from '../../errors.ts';
import { LINE_LIMIT } from '../apk/device-buffers.ts';

/**
 * `.PKGINFO`: lines `key = value`, as apk reads them (apk-tools 2.14 and 3.0, src/package.c and extract_v2.c).
 *
 * Text is held as latin1, one character for each byte, so an index gets the same bytes in any encoding. `decode` gives
 * the text to show.
 */
export type PkgInfo = ReadonlyArray<readonly [key: string, value: string]>;

/** Far above any real file: index fields take less than 2 kB, and the longest known dependencies take 5 kB. */
const PKGINFO_LIMIT = 256 << 10;

/** Keys that identify the package and its content. If one is repeated, old and new clients read different values. */
const ONCE: ReadonlySet<string> = new Set(['pkgname', 'pkgver', 'arch', 'size', 'datahash']);

/** Keys by which clients choose, compare and install packages. */
const MEANT: ReadonlySet<string> = new Set([
  ...ONCE,
  ...['depend', 'provides', 'install_if', 'replaces', 'triggers'],
  ...['builddate', 'provider_priority', 'replaces_priority'],
]);

/** Keys of texts that the index repeats for people. */
const TEXTS = ['pkgdesc', 'url', 'license', 'origin', 'maintainer', 'commit'];

/** The text of a key as an index holds it: with a blank for each control character but tabs. */
export const printedText = (info: PkgInfo, key: string): string =>
  textOf(info, key).replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ');

/** The keys of texts with control characters. */
export const unprintedTexts = (info: PkgInfo): string[] =>
  TEXTS.filter((key) => printedText(info, key) !== textOf(info, key));

/** The text of a value that is held as latin1, to show and compare. */
export function decode(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}

/**
 * Parses the lines in their order. Leaves out comments and lines without ` = `, as clients do.
 *
 * @throws FormatError whose offset counts from the first byte
 */
export function parsePkgInfo(text: string): PkgInfo {
  if (text.length > PKGINFO_LIMIT) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `.PKGINFO is larger than ${PKGINFO_LIMIT} bytes`,
      offset: 0,
    });
  }
  const pairs: [string, string][] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const line of text.split('\n')) {
    const offset = at;
    at += line.length + 1;
    const equals = line.indexOf(' = ');
    if (line.startsWith('#') || equals < 0) continue;
    if (line.length >= LINE_LIMIT)
      throw malformed(offset, `a line of .PKGINFO has ${LINE_LIMIT} bytes or more, and no client reads it`);
    const key = line.slice(0, equals);
    // In texts for people they harm no client, and clients do not read other keys.
    if (MEANT.has(key) && /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) {
      const ending = line.endsWith('\r') ? ' (its lines end with a carriage return)' : '';
      throw malformed(offset, `the ${key} of .PKGINFO holds a control character${ending}`);
    }
    if (ONCE.has(key) && seen.has(key)) throw malformed(offset, `.PKGINFO says ${key} more than once`);
    seen.add(key);
    pairs.push([key, line.slice(equals + 3)]);
  }
  return pairs;
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

/** The last value of a key, which is the one that clients use; empty when there is none. */
export function textOf(info: PkgInfo, key: string): string {
  return info.findLast(([name]) => name === key)?.[1] ?? '';
}

/**
 * The items of a list in their order, with repeats. The list may be on one line or on several. A tab between items is
 * taken for the blank that was meant.
 */
export function itemsOf(info: PkgInfo, key: string): string[] {
  return info
    .filter(([name]) => name === key)
    .flatMap(([, value]) => value.split(/[ \t]+/))
    .filter((item) => item !== '');
}

/**
 * The value of a key that holds a number, as clients read it: its first digits, and 0 when there are none, or more than
 * any size or time has.
 */
export function numberOf(info: PkgInfo, key: string): number {
  return Number(/^\d{1,15}(?!\d)/.exec(textOf(info, key).trim())?.[0] ?? 0);
}

/** The keys of numbers that hold other text. */
export function oddNumbers(info: PkgInfo): string[] {
  return NUMBERS.filter((key) => !/^\d{0,15}$/.test(textOf(info, key).trim()));
}

const NUMBERS = ['size', 'builddate', 'provider_priority', 'replaces_priority'];
