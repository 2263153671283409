import { GitHubError } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { PagesSite } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Finding } from '../report/finding.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { ENVIRONMENT } from './environment.ts';
import { whyPagesWillNotServe } from './site.ts';

/** Why Pages will never serve this push, with the name of the workflow that deploys the site in its place. */
export async function obstacleOf(
  github: Pick<GitHub, 'lastDeployment' | 'run'>,
  site: PagesSite | undefined,
  slug: Slug,
  home: Pick<HomeSettings, 'pagesBranch' | 'deploy' | 'prefix'>,
): Promise<Finding | undefined> {
  const isDeployed = site?.buildType === 'workflow' && home.deploy === 'branch';
  return whyPagesWillNotServe(site, slug, home, isDeployed ? await deployer(github, slug) : undefined);
}

/** The file of the workflow that deployed the site last. Never throws when GitHub does not say: this only explains. */
async function deployer(
  github: Pick<GitHub, 'lastDeployment' | 'run'>,
  slug: Slug,
): Promise<string | undefined> {
  try {
    const run = await github.lastDeployment(slug, ENVIRONMENT);
    return run === undefined ? undefined : (await github.run(slug, run)).workflow;
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}
