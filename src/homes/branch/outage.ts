import { setTimeout as wait } from 'node:timers/promises';
import { GitError } from '../../errors.ts';
import type { Host } from '../../host.ts';

/** How long faults of the network or the server are borne. */
export interface Patience {
  /** Milliseconds from the first attempt on in which a command is repeated. */
  retry: number;
  /** Milliseconds that the server may be silent; undefined for a repository on this machine. */
  silence: number | undefined;
  /** True where `push-timeout` says it. */
  isGiven: boolean;
}

/** Milliseconds before the second attempt, unless that is a large part of the time. Each pause is twice the last one. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** The first pause is at most this part of the time. */
const SHARE = 20;

/** The faults of one command in a row, with growing pauses between its attempts. */
export class Outage {
  readonly #verb: string;
  readonly #patience: Patience;
  readonly #host: Pick<Host, 'clock' | 'say'>;
  readonly #started: number;
  #attempts = 0;

  constructor(verb: string, patience: Patience, host: Pick<Host, 'clock' | 'say'>) {
    this.#verb = verb;
    this.#patience = patience;
    this.#host = host;
    this.#started = host.clock();
  }

  /** Milliseconds in which the command may still be repeated. */
  get left(): number {
    return Math.max(0, this.#patience.retry - (this.#host.clock() - this.#started));
  }

  /**
   * Waits before the next attempt.
   *
   * @param fault what went wrong with the last one
   * @param failure the error for it, if it were the only one; undefined where git itself did not fail
   * @param signal ends the pause when nobody needs the result any more
   * @throws GitError when the time is over
   */
  async bear(fault: string, failure: GitError | undefined, signal?: AbortSignal): Promise<void> {
    this.#attempts++;
    const { retry } = this.#patience;
    const elapsed = this.#host.clock() - this.#started;
    if (elapsed >= retry) throw this.#end(fault, failure, elapsed);
    const longest = Math.min(FIRST_PAUSE, retry / SHARE) * 2 ** (this.#attempts - 1);
    // Many runs that met the same outage must not come back together.
    const pause = Math.min(LONGEST_PAUSE, longest) * (0.5 + Math.random() / 2);
    this.#host.say(`git ${this.#verb} failed (${fault}); trying again`);
    await wait(Math.min(pause, retry - elapsed), undefined, { signal });
  }

  #end(fault: string, failure: GitError | undefined, elapsed: number): GitError {
    const tries = this.#attempts === 1 ? '1 attempt' : `${this.#attempts} attempts`;
    const later = this.#patience.isGiven ? ', or raise `push-timeout` to wait longer' : '';
    return new GitError({
      code: 'GIT_REMOTE',
      message: `the network or the server failed at git ${this.#verb}, in ${tries} over ${Math.round(elapsed / 1000)} s: ${fault}`,
      remedy:
        failure?.code === 'GIT_REMOTE' && WAY.test(fault)
          ? `${failure.remedy} Then run it again${later}.`
          : `Run it again when the server works${later}.`,
    });
  }
}

/** Faults that a wrong address or proxy has too. */
const WAY = /resolve|connect|refused|route|unreachable|SSL|TLS|proxy/i;
