import { setTimeout as wait } from 'node:timers/promises';
import type { Credentials } from '../../git/credentials.ts';
import type { Git, GitResult } from '../../git/git.ts';

/** Milliseconds to wait before each new request after a fault of the server. */
const PAUSES = [1000, 4000];

/** True for a timeout, an overload or a broken connection, as git and ssh report them. */
export function isTransient({ stderr }: GitResult): boolean {
  return /error: (408|429|5\d\d)|HTTP (408|429|5\d\d)|early EOF|unexpected disconnect|Connection (reset|timed out|closed by)|closed by remote host|server \S+ not responding/.test(
    stderr,
  );
}

/** The server of a branch, as git commands reach it. */
export class Origin {
  readonly #git: Git;
  readonly #credentials: Credentials | undefined;

  /** @param credentials from the user's git configuration; undefined when a token or an SSH key is given */
  constructor(git: Git, credentials: Credentials | undefined) {
    this.#git = git;
    this.#credentials = credentials;
  }

  /** The commit of a branch on the server; undefined for an absent branch or an empty repository. */
  async tip(ref: string): Promise<string | undefined> {
    const args = ['ls-remote', '--exit-code', 'origin', ref];
    const result = await this.patiently(args);
    if (result.code === 2) return undefined;
    if (result.code !== 0) throw this.#git.failure(args, result);
    const lines = result.stdout.toString('utf8').split('\n');
    return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
  }

  /** Runs a command that asks the server, and repeats it when the server is busy or the connection breaks. */
  async patiently(args: readonly string[], input?: Buffer): Promise<GitResult> {
    for (const pause of PAUSES) {
      const result = await this.reach(this.#git, args, input);
      if (result.code === 0 || !isTransient(result)) return result;
      await wait(pause);
    }
    return await this.reach(this.#git, args, input);
  }

  /** Runs a command that talks to the server, with the user's credentials if they are needed. */
  async reach(git: Git, args: readonly string[], input?: Buffer): Promise<GitResult> {
    const options = { network: true, ...(input === undefined ? {} : { input }) };
    return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
  }
}
