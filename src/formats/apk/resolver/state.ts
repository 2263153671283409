import type { Name, Pkg, Provider, World } from './world.ts';

/** What is known about a name while apk decides. */
export interface NameState {
  name: Name;
  /** What is wanted leads to it. Other names only belong to packages that have a reached one, too. */
  isReached: boolean;
  /** It is reached, or a package of this name is. */
  isNear: boolean;
  /** Names of a higher order are decided first. */
  order: number;
  /** How many needs ask for it. */
  needed: number;
  isSettled: boolean;
  /** The provider that was chosen; undefined for none. */
  settled: Provider | undefined;
  /** Its providers' needs, or what triggers them, changed. */
  recheckNeeds: boolean;
  recheckTriggers: boolean;
  /** More than one provider is open. */
  hasOptions: boolean;
  /** A provider is there that may be chosen without being named. */
  canChoose: boolean;
  isTriggered: boolean;
  /** No provider can be triggered any more. */
  isUntriggerable: boolean;
  /** A trigger asks for the absence of the name, so that it must be decided. */
  isAwaited: boolean;
  /** All names whose providers need it are settled. */
  needersSettled: boolean;
  queue: 'now' | 'choosable' | 'others' | undefined;
  isDirty: boolean;
  /** The reached names that are provided by packages which need this one. */
  needers: NameState[];
}

/** What is known about a package while apk decides. */
export interface PkgState {
  pkg: Pkg;
  isReached: boolean;
  /** False when something that is settled excludes it. */
  isOpen: boolean;
  /** How many constraints exclude it. */
  conflicts: number;
  isTriggered: boolean;
  isUntriggerable: boolean;
  /** It was open when the needs of a name's providers were last compared. */
  wasCompared: boolean;
  isPreferred: boolean;
}

/** The state of one decision. Only what can be reached from what is wanted has a state. */
export class State {
  readonly #names: (NameState | undefined)[];
  readonly #pkgs: (PkgState | undefined)[];
  readonly #touchedNames: number[] = [];
  readonly #touchedPkgs: number[] = [];
  readonly #putsPackagesFirst: boolean;
  #orders = 0;

  constructor(world: World) {
    this.#putsPackagesFirst = world.client.putsPackagesFirst;
    this.#names = new Array(world.names.length);
    this.#pkgs = new Array(world.pkgs.length);
  }

  of(name: Name): NameState {
    const known = this.#names[name.id];
    if (known !== undefined) return known;
    const state = newName(name);
    this.#names[name.id] = state;
    this.#touchedNames.push(name.id);
    return state;
  }

  /** The state of a name that what is wanted leads to; undefined for another one. */
  reached(name: Name): NameState | undefined {
    const state = this.#names[name.id];
    return state?.isReached ? state : undefined;
  }

  /** Packages that were not reached are closed. */
  pkg(pkg: Pkg): PkgState {
    const known = this.#pkgs[pkg.id];
    if (known !== undefined) return known;
    const state = newPkg(pkg);
    this.#pkgs[pkg.id] = state;
    this.#touchedPkgs.push(pkg.id);
    return state;
  }

  /** Forgets everything, for the next decision. */
  clear(): void {
    for (const id of this.#touchedNames) this.#names[id] = undefined;
    for (const id of this.#touchedPkgs) this.#pkgs[id] = undefined;
    this.#touchedNames.length = 0;
    this.#touchedPkgs.length = 0;
    this.#orders = 0;
  }

  /**
   * Makes states for all that a name leads to. What a name needs comes before it in order.
   *
   * @param wanted names that the user asked for
   * @returns how many names and packages were new
   */
  reach(name: Name, wanted: ReadonlySet<Name>): number {
    const before = this.#touchedNames.length + this.#touchedPkgs.length;
    const open = [this.#visit(name, wanted)];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.next();
      if (next.done) open.pop();
      else if (!this.of(next.value).isReached) open.push(this.#visit(next.value, wanted));
    }
    return this.#touchedNames.length + this.#touchedPkgs.length - before;
  }

  /** Goes through the names next to a name, in apk's order, which decides in which order names are settled. */
  *#visit(name: Name, wanted: ReadonlySet<Name>): Generator<Name> {
    const state = this.of(name);
    if (state.isReached) return;
    state.isReached = true;
    state.isNear = true;
    for (const { pkg } of name.providers) {
      for (const need of pkg.needs) this.#addNeeder(this.of(need.name), state);
      const own = this.pkg(pkg);
      if (!own.isReached) {
        own.isReached = true;
        own.isOpen = true;
        this.of(pkg.name).isNear = true;
        for (const need of pkg.needs) yield need.name;
      }
      if (pkg.installIf.length > 0) state.isUntriggerable = false;
    }
    yield* this.#triggeredBy(name);
    for (const { pkg } of name.providers) {
      yield* this.#triggeredBy(pkg.name);
      for (const offer of pkg.offers) yield offer.name;
    }
    const isFirst = this.#putsPackagesFirst && name.providers.some(({ pkg }) => pkg.name === name);
    state.order = ++this.#orders + (wanted.has(name) ? WANTED : 0) + (isFirst ? WITH_PACKAGES : 0);
  }

  /** The needs of one name come together, so that it is the last needer already when it comes again. */
  #addNeeder({ needers }: NameState, needer: NameState): void {
    if (needers.at(-1) !== needer) needers.push(needer);
  }

  /**
   * The names of packages that are installed because of a name, if all else that they wait for is reached. apk goes to the
   * others as well: in most distributions that is to all packages.
   */
  *#triggeredBy({ triggered }: Name): Generator<Name> {
    for (const name of triggered) {
      if (this.reached(name) !== undefined) continue;
      for (const { pkg } of name.providers) {
        if (pkg.installIf.length === 0 || !this.#isNear(pkg)) continue;
        for (const need of pkg.installIf) if (need.isConflict) yield need.name;
        yield name;
        break;
      }
    }
  }

  #isNear({ installIf }: Pkg): boolean {
    return installIf.every((need) => need.isConflict || this.#names[need.name.id]?.isNear);
  }
}

/** Added to the order: names that the user asked for come first. */
const WANTED = 2 ** 41;
const WITH_PACKAGES = 2 ** 40;

const newName = (name: Name): NameState => ({
  name,
  isReached: false,
  isNear: false,
  order: 0,
  needed: 0,
  isSettled: false,
  settled: undefined,
  recheckNeeds: false,
  recheckTriggers: false,
  hasOptions: false,
  canChoose: false,
  isTriggered: false,
  isUntriggerable: true,
  isAwaited: false,
  needersSettled: false,
  queue: undefined,
  isDirty: false,
  needers: [],
});

const newPkg = (pkg: Pkg): PkgState => ({
  pkg,
  isReached: false,
  isOpen: false,
  conflicts: 0,
  isTriggered: false,
  isUntriggerable: pkg.installIf.length === 0,
  wasCompared: false,
  isPreferred: false,
});
