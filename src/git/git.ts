import type { ChildProcess } from 'node:child_process';
import * as diagnostics from 'node:diagnostics_channel';
import { exec } from '@actions/exec';
import { GitError, printable } from '../errors.ts';
import type { Variables } from './environment.ts';
import { refusalOf } from './refusals.ts';

export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitOptions {
  input?: Buffer;
  env?: Record<string, string>;
  /** Whether the command may speak to the remote; any other is cut off from every transport. */
  network?: boolean;
}

/**
 * Runs git by argument lists: no shell, no prompt, English messages, the token in the environment only.
 */
export class Git {
  readonly #dir: string;
  readonly #env: Variables;
  readonly #secrets: readonly string[];

  /**
   * @param dir the git directory
   * @param env the whole environment: `ownEnvironment` or `userEnvironment`
   * @param secrets texts in it that no message may show
   */
  constructor(dir: string, env: Variables, secrets: readonly string[] = []) {
    this.#dir = dir;
    this.#env = env;
    this.#secrets = secrets;
  }

  /** Runs a command that must succeed. */
  async run(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    const result = await this.try(args, options);
    if (result.code !== 0) throw this.failure(args, result);
    return result;
  }

  /** Runs a command whose exit code the caller judges. */
  async try(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const env: Record<string, string> = {
      ...this.#env,
      GIT_DIR: this.#dir,
      GIT_ALLOW_PROTOCOL: options.network ? 'file:http:https:ssh:git' : 'none',
      ...options.env,
    };
    try {
      const code = await ignoringClosedInput(() =>
        exec('git', [...args], {
          env,
          silent: true,
          ignoreReturnCode: true,
          ...(options.input === undefined ? {} : { input: options.input }),
          listeners: {
            stdout(data) {
              stdout.push(data);
              // The library also collects lines as text, which takes quadratic time on output that has none.
              data.toString = () => '';
            },
            stderr: (data) => stderr.push(data),
          },
        }),
      );
      return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
    } catch (cause) {
      throw new GitError({
        code: 'GIT_MISSING',
        message: `git could not be started: ${(cause as Error).message}`,
        remedy: 'Install git 2.36 or later and make sure that it is on the PATH.',
        cause,
      });
    }
  }

  /** What a failed command means to the user. */
  failure(args: readonly string[], { stderr, code }: GitResult): GitError {
    const verb = args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';
    return refusalOf({ verb, code, stderr, said: this.#clean(stderr) });
  }

  /** git's last words on one line, without secrets and without anything that a terminal would obey. */
  #clean(stderr: string): string {
    const text = this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), stderr);
    const lines = text
      .split(/[\r\n]+/)
      .map((line) => printable(line.trim()))
      .filter((line) => line !== '' && !/^(hint|remote: (Enumerating|Counting|Compressing))/.test(line));
    return lines.slice(-6).join(' | ').slice(0, 1000);
  }
}

const spawned = diagnostics.channel('child_process');
/** Every git that runs hears of every other: one listener is enough for each. */
const forgiven = new WeakSet<ChildProcess>();

/**
 * A git that fails before it has read its input closes the pipe; the write error would otherwise surface as an
 * uncaught exception, because @actions/exec listens to none. The exit code tells what matters.
 */
async function ignoringClosedInput<T>(start: () => Promise<T>): Promise<T> {
  const listen = (message: unknown): void => {
    const child = (message as { process: ChildProcess }).process;
    if (forgiven.has(child)) return;
    forgiven.add(child);
    // The channel speaks before the pipes are there; `spawn` comes in the tick after, before any write error.
    child.once('spawn', () => child.stdin?.on('error', () => undefined));
  };
  spawned.subscribe(listen);
  try {
    return await start();
  } finally {
    spawned.unsubscribe(listen);
  }
}
