import type { Credentials } from '../../git/credentials.ts';
import { faultOf } from '../../git/faults.ts';
import { type Git, type GitOptions, type GitResult, verbOf } from '../../git/git.ts';
import type { Host } from '../../host.ts';
import { Outage, type Patience } from './outage.ts';

/** Milliseconds that a question without much of an answer may take at most. */
const QUESTION = 60_000;

/** Milliseconds for curl to end first. */
const MARGIN = 15_000;

/** What a command reads, and what stops it. */
type Given = Pick<GitOptions, 'input' | 'signal' | 'env'>;

/** The server of a branch, as git commands reach it. */
export class Origin {
  readonly #git: Git;
  readonly #credentials: Credentials | undefined;
  readonly #patience: Patience;
  readonly #host: Pick<Host, 'clock' | 'say'>;

  /** @param credentials from the user's git configuration; undefined when a token or an SSH key is given */
  constructor(
    git: Git,
    credentials: Credentials | undefined,
    patience: Patience,
    host: Pick<Host, 'clock' | 'say'>,
  ) {
    this.#git = git;
    this.#credentials = credentials;
    this.#patience = patience;
    this.#host = host;
  }

  /**
   * The commit of a branch on the server; undefined for an absent branch or an empty repository.
   *
   * @param least milliseconds in which the question is repeated at least while the network or the server fails
   * @throws GitError when the server does not say
   */
  async tip(ref: string, least = 0): Promise<string | undefined> {
    const args = ['ls-remote', '--exit-code', 'origin', ref];
    const patience = shortened(this.#patience);
    const result = await this.#patiently(args, { ...patience, retry: Math.max(patience.retry, least) });
    if (result.code === 2) return undefined;
    if (result.code !== 0) throw this.#git.failure(args, result);
    const lines = result.stdout.toString('utf8').split('\n');
    return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
  }

  /**
   * Runs a command that asks the server, and repeats it while the network or the server fails.
   *
   * @throws GitError when that lasts too long, and the reason of a signal that stopped it
   */
  async fetch(args: readonly string[], given: Given = {}): Promise<GitResult> {
    return await this.#patiently(args, this.#patience, given);
  }

  /** Runs a command that sends something, once. */
  async send(pusher: Git, args: readonly string[], given: Given = {}): Promise<GitResult> {
    return await this.#reach(pusher, args, this.#patience.silence, given);
  }

  /** Asks the server something once, and does not wait long for the answer. */
  async askOnce(pusher: Git, args: readonly string[]): Promise<GitResult> {
    return await this.#reach(pusher, args, shortened(this.#patience).silence);
  }

  /** The faults of a command that the caller repeats. */
  outage(verb: string): Outage {
    return new Outage(verb, this.#patience, this.#host);
  }

  async #patiently(args: readonly string[], patience: Patience, given: Given = {}): Promise<GitResult> {
    const outage = new Outage(verbOf(args), patience, this.#host);
    for (;;) {
      const result = await this.#reach(this.#git, args, patience.silence, given);
      const fault = faultOf(result);
      if (fault === undefined) return result;
      await outage.bear(this.#git.withoutSecrets(fault), this.#git.failure(args, result), given.signal);
    }
  }

  /** Runs a command that talks to the server, with the user's credentials if they are needed. */
  async #reach(
    git: Git,
    args: readonly string[],
    silence: number | undefined,
    given: Given = {},
  ): Promise<GitResult> {
    // curl notices silence first, and counts bytes where this counts output of git. This is for everything but HTTP.
    const limit = silence === undefined ? undefined : silence + Math.min(silence, MARGIN);
    const options = { network: true, silence: limit, ...given };
    return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
  }
}

const shortened = ({ retry, silence, isGiven }: Patience): Patience => ({
  retry: Math.min(retry, QUESTION),
  silence: silence === undefined ? undefined : Math.min(silence, QUESTION),
  isGiven,
});
