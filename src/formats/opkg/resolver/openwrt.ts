import type { Steps } from '../../resolver.ts';
import { Fittings } from './fitting.ts';
import type { Plan } from './plan.ts';
import type { Alternative, Need } from './stanza-needs.ts';
import { comparePkgs, type Pkg, type World } from './world.ts';

/**
 * Chooses as OpenWrt's opkg does (opkg-lede 2024-10-16, libopkg/pkg_hash.c and pkg_depends.c). It takes the first
 * alternative that any package meets, also when that package lacks something itself. Of several packages it takes the one
 * that has the very name, then the last by name, version and arch.
 */
export class OpenWrt {
  readonly #world: World;
  readonly #steps: Steps;
  readonly fittings: Fittings;

  constructor(world: World, steps: Steps) {
    this.#world = world;
    this.#steps = steps;
    this.fittings = new Fittings(world, steps, { strictAllowsEqual: true, comparesProviders: true }, true);
  }

  /** Installs one package after the other, as opkg does with those that it is given together. */
  plan(wanted: readonly Pkg[]): Plan {
    const plan: Plan = { installed: [], met: [], unmet: [], conflicts: [] };
    const names = new Set(wanted.map(({ name }) => name));
    const installed = new Set<Pkg>();
    for (const pkg of wanted) {
      if (installed.has(pkg)) continue;
      const list = this.#listFor(pkg, { names, installed }, plan);
      this.#addConflicts(pkg, list, installed, plan);
      for (const one of list) installed.add(one);
      plan.installed.push(...list);
    }
    return plan;
  }

  /** The packages that come with one, each after those that it needs. */
  #listFor(wanted: Pkg, context: Context, plan: Plan): Pkg[] {
    const list: Pkg[] = [];
    const members = new Set<Pkg>();
    const open: { pkg: Pkg; next: number }[] = [];
    const enter = (pkg: Pkg): void => {
      members.add(pkg);
      open.push({ pkg, next: 0 });
    };
    enter(wanted);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const need = top.pkg.needs[top.next++];
      if (need === undefined) {
        open.pop();
        list.push(top.pkg);
        continue;
      }
      this.#steps.take(1 + need.alternatives.length);
      if (need.kind === 'all') {
        for (const pkg of this.#freeOnes(need, context)) {
          if (!members.has(pkg) && !context.installed.has(pkg)) enter(pkg);
        }
        continue;
      }
      const chosen = this.#choose(need, context);
      if (chosen !== undefined) plan.met.push({ need, by: top.pkg, chosen });
      else if (need.kind === 'depends') plan.unmet.push({ need, by: top.pkg });
      if (chosen !== undefined && !members.has(chosen) && !context.installed.has(chosen)) enter(chosen);
    }
    return list;
  }

  #choose({ alternatives }: Need, { names, installed }: Context): Pkg | undefined {
    if (installed.size > 0) {
      for (const alternative of alternatives) {
        const { pkgs } = this.fittings.of(alternative);
        this.#steps.take(pkgs.length);
        const there = bestOf(
          alternative,
          pkgs.filter((pkg) => installed.has(pkg)),
          names,
        );
        if (there !== undefined) return there;
      }
    }
    for (const alternative of alternatives) {
      const { pkgs, byName } = this.fittings.of(alternative);
      if (pkgs.length === 0) continue;
      const own = byName.get(alternative.name);
      const asked = names.size < byName.size ? [...names].flatMap((name) => byName.get(name) ?? []) : pkgs;
      this.#steps.take(asked.length);
      const candidates = [...new Set([pkgs.at(-1), own, ...asked])].filter((pkg) => pkg !== undefined);
      return bestOf(alternative, candidates, names);
    }
    return undefined;
  }

  /** The packages of a name that need nothing which is not installed. opkg takes all of them for a need with a star. */
  #freeOnes({ alternatives }: Need, context: Context): Pkg[] {
    return alternatives.flatMap((alternative) => {
      const { pkgs } = this.fittings.of({ ...alternative, sign: '', version: '' });
      this.#steps.take(pkgs.length);
      return pkgs.filter(({ needs }) =>
        needs.every((need) => {
          const chosen = this.#choose(need, context);
          return chosen !== undefined && context.installed.has(chosen);
        }),
      );
    });
  }

  /** A package's conflicts are held against what opkg has or is about to install when it comes to that package. */
  #addConflicts(wanted: Pkg, list: readonly Pkg[], installed: ReadonlySet<Pkg>, plan: Plan): void {
    const coming = new Set([...list, ...installed]);
    for (const pkg of list) {
      for (const need of pkg.conflicts) {
        for (const { name, sign, version } of need.alternatives) {
          const others = this.#world.byName.get(name) ?? [];
          this.#steps.take(1 + others.length);
          const against = pkg === wanted ? installed : coming;
          const other = others.find(
            (one) =>
              (against.has(one) || one === pkg) &&
              !pkg.replaces.has(one.name) &&
              this.fittings.meets(one, { name, sign, version }),
          );
          if (other !== undefined)
            plan.conflicts.push({ text: `Conflicts: ${need.text}`, by: pkg, with: other });
        }
      }
    }
  }
}

interface Context {
  /** The names that the user asked for. */
  names: ReadonlySet<string>;
  installed: ReadonlySet<Pkg>;
}

/** The last of those that have the most of: the name that is needed, and a name that the user asked for. */
function bestOf(alternative: Alternative, pkgs: readonly Pkg[], names: ReadonlySet<string>): Pkg | undefined {
  const score = ({ name }: Pkg): number => Number(name === alternative.name) + Number(names.has(name));
  let best: Pkg | undefined;
  for (const pkg of pkgs) {
    if (
      best === undefined ||
      score(pkg) > score(best) ||
      (score(pkg) === score(best) && comparePkgs(pkg, best) > 0)
    )
      best = pkg;
  }
  return best;
}
