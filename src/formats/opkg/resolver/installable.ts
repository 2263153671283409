import type { Steps } from '../../resolver.ts';
import type { Fittings } from './fitting.ts';
import type { Pkg, World } from './world.ts';

/** A need of a package, and how many packages could meet it. */
interface Count {
  by: Pkg;
  left: number;
}

/** The packages whose needs can be met, and the needs of what meets them, conflicts aside. Circles can be installed. */
export function installablePkgs({ pkgs }: World, fittings: Fittings, steps: Steps): Set<Pkg> {
  const installable = new Set(pkgs);
  const waiting = new Map<Pkg, Count[]>();
  const lost: Pkg[] = [];
  for (const by of pkgs) {
    for (const need of by.needs) {
      if (need.kind !== 'depends') continue;
      const options = new Set(need.alternatives.flatMap((alternative) => fittings.of(alternative).pkgs));
      steps.take(1 + options.size);
      const count: Count = { by, left: options.size };
      if (count.left === 0) lost.push(by);
      for (const option of options) {
        const counts = waiting.get(option);
        if (counts === undefined) waiting.set(option, [count]);
        else counts.push(count);
      }
    }
  }
  for (let pkg = lost.pop(); pkg !== undefined; pkg = lost.pop()) {
    if (!installable.delete(pkg)) continue;
    for (const count of waiting.get(pkg) ?? []) {
      count.left--;
      if (count.left === 0) lost.push(count.by);
    }
  }
  return installable;
}
