import { rmSync } from 'node:fs';
import { endChildren } from './children.ts';
import { makeTemporaryFolder, sweepTemporaryFolders } from './leftovers.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Leaves things in order when a run ends: by itself, by an error or by a signal. */
export class RunEnd {
  readonly #folders: string[] = [];
  readonly #tasks = new Set<() => void>();
  #isEnding = false;

  /** Whether a signal is ending the run; what goes wrong then is not the run's fault. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /**
   * Makes a folder that is gone when the run ends, and removes those that killed runs left.
   *
   * @param now milliseconds since 1970
   * @param say tells a person what was removed
   */
  temporaryFolder(base: string, now: number, say: (line: string) => void): string {
    if (this.#folders.length === 0) {
      const swept = sweepTemporaryFolders(base, now);
      if (swept > 0)
        say(`removed ${swept} temporary folder${swept === 1 ? '' : 's'} that earlier runs left in ${base}`);
    }
    const folder = makeTemporaryFolder(base);
    this.#folders.push(folder);
    return folder;
  }

  /** Has something done at once when a signal ends the run. @returns takes that back */
  onSignal(task: () => void): () => void {
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  /** From now on signals end the run in order, and then as they would have. A second one does not wait for git. */
  watchSignals(): void {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        const isSecond = this.#isEnding;
        this.#isEnding = true;
        const ended = isSecond ? Promise.resolve() : endChildren();
        void ended.finally(() => {
          for (const task of [...this.#tasks].reverse()) attempt(task);
          this.#removeFolders();
          process.kill(process.pid, signal);
        });
      });
    }
  }

  /** Ends what still runs, then removes the temporary folders. */
  async finish(): Promise<void> {
    await endChildren();
    this.#removeFolders();
  }

  /** What cannot be removed is left for the next run's sweep. */
  #removeFolders(): void {
    for (const folder of this.#folders.splice(0)) {
      attempt(() => rmSync(folder, { recursive: true, force: true }));
    }
  }
}

function attempt(task: () => void): void {
  try {
    task();
  } catch {
    // The others matter as much.
  }
}
