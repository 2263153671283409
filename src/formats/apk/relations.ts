import { firstNames } from '../../text/first-names.ts';
import type { Package, PackageWarning, Relations } from '../format.ts';
import { valuesOf } from '../relations.ts';
import { splitDependencies } from './dependency.ts';

type Named = Pick<Package, 'name' | 'fields'>;

const nameIn = (item: string): string => item.replace(/[<>=~].*$/s, '');

/** How an apk gets along with others. It conflicts with what it depends on with a `!`. */
export function relations(pkg: Named): Relations {
  const items = (...names: string[]): string[] => valuesOf(pkg, names).flatMap(splitDependencies);
  const provides = items('provides');
  return {
    names: [pkg.name, ...provides.map(nameIn)],
    // apk installs one package of a name; what is provided without a version is no name of a package.
    sole: provides.filter((item) => item !== nameIn(item)).map(nameIn),
    conflicts: items('depend', 'depends').flatMap((item) =>
      item.startsWith('!') ? [nameIn(item.slice(1))] : [],
    ),
    replaces: items('replaces').map(nameIn),
    origin: valuesOf(pkg, ['origin'])[0] ?? '',
  };
}

/** Warns about a package that excludes itself: apk 2 never installs it, apk 3 does. */
export function selfConflicts(pkg: Named): PackageWarning[] {
  const names = new Set(relations(pkg).names);
  const items = valuesOf(pkg, ['depend']).flatMap(splitDependencies);
  const own = items.filter((item) => item.startsWith('!') && names.has(item.slice(1)));
  if (own.length === 0) return [];
  const text =
    'apk 2 would not install it: it conflicts with what it is or provides itself; build it without that';
  return [{ text, detail: firstNames([...new Set(own)]), scheme: undefined }];
}

/** Warns about a package that provides its own name, or one name twice with a version: apk 2 and 3 never install it. */
export function selfProvides(pkg: Named): PackageWarning[] {
  const provides = new Set<string>();
  const versioned = new Set<string>();
  const own = new Set<string>();
  for (const item of valuesOf(pkg, ['provides']).flatMap(splitDependencies)) {
    const name = nameIn(item);
    const isVersioned = name !== item;
    // A name without a version may come twice.
    if (name === pkg.name || versioned.has(name) || (isVersioned && provides.has(name))) own.add(item);
    provides.add(name);
    if (isVersioned) versioned.add(name);
  }
  if (own.size === 0) return [];
  const text =
    'apk would not install it: it conflicts with itself, because it provides its own name or one name twice; build it ' +
    'without that';
  return [{ text, detail: firstNames([...own]), scheme: undefined }];
}
