import type { Host } from '../../host.ts';

/**
 * The variables that name git's author and committer. Variables of the environment count first. The fallback is the
 * runner's bot on a runner, and pkgfeed elsewhere.
 */
export function authorOf(host: Host): Record<string, string> {
  const { env } = host;
  const isRunner = env.GITHUB_ACTIONS === 'true';
  const name = isRunner ? 'github-actions[bot]' : 'pkgfeed';
  const email = isRunner ? '41898282+github-actions[bot]@users.noreply.github.com' : 'pkgfeed@localhost';
  // Without the sign, git would read a small number as a calendar date.
  const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
    GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
    GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
    GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}
