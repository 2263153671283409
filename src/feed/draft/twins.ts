import type { Entry, Format } from '../../formats/format.ts';
import { groupedBy } from '../grouped.ts';
import type { Arriving } from '../policy.ts';
import type { WarnedPackage } from './package-warnings.ts';
import { type ArchMap, archesFor, type Places } from './placement.ts';

/**
 * Some builds make a package for any arch once for each arch, with other bytes each time. These twins are told apart by the
 * folders that they lie in.
 */

/** Where the packages of a run go. */
export interface Placement {
  /** The arches of the folders that a package goes to. */
  archesOf(item: Arriving): readonly string[];
  /** True for a package for any arch that only goes to some folders. */
  isApart(item: Arriving): boolean;
  /** True when the folder that a file lies in can decide where its package goes. */
  hasTwins: boolean;
  warned: readonly WarnedPackage[];
}

/** What a folder lists in a format. */
interface Listing {
  format: Format;
  entries: readonly Pick<Entry, 'name' | 'version' | 'identity'>[];
}

/**
 * Places the packages of a run. Of twins in folders that are named after arches, each goes to the folder of its arch only.
 * So does one that arrives alone, if the feed has twins of it.
 *
 * @param known for each format, every arch that has a folder now or after this run
 * @param there what the folders of the feed list
 */
export function placementOf(
  arriving: readonly Arriving[],
  known: ReadonlyMap<Format, readonly string[]>,
  places: Places,
  there: readonly Listing[] = [],
): Placement {
  const map = places.archMap;
  const own = new Map<Arriving, readonly string[]>();
  const warned: WarnedPackage[] = [];
  const allTwins = twinsIn(arriving);
  for (const twins of allTwins) {
    const arches = twins.map(({ format, origin }) => archesNamedIn(origin, known.get(format) ?? [], map));
    // One that could be for any arch would meet each of the others.
    if (arches.some((one) => one.length === 0)) continue;
    for (const [i, twin] of twins.entries()) own.set(twin, arches[i] ?? []);
    const [first] = twins as [Arriving, ...Arriving[]];
    const without = (known.get(first.format) ?? []).filter((arch) => !arches.flat().includes(arch));
    if (without.length > 0) warned.push(missingIn(first, without));
  }
  const isTwin = twinTest(arriving, there);
  for (const item of arriving.filter((one) => !own.has(one) && isTwin(one))) {
    const arches = archesNamedIn(item.origin, known.get(item.format) ?? [], map);
    if (arches.length > 0) own.set(item, arches);
  }
  const hasTwins = allTwins.length > 0 || arriving.some(isTwin);
  return {
    archesOf: (item) =>
      own.get(item) ?? archesFor(item.format, item.pkg, known.get(item.format) ?? [], places),
    isApart: (item) => own.has(item),
    hasTwins,
    warned,
  };
}

const missingIn = ({ pkg }: Arriving, arches: readonly string[]): WarnedPackage => ({
  origin: `${pkg.name} ${pkg.version}`,
  warning: {
    text:
      'it was built once per arch, so each build goes to the folder of its own arch alone; build it for the other ' +
      'arches too, or once for all',
    detail: `none for ${arches.join(', ')}`,
    scheme: undefined,
  },
});

/**
 * The arches that twins of a run name by their folders alone: a feed may hold nothing but packages for any arch.
 *
 * @param arriving packages of one format
 */
export function archesOfTwins(arriving: readonly Arriving[]): string[] {
  const arches = twinsIn(arriving).flatMap((twins) => {
    const named = twins.map(({ origin }) => partsOf(origin).find((part) => ARCH.test(part)));
    return named.includes(undefined) ? [] : named;
  });
  return [...new Set(arches.filter((arch) => arch !== undefined))];
}

/** Arches as Alpine and OpenWrt call them. */
const ARCH =
  /^(x86|x86_64|i[3-6]86|aarch64|arm|armhf|armv7|armeb|mips|mipsel|mips64|mips64el|powerpc|powerpc64|ppc64le|riscv64|loongarch64|s390x)(_[a-z0-9+._-]{1,40})?$/;

/** The packages for any arch that a run has in several builds of one version. */
function twinsIn(arriving: readonly Arriving[]): Arriving[][] {
  const groups = groupedBy(
    arriving.filter(({ pkg }) => pkg.anyArch),
    ({ format, pkg }) => keyOf(format, pkg),
  );
  return [...groups.values()].filter((group) => new Set(group.map(({ contentId }) => contentId)).size > 1);
}

const keyOf = (format: Format, { name, version }: { name: string; version: string }): string =>
  `${format.name} ${name} ${version}`;

/** Returns a function that is true for a package for any arch of which the feed lists several builds. */
function twinTest(arriving: readonly Arriving[], there: readonly Listing[]): (item: Arriving) => boolean {
  const builds = new Map<string, Set<string>>();
  for (const { format, pkg } of arriving) if (pkg.anyArch) builds.set(keyOf(format, pkg), new Set());
  for (const { format, entries } of builds.size === 0 ? [] : there) {
    for (const entry of entries) {
      if (entry.identity !== undefined) builds.get(keyOf(format, entry))?.add(entry.identity);
    }
  }
  return ({ format, pkg }) => (builds.get(keyOf(format, pkg))?.size ?? 0) > 1;
}

/** The arches of the folder or artifact, nearest to the file, that is named after one; empty if none is. */
function archesNamedIn(origin: string, known: readonly string[], map: ArchMap): readonly string[] {
  const words = [...new Set([...known, ...map.keys()])].sort((a, b) => b.length - a.length);
  for (const part of partsOf(origin)) {
    const word = words.find((one) => part === one || /[-_.]$/.test(beforeEnd(part, one)));
    if (word !== undefined) return (map.get(word) ?? [word]).filter((arch) => known.includes(arch));
  }
  return [];
}

/** The folders and the artifact that a file lies in, the nearest first. */
const partsOf = (origin: string): string[] =>
  origin
    .split(/[/\\ ]/)
    .slice(0, -1)
    .reverse();

/** What stands before the end of a text; empty if it has another end. */
const beforeEnd = (text: string, end: string): string =>
  text.endsWith(end) ? text.slice(0, -end.length) : '';
