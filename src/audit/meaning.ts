import { hash } from 'node:crypto';
import type { EntryField } from '../formats/format.ts';

/**
 * What an entry says, small enough to be kept for each of 60,000 entries: a line for each field with a value, its name
 * and the beginning of the hash of its value.
 */
export type Meaning = string & { readonly kind?: 'Meaning' };

/** How an index entry differs from what its package says: names of fields. */
export interface Differences {
  /** Fields that the package has and the entry does not. */
  missing: string[];
  /** Fields that the entry has and the package does not. */
  extra: string[];
  /** Fields with another value. */
  other: string[];
  /** Fields by which no client goes, and that are not the same. */
  texts: string[];
}

const OPTIONAL = '?';
const TEXT = '~';
const HASH_SIZE = 16;

export const meaningOf = (fields: readonly EntryField[]): Meaning =>
  fields
    .filter(({ value }) => value !== '')
    .map(({ name, value, isOptional, isText = false }) => {
      const sum = hash('sha256', value, 'hex').slice(0, HASH_SIZE);
      return `${name}${isText ? TEXT : isOptional ? OPTIONAL : ' '}${sum}`;
    })
    .join('\n');

/** Compares an entry with what its package says. A field that may be left out is compared only where both have it. */
export function differencesBetween(listed: Meaning, own: Meaning): Differences {
  const [theirs, ours] = [fieldsIn(listed), fieldsIn(own)];
  const differences: Differences = { missing: [], extra: [], other: [], texts: [] };
  for (const [name, { sum, isOptional, isText }] of ours) {
    const stated = theirs.get(name);
    if (isText) {
      if (stated?.sum !== sum) differences.texts.push(name);
      continue;
    }
    if (stated === undefined && !isOptional) differences.missing.push(name);
    if (stated !== undefined && stated.sum !== sum) differences.other.push(name);
  }
  for (const [name, { isOptional, isText }] of theirs) {
    if (ours.has(name)) continue;
    differences[isOptional || isText ? 'texts' : 'extra'].push(name);
  }
  return differences;
}

function fieldsIn(meaning: Meaning): Map<string, { sum: string; isOptional: boolean; isText: boolean }> {
  const lines = meaning === '' ? [] : meaning.split('\n');
  return new Map(
    lines.map((line) => {
      const end = line.length - HASH_SIZE - 1;
      const mark = line[end];
      const facts = { sum: line.slice(end + 1), isOptional: mark === OPTIONAL, isText: mark === TEXT };
      return [line.slice(0, end), facts];
    }),
  );
}

/** Says how an entry differs from its package, for a sentence that begins with the package; empty without differences. */
export function differencesText({ missing, extra, other }: Differences): string {
  const parts = [
    missing.length === 0 ? '' : `without its ${missing.join(' and ')}`,
    other.length === 0 ? '' : `with another ${other.join(' and ')} than it has`,
    extra.length === 0 ? '' : `with ${extra.join(' and ')}, which it does not have`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `is listed ${parts.join(', and ')}`;
}
