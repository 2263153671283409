import type { Host } from '../host.ts';
import { type GitHub, githubClient } from './client.ts';

/** The address of GitHub, or of GitHub Enterprise, as the runner gives it. */
export function serverOf(host: Host): string {
  return host.env.GITHUB_SERVER_URL || 'https://github.com';
}

/** The address of the API, as the runner gives it. GitHub Enterprise has it below its own address. */
function apiOf(host: Host): string {
  const server = serverOf(host).replace(/(?<!\/)\/+$/, '');
  const usual = server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
  return host.env.GITHUB_API_URL || usual;
}

/** How a run asks GitHub; without a token it sees only what is public. */
export interface GitHubAccess {
  token: string | undefined;
}

/** Returns a client of GitHub's API with the run's token. */
export function github({ token }: GitHubAccess, host: Host): GitHub {
  const client = githubClient({ token, apiUrl: apiOf(host), say: (line) => host.say(line) });
  return {
    ...client,
    pages: async (repository) => {
      const site = await client.pages(repository);
      const usual = site?.customDomain && `https://${site.customDomain}`;
      return site && { ...site, url: site.url ?? usual ?? pagesUrl(repository, serverOf(host)) };
    },
  };
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
