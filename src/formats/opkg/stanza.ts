import { type Field, RELATION_FIELDS, trimBlanks, unfold } from './control.ts';
import { readRelations } from './relations.ts';

/** Every field name that a client knows. Clients of OpenWrt and old Yocto compare only the beginning of a name. */
export const KNOWN_FIELDS: readonly string[] = [
  'Package',
  'Version',
  'Architecture',
  'Depends',
  'Pre-Depends',
  'Recommends',
  'Suggests',
  'Provides',
  'Conflicts',
  'Replaces',
  'Section',
  'Priority',
  'Maintainer',
  'Source',
  'Description',
  'Tags',
  'Essential',
  'Status',
  'Conffiles',
  'Filename',
  'Size',
  'Installed-Size',
  'Installed-Time',
  'MD5sum',
  'MD5Sum',
  'SHA256sum',
  'Auto-Installed',
  'ABIVersion',
  'Alternatives',
];
const IS_KNOWN: ReadonlySet<string> = new Set(KNOWN_FIELDS);

/** The field for which clients take an unknown one, because its name begins like it; undefined for none. */
export const misreadAs = (name: string): string | undefined =>
  IS_KNOWN.has(name) ? undefined : KNOWN_FIELDS.find((known) => name.startsWith(known));

/**
 * True for a Status that an index may have, such as OpenWrt's `unknown hold not-installed`. With another last word,
 * OpenWrt's opkg takes the package for an installed one and crashes when it installs it.
 */
export const isIndexStatus = (value: string): boolean => /^\S+[ \t]+\S+[ \t]+not-installed$/.test(value);

/** Fields that `Packages` takes from the file itself, or that only an installed package has. */
const NOT_FROM_CONTROL: ReadonlySet<string> = new Set([
  'Filename',
  'Size',
  'MD5sum',
  'MD5Sum',
  'SHA256sum',
  'Installed-Time',
  'Auto-Installed',
  'Conffiles',
]);

/** OpenWrt's index rule (package/Makefile, `index`): these lines stay in Packages.manifest only. */
const NOT_IN_PACKAGES = /^(Maintainer|LicenseFiles|Source|SourceName|Require|SourceDateEpoch)/;

/** The facts about the file that a stanza states. */
export interface StanzaFacts {
  filename: string;
  size: number;
  md5: string;
  sha256: string;
}

/**
 * Writes one stanza of `Packages`: Package, Version, the rest of control in its order, Architecture, Installed-Size,
 * the facts of the file, and Description. It ends with a newline, without the empty line after it.
 *
 * Leaves out the fields in `NOT_IN_PACKAGES`, fields without a value, and unknown fields whose name begins with a
 * known one, because clients would read their value as that of the known field. Folded fields become one line, lists
 * of packages get the form that clients read, and values have no blanks at their ends. A blank line in Description
 * becomes ` .`, because clients that skip Description end the stanza at a blank line.
 */
export function writeStanza(fields: readonly Field[], facts: StanzaFacts): string {
  const lines: string[] = [];
  const put = (name: string): void => {
    const field = fields.find((candidate) => candidate.name === name);
    lines.push(...(field === undefined ? [] : linesOf(field)));
  };
  put('Package');
  put('Version');
  const placed = new Set(['Package', 'Version', 'Architecture', 'Installed-Size', 'Description']);
  for (const field of fields) {
    if (!placed.has(field.name) && belongsInPackages(field)) lines.push(...linesOf(field));
  }
  put('Architecture');
  put('Installed-Size');
  lines.push(
    `Filename: ${facts.filename}`,
    `Size: ${facts.size}`,
    `MD5Sum: ${facts.md5}`,
    `SHA256sum: ${facts.sha256}`,
  );
  const description = fields.find((field) => field.name === 'Description');
  if (description !== undefined) lines.push(...descriptionLines(description));
  return `${lines.join('\n')}\n`;
}

/** True for a field of control that an index has too. */
export function belongsInPackages(field: Field): boolean {
  const { name } = field;
  if (NOT_FROM_CONTROL.has(name) || NOT_IN_PACKAGES.test(name) || misreadAs(name) !== undefined) return false;
  return name !== 'Status' || isIndexStatus(unfold(field));
}

/** No line for an empty field: OpenWrt's opkg crashes on an empty list. */
function linesOf(field: Field): string[] {
  const { name, more } = field;
  const line = valueLine(name, more.length === 0 ? field.value : ` ${unfold(field)}`);
  return line === undefined ? [] : [line];
}

/**
 * The line of a field with its value as clients need it, unchanged if possible; undefined without a value.
 *
 * @param relations of a field that lists packages
 */
export function valueLine(
  name: string,
  value: string,
  relations = RELATION_FIELDS.has(name) ? readRelations(name, value) : undefined,
): string | undefined {
  const trimmed = trimBlanks(value);
  const text = relations?.text ?? trimmed;
  if (text === '') return undefined;
  return text === trimmed && !hasOddEnds(value, trimmed) ? `${name}:${value}` : `${name}: ${text}`;
}

/** True for blanks after a value, and for others than spaces before it. Clients take some for a part of the value. */
const hasOddEnds = (value: string, trimmed: string): boolean =>
  !value.endsWith(trimmed) || /[^ ]/.test(value.slice(0, value.length - trimmed.length));

function descriptionLines(field: Field): string[] {
  if (unfold(field) === '') return [];
  const first = valueLine(field.name, field.value) ?? `${field.name}:`;
  const more = field.more.map((line) => (trimBlanks(line) === '' ? ' .' : ` ${line}`));
  const last = more.pop();
  return [first, ...more, ...(last === undefined ? [] : [withoutEnd(last)])];
}

/** The text without blanks at its end. */
const withoutEnd = (text: string): string => trimBlanks(`.${text}`).slice(1);
