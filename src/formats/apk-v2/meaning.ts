import type { Entry, EntryField } from '../format.ts';
import { listField, numberField, plainText, textField } from '../meaning.ts';
import { decode } from './pkginfo.ts';

const TEXTS = [
  ['T', 'pkgdesc'],
  ['U', 'url'],
  ['L', 'license'],
  ['m', 'maintainer'],
  ['c', 'commit'],
] as const;

/**
 * What apk goes by in an entry besides the name, version, arch and identity, and its texts for people.
 */
export function meaning({ text }: Entry): EntryField[] {
  const lines = text.split('\n');
  const values = (letter: string): string[] =>
    lines.filter((line) => line.startsWith(`${letter}:`)).map((line) => decode(line.slice(2)));
  const value = (letter: string): string => values(letter).at(-1)?.trim() ?? '';
  const items = (letter: string): string[] =>
    values(letter).flatMap((line) => line.split(/\s+/).map((item) => item.replace('~=', '~')));
  return [
    listField('depend', items('D')),
    listField('provides', items('p')),
    listField('install_if', items('i')),
    numberField('provider_priority', value('k')),
    numberField('installed size', value('I')),
    textField('origin', value('o'), true),
    numberField('builddate', value('t'), true),
    ...TEXTS.map(([letter, name]) => plainText(name, value(letter))),
  ];
}
