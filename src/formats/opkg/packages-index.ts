import { FormatError } from '../../errors.ts';
import type { Entry } from '../format.ts';
import { checkIndexSize, indexBudget, isLongWord } from '../index-budget.ts';
import { decode, trimBlanks } from './control.ts';

/** Clients do not read longer lines, and the longest known entry has 21 kB. */
const STANZA_LIMIT = 1 << 20;
/** The longest path that systems accept. */
const PATH_LIMIT = 4096;

/** A stanza while it is read: the values that the feed needs, and where its text is. */
interface Stanza {
  offset: number;
  /** The pieces of the text that is rewritten so far. */
  rewritten: string[];
  /** Where the text begins that comes after `rewritten`. */
  from: number;
  end: number;
  inDescription: boolean;
  Package: string;
  Version: string;
  Architecture: string;
  Filename: string;
  Size: string;
  SHA256sum: string;
  md5: string;
}

/**
 * Parses `Packages`. A stanza ends at an empty line and keeps its text, except that lines of white space inside
 * Description become ` .` (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that misses what the feed needs
 */
export function parsePackages(bytes: Buffer): Entry[] {
  checkIndexSize(bytes.length);
  const text = bytes.toString('latin1');
  const entries: Entry[] = [];
  const budget = indexBudget();
  const end = (stanza: Stanza): void => {
    const entry = entryOf(stanza, text);
    budget.take(entry.text.length, stanza.offset);
    entries.push(entry);
  };
  let stanza: Stanza | undefined;
  for (let at = 0; at < text.length; ) {
    let next = text.indexOf('\n', at);
    if (next < 0) next = text.length;
    const first = text.charCodeAt(at);
    const isBlank = at === next || (first <= 32 && trimBlanks(text.slice(at, next)) === '');
    if (isBlank && !(first === 32 && stanza?.inDescription)) {
      if (stanza !== undefined) end(stanza);
      stanza = undefined;
    } else {
      stanza ??= newStanza(at);
      if (isBlank) {
        stanza.rewritten.push(text.slice(stanza.from, at), ' .\n');
        stanza.from = next + 1;
      } else if (first !== 32 && first !== 9) {
        readField(stanza, text, at, next);
      }
      stanza.end = next;
      if (next - stanza.offset > STANZA_LIMIT) throw tooLong(stanza);
    }
    at = next + 1;
  }
  if (stanza !== undefined) end(stanza);
  return entries;
}

function tooLong({ offset, Package }: Stanza): FormatError {
  const quotedName = JSON.stringify(decode(Package.slice(0, 128)) || '?');
  const reason = `the entry of ${quotedName} is longer than ${STANZA_LIMIT} bytes`;
  return new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
}

function newStanza(offset: number): Stanza {
  return {
    offset,
    rewritten: [],
    from: offset,
    end: offset,
    inDescription: false,
    Package: '',
    Version: '',
    Architecture: '',
    Filename: '',
    Size: '',
    SHA256sum: '',
    md5: '',
  };
}

function readField(stanza: Stanza, text: string, at: number, end: number): void {
  stanza.inDescription = false;
  // Most lines are other fields: the first letter rules them out quickly.
  switch (text.charCodeAt(at)) {
    case 0x44:
      stanza.inDescription = text.startsWith('Description:', at);
      return;
    case 0x50:
      if (text.startsWith('Package:', at)) stanza.Package = trimBlanks(text.slice(at + 8, end));
      return;
    case 0x56:
      if (text.startsWith('Version:', at)) stanza.Version = trimBlanks(text.slice(at + 8, end));
      return;
    case 0x41:
      if (text.startsWith('Architecture:', at)) stanza.Architecture = trimBlanks(text.slice(at + 13, end));
      return;
    case 0x46:
      if (text.startsWith('Filename:', at)) stanza.Filename = trimBlanks(text.slice(at + 9, end));
      return;
    case 0x53:
      if (text.startsWith('Size:', at)) stanza.Size = trimBlanks(text.slice(at + 5, end));
      else if (text.startsWith('SHA256sum:', at)) stanza.SHA256sum = trimBlanks(text.slice(at + 10, end));
      return;
    case 0x4d:
      if (text.startsWith('MD5Sum:', at) || text.startsWith('MD5sum:', at)) {
        stanza.md5 = trimBlanks(text.slice(at + 7, end));
      }
      return;
  }
}

/** The text of a value. Most values are ASCII and need no decoding. */
function decoded(value: string): string {
  return /[\u0080-\u00ff]/.test(value) ? decode(value) : value;
}

/** The path in a Filename field, without a leading `./`. */
function plainPath(filename: string): string {
  const path = decoded(filename);
  return path.startsWith('./') ? path.replace(/^(\.\/+)+/, '') : path;
}

const NEEDED = ['Package', 'Version', 'Architecture', 'Filename'] as const;

function entryOf(stanza: Stanza, text: string): Entry {
  const { offset, Package: name, Version: version, Architecture: arch, Filename, Size } = stanza;
  const wrong = (reason: string): FormatError => {
    const quotedName = JSON.stringify(decode(name.slice(0, 128)) || '?');
    return new FormatError({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
  };
  for (const field of NEEDED) {
    if (stanza[field] === '') throw wrong(`has no ${field}`);
    const isLong = field === 'Filename' ? stanza.Filename.length > PATH_LIMIT : isLongWord(stanza[field]);
    if (isLong) throw wrong(`has a ${field} of ${stanza[field].length} characters`);
    if (/[\u0000-\u001f\u007f]/.test(stanza[field])) throw wrong(`has a control character in its ${field}`);
  }
  if (isLongWord(stanza.SHA256sum) || isLongWord(stanza.md5)) throw wrong('has an invalid checksum');
  if (!/^\d{0,15}$/.test(Size)) throw wrong('has a Size that is not a number');
  const rest = text.slice(stanza.from, stanza.end + 1);
  return {
    name: decoded(name),
    version: decoded(version),
    arch: decoded(arch),
    anyArch: arch === 'all',
    file: plainPath(Filename),
    size: Size === '' ? undefined : Number(Size),
    identity: stanza.SHA256sum.toLowerCase() || undefined,
    sha256: stanza.SHA256sum.toLowerCase() || undefined,
    md5: stanza.md5.toLowerCase() || undefined,
    text: wholeText(stanza, rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`),
  };
}

/** Joins all pieces at once: text that grows piece by piece keeps its pieces in memory. */
const wholeText = ({ rewritten }: Stanza, rest: string): string =>
  rewritten.length === 0 ? rest : [...rewritten, rest].join('');

/** The stanza with another Architecture. Replaces every line of a repeated field, because the last one counts. */
export function replaceArchitecture(stanza: string, arch: string): string {
  const lines = stanza.split('\n');
  return lines.map((line) => (line.startsWith('Architecture:') ? `Architecture: ${arch}` : line)).join('\n');
}

/** The entries by file name in byte order, like every known published index. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  // Strings compare by UTF-16 units. Their order differs from that of bytes when there are surrogates.
  if (entries.some(({ file }) => /[\ud800-\udfff]/.test(file))) {
    return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)));
  }
  return entries.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/**
 * Writes `Packages`: stanzas sorted by file name in byte order, with an empty line after each; a single empty line
 * when there are no packages. Old usign (before August 2019) miscounts when (64 + size) % 128 is 110 or 111. Then two
 * newlines are appended, by OpenWrt's own rule (include/package-pack.mk's index step).
 */
export function writePackages(entries: readonly Entry[]): Buffer {
  const sorted = sortEntries(entries);
  const text = sorted.length === 0 ? '\n' : sorted.map((entry) => `${entry.text}\n`).join('');
  const remainder = (64 + text.length) % 128;
  const padding = remainder === 110 || remainder === 111 ? '\n\n' : '';
  return Buffer.from(text + padding, 'latin1');
}

/** True when routers with a usign from before August 2019 would refuse a correct signature. */
export function missesPadding(bytes: Buffer): boolean {
  const remainder = (64 + bytes.length) % 128;
  return remainder === 110 || remainder === 111;
}
