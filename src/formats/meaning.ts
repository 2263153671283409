import type { EntryField } from './format.ts';

/** A field whose value clients read as one text. */
export const textField = (name: string, value: string, isOptional = false): EntryField => ({
  name,
  value,
  isOptional,
});

/** A text for people and tools, by which no client goes. */
export const plainText = (name: string, value: string): EntryField => ({
  ...textField(name, value.replace(/\s+/g, ' ').trim()),
  isText: true,
});

/** A field that holds a number. Clients read a missing number as zero. */
export const numberField = (name: string, value: string, isOptional = false): EntryField =>
  textField(name, /^\d+$/.test(value) ? value.replace(/^0+/, '') : value, isOptional);

/** A field whose items clients read in any order, however often each is there. */
export const listField = (name: string, items: Iterable<string>): EntryField =>
  textField(
    name,
    [...new Set(items)]
      .filter((item) => item !== '')
      .sort()
      .join('\n'),
  );
