import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type BareRepository, makeBareRepository } from './bare-repository.ts';
import { type GitRequest, type GitServer, startGitServer } from './git-server.ts';
import { refusals } from './github-refusals.ts';
import { startGitHub } from './github-server.ts';
import type { GitHubServer, Reply } from './github-state.ts';
import { type Place, TOKEN } from './run.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';

/**
 * What becomes of a build: it is `built` and served, called built though the old state is still served (`stale`),
 * `errored`, `stalled` for ever, or it is `never` begun.
 */
export type Outcome = 'built' | 'stale' | 'errored' | 'stalled' | 'never';

export interface PagesOptions {
  /** owner/name of the feed's repository. */
  slug?: string;
  /** Of the builds in their order; those after the last are built. */
  outcomes?: readonly Outcome[];
  /** What a token may do at the API; left out, everything. */
  permissions?: readonly string[];
  /** Milliseconds that a build takes. */
  takes?: number;
  /** Seconds that each file is cached. */
  cache?: number;
  /** What the settings of the site are where they are not right. */
  site?: object;
}

export interface Pages {
  repository: BareRepository;
  api: GitHubServer;
  git: GitServer;
  site: StaticServer;
  /** The folder that is served. */
  served: string;
  /** Where the feed is served, without a slash at its end. */
  url: string;
  words: { 'pages-repository': string; token: string };
  /** `METHOD path` of what the API was asked of Pages, below the repository. */
  asked(): string[];
  /** Serves what the branch holds, as a build does. */
  deploy(): void;
  /** From now on serves what the branch holds at each moment, however long a build takes. */
  follow(): void;
  /** From now on all questions of this method are answered so. */
  refuse(method: 'GET' | 'POST', reply: Reply): void;
  /** The rules of the environment github-pages, in GitHub's words; undefined while nothing deploys to it. */
  environment: { rules: object[]; policies?: object[] } | undefined;
  /** Happens before the latest build is told. */
  beforeLatest: () => void;
  /** Happens before git is answered; a number is the status to answer with instead. */
  beforeGit: (request: GitRequest) => unknown;
  /** From now on a path is not served. */
  withhold(path: string): void;
}

const LATEST = 'GET /repos/{owner}/{repo}/pages/builds/latest';
const REQUEST = 'POST /repos/{owner}/{repo}/pages/builds';
const ENVIRONMENT = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

/** GitHub as far as a feed needs it: git over HTTP, the API, and a site at a project's path that builds lead to. */
export async function startPages(place: Place, options: PagesOptions = {}): Promise<Pages> {
  const { slug = 'Owner/feed', takes = 0, cache = 0 } = options;
  const outcomes = [...(options.outcomes ?? [])];
  const root = join(place.folder, 'github');
  const repository = makeBareRepository(join(root, `${slug}.git`));
  const git = await startGitServer({ root, token: TOKEN, before: (request) => pages.beforeGit(request) });
  const { permissions } = options;
  const api = await startGitHub(permissions === undefined ? {} : { tokens: { [TOKEN]: permissions } });
  onTestFinished(async () => {
    await Promise.all([git.close(), api.close()]);
  });
  const served = join(place.folder, 'served');
  const site = await startStaticServer({ root: served, cache });
  const url = `${site.url}feed`;
  Object.assign(place.env, { GITHUB_SERVER_URL: git.url, GITHUB_API_URL: api.apiUrl });

  const withheld = new Set<string>();
  const serve = (): void => {
    deploy(repository, join(served, 'feed'));
    for (const path of withheld) rmSync(join(served, 'feed', path), { force: true });
  };
  const builds: { commit: string; outcome: Outcome; since: number; isServed: boolean }[] = [];
  const seen = new Set<string>();
  const begin = (): void => {
    const commit = repository.tip() ?? '';
    const outcome = outcomes.shift() ?? 'built';
    seen.add(commit);
    if (outcome !== 'never') builds.push({ commit, outcome, since: Date.now(), isServed: false });
  };
  const latest = (): Reply => {
    const tip = repository.tip();
    if (tip !== undefined && !seen.has(tip)) begin();
    const build = builds.at(-1);
    if (build === undefined) return refusals.notFound;
    const { commit, outcome } = build;
    const isOver = Date.now() - build.since >= takes && outcome !== 'stalled';
    if (isOver && outcome === 'built' && !build.isServed) serve();
    build.isServed ||= isOver;
    const status = !isOver ? 'building' : outcome === 'errored' ? 'errored' : 'built';
    const error = { message: status === 'errored' ? 'Page build failed.' : null };
    const url = `${api.apiUrl}/builds/${builds.length}`;
    return { status: 200, body: api.like(LATEST, { url, status, error, commit }) };
  };
  const source = { branch: 'gh-pages', path: '/' };
  const described = { html_url: `${url}/`, build_type: 'legacy', source, cname: null, ...options.site };
  const settings = api.like('GET /repos/{owner}/{repo}/pages', described);
  const at = (path: string): RegExp => new RegExp(`^/repos/${slug}/${path}$`);
  const refused = new Map<string, Reply>();
  for (const method of ['GET', 'POST']) api.answer(method, at('.*'), () => refused.get(method));
  api.answer('GET', at('pages'), () => ({ status: 200, body: settings }));
  api.answer('GET', at('pages/builds/latest'), () => {
    pages.beforeLatest();
    return latest();
  });
  api.answer('POST', at('pages/builds'), () => {
    begin();
    const url = `${api.apiUrl}/builds/latest`;
    return { status: 201, body: api.like(REQUEST, { url, status: 'queued' }) };
  });
  api.answer('GET', at('environments/github-pages'), () => {
    const { environment } = pages;
    if (environment === undefined) return refusals.notFound;
    const policy = { protected_branches: false, custom_branch_policies: true };
    const branches = environment.policies === undefined ? null : policy;
    const fields = { protection_rules: environment.rules, deployment_branch_policy: branches };
    return { status: 200, body: api.like(ENVIRONMENT, { name: 'github-pages', ...fields }) };
  });
  api.answer('GET', at('environments/github-pages/deployment-branch-policies'), () => {
    const policies = pages.environment?.policies ?? [];
    return { status: 200, body: { total_count: policies.length, branch_policies: policies } };
  });
  api.answer('GET', at('compare/.*'), ({ path }) => {
    const [, base = '', head = ''] =
      /compare\/([0-9a-f]+)\.\.\.([0-9a-f]+)/.exec(decodeURIComponent(path)) ?? [];
    const both = [base, head].map((commit) => repository.git(['rev-list', commit]).trim().split('\n'));
    const status = both[1]?.includes(base) ? 'ahead' : both[0]?.includes(head) ? 'behind' : undefined;
    return status === undefined ? refusals.notFound : { status: 200, body: api.like(COMPARE, { status }) };
  });
  const prefix = `/repos/${slug}/`;
  const pages: Pages = {
    ...{ repository, api, git, site, url, beforeLatest: () => undefined },
    served: join(served, 'feed'),
    ...{ environment: undefined, beforeGit: () => undefined },
    withhold: (path) => withheld.add(path),
    words: { 'pages-repository': slug, token: TOKEN },
    asked: () => api.requests.map(({ method, path }) => `${method} ${path.replace(prefix, '')}`),
    deploy: serve,
    follow() {
      let served: string | undefined;
      site.before = () => {
        const tip = repository.tip();
        if (tip !== served) serve();
        served = tip;
      };
    },
    refuse: (method, reply) => refused.set(method, reply),
  };
  return pages;
}

/** Serves a folder as actions/deploy-pages does with what actions/upload-pages-artifact took of it. */
export function deploySite({ served }: Pages, folder: string): void {
  rmSync(served, { recursive: true, force: true });
  cpSync(folder, served, { recursive: true, dereference: true });
}

function deploy(repository: BareRepository, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of repository.files()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
