import type { Relations } from './format.ts';

/** True when two packages are never installed together, or one may own the files of the other. */
export function getAlong(a: Relations, b: Relations): boolean {
  if (a.origin !== '' && a.origin === b.origin) return true;
  const excludes = (one: Relations, other: Relations): boolean =>
    one.conflicts.some((name) => other.names.includes(name)) ||
    one.replaces.some((name) => other.names[0] === name);
  return excludes(a, b) || excludes(b, a) || a.sole.some((name) => b.sole.includes(name));
}

/** The values of some fields of a package. */
export const valuesOf = (
  { fields }: { fields: ReadonlyArray<readonly [name: string, value: string]> },
  names: readonly string[],
): string[] => fields.flatMap(([name, value]) => (names.includes(name.toLowerCase()) ? [value] : []));
