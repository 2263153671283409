import type { Package, PackageWarning, Relations } from '../format.ts';
import { valuesOf } from '../relations.ts';
import { namesIn } from './relations.ts';

type Named = Pick<Package, 'name' | 'fields'>;

/** How an ipk gets along with others. */
export function relations(pkg: Named): Relations {
  const names = (field: string): string[] =>
    valuesOf(pkg, [field])
      .flatMap((value) => value.split(','))
      .flatMap((item) => namesIn(item.trim(), field === 'provides' ? 'provides' : 'dependencies'))
      .filter((name) => name !== '');
  return {
    names: [pkg.name, ...names('provides')],
    sole: [],
    conflicts: names('conflicts'),
    replaces: names('replaces'),
    origin: '',
  };
}

/** Warns about a package that OpenWrt's opkg never installs. It takes one that conflicts with what it provides. */
export function selfConflicts(pkg: Named): PackageWarning[] {
  if (!relations(pkg).conflicts.includes(pkg.name)) return [];
  const text = 'OpenWrt would not install it: it conflicts with its own name; build it without that';
  return [{ text, detail: '', scheme: 'usign' }];
}
