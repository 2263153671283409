import { GitError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { userEnvironment, type Variables } from './environment.ts';
import { type Git, type GitOptions, type GitResult, runGit } from './git.ts';

/** The answer of the user's credential helpers for one address. */
interface Answer {
  /** `scheme://host`, as git's settings name it. */
  origin: string;
  /** The request, as `git credential` reads it. */
  question: string;
  username: string;
  password: string;
  /** True once the helpers know that the server accepted it. */
  isApproved: boolean;
}

/** What git says when a server or a proxy wants a password and there is none. */
const QUESTION = /could not read (?:Username|Password) for '(https?:\/\/[^'\s]+)'/;
const REFUSED = /Authentication failed|error: 401/;

/** Servers that can ask for a password in one command: a proxy, and the repository's own. */
const MOST_QUESTIONS = 2;

/**
 * The user's credential helpers, for a repository over HTTP without a token. A process of their own asks them, for a
 * limited time and only when the server wants a password. The git that speaks to the server runs none of them.
 */
export class Credentials {
  readonly #url: URL;
  readonly #env: Variables;
  readonly #limit: number;
  readonly #answers = new Map<string, Answer>();
  #hung: GitError | undefined;

  /**
   * @param url the repository's address
   * @param env the user's environment
   * @param limit milliseconds that the helpers may take
   */
  constructor(url: string, env: NodeJS.ProcessEnv, limit: number) {
    this.#url = new URL(url);
    this.#env = userEnvironment(env);
    this.#limit = limit;
  }

  /**
   * Runs a command that speaks to the server. When the server wants a password, asks the helpers and runs it again.
   *
   * @throws GitError when the helpers do not end in time
   */
  async try(git: Git, args: readonly string[], options: GitOptions): Promise<GitResult> {
    let result = await this.#run(git, args, options);
    for (let asked = 0; result.code !== 0 && asked < MOST_QUESTIONS; asked++) {
      const answer = await this.#ask(QUESTION.exec(result.stderr)?.[1], options.signal);
      if (answer === undefined) break;
      this.#answers.set(answer.origin, answer);
      result = await this.#run(git, args, options);
    }
    await this.#judge(result);
    return result;
  }

  async #run(git: Git, args: readonly string[], options: GitOptions): Promise<GitResult> {
    const answers = [...this.#answers.values()];
    const helpers = answers.flatMap(({ origin }, at) => ['-c', `credential.${origin}.helper=${says(at)}`]);
    const env = Object.fromEntries(
      answers.flatMap(({ username, password }, at) => [
        [`PKGFEED_USERNAME_${at}`, username],
        [`PKGFEED_PASSWORD_${at}`, password],
      ]),
    );
    return await git.try([...helpers, ...args], { ...options, env: { ...options.env, ...env } });
  }

  /** Asks the helpers. @returns undefined when they know nothing, or were asked before */
  async #ask(address: string | undefined, signal: AbortSignal | undefined): Promise<Answer | undefined> {
    if (address === undefined) return undefined;
    const url = new URL(address);
    const origin = `${url.protocol}//${url.host}`;
    if (this.#answers.has(origin)) return undefined;
    const path = url.host === this.#url.host ? this.#url.pathname.replace(/^\/+|(?<!\/)\/+$/g, '') : '';
    const question = [
      `protocol=${url.protocol.slice(0, -1)}`,
      `host=${url.host}`,
      ...(path === '' ? [] : [`path=${decodeURIComponent(path)}`]),
      ...(url.username === '' ? [] : [`username=${decodeURIComponent(url.username)}`]),
    ].join('\n');
    const said = await this.#credential('fill', question, origin, signal);
    const value = (key: string): string | undefined =>
      said
        ?.split('\n')
        .find((line) => line.startsWith(`${key}=`))
        ?.slice(key.length + 1);
    const [username, password] = [value('username'), value('password')];
    if (username === undefined || password === undefined) return undefined;
    return { origin, question, username, password, isApproved: false };
  }

  /** Reports to the helpers whether the server accepted their answer, as git does. */
  async #judge(result: GitResult): Promise<void> {
    for (const answer of this.#answers.values()) {
      const { origin, question, username, password } = answer;
      const isRefused = result.code !== 0 && REFUSED.test(result.stderr);
      if (!isRefused && (result.code !== 0 || answer.isApproved)) continue;
      answer.isApproved = true;
      if (isRefused) this.#answers.delete(origin);
      const said = `${question.replace(/\nusername=.*/, '')}\nusername=${username}\npassword=${password}`;
      // A helper that cannot store the result does not change what the server decided.
      await this.#credential(isRefused ? 'reject' : 'approve', said, origin).catch(() => undefined);
    }
  }

  /** Runs `git credential`. @returns undefined when it fails */
  async #credential(
    verb: string,
    question: string,
    origin: string,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    if (this.#hung !== undefined) throw this.#hung;
    const input = Buffer.from(`${question}\n\n`);
    const ended = await runGit(['credential', verb], { env: this.#env, input, limit: this.#limit, signal });
    if (ended.isLate) {
      this.#hung = new GitError({
        code: 'GIT_ACCESS',
        message: `the credential helper of your git configuration did not answer for ${printable(origin)} within the \`push-timeout\` of ${this.#limit / 1000} s`,
        remedy: 'Give a `token`, or make the helper answer without asking you.',
      });
      throw this.#hung;
    }
    return ended.code === 0 ? ended.stdout.toString('utf8') : undefined;
  }
}

/** A helper that prints the answer from the environment. */
const says = (at: number): string =>
  `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$PKGFEED_USERNAME_${at}" "$PKGFEED_PASSWORD_${at}"; }; f`;
