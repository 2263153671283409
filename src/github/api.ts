import { GitHubError, SourceError } from '../errors.ts';
import { ownerAndName, type Slug } from './address.ts';
import { itemsOf } from './answer-fields.ts';
import type { Origin, Served } from './download.ts';
import { type Octokit, openOctokit, USER_AGENT, untried, type Ways } from './octokit.ts';
import { type Watch, watchdog } from './patience.ts';
import { type Asked, type Operation, refusal } from './refusals.ts';

/** Items per page of a list, the most that GitHub gives. */
export const PAGE = 100;
/** Items after which pkgfeed stops reading a list: no list that it needs is longer. */
export const LIST_LIMIT = 10_000;

export type RouteValues = { [name: string]: unknown };

export interface Answer {
  status: number;
  data: unknown;
  headers: { link?: string; location?: string };
}

/** What the API is asked to answer with. Artifacts are refused with 415 to who asks for the file itself. */
const ACCEPT = { asset: 'application/octet-stream', artifact: 'application/vnd.github+json' };

/** Which kind of file a download is of, as the API distinguishes them. */
export type FileKind = keyof typeof ACCEPT;

/** Asks for a file without compression. */
const AS_IT_IS = { 'accept-encoding': 'identity' };

/** Who asks. */
interface Identity {
  token: string | undefined;
  /** What is added to the User-Agent header. */
  agent?: string | undefined;
}

/** Requests to GitHub's API about one repository, with the run's token. Loads Octokit at the first request. */
export class Api {
  readonly url: URL;
  readonly #token: string | undefined;
  readonly #userAgent: string;
  readonly #ways: Ways;
  #octokit: Promise<Octokit> | undefined;

  constructor({ token, agent }: Identity, url: URL, ways: Ways) {
    this.#token = token;
    this.#userAgent = agent === undefined ? USER_AGENT : `${USER_AGENT} ${agent}`;
    this.url = url;
    this.#ways = ways;
  }

  /** Describes a request, for messages about it. */
  asked(operation: Operation, repository: Slug, what: string): Asked {
    return { operation, repository, what, hasToken: this.#token !== undefined };
  }

  /**
   * Sends a request. The repository's owner and name fill `{owner}` and `{repo}` of the route.
   *
   * @throws GitHubError
   */
  async ask(route: string, asked: Asked, parameters: RouteValues = {}): Promise<Answer> {
    const [owner, repo] = ownerAndName(asked.repository);
    return await this.#send(route, asked, { owner, repo, ...parameters });
  }

  /**
   * Asks the GraphQL API.
   *
   * @returns the whole answer, which may hold errors in place of data
   * @throws GitHubError
   */
  async query(query: string, variables: RouteValues, asked: Asked): Promise<unknown> {
    // GitHub Enterprise has it next to the other API, not below it.
    const url = this.#base.endsWith('/api/v3')
      ? this.#base.replace(/v3$/, 'graphql')
      : `${this.#base}/graphql`;
    const { data } = await this.#send(`POST ${url}`, asked, { query, variables });
    return data;
  }

  /**
   * Sends a request.
   *
   * @returns undefined when GitHub does not have the thing, or does not show it to this token
   * @throws GitHubError
   */
  async askIfThere(route: string, asked: Asked, parameters?: RouteValues): Promise<Answer | undefined> {
    try {
      return await this.ask(route, asked, parameters);
    } catch (error) {
      if (error instanceof GitHubError && error.code === 'GITHUB_ABSENT') return undefined;
      throw error;
    }
  }

  /**
   * The items of a list. Fetches a page only when its first item is needed.
   *
   * @param key the field of the answer that holds the list; without one the answer is the list
   * @throws SourceError for more than `LIST_LIMIT` items, GitHubError
   */
  async *list(
    route: string,
    asked: Asked,
    parameters: RouteValues = {},
    key?: string,
  ): AsyncGenerator<unknown> {
    for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
      const { data, headers } = await this.ask(route, asked, { ...parameters, per_page: PAGE, page });
      yield* itemsOf(data, key, asked.what);
      // The next page is requested by its number, not by the address in the header: only the API may get the token.
      if (!/\brel="?next\b/.test(headers.link ?? '')) return;
    }
    throw tooMany(asked.what);
  }

  /**
   * Where a download from the repository begins.
   *
   * @param path what follows the repository in the API's address
   */
  origin(asked: Asked, path: string, kind: FileKind): Origin {
    const [owner, repo] = ownerAndName(asked.repository);
    return {
      url: new URL(`${this.#base}/repos/${owner}/${repo}/${path}`),
      patience: this.#ways.patience,
      fetch: this.#ways.fetch,
      isApi: (url) => url.href.startsWith(`${this.#base}/`),
      headers: { accept: '*/*', ...AS_IT_IS, 'user-agent': USER_AGENT },
      ask: (url) => this.#fetch(url, ACCEPT[kind], asked),
    };
  }

  async #send(route: string, asked: Asked, parameters: RouteValues): Promise<Answer> {
    this.#octokit ??= openOctokit({ token: this.#token, userAgent: this.#userAgent }, this.url, this.#ways);
    const octokit = await this.#octokit;
    try {
      return await octokit.request(route, parameters);
    } catch (error) {
      throw refusal(error, asked);
    }
  }

  /** Asks the API for a file, or for a redirect to it. The caller reads the body. */
  async #fetch(url: URL, accept: string, asked: Asked): Promise<Served> {
    const { patience, fetch } = this.#ways;
    let watch: Watch | undefined;
    // Each request has its own watch, because Octokit pauses between two of them.
    const watched: typeof fetch = (input, init) => {
      watch?.end();
      watch = watchdog(patience);
      return untried(fetch(input, { ...init, signal: watch.signal }));
    };
    const request = { fetch: watched, redirect: 'manual', parseSuccessResponseBody: false };
    try {
      const { status, data, headers } = await this.#send(`GET ${url.href}`, asked, {
        headers: { accept, ...AS_IT_IS },
        request,
      });
      const body = data instanceof ReadableStream ? data : null;
      return { status, location: headers.location, body, watch: watch ?? watchdog(patience) };
    } catch (error) {
      // The type checker does not see that the function above was called.
      (watch as Watch | undefined)?.end();
      throw error;
    }
  }

  /** The API's address without a slash at its end. */
  get #base(): string {
    return this.url.href.replace(/\/$/, '');
  }
}

/** The error for a list with more than `LIST_LIMIT` items. */
export function tooMany(what: string): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `${what} are more than ${LIST_LIMIT}`,
    remedy: 'Ask for fewer.',
  });
}
