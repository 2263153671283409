import { PkgfeedError, VerifyError } from '../errors.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { isEmpty } from '../feed/edit.ts';
import type { Slug } from '../github/address.ts';
import type { GitHub } from '../github/client.ts';
import { github } from '../github/server.ts';
import type { Tip } from '../homes/home.ts';
import type { OpenedHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { type Finding, findingSentences } from '../report/finding.ts';
import type { Settings, VerifySettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import { refusedRef } from './environment.ts';
import { obstacleOf } from './obstacle.ts';
import { addressOf, isElsewhere, problem, UNSEEN } from './site.ts';

/** What is known about where a change will be served, before there is a change. */
export interface Preflight {
  /** The address that settings or GitHub name, without a slash at its end. */
  url: string | undefined;
  /** Why Pages would not serve a push as things are. */
  obstacle: Finding | undefined;
  /** Why later steps of the workflow could not deploy the site as things are. */
  warnings: string[];
}

/**
 * Checks before packages are collected whether the token may push and whether Pages serves the branch. Says what is
 * wrong with Pages, but does not stop the run for it.
 *
 * @throws GitError when the token may not push
 */
export async function preflight(
  { home, slug }: OpenedHome,
  settings: Pick<Settings, 'feed' | 'home' | 'verify'>,
  host: Host,
): Promise<Preflight> {
  const unknown = { url: settings.feed.url, obstacle: undefined, warnings: [] };
  if (slug === undefined || settings.home.dryRun) return unknown;
  const isAsked = settings.verify.mode !== 'off' && settings.home.deploy !== 'off';
  const [access, pages] = await Promise.allSettled([
    home.checkAccess(),
    isAsked ? askPages(slug, settings, host) : unknown,
  ]);
  if (access.status === 'rejected') throw access.reason;
  if (pages.status === 'rejected') throw pages.reason;
  return pages.value;
}

async function askPages(
  slug: Slug,
  { feed, home }: Pick<Settings, 'feed' | 'home'>,
  host: Host,
): Promise<Preflight> {
  const unknown = { url: feed.url, obstacle: undefined, warnings: [] };
  try {
    const api = github(home, host);
    const site = await api.pages(slug);
    if (isElsewhere(site, slug, feed, home.prefix)) return unknown;
    // A site that the token may not see may still serve the feed.
    const url = site === undefined ? feed.url : addressOf(site, slug, home.prefix);
    const obstacle = await obstacleOf(api, site, slug, home);
    if (home.deploy !== 'workflow') {
      sayAll([obstacle], host);
      return { url, obstacle: site && obstacle, warnings: [] };
    }
    const findings = [obstacle, await whyNoWorkflowDeploys(api, slug, host)];
    sayAll(findings, host);
    return { url, obstacle: undefined, warnings: findingSentences(findings.filter(isFinding)) };
  } catch (error) {
    // Reported after the push, when it matters.
    if (error instanceof PkgfeedError) return unknown;
    throw error;
  }
}

const isFinding = (finding: Finding | undefined): finding is Finding => finding !== undefined;

function sayAll(findings: readonly (Finding | undefined)[], host: Host): void {
  for (const { path, what, remedy } of findings.filter(isFinding)) host.say(`${path} ${what}. ${remedy}`);
}

/** Why this workflow cannot deploy the site: actions/deploy-pages knows its own repository and ref only. */
async function whyNoWorkflowDeploys(
  api: GitHub,
  slug: Slug,
  { github: { repository: own, ref } }: Pick<Host, 'github'>,
): Promise<Finding | undefined> {
  if (own === undefined) return undefined;
  if (own.toLowerCase() !== slug.toLowerCase()) {
    const remedy = `Use \`deploy: off\` here, and let a workflow of ${slug} deploy its branch.`;
    const what = `is deployed by workflows of its own repository alone, and this one is of ${printable(own)}`;
    return problem(slug, what, UNSEEN, remedy);
  }
  const refused = ref && (await refusedRef(api, slug, ref));
  return refused && problem(slug, `will not be deployed: ${refused.what}`, UNSEEN, refused.remedy);
}

/**
 * Refuses, with `verify: fail`, to push a change that Pages will not serve. The first push is always allowed: Pages can
 * only be set up once the branch exists.
 *
 * @throws VerifyError
 */
export function refuseUnservedPush(
  { obstacle }: Preflight,
  tip: Tip,
  { edit }: Plan,
  { mode }: Pick<VerifySettings, 'mode'>,
): void {
  if (mode !== 'fail' || obstacle === undefined || tip.isNew || isEmpty(edit)) return;
  throw new VerifyError({
    code: 'VERIFY_NOT_LIVE',
    message: `${obstacle.path} ${obstacle.what}, so nothing was pushed: ${obstacle.why}`,
    remedy: obstacle.remedy,
  });
}
