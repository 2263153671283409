import { makeLayout } from '../feed/layout.ts';
import type { FeedPolicy } from '../feed/policy.ts';
import { keyMissing, type Trust } from '../feed/trust.ts';
import type { Format } from '../formats/format.ts';
import { parseRemote } from '../git/remote.ts';
import { serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import type { Settings } from '../settings/settings.ts';
import { siteOf } from '../site/make-site.ts';

/** What every change of a feed has to know. */
export function feedPolicy(
  settings: Settings,
  keys: Pick<Trust, 'signingKeys' | 'trustedKeys'>,
  host: Host,
): FeedPolicy {
  const { branch, repository, title, allowUnsigned, maxRemovals, site, badges } = settings;
  const { GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: run } = host.env;
  return {
    ...keys,
    allowUnsigned,
    isRehearsal: false,
    layout: makeLayout(settings.layout, { branch, repository }),
    branch,
    repository,
    title,
    url: undefined,
    likelyUrl: undefined,
    home: undefined,
    formerUrls: settings.formerUrls,
    site: siteOf({ site, badges }),
    run: slug && run ? `${serverOf(host)}/${slug}/actions/runs/${run}` : undefined,
    now: host.now,
    maxRemovals,
    isOnPages: isOnGitHub(settings, host),
  };
}

/** A repository named owner/name is served by GitHub Pages; of others, nobody knows how they are served. */
export function isOnGitHub({ pagesRepository }: Settings, host: Host): boolean {
  return (
    pagesRepository !== undefined && parseRemote(pagesRepository, serverOf(host), host.cwd).slug !== undefined
  );
}

/** The formats of a run that no key of it can sign, unless that is allowed. */
export function unsignable(formats: readonly Format[], { signingKeys, allowUnsigned }: Trust): Format[] {
  if (allowUnsigned) return [];
  return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}

/** @throws KeyError for the first of them */
export function requireKeys(formats: readonly Format[], trust: Trust): void {
  const [lacking] = unsignable(formats, trust);
  if (lacking !== undefined) throw keyMissing(lacking);
}
