import { attestationQuery, requireAttested } from '../attestation/require.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { type CommitNames, commitMessage } from '../feed/commit-message.ts';
import type { Step } from '../feed/draft/step.ts';
import type { Arriving } from '../feed/policy.ts';
import { requireKeys, unsignable } from '../feed/trust.ts';
import { land } from '../homes/land.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { awaitDelivery, type DeliveryLimits } from '../pages/delivery.ts';
import { preflight, refuseUnservedPush } from '../pages/preflight.ts';
import { checkSiteFolder, leaveSite } from '../pages/site-folder.ts';
import type { ChangeCommand, ChangeReport } from '../report/report.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import type { Collected } from '../sources/collect.ts';
import { changeReport } from './change-report.ts';
import { loadKeys } from './keys.ts';
import { planSteps } from './plan-steps.ts';
import { runPolicy } from './policy.ts';

/** What a command does with one repository of a feed. */
export interface Work {
  settings: RepositorySettings;
  /** Reads the packages that it adds. The feed is opened at the same time. */
  collect(): Promise<Collected>;
  step(arriving: readonly Arriving[]): Step;
}

/**
 * Makes one change of a feed, for any command: load keys, open, preflight, collect, check attestations, plan, push,
 * verify, report. Nothing of it is written before everything was read and planned. A push that loses a race is planned again
 * on the new tip.
 *
 * @param prepare reads the settings of the command, for each repository in the order of its steps, and rejects bad ones
 *   before thousands of files are read
 * @throws PkgfeedError for a change that must not be made
 */
export async function change(
  command: ChangeCommand,
  prepare: () => readonly Work[],
  settings: Settings,
  host: Host,
  limits: DeliveryLimits = {},
): Promise<ChangeReport> {
  const keys = await loadKeys(settings, host);
  const works = prepare();
  const attestations = works.map((work) => attestationQuery(work.settings.sources, host));
  checkSiteFolder(settings.home, host);
  const opened = await openHome(settings.home, host);
  const { home, slug } = opened;
  const ahead = await preflight(opened, settings, host);
  if (!settings.home.dryRun) await home.recover();
  // Fetch the tip while reading packages. If both fail, report the packages.
  const [collected, tip] = await Promise.allSettled([collectAll(works), home.open()]);
  const parts = settledValue(collected);
  const steps = works.map((work, i) => work.step(parts[i]?.packages ?? []));
  const brings = [...new Set(steps.flatMap((step) => step.brings))];
  const trust = { ...keys, allowUnsigned: settings.keys.allowUnsigned };
  // Only the feed knows which formats a source of its own brings.
  const takesWithoutKey =
    works.some((work) => work.settings.from.length > 0) &&
    keys.signingKeys.length === 0 &&
    !trust.allowUnsigned;
  const isRehearsal = settings.home.dryRun && (takesWithoutKey || unsignable(brings, trust).length > 0);
  if (!isRehearsal) requireKeys(brings, trust);
  const first = settledValue(tip);
  for (const [i, { settings: one }] of works.entries()) {
    const roots = { ...one.sources, ...settings.home };
    await requireAttested(parts[i]?.packages ?? [], attestations[i], roots, host);
  }
  const run = runPolicy(settings, keys, opened, ahead, isRehearsal, host);
  const message = (plan: Plan): string => commitMessage(plan, namesOf(settings), settings.home.commitMessage);
  const landing = await land(home, first, { ...settings.home, message }, host, async (tip) => {
    const plan = await planSteps(steps, home, tip, run, host);
    refuseUnservedPush(ahead, tip, plan, settings.verify);
    return plan;
  });
  const { site, warnings: ofSite } = await leaveSite(home, settings.home, host);
  const delivery = await awaitDelivery(landing, slug, settings, host, limits);
  const warnings = [
    ...(isRehearsal ? [REHEARSED] : []),
    ...[...opened.warnings, ...parts.flatMap((part) => part.warnings), ...ahead.warnings, ...ofSite],
  ];
  return changeReport(command, landing, { settings, run, warnings, site, delivery });
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

/** Reads the packages of one repository after another: each of them fills the memory and the network for itself. */
async function collectAll(works: readonly Work[]): Promise<Collected[]> {
  const parts: Collected[] = [];
  for (const work of works) parts.push(await work.collect());
  return parts;
}

function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
