import { PlacementError } from '../../errors.ts';
import { printable } from '../../text/printable.ts';

/** What placement needs to know of a package. */
export interface Placeable {
  arch: string;
  anyArch: boolean;
}

/** Arch words of packages with the arches of the feed they stand for; several, or none to leave a package out. */
export type ArchMap = ReadonlyMap<string, readonly string[]>;

/**
 * The arches that have, or will have, a folder: those already in the feed, those of this run's packages and
 * those named by hand; only when there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder undefined where a folder of its own would not be found by any client
 */
export function knownArches(
  packages: readonly Placeable[],
  existing: readonly string[],
  named: readonly string[],
  map: ArchMap,
  anyArchFolder: string | undefined,
): string[] {
  const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => archesFor(pkg, [], map));
  const known = new Set([...existing, ...named, ...own]);
  if (known.size > 0) return [...known].sort();
  return anyArchFolder === undefined ? [] : [anyArchFolder];
}

/** The arches whose folders a package goes to. */
export function archesFor(pkg: Placeable, known: readonly string[], map: ArchMap): readonly string[] {
  if (pkg.anyArch) return known;
  return map.get(pkg.arch) ?? [pkg.arch];
}

/**
 * Looks that a map, where one is given, knows every arch word that packages use.
 *
 * @param packages with the name to show each by
 * @param accepted arches that need no mapping: the feed's own and those named by hand
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
