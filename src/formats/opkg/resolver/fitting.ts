import type { Steps } from '../../resolver.ts';
import { compareVersions } from '../version.ts';
import type { Alternative } from './stanza-needs.ts';
import type { Pkg, World } from './world.ts';

/** The packages that meet one alternative of a need. */
export interface Fitting {
  /** In the order of preference, the best last. */
  pkgs: readonly Pkg[];
  /** The best package of each name. */
  byName: ReadonlyMap<string, Pkg>;
}

/** How a client reads versions. */
export interface VersionRules {
  /** OpenWrt's opkg takes `<<` for `<=`, and `>>` for `>=`. */
  strictAllowsEqual: boolean;
  /** OpenWrt's opkg holds a version against that of the package which provides the name. */
  comparesProviders: boolean;
}

/** Finds the packages that meet an alternative, each question once. */
export class Fittings {
  readonly #world: World;
  readonly #steps: Steps;
  readonly #rules: VersionRules;
  readonly #known = new Map<string, Fitting>();
  /** For each name, the first package that conflicts with it and replaces it; OpenWrt's opkg then never takes it. */
  readonly #replacers = new Map<string, Pkg>();

  constructor(world: World, steps: Steps, rules: VersionRules, hasReplacers: boolean) {
    this.#world = world;
    this.#steps = steps;
    this.#rules = rules;
    if (hasReplacers) for (const pkg of world.pkgs) this.#addReplaced(pkg);
  }

  #addReplaced(pkg: Pkg): void {
    for (const name of pkg.replaces) {
      if (name === pkg.name || this.#replacers.has(name)) continue;
      const conflicts = pkg.conflicts.some(({ alternatives }) =>
        alternatives.some((one) => one.name === name),
      );
      if (conflicts) this.#replacers.set(name, pkg);
    }
  }

  /** The package that takes the place of those with a name. */
  replacerOf(name: string): Pkg | undefined {
    return this.#replacers.get(name);
  }

  of(alternative: Alternative): Fitting {
    const { name, sign, version } = alternative;
    const key = `${name} ${sign} ${version}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const providers = this.#world.providers.get(name) ?? [];
    this.#steps.take(providers.length);
    const pkgs = providers.filter((pkg) => !this.#replacers.has(pkg.name) && this.meets(pkg, alternative));
    const fitting = { pkgs, byName: new Map(pkgs.map((pkg) => [pkg.name, pkg])) };
    this.#known.set(key, fitting);
    return fitting;
  }

  /** True for a provider of the alternative's name in a version that it allows. */
  meets(pkg: Pkg, { name, sign, version }: Alternative): boolean {
    if (sign === '') return true;
    if (pkg.name !== name && !this.#rules.comparesProviders) return false;
    const order = compareVersions(pkg.version, version);
    if (order === 0) return this.#rules.strictAllowsEqual || sign.includes('=');
    return order < 0 ? sign.startsWith('<') : sign.startsWith('>');
  }
}
