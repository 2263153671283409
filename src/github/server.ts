import type { Host } from '../host.ts';
import type { Settings } from '../settings/settings.ts';
import { type GitHub, githubClient } from './client.ts';

/** The address of GitHub: a runner tells, since GitHub Enterprise has another. */
export function serverOf(host: Host): string {
  return host.env.GITHUB_SERVER_URL || 'https://github.com';
}

/** The address of GitHub's API: a runner tells, and GitHub Enterprise has it below its own. */
export function apiOf(host: Host): string {
  const server = serverOf(host).replace(/(?<!\/)\/+$/, '');
  const usual = server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
  return host.env.GITHUB_API_URL || usual;
}

/** GitHub's API, as the run may ask it. */
export function github({ token }: Settings, host: Host): GitHub {
  return githubClient({ token, apiUrl: apiOf(host), say: (line) => host.say(line) });
}
