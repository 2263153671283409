import type { Entry, EntryField } from '../format.ts';
import { listField, numberField, plainText, textField } from '../meaning.ts';
import { decode, trimBlanks } from './control.ts';
import { belongsInPackages } from './stanza.ts';

const LISTS = [
  'Depends',
  'Pre-Depends',
  'Recommends',
  'Suggests',
  'Provides',
  'Conflicts',
  'Replaces',
  'Alternatives',
] as const;

const COMPARED: ReadonlySet<string> = new Set([
  ...LISTS,
  ...['Essential', 'ABIVersion', 'Installed-Size', 'MD5Sum', 'MD5sum'],
]);

/** What opkg goes by in an entry besides the name, version, arch and path, and all other fields that an index has. */
export function meaning({ text }: Entry): EntryField[] {
  const values = comparedValues(text);
  const value = (field: string): string => decode(values.get(field)?.join(' ') ?? '');
  const sums = ['MD5Sum', 'MD5sum'].map((field) => value(field).toLowerCase());
  return [
    ...LISTS.map((field) => listField(field, value(field).split(',').map(plainItem))),
    textField('Essential', value('Essential').toLowerCase() === 'yes' ? 'yes' : ''),
    textField('ABIVersion', value('ABIVersion'), true),
    numberField('Installed-Size', value('Installed-Size'), true),
    { ...listField('MD5Sum', sums), isOptional: true },
    ...[...values.keys()]
      .filter((name) => !COMPARED.has(name))
      .map((name) => plainText(spelled(name), value(name).replace(/\s+/g, ' '))),
  ];
}

/** A field's name in one spelling: clients and makers of indexes differ in capitals, as in `HomePage`. */
const spelled = (name: string): string =>
  name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** Fields that are compared in another way, and the description, which makers of indexes shorten. */
const UNCOMPARED: ReadonlySet<string> = new Set([
  ...['Package', 'Version', 'Architecture', 'Filename', 'Size', 'SHA256sum', 'Description'],
]);

/** The lines of each field that is compared, without the blanks around them. */
function comparedValues(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of text.split('\n')) {
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    const colon = line.indexOf(':');
    if (!isMore) {
      const name = colon <= 0 ? '' : line.slice(0, colon);
      lines = COMPARED.has(name) || isTextOfIndex(name) ? [] : undefined;
      // Clients use the last field of a name.
      if (lines !== undefined) values.set(name, lines);
    }
    const part = lines && trimBlanks(isMore ? line : line.slice(colon + 1));
    if (part) lines?.push(part);
  }
  return values;
}

/** True for a text that our index would have too: makers of indexes leave out others, and differ in that. */
const isTextOfIndex = (name: string): boolean =>
  name !== '' && !UNCOMPARED.has(name) && belongsInPackages({ name, value: '', more: [] });

/** An item of a list without the blanks that clients skip. */
const plainItem = (item: string): string =>
  trimBlanks(item)
    .replace(/\s+/g, ' ')
    .replace(/\( | (?=\))/g, (blank) => blank.trim())
    .replace(/([<>=]) +/g, '$1');
