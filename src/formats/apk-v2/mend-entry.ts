import { tidyDependency } from '../apk/dependency.ts';
import { wordHarm } from '../apk/words.ts';
import { beyondDevices, HEADER_LIMIT, headerSize, LEAST_INSTALLED_SIZE } from './device-limits.ts';

/**
 * The lines of an index's entry as clients need them. Clients read an index strictly: some lines make it unreadable as a
 * whole, and a device writes its database of installed packages from these lines (apk-tools src/package.c, src/database.c).
 */

/** The lines that clients know. They ignore others in small letters, and refuse a package for others in capitals. */
const KNOWN_CAPITALS = 'CPVATULSIDFMRZ';
/** Lines with one exact value. */
const WORDS = 'CPVASItk';
const LISTS = 'Dpi';
/** Control characters but tabs. */
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f]/g;

/** The values that the feed and its clients cannot do without, by the letters of their lines. */
export type Values = Record<'C' | 'P' | 'V' | 'A' | 'S' | 'I', string>;

/**
 * Takes out of the lines what clients stumble over.
 *
 * @returns in `mended` what was wrong, each a noun phrase
 */
export function mendLines(own: readonly string[]): { lines: readonly string[]; mended: string[] } {
  const faults = new Set<string>();
  const lines = withInstalledSize(
    own.flatMap((line) => mendLine(line, faults)),
    faults,
  );
  const excess = headerSize(lines) - HEADER_LIMIT + 1;
  const short = lines.map((line) => (line.startsWith('T:') && excess > 0 ? cut(line, excess) : line));
  if (excess <= 0 || headerSize(short) >= HEADER_LIMIT) return { lines, mended: [...faults] };
  faults.add('a description T that is too long for devices');
  return { lines: short, mended: [...faults] };
}

/** The lines of an entry with an installed size of which devices unpack the package; lines that are no entry stay. */
function withInstalledSize(lines: readonly string[], faults: Set<string>): readonly string[] {
  const last = lines.findLastIndex((line) => line.startsWith('I:'));
  if (lines.length === 0 || isSize((lines[last] ?? '').slice('I:'.length))) return lines;
  faults.add('no size above 0 as its installed size I, so that devices unpack nothing of it');
  const line = `I:${LEAST_INSTALLED_SIZE}`;
  if (last >= 0) return lines.with(last, line);
  const before = lines.findLastIndex((line) => /^[CPVAS]:/.test(line));
  return lines.toSpliced(before + 1, 0, line);
}

/**
 * True for what clients read as a size above 0. Larger numbers than any size wrap around to small ones, or to 0, or are
 * more than a device has room for.
 */
export const isSize = (value: string): boolean =>
  (value.length <= 15 && value.charCodeAt(0) >= 0x31 && value.charCodeAt(0) <= 0x39) ||
  /^0*[1-9]\d{0,14}(?!\d)/.test(value);

/** Leaves out the last bytes, and the rest of a character that would be cut. */
function cut(line: string, bytes: number): string {
  const end = Math.max('T:'.length, line.length - bytes);
  return line
    .slice(0, end)
    .replace(/[\u00c0-\u00ff][\u0080-\u00bf]*$/, (last) =>
      Buffer.from(last, 'latin1').toString('utf8').includes('\ufffd') ? '' : last,
    );
}

/** The line without its faults; nothing for a line that has to go. */
function mendLine(own: string, faults: Set<string>): string[] {
  const line = own.endsWith('\r') ? own.slice(0, -1) : own;
  if (line !== own) faults.add('carriage returns at the ends of lines');
  const letter = line.charAt(0);
  if (line.charAt(1) !== ':') {
    faults.add('a line that is not a letter, a colon and a value');
    return [];
  }
  if (!/[a-z]/.test(letter) && !KNOWN_CAPITALS.includes(letter)) {
    faults.add(`a line ${letter} that no client knows`);
    return [];
  }
  const value = line.slice(2);
  if (letter === 'S' && !isSize(value.trimStart())) {
    faults.add('a file size S that is no size');
    return [];
  }
  if (letter === 't' && /^\s*\d{16}/.test(value)) {
    faults.add('a build date t that is no time');
    return [];
  }
  const mended = mendValue(letter, value, faults);
  return [mended === value ? line : `${letter}:${mended}`];
}

function mendValue(letter: string, value: string, faults: Set<string>): string {
  if (LISTS.includes(letter)) return mendList(letter, value, faults);
  if (WORDS.includes(letter)) {
    const word = value.trim();
    if (word !== value) faults.add('blanks around values that clients read as they are');
    return mendWord(letter, word, faults);
  }
  const plain = value.replace(CONTROLS, ' ');
  if (plain !== value) faults.add(`control characters in ${letter}`);
  return plain;
}

function mendList(letter: string, value: string, faults: Set<string>): string {
  let list = value;
  if (/^ |\t/.test(value)) {
    faults.add(`tabs or a blank in front in the list ${letter}`);
    list = value
      .split(/[ \t]+/)
      .filter(Boolean)
      .join(' ');
  }
  if (!hasOddSign(list)) return list;
  const tidy = list.split(' ').map(tidyDependency).join(' ');
  if (tidy !== list)
    faults.add(`signs such as ~= or == in the list ${letter}, where apk index writes ~ and =`);
  return tidy;
}

/** Signs that `apk index` writes in another way. */
const ODD_SIGNS = ['~=', '==', '=<', '=>', '=~'];

/** A quick test: false for a text in which every sign is as `apk index` writes it. */
export const hasOddSign = (text: string): boolean => ODD_SIGNS.some((sign) => text.includes(sign));

function mendWord(letter: string, word: string, faults: Set<string>): string {
  if (letter === 'C' && /^(X1)?[0-9a-f]{40}$/i.test(word)) {
    faults.add('a checksum C in hex');
    return `Q1${Buffer.from(word.slice(-40), 'hex').toString('base64')}`;
  }
  if (letter === 'k' && /^\d{5}/.test(word) && priorityOf(word) !== word) {
    faults.add(`a priority k over ${MOST_PRIORITY}, of which clients read the lowest bits`);
    return priorityOf(word);
  }
  return word;
}

/** The largest number that clients hold as the priority of a provider. */
export const MOST_PRIORITY = 65_535;

/** A priority as clients read it. */
export const priorityOf = (digits: string): string =>
  String(BigInt(/^\d{1,20}/.exec(digits)?.[0] ?? 0) % BigInt(MOST_PRIORITY + 1));

/** Why no client can use an entry, as a noun phrase; undefined when they can. */
export function harmIn(name: string, version: string, { C }: Values): string | undefined {
  return wordHarm(name, version) ?? checksumHarm(C);
}

/** Says which lines do not fit into a device, as a noun phrase; undefined when all do. */
export function longHarm(lines: readonly string[]): string | undefined {
  const fault = beyondDevices(lines);
  return fault === undefined ? undefined : `fields that are too long for devices (${fault})`;
}

/** True for `Q1` and 20 bytes in base64. A loop takes a tenth of the time of an expression. */
function isSha1(checksum: string): boolean {
  if (checksum.charCodeAt(0) !== 0x51 || checksum.charCodeAt(1) !== 0x31) return false;
  for (let i = 2; i < 29; i++) if (BASE64[checksum.charCodeAt(i)] !== 1) return false;
  return checksum.charCodeAt(29) === 0x3d;
}

const BASE64 = new Uint8Array(256);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  BASE64[sign.charCodeAt(0)] = 1;

function checksumHarm(checksum: string): string | undefined {
  if (checksum === '') return 'no checksum C';
  if (isSha1(checksum)) return undefined;
  // With a SHA-256 apk 2 installs the package, and then cannot write its database any more.
  return /^Q2[A-Za-z0-9+/]{43}=/.test(checksum)
    ? 'a checksum C that breaks the database of apk 2'
    : 'a checksum C that clients cannot read';
}
