import { GitHubError, SourceError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { checkToken, ownerAndName, parseApiUrl } from './address.ts';
import {
  type Artifact,
  type Asset,
  type Attestation,
  artifactOf,
  assetOf,
  attestationOf,
  buildOf,
  commitOf,
  defaultBranchOf,
  itemsOf,
  type PagesBuild,
  type PagesSite,
  pagesOf,
  type Release,
  type Run,
  relationOf,
  releaseOf,
  runOf,
} from './answers.ts';
import {
  checkAddress,
  download,
  type Origin,
  PATIENCE,
  type Patience,
  type Served,
  type Watch,
  watchdog,
} from './download.ts';
import { type Octokit, openOctokit, USER_AGENT } from './octokit.ts';
import { type Asked, notFound, type Operation, refusal } from './refusals.ts';

const PAGE = 100;
/** More items than any list has that is of use here. */
const LIST_LIMIT = 10_000;

/** Which release: the one GitHub calls the latest, or a certain one. */
export type ReleaseName = 'latest' | { tag: string } | { id: number };

/** What is asked of GitHub, in the words of the domain; a repository is owner/name. */
export interface GitHub {
  /** @throws GitHubError; drafts are not found by tag here */
  release(repository: string, which: ReleaseName): Promise<Release>;
  /** The draft that will have this tag. */
  draft(repository: string, tag: string): Promise<Release>;
  /**
   * The newest releases first, at most `count` of those that are wanted.
   *
   * @param isWanted decides before a release's assets are asked for
   */
  releases(
    repository: string,
    count: number,
    isWanted?: (release: Omit<Release, 'assets'>) => boolean,
  ): Promise<Release[]>;
  /** Fetches an asset into a new file of at most `limit` bytes, checked against size and digest. */
  downloadAsset(repository: string, asset: Asset, file: string, limit: number): Promise<void>;
  run(repository: string, id: number): Promise<Run>;
  defaultBranch(repository: string): Promise<string>;
  /** The commit that a tag stands for; undefined where there is no such tag. */
  commitOfTag(repository: string, tag: string): Promise<string | undefined>;
  artifacts(repository: string, run: number): Promise<Artifact[]>;
  /**
   * Fetches an artifact's zip into a new file, checked against its digest.
   *
   * @param limit the most bytes it may have
   */
  downloadArtifact(repository: string, artifact: Artifact, file: string, limit: number): Promise<void>;
  /** What GitHub stores about a file of this sha256, of one type of predicates. */
  attestations(repository: string, sha256: string, predicate: string): AsyncGenerator<Attestation>;
  /** Fetches an attestation's bundle into a new file of at most `limit` bytes. */
  downloadBundle(repository: string, address: string, file: string, limit: number): Promise<void>;
  /** The site that Pages serves; undefined where Pages is off, or hidden from this token. */
  pages(repository: string): Promise<PagesSite | undefined>;
  /** The build that was started last; undefined where there was none. */
  latestBuild(repository: string): Promise<PagesBuild | undefined>;
  /** Has Pages build the branch as it is now. */
  requestBuild(repository: string): Promise<PagesBuild>;
  /** Whether a commit is among the ancestors of another, or is it; undefined where GitHub cannot tell. */
  isAncestor(repository: string, commit: string, of: string): Promise<boolean | undefined>;
}

export interface GitHubOptions {
  /** Without one GitHub shows what is public. */
  token: string | undefined;
  /** `https://api.github.com`, or that of GitHub Enterprise (`https://HOST/api/v3`). */
  apiUrl: string;
  say(line: string): void;
  patience?: Partial<Patience>;
}

/**
 * Speaks to GitHub's API; nothing is loaded or sent before the first question.
 *
 * @throws InputError when the address or the token cannot be one
 */
export function githubClient({ token, apiUrl, say, patience }: GitHubOptions): GitHub {
  checkToken(token);
  return new Client(token, parseApiUrl(apiUrl), say, { ...PATIENCE, ...patience });
}

const statusOf = (cause: unknown): unknown => (cause as { status?: unknown } | undefined)?.status;

type RouteValues = { [name: string]: unknown };
type Answer = { status: number; data: unknown; headers: { link?: string; location?: string } };

/** Asks for a file's own bytes: not for what is known of it, and not packed for the way. */
const AS_IT_IS = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };

class Client implements GitHub {
  readonly #token: string | undefined;
  readonly #api: URL;
  readonly #say: (line: string) => void;
  readonly #patience: Patience;
  #octokit: Promise<Octokit> | undefined;

  constructor(token: string | undefined, api: URL, say: (line: string) => void, patience: Patience) {
    this.#token = token;
    this.#api = api;
    this.#say = say;
    this.#patience = patience;
  }

  async release(repository: string, which: ReleaseName): Promise<Release> {
    const [path, name, parameters] = releasePath(which);
    const asked = this.#asked('read releases', repository, `${name} of ${repository}`);
    const { data } = await this.#ask(`GET /repos/{owner}/{repo}/releases/${path}`, asked, parameters);
    return await this.#withAssets(repository, releaseOf(data, asked.what));
  }

  async draft(repository: string, tag: string): Promise<Release> {
    const asked = this.#asked('read drafts', repository, `draft release ${printable(tag)} of ${repository}`);
    const [found] = await this.releases(repository, 1, (one) => one.isDraft && one.tag === tag);
    if (found === undefined) throw notFound(asked);
    return found;
  }

  async releases(
    repository: string,
    count: number,
    isWanted: (release: Omit<Release, 'assets'>) => boolean = () => true,
  ): Promise<Release[]> {
    const asked = this.#asked('read releases', repository, `the releases of ${repository}`);
    const found: Release[] = [];
    if (count <= 0) return found;
    for await (const item of this.#list('GET /repos/{owner}/{repo}/releases', asked)) {
      const release = releaseOf(item, asked.what);
      if (!isWanted(release)) continue;
      found.push(await this.#withAssets(repository, release));
      if (found.length >= count) break;
    }
    return found;
  }

  /** The list of a release's own answer is not said to be whole, that of its assets is. */
  async #withAssets(repository: string, release: Omit<Release, 'assets'>): Promise<Release> {
    const operation = release.isDraft ? 'read drafts' : 'read releases';
    const what = `the assets of release ${printable(release.tag)} of ${repository}`;
    const asked = this.#asked(operation, repository, what);
    const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
    const assets: Asset[] = [];
    for await (const item of this.#list(route, asked, { release_id: release.id })) {
      assets.push(assetOf(item, what));
    }
    return { ...release, assets };
  }

  async downloadAsset(repository: string, asset: Asset, file: string, limit: number): Promise<void> {
    const what = `asset ${printable(asset.name)} of ${repository}`;
    const asked = this.#asked('read releases', repository, what);
    const { size, sha256 } = asset;
    const origin = this.#origin(asked, `releases/assets/${asset.id}`);
    await download({ asked, what, size, sha256, limit }, origin, file);
  }

  async run(repository: string, id: number): Promise<Run> {
    const asked = this.#asked('read runs', repository, `workflow run ${id} of ${repository}`);
    const { data } = await this.#ask('GET /repos/{owner}/{repo}/actions/runs/{run_id}', asked, {
      run_id: id,
    });
    return runOf(data, asked.what);
  }

  async defaultBranch(repository: string): Promise<string> {
    const asked = this.#asked('read the repository', repository, `repository ${repository}`);
    const { data } = await this.#ask('GET /repos/{owner}/{repo}', asked);
    return defaultBranchOf(data, asked.what);
  }

  async commitOfTag(repository: string, tag: string): Promise<string | undefined> {
    const asked = this.#asked('read the repository', repository, `tag ${printable(tag)} of ${repository}`);
    try {
      const { data } = await this.#ask('GET /repos/{owner}/{repo}/commits/{ref}', asked, {
        ref: `tags/${tag}`,
      });
      return commitOf(data, asked.what);
    } catch (error) {
      // GitHub says 422 where there is no such commit, and 404 where there is nothing at all.
      const isAbsent =
        error instanceof GitHubError && (error.code === 'GITHUB_ABSENT' || statusOf(error.cause) === 422);
      if (isAbsent) return undefined;
      throw error;
    }
  }

  async artifacts(repository: string, run: number): Promise<Artifact[]> {
    const what = `the artifacts of workflow run ${run} of ${repository}`;
    const asked = this.#asked('read artifacts', repository, what);
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
    const found: Artifact[] = [];
    for await (const item of this.#list(route, asked, { run_id: run }, 'artifacts')) {
      found.push(artifactOf(item, what));
    }
    return found;
  }

  async downloadArtifact(repository: string, artifact: Artifact, file: string, limit: number): Promise<void> {
    const what = `artifact ${printable(artifact.name)} of ${repository}`;
    const asked = this.#asked('read artifacts', repository, what);
    // Servers that state no digest state the size of the files before they were packed.
    const size = artifact.sha256 === undefined ? undefined : artifact.size;
    const origin = this.#origin(asked, `actions/artifacts/${artifact.id}/zip`);
    await download({ asked, what, size, sha256: artifact.sha256, limit }, origin, file);
  }

  async *attestations(repository: string, sha256: string, predicate: string): AsyncGenerator<Attestation> {
    const what = `the attestations of sha256:${sha256} in ${repository}`;
    const asked = this.#asked('read attestations', repository, what);
    const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
    const wish = { subject_digest: `sha256:${sha256}`, predicate_type: predicate, per_page: PAGE };
    let cursor: { after?: string } = {};
    for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
      const answer = await this.#answerIfThere(route, asked, { ...wish, ...cursor });
      if (answer === undefined) return;
      for (const item of itemsOf(answer.data, 'attestations', what)) yield attestationOf(item, what);
      const after = nextCursor(answer.headers.link);
      if (after === undefined) return;
      cursor = { after };
    }
    throw tooMany(what);
  }

  async downloadBundle(repository: string, address: string, file: string, limit: number): Promise<void> {
    const what = `an attestation of ${repository}`;
    const asked = this.#asked('read attestations', repository, what);
    const wanted = { asked, what, size: undefined, sha256: undefined, limit };
    const url = checkAddress(address, this.#api, wanted);
    await download(wanted, { ...this.#origin(asked, ''), url }, file);
  }

  async pages(repository: string): Promise<PagesSite | undefined> {
    const asked = this.#asked('read Pages', repository, `the Pages site of ${repository}`);
    const data = await this.#askIfThere('GET /repos/{owner}/{repo}/pages', asked);
    return data === undefined ? undefined : pagesOf(data, asked.what);
  }

  async latestBuild(repository: string): Promise<PagesBuild | undefined> {
    const asked = this.#asked('read Pages', repository, `the latest Pages build of ${repository}`);
    const data = await this.#askIfThere('GET /repos/{owner}/{repo}/pages/builds/latest', asked);
    return data === undefined ? undefined : buildOf(data, asked.what);
  }

  async requestBuild(repository: string): Promise<PagesBuild> {
    const asked = this.#asked('build Pages', repository, `a new Pages build of ${repository}`);
    const { data } = await this.#ask('POST /repos/{owner}/{repo}/pages/builds', asked);
    return buildOf(data, asked.what);
  }

  async isAncestor(repository: string, commit: string, of: string): Promise<boolean | undefined> {
    const what = `how commits ${printable(commit)} and ${printable(of)} of ${repository} relate`;
    const asked = this.#asked('read the repository', repository, what);
    const wish = { basehead: `${commit}...${of}`, per_page: 1 };
    const data = await this.#askIfThere('GET /repos/{owner}/{repo}/compare/{basehead}', asked, wish);
    return data === undefined ? undefined : ['ahead', 'identical'].includes(relationOf(data, what));
  }

  /** What is asked for; undefined where it is not there. */
  async #askIfThere(route: string, asked: Asked, parameters?: RouteValues): Promise<unknown> {
    return (await this.#answerIfThere(route, asked, parameters))?.data;
  }

  async #answerIfThere(route: string, asked: Asked, parameters?: RouteValues): Promise<Answer | undefined> {
    try {
      return await this.#ask(route, asked, parameters);
    } catch (error) {
      if (error instanceof GitHubError && error.code === 'GITHUB_ABSENT') return undefined;
      throw error;
    }
  }

  #asked(operation: Operation, repository: string, what: string): Asked {
    return { operation, repository, what, hasToken: this.#token !== undefined };
  }

  /** Asks about the repository: its halves are filled into the route. */
  async #ask(route: string, asked: Asked, parameters: RouteValues = {}): Promise<Answer> {
    const [owner, repo] = ownerAndName(asked.repository);
    return await this.#send(route, asked, { owner, repo, ...parameters });
  }

  async #send(route: string, asked: Asked, parameters: RouteValues): Promise<Answer> {
    this.#octokit ??= openOctokit(this.#token, this.#api, this.#say, this.#patience);
    const octokit = await this.#octokit;
    try {
      return await octokit.request(route, parameters);
    } catch (error) {
      throw refusal(error, asked);
    }
  }

  /** The items of a list page by page, for as long as somebody takes them. */
  async *#list(
    route: string,
    asked: Asked,
    parameters: RouteValues = {},
    key?: string,
  ): AsyncGenerator<unknown> {
    for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
      const { data, headers } = await this.#ask(route, asked, { ...parameters, per_page: PAGE, page });
      yield* itemsOf(data, key, asked.what);
      // Asked for by number, not at the address that the header names: the token goes to the API alone.
      if (!/\brel="?next\b/.test(headers.link ?? '')) return;
    }
    throw tooMany(asked.what);
  }

  #origin(asked: Asked, path: string): Origin {
    const [owner, repo] = ownerAndName(asked.repository);
    return {
      url: new URL(`${this.#base}/repos/${owner}/${repo}/${path}`),
      patience: this.#patience,
      isApi: (url) => url.href.startsWith(`${this.#base}/`),
      headers: { ...AS_IT_IS, 'user-agent': USER_AGENT },
      ask: (url) => this.#fetch(url, asked),
    };
  }

  /** Asks the API for a file, or for the address of one; its body is for the caller to read. */
  async #fetch(url: URL, asked: Asked): Promise<Served> {
    let watch: Watch | undefined;
    // One watch a request: what Octokit waits between two of them is no silence.
    const watched: typeof fetch = (input, init) => {
      watch?.end();
      watch = watchdog(this.#patience);
      return fetch(input, { ...init, signal: watch.signal });
    };
    const request = { fetch: watched, redirect: 'manual', parseSuccessResponseBody: false };
    try {
      const { status, data, headers } = await this.#send(`GET ${url.href}`, asked, {
        headers: AS_IT_IS,
        request,
      });
      const body = data instanceof ReadableStream ? data : null;
      return { status, location: headers.location, body, watch: watch ?? watchdog(this.#patience) };
    } catch (error) {
      // The type checker does not see that the function above was called.
      (watch as Watch | undefined)?.end();
      throw error;
    }
  }

  /** The API's address without a slash at its end. */
  get #base(): string {
    return this.#api.href.replace(/\/$/, '');
  }
}

function tooMany(what: string): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `${what} are more than ${LIST_LIMIT}`,
    remedy: 'Ask for fewer.',
  });
}

/** The cursor in the address of the next page; the address itself is not asked, the token goes to the API alone. */
function nextCursor(link: string | undefined): string | undefined {
  const [, address] = /<([^<>]*)>;\s*rel="?next\b/.exec(link ?? '') ?? [];
  const query = address?.includes('?') ? address.slice(address.indexOf('?')) : '';
  return new URLSearchParams(query).get('after') ?? undefined;
}

function releasePath(which: ReleaseName): readonly [string, string, RouteValues] {
  if (which === 'latest') return ['latest', 'the latest release', {}];
  if ('id' in which) return ['{release_id}', `release ${which.id}`, { release_id: which.id }];
  return ['tags/{tag}', `release ${printable(which.tag)}`, { tag: which.tag }];
}
