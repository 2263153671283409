import type { Steps } from '../../resolver.ts';
import { comparePreference } from './preference.ts';
import { Queues } from './queues.ts';
import type { NameState, PkgState, State } from './state.ts';
import { namesOfAll, neededByAll } from './what-all-have.ts';
import { type Client, isMet, type Name, type Need, type Pkg, type Provider } from './world.ts';

/**
 * Settles names as the solver of apk 3 does (apk-tools 3.0 src/solver.c). It never goes back: it derives what follows
 * from what is settled, takes the best provider of the next name, and derives again. What does not fit then is an error,
 * also where another choice would have fitted.
 */
export class Solver {
  readonly #client: Client;
  readonly #state: State;
  readonly #steps: Steps;
  readonly #queues = new Queues();
  /** Packages that were chosen although another one has one of their names. */
  readonly clashes: { pkg: Pkg; name: Name; other: Pkg }[] = [];

  constructor(client: Client, state: State, steps: Steps) {
    this.#client = client;
    this.#state = state;
    this.#steps = steps;
  }

  /** @param wishes what the user asked for */
  solve(wishes: readonly Need[]): void {
    const wanted = new Set(wishes.map(({ name }) => name));
    for (const { name } of wishes) this.#steps.take(this.#state.reach(name, wanted));
    for (const wish of wishes) this.#constrain(wish, undefined);
    for (;;) {
      for (let dirty = this.#queues.nextDirty(); dirty; dirty = this.#queues.nextDirty()) this.#look(dirty);
      const next = this.#queues.nextToSettle();
      if (next === undefined) return;
      this.#choose(next);
    }
  }

  /** Excludes the providers that do not meet a need. */
  #constrain(need: Need, by: Pkg | undefined): void {
    const name = this.#state.of(need.name);
    if (!need.isConflict) this.#need(name);
    this.#steps.take(need.name.providers.length);
    for (const provider of need.name.providers) {
      if (isMet(this.#client, need, provider, by)) continue;
      const other = this.#state.pkg(provider.pkg);
      other.conflicts++;
      if (other.isOpen) this.#exclude(other);
    }
  }

  #need(name: NameState): void {
    name.needed++;
    if (name.needed > 1) return;
    this.#queues.await(name, false);
    this.#touchTriggered(name.name);
    this.#queues.touch(name);
  }

  #exclude(state: PkgState): void {
    state.isOpen = false;
    const { pkg } = state;
    this.#touchNeeders(pkg.name);
    for (const { name } of pkg.offers) this.#touchNeeders(name);
    this.#touchTriggeredBy(pkg);
  }

  #touchNeeders(name: Name): void {
    const { needers } = this.#state.of(name);
    this.#steps.take(needers.length);
    for (const needer of needers) {
      needer.recheckNeeds = true;
      this.#queues.touch(needer);
    }
  }

  #touchTriggered({ triggered }: Name): void {
    this.#steps.take(triggered.length);
    for (const name of triggered) {
      const state = this.#state.reached(name);
      if (state === undefined || state.isUntriggerable) continue;
      state.recheckTriggers = true;
      this.#queues.touch(state);
    }
  }

  #touchTriggeredBy(pkg: Pkg): void {
    this.#touchTriggered(pkg.name);
    for (const { name } of pkg.offers) this.#touchTriggered(name);
  }

  /** True while some way to meet a need is open. */
  #canBeMet(need: Need, by: Pkg): boolean {
    const state = this.#state.of(need.name);
    if (state.isSettled) return isMet(this.#client, need, state.settled, by);
    if (state.needed === 0 && need.isConflict) return true;
    this.#steps.take(need.name.providers.length);
    return need.name.providers.some(
      (provider) => this.#state.pkg(provider.pkg).isOpen && isMet(this.#client, need, provider, by),
    );
  }

  /** Derives what follows from the open providers of a name. */
  #look(state: NameState): void {
    const { name } = state;
    const { recheckNeeds, recheckTriggers } = state;
    state.recheckNeeds = false;
    state.recheckTriggers = false;
    this.#steps.take(name.providers.length + state.needers.length);
    const could = state.canChoose;
    const options: Provider[] = [];
    state.canChoose = false;
    state.isTriggered = false;
    state.isUntriggerable = true;
    for (const provider of name.providers) {
      const pkg = this.#state.pkg(provider.pkg);
      pkg.wasCompared = false;
      if (!pkg.isOpen) continue;
      if (recheckNeeds && !provider.pkg.needs.every((need) => this.#canBeMet(need, provider.pkg))) {
        this.#exclude(pkg);
        continue;
      }
      if (recheckTriggers) this.#pull(pkg);
      state.isTriggered ||= pkg.isTriggered;
      state.isUntriggerable &&= pkg.isUntriggerable;
      state.canChoose ||= pkg.isTriggered;
      if (state.needed === 0) continue;
      pkg.wasCompared = true;
      options.push(provider);
      state.canChoose ||= this.#isChoosable(provider);
    }
    state.hasOptions = options.length > 1;
    if (options.length > 0) this.#deriveFrom(name, options);
    state.needersSettled = state.needers.every(({ isSettled }) => isSettled);
    this.#queues.await(state, state.canChoose !== could);
  }

  /** Finds out whether all that triggers a package is settled and there. */
  #pull(state: PkgState): void {
    if (state.isTriggered || state.isUntriggerable) return;
    for (const need of state.pkg.installIf) {
      const trigger = this.#state.of(need.name);
      if (!trigger.isSettled) {
        if (!need.isConflict || !this.#client.awaitsAbsence) return;
        trigger.isAwaited = true;
        this.#queues.await(trigger, false);
        return;
      }
      if (isMet(this.#client, need, trigger.settled, state.pkg)) continue;
      state.isUntriggerable = true;
      return;
    }
    state.isTriggered = true;
  }

  /** A package that provides a name without a version is chosen when it has a priority, or is needed itself. */
  #isChoosable({ pkg, version }: Provider): boolean {
    return version !== undefined || pkg.priority > 0 || this.#state.of(pkg.name).needed > 0;
  }

  #deriveFrom(name: Name, options: readonly Provider[]): void {
    const [first] = options as [Provider];
    for (const { pkg } of name.providers) {
      const state = this.#state.pkg(pkg);
      state.isPreferred = state.wasCompared;
    }
    if (options.length === 1) {
      const seen = new Set<Name>();
      for (const need of first.pkg.needs) {
        if (need.isConflict || seen.has(need.name)) continue;
        seen.add(need.name);
        this.#constrain(need, first.pkg);
      }
    } else this.#needWhatAllNeed(options);
    for (const [common, isPlain] of namesOfAll(options, this.#steps)) {
      if (common !== name) this.#excludeWithout(common, name, isPlain);
    }
  }

  /** What all open providers need is needed, whichever is chosen. */
  #needWhatAllNeed(options: readonly Provider[]): void {
    for (const name of neededByAll(options, this.#steps)) {
      const state = this.#state.of(name);
      if (state.needed === 0) this.#need(state);
    }
  }

  /**
   * Excludes the providers of a name that do not provide another one: whatever is chosen for that will have both names.
   *
   * @param isPlain true when names without a version are left alone, since several packages may provide them
   */
  #excludeWithout(name: Name, other: Name, isPlain: boolean): void {
    this.#steps.take(name.providers.length);
    for (const { pkg, version } of name.providers) {
      const state = this.#state.pkg(pkg);
      if (pkg.name === other || !state.isOpen || (isPlain && version === undefined)) continue;
      const isFree = pkg.offers.some(
        (offer) => offer.name === other || (isPlain && offer.version === undefined),
      );
      if (!isFree) this.#exclude(state);
    }
  }

  #choose(state: NameState): void {
    let best: Provider | undefined;
    if (state.needed > 0 || state.isTriggered) {
      this.#steps.take(state.name.providers.length);
      for (const provider of state.name.providers) {
        const pkg = this.#state.pkg(provider.pkg);
        if (state.needed === 0 && !(pkg.isTriggered && pkg.isOpen)) continue;
        if (!this.#isChoosable(provider)) continue;
        if (best === undefined || comparePreference(this.#client, this.#state, provider, best) > 0)
          best = provider;
      }
    }
    if (best === undefined) {
      this.#settle(state, undefined);
      return;
    }
    const { pkg } = best;
    this.#settle(this.#state.of(pkg.name), { pkg, version: pkg.version });
    for (const { name, version } of pkg.offers) this.#settle(this.#state.of(name), { pkg, version });
    for (const need of pkg.needs) this.#constrain(need, pkg);
  }

  #settle(state: NameState, provider: Provider | undefined): void {
    if (state.isSettled) {
      const { settled, name } = state;
      if (provider?.version === undefined && settled?.version === undefined) return;
      if (provider && settled) this.clashes.push({ pkg: provider.pkg, name, other: settled.pkg });
      return;
    }
    state.isSettled = true;
    state.settled = provider;
    state.isDirty = false;
    this.#queues.remove(state);
    if (provider !== undefined) this.#needTriggersOf(state, provider.pkg);
    this.#steps.take(state.name.providers.length);
    for (const other of state.name.providers) {
      if (other.pkg === provider?.pkg) continue;
      // Several packages may provide a name without a version.
      if (provider?.version === undefined && other.version === undefined) continue;
      this.#exclude(this.#state.pkg(other.pkg));
    }
    this.#touchNeeders(state.name);
    if (provider === undefined) this.#touchTriggered(state.name);
    else this.#touchTriggeredBy(provider.pkg);
  }

  #needTriggersOf(state: NameState, pkg: Pkg): void {
    if (state.needed > 0 || !this.#state.pkg(pkg).isTriggered) return;
    for (const need of pkg.installIf) {
      if (!this.#state.of(need.name).isSettled) this.#constrain(need, pkg);
    }
  }
}
