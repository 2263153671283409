import {
  CONTROL_LIMIT,
  decode,
  FIELD_COUNT,
  ITEM_LIMIT,
  NAME_LIMIT,
  RELATION_FIELDS,
  TEXTS,
  trimBlanks,
  VALUE_LIMIT,
} from './control.ts';
import { type Relations, readRelations } from './relations.ts';
import { isIndexStatus, KNOWN_FIELDS, misreadAs, valueLine } from './stanza.ts';

/** An entry of an old index, held to the rules of a fresh one. */
export interface MendedStanza {
  /** The text to write, the same one if nothing is wrong. */
  text: string;
  /** What clients stumble over, as noun phrases. */
  mended: string[];
  /** Why clients cannot use the entry, whatever its text. */
  harm: string | undefined;
}

/** An entry has the fields of control and the facts of its file. */
export const STANZA_LIMIT = CONTROL_LIMIT + (8 << 10);
const IS_KNOWN: ReadonlySet<string> = new Set(KNOWN_FIELDS);
/** OpenWrt's opkg reads them for the package whose name it has read, and crashes if there is none yet. */
const NEED_NAME: ReadonlySet<string> = new Set(['Provides', 'Replaces']);

/** Fields whose blanks and further lines no client minds. */
export const FOR_PEOPLE: ReadonlySet<string> = new Set([...TEXTS, 'Maintainer']);

/** A field with its lines, or a line without a colon. */
interface Lines {
  name: string;
  /** The text after the colon; undefined without one. */
  value: string | undefined;
  more: string[];
}

interface Findings {
  mended: Set<string>;
  harms: Set<string>;
  /** True when Description has a line that ends the entry for clients that skip it. */
  endsEarly: boolean;
}

/** Mends what clients stumble over in an entry, field by field. What they do not mind keeps its bytes and its order. */
export function mendStanza(text: string): MendedStanza {
  if (text.length > STANZA_LIMIT) {
    return { text, mended: [], harm: `an entry of over ${STANZA_LIMIT} bytes` };
  }
  const findings: Findings = { mended: new Set(), harms: new Set(), endsEarly: false };
  const written = fieldsIn(text, findings);
  if (written.length > FIELD_COUNT) return { text, mended: [], harm: `more than ${FIELD_COUNT} fields` };
  const fields = withoutRepeats(nameFirst(written, findings), findings);
  const lines = fields.flatMap((field) => mendField(field, findings));
  const mended = [...findings.mended];
  return {
    text: mended.length === 0 && !findings.endsEarly ? text : `${lines.join('\n')}\n`,
    mended,
    harm: findings.harms.size === 0 ? undefined : [...findings.harms].join(' and '),
  };
}

/** Reads the lines of an entry, without control characters and carriage returns. */
function fieldsIn(text: string, findings: Findings): Lines[] {
  const { mended } = findings;
  const fields: Lines[] = [];
  for (const raw of text.replace(/\n$/, '').split('\n')) {
    const line = plainLine(raw, mended);
    const current = fields.at(-1);
    const isBlank = trimBlanks(line) === '';
    if (isBlank && current?.name === 'Description') {
      findings.endsEarly = true;
      current.more.push(' .');
    } else if (isBlank) {
      mended.add('a blank line before the last field');
    } else if (/^[ \t]/.test(line)) {
      current?.more.push(line);
    } else {
      const field = fieldOf(line, mended);
      if (findings.endsEarly && IS_KNOWN.has(field.name)) mended.add('a blank line before the last field');
      fields.push(field);
    }
  }
  return fields;
}

function plainLine(raw: string, mended: Set<string>): string {
  let line = raw;
  while (line.endsWith('\r')) line = line.slice(0, -1);
  if (line !== raw) mended.add('CRLF line ends');
  if (!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) return line;
  mended.add('control characters');
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
}

function fieldOf(line: string, mended: Set<string>): Lines {
  const colon = line.indexOf(':');
  const written = colon < 0 ? line : line.slice(0, colon);
  const name = trimBlanks(written);
  if (name !== written && IS_KNOWN.has(name) && colon > 0) {
    mended.add(`a blank after the name ${name}`);
    return { name, value: line.slice(colon + 1), more: [] };
  }
  return { name: written, value: colon < 0 ? undefined : line.slice(colon + 1), more: [] };
}

/** The fields with Package before those that need it. */
function nameFirst(fields: Lines[], { mended }: Findings): Lines[] {
  const at = fields.findIndex(({ name }) => name === 'Package');
  const first = fields.findIndex(({ name }) => NEED_NAME.has(name));
  if (at < 0 || first < 0 || first > at) return fields;
  mended.add('fields before Package');
  return [...fields.slice(at, at + 1), ...fields.slice(0, at), ...fields.slice(at + 1)];
}

/** The fields that clients know once each. OpenWrt's opkg writes a second value over the first, past its end. */
function withoutRepeats(fields: Lines[], { mended }: Findings): Lines[] {
  const byName = new Map<string, Lines[]>();
  for (const field of fields) {
    if (!IS_KNOWN.has(field.name)) continue;
    const all = byName.get(field.name);
    if (all === undefined) byName.set(field.name, [field]);
    else all.push(field);
  }
  return fields.flatMap((field) => {
    const [first, ...more] = byName.get(field.name) ?? [];
    if (first === undefined || (first === field && more.length === 0)) return [field];
    if (first !== field) return [];
    mended.add(`a repeated field ${field.name}`);
    // Clients take all lists together, and the last of other values.
    if (!RELATION_FIELDS.has(field.name)) return [more.at(-1) ?? field];
    const items = [field, ...more].map((one) => trimBlanks(unfolded(one))).join(', ');
    return [{ name: field.name, value: ` ${items}`, more: [] }];
  });
}

/** The value that clients are to read. They ignore the lines after the first, which in a list were meant to count. */
const unfolded = ({ name, value = '', more }: Lines): string =>
  more.length === 0 || !RELATION_FIELDS.has(name) ? value : ` ${[value, ...more].map(trimBlanks).join(' ')}`;

/** The lines of a field; none for one to leave out. */
function mendField(field: Lines, findings: Findings): string[] {
  const { mended, harms } = findings;
  const { name, more } = field;
  const shown = decode(name.slice(0, NAME_LIMIT));
  // Clients compare the beginning of a line, so they also take one without a colon.
  const known = misreadAs(name);
  if (known !== undefined) {
    mended.add(`a field ${shown} that clients read as ${known}`);
    return [];
  }
  const value = unfolded(field);
  const isLong = !RELATION_FIELDS.has(name) && !TEXTS.has(name) && value.length > VALUE_LIMIT;
  if (!IS_KNOWN.has(name) && !RELATION_FIELDS.has(name)) {
    if (name.length <= NAME_LIMIT && !isLong) return [linesAsTheyAre(field)];
    mended.add(`an over-long field ${shown}`);
    return [];
  }
  // Text that is no hash is left out, however long it is.
  if (isLong && !HASHES.has(name)) harms.add(`an over-long field ${name}`);
  if (FOR_PEOPLE.has(name)) return [linesAsTheyAre(field)];
  if (more.length > 0) mended.add(`a folded field ${name}`);
  if (trimBlanks(value) === '') {
    mended.add(`an empty field ${name}`);
    return [];
  }
  if (name === 'Status' && !isIndexStatus(trimBlanks(value))) {
    mended.add('a Status that does not say not-installed');
    return [];
  }
  if (name === 'Size' && /^0\d+$/.test(trimBlanks(value))) {
    mended.add('a Size that clients read as an octal number');
    return [`Size: ${Number(trimBlanks(value))}`];
  }
  const digits = HASHES.get(name);
  if (digits !== undefined && !digits.test(trimBlanks(value))) return mendHash(name, value, digits, mended);
  const relations = RELATION_FIELDS.has(name) ? readRelations(name, value) : undefined;
  if (relations !== undefined) judgeList(name, value, relations, findings);
  const line = valueLine(name, value, relations);
  if (line === undefined) return [];
  const isReworded = relations !== undefined && relations.text !== trimBlanks(value);
  if (line !== `${name}:${value}` && !isReworded) mended.add('white space around a value');
  return [line];
}

/** OpenWrt's opkg compares hashes in capitals, and ignores what is no hash. Yocto's refuses the package for both. */
function mendHash(name: string, value: string, digits: RegExp, mended: Set<string>): string[] {
  const lower = trimBlanks(value).toLowerCase();
  if (!digits.test(lower)) {
    mended.add(`text that is no hash as ${name}`);
    return [];
  }
  mended.add('hashes in capitals');
  return [`${name}: ${lower}`];
}

const HASHES: ReadonlyMap<string, RegExp> = new Map([
  ['SHA256sum', /^[0-9a-f]{64}$/],
  ['MD5Sum', /^[0-9a-f]{32}$/],
  ['MD5sum', /^[0-9a-f]{32}$/],
]);

function judgeList(name: string, value: string, { faults }: Relations, { mended, harms }: Findings): void {
  const kinds = new Set(faults.map(({ kind }) => kind));
  if (kinds.has('blank')) mended.add(`blank items in ${name}`);
  if (kinds.has('spelling')) mended.add(`an item of ${name} that clients misread`);
  if (kinds.has('unclear')) harms.add(`an unclear item in ${name}`);
  if (value.length > ITEM_LIMIT && value.split(',').some((item) => item.length > ITEM_LIMIT)) {
    harms.add(`an over-long item in ${name}`);
  }
}

const linesAsTheyAre = ({ name, value, more }: Lines): string =>
  [value === undefined ? name : `${name}:${value}`, ...more].join('\n');
