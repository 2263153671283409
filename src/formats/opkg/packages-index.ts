import { FormatError } from '../../errors.ts';
import type { Entry } from '../format.ts';
import { decode } from './control.ts';

/** An index of 100,000 packages is below a third of this. */
const INDEX_LIMIT = 256 << 20;

/**
 * Parses `Packages`. A stanza ends at an empty line; the text of each is kept as it is, but for whitespace-only
 * lines inside Description, which become ` .` (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that lacks what the feed needs
 */
export function parsePackages(bytes: Buffer): Entry[] {
  if (bytes.length > INDEX_LIMIT) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `the index is larger than ${INDEX_LIMIT} bytes`,
      offset: 0,
    });
  }
  const text = bytes.toString('latin1');
  const entries: Entry[] = [];
  let stanza: Stanza | undefined;
  const finish = (): void => {
    if (stanza !== undefined) entries.push(entryOf(stanza));
    stanza = undefined;
  };
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const first = text.charCodeAt(at);
    const isBlank = at === end || (first <= 32 && text.slice(at, end).trim() === '');
    if (isBlank && !(first === 32 && stanza?.inDescription)) {
      finish();
    } else {
      stanza ??= { offset: at, text: '', from: at, inDescription: false, values: new Map() };
      if (isBlank) {
        stanza.text += `${text.slice(stanza.from, at)} .\n`;
        stanza.from = end + 1;
      } else if (first !== 32 && first !== 9) {
        readField(stanza, text, at, end);
      }
      stanza.end = end;
    }
    if (stanza !== undefined) stanza.source = text;
    at = end + 1;
  }
  finish();
  return entries;
}

interface Stanza {
  offset: number;
  /** Lines taken over so far, up to `from`. */
  text: string;
  from: number;
  end?: number;
  source?: string;
  inDescription: boolean;
  values: Map<string, string>;
}

const WANTED: ReadonlySet<string> = new Set([
  'Package',
  'Version',
  'Architecture',
  'Filename',
  'Size',
  'SHA256sum',
  'MD5Sum',
  'MD5sum',
]);

function readField(stanza: Stanza, text: string, at: number, end: number): void {
  const colon = text.indexOf(':', at);
  const name = colon < 0 || colon > end ? '' : text.slice(at, colon);
  stanza.inDescription = name === 'Description';
  if (WANTED.has(name)) stanza.values.set(name, text.slice(colon + 1, end).trim());
}

function entryOf(stanza: Stanza): Entry {
  const { values, offset } = stanza;
  const wanted = (name: string): string => {
    const value = values.get(name);
    if (value) return value;
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `the entry of ${JSON.stringify(values.get('Package') ?? '?')} has no ${name}`,
      offset,
    });
  };
  const size = values.get('Size');
  if (size !== undefined && !/^\d{1,15}$/.test(size)) {
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `the entry of ${JSON.stringify(wanted('Package'))} has a Size that is no number`,
      offset,
    });
  }
  const rest = stanza.source?.slice(stanza.from, (stanza.end ?? 0) + 1) ?? '';
  const arch = wanted('Architecture');
  return {
    name: wanted('Package'),
    version: wanted('Version'),
    arch,
    anyArch: arch === 'all',
    file: decode(wanted('Filename')).replace(/^(\.\/+)+/, ''),
    size: size === undefined ? undefined : Number(size),
    sha256: values.get('SHA256sum')?.toLowerCase(),
    md5: (values.get('MD5Sum') ?? values.get('MD5sum'))?.toLowerCase(),
    text: `${stanza.text}${rest}${/(^|\n)$/.test(rest) ? '' : '\n'}`,
  };
}

/** By file name in byte order, as every published index at hand is. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/**
 * `Packages`: stanzas sorted by file name in byte order, an empty line after each; a lone empty line for no
 * packages. Where old usign (before August 2019) miscounts, two newlines are appended, as OpenWrt's own rule
 * does (include/package-pack.mk's index step): when (64 + size) % 128 is 110 or 111.
 */
export function writePackages(entries: readonly Entry[]): Buffer {
  const sorted = sortEntries(entries);
  const text = sorted.length === 0 ? '\n' : sorted.map((entry) => `${entry.text}\n`).join('');
  const remainder = (64 + text.length) % 128;
  const padding = remainder === 110 || remainder === 111 ? '\n\n' : '';
  return Buffer.from(text + padding, 'latin1');
}

/** True where routers with a usign from before August 2019 would refuse a correct signature. */
export function lacksPadding(bytes: Buffer): boolean {
  const remainder = (64 + bytes.length) % 128;
  return remainder === 110 || remainder === 111;
}
