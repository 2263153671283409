import type { NameState } from './state.ts';

/** The names that wait: to be looked at again, or to be settled. */
export class Queues {
  #dirty: NameState[] = [];
  #next = 0;
  #now: NameState[] = [];
  /** The name of the highest order last. */
  #choosable: NameState[] = [];
  #others: NameState[] = [];

  /** Lets a name be looked at again, unless it is settled or nothing asks for it. */
  touch(state: NameState): void {
    if (state.isDirty || state.isSettled || (state.needed === 0 && !state.recheckTriggers)) return;
    state.isDirty = true;
    this.#dirty.push(state);
  }

  /** The next name to look at. */
  nextDirty(): NameState | undefined {
    for (;;) {
      const state = this.#dirty[this.#next];
      if (state === undefined) break;
      this.#next++;
      if (!state.isDirty) continue;
      state.isDirty = false;
      return state;
    }
    this.#dirty = [];
    this.#next = 0;
    return undefined;
  }

  /**
   * Lets a name be settled later, unless nothing asks for it.
   *
   * @param hasMoved true when it waits already and may have become choosable
   */
  await(state: NameState, hasMoved: boolean): void {
    if (state.isSettled) return;
    const isNow = state.needersSettled && state.needed > 0 && state.canChoose && !state.hasOptions;
    if (state.queue === undefined) {
      if (state.needed === 0 && !state.isTriggered && !state.isAwaited) return;
    } else {
      if (state.queue === 'now' || (!isNow && !hasMoved)) return;
      this.remove(state);
    }
    if (isNow) {
      state.queue = 'now';
      this.#now.push(state);
      return;
    }
    state.queue = state.canChoose ? 'choosable' : 'others';
    const list = this.#ordered(state);
    list.splice(placeOf(list, state), 0, state);
  }

  /** The next name to settle. */
  nextToSettle(): NameState | undefined {
    const state = this.#now.shift() ?? this.#choosable.pop() ?? this.#others.pop();
    if (state !== undefined) state.queue = undefined;
    return state;
  }

  /** A name that is settled waits no more. */
  remove(state: NameState): void {
    if (state.queue === 'now') this.#now.splice(this.#now.indexOf(state), 1);
    else if (state.queue !== undefined) {
      const list = this.#ordered(state);
      list.splice(placeOf(list, state), 1);
    }
    state.queue = undefined;
  }

  #ordered({ queue }: NameState): NameState[] {
    return queue === 'choosable' ? this.#choosable : this.#others;
  }
}

/** The place of a name in a list by order. */
function placeOf(list: readonly NameState[], { order }: NameState): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as NameState).order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
