import type { Entry } from '../../formats/format.ts';

/**
 * The newest `count` versions of each name and arch.
 *
 * @param compare the version order of the format
 */
export function newest<T extends Pick<Entry, 'name' | 'version' | 'arch'>>(
  entries: readonly T[],
  count: number,
  compare: (a: string, b: string) => number,
): Set<T> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const nameAndArch = `${entry.name} ${entry.arch}`;
    const group = groups.get(nameAndArch);
    if (group === undefined) groups.set(nameAndArch, [entry]);
    else group.push(entry);
  }
  const stay = new Set<T>();
  for (const group of groups.values()) {
    // Versions that compare as equal still need a fixed order.
    const sorted = group.toSorted(
      (a, b) => compare(b.version, a.version) || (a.version < b.version ? -1 : 1),
    );
    for (const entry of sorted.slice(0, count)) stay.add(entry);
  }
  return stay;
}
