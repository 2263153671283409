import type { GitHubRun, RunRef } from '../host.ts';

/** What the environment says about the run of a workflow that pkgfeed is part of, if it is part of one. */
export function ownRun(env: NodeJS.ProcessEnv): GitHubRun {
  const { GITHUB_RUN_ID: id = '' } = env;
  return {
    server: env.GITHUB_SERVER_URL || 'https://github.com',
    api: env.GITHUB_API_URL || undefined,
    repository: env.GITHUB_REPOSITORY || undefined,
    id: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined,
    isAgain: Number(env.GITHUB_RUN_ATTEMPT) > 1,
    eventName: env.GITHUB_EVENT_NAME || undefined,
    actor: env.GITHUB_ACTOR || undefined,
    ref: refOf(env.GITHUB_REF),
    isRunner: isRunner(env),
    agent: undefined,
  };
}

/** What the library of the runner says about the run. */
interface RunnerContext {
  serverUrl: string;
  apiUrl: string;
  runId: number;
  runAttempt: number;
  eventName: string;
  actor: string;
  ref: string;
  /** Throws for a run without a repository. */
  readonly repo: { owner: string; repo: string };
}

/** The same as `ownRun`, from the library of the runner as far as it knows. */
export function runOf(context: RunnerContext, env: NodeJS.ProcessEnv): Omit<GitHubRun, 'agent'> {
  const { serverUrl, apiUrl, runId, runAttempt, eventName, actor, ref } = context;
  const server = serverUrl || 'https://github.com';
  // Without an address from the runner the library takes that of github.com, also for another server.
  const isOther = server !== 'https://github.com' && !env.GITHUB_API_URL;
  const { owner, repo } = env.GITHUB_REPOSITORY ? context.repo : {};
  return {
    ...{ server, api: isOther ? undefined : apiUrl, eventName, actor },
    ...{ ref: refOf(ref), isRunner: isRunner(env) },
    repository: owner && repo ? `${owner}/${repo}` : undefined,
    id: Number.isSafeInteger(runId) ? runId : undefined,
    isAgain: runAttempt > 1,
  };
}

/** The branch or tag that `refs/heads/NAME` or `refs/tags/NAME` means; undefined for anything else. */
function refOf(text = ''): RunRef | undefined {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, isTag: kind === 'tags' };
}

const isRunner = (env: NodeJS.ProcessEnv): boolean => env.GITHUB_ACTIONS === 'true';
