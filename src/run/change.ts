import { attestationQuery, requireAttested } from '../attestation/require.ts';
import type { ContentId } from '../bytes/content-id.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { readFeedFile } from '../feed/catalog/feed-json.ts';
import { type CommitNames, commitMessage } from '../feed/commit-message.ts';
import { closureStep } from '../feed/draft/closure-step.ts';
import { keyringStep } from '../feed/draft/keyring-step.ts';
import { renewStep } from '../feed/draft/renew-step.ts';
import type { Step, UnreadStep } from '../feed/draft/step.ts';
import { repositoryId } from '../feed/folders.ts';
import { namedIndexes } from '../feed/known-indexes.ts';
import { isPlaced, makeLayout } from '../feed/layout.ts';
import { isUnread } from '../feed/settled/settle.ts';
import { requireKeys, unsignable } from '../feed/trust.ts';
import { lockAfter } from '../feed/upstream/lock.ts';
import { readFeedJson } from '../homes/feed-files.ts';
import type { Tip } from '../homes/home.ts';
import { land } from '../homes/land.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { endingKeys } from '../keys/expiry.ts';
import { awaitDelivery, type DeliveryLimits } from '../pages/delivery.ts';
import { preflight, refuseUnservedPush } from '../pages/preflight.ts';
import { refuseReplaced } from '../pages/replaced.ts';
import { checkSiteFolder, leaveSite } from '../pages/site-folder.ts';
import type { ChangeCommand, ChangeReport } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { packageFetcher } from '../sources/upstream/fetch-packages.ts';
import { changeReport } from './change-report.ts';
import { refuseFeedsBelow } from './feeds-below.ts';
import {
  gather,
  type OpenedFeed,
  type Part,
  type ReadyWork,
  settledValue,
  stepOf,
  type Work,
} from './gather.ts';
import { loadKeys } from './keys.ts';
import { lookOver } from './look-over.ts';
import { mistakenWords, refuseMistakes } from './mistaken-words.ts';
import { planSteps } from './plan-steps.ts';
import { fileLimitOf, runPolicy, shapeOf, stepPolicy } from './policy.ts';
import { begunOtherwise, isBegunMeanwhile, isIncomplete } from './remembered.ts';
import { keepLock, readLock, upstreamFetcher, upstreamSummaries } from './upstreams.ts';

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
    await refuseFeedsBelow(complete, home, tip);
    return [...refuseMistakes(mistakes, tip, complete), ...(await lookOver(complete, home, tip, host))];
  };
  // Only the feed can say whether the settings are right.
  const isReady =
    mistakes.length === 0 && !early?.some(({ follow, look }) => follow !== undefined || look !== undefined);
  const prompt = isReady ? early : undefined;
  const lock = await readLock(given, host);
  const fetcher = upstreamFetcher(given, host);
  const feedFor = async (tip: Tip): Promise<OpenedFeed> => {
    const feed = readFeedFile(await readFeedJson(home, tip));
    const ids = await home.identify(
      tip,
      namedIndexes(feed.folders).filter((path) => tip.paths.has(path)),
    );
    const idOf = (path: string): ContentId | undefined => ids.get(path);
    return { paths: tip.paths, feed, idOf, fetcher, lock, revoked: keys.revoked };
  };
  const {
    settings,
    works,
    tip,
    warnings: ofFeed,
  } = await gather(given, prompt, ready, home, lookFirst, feedFor);
  const trust = { ...keys, allowUnsigned: settings.keys.allowUnsigned };
  const filling = works.map((part) => stepOf(part, ({ brings }) => requireKeys(brings, trust)));
  const steps: (Step | UnreadStep)[] = [
    ...filling,
    ...renewing(works, settings),
    ...closing(works, settings),
  ];
  const brings = [...new Set(steps.flatMap((step) => (isUnread(step) ? [] : step.brings)))];
  // Only the feed knows which formats a source of its own brings.
  const takesWithoutKey =
    (settings.keys.renew || works.some(({ work }) => work.settings.from.length > 0)) &&
    keys.signingKeys.length === 0 &&
    !trust.allowUnsigned;
  const isRehearsal = settings.home.dryRun && (takesWithoutKey || unsignable(brings, trust).length > 0);
  if (!isRehearsal) requireKeys(brings, trust);
  const first = settledValue(tip);
  for (const { work, packages = [] } of works) {
    const roots = { ...work.settings.sources, ...settings.home };
    await requireAttested(packages, work.builders, roots, host);
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
    ...[...opened.warnings, ...ofFeed, ...works.flatMap(warningsOf)],
    ...[...ahead.warnings, ...ofSite, ...endingKeys(keys.signingKeys, host.now)],
  ];
  const upstreams = works.flatMap(({ work, learned }) => upstreamSummaries(work.settings, learned?.followed));
  const facts = { settings, run, warnings, site, delivery, upstreams, lock: lock?.path };
  return changeReport(command, landing, facts);
}

const warningsOf = ({ found, learned }: Part): string[] => [...found.warnings, ...(learned?.warnings ?? [])];

/** The step that signs every index of the feed, if the settings want it. */
function renewing(works: readonly Part[], { keys, feed, repositories }: Settings): Step[] {
  if (!keys.renew) return [];
  const own = (works.length > 0 ? works.map(({ work }) => work.settings) : repositories).filter((one) =>
    isPlaced(shapeOf(feed), one),
  );
  return [
    renewStep(
      own.map((one) => stepPolicy(one, feed)),
      works.length === 0,
    ),
  ];
}

/** The steps that come after those of the repositories: the keyring, and whether devices can install the packages. */
function closing(works: readonly Part[], { closure, feed, keys: { keyring } }: Settings): Step[] {
  // A run for the whole feed names no repository.
  const placed = works.filter(({ work }) => isPlaced(shapeOf(feed), work.settings));
  const policies = placed.map(({ work }) => stepPolicy(work.settings, feed));
  const ring = keyring === undefined ? [] : [keyringStep(keyring, policies)];
  if (closure === 'off') return ring;
  const shape = shapeOf(feed);
  const deviceFeeds = works.flatMap(({ work, learned }) =>
    learned?.followed.deviceFeeds === undefined
      ? []
      : [{ of: repositoryId(makeLayout(shape, work.settings)), indexes: learned.followed.deviceFeeds }],
  );
  return [...ring, closureStep(closure, deviceFeeds)];
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
