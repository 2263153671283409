import { GitHubError } from '../errors.ts';
import { parseRemote } from '../git/remote.ts';
import { github, pagesUrl, serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import type { HomeSettings } from '../settings/settings.ts';

/**
 * The address at which Pages serves the repository that the settings name. GitHub is asked first, because it knows
 * custom domains; otherwise the address follows from the repository's name.
 *
 * @returns undefined when neither is known
 * @throws GitHubError when GitHub cannot be asked and the name gives no address
 */
export async function pagesAddress(
  settings: Pick<HomeSettings, 'pagesRepository' | 'token'>,
  host: Host,
): Promise<string | undefined> {
  if (settings.pagesRepository === undefined) return undefined;
  const { slug } = parseRemote(settings.pagesRepository, serverOf(host), host.cwd);
  if (slug === undefined) return undefined;
  const named = pagesUrl(slug, serverOf(host));
  try {
    return (await github(settings, host).pages(slug))?.url ?? named;
  } catch (error) {
    if (!(error instanceof GitHubError) || named === undefined) throw error;
    host.say(`${error.message}; taking ${named}`);
    return named;
  }
}
