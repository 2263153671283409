import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ContentId, contentId } from '../../bytes/content-id.ts';
import { FeedError, PkgfeedError } from '../../errors.ts';
import type { Edit } from '../../feed/edit.ts';
import { pathsOfFeed } from '../../feed/feed-files.ts';
import type { Host } from '../../host.ts';
import { counted } from '../../text/counted.ts';
import type { Applied, Home, Tip } from '../home.ts';
import { identifyPlain, readPlain, sizeOfPlain } from './files.ts';
import {
  checkLeft,
  commit,
  discard,
  finish,
  type Journal,
  type Left,
  readLeft,
  stagedFiles,
} from './journal.ts';
import { listFiles } from './list-files.ts';
import { type Holder, isLocked, isLockThere, type Lock, takeLock } from './lock.ts';
import { hiddenPaths, makeShownFolder } from './modes.ts';
import { gitRepository, hiddenFromOthers, unusable } from './refusals.ts';
import { folderInTheWay, stage } from './staging.ts';

/** A folder at the moment when it was read. */
export interface DirectoryTip extends Tip {
  /** The content ids of files that were read. Before anything is replaced, the files must still have them. */
  seen: Map<string, ContentId>;
  /** The sizes in bytes that `sizes` has returned. No more bytes of a file are read. */
  knownSizes: Map<string, number>;
  /**
   * For each path that an interrupted run has not put in place yet, the path of its content, relative to the root.
   */
  staged: ReadonlyMap<string, string>;
}

/** Opens a plain folder as a home, for a web server of your own. */
export function openDirectory(path: string, host: Host): Home<DirectoryTip> {
  return new Directory(path, host);
}

class Directory implements Home<DirectoryTip> {
  readonly name: string;
  readonly #path: string;
  readonly #root: string;
  readonly #host: Host;

  constructor(path: string, host: Host) {
    this.name = `directory ${path}`;
    this.#path = path;
    this.#root = resolve(host.cwd, path);
    this.#host = host;
  }

  async recover(): Promise<void> {
    const root = this.#root;
    if ((await lstat(root).catch(() => undefined)) === undefined) return;
    try {
      if (readLeft(root, this.#path).state === 'nothing' && !isLockThere(root)) return;
      const taken = takeLock(root, this.#path, this.#host.wallClock());
      // Another publisher is working. `apply` looks again at what it leaves.
      if (taken.state === 'busy') return;
      await this.#locked(taken.lock, async () => await this.#settle(taken.lock, taken.after));
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  async open(): Promise<DirectoryTip> {
    try {
      const { paths, staged } = await this.#look();
      const names = [...paths.keys()];
      if (paths.has('HEAD') && paths.has('config') && names.some((file) => file.startsWith('objects/'))) {
        throw gitRepository(this.#path);
      }
      const isUnfinished = staged !== undefined && !isLocked(this.#root);
      const memory = { seen: new Map(), knownSizes: new Map(), staged: staged ?? new Map() };
      return { paths, isNew: paths.size === 0, revision: undefined, ...memory, isUnfinished };
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  /**
   * The feed's paths. If a change was decided and is not in place yet, the paths are those after the change. `staged`
   * is undefined if there is no such change.
   */
  async #look(): Promise<{ paths: Map<string, undefined>; staged: Map<string, string> | undefined }> {
    const paths = new Map<string, undefined>();
    const left: Left = readLeft(this.#root, this.#path);
    await listFiles(this.#root, '', paths);
    if (left.state !== 'change') return { paths, staged: undefined };
    for (const { path } of left.journal.puts) paths.set(path, undefined);
    for (const path of left.journal.deletes) paths.delete(path);
    return { paths, staged: stagedFiles(left.journal) };
  }

  /** Calls `work` with the file that has the content of a path now, relative to the root. */
  async #withFile<T>(
    staged: ReadonlyMap<string, string>,
    path: string,
    work: (root: string, file: string) => Promise<T>,
  ): Promise<T> {
    const waiting = staged.get(path);
    const isWaiting =
      waiting !== undefined && (await lstat(this.#at(waiting)).catch(() => undefined))?.isFile();
    if (!isWaiting) return await work(this.#root, path);
    return await work(this.#root, waiting).catch(async (error: NodeJS.ErrnoException) => {
      // The file was put in its place just now.
      if (error.code === 'ENOENT') return await work(this.#root, path);
      throw error;
    });
  }

  #at(path: string): string {
    return join(this.#root, ...path.split('/'));
  }

  async read(
    { staged, seen, knownSizes }: DirectoryTip,
    paths: readonly string[],
  ): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    try {
      for (const path of paths) {
        const size = knownSizes.get(path);
        found.set(path, await this.#withFile(staged, path, (root, file) => readPlain(root, file, size)));
      }
    } catch (error) {
      throw this.#refusal(error);
    }
    for (const [path, bytes] of found) seen.set(path, contentId(bytes));
    return found;
  }

  async sizes({ staged, knownSizes }: DirectoryTip, paths: readonly string[]): Promise<Map<string, number>> {
    const sizes = new Map<string, number>();
    try {
      for (const path of paths) sizes.set(path, await this.#withFile(staged, path, sizeOfPlain));
    } catch (error) {
      throw this.#refusal(error);
    }
    for (const [path, size] of sizes) knownSizes.set(path, size);
    return sizes;
  }

  async identify({ staged, seen }: DirectoryTip, paths: readonly string[]): Promise<Map<string, ContentId>> {
    const ids = new Map<string, ContentId>();
    for (const path of paths) {
      // A file that cannot be read, or is not a plain file, such as a link, is not ours.
      const id = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
      if (id !== undefined) ids.set(path, id);
    }
    for (const [path, id] of ids) seen.set(path, id);
    return ids;
  }

  /** Does nothing: the first write fails if writing is not allowed, before anything has changed. */
  async checkAccess(): Promise<void> {}

  async isCurrent(tip: DirectoryTip): Promise<boolean> {
    const { paths, staged } = await this.#look();
    const isListed = paths.size === tip.paths.size && [...paths.keys()].every((path) => tip.paths.has(path));
    if (isLocked(this.#root) || !isListed) return false;
    const isSame = await this.#areSizesSame(tip, staged ?? new Map());
    return isSame && (await this.#isUnchanged(tip, staged));
  }

  async apply(tip: DirectoryTip, edit: Edit): Promise<Applied> {
    try {
      makeShownFolder(this.#root);
      const taken = takeLock(this.#root, this.#path, this.#host.wallClock());
      if (taken.state === 'busy') return { state: 'lost', why: taken.why, remedy: taken.remedy };
      return await this.#locked(taken.lock, async () => {
        await this.#settle(taken.lock, taken.after);
        if (!(await this.#isAsSeen(tip, edit))) {
          return { state: 'lost', why: 'the folder changed meanwhile' };
        }
        await this.#write(edit);
        // A run of long ago, or another tool, may have hidden what this one did not write.
        const hidden = hiddenPaths(this.#root, [...edit.puts.keys(), ...pathsOfFeed(tip.paths)]);
        if (hidden.length > 0) this.#host.say(`${this.name}: ${hiddenFromOthers(hidden)}`);
        return { state: 'landed', revision: undefined };
      });
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  /** Calls `work` and then releases the lock, even if a signal ends the run. */
  async #locked<T>(lock: Lock, work: () => Promise<T>): Promise<T> {
    const forget = this.#host.onSignal(() => {
      // A file that is being written may prevent this. Then the next run removes the rest.
      if (readLeft(this.#root, this.#path).state === 'draft') discard(this.#root);
      lock.release();
    });
    try {
      return await work();
    } finally {
      forget();
      lock.release();
    }
  }

  /** Finishes the change that an interrupted run has decided, or removes what it had only prepared. */
  async #settle(lock: Lock, after: Holder | undefined): Promise<void> {
    const say = (what: string): void => this.#host.say(`${this.name}: ${what}`);
    if (after !== undefined) {
      const { process: pid, host, since } = after;
      say(`took over the lock of process ${pid} on ${host}, which held it since ${since} and no longer runs`);
    }
    const left = readLeft(this.#root, this.#path);
    if (left.state === 'nothing') return;
    if (left.state === 'draft') {
      discard(this.#root);
      return say('a run was ended before it changed anything; what it had prepared was removed');
    }
    const { puts, deletes } = left.journal;
    await checkLeft(this.#root, this.#path, left.journal, lock.owner);
    this.#finish(left.journal);
    say(
      `finished the change of a run that was ended (${counted(puts.length, 'file', 'files')} written, ${deletes.length} deleted)`,
    );
  }

  async #write(edit: Edit): Promise<void> {
    let journal: Journal;
    try {
      journal = await stage(this.#root, edit);
      commit(this.#root, journal);
    } catch (error) {
      try {
        discard(this.#root);
      } catch {
        // The next run removes it, because the change was not decided.
      }
      throw error;
    }
    this.#finish(journal);
  }

  #finish(journal: Journal): void {
    try {
      finish(this.#root, journal);
    } catch (cause) {
      throw new FeedError({
        code: 'FEED_UNFINISHED',
        message: `${this.name} has only a part of the change: ${(cause as Error).message}`,
        remedy: 'Fix that, then run it again: the next run finishes the change first.',
        cause,
      });
    }
  }

  /** True when every file still has its known size. */
  async #areSizesSame({ knownSizes }: DirectoryTip, staged: ReadonlyMap<string, string>): Promise<boolean> {
    for (const [path, size] of knownSizes) {
      if ((await this.#withFile(staged, path, sizeOfPlain).catch(() => undefined)) !== size) return false;
    }
    return true;
  }

  /** True when every file that was read still has the same content. */
  async #isUnchanged(tip: DirectoryTip, staged: ReadonlyMap<string, string> = new Map()): Promise<boolean> {
    for (const [path, id] of tip.seen) {
      const now = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
      if (now !== id) return false;
    }
    return true;
  }

  /** True when the files that were read are unchanged, and new files of the plan do not exist yet. */
  async #isAsSeen(tip: DirectoryTip, edit: Edit): Promise<boolean> {
    if (!(await this.#isUnchanged(tip))) return false;
    for (const path of edit.puts.keys()) {
      if (tip.paths.has(path)) continue;
      const there = await lstat(this.#at(path)).catch(() => undefined);
      if (there?.isDirectory()) throw folderInTheWay(path);
      if (there !== undefined) return false;
    }
    return true;
  }

  #refusal(error: unknown): unknown {
    if (error instanceof PkgfeedError || (error as NodeJS.ErrnoException).code === undefined) return error;
    return unusable(this.#path, error as NodeJS.ErrnoException);
  }
}
