import type { Steps } from '../../resolver.ts';
import { Fittings } from './fitting.ts';
import { installablePkgs } from './installable.ts';
import { inOrder, type Plan } from './plan.ts';
import type { Alternative, Need } from './stanza-needs.ts';
import { comparePkgs, type Pkg, type World } from './world.ts';

/** A need of a package that is to be installed. */
interface Asked {
  need: Need;
  by: Pkg;
}

/** What is decided so far. */
interface Draft {
  plan: Plan;
  members: Set<Pkg>;
  byName: Map<string, Pkg>;
  /** Members by the names that they have or provide. */
  byProvided: Map<string, Pkg[]>;
  /** Members by the names that they conflict with or replace. */
  byExcluded: Map<string, Pkg[]>;
  asked: Asked[];
  open: Asked[];
  recommended: Asked[];
}

/**
 * Chooses as Yocto's opkg 0.6.3 does with libsolv: what can be installed together, the newest of each name, and also what
 * is recommended. libsolv searches; this takes needs with one answer first and does not go back, which gives the same but
 * for packages that exclude each other in more than one step.
 */
export class Yocto {
  readonly #steps: Steps;
  readonly #installable: ReadonlySet<Pkg>;
  readonly fittings: Fittings;

  constructor(world: World, steps: Steps) {
    this.#steps = steps;
    this.fittings = new Fittings(world, steps, { strictAllowsEqual: false, comparesProviders: false }, false);
    this.#installable = installablePkgs(world, this.fittings, steps);
  }

  plan(wanted: readonly Pkg[]): Plan {
    const draft: Draft = {
      plan: { installed: [], met: [], unmet: [], conflicts: [] },
      ...{ members: new Set(), byName: new Map(), byProvided: new Map(), byExcluded: new Map() },
      ...{ asked: [], open: [], recommended: [] },
    };
    for (const pkg of wanted) {
      const obstacle = this.#obstacle(draft, pkg);
      if (obstacle === undefined) this.#add(draft, pkg);
      else draft.plan.conflicts.push({ text: `${pkg.name} (= ${pkg.version})`, by: pkg, with: obstacle });
    }
    for (let next = this.#next(draft); next !== undefined; next = this.#next(draft))
      this.#answer(draft, next);
    draft.plan.installed = inOrder([...draft.members], draft.plan);
    return draft.plan;
  }

  /** The next need: those with one answer first, then those with several, then what is recommended. */
  #next(draft: Draft): Asked | undefined {
    for (let asked = draft.asked.pop(); asked !== undefined; asked = draft.asked.pop()) {
      if (this.#isMet(draft, asked)) continue;
      if (this.#viable(draft, asked.need, 2).length <= 1) return asked;
      draft.open.push(asked);
    }
    for (const list of [draft.open, draft.recommended]) {
      for (let asked = list.shift(); asked !== undefined; asked = list.shift()) {
        if (!this.#isMet(draft, asked)) return asked;
      }
    }
    return undefined;
  }

  #isMet(draft: Draft, { need, by }: Asked): boolean {
    const chosen = this.#memberFor(draft, need);
    if (chosen !== undefined) draft.plan.met.push({ need, by, chosen });
    return chosen !== undefined;
  }

  /** A member that meets a need. */
  #memberFor({ members }: Draft, { alternatives }: Need): Pkg | undefined {
    for (const alternative of alternatives) {
      const { pkgs } = this.fittings.of(alternative);
      const isLong = pkgs.length > members.size;
      this.#steps.take(1 + Math.min(pkgs.length, members.size));
      const chosen = isLong
        ? [...members].findLast((pkg) => this.#meets(pkg, alternative))
        : pkgs.findLast((pkg) => members.has(pkg));
      if (chosen !== undefined) return chosen;
    }
    return undefined;
  }

  #meets(pkg: Pkg, alternative: Alternative): boolean {
    const { name } = alternative;
    return (pkg.name === name || pkg.provides.includes(name)) && this.fittings.meets(pkg, alternative);
  }

  #answer(draft: Draft, { need, by }: Asked): void {
    const viable = this.#viable(draft, need);
    const hasOptions = viable.length > 1 || need.kind === 'recommends';
    const chosen = hasOptions ? this.#best(draft, viable) : viable[0];
    if (chosen !== undefined) {
      draft.plan.met.push({ need, by, chosen });
      this.#add(draft, chosen);
      return;
    }
    if (need.kind === 'recommends') return;
    const fitting = need.alternatives.flatMap((alternative) => this.fittings.of(alternative).pkgs);
    const broken = fitting.filter((pkg) => this.#obstacle(draft, pkg) === undefined);
    const shown = broken.findLast((pkg) => !this.#installable.has(pkg)) ?? broken.at(-1);
    const blocked = fitting.at(-1);
    if (shown !== undefined) {
      draft.plan.met.push({ need, by, chosen: shown });
      this.#add(draft, shown);
    } else if (blocked === undefined) draft.plan.unmet.push({ need, by });
    else draft.plan.conflicts.push({ text: need.text, by, with: this.#obstacle(draft, blocked) as Pkg });
  }

  #add(draft: Draft, pkg: Pkg): void {
    draft.members.add(pkg);
    draft.byName.set(pkg.name, pkg);
    for (const name of [pkg.name, ...pkg.provides]) push(draft.byProvided, name, pkg);
    for (const name of excludedNames(pkg)) push(draft.byExcluded, name, pkg);
    for (const need of pkg.needs.toReversed()) {
      if (need.kind === 'depends') draft.asked.push({ need, by: pkg });
    }
    for (const need of pkg.needs) if (need.kind === 'recommends') draft.recommended.push({ need, by: pkg });
  }

  /** The packages that meet a need and could be installed now; not more of them than are asked for. */
  #viable(draft: Draft, { alternatives }: Need, most = Number.POSITIVE_INFINITY): Pkg[] {
    const viable = new Set<Pkg>();
    for (const alternative of alternatives) {
      for (const pkg of this.fittings.of(alternative).pkgs) {
        if (viable.size >= most) break;
        this.#steps.take(1);
        if (this.#installable.has(pkg) && this.#obstacle(draft, pkg) === undefined) viable.add(pkg);
      }
    }
    return [...viable];
  }

  /** The member with which a package does not go together. */
  #obstacle({ members, byName, byProvided, byExcluded }: Draft, pkg: Pkg): Pkg | undefined {
    if (members.has(pkg)) return undefined;
    const same = byName.get(pkg.name);
    if (same !== undefined) return same;
    for (const name of [pkg.name, ...pkg.provides]) {
      for (const member of byExcluded.get(name) ?? []) if (this.#excludes(member, pkg)) return member;
    }
    for (const name of excludedNames(pkg)) {
      for (const member of byProvided.get(name) ?? []) if (this.#excludes(pkg, member)) return member;
    }
    return undefined;
  }

  #excludes(one: Pkg, other: Pkg): boolean {
    this.#steps.take(1 + one.conflicts.length);
    if (one.replaces.has(other.name)) return true;
    return one.conflicts.some(({ alternatives }) =>
      alternatives.some((alternative) => this.#meets(other, alternative)),
    );
  }

  /**
   * False when what a package needs, and needs without a choice, does not go together with the members. It looks at the
   * nearest packages: of those further away, conflicts are told.
   */
  #fitsIn(draft: Draft, pkg: Pkg): boolean {
    const seen = new Set([pkg]);
    for (const one of seen) {
      if (seen.size > FARTHEST) return true;
      for (const need of one.needs) {
        if (need.kind !== 'depends') continue;
        if (this.#memberFor(draft, need) !== undefined) continue;
        const viable = this.#viable(draft, need, 2);
        const [only] = viable;
        if (only === undefined) return false;
        if (viable.length === 1) seen.add(only);
      }
    }
    return true;
  }

  /** Of what goes together with the members: what is recommended, then the first name by letters in its newest version. */
  #best(draft: Draft, viable: readonly Pkg[]): Pkg | undefined {
    const replaced = new Set(
      viable.flatMap(({ name, replaces }) => [...replaces].filter((one) => one !== name)),
    );
    const wished = new Set(
      draft.recommended.flatMap(({ need }) =>
        need.alternatives.flatMap((alternative) => this.fittings.of(alternative).pkgs),
      ),
    );
    this.#steps.take(wished.size + viable.length);
    const rankOf = (pkg: Pkg): number => (replaced.has(pkg.name) ? 2 : wished.has(pkg) ? 0 : 1);
    const sorted = viable.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || (a.name === b.name ? comparePkgs(b, a) : comparePkgs(a, b)),
    );
    return sorted.find((pkg) => this.#fitsIn(draft, pkg));
  }
}

/** How many packages are looked at before one is chosen. */
const FARTHEST = 200;

const excludedNames = ({ conflicts, replaces }: Pkg): Set<string> =>
  new Set([...conflicts.flatMap(({ alternatives }) => alternatives.map(({ name }) => name)), ...replaces]);

function push(lists: Map<string, Pkg[]>, key: string, pkg: Pkg): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [pkg]);
  else list.push(pkg);
}
