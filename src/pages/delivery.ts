import { GitHubError, PkgfeedError, VerifyError } from '../errors.ts';
import { FEED_FILE, openFeedFile, updatedIn } from '../feed/catalog/feed-json.ts';
import { publishedKey } from '../feed/key-files.ts';
import type { PagesSite } from '../github/answers.ts';
import { github } from '../github/server.ts';
import type { Landing } from '../homes/land.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { DeliveryReport } from '../report/report.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import { type Fetcher, type FetchLimits, makeFetcher } from '../served/fetcher.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { PATIENCE, type Patience, verifyFolders } from '../served/verify.ts';
import type { FeedSettings, HomeSettings, Settings, VerifySettings } from '../settings/settings.ts';
import { awaitBuild, type BuildLimits, type PagesRun } from './build.ts';
import { fault, servedFolders } from './served-change.ts';
import { addressOf, isElsewhere, problem, whyPagesWillNotServe } from './site.ts';

export interface Delivery {
  live: boolean;
  /** Where it was looked at. */
  url: string | undefined;
  /** Whether settings or GitHub name that address, so that it may go into lines for devices. */
  isNamed: boolean;
  verified: number;
  findings: Finding[];
}

export interface DeliveryLimits extends BuildLimits {
  fetch?: Partial<FetchLimits>;
  patience?: Partial<Patience>;
}

/** A new site answers 404 for a while after its first build. */
const NEW_SITE = 60_000;
/** What is left for fetching at the least, when the build took all of the time. */
const LEAST_LEFT = 15_000;

const UNKNOWN = 'whether devices can fetch what was published is not known';

/**
 * Waits until Pages serves what was pushed and verifies it as devices fetch it. Nothing that is wrong there is
 * thrown: the push is done, and the report tells.
 *
 * @returns undefined where there is nothing to wait for: no push, no repository on GitHub, or `verify` is off
 */
export async function awaitDelivery(
  landing: Landing,
  slug: string | undefined,
  { feed, home, verify }: Pick<Settings, 'feed' | 'home' | 'verify'>,
  host: Host,
  limits: DeliveryLimits,
): Promise<Delivery | undefined> {
  if (slug === undefined || landing.commit === '' || home.dryRun || verify.mode === 'off') return;
  const delivery: Delivery = { live: false, url: undefined, isNamed: false, verified: 0, findings: [] };
  try {
    const fetcher = makeFetcher(limits.fetch);
    const { timeout } = verify;
    const run = { github: github(home, host), slug, landing, timeout, host, limits, fetcher, feed, home };
    await deliver(run, delivery);
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    delivery.findings.push(notAsked(slug, error));
  }
  return delivery;
}

interface Run extends PagesRun {
  feed: Pick<FeedSettings, 'url'>;
  home: Pick<HomeSettings, 'pagesBranch'>;
  limits: DeliveryLimits;
  fetcher: Fetcher;
}

async function deliver(run: Run, delivery: Delivery): Promise<void> {
  const { slug, feed, timeout, host } = run;
  const { site, refused } = await siteOf(run);
  if (feed.url !== undefined && isElsewhere(site, slug, feed)) {
    delivery.isNamed = true;
    await lookFor(feed.url, run, delivery);
    return;
  }
  const obstacle = whyPagesWillNotServe(site, slug, run.home);
  if (site === undefined) {
    const address = await hiddenAddress(run);
    if (address !== undefined) {
      delivery.isNamed = address === run.landing.plan.url;
      await lookFor(address, run, delivery);
    } else if (refused !== undefined) throw refused;
    else if (obstacle !== undefined) delivery.findings.push(obstacle);
    return;
  }
  if (obstacle !== undefined) {
    delivery.findings.push(obstacle);
    return;
  }
  delivery.url = addressOf(site, slug);
  delivery.isNamed = true;
  const { finding, waited } = await awaitBuild(run);
  if (finding !== undefined) {
    delivery.findings.push(finding);
    return;
  }
  const left = Math.max(LEAST_LEFT, timeout - waited);
  host.say(`Pages has built it; fetching the folders of the change from ${delivery.url}/`);
  await verifyServed(run, delivery.url, { least: Math.min(NEW_SITE, left), left }, delivery);
}

/** A token may be good for the branch and not for questions about Pages. */
async function siteOf({ github, slug }: Run): Promise<{ site?: PagesSite; refused?: GitHubError }> {
  try {
    const site = await github.pages(slug);
    return site === undefined ? {} : { site };
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'GITHUB_ACCESS') return { refused: error };
    throw error;
  }
}

/** Where the feed is served already though the token may not ask about that, as with a deploy key. */
async function hiddenAddress({ landing, fetcher }: Run): Promise<string | undefined> {
  const { url, rememberedUrl } = landing.plan;
  for (const address of new Set([url, rememberedUrl])) {
    if (address === null) continue;
    const answer = await fetchFeedFile(fetcher, new URL(`${address}/`));
    if (answer.state === 'there' && openFeedFile(answer.bytes).state === 'whole') return address;
  }
  return undefined;
}

/** Looks at an address until the change is there: nobody tells when it is built. */
async function lookFor(address: string, run: Run, delivery: Delivery): Promise<void> {
  const { host, timeout } = run;
  delivery.url = address;
  host.say(`GitHub does not tell of what is served at ${address}; looking for the change there`);
  const { waited, finding } = await awaitFeedFile(address, run);
  if (finding !== undefined) delivery.findings.push(finding);
  const left = Math.max(LEAST_LEFT, timeout - waited);
  await verifyServed(run, address, { least: left, left }, delivery);
}

/** Waits until the feed's own list is that of the change, or of a later one. */
async function awaitFeedFile(
  address: string,
  { landing, limits, timeout, fetcher }: Run,
): Promise<{ waited: number; finding?: Finding }> {
  const ours = landing.plan.edit.puts.get(FEED_FILE);
  if (ours?.kind !== 'bytes') return { waited: 0 };
  const { first, longest } = { ...PATIENCE, ...limits.patience };
  for (let waited = 0, pause = first; ; pause = Math.min(pause * 2, longest)) {
    const answer = await fetchFeedFile(fetcher, new URL(`${address}/`));
    if (answer.state === 'there' && isAsLate(answer.bytes, ours.bytes)) return { waited };
    if (waited >= timeout) {
      const what = answer.state === 'there' ? 'is not yet what this run wrote' : 'is not served';
      const { mayPass: _, ...finding } = fault(FEED_FILE, what);
      return { waited, finding };
    }
    const next = Math.min(pause, timeout - waited);
    await fetcher.wait(next);
    waited += next;
  }
}

/** Whether one `feed.json` is the other, or was written after it. */
function isAsLate(served: Buffer, ours: Buffer): boolean {
  return served.equals(ours) || (updatedIn(served) ?? '') > (updatedIn(ours) ?? '');
}

/**
 * Fetches what devices fetch of every touched folder, and the keys that they are told to trust.
 *
 * @param waits for how long what may pass is waited for, at the least and at the most, in milliseconds
 */
async function verifyServed(
  { landing, host, limits, fetcher }: Run,
  address: string,
  { least, left }: { least: number; left: number },
  delivery: Delivery,
): Promise<void> {
  const root = new URL(`${address}/`);
  const { keys } = landing.plan;
  const verdicts = await verifyFolders(servedFolders(landing, root), {
    ...{ fetcher, root, all: true },
    keys: keys.map(({ publicKey }) => publicKey),
    patience: { ...PATIENCE, least, most: Math.min(PATIENCE.most, left), ...limits.patience },
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  for (const { faults, sound } of verdicts) {
    for (const { mayPass: _, ...finding } of faults) delivery.findings.push(finding);
    delivery.verified += sound;
  }
  await publishedKeys(fetcher, root, keys.map(publishedKey), delivery.findings);
  delivery.live = !delivery.findings.some(({ severity }) => severity === 'error');
}

const notAsked = (slug: string, { message, remedy }: PkgfeedError): Finding =>
  problem(slug, `was not verified: ${message}`, UNKNOWN, remedy);

/** With `verify: fail`, what a run ends with whose feed is not live; the feed is pushed and stays so. */
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
