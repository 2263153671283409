import { FormatError } from '../../errors.ts';

/**
 * `.PKGINFO`: lines `key = value`, as apk reads them (apk-tools 2.14 and 3.0, src/package.c and extract_v2.c).
 *
 * Text is held as latin1, one character a byte, so that what goes into an index keeps its bytes whatever their
 * encoding; `decode` gives the text to show.
 */
export type PkgInfo = ReadonlyArray<readonly [key: string, value: string]>;

/** Far above any real one: what goes into an index is below 2 kB and the dependencies, the most at hand 5 kB. */
const PKGINFO_LIMIT = 256 << 10;

/** What names the package and its content: said twice, clients of different age would read different things. */
const ONCE: ReadonlySet<string> = new Set(['pkgname', 'pkgver', 'arch', 'size', 'datahash']);

/** The text of a latin1-held value, for showing and comparing. */
export function decode(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}

/**
 * Parses the lines in their order. Comments, and lines without ` = `, are nothing to clients and left out.
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
    // A tab in a description harms no client.
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) {
      const ending = line.endsWith('\r') ? ' (its lines end with a carriage return)' : '';
      throw malformed(offset, `a line of .PKGINFO holds a control character${ending}`);
    }
    const key = line.slice(0, equals);
    if (ONCE.has(key) && seen.has(key)) throw malformed(offset, `.PKGINFO says ${key} more than once`);
    seen.add(key);
    pairs.push([key, line.slice(equals + 3)]);
  }
  return pairs;
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

/** The value of a key that clients take once: the last one; empty when there is none. */
export function textOf(info: PkgInfo, key: string): string {
  return info.findLast(([name]) => name === key)?.[1] ?? '';
}

/** The items of a list, which may stand on one line or on several, in their order and with repeats. */
export function itemsOf(info: PkgInfo, key: string): string[] {
  return info
    .filter(([name]) => name === key)
    .flatMap(([, value]) => value.split(' '))
    .filter((item) => item !== '');
}

/**
 * The value of a key that holds a number, as clients write it again; 0 when there is none.
 *
 * @throws FormatError when it is none
 */
export function numberOf(info: PkgInfo, key: string): number {
  const value = textOf(info, key).trim();
  if (!/^\d{0,15}$/.test(value)) {
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `its ${key} ${JSON.stringify(decode(value.slice(0, 64)))} is no number`,
      offset: 0,
      remedy: `Build the package with a ${key} of digits only.`,
    });
  }
  return Number(value);
}
