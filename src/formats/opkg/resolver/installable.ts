import type { Steps } from '../../resolver.ts';
import type { Fittings } from './fitting.ts';
import type { Need } from './stanza-needs.ts';
import type { Pkg, World } from './world.ts';

/** A need, the packages that have it, and how many could meet it. */
interface Count {
  by: Pkg[];
  left: number;
}

/** The packages whose needs can be met, and the needs of what meets them, conflicts aside. Circles can be installed. */
export function installablePkgs({ pkgs }: World, fittings: Fittings, steps: Steps): Set<Pkg> {
  const installable = new Set(pkgs);
  const waiting = new Map<Pkg, Count[]>();
  const lost: Pkg[] = [];
  const counts = new Map<string, Count>();
  for (const by of pkgs) {
    for (const need of by.needs) {
      if (need.kind !== 'depends') continue;
      const count = counts.get(need.text) ?? countFor(need);
      counts.set(need.text, count);
      count.by.push(by);
      if (count.left === 0) lost.push(by);
    }
  }

  function countFor({ alternatives }: Need): Count {
    const options = new Set(alternatives.flatMap((alternative) => fittings.of(alternative).pkgs));
    steps.take(1 + options.size);
    const count: Count = { by: [], left: options.size };
    for (const option of options) {
      const others = waiting.get(option);
      if (others === undefined) waiting.set(option, [count]);
      else others.push(count);
    }
    return count;
  }

  for (let pkg = lost.pop(); pkg !== undefined; pkg = lost.pop()) {
    if (!installable.delete(pkg)) continue;
    for (const count of waiting.get(pkg) ?? []) {
      count.left--;
      if (count.left === 0) for (const by of count.by) lost.push(by);
    }
  }
  return installable;
}
