import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { type CatalogPackage, readPackageShape } from '../../feed/catalog/package-shape.ts';
import { compareVersions as compareApk } from '../../formats/apk/version.ts';
import { compareVersions as compareOpkg } from '../../formats/opkg/version.ts';
import { compareText } from '../choices.ts';

/** The packages in the `packages.json` of a folder (docs/catalog.md). */

export type Package = CatalogPackage;

/** The packages that a parsed `packages.json` lists; undefined for any other value. */
export function packagesOf(value: unknown): Package[] | undefined {
  const { packages } = (value ?? {}) as { packages?: unknown };
  if (!Array.isArray(packages)) return undefined;
  return packages.map(readPackageShape).filter((pkg) => pkg !== undefined);
}

/** Negative when `a` is newer, by the version order of the format's clients. */
export function newestFirst(format: string, a: string, b: string): number {
  return format === 'opkg' ? compareOpkg(b, a) : compareApk(b, a);
}

/** A folder with the packages that it lists. */
export interface Listing {
  folder: FeedFolder;
  packages: readonly Package[];
}

/** The packages of one name and format, newest version first. */
export function versionsOf({ packages }: Listing, name: string): Package[][] {
  const own = packages.filter((pkg) => pkg.name === name);
  return [...new Set(own.map(({ format }) => format))].map((format) =>
    own.filter((pkg) => pkg.format === format).sort((a, b) => newestFirst(format, a.version, b.version)),
  );
}

/** The newest version of every package of a folder, by name, with the number of its versions. */
export function newestOf({ packages }: Listing): { pkg: Package; versions: number }[] {
  const groups = new Map<string, { pkg: Package; versions: number }>();
  for (const pkg of packages) {
    const id = `${pkg.format} ${pkg.name}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { pkg, versions: 1 });
    else {
      group.versions++;
      if (newestFirst(pkg.format, pkg.version, group.pkg.version) < 0) group.pkg = pkg;
    }
  }
  return [...groups.values()].sort((a, b) => compareNames(a.pkg.name, b.pkg.name));
}

const NAMES_ORDER = new Intl.Collator('en', { numeric: true });

/** Compares names as people expect: `a-2` before `a-10`, and `B` next to `b`. */
export const compareNames = (a: string, b: string): number => NAMES_ORDER.compare(a, b) || compareText(a, b);

/** The package of the listing behind each name: the one with that name, or one that provides it. */
export function suppliers({ packages }: Listing, format: string): Map<string, string> {
  const own = packages.filter((pkg) => pkg.format === format);
  const found = new Map<string, string>();
  for (const { name, provides } of own) for (const item of provides) found.set(nameIn(item), name);
  for (const { name } of own) found.set(name, name);
  return found;
}

/** The packages of the listing that need a package, by its name or by what it provides. */
export function dependents({ packages }: Listing, pkg: Package): string[] {
  const names = new Set([pkg.name, ...pkg.provides.map(nameIn)]);
  const needs = (item: string): boolean =>
    item.split('|').some((one) => !one.trimStart().startsWith('!') && names.has(nameIn(one)));
  const own = packages.filter(
    ({ format, name, depends }) => format === pkg.format && name !== pkg.name && depends.some(needs),
  );
  return [...new Set(own.map(({ name }) => name))].sort(compareNames);
}

/** The name in a dependency such as `libfoo (>= 1.0)`, `so:libfoo.so.1=1.2` or `!libfoo`. */
export function nameIn(dependency: string): string {
  return /^\s*!?\s*([^\s<>=~(]*)/.exec(dependency)?.[1] ?? '';
}
