import type { ChildProcess } from 'node:child_process';
import * as diagnostics from 'node:diagnostics_channel';
import { exec } from '@actions/exec';
import { GitError, printable } from '../errors.ts';
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

/** Settings that no repository or user configuration should change, and the bounds of network silence. */
const CONFIG: ReadonlyArray<readonly [string, string]> = [
  ['core.autocrlf', 'false'],
  ['core.fsync', 'none'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  // With the default, git downloads and sends again each blob that is listed at a new path.
  ['pack.useSparse', 'false'],
  // These objects live as long as the run, and are compressed once, for the push.
  ['core.looseCompression', '0'],
  ['core.askPass', ''],
  ['protocol.version', '2'],
  // A user's settings for their own pushes are not for ours.
  ['push.recurseSubmodules', 'no'],
  ['push.followTags', 'false'],
  ['push.gpgSign', 'false'],
  ['push.useForceIfIncludes', 'false'],
  ['commit.gpgSign', 'false'],
  // A server that sends less than this for this many seconds is given up.
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '60'],
];

/**
 * Runs git by argument lists: no shell, no prompt, English messages, the token in the environment only.
 */
export class Git {
  readonly #dir: string;
  readonly #env: Record<string, string>;
  readonly #secrets: readonly string[];

  /**
   * @param dir the git directory
   * @param env the environment to start from
   * @param config settings for every command, beside those that are always given
   * @param token sent as basic authentication to the repository at `url` only
   */
  constructor(
    dir: string,
    env: NodeJS.ProcessEnv,
    config: ReadonlyArray<readonly [string, string]>,
    token?: { text: string; url: string },
  ) {
    this.#dir = dir;
    const basic = token && Buffer.from(`x-access-token:${token.text}`).toString('base64');
    this.#secrets = token && basic ? [token.text, basic] : [];
    const header: [string, string][] = token
      ? [
          // A checkout may have left a header in the global configuration: the empty value takes it away, and
          // no other section can be nearer to the repository's own address.
          [`http.${token.url}.extraheader`, ''],
          [`http.${token.url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
          // git sends the header along when a server points elsewhere.
          ['http.followRedirects', 'false'],
        ]
      : [];
    this.#env = gitEnvironment(env, [...CONFIG, ...config, ...header]);
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

/** Variables of git's own that a user may need to reach a server. */
const KEPT =
  /^GIT_(SSL_.*|SSH|SSH_COMMAND|SSH_VARIANT|PROXY_COMMAND|EXEC_PATH|CONFIG_NOSYSTEM|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_COUNT|CONFIG_KEY_\d+|CONFIG_VALUE_\d+)$/;

/** The user's environment without our secrets and without what would lead git elsewhere, plus `config`. */
function gitEnvironment(
  env: NodeJS.ProcessEnv,
  config: ReadonlyArray<readonly [string, string]>,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || /^(PKGFEED_|INPUT_|GITHUB_TOKEN$|ACTIONS_)/.test(name)) continue;
    if (name.startsWith('GIT_') && !KEPT.test(name)) continue;
    result[name] = value;
  }
  let count = Number.parseInt(result.GIT_CONFIG_COUNT ?? '0', 10) || 0;
  for (const [key, value] of config) {
    result[`GIT_CONFIG_KEY_${count}`] = key;
    result[`GIT_CONFIG_VALUE_${count}`] = value;
    count++;
  }
  return {
    ...result,
    GIT_CONFIG_COUNT: String(count),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
  };
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
