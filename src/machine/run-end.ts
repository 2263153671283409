import { rmSync } from 'node:fs';
import { endChildren } from './children.ts';
import { makeTemporaryFolder, sweepTemporaryFolders } from './leftovers.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Cleans up when a run ends: normally, with an error or by a signal. */
export class RunEnd {
  readonly #folders: string[] = [];
  readonly #tasks = new Set<() => void>();
  #isEnding = false;

  /** True while a signal ends the run. Errors are then not the run's fault. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /**
   * Makes a folder that is deleted when the run ends. Removes folders that killed runs left.
   *
   * @param now milliseconds since 1970
   * @param say shows a line about what was removed
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

  /** Registers a task for when a signal ends the run. @returns a function that cancels this */
  onSignal(task: () => void): () => void {
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  /** Makes signals clean up before they end the run. A second signal does not wait for git. */
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

  /** Removes the temporary folders. A later run removes what cannot be removed now. */
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
    // The other tasks must still be done.
  }
}
