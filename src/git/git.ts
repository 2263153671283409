import { GitError } from '../errors.ts';
import { shortage } from '../machine/refusals.ts';
import type { Variables } from './environment.ts';
import { type Ended, type ProgramOptions, runProgram } from './process.ts';
import { refusalOf } from './refusals.ts';

export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
  /** Milliseconds of silence after which it was stopped; undefined for one that ended by itself. */
  silence?: number | undefined;
  /** True when it was stopped because it printed more than `most`. */
  isCut?: boolean;
}

export interface GitOptions {
  input?: Buffer;
  env?: Record<string, string>;
  /** True when the command may speak to the remote. Otherwise git uses no transport. */
  network?: boolean;
  /** Milliseconds after which it is stopped when it prints nothing. */
  silence?: number | undefined;
  /** Stops it when nobody needs the result any more. */
  signal?: AbortSignal | undefined;
  /** How many bytes it will print, if known. Large output is then in memory only once. */
  output?: number;
  /** Bytes of output after which it is stopped. */
  most?: number;
}

/**
 * Runs git by argument lists: without a shell or prompts, with English messages, and with the token only in the
 * environment.
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

  /** Runs a command. @throws GitError when it fails */
  async run(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    const result = await this.try(args, options);
    if (result.code !== 0) throw this.failure(args, result);
    return result;
  }

  /** Runs a command whose exit code the caller judges. */
  async try(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    const env: Variables = {
      ...this.#env,
      GIT_DIR: this.#dir,
      GIT_ALLOW_PROTOCOL: options.network ? 'file:http:https:ssh:git' : 'none',
      ...options.env,
    };
    const { silence, signal } = options;
    const { code, stdout, stderr, isLate, isCut } = await runGit(args, {
      env,
      input: options.input,
      silence,
      signal,
      expected: options.output,
      most: options.most,
    });
    const result = { code: code ?? KILLED, stdout, stderr: stderr.toString('utf8'), isCut };
    return isLate ? { ...result, code: result.code || KILLED, silence } : result;
  }

  /** The error for a failed command, which says what it means to the user. */
  failure(args: readonly string[], { stderr, code }: GitResult): GitError {
    return refusalOf({ verb: verbOf(args), code, stderr: this.withoutSecrets(stderr) });
  }

  /** The text without the secrets that this git knows. */
  withoutSecrets(text: string): string {
    return this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), text);
  }
}

/** The command in an argument list, such as `push`. */
export const verbOf = (args: readonly string[]): string =>
  args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';

/** The exit code for a git that a signal ended, as shells give it. */
const KILLED = 128;

/**
 * Runs git.
 *
 * @throws GitError when git is missing, MachineError when the machine cannot start more processes, and the reason of a
 *   signal that stopped it
 */
export async function runGit(args: readonly string[], options: ProgramOptions): Promise<Ended> {
  try {
    return await runProgram('git', args, options);
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw (
      shortage(cause) ??
      new GitError({
        code: 'GIT_MISSING',
        message: `git could not be started: ${(cause as Error).message}`,
        remedy: 'Install git 2.30 or later, and make sure that it is on the PATH.',
        cause,
      })
    );
  }
}
