import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PkgfeedError } from '../errors.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { Host } from '../host.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';

/** A folder with the files that a feed has now. */
export interface FollowedHome {
  /** The folder with the feed; undefined while there is none. */
  root(): string | undefined;
  /** Ends when `stop` was called, or with the error of a home that cannot be followed. */
  ended: Promise<void>;
  stop(): void;
}

/**
 * Follows a home. A folder is the home itself; a branch is copied out, again after each change.
 *
 * @param tip the home as it is
 * @param milliseconds how long to wait before each look at a branch
 */
export async function followHome(
  home: Home,
  tip: Tip,
  settings: HomeSettings,
  host: Pick<Host, 'cwd' | 'say' | 'temporaryFolder'>,
  milliseconds: number,
): Promise<FollowedHome> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const { directory, prefix = '' } = settings;
  if (directory !== undefined || home.copyOut === undefined) {
    const root = resolve(host.cwd, directory ?? '', prefix);
    return { root: () => root, ended: aborted(stopping.signal), stop };
  }
  const copies = await host.temporaryFolder();
  const follower = new Follower(home, copies, prefix, host);
  await follower.copy(tip);
  return {
    root: () => follower.root,
    ended: follower.follow(milliseconds, stopping.signal),
    stop,
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

class Follower {
  root: string | undefined;
  readonly #home: Home;
  readonly #copies: string;
  readonly #prefix: string;
  readonly #host: Pick<Host, 'say'>;
  #tip: Tip | undefined;
  #folder: string | undefined;
  #count = 0;
  /** The last problem that was said, so that it is said once. */
  #said = '';

  constructor(home: Home, copies: string, prefix: string, host: Pick<Host, 'say'>) {
    this.#home = home;
    this.#copies = copies;
    this.#prefix = prefix;
    this.#host = host;
  }

  /** Copies the feed out, and removes the copy before. Files of that one that are being sent are sent to their end. */
  async copy(tip: Tip): Promise<void> {
    const folder = join(this.#copies, String(this.#count++));
    await mkdir(folder);
    const copied = await this.#home.copyOut?.(folder);
    const before = this.#folder;
    this.#folder = folder;
    this.#tip = tip;
    this.root = copied?.revision === undefined ? undefined : join(folder, this.#prefix);
    if (before !== undefined) await rm(before, { recursive: true, force: true });
  }

  async follow(milliseconds: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      await pause(milliseconds, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.#look().catch((error: unknown) => this.#say(error));
    }
  }

  async #look(): Promise<void> {
    if (this.#tip !== undefined && (await this.#home.isCurrent(this.#tip))) return;
    await this.copy(await this.#home.open());
    this.#said = '';
    this.#host.say(`${this.#home.name} has changed; the new state is served`);
  }

  /** A server that is away for a while is no reason to end. */
  #say(error: unknown): void {
    if (!(error instanceof PkgfeedError)) throw error;
    if (error.message === this.#said) return;
    this.#said = error.message;
    this.#host.say(`the state before is still served: ${printable(error.message)}`);
  }
}
