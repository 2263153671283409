import type { Steps } from '../../resolver.ts';
import type { Name, Provider } from './world.ts';

/** The names that all of some providers need. */
export function neededByAll(options: readonly Provider[], steps: Steps): Set<Name> {
  let common: Set<Name> | undefined;
  for (const { pkg } of options) {
    steps.take(pkg.needs.length);
    const own = new Set(pkg.needs.filter(({ isConflict }) => !isConflict).map(({ name }) => name));
    common = common === undefined ? own : new Set([...common].filter((name) => own.has(name)));
  }
  return common ?? new Set();
}

/** The names that all of some providers have or provide, and whether one of them provides it without a version. */
export function namesOfAll(options: readonly Provider[], steps: Steps): Map<Name, boolean> {
  let common: Map<Name, boolean> | undefined;
  for (const { pkg, version } of options) {
    steps.take(pkg.offers.length + 1);
    const own = new Map<Name, boolean>([[pkg.name, version === undefined]]);
    for (const offer of pkg.offers)
      if (!own.has(offer.name)) own.set(offer.name, offer.version === undefined);
    if (common === undefined) common = own;
    else {
      for (const [name, isPlain] of common) {
        const other = own.get(name);
        if (other === undefined) common.delete(name);
        else if (other && !isPlain) common.set(name, true);
      }
    }
  }
  return common ?? new Map();
}
