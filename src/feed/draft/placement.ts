import { PlacementError } from '../../errors.ts';
import type { Format, Package } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';

/** What placement needs to know about a package. */
export interface Placeable {
  arch: string;
  anyArch: boolean;
}

/** The folder of packages for any arch where they have one of their own. */
export const ALL = 'all';

/** Where packages go, by their arch. */
export interface Places {
  archMap: ArchMap;
  /** True when ipks for any arch go to a folder of their own, which devices read besides that of their arch. */
  allFolder: boolean;
}

/** True for a format whose packages for any arch go to a folder of their own. */
export const hasAllFolder = ({ anyArchFolder }: Format, { allFolder }: Places): boolean =>
  allFolder && anyArchFolder === ALL;

/** For each arch word of packages, the arches of the feed that it stands for. With none, the package is left out. */
export type ArchMap = ReadonlyMap<string, readonly string[]>;

/**
 * The arches that have or will have a folder: those in the feed, those of this run's packages, and those that `arches`
 * names. If there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder that folder's name; undefined for a format whose clients would not find it
 */
export function knownArches(
  packages: readonly Placeable[],
  existing: readonly string[],
  named: readonly string[],
  map: ArchMap,
  anyArchFolder: string | undefined,
): string[] {
  const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => ownArches(pkg, map));
  const known = new Set([...existing, ...named, ...own]);
  if (known.size > 0) return [...known].sort();
  return anyArchFolder === undefined ? [] : [anyArchFolder];
}

/**
 * The package as `arch-map` places it. A word for any arch that only some devices know, and that the map names, stands
 * for the arches of the map alone.
 */
export function asMapped<P extends Package>({ anyArchWord }: Format, pkg: P, map: ArchMap): P {
  const isForSome = pkg.anyArch && pkg.arch !== anyArchWord && map.has(pkg.arch);
  return isForSome ? { ...pkg, anyArch: false } : pkg;
}

/**
 * The arches of the folders that a package goes to.
 *
 * @param known every arch that has a folder
 */
export function archesFor(
  format: Format,
  pkg: Placeable,
  known: readonly string[],
  places: Places,
): readonly string[] {
  if (pkg.anyArch) return hasAllFolder(format, places) ? [ALL] : known;
  return ownArches(pkg, places.archMap);
}

/** The arches that a package for one arch is for, as `arch-map` says. */
export const ownArches = ({ arch }: Pick<Placeable, 'arch'>, map: ArchMap): readonly string[] =>
  map.get(arch) ?? [arch];

/**
 * The arch that a package has in the folder of all arches; undefined for one that `arch-map` leaves out.
 *
 * @throws PlacementError for a package that `arch-map` places several times: the folder can list it once
 */
export function sharedArch(
  { arch, anyArch, origin }: Placeable & { origin: string },
  map: ArchMap,
): string | undefined {
  const arches = anyArch ? [arch] : ownArches({ arch }, map);
  if (arches.length < 2) return arches[0];
  throw new PlacementError({
    code: 'PLACEMENT_ARCH',
    message: `\`arch-map\` says that ${origin} is for ${arches.join(' and ')}, and \`layout\` has one folder for all arches, which can list it only once`,
    remedy: 'Map its arch to one arch, or use a `layout` with {arch}.',
  });
}

/**
 * Checks that the arch map, if there is one, knows every arch word that packages use.
 *
 * @param packages with the name of each for messages
 * @param accepted arches that need no mapping: those of the feed, and those that `arches` names
 * @throws PlacementError that names the words and the packages
 */
export function checkArchMap(
  packages: readonly (Placeable & { origin: string })[],
  map: ArchMap,
  accepted: readonly string[],
): void {
  if (map.size === 0) return;
  const known = new Set([...map.keys(), ...[...map.values()].flat(), ...accepted]);
  const unknown = packages.filter(({ arch, anyArch }) => !anyArch && !known.has(arch));
  if (unknown.length === 0) return;
  const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${printable(arch)})`);
  const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
  const word = printable(unknown[0]?.arch ?? '');
  throw new PlacementError({
    code: 'PLACEMENT_ARCH',
    message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
    remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
  });
}
