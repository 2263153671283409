import type { Entry, Format } from '../../formats/format.ts';
import { groupedBy } from '../grouped.ts';
import type { Listed } from '../listed.ts';

type Versioned = Pick<Entry, 'name' | 'version' | 'arch'> & { anyArch?: boolean | undefined };

/**
 * The newest `count` versions of each name and arch. A package for any arch counts together with that of the one arch that
 * its name has besides: it is the same package, which was built in another way.
 *
 * @param compare the version order of the format
 * @param isShared true for the folder of all arches, whose devices see only packages of their own
 */
export function newest<T extends Versioned>(
  entries: readonly T[],
  count: number,
  compare: (a: string, b: string) => number,
  isShared = false,
): Set<T> {
  const stay = new Set<T>();
  const groups = isShared
    ? groupedBy(entries, (entry) => deviceName(entry, isShared)).values()
    : groupsOf(entries);
  for (const group of groups) {
    // Versions that compare as equal still need a fixed order; the higher text was most likely built later.
    const sorted = group.toSorted((a, b) => compare(b.version, a.version) || byText(b.version, a.version));
    const versions = new Set<string>();
    for (const entry of sorted) {
      if (versions.size === count && !versions.has(entry.version)) break;
      versions.add(entry.version);
      stay.add(entry);
    }
  }
  return stay;
}

/** Names a package among those of one device. In the folder of all arches, devices see only those of their own. */
export const deviceName = ({ name, arch, anyArch }: Versioned, isShared: boolean): string =>
  isShared && !anyArch ? `${name} ${arch}` : name;

/**
 * The newest version of each package, by `deviceName`.
 *
 * @param isShared true for the folder of all arches
 */
export function newestOf<T extends Listed>(
  { compareVersions }: Format,
  listed: readonly T[],
  isShared = false,
): Map<string, T> {
  const newest = new Map<string, T>();
  for (const item of listed) {
    const { version } = item.entry;
    const name = deviceName(item.entry, isShared);
    const known = newest.get(name);
    if (known === undefined || compareVersions(known.entry.version, version) < 0) newest.set(name, item);
  }
  return newest;
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The packages of each name, divided by arch if the name has several arches. */
function groupsOf<T extends Versioned>(entries: readonly T[]): T[][] {
  const archOf = ({ anyArch, arch }: T): string => (anyArch ? '' : arch);
  return [...groupedBy(entries, ({ name }) => name).values()].flatMap((named) => {
    const byArch = groupedBy(named, archOf);
    const arches = byArch.size - (byArch.has('') ? 1 : 0);
    return arches > 1 ? [...byArch.values()] : [named];
  });
}
