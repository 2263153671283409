/** What placement needs to know of a package. */
export interface Placeable {
  arch: string;
  anyArch: boolean;
}

/**
 * The arches that have, or will have, a folder: those already in the feed, those of this run's packages and
 * those named by hand; only when there are none, the word for packages of any arch.
 */
export function knownArches(
  packages: readonly Placeable[],
  existing: readonly string[],
  named: readonly string[],
  anyArchWord: string,
): string[] {
  const own = packages.filter((pkg) => !pkg.anyArch).map((pkg) => pkg.arch);
  const known = new Set([...existing, ...named, ...own]);
  return known.size === 0 ? [anyArchWord] : [...known].sort();
}

/** The arches whose folders a package goes to. */
export function archesFor(pkg: Placeable, known: readonly string[]): readonly string[] {
  return pkg.anyArch ? known : [pkg.arch];
}
