import type { Entry, EntryField } from '../format.ts';
import { listField, numberField, textField } from '../meaning.ts';
import { decode, trimBlanks } from './control.ts';

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

/**
 * What opkg goes by in an entry besides the name, version, arch and path. Texts for people are not compared, nor are
 * fields that only build tools read.
 */
export function meaning({ text }: Entry): EntryField[] {
  const values = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    const colon = line.indexOf(':');
    if (!isMore) name = colon <= 0 ? '' : line.slice(0, colon);
    const value = isMore ? `${values.get(name) ?? ''} ${line}` : line.slice(colon + 1);
    // Clients use the last field of a name.
    if (name !== '' && name !== 'Description') values.set(name, trimBlanks(value));
  }
  const value = (field: string): string => decode(values.get(field) ?? '');
  const sums = ['MD5Sum', 'MD5sum'].map((field) => value(field).toLowerCase());
  return [
    ...LISTS.map((field) => listField(field, value(field).split(',').map(plainItem))),
    textField('Essential', value('Essential').toLowerCase() === 'yes' ? 'yes' : ''),
    textField('ABIVersion', value('ABIVersion'), true),
    numberField('Installed-Size', value('Installed-Size'), true),
    { ...listField('MD5Sum', sums), isOptional: true },
  ];
}

/** An item of a list without the blanks that clients skip. */
const plainItem = (item: string): string =>
  trimBlanks(item)
    .replace(/\s+/g, ' ')
    .replace(/\( | (?=\))/g, (blank) => blank.trim())
    .replace(/([<>=]) +/g, '$1');
