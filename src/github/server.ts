import type { Host } from '../host.ts';
import { type GitHub, githubClient } from './client.ts';

/** The address of GitHub: a runner tells, since GitHub Enterprise has another. */
export function serverOf(host: Host): string {
  return host.env.GITHUB_SERVER_URL || 'https://github.com';
}

/** The address of GitHub's API: a runner tells, and GitHub Enterprise has it below its own. */
function apiOf(host: Host): string {
  const server = serverOf(host).replace(/(?<!\/)\/+$/, '');
  const usual = server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
  return host.env.GITHUB_API_URL || usual;
}

/** What a run may show to GitHub's API; without a token it asks as anybody. */
export interface GitHubAccess {
  token: string | undefined;
}

/** GitHub's API, asked with the run's token. */
export function github({ token }: GitHubAccess, host: Host): GitHub {
  return githubClient({ token, apiUrl: apiOf(host), say: (line) => host.say(line) });
}

/** Where GitHub Pages serves a repository; undefined where that cannot be told from the name. */
export function pagesUrl(slug: string | undefined, server: string): string | undefined {
  const [owner, name] = (slug ?? '').toLowerCase().split('/');
  if (!owner || !name || server.replace(/\/+$/, '') !== 'https://github.com') return undefined;
  const [, exactName] = (slug ?? '').split('/');
  return name === `${owner}.github.io`
    ? `https://${owner}.github.io`
    : `https://${owner}.github.io/${exactName}`;
}
