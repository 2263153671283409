import type { Relations } from './format.ts';

/** True when two packages are never installed together, or one may own the files of the other. */
export function getAlong(a: Relations, b: Relations): boolean {
  if (a.origin !== '' && a.origin === b.origin) return true;
  return excludes(a, b) || excludes(b, a) || haveCommon(a.sole, b.sole);
}

const excludes = (one: Relations, other: Relations): boolean =>
  haveCommon(one.conflicts, other.names) || one.replaces.some((name) => other.names[0] === name);

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const names = new Set(b);
  return a.some((name) => names.has(name));
}

/** The values of some fields of a package. */
export const valuesOf = (
  { fields }: { fields: ReadonlyArray<readonly [name: string, value: string]> },
  names: readonly string[],
): string[] => fields.flatMap(([name, value]) => (names.includes(name.toLowerCase()) ? [value] : []));
