import { setTimeout as sleep } from 'node:timers/promises';

/** Waits between looks. A test gives one that takes no time. */
export interface Clock {
  wait(milliseconds: number): Promise<void>;
}

export const REAL_CLOCK: Clock = {
  wait: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

/** When to look again. Times are in milliseconds. */
export interface Schedule {
  /** The pause before the second look. */
  first: number;
  /** Each further pause is this many times as long as the one before, */
  growth: number;
  /** up to this length. */
  longest: number;
  /** How long to wait in all; undefined until a look has found it out. The last look comes at this time. */
  most: () => number | undefined;
  /** Ends the polling after the current look, for looks that take long themselves. */
  deadline?: AbortSignal;
  /** Called before each pause, with its length. */
  beforePause?: (milliseconds: number) => void;
}

/** What a look knows about the polling. */
export interface Moment {
  /** How long the polling has waited so far, in milliseconds; the time that looks took does not count. */
  waited: number;
  /** True when this is the last look. */
  isLast: boolean;
}

export interface Polled<T> {
  /** Undefined when the time was over first. */
  found: T | undefined;
  /** How long it waited in all, in milliseconds. */
  waited: number;
}

/**
 * Looks again and again until a look finds something or the time is over.
 *
 * @param look returns undefined when it has found nothing yet; what it throws ends the polling
 */
export async function poll<T>(
  look: (moment: Moment) => Promise<T | undefined>,
  schedule: Schedule,
  clock: Clock,
): Promise<Polled<T>> {
  const { first, growth, longest, most, deadline, beforePause } = schedule;
  let waited = 0;
  for (let pause = first; ; pause = Math.min(pause * growth, longest)) {
    const isLast = waited >= (most() ?? Number.POSITIVE_INFINITY);
    const found = await look({ waited, isLast });
    if (found !== undefined || isLast || deadline?.aborted) return { found, waited };
    const next = Math.min(pause, (most() ?? Number.POSITIVE_INFINITY) - waited);
    beforePause?.(next);
    await clock.wait(next);
    waited += next;
  }
}
