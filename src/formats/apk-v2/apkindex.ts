import { FormatError } from '../../errors.ts';
import { compareVersions } from '../apk/version.ts';
import type { Description, Entry } from '../format.ts';
import { indexBudget, isLongWord } from '../index-budget.ts';
import { decode, itemsOf, numberOf, type PkgInfo, textOf } from './pkginfo.ts';

/**
 * The text of `APKINDEX` (apk-tools src/package.c): entries of `X:value` lines, with an empty line after each entry.
 * Text is held as latin1, as in `.PKGINFO`.
 */

/** The facts that an entry takes from the package file and its folder. */
export interface EntryFacts {
  /** `Q1` and the SHA-1 of the control segment in base64. */
  identity: string;
  size: number;
  arch: string;
}

/** Buffers of apk, which uses the same code to write a device's installed database: longer text makes that fail. */
const HEADER_LIMIT = 2048;
const ITEM_LIMIT = 256;

/** The longest `replaces` line that a device was seen to write whole; a line of 5,111 bytes leaves it broken. */
const REPLACES_LIMIT = 5072;

/** The lines that share one buffer, and the keys of `.PKGINFO` that they come from. */
const HEADER_KEYS: { readonly [letter: string]: string } = {
  C: 'checksum',
  P: 'pkgname',
  V: 'pkgver',
  A: 'arch',
  S: 'file size',
  I: 'size',
  T: 'pkgdesc',
  U: 'url',
  L: 'license',
  o: 'origin',
  m: 'maintainer',
  t: 'builddate',
  c: 'commit',
  k: 'provider_priority',
};
const LIST_KEYS: { readonly [letter: string]: string } = { D: 'depend', p: 'provides', i: 'install_if' };

/**
 * Writes the entry of a package with the lines of `apk index` in their order. It ends with a newline, without the
 * empty line after it. Lists keep their order and repeats.
 *
 * @throws FormatError that names the field which is too long for clients; its offset is 0
 */
export function writeEntry(info: PkgInfo, { identity, size, arch }: EntryFacts): string {
  const known = (letter: string, value: string | number): string[] =>
    value === '' || value === 0 ? [] : [`${letter}:${value}`];
  const lines = [
    `C:${identity}`,
    `P:${textOf(info, 'pkgname')}`,
    `V:${textOf(info, 'pkgver')}`,
    ...known('A', arch),
    `S:${size}`,
    `I:${numberOf(info, 'size')}`,
    `T:${textOf(info, 'pkgdesc')}`,
    `U:${textOf(info, 'url')}`,
    `L:${textOf(info, 'license')}`,
    ...known('o', textOf(info, 'origin')),
    ...known('m', textOf(info, 'maintainer')),
    ...known('t', numberOf(info, 'builddate')),
    ...known('c', textOf(info, 'commit')),
    ...known('k', numberOf(info, 'provider_priority')),
    ...Object.entries(LIST_KEYS).flatMap(([letter, key]) => known(letter, itemsOf(info, key).join(' '))),
  ];
  refuseLong(lines);
  refuseLongReplaces(info);
  return `${lines.join('\n')}\n`;
}

function refuseLong(lines: readonly string[]): void {
  const header = lines.filter((line) => line.charAt(0) in HEADER_KEYS);
  const size = header.reduce((total, line) => total + line.length + 1, 0);
  if (size >= HEADER_LIMIT) {
    const longest = header.reduce((a, b) => (b.length > a.length ? b : a));
    throw tooLong(
      `its fields take ${size} bytes together, most of them its ${HEADER_KEYS[longest.charAt(0)]}`,
      HEADER_LIMIT,
    );
  }
  for (const line of lines) {
    const key = LIST_KEYS[line.charAt(0)];
    const item =
      key &&
      line
        .slice(2)
        .split(' ')
        .find((one) => one.length >= ITEM_LIMIT);
    if (item) {
      const beginning = JSON.stringify(decode(item.slice(0, 40)));
      throw tooLong(`its ${key} that begins with ${beginning} has ${item.length} bytes`, ITEM_LIMIT);
    }
  }
}

/** The index does not list `replaces`. A device's database does, in a separate buffer. */
function refuseLongReplaces(info: PkgInfo): void {
  const size = itemsOf(info, 'replaces').join(' ').length + 'r:'.length;
  if (size > REPLACES_LIMIT) throw tooLong(`its replaces take ${size} bytes together`, REPLACES_LIMIT + 1);
}

function tooLong(what: string, limit: number): FormatError {
  return new FormatError({
    code: 'FORMAT_FIELD',
    reason: `${what}, and ${limit} or more break a device`,
    offset: 0,
    remedy: 'Build the package with shorter fields.',
  });
}

/** Longer than `Q1` with the longest hash in hex. */
const IDENTITY_LIMIT = 255;

/** An entry while it is read: where its text is, and the values that the feed needs. */
interface Reading {
  offset: number;
  end: number;
  C: string;
  P: string;
  V: string;
  A: string;
  S: string;
}

/**
 * Parses the text of an index. Each entry keeps its own bytes, unknown lines included.
 *
 * @throws FormatError with the offset in `APKINDEX` of the entry that misses what the feed needs
 */
export function parseEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  const budget = indexBudget();
  const add = (reading: Reading): void => {
    const entry = entryOf(reading, text);
    budget.take(entry.text.length, reading.offset);
    entries.push(entry);
  };
  let reading: Reading | undefined;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (at === end) {
      if (reading !== undefined) add(reading);
      reading = undefined;
    } else {
      reading ??= { offset: at, end, C: '', P: '', V: '', A: '', S: '' };
      reading.end = end;
      if (text.charCodeAt(at + 1) === 0x3a) readLine(reading, text, at, end);
    }
    at = end + 1;
  }
  if (reading !== undefined) add(reading);
  return entries;
}

function readLine(reading: Reading, text: string, at: number, end: number): void {
  const letter = text.charAt(at);
  switch (letter) {
    case 'C':
    case 'P':
    case 'V':
    case 'A':
    case 'S':
      reading[letter] = text.slice(at + 2, end);
  }
}

function entryOf(reading: Reading, text: string): Entry {
  const { offset, C, P, V, A, S } = reading;
  const wrong = (reason: string): FormatError => {
    const quotedName = JSON.stringify(decode(P.slice(0, 128)) || '?');
    return new FormatError({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
  };
  for (const letter of ['P', 'V', 'C', 'A'] as const) {
    if (reading[letter] === '' && letter !== 'A') throw wrong(`has no ${letter}: line`);
    if (letter !== 'C' && isLongWord(reading[letter])) {
      throw wrong(`has a ${letter}: line of ${reading[letter].length} characters`);
    }
    if (reading[letter].length > IDENTITY_LIMIT) throw wrong('has no valid C: line');
    if (/[\u0000-\u001f\u007f]/.test(reading[letter])) throw wrong(`has a control character in ${letter}:`);
  }
  // Name and version become a file name, which must not lead out of the folder.
  if (P.includes('/') || V.includes('/')) throw wrong('has a slash in its name or version');
  if (!/^\d{0,15}$/.test(S)) throw wrong('has an S: line that is not a number');
  const [name, version, arch] = [decode(P), decode(V), decode(A)];
  return {
    name,
    version,
    arch,
    // An index states the arch of its folder, also for packages that belong in every folder.
    anyArch: arch === 'noarch' ? true : undefined,
    file: fileName(name, version),
    size: S === '' ? undefined : Number(S),
    identity: C,
    sha256: undefined,
    md5: undefined,
    text: `${text.slice(offset, reading.end)}\n`,
  };
}

/** The file name that clients ask for: an index cannot give another one. */
export function fileName(name: string, version: string): string {
  return `${name}-${version}.apk`;
}

/** The entry with another arch. Clients look for the package in the folder of that arch. */
export function withArch(entry: Entry, arch: string): Entry {
  if (entry.arch === arch) return entry;
  const lines = entry.text.split('\n').filter((line) => !line.startsWith('A:'));
  const at = lines.findIndex((line) => line.startsWith('V:'));
  return { ...entry, arch, text: lines.toSpliced(at + 1, 0, `A:${arch}`).join('\n') };
}

export function describeEntry({ text }: Entry): Description {
  const values = new Map(text.split('\n').map((line) => [line.slice(0, 2), decode(line.slice(2))]));
  const value = (letter: string): string => values.get(`${letter}:`) ?? '';
  const list = (letter: string): string[] => value(letter).split(' ').filter(Boolean);
  return {
    summary: value('T'),
    license: value('L'),
    maintainer: value('m'),
    homepage: value('U'),
    dependencies: list('D'),
    provides: list('p'),
  };
}

/** By name without regard to case, then by name, then by version from old to new, as `apk index` sorts. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, folded: entry.name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) }))
    .sort(
      (a, b) =>
        compareText(a.folded, b.folded) ||
        compareText(a.entry.name, b.entry.name) ||
        compareVersions(a.entry.version, b.entry.version) ||
        compareText(a.entry.version, b.entry.version),
    )
    .map(({ entry }) => entry);
}

/** In byte order: the names of packages are ASCII. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
