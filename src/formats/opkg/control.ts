import { FormatError } from '../../errors.ts';

/**
 * The control grammar as opkg's clients parse it (libopkg pkg_parse.c of OpenWrt 24.10 and Yocto 0.6.3).
 *
 * Text is held as latin1, one character for each byte, so the bytes stay the same in any encoding. `decode` gives the
 * text to show.
 */

export interface Field {
  name: string;
  /** The value on the line of the field, exactly as it is after the colon. */
  value: string;
  /** Continuation lines without their leading space or tab. */
  more: string[];
}

/**
 * The index repeats what is in control, and each device of the feed reads the whole index. Clients accept lines of a
 * megabyte. The longest known control file has 21 kB, for a kernel that recommends 640 modules.
 */
export const CONTROL_LIMIT = 256 << 10;
/** Far above any real control file, which has twenty. */
export const FIELD_COUNT = 256;
/** Enough for four alternatives with a name and a version of 128 characters each. */
export const ITEM_LIMIT = 1024;
/** For a field that is neither a list nor text for people; the longest known value has 1.4 kB. */
export const VALUE_LIMIT = 16 << 10;

export const NAME_LIMIT = 128;

/** Fields that list packages. They may be long, and clients read them item by item. */
export const RELATION_FIELDS: ReadonlySet<string> = new Set([
  'Depends',
  'Pre-Depends',
  'Recommends',
  'Suggests',
  'Provides',
  'Conflicts',
  'Replaces',
  'Enhances',
]);
/** Text for people, which may be long too. */
export const TEXTS: ReadonlySet<string> = new Set(['Description', 'Conffiles']);

/** Removes the white space at both ends that clients remove. Other bytes may be part of a character. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** True for a part of a text that `trimBlanks` would leave nothing of. Nothing is copied: an index has many lines. */
export function isBlankIn(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at === to;
}

/** The characters of C's isspace. */
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The text of a value that is held as latin1, to show and compare. */
export function decode(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

/** What clients take in a control file although it is not in the grammar, as the words of a warning. */
export type ControlOddity = (typeof ODDITIES)[keyof typeof ODDITIES];

const ODDITIES = {
  bom: 'a byte order mark before its first field',
  comment: 'a comment line',
  nameless: 'a line without a field name',
  tail: 'text after an empty line',
  controls: 'control characters',
  repeat: 'a repeated field',
} as const;

/** The bytes of a byte order mark in UTF-8, as control text is held. */
const BOM = '\u00ef\u00bb\u00bf';

/**
 * Parses one control paragraph. Leaves out what clients do not read: comments, lines without a field name, and text
 * after an empty line.
 *
 * @param oddities collects what was left out
 * @throws FormatError when it has no fields, or one that clients read otherwise; offsets count from its first byte
 */
export function parseControl(text: string, oddities: Set<ControlOddity> = new Set()): Field[] {
  if (text.length > CONTROL_LIMIT) {
    throw overLimit(0, `control is larger than ${CONTROL_LIMIT} bytes`);
  }
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text)) {
    throw malformed(0, 'control is UTF-16 text, and clients read UTF-8');
  }
  const fields: Field[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const raw of text.split('\n')) {
    const offset = at;
    at += raw.length + 1;
    let line = raw.replace(/(?<!\r)\r+$/, '');
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
      const plain = line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
      // Devices compare these with what the package itself says.
      if (/^(Package|Version|Architecture) *:/.test(plain)) {
        throw malformed(offset, `its ${/^\w+/.exec(plain)?.[0]} holds a control character`);
      }
      oddities.add(ODDITIES.controls);
      // For clients such a line is not empty, so it ends nothing.
      if (trimBlanks(plain) === '' && trimBlanks(line) !== '') continue;
      line = plain;
    }
    if (offset === 0 && line.startsWith(BOM)) {
      oddities.add(ODDITIES.bom);
      line = line.slice(BOM.length);
    }
    const current = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      const isText = trimBlanks(line) !== '';
      if (isText && current === undefined) throw malformed(offset, 'control begins with a continuation line');
      // Clients read the first line alone.
      if (isText && current !== undefined && WORDS.has(current.name)) {
        throw malformed(offset, `its ${current.name} goes on in the next line`);
      }
      // A blank line inside Description belongs to it. Elsewhere, clients take it for the end.
      if (current !== undefined && (isText || current.name === 'Description')) {
        current.more.push(line.slice(1));
        continue;
      }
    }
    if (trimBlanks(line) === '') {
      if (current === undefined) continue;
      // Clients stop here.
      if (trimBlanks(text.slice(at)) !== '') oddities.add(ODDITIES.tail);
      break;
    }
    const colon = line.indexOf(':');
    const name = trimBlanks(line.slice(0, Math.max(colon, 0)));
    if (line.startsWith('#') || name === '') {
      oddities.add(line.startsWith('#') ? ODDITIES.comment : ODDITIES.nameless);
      continue;
    }
    if (fields.length === FIELD_COUNT) throw overLimit(offset, `control has more than ${FIELD_COUNT} fields`);
    if (seen.has(name)) {
      // Clients differ in which of them they take.
      if (WORDS.has(name)) throw malformed(offset, `control repeats the field ${JSON.stringify(name)}`);
      oddities.add(ODDITIES.repeat);
    }
    seen.add(name);
    fields.push({ name, value: line.slice(colon + 1), more: [] });
  }
  const single = seen.size === fields.length ? fields : withoutRepeats(fields);
  for (const field of single) refuseLong(field);
  return single;
}

/** The fields that name a package. */
const WORDS: ReadonlySet<string> = new Set(['Package', 'Version', 'Architecture']);

/** Each field once. Clients take repeated lists together, and the last of other values. */
function withoutRepeats(fields: readonly Field[]): Field[] {
  const byName = new Map<string, Field>();
  for (const field of fields) {
    const { name } = field;
    const first = byName.get(name);
    const isList = first !== undefined && RELATION_FIELDS.has(name);
    byName.set(name, isList ? { name, value: ` ${unfold(first)}, ${unfold(field)}`, more: [] } : field);
  }
  return [...byName.values()];
}

/** @throws FormatError for a name, value or dependency that is longer than in any real package */
function refuseLong(field: Field): void {
  const { name } = field;
  const quotedName = JSON.stringify(decode(name.slice(0, 100)));
  if (name.length > NAME_LIMIT) {
    throw overLimit(0, `control has a field name of over ${NAME_LIMIT} characters: ${quotedName}`);
  }
  if (field.value.length <= ITEM_LIMIT && field.more.length === 0) return;
  const value = unfold(field);
  if (RELATION_FIELDS.has(name)) {
    const long = value.split(',').find((item) => item.length > ITEM_LIMIT);
    if (long === undefined) return;
    const beginning = JSON.stringify(decode(trimBlanks(long).slice(0, 40)));
    throw overLimit(
      0,
      `its ${name} has an item of ${long.length} characters, which begins with ${beginning}`,
    );
  }
  // The value is written with the blanks that it begins with.
  const length = value.length > VALUE_LIMIT ? value.length : field.value.length;
  if (!TEXTS.has(name) && length > VALUE_LIMIT) {
    throw overLimit(0, `its field ${quotedName} has ${length} characters, more than ${VALUE_LIMIT}`);
  }
}

function overLimit(offset: number, reason: string): FormatError {
  return new FormatError({
    code: 'FORMAT_LIMIT',
    reason,
    offset,
    remedy: 'Build the package with shorter fields: every device of the feed reads them.',
  });
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

/** The value of a field on one line, trimmed; undefined when the field is absent. */
export function fieldValue(fields: readonly Field[], name: string): string | undefined {
  const field = fields.find((candidate) => candidate.name === name);
  return field === undefined ? undefined : unfold(field);
}

/** The value of a field on one line, trimmed. */
export function unfold(field: Field): string {
  return [field.value, ...field.more]
    .map(trimBlanks)
    .filter((line) => line !== '')
    .join(' ');
}
