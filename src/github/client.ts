import { checkToken, parseApiUrl } from './address.ts';
import { Api } from './api.ts';
import { type Attestations, attestationsApi } from './attestations.ts';
import { type Commits, commitsApi } from './commits.ts';
import { type Deployments, deploymentsApi } from './deployments.ts';
import { type Environments, environmentsApi } from './environments.ts';
import { type History, historyApi } from './history.ts';
import { type Pages, pagesApi } from './pages.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { type Releases, releasesApi } from './releases.ts';
import { type Runs, runsApi } from './runs.ts';

/** Everything that pkgfeed asks GitHub. */
export interface GitHub
  extends Releases,
    Runs,
    History,
    Attestations,
    Pages,
    Environments,
    Deployments,
    Commits {}

export interface GitHubOptions {
  /** Without one GitHub shows only what is public. */
  token: string | undefined;
  /** `https://api.github.com`, or that of GitHub Enterprise (`https://HOST/api/v3`). */
  apiUrl: string;
  /** What is added to the User-Agent header. */
  agent?: string | undefined;
  say(line: string): void;
  fetch: typeof fetch;
  patience?: Partial<Patience>;
}

/**
 * Returns a client of GitHub's API. It loads and sends nothing before the first question.
 *
 * @throws InputError when the address or the token is not valid
 */
export function githubClient({ token, apiUrl, agent, say, fetch, patience }: GitHubOptions): GitHub {
  checkToken(token);
  const ways = { say, fetch, patience: { ...PATIENCE, ...patience } };
  const api = new Api({ token, agent }, parseApiUrl(apiUrl), ways);
  return {
    ...releasesApi(api),
    ...runsApi(api),
    ...historyApi(api),
    ...attestationsApi(api),
    ...pagesApi(api),
    ...environmentsApi(api),
    ...deploymentsApi(api),
    ...commitsApi(api),
  };
}
