import { WORD_LIMIT } from '../apk/words.ts';
import type { Entry } from '../format.ts';
import { indexBudget } from '../index-budget.ts';
import { fileName } from './apkindex.ts';
import { HEADER_LIMIT, ITEM_LIMIT } from './device-limits.ts';
import { harmIn, hasOddSign, isSize, longHarm, mendLines, type Values } from './mend-entry.ts';
import { decode } from './pkginfo.ts';

/** An entry while it is read. */
interface Reading {
  offset: number;
  end: number;
  values: Values;
  /** True when a line looks as if clients could stumble over it. */
  isOdd: boolean;
  /** True when a line is so long that no client reads it. */
  isHuge: boolean;
}

/** True for a text with control characters but line ends. A loop takes a tenth of the time of an expression. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < BLANK && code !== LINE_END) || code === DELETE) return true;
  }
  return false;
}

const LINE_END = 0x0a;
const DELETE = 0x7f;
const COLON = 0x3a;
const BLANK = 0x20;

/**
 * Parses the text of an index, with an empty line after each entry. An entry keeps its own bytes, unknown lines
 * included, unless clients would stumble over them.
 *
 * @throws FormatError for an index that is larger than memory is meant for
 */
export function parseEntries(text: string): Entry[] {
  return readGroups(text).entries;
}

/** The entries in the text of an index, and how many groups of lines belong to none. */
export interface IndexText {
  entries: Entry[];
  strays: number;
}

/**
 * Reads the text of an index as `parseEntries`, and counts what it leaves out.
 *
 * @throws FormatError for an index that is larger than memory is meant for
 */
export function readGroups(text: string): IndexText {
  const entries: Entry[] = [];
  let strays = 0;
  const budget = indexBudget();
  const isOddText = hasControls(text);
  const mayHaveSigns = hasOddSign(text);
  let reading: Reading | undefined;
  const close = (): void => {
    if (reading === undefined) return;
    const own = text.slice(reading.offset, reading.end);
    const entry = reading.isHuge
      ? hugeEntry(reading.values)
      : reading.isOdd || own.length >= HEADER_LIMIT || !isSize(reading.values.I)
        ? mendedEntry(own)
        : entryOf(own, reading.values);
    if (entry === undefined) strays++;
    else {
      budget.take(entry.text.length, reading.offset);
      entries.push(entry);
    }
    reading = undefined;
  };
  for (let at = hasMark(text) ? MARK.length : 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (isBlankLine(text, at, end)) close();
    else {
      reading ??= { offset: at, end, values: noValues(), isOdd: isOddText, isHuge: false };
      reading.end = end;
      reading.isOdd ||= isOddLine(text, at, end) || (mayHaveSigns && isOddList(text, at, end));
      reading.isHuge ||= end - at > HUGE;
      keepValue(reading.values, text, at, end);
    }
    at = end + 1;
  }
  close();
  return { entries, strays };
}

/** Bytes of a line; clients read an eighth of this. */
const HUGE = 1 << 20;

/** An entry with a line that no client reads. Its text is not looked at: it may have megabytes. */
function hugeEntry(values: Values): Entry {
  // Copied, because a slice would keep the whole text in memory.
  const short = (value: string): string =>
    Buffer.from(value.slice(0, 4 * WORD_LIMIT), 'latin1').toString('latin1');
  const { C, P, V, A, S, I } = values;
  const entry = entryOf('', { C: short(C), P: short(P), V: short(V), A: short(A), S: short(S), I: short(I) });
  const harm = `fields that are too long for devices (a line has over ${HUGE} bytes)`;
  return { ...entry, harm: entry.harm ?? harm };
}

/** What editors on Windows put in front of a text, as latin1. */
const MARK = '\u00ef\u00bb\u00bf';
const hasMark = (text: string): boolean => text.startsWith(MARK);

function isBlankLine(text: string, at: number, end: number): boolean {
  return at === end || (text.charCodeAt(at) <= BLANK && /^[ \t\r]*$/.test(text.slice(at, end)));
}

/** A cheap test: false for a line that clients read as it is. */
function isOddLine(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at + 1) !== COLON) return true;
  const value = at + 2;
  switch (KINDS[text.charCodeAt(at) & 0xff]) {
    case KIND.free:
      return false;
    case KIND.checksum:
      return text.charCodeAt(value) !== LETTER_Q || text.charCodeAt(end - 1) <= BLANK;
    case KIND.size:
      if (end - value > DIGITS) return true;
      return !isSizeDigit(text.charCodeAt(value)) || text.charCodeAt(end - 1) <= BLANK;
    case KIND.list:
      return end - at >= ITEM_LIMIT || text.charCodeAt(value) <= BLANK;
    case KIND.number:
      if (end - value > DIGITS) return true;
      return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
    case KIND.priority:
      if (end - value > PRIORITY_DIGITS) return true;
      return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
    case KIND.word:
      return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
    default:
      return true;
  }
}

const isOddList = (text: string, at: number, end: number): boolean =>
  KINDS[text.charCodeAt(at) & 0xff] === KIND.list && hasOddSign(text.slice(at, end));

const LETTER_Q = 0x51;
/** Sizes, times and priorities with more digits have to be looked at. */
const DIGITS = 15;
const PRIORITY_DIGITS = 4;
const isSizeDigit = (code: number): boolean => code >= 0x31 && code <= 0x39;

/** How clients read the lines of a letter. They do not know the lines of other letters. */
const KIND = { free: 1, checksum: 2, size: 3, list: 4, word: 5, number: 6, priority: 7 } as const;
const KINDS = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzTULFMRZ') KINDS[letter.charCodeAt(0)] = KIND.free;
for (const letter of 'PVA') KINDS[letter.charCodeAt(0)] = KIND.word;
for (const letter of 'It') KINDS[letter.charCodeAt(0)] = KIND.number;
KINDS['k'.charCodeAt(0)] = KIND.priority;
for (const letter of 'Dpi') KINDS[letter.charCodeAt(0)] = KIND.list;
KINDS['C'.charCodeAt(0)] = KIND.checksum;
KINDS['S'.charCodeAt(0)] = KIND.size;

/** More than a last line of blanks has. */
const TAIL = 64;

/** What clients do not read in the text of an index besides its entries, each as a noun phrase. */
export function textFaults(text: string, { strays }: Pick<IndexText, 'strays'> = readGroups(text)): string[] {
  return [
    hasMark(text) ? 'a byte order mark in front' : undefined,
    text === '' || /\n[ \t\r]*\n$/.test(text.slice(-TAIL)) ? undefined : 'no empty line after the last entry',
    /^[ \t\r]+$/m.test(text) ? 'blanks or carriage returns in its empty lines' : undefined,
    strays > 0 ? 'lines that belong to no package' : undefined,
  ].filter((fault) => fault !== undefined);
}

const noValues = (): Values => ({ C: '', P: '', V: '', A: '', S: '', I: '' });

/** Keeps the last value of each line, as clients do. */
function keepValue(values: Values, text: string, at: number, end: number): void {
  switch (text.charCodeAt(at)) {
    case 0x43:
      values.C = text.slice(at + 2, end);
      break;
    case 0x50:
      values.P = text.slice(at + 2, end);
      break;
    case 0x56:
      values.V = text.slice(at + 2, end);
      break;
    case 0x41:
      values.A = text.slice(at + 2, end);
      break;
    case 0x53:
      values.S = text.slice(at + 2, end);
      break;
    case 0x49:
      values.I = text.slice(at + 2, end);
  }
}

/** Reads an entry whose lines have to be looked at one by one; undefined for lines that are no entry. */
function mendedEntry(own: string): Entry | undefined {
  const { lines, mended } = mendLines(own.split('\n'));
  if (lines.length === 0) return undefined;
  const values = noValues();
  for (const line of lines) keepValue(values, line, 0, line.length);
  const entry = entryOf(mended.length === 0 ? own : lines.join('\n'), values, lines);
  return mended.length === 0 ? entry : { ...entry, mended };
}

/** @param lines of the text; none when nothing in it can be too long */
function entryOf(text: string, values: Values, lines: readonly string[] = []): Entry {
  // A line may have megabytes.
  const word = (text: string): string => decode(text.slice(0, 4 * WORD_LIMIT));
  const [name, version, arch] = [word(values.P), word(values.V), word(values.A)];
  const size = Number.parseInt(values.S.slice(0, 15), 10);
  const harm = harmIn(name, version, values) ?? longHarm(lines);
  const entry: Entry = {
    name: name.slice(0, WORD_LIMIT),
    version: version.slice(0, WORD_LIMIT),
    arch: arch.slice(0, WORD_LIMIT),
    // An index states the arch of its folder, also for packages that belong in every folder.
    anyArch: arch === 'noarch' ? true : undefined,
    file: fileName(plain(name), plain(version)),
    // No package has 0 bytes.
    size: size > 0 ? size : undefined,
    identity: values.C.slice(0, WORD_LIMIT),
    sha256: undefined,
    md5: undefined,
    text: `${text}\n`,
  };
  return harm === undefined ? entry : { ...entry, harm };
}

/** Name and version become a file name, which must not lead out of the folder. */
const plain = (word: string): string => {
  const short = word.slice(0, WORD_LIMIT);
  return short.includes('/') ? short.replaceAll('/', '_') : short;
};
