import { ITEM_LIMIT, trimBlanks } from './control.ts';

/**
 * Lists of packages in control: dependencies, conflicts and the like, as opkg's clients read them (pkg_depends.c of
 * OpenWrt 24.10 and Yocto 0.6.3). OpenWrt's opkg crashes on an item without a name or with half a bracket, and takes
 * everything up to the first space for the name.
 */

/**
 * What is wrong with an item of a list:
 *
 * - `blank`: it is empty or half written, and the list is the same without it
 * - `spelling`: clients would read it otherwise, and its meaning is plain
 * - `odd`: clients read it otherwise or find no package for it, and only its author knows what it means
 * - `unclear`: it names no package, or asks for a version without naming one
 */
export interface RelationFault {
  kind: 'blank' | 'spelling' | 'odd' | 'unclear';
  /** The item as it is written, trimmed. */
  item: string;
}

export interface Relations {
  /** The list as clients need it, trimmed. The same text when it is so already; empty if no item is left. */
  text: string;
  faults: RelationFault[];
}

/** What is left of an item, empty for one to leave out, and what was wrong with it. */
type Item = readonly [text: string, ...faults: RelationFault['kind'][]];

/** Most items of a long list. */
const SIMPLE = /^ ?[A-Za-z0-9][A-Za-z0-9+._-]*$/;
const BLANK: Item = ['', 'blank'];

const NAME = '[A-Za-z0-9][A-Za-z0-9+._-]*';
const VERSION = '[A-Za-z0-9+._:~-]+';
const REQUIREMENT = `${NAME}(?: \\((?:<<|>>|<=|>=|[<=>]) ?${VERSION}\\))?(?: \\*)?`;
/** Nearly all lists of real packages. No two parts of it can match the same text, so it takes linear time. */
const PLAIN_LIST = new RegExp(`^ ?${REQUIREMENT}(?:(?:, ?| ?\\| ?)${REQUIREMENT})*$`);
/** A longer list is read item by item. */
const QUICK_LIMIT = 64 << 10;

/** Names that clients find. Yocto has paths among them. */
const FINDABLE = /^[A-Za-z0-9/][A-Za-z0-9+._@/-]*$/;
/** A requirement that both clients read as it is meant. */
const READABLE = new RegExp(
  `^[A-Za-z0-9/][A-Za-z0-9+._@/-]*(?: \\((?:<<|>>|<=|>=|[<=>])[ \\t]*${VERSION}[ \\t]*\\)[ \\t]*\\*?| \\*)?$`,
);

/** Fields whose items are names alone, so that `=` may be part of a name. */
const ONLY_NAMES: ReadonlySet<string> = new Set(['Provides']);

/** opkg's signs, by all spellings whose meaning is plain. In brackets, `<` and `>` are old words for `<=` and `>=`. */
const SIGNS: { readonly [sign: string]: string } = {
  '<<': '<<',
  '<': '<',
  '<=': '<=',
  '=<': '<=',
  '=': '=',
  '==': '=',
  '>=': '>=',
  '=>': '>=',
  '>': '>',
  '>>': '>>',
};

/** True for a value that surely needs no change; the quick test before `readRelations`. */
export const isPlainList = (value: string): boolean => value.length <= QUICK_LIMIT && PLAIN_LIST.test(value);

const UNSPACED_REQUIREMENT = `${NAME}(?: ?\\((?:<<|>>|<=|>=|[<=>]) ?${VERSION}\\))?`;
const UNSPACED = new RegExp(`^${UNSPACED_REQUIREMENT}(?: ?\\| ?${UNSPACED_REQUIREMENT})*$`);

/** True for an item in which only blanks before brackets are missing. Yocto's opkg needs none. */
export const isUnspaced = (item: string): boolean => item.length <= ITEM_LIMIT && UNSPACED.test(item);

/** Reads the list of a field in `RELATION_FIELDS`. */
export function readRelations(field: string, value: string): Relations {
  const whole = trimBlanks(value);
  const isNames = ONLY_NAMES.has(field);
  if (isPlainList(whole) && !(isNames && /[(|]/.test(whole))) return { text: whole, faults: [] };
  const readItem = isNames ? readName : readAlternatives;
  const hasTabs = /[\t-\r]/.test(whole);
  const faults: RelationFault[] = [];
  const items: string[] = [];
  for (const raw of whole.split(',')) {
    const item = trimBlanks(raw);
    if (SIMPLE.test(raw)) {
      items.push(item);
      continue;
    }
    const [text, ...kinds] = item === '' ? BLANK : item.length > ITEM_LIMIT ? [item] : readItem(item);
    if (hasTabs && item !== '' && item.length <= ITEM_LIMIT && hasTab(raw, item)) kinds.push('spelling');
    for (const [at, kind] of kinds.entries()) if (kinds.indexOf(kind) === at) faults.push({ kind, item });
    if (text !== '') items.push(text);
  }
  const isChanged = faults.some(({ kind }) => kind === 'blank' || kind === 'spelling');
  return { text: isChanged ? items.join(', ') : whole, faults };
}

/** The names that satisfy an item of a list, as clients read them. */
export function namesIn(item: string, list: 'dependencies' | 'provides'): string[] {
  if (list === 'provides') return [firstWord(item) ?? ''];
  const { text } = readRelations('Depends', item);
  return text.split('|').flatMap((one) => firstWord(trimBlanks(one)) ?? []);
}

/** The text before the first space, which OpenWrt's opkg takes for the name; undefined for an empty text. */
const firstWord = (text: string): string | undefined => /^[^ ]+/.exec(text)?.[0];

/** True for a tab or the like around an item: OpenWrt's opkg takes it for a part of the name. */
function hasTab(raw: string, item: string): boolean {
  const from = raw.indexOf(item);
  return /[^ ]/.test(raw.slice(0, from) + raw.slice(from + item.length));
}

/** Reads a name, or names with `|` between them, which no client expects in a list of names. */
function readName(item: string): Item {
  const written = item.split('|').map(trimBlanks);
  const names = written.map(withoutHalfBracket).filter((name) => name !== '');
  const isBlank = names.length < written.length || names.some((name, at) => name !== written[at]);
  const isOdd = names.length > 1 || /[ \t]/.test(names[0] ?? '');
  const text = isBlank ? names.join(' | ') : item;
  const kinds = [isBlank && ('blank' as const), isOdd && ('odd' as const)].filter((kind) => kind !== false);
  return [text, ...kinds];
}

/** The name without an empty or half bracket. A name may end with a whole one, such as rtld(GNU_HASH). */
function withoutHalfBracket(name: string): string {
  let end = name.length;
  while (end > 0 && '() \t'.includes(name.charAt(end - 1))) end--;
  return name.slice(end).includes('(') ? name.slice(0, end) : name;
}

function readAlternatives(item: string): Item {
  if (!item.includes('|')) return readRequirement(item);
  const read = item.split('|').map((one): Item => {
    const text = trimBlanks(one);
    if (text === '') return BLANK;
    const mended = readRequirement(text);
    return hasTab(one, text) ? [...mended, 'spelling'] : mended;
  });
  const faults = read.flatMap(([, ...kinds]) => kinds);
  const texts = read.map(([text]) => text).filter((text) => text !== '');
  return [faults.length === 0 ? item : texts.join(' | '), ...faults];
}

/** Reads `name (sign version) *`. */
function readRequirement(text: string): Item {
  if (READABLE.test(text)) return [text];
  const [, name = '', rest = ''] = /^([^ \t(<>=*]*)[ \t]*([\s\S]*)$/.exec(text) ?? [];
  if (name === '') return /^[() \t]*$/.test(text) ? ['', 'blank'] : [text, 'unclear'];
  const { constraint, after } = constraintIn(rest);
  if (constraint === 'unclear') return [text, 'unclear'];
  if (constraint === 'odd' || !FINDABLE.test(name) || (after !== '' && after !== '*')) return oddItem(text);
  const isHalf = constraint === '' && rest.startsWith('(');
  const star = after === '' ? '' : ' *';
  return [`${name}${constraint === '' ? '' : ` (${constraint})`}${star}`, isHalf ? 'blank' : 'spelling'];
}

/** An item that stays as it is, but for a half bracket after its first space, at which OpenWrt's opkg crashes. */
function oddItem(text: string): Item {
  const [, first] = /^([^ ]+) \(\)*$/.exec(text) ?? [];
  if (first === undefined) return [text, 'odd'];
  const [rest, ...kinds] = readRequirement(trimBlanks(first));
  return [rest, 'blank', ...kinds];
}

/** The constraint after a name in opkg's form, without brackets, and the text after it. */
function constraintIn(rest: string): { constraint: string; after: string } {
  if (!rest.startsWith('(')) {
    const [, sign = '', version = '', after = ''] =
      /^([<>=~!^]*)[ \t]*([^ \t*]*)[ \t]*([\s\S]*)$/.exec(rest) ?? [];
    if (sign === '') return { constraint: version === '' ? '' : 'odd', after };
    // Without brackets no client knows a sign, so each has its plain meaning.
    return { constraint: constraintOf(/^[<>]$/.test(sign) ? sign + sign : sign, version), after };
  }
  const end = rest.indexOf(')');
  const inside = trimBlanks(rest.slice(1, end < 0 ? undefined : end));
  const after = end < 0 ? '' : trimBlanks(rest.slice(end + 1));
  if (/^\(*$/.test(inside)) return { constraint: '', after: after.replace(/^[() \t]+/, '') };
  const [, sign = '', version = ''] = /^([<>=~!^]*)[ \t]*([\s\S]*)$/.exec(inside) ?? [];
  return { constraint: sign === '' ? 'odd' : constraintOf(sign, version), after };
}

const IS_VERSION = new RegExp(`^${VERSION}$`);

function constraintOf(sign: string, version: string): string {
  if (version === '') return 'unclear';
  const known = SIGNS[sign];
  return known === undefined || !IS_VERSION.test(version) ? 'odd' : `${known} ${version}`;
}
