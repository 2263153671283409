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
const FIELD_COUNT = 256;
/** Enough for four alternatives with a name and a version of 128 characters each. */
const ITEM_LIMIT = 1024;
/** For a field that is neither a list nor text for people; the longest known value has 1.4 kB. */
const VALUE_LIMIT = 16 << 10;

const NAME_LIMIT = 128;

/** Fields that may be long. */
const LISTS: ReadonlySet<string> = new Set([
  'Depends',
  'Pre-Depends',
  'Recommends',
  'Suggests',
  'Provides',
  'Conflicts',
  'Replaces',
]);
const TEXTS: ReadonlySet<string> = new Set(['Description', 'Conffiles']);

/** Removes the white space at both ends that clients remove. Other bytes may be part of a character. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** The characters of C's isspace. */
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The text of a value that is held as latin1, to show and compare. */
export function decode(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

/**
 * Parses one control paragraph.
 *
 * @throws FormatError when it is not one paragraph of `Name: value` lines; offsets count from its first byte
 */
export function parseControl(text: string): Field[] {
  if (text.length > CONTROL_LIMIT) {
    throw overLimit(0, `control is larger than ${CONTROL_LIMIT} bytes`);
  }
  const fields: Field[] = [];
  const seen = new Set<string>();
  let ended = false;
  let at = 0;
  for (const raw of text.split('\n')) {
    const offset = at;
    at += raw.length + 1;
    const line = raw.replace(/(?<!\r)\r+$/, '');
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
      throw malformed(offset, 'control holds a control character');
    }
    const current = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      const isText = trimBlanks(line) !== '';
      if (isText && current === undefined) throw malformed(offset, 'control begins with a continuation line');
      // A blank line inside Description belongs to it. Elsewhere, clients take it for the end.
      if (current !== undefined && (isText || current.name === 'Description')) {
        if (ended) throw malformed(offset, 'control has text after an empty line');
        current.more.push(line.slice(1));
        continue;
      }
    }
    if (trimBlanks(line) === '') {
      ended = fields.length > 0;
      continue;
    }
    if (ended) throw malformed(offset, 'control has text after an empty line');
    const colon = line.indexOf(':');
    if (colon <= 0) throw malformed(offset, 'a line of control has no field name');
    const name = line.slice(0, colon);
    if (fields.length === FIELD_COUNT) throw overLimit(offset, `control has more than ${FIELD_COUNT} fields`);
    if (seen.has(name)) throw malformed(offset, `control repeats the field ${JSON.stringify(name)}`);
    seen.add(name);
    fields.push({ name, value: line.slice(colon + 1), more: [] });
  }
  for (const field of fields) refuseLong(field);
  return fields;
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
  if (LISTS.has(name)) {
    const long = value.split(',').find((item) => item.length > ITEM_LIMIT);
    if (long === undefined) return;
    const beginning = JSON.stringify(decode(trimBlanks(long).slice(0, 40)));
    throw overLimit(
      0,
      `its ${name} has an item of ${long.length} characters, which begins with ${beginning}`,
    );
  }
  if (!TEXTS.has(name) && value.length > VALUE_LIMIT) {
    throw overLimit(0, `its field ${quotedName} has ${value.length} characters, more than ${VALUE_LIMIT}`);
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
