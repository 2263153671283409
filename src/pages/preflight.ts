import { PkgfeedError, VerifyError } from '../errors.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { isEmpty } from '../feed/edit.ts';
import type { Slug } from '../github/address.ts';
import { github } from '../github/server.ts';
import type { Tip } from '../homes/home.ts';
import type { OpenedHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { Settings, VerifySettings } from '../settings/settings.ts';
import { addressOf, isElsewhere, whyPagesWillNotServe } from './site.ts';

/** What is known about where a change will be served, before there is a change. */
export interface Preflight {
  /** The address that settings or GitHub name, without a slash at its end. */
  url: string | undefined;
  /** Why Pages would not serve a push as things are. */
  obstacle: Finding | undefined;
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
  const { url } = settings.feed;
  if (slug === undefined || settings.home.dryRun) return { url, obstacle: undefined };
  const [access, pages] = await Promise.allSettled([
    home.checkAccess(),
    settings.verify.mode === 'off' ? { url, obstacle: undefined } : askPages(slug, settings, host),
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
  const { url } = feed;
  try {
    const site = await github(home, host).pages(slug);
    if (isElsewhere(site, slug, feed)) return { url, obstacle: undefined };
    const obstacle = whyPagesWillNotServe(site, slug, home);
    if (obstacle !== undefined) {
      host.say(`${obstacle.path} ${obstacle.what}. ${obstacle.remedy}`);
    }
    // A site that the token may not see may still serve the feed.
    return site === undefined ? { url, obstacle: undefined } : { url: addressOf(site, slug), obstacle };
  } catch (error) {
    // Reported after the push, when it matters.
    if (error instanceof PkgfeedError) return { url, obstacle: undefined };
    throw error;
  }
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
