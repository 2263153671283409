import { printable } from './printable.ts';

/** How many names a warning has. */
const NAMED = 3;

/** The first names of a list, and how many more there are: `a, b, c and 2 more`. */
export function firstNames(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).map(printable).join(', ')}${more}`;
}
