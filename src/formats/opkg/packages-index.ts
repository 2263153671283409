import { FormatError } from '../../errors.ts';
import type { Entry } from '../format.ts';
import { checkIndexSize, indexBudget, isLongWord } from '../index-budget.ts';
import { decode, isBlankIn, trimBlanks } from './control.ts';
import { isAnyArch } from './for-devices.ts';
import { lineScreen, type Screened, unscreened } from './line-screen.ts';
import { type MendedStanza, mendStanza, STANZA_LIMIT } from './mended-stanza.ts';

/** The longest path that systems accept. */
const PATH_LIMIT = 4096;

/** A stanza while it is read: the values that the feed needs, and where its text is. */
interface Stanza extends Screened {
  offset: number;
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
 * Parses `Packages`. A stanza ends at an empty line. It keeps its text unless clients stumble over it, such as lines of
 * white space inside Description (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that misses what the feed needs
 */
export function parsePackages(bytes: Buffer): Entry[] {
  checkIndexSize(bytes.length);
  const text = bytes.toString('latin1');
  const entries: Entry[] = [];
  const budget = indexBudget();
  const screen = lineScreen(text);
  const end = (stanza: Stanza): void => {
    const entry = entryOf(stanza, text);
    budget.take(entry.text.length, stanza.offset);
    entries.push(entry);
  };
  let stanza: Stanza | undefined;
  for (let at = 0; at < text.length; ) {
    let next = text.indexOf('\n', at);
    if (next < 0) next = text.length;
    if (stanza !== undefined && next - stanza.offset > STANZA_MOST) throw tooLong(stanza.offset);
    const first = text.charCodeAt(at);
    const isBlank = at === next || (first <= 32 && isBlankIn(text, at, next));
    if (isBlank && !(first === 32 && stanza?.inDescription)) {
      if (stanza !== undefined) end(stanza);
      stanza = undefined;
    } else {
      stanza ??= newStanza(at);
      if (isBlank) stanza.isSuspect = true;
      else if (first === 32 || first === 9) screen.continuation(stanza, next);
      else {
        screen.field(stanza, at, next);
        readField(stanza, text, at, next);
      }
      stanza.end = next;
    }
    at = next + 1;
  }
  if (stanza !== undefined) end(stanza);
  return entries;
}

/** So long an entry is in no feed. A shorter one that is too long still is one of many, and the others are good. */
const STANZA_MOST = 16 * STANZA_LIMIT;

const tooLong = (offset: number): FormatError =>
  new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `an entry of over ${STANZA_LIMIT} bytes`,
    offset,
    remedy: 'Find out who wrote it, and restore the folder from the history of the feed.',
  });

function newStanza(offset: number): Stanza {
  return {
    ...unscreened(),
    offset,
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
      else if (text.startsWith('SHA256sum:', at)) {
        stanza.SHA256sum = trimBlanks(text.slice(at + 10, end));
        if (!/^[0-9a-f]{64}$/.test(stanza.SHA256sum)) stanza.isSuspect = true;
      }
      return;
    case 0x4d:
      if (text.startsWith('MD5Sum:', at) || text.startsWith('MD5sum:', at)) {
        stanza.md5 = trimBlanks(text.slice(at + 7, end));
        if (!/^[0-9a-f]{32}$/.test(stanza.md5)) stanza.isSuspect = true;
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

const WORDS = ['Package', 'Version', 'Architecture', 'Filename'] as const;

function entryOf(read: Stanza, text: string): Entry {
  const { offset } = read;
  const written = text.slice(offset, read.end + 1);
  const own = written.endsWith('\n') ? written : `${written}\n`;
  const isSuspect = read.isSuspect || own.length > STANZA_LIMIT;
  const found = isSuspect ? mendStanza(own) : { text: own, mended: [], harm: undefined };
  const stanza = found.mended.length === 0 ? read : reread(found.text);
  const { Package: name, Version: version, Architecture: arch, Filename } = stanza;
  const wrong = (reason: string): FormatError => {
    const quotedName = JSON.stringify(decode((name || Filename).slice(0, 128)) || '?');
    return new FormatError({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
  };
  // Without its file, an entry can neither be read again nor withdrawn.
  if (Filename === '') throw wrong(`has no ${name === '' ? 'Package' : 'Filename'}`);
  for (const field of WORDS) {
    const isLong = field === 'Filename' ? stanza.Filename.length > PATH_LIMIT : isLongWord(stanza[field]);
    if (isLong) throw wrong(`has a ${field} of ${stanza[field].length} characters`);
    if (/[\u0000-\u001f\u007f]/.test(read[field] + stanza[field]))
      throw wrong(`has a control character in its ${field}`);
  }
  if (isLongWord(stanza.SHA256sum) || isLongWord(stanza.md5)) throw wrong('has an invalid checksum');
  const size = sizeOf(stanza.Size);
  return {
    name: decoded(name),
    version: decoded(version),
    arch: decoded(arch),
    anyArch: isAnyArch(arch),
    file: plainPath(Filename),
    size: size === null ? undefined : size,
    identity: stanza.SHA256sum || undefined,
    sha256: stanza.SHA256sum || undefined,
    md5: stanza.md5 || undefined,
    text: found.text,
    ...verdict(found, [
      name === '' ? 'no Package' : undefined,
      version === '' ? 'no Version' : undefined,
      version.endsWith(':') ? 'a Version that is empty after its epoch' : undefined,
      arch === '' ? 'no Architecture' : undefined,
      size === null ? 'a Size that is not a number' : undefined,
      stanza.SHA256sum === '' && stanza.md5 === '' ? NO_HASH : undefined,
    ]),
  };
}

const NO_HASH = 'no SHA256sum and no MD5Sum, so that devices install any file in its place or none';

/** Reads the values of an entry that was written in another form. */
function reread(text: string): Stanza {
  const stanza = newStanza(0);
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const first = text.charCodeAt(at);
    if (first !== 32 && first !== 9) readField(stanza, text, at, next);
    at = next + 1;
  }
  return stanza;
}

/** What is wrong with an entry; nothing for most. */
function verdict(
  { mended, harm }: MendedStanza,
  missing: readonly (string | undefined)[],
): Pick<Entry, 'mended' | 'harm'> {
  const harms = [...missing, harm].filter((one) => one !== undefined);
  return {
    ...(mended.length === 0 ? {} : { mended }),
    ...(harms.length === 0 ? {} : { harm: harms.join(' and ') }),
  };
}

/** Bytes, in C's notation; undefined without a text and for 0, which clients take for none; null for what is no size. */
function sizeOf(text: string): number | undefined | null {
  if (text === '') return undefined;
  return /^(?:\d{1,15}|0[xX][0-9a-fA-F]{1,12})$/.test(text) ? Number(text) || undefined : null;
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
