import type { GitHubRun, RunRef } from '../host.ts';

/** What the environment says about the run of a workflow that pkgfeed is part of, if it is part of one. */
export function ownRun(env: NodeJS.ProcessEnv): GitHubRun {
  const { GITHUB_RUN_ID: id = '' } = env;
  return {
    server: env.GITHUB_SERVER_URL || 'https://github.com',
    api: env.GITHUB_API_URL || undefined,
    repository: env.GITHUB_REPOSITORY || undefined,
    id: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined,
    eventName: env.GITHUB_EVENT_NAME || undefined,
    actor: env.GITHUB_ACTOR || undefined,
    ref: refOf(env.GITHUB_REF),
    isRunner: isRunner(env),
    agent: undefined,
  };
}

/** The branch or tag that `refs/heads/NAME` or `refs/tags/NAME` means; undefined for anything else. */
export function refOf(text = ''): RunRef | undefined {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, isTag: kind === 'tags' };
}

export const isRunner = (env: NodeJS.ProcessEnv): boolean => env.GITHUB_ACTIONS === 'true';
