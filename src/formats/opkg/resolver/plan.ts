import type { Need } from './stanza-needs.ts';
import type { Pkg } from './world.ts';

/** What a client does when it is told to install packages. */
export interface Plan {
  /** Each package after those that it needs. */
  installed: Pkg[];
  met: { need: Need; by: Pkg; chosen: Pkg }[];
  unmet: { need: Need; by: Pkg }[];
  conflicts: { text: string; by: Pkg; with: Pkg }[];
}

/** Packages, each after those that meet its needs. */
export function inOrder(pkgs: readonly Pkg[], { met }: Plan): Pkg[] {
  const chosen = new Map<Pkg, Pkg[]>(pkgs.map((pkg) => [pkg, []]));
  for (const one of met) chosen.get(one.by)?.push(one.chosen);
  const seen = new Set<Pkg>();
  const order: Pkg[] = [];
  for (const first of pkgs) {
    const open: { pkg: Pkg; next: number }[] = [];
    const enter = (pkg: Pkg): void => {
      if (seen.has(pkg)) return;
      seen.add(pkg);
      open.push({ pkg, next: 0 });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = chosen.get(top.pkg)?.[top.next++];
      if (next !== undefined) enter(next);
      else {
        open.pop();
        order.push(top.pkg);
      }
    }
  }
  return order;
}
