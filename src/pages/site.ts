import { GitHubError } from '../errors.ts';
import { isWebAddress } from '../feed/catalog/feed-json.ts';
import type { Slug } from '../github/address.ts';
import type { PagesSite } from '../github/answers.ts';
import { addressWithin } from '../homes/within.ts';
import type { Finding } from '../report/finding.ts';
import type { FeedSettings, HomeSettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';

/** Why a fault of the site matters. */
export const UNSEEN = 'devices do not see what was published';

/**
 * Why Pages will never serve this push, and how to fix it; undefined when nothing known prevents it.
 *
 * @param workflow the file of the workflow that deploys the site, if that is known
 */
export function whyPagesWillNotServe(
  site: PagesSite | undefined,
  slug: Slug,
  { pagesBranch, deploy, prefix }: Pick<HomeSettings, 'pagesBranch' | 'deploy' | 'prefix'>,
  workflow?: string,
): Finding | undefined {
  const settings = `in the settings of ${slug}, under Pages, choose`;
  const branch = `“Deploy from a branch” with the branch ${pagesBranch} and the folder / (root)`;
  const choose = capital(`${settings} ${deploy === 'workflow' ? 'the source “GitHub Actions”' : branch}`);
  const because = (what: string, remedy = `${choose}.`): Finding => problem(slug, what, UNSEEN, remedy);
  if (site === undefined) {
    const what = 'is off, or not shown to this token';
    return because(what, `${choose}; where that is so already, give the token \`pages: read\`.`);
  }
  if (!site.isPublic) {
    return because(
      'is private: GitHub shows it only to people who may read the repository, and never to a device',
      `In the settings of ${slug}, under Pages, set the visibility to public, or publish into a repository whose site is public.`,
    );
  }
  if (deploy === 'workflow') {
    if (site.buildType !== 'legacy') return undefined;
    return because(
      `builds the branch ${site.branch ?? pagesBranch} (source “Deploy from a branch”), not what a workflow deploys`,
      `Use \`deploy: branch\`, which fits; or ${settings} the source “GitHub Actions”.`,
    );
  }
  if (site.buildType === 'workflow') {
    return because(
      `serves what ${workflow === undefined ? 'a workflow' : `the workflow ${printable(workflow)}`} deploys (source “GitHub Actions”), not a branch`,
      `Set \`deploy: workflow\`, which fits, and deploy the folder that the run then leaves; or ${settings} ${branch}.`,
    );
  }
  if (site.branch !== undefined && site.branch !== pagesBranch) {
    return because(
      `serves the branch ${site.branch}, and the feed is on ${pagesBranch}`,
      `${choose}, or publish with \`pages-branch: ${site.branch}\`.`,
    );
  }
  const { folder = '/' } = site;
  if (addressWithin('', prefix, folder) === undefined) {
    const root = folder.replace(/^\//, '');
    return because(
      `serves the folder ${folder} of the branch, and the feed begins ${prefix === undefined ? 'at its root' : `in ${prefix}`}`,
      `${choose}, or put the feed there with \`prefix: ${root}\` or a folder in it.`,
    );
  }
  return undefined;
}

/**
 * The address at which GitHub says it serves the feed, without a slash at its end.
 *
 * @param prefix the folder of the branch that holds the feed
 * @throws GitHubError when it is not a web address, or not known
 */
export function addressOf({ url, folder = '/' }: PagesSite, slug: Slug, prefix: string | undefined): string {
  if (url === undefined) {
    throw new GitHubError({
      code: 'GITHUB_FAILED',
      message: `GitHub does not say at which address it serves the Pages site of ${slug}`,
      remedy: 'Give the address as `url`.',
    });
  }
  const address = url.replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '');
  // People paste lines with this address into a shell.
  if (isWebAddress(address)) return addressWithin(address, prefix, folder) ?? address;
  throw new GitHubError({
    code: 'GITHUB_FAILED',
    message: `the address that GitHub gives for the Pages site of ${slug} is not a web address`,
    remedy: 'Look at the settings of the repository, under Pages.',
  });
}

/** True when `url` names another address than the site's. Then the site says nothing about the feed. */
export function isElsewhere(
  site: PagesSite | undefined,
  slug: Slug,
  { url }: Pick<FeedSettings, 'url'>,
  prefix: string | undefined,
): boolean {
  if (url === undefined || site?.url === undefined) return url !== undefined;
  // The spelling does not matter, nor whether Pages redirects to https.
  const placeOf = (address: string): string => {
    const { hostname, port, pathname } = new URL(address);
    return `${hostname}:${port}${pathname.replace(/\/$/, '')}`;
  };
  return placeOf(addressOf(site, slug, prefix)) !== placeOf(url);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A finding about the site as a whole. */
export function problem(slug: Slug, what: string, why: string, remedy: string): Finding {
  return { severity: 'error', path: `GitHub Pages of ${slug}`, what, why, remedy };
}
