import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { type GitHub, githubClient } from './client.ts';

/**
 * The address of GitHub, or of GitHub Enterprise, as the runner gives it; without a slash at its end.
 *
 * @throws InputError when it is not an address
 */
export function serverOf(host: Host): string {
  const text = host.github.server;
  const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) {
    return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`;
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: 'GITHUB_SERVER_URL is not an http or https address',
    remedy: 'Write it like https://github.com or https://github.example.com, or leave it unset.',
  });
}

/** The address of the API, as the runner gives it. */
function apiOf(host: Host): string {
  return host.github.api ?? usualApi(serverOf(host));
}

/** Where a GitHub has its API: GitHub Enterprise Server below its own address, all others at a host of its own. */
export function usualApi(server: string): string {
  const { protocol, host, origin } = new URL(server);
  const isCloud = protocol === 'https:' && /^(github|[a-z0-9-]+\.ghe)\.com$/.test(host);
  return isCloud ? `https://api.${host}` : `${origin}/api/v3`;
}

/** How a run asks GitHub; without a token it sees only what is public. */
export interface GitHubAccess {
  token: string | undefined;
}

/** Returns a client of GitHub's API with the run's token. */
export function github({ token }: GitHubAccess, host: Host): GitHub {
  const client = githubClient({
    token,
    apiUrl: apiOf(host),
    agent: host.github.agent,
    say: (line) => host.say(line),
    fetch: host.fetch,
  });
  return {
    ...client,
    pages: async (repository) => {
      const site = await client.pages(repository);
      const usual = site?.customDomain && `https://${site.customDomain}`;
      return site && { ...site, url: site.url ?? usual ?? pagesUrl(repository, serverOf(host)) };
    },
  };
}

/**
 * Where GitHub Pages serves a repository; undefined where that cannot be told from the name. Enterprise Managed Users,
 * whose names have an underscore, publish their sites privately by default, at addresses that GitHub chooses.
 */
export function pagesUrl(slug: string | undefined, server: string): string | undefined {
  const [owner = '', name] = (slug ?? '').toLowerCase().split('/');
  const isKnown = owner !== '' && !owner.includes('_') && new URL(server).origin === 'https://github.com';
  if (!isKnown || !name) return undefined;
  const [, exactName] = (slug ?? '').split('/');
  return name === `${owner}.github.io`
    ? `https://${owner}.github.io`
    : `https://${owner}.github.io/${exactName}`;
}
