import { GitHubError, PkgfeedError, VerifyError } from '../errors.ts';
import { type FeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import { publishedKey } from '../feed/key-files.ts';
import type { Slug } from '../github/address.ts';
import type { PagesSite } from '../github/answers.ts';
import { github } from '../github/server.ts';
import type { Landing } from '../homes/land.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { DeliveryReport } from '../report/report.ts';
import type { FetchLimits } from '../served/attempt.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import { type Fetcher, makeFetcher } from '../served/fetcher.ts';
import { REAL_CLOCK } from '../served/poll.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { PATIENCE, type Patience, verifyFolders } from '../served/verify.ts';
import type { FeedSettings, HomeSettings, Settings, VerifySettings } from '../settings/settings.ts';
import { awaitChange } from './await-change.ts';
import { awaitBuild, type BuildLimits, type PagesRun } from './build.ts';
import { findingsOf, laterFeedAt, stillThere } from './later-change.ts';
import { obstacleOf } from './obstacle.ts';
import { expectedOf, servedFolders } from './served-change.ts';
import { addressOf, isElsewhere, problem } from './site.ts';

export interface Delivery {
  /** True when devices can fetch everything that was published. */
  live: boolean;
  /** The address that was verified. */
  url: string | undefined;
  /** True when settings or GitHub name that address, so that it may go into lines for devices. */
  isNamed: boolean;
  /** How many of the published packages are served as they should be. */
  verified: number;
  findings: Finding[];
}

export interface DeliveryLimits extends BuildLimits {
  fetch?: Partial<FetchLimits>;
  patience?: Partial<Patience>;
}

/** How long to retry after a build, in milliseconds: a new site answers 404 for a while after its first one. */
const NEW_SITE = 60_000;
/** Minimum time for fetching, in milliseconds, even if the build used the whole timeout. */
const LEAST_LEFT = 15_000;

const UNKNOWN = 'pkgfeed does not know whether devices can fetch what was published';

/**
 * Waits until Pages serves what was pushed, then verifies it as devices fetch it. Never throws for what is wrong
 * there: the push has happened, so problems go into the report.
 *
 * @returns undefined when there is nothing to wait for: no push, no repository on GitHub, `verify` is off, or Pages does
 *   not build the branch
 */
export async function awaitDelivery(
  landing: Landing,
  slug: Slug | undefined,
  { feed, home, verify }: Pick<Settings, 'feed' | 'home' | 'verify'>,
  host: Host,
  limits: DeliveryLimits,
): Promise<Delivery | undefined> {
  const { isWritten, revision: commit } = landing;
  if (slug === undefined || !isWritten || commit === undefined || verify.mode === 'off') return;
  if (home.deploy !== 'branch') return;
  const delivery: Delivery = { live: false, url: undefined, isNamed: false, verified: 0, findings: [] };
  try {
    const fetcher = makeFetcher(host.fetch, limits.fetch);
    const { timeout } = verify;
    const run = {
      github: github(home, host),
      slug,
      landing,
      commit,
      branch: home.pagesBranch,
      timeout,
      host,
      limits,
      fetcher,
      feed,
      home,
    };
    await deliver(run, delivery);
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    delivery.findings.push(notAsked(slug, error));
  }
  return delivery;
}

interface Run extends PagesRun {
  feed: Pick<FeedSettings, 'url'>;
  home: Pick<HomeSettings, 'pagesBranch' | 'deploy' | 'prefix'>;
  limits: DeliveryLimits;
  fetcher: Fetcher;
}

async function deliver(run: Run, delivery: Delivery): Promise<void> {
  const { slug, feed, home, timeout, host } = run;
  const { site, refused } = await siteOf(run);
  if (feed.url !== undefined && isElsewhere(site, slug, feed, home.prefix)) {
    delivery.isNamed = true;
    await verifyAt(feed.url, run, delivery);
    return;
  }
  const obstacle = await obstacleOf(run.github, site, slug, run.home);
  if (site === undefined) {
    const address = await hiddenAddress(run);
    if (address !== undefined) {
      delivery.isNamed = address === run.landing.plan.url;
      await verifyAt(address, run, delivery);
    } else if (refused !== undefined) throw refused;
    else if (obstacle !== undefined) delivery.findings.push(obstacle);
    return;
  }
  if (obstacle !== undefined) {
    delivery.findings.push(obstacle);
    return;
  }
  delivery.url = addressOf(site, slug, home.prefix);
  delivery.isNamed = true;
  const { finding, waited, isLater } = await awaitBuild(run);
  if (finding !== undefined) {
    delivery.findings.push(finding);
    return;
  }
  const left = Math.max(LEAST_LEFT, timeout - waited);
  host.say(`Pages has built it; fetching the folders of the change from ${delivery.url}/`);
  const expected = expectedOf(run.landing, host.now);
  const later = isLater ? await laterFeedAt(run.fetcher, new URL(`${delivery.url}/`), expected) : undefined;
  await verifyServed(run, delivery.url, { least: Math.min(NEW_SITE, left), left }, later, delivery);
}

/** Asks GitHub about the site. A token may be allowed to push and still not to ask about Pages. */
async function siteOf({ github, slug }: Run): Promise<{ site?: PagesSite; refused?: GitHubError }> {
  try {
    const site = await github.pages(slug);
    return site === undefined ? {} : { site };
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'GITHUB_ACCESS') return { refused: error };
    throw error;
  }
}

/** Finds the address that already serves the feed when the token may not ask for it, as with a deploy key. */
async function hiddenAddress({ landing, fetcher }: Run): Promise<string | undefined> {
  const { url, rememberedUrl } = landing.plan;
  for (const address of new Set([url, rememberedUrl])) {
    if (address === null) continue;
    const answer = await fetchFeedFile(fetcher, new URL(`${address}/`));
    if (answer.state === 'there' && openFeedFile(answer.bytes).state === 'whole') return address;
  }
  return undefined;
}

/** Waits until an address serves the change, since GitHub does not say when it is built, and verifies it there. */
async function verifyAt(address: string, run: Run, delivery: Delivery): Promise<void> {
  const { host, timeout } = run;
  delivery.url = address;
  host.say(`GitHub does not say what is served at ${address}; looking for the change there`);
  const { limits, fetcher } = run;
  const { first, longest } = { ...PATIENCE, ...limits.patience };
  const clock = limits.clock ?? REAL_CLOCK;
  const expected = expectedOf(run.landing, host.now);
  const { waited, finding, later } = await awaitChange(new URL(`${address}/`), expected, {
    fetcher,
    clock,
    first,
    longest,
    timeout,
  });
  if (finding !== undefined) delivery.findings.push(finding);
  const left = Math.max(LEAST_LEFT, timeout - waited);
  await verifyServed(run, address, { least: left, left }, later, delivery);
}

/**
 * Fetches every touched folder as devices do, and the keys that the feed tells them to trust. What is wrong goes into
 * `delivery`.
 *
 * @param time how long to wait for faults that caches may cause, at least and at most, in milliseconds
 * @param later the feed that a later change left, where that is served
 */
async function verifyServed(
  { landing, host, limits, fetcher }: Run,
  address: string,
  { least, left }: { least: number; left: number },
  later: FeedFile | undefined,
  delivery: Delivery,
): Promise<void> {
  const root = new URL(`${address}/`);
  const { keys, keptKeys } = landing.plan;
  const change = { expected: expectedOf(landing, host.now), changes: landing.plan.changes };
  const { there, gone } = stillThere(servedFolders(change, root), later);
  delivery.findings.push(...gone);
  const verdicts = await verifyFolders(there, {
    fetcher,
    root,
    all: true,
    keys: keys.map(({ publicKey }) => publicKey),
    patience: { ...PATIENCE, least, most: Math.min(PATIENCE.most, left), ...limits.patience },
    clock: limits.clock ?? REAL_CLOCK,
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  for (const { faults, sound } of verdicts) {
    delivery.findings.push(...findingsOf(faults, later));
    delivery.verified += sound;
  }
  const published = keys.map((key) => publishedKey(key, keptKeys));
  await publishedKeys(fetcher, root, later?.keys ?? published, delivery.findings);
  delivery.live = !delivery.findings.some(({ severity }) => severity === 'error');
}

const notAsked = (slug: Slug, { message, remedy }: PkgfeedError): Finding =>
  problem(slug, `was not verified: ${message}`, UNKNOWN, remedy);

/** The errors that end a run with `verify: fail` when its feed is not live. The push stays. */
export function notLive(
  delivery: DeliveryReport | null,
  { mode }: Pick<VerifySettings, 'mode'>,
): VerifyError[] {
  if (mode !== 'fail' || delivery === null || delivery.live) return [];
  return delivery.findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ path, what, why, remedy }) =>
        new VerifyError({ code: 'VERIFY_NOT_LIVE', message: `${path} ${what}: ${why}`, remedy }),
    );
}
