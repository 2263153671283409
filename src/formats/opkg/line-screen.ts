import { FIELD_COUNT, ITEM_LIMIT, NAME_LIMIT, RELATION_FIELDS, VALUE_LIMIT } from './control.ts';
import { FOR_PEOPLE } from './mended-stanza.ts';
import { isPlainList } from './relations.ts';
import { KNOWN_FIELDS, misreadAs } from './stanza.ts';

/**
 * A quick test of the lines of `Packages`. An index has up to 60,000 entries, and nearly all are right: only those that
 * may be wrong are read field by field.
 */

/** What the test remembers of an entry. */
export interface Screened {
  /** The known fields that it has, as bits. */
  seen: number;
  /** How many fields it has, known or not. */
  fields: number;
  /** True when the lines after the last field belong to it. */
  isFoldable: boolean;
  /** True when the entry may hold what clients stumble over. */
  isSuspect: boolean;
}

interface Trait {
  /** Zero for a field that no client knows. */
  bit: number;
  isList: boolean;
  isText: boolean;
  needsName: boolean;
  isStatus: boolean;
  isSize: boolean;
}

const TRAITS: ReadonlyMap<string, Trait> = new Map(
  [...new Set([...KNOWN_FIELDS, ...RELATION_FIELDS])].map((name) => {
    const at = KNOWN_FIELDS.indexOf(name);
    return [
      name,
      {
        bit: at < 0 ? 0 : 1 << at,
        isList: RELATION_FIELDS.has(name),
        isText: FOR_PEOPLE.has(name),
        needsName: name === 'Provides' || name === 'Replaces',
        isStatus: name === 'Status',
        isSize: name === 'Size',
      },
    ];
  }),
);
const PACKAGE = TRAITS.get('Package')?.bit ?? 0;
/** More names than the fields of any index. */
const REMEMBERED = 1000;

export const unscreened = (): Screened => ({ seen: 0, fields: 0, isFoldable: true, isSuspect: false });

export interface LineScreen {
  /** Looks at a line that begins a field. */
  field(entry: Screened, at: number, end: number): void;
  /** Looks at a line that continues a field. */
  continuation(entry: Screened, end: number): void;
}

/** Tests the lines of an index from its first to its last. */
export function lineScreen(text: string): LineScreen {
  const isAllSuspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/.test(text);
  const isMisread = remembered((name) => misreadAs(name) !== undefined);
  let colon = -1;
  /** The first colon from here on; looked for once, also where no line has one. */
  const colonFrom = (at: number): number => {
    if (colon < at) colon = text.indexOf(':', at);
    if (colon < 0) colon = text.length;
    return colon;
  };
  const isOdd = (entry: Screened, at: number, end: number): boolean => {
    if (++entry.fields > FIELD_COUNT) return true;
    const nameEnd = Math.min(colonFrom(at), end);
    if (nameEnd - at > NAME_LIMIT) return true;
    const name = text.slice(at, nameEnd);
    const trait = TRAITS.get(name);
    entry.isFoldable = trait === undefined || trait.isText;
    if (trait === undefined) return end - nameEnd > VALUE_LIMIT || name.endsWith(' ') || isMisread(name);
    const isRepeated = (entry.seen & trait.bit) !== 0;
    entry.seen |= trait.bit;
    if (isRepeated || (trait.needsName && (entry.seen & PACKAGE) === 0)) return true;
    if (trait.isText) return false;
    return isOddValue(text, nameEnd + 1, end, trait);
  };
  return {
    field(entry, at, end) {
      if (isAllSuspect || text.charCodeAt(end - 1) === 13 || isOdd(entry, at, end)) entry.isSuspect = true;
    },
    continuation(entry, end) {
      if (!entry.isFoldable || text.charCodeAt(end - 1) === 13) entry.isSuspect = true;
    },
  };
}

function isOddValue(text: string, from: number, end: number, { isList, isStatus, isSize }: Trait): boolean {
  // A Status is rare.
  if (isStatus || from >= end || text.charCodeAt(end - 1) <= 32) return true;
  if (isList) return end - from > ITEM_LIMIT || !isPlainList(text.slice(from, end));
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) < 32 || end - at > VALUE_LIMIT) return true;
  return isSize && !(text.charCodeAt(at) > 48 && text.charCodeAt(at) <= 57);
}

/** The same function, which remembers what it said about the first texts. */
function remembered(decide: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const said = known.get(text) ?? decide(text);
    if (known.size < REMEMBERED) known.set(text, said);
    return said;
  };
}
