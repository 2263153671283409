import { attestationQuery, requireAttested } from '../attestation/require.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { type CommitNames, commitMessage } from '../feed/commit-message.ts';
import { closureStep } from '../feed/draft/closure-step.ts';
import type { Step } from '../feed/draft/step.ts';
import { repositoryId } from '../feed/folders.ts';
import { makeLayout } from '../feed/layout.ts';
import { requireKeys, unsignable } from '../feed/trust.ts';
import { lockAfter } from '../feed/upstream/lock.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { land } from '../homes/land.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { awaitDelivery, type DeliveryLimits } from '../pages/delivery.ts';
import { preflight, refuseUnservedPush } from '../pages/preflight.ts';
import { refuseReplaced } from '../pages/replaced.ts';
import { checkSiteFolder, leaveSite } from '../pages/site-folder.ts';
import type { ChangeCommand, ChangeReport } from '../report/report.ts';
import type { Fetcher } from '../served/fetcher.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import type { Collected } from '../sources/collect.ts';
import { packageFetcher } from '../sources/upstream/fetch-packages.ts';
import { changeReport } from './change-report.ts';
import { loadKeys } from './keys.ts';
import { lookOver } from './look-over.ts';
import { mistakenWords, refuseMistakes } from './mistaken-words.ts';
import { planSteps } from './plan-steps.ts';
import { fileLimitOf, runPolicy, shapeOf } from './policy.ts';
import { begunOtherwise, isBegunMeanwhile, isIncomplete, withLayoutOf } from './remembered.ts';
import {
  type FeedBefore,
  keepLock,
  type Lock,
  readLock,
  upstreamFetcher,
  upstreamSummaries,
} from './upstreams.ts';

/** The feed before the run, and what a run reads the feeds of others with. */
export interface OpenedFeed extends FeedBefore {
  fetcher: Fetcher;
  lock: Lock | undefined;
}

/** What a command does with one repository of a feed. */
export interface Work {
  settings: RepositorySettings;
  /** True when only the feed says what to read. */
  needsFeed?: boolean;
  /**
   * Reads the packages that it adds. The feed is opened at the same time, or before that if a repository needs it.
   *
   * @param feed undefined where no repository of the run needs it
   */
  collect(feed?: OpenedFeed): Promise<Collected>;
  step(collected: Collected): Step;
}

/**
 * Makes one change of a feed, for any command: load keys, open, preflight, collect, check attestations, plan, push,
 * verify, report. Nothing of it is written before everything was read and planned. A push that loses a race is planned again
 * on the new tip.
 *
 * @param prepare reads the settings of the command, for each repository in the order of its steps, and rejects bad ones
 *   before thousands of files are read. Called again with the layout that the feed has, if `given` names none.
 * @throws PkgfeedError for a change that must not be made
 */
export async function change(
  command: ChangeCommand,
  prepare: (settings: Settings) => readonly Work[],
  given: Settings,
  host: Host,
  limits: DeliveryLimits = {},
): Promise<ChangeReport> {
  const keys = await loadKeys(given, host);
  const ready = (settings: Settings): ReadyWork[] =>
    prepare(settings).map((work) => ({ ...work, builders: attestationQuery(work.settings.sources, host) }));
  const early = isIncomplete(given) ? undefined : ready(given);
  checkSiteFolder(given.home, host);
  const opened = await openHome(given.home, host);
  const { home, slug } = opened;
  const ahead = await preflight(opened, given, host);
  if (!given.home.dryRun) await home.recover();
  const mistakes = mistakenWords(given, slug, host);
  const lookFirst = async (complete: Settings, tip: Tip): Promise<string[]> => {
    await refuseReplaced(tip, ahead, slug, complete.home, host);
    return [...refuseMistakes(mistakes, tip, complete), ...(await lookOver(complete, home, tip, host))];
  };
  // Only the feed can say whether the settings are right.
  const isReady = mistakes.length === 0 && !early?.some(({ needsFeed }) => needsFeed);
  const prompt = isReady ? early : undefined;
  const lock = await readLock(given, host);
  const fetcher = upstreamFetcher(given, host);
  const feedFor = async (tip: Tip): Promise<OpenedFeed> => {
    const toRead = [FEED_FILE].filter((path) => tip.paths.has(path));
    const files = await readFeedFiles(home, tip, toRead);
    return { paths: tip.paths, feed: readFeedFile(files.get(FEED_FILE)), fetcher, lock };
  };
  const {
    settings,
    works,
    tip,
    warnings: ofFeed,
  } = await gather(given, prompt, ready, home, lookFirst, feedFor);
  const steps = [...works.map(({ work, collected }) => work.step(collected)), ...closing(works, settings)];
  const brings = [...new Set(steps.flatMap((step) => step.brings))];
  const trust = { ...keys, allowUnsigned: settings.keys.allowUnsigned };
  // Only the feed knows which formats a source of its own brings.
  const takesWithoutKey =
    works.some(({ work }) => work.settings.from.length > 0) &&
    keys.signingKeys.length === 0 &&
    !trust.allowUnsigned;
  const isRehearsal = settings.home.dryRun && (takesWithoutKey || unsignable(brings, trust).length > 0);
  if (!isRehearsal) requireKeys(brings, trust);
  const first = settledValue(tip);
  for (const { work, collected } of works) {
    const roots = { ...work.settings.sources, ...settings.home };
    await requireAttested(collected.packages, work.builders, roots, host);
  }
  const run = runPolicy(settings, keys, opened, ahead, isRehearsal, host);
  const fetchPackages = packageFetcher(fetcher, fileLimitOf(settings.home, host), host);
  const message = (plan: Plan): string => commitMessage(plan, namesOf(settings), settings.home.commitMessage);
  const landing = await land(home, first, { ...settings.home, message }, host, async (tip) => {
    const plan = await planSteps(steps, home, tip, run, fetchPackages, host).catch((error: unknown) => {
      throw isBegunMeanwhile(first, tip) ? begunOtherwise(error, given) : error;
    });
    refuseUnservedPush(ahead, tip, plan, settings.verify);
    return plan;
  });
  if (lock !== undefined) await keepLock(lock, lockAfter(lock.lines, landing.plan.locked), host);
  const { site, warnings: ofSite } = await leaveSite(home, settings.home, host);
  const delivery = await awaitDelivery(landing, slug, settings, host, limits);
  const warnings = [
    ...(isRehearsal ? [REHEARSED] : []),
    ...[...opened.warnings, ...ofFeed, ...works.flatMap(({ collected }) => collected.warnings)],
    ...[...ahead.warnings, ...ofSite],
  ];
  const upstreams = works.flatMap(({ work, collected }) =>
    upstreamSummaries(work.settings, collected.followed),
  );
  const facts = { settings, run, warnings, site, delivery, upstreams, lock: lock?.path };
  return changeReport(command, landing, facts);
}

/** The step that finds out whether devices can install the packages, if the settings want it. */
function closing(works: Gathered<Tip>['works'], { closure, feed }: Settings): Step[] {
  if (closure === 'off') return [];
  const shape = shapeOf(feed);
  const deviceFeeds = works.flatMap(({ work, collected: { followed } }) =>
    followed?.deviceFeeds === undefined
      ? []
      : [{ of: repositoryId(makeLayout(shape, work.settings)), indexes: followed.deviceFeeds }],
  );
  return [closureStep(closure, deviceFeeds)];
}

/** What the run calls itself: what its repositories have in common. */
function namesOf({ feed: { title }, repositories }: Settings): CommitNames {
  const common = (word: 'branch' | 'repository'): string | undefined => {
    const names = new Set(repositories.map((one) => one[word]));
    return names.size === 1 ? repositories[0][word] : undefined;
  };
  return { title, branch: common('branch'), repository: common('repository') };
}

const REHEARSED =
  'this dry run has no key, so signatures were neither checked nor made; a publish needs the key';

interface ReadyWork extends Work {
  /** Who may have built the packages. */
  builders: ReturnType<typeof attestationQuery>;
}

interface Gathered<T extends Tip> {
  settings: Settings;
  works: { work: ReadyWork; collected: Collected }[];
  tip: PromiseSettledResult<T>;
  /** What people should know about the words of the settings, and about what is there before the first publish. */
  warnings: readonly string[];
}

/**
 * Reads the packages while the tip of the feed is fetched. The feed is opened first where only it can say whether the
 * settings are right: it may have a layout that they do not name, or a folder for a word that looks like a mistake.
 *
 * @param lookFirst stops a run that devices would suffer from, and says what people should know before the first publish
 * @param early the works for the settings as they are given; undefined to open the feed first
 */
async function gather<T extends Tip>(
  given: Settings,
  early: readonly ReadyWork[] | undefined,
  ready: (settings: Settings) => readonly ReadyWork[],
  home: Home<T>,
  lookFirst: (settings: Settings, tip: T) => Promise<string[]>,
  feedFor: (tip: T) => Promise<OpenedFeed>,
): Promise<Gathered<T>> {
  if (early === undefined) {
    const tip = await home.open();
    const settings = await withLayoutOf(given, home, tip);
    const warnings = await lookFirst(settings, tip);
    const works = ready(settings);
    const feed = works.some(({ needsFeed }) => needsFeed) ? await feedFor(tip) : undefined;
    const all = await collectAll(works, feed);
    return { settings, works: all, tip: { status: 'fulfilled', value: tip }, warnings };
  }
  const [collected, tip] = await collectBesideOpening(early, home);
  const works = settledValue(collected);
  if (tip.status === 'rejected') return { settings: given, works, tip, warnings: [] };
  const settings = await withLayoutOf(given, home, tip.value);
  const warnings = await lookFirst(settings, tip.value);
  if (settings === given) return { settings, works, tip, warnings };
  const packages = new Map(works.map(({ work, collected }) => [work.settings.sources, collected]));
  const moved = ready(settings).flatMap((work) => {
    const collected = packages.get(work.settings.sources);
    return collected === undefined ? [] : [{ work, collected }];
  });
  return { settings, works: moved, tip, warnings };
}

/** Reads the packages of one repository after another: each of them fills the memory and the network for itself. */
async function collectAll(works: readonly ReadyWork[], feed?: OpenedFeed): Promise<Gathered<Tip>['works']> {
  const parts: Gathered<Tip>['works'] = [];
  for (const work of works) parts.push({ work, collected: await work.collect(feed) });
  return parts;
}

/**
 * Fetches the tip while packages are read. If both fail, the packages are reported; without them the tip is of no use, so
 * a server that does not answer is not waited for.
 */
async function collectBesideOpening<T extends Tip>(
  works: readonly ReadyWork[],
  home: Home<T>,
): Promise<[PromiseSettledResult<Gathered<T>['works']>, PromiseSettledResult<T>]> {
  const opening = new AbortController();
  const collecting = collectAll(works);
  collecting.catch(() => opening.abort());
  return await Promise.allSettled([collecting, home.open(opening.signal)]);
}

function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
