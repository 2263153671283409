import type { Entry, Format } from '../../formats/format.ts';
import { compareText } from '../../text/compare-text.ts';
import { groupedBy } from '../grouped.ts';
import type { Listed } from '../listed.ts';

type Versioned = Pick<Entry, 'name' | 'version' | 'arch'> & { anyArch?: boolean | undefined };

/** How many versions of packages with these names stay. */
export interface KeepPackages {
  /** The line of the settings. */
  text: string;
  isName: (name: string) => boolean;
  count: number;
}

/** Which versions of packages stay: those that one of the rules keeps. Without a rule, all do. */
export interface Retention {
  /** How many versions of each package stay; undefined for all. */
  keepVersions: number | undefined;
  /** How long a version stays after a newer one was published, in milliseconds; undefined for no such rule. */
  keepDays?: number | undefined;
  /** Other numbers for some packages; the first line that fits counts. */
  keepPackages?: readonly KeepPackages[];
}

/** When packages were published. */
export interface Times<T> {
  now: number;
  /** In milliseconds; undefined where nobody knows. */
  publishedOf(item: T): number | undefined;
}

/** What stays of some packages. */
export interface Stay<T> {
  stay: Set<T>;
  /** True when some of it only stays until a time. */
  isWaiting: boolean;
}

/** How many versions of a package stay; undefined for all. */
export const countFor = (name: string, { keepVersions, keepPackages = [] }: Retention): number | undefined =>
  keepPackages.find(({ isName }) => isName(name))?.count ?? keepVersions;

/** The rule that lets an old version of a package go, as the changes of a run name it. */
export function reasonFor(name: string, { keepDays, keepPackages = [] }: Retention): string {
  if (keepDays !== undefined) return KEEP_DAYS;
  return keepPackages.some(({ isName }) => isName(name)) ? KEEP_PACKAGES : KEEP_VERSIONS;
}

export const KEEP_VERSIONS = 'keep-versions';
export const KEEP_PACKAGES = 'keep-packages';
export const KEEP_DAYS = 'keep-days';

/** True for rules that let old versions go. */
export const hasRules = ({ keepVersions, keepDays, keepPackages = [] }: Retention): boolean =>
  keepVersions !== undefined || keepDays !== undefined || keepPackages.length > 0;

/**
 * The newest `count` versions of each name and arch. A package for any arch counts together with that of the one arch that
 * its name has besides: it is the same package, which was built in another way.
 *
 * @param compare the version order of the format
 * @param isShared true for the folder of all arches, whose devices see only packages of their own
 */
export const newest = <T extends Versioned>(
  entries: readonly T[],
  count: number,
  compare: (a: string, b: string) => number,
  isShared = false,
): Set<T> => staying(entries, { keepVersions: count }, compare, isShared).stay;

/**
 * The versions that the rules keep, and always the newest of each name and arch.
 *
 * A version counts its time from when the first newer one was published, so that a source that brings it again and again
 * does not keep it. Where nobody knows when a newer one was published, it stays.
 */
export function staying<T extends Versioned>(
  entries: readonly T[],
  rules: Retention,
  compare: (a: string, b: string) => number,
  isShared = false,
  times?: Times<T>,
): Stay<T> {
  const stay = new Set<T>();
  let isWaiting = false;
  const groups = isShared
    ? groupedBy(entries, (entry) => deviceName(entry, isShared)).values()
    : groupsOf(entries);
  for (const group of groups) {
    const count = countFor(group[0]?.name ?? '', rules);
    const isByTime = rules.keepDays !== undefined;
    if (count === undefined && !isByTime) {
      for (const entry of group) stay.add(entry);
      continue;
    }
    let superseded = Number.POSITIVE_INFINITY;
    for (const [at, versions] of versionsOf(group, compare).entries()) {
      const age = (times?.now ?? 0) - superseded;
      const isCounted = at < Math.max(count ?? 1, 1);
      const isYoung = isByTime && age <= (rules.keepDays ?? 0);
      if (isCounted || isYoung) for (const entry of versions) stay.add(entry);
      if (!isCounted && isYoung && superseded < Number.POSITIVE_INFINITY) isWaiting = true;
      for (const entry of versions)
        superseded = Math.min(superseded, times?.publishedOf(entry) ?? Number.POSITIVE_INFINITY);
    }
  }
  return { stay, isWaiting };
}

/** The packages of a group by version, the newest first. */
function versionsOf<T extends Versioned>(
  group: readonly T[],
  compare: (a: string, b: string) => number,
): T[][] {
  // Versions that compare as equal still need a fixed order; the higher text was most likely built later.
  const sorted = group.toSorted((a, b) => compare(b.version, a.version) || compareText(b.version, a.version));
  return [...groupedBy(sorted, ({ version }) => version).values()];
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

/** The packages of each name, divided by arch if the name has several arches. */
function groupsOf<T extends Versioned>(entries: readonly T[]): T[][] {
  const archOf = ({ anyArch, arch }: T): string => (anyArch ? '' : arch);
  return [...groupedBy(entries, ({ name }) => name).values()].flatMap((named) => {
    const byArch = groupedBy(named, archOf);
    const arches = byArch.size - (byArch.has('') ? 1 : 0);
    return arches > 1 ? [...byArch.values()] : [named];
  });
}
