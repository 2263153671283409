import type { Entry } from '../../formats/format.ts';

/**
 * The entries that stay when of each name and arch only the newest `count` versions do.
 *
 * @param compare the format's own version order
 */
export function newest<T extends Pick<Entry, 'name' | 'version' | 'arch'>>(
  entries: readonly T[],
  count: number,
  compare: (a: string, b: string) => number,
): Set<T> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = `${entry.name} ${entry.arch}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const stay = new Set<T>();
  for (const group of groups.values()) {
    // Versions that compare as equal are put in one order all the same.
    const sorted = group.toSorted(
      (a, b) => compare(b.version, a.version) || (a.version < b.version ? -1 : 1),
    );
    for (const entry of sorted.slice(0, count)) stay.add(entry);
  }
  return stay;
}
