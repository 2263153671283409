import { PkgfeedError, VerifyError } from '../errors.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { isEmpty } from '../feed/edit.ts';
import { github } from '../github/server.ts';
import type { Tip } from '../homes/home.ts';
import type { OpenedHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { Settings, VerifySettings } from '../settings/settings.ts';
import { addressOf, isElsewhere, pointlessness } from './site.ts';

/** What is known of the place where a change will be served, before there is a change. */
export interface Outlook {
  /** As settings or GitHub tell it, without a slash at its end. */
  url: string | undefined;
  /** Why Pages would not serve what is pushed, as things are. */
  pointless: Finding | undefined;
}

/**
 * Looks at what would make a push impossible or pointless, before packages are collected: whether the token may push,
 * and whether Pages serves the branch.
 *
 * @throws GitError where the token may not push
 */
export async function lookAhead(
  { home, slug }: OpenedHome,
  settings: Pick<Settings, 'feed' | 'home' | 'verify'>,
  host: Host,
): Promise<Outlook> {
  const { url } = settings.feed;
  if (slug === undefined || settings.home.dryRun) return { url, pointless: undefined };
  const [access, outlook] = await Promise.allSettled([
    home.checkAccess(),
    settings.verify.mode === 'off' ? { url, pointless: undefined } : askPages(slug, settings, host),
  ]);
  if (access.status === 'rejected') throw access.reason;
  if (outlook.status === 'rejected') throw outlook.reason;
  return outlook.value;
}

async function askPages(
  slug: string,
  { feed, home }: Pick<Settings, 'feed' | 'home'>,
  host: Host,
): Promise<Outlook> {
  const { url } = feed;
  try {
    const site = await github(home, host).pages(slug);
    if (isElsewhere(site, slug, feed)) return { url, pointless: undefined };
    const pointless = pointlessness(site, slug, home);
    if (pointless !== undefined) {
      host.say(`${pointless.path} ${pointless.what}. ${pointless.remedy}`);
    }
    // What is hidden from the token may be served all the same.
    return site === undefined ? { url, pointless: undefined } : { url: addressOf(site, slug), pointless };
  } catch (error) {
    // Told after the push, when it matters.
    if (error instanceof PkgfeedError) return { url, pointless: undefined };
    throw error;
  }
}

/**
 * With `verify: fail`, a change that Pages is known not to serve is not pushed; but for the first, since Pages can be
 * set up only when the branch is there.
 *
 * @throws VerifyError
 */
export function refusePointless(
  { pointless }: Outlook,
  tip: Tip,
  { edit }: Plan,
  { mode }: Pick<VerifySettings, 'mode'>,
): void {
  if (mode !== 'fail' || pointless === undefined || tip.commit === undefined || isEmpty(edit)) return;
  throw new VerifyError({
    code: 'VERIFY_NOT_LIVE',
    message: `${pointless.path} ${pointless.what}, so nothing was pushed: ${pointless.why}`,
    remedy: pointless.remedy,
  });
}
