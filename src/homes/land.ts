import { setTimeout as wait } from 'node:timers/promises';
import { FeedError, PkgfeedError, printable } from '../errors.ts';
import type { Plan } from '../feed/assemble/assemble.ts';
import { SITE_LIMIT } from '../feed/assemble/guard.ts';
import { type FeedPolicy, publishedKey } from '../feed/draft/outline.ts';
import { isEmpty } from '../feed/edit.ts';
import type { Host } from '../host.ts';
import { type Delivery, deliveryWarnings } from '../pages/delivery.ts';
import type { ChangeCommand, ChangeReport, DeliveryReport } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { deviceLines, feedName, PLACEHOLDER_URL } from '../site/device-lines.ts';
import { PAGE_FILE } from '../site/page.ts';
import type { Applied, Home, Tip } from './home.ts';

export interface Landing {
  plan: Plan;
  /** Empty when nothing was pushed. */
  commit: string;
  attempts: number;
  /** What the plan was made on. */
  tip: Tip;
}

/**
 * Plans on the tip and publishes the plan; one that loses a race is made again on the new tip, until
 * `push-timeout` is over.
 *
 * @param first the tip, where it was opened already
 */
export async function land(
  home: Home,
  first: Tip | undefined,
  settings: Settings,
  host: Host,
  makePlan: (tip: Tip) => Promise<Plan>,
): Promise<Landing> {
  const patience = AbortSignal.timeout(settings.pushTimeout);
  for (let attempts = 1; ; attempts++) {
    const started = host.clock();
    const tip = attempts === 1 && first !== undefined ? first : await home.open();
    const attempt = await tryOnce(home, tip, settings, host, makePlan).catch(
      async (error: unknown): Promise<Attempt> => {
        // What was read may have been half of one state and half of the next.
        const isFinal = !(error instanceof PkgfeedError) || error.code === 'FEED_UNFINISHED';
        const isSettled = isFinal || (await home.isCurrent(tip).catch(() => true));
        if (isSettled || patience.aborted) throw error;
        return { state: 'lost', why: 'it changed while it was read' };
      },
    );
    if (attempt.state === 'landed') {
      for (const remark of attempt.plan.remarks) host.say(remark);
      return { plan: attempt.plan, commit: attempt.commit ?? '', attempts, tip };
    }
    if (patience.aborted) {
      throw new FeedError({
        code: 'FEED_BUSY',
        message: `${home.name} was changed or locked by others in each of ${attempts} attempts (${printable(attempt.why)})`,
        remedy: attempt.mend ?? 'Run it again, or raise `push-timeout`.',
      });
    }
    host.say(`not published yet (${printable(attempt.why)}); planning again on what is there now`);
    const pause = pauseAfter(attempts, host.clock() - started);
    await wait(pause, undefined, { signal: patience }).catch(() => undefined);
  }
}

/**
 * Milliseconds to wait after a lost race. Only what is tried while nobody else publishes can land: the longer an
 * attempt takes and the more of them were lost, the more others there must be, and the rarer has to be every try.
 *
 * @param took how long the last attempt took
 */
function pauseAfter(attempts: number, took: number): number {
  return Math.random() * Math.min(30_000, 2 * attempts * Math.max(100, took));
}

/** What is seen then is the feed with that change. */
const UNFINISHED =
  'a run was ended before its change was in place; the next publish, remove or reindex finishes it first';

/** From so many files on, writing and pushing takes long enough to say so. */
const LONG_WRITE = 200;

type Attempt =
  | { state: 'landed'; plan: Plan; commit: string | undefined }
  | Extract<Applied, { state: 'lost' }>;

async function tryOnce(
  home: Home,
  tip: Tip,
  settings: Settings,
  host: Host,
  makePlan: (tip: Tip) => Promise<Plan>,
): Promise<Attempt> {
  if (tip.isUnfinished) host.say(`${home.name}: ${UNFINISHED}`);
  const plan = await makePlan(tip);
  if (settings.dryRun || isEmpty(plan.edit)) return { state: 'landed', plan, commit: undefined };
  if (plan.edit.puts.size >= LONG_WRITE) host.say(`writing ${plan.edit.puts.size} files and publishing them`);
  const applied = await home.apply(tip, plan.edit, commitMessage(plan, settings.title));
  return applied.state === 'lost' ? applied : { ...applied, plan };
}

const LISTED_IN_COMMIT = 50;

/** @param title of this run: one that the branch remembers is anybody's text, and a commit's message says things to GitHub */
function commitMessage({ changes }: Plan, title: string | undefined): string {
  const counts = (['added', 'updated', 'removed'] as const)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const subject = counts.length > 0 ? counts.join(', ') : 'renewed, with no change of packages';
  const lines = changes
    .slice(0, LISTED_IN_COMMIT)
    .map(({ kind, name, version, folder }) => printable(`${kind} ${name} ${version} in ${folder}`));
  if (changes.length > LISTED_IN_COMMIT) lines.push(`and ${changes.length - LISTED_IN_COMMIT} more`);
  return `${title === undefined ? 'feed' : withoutCommands(title)}: ${subject}\n${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}`;
}

/** Words in brackets, such as `[skip ci]`, tell GitHub what to leave out after a push. */
const withoutCommands = (title: string): string => title.replaceAll('[', '(').replaceAll(']', ')');

/** Unquoted in YAML, 24.10 is the number 24.1. */
function branchWarning(branch: string | undefined): string[] {
  return branch !== undefined && /^\d\d\.\d$/.test(branch)
    ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
    : [];
}

const deliveryReport = ({ live, url, verified, findings }: Delivery): DeliveryReport => ({
  ...{ live, url: url ?? null, verified, findings },
});

/** What happened, as data. */
export function changeReport(
  command: ChangeCommand,
  { plan, commit, attempts }: Landing,
  run: {
    home: Home;
    settings: Settings;
    policy: FeedPolicy;
    warnings: string[];
    delivery: Delivery | undefined;
  },
): ChangeReport {
  const { settings, policy, delivery } = run;
  // What GitHub says counts more than what the name tells.
  const url = (delivery?.isTold ? delivery.url : undefined) ?? plan.url ?? undefined;
  const count = (kind: string): number => plan.changes.filter((change) => change.kind === kind).length;
  return {
    command,
    title: plan.title,
    feed: run.home.name,
    dryRun: settings.dryRun,
    changed: !isEmpty(plan.edit),
    commit,
    added: count('added'),
    updated: count('updated'),
    removed: count('removed'),
    unchanged: plan.unchanged,
    changes: plan.changes,
    folders: plan.folders,
    feedBytes: plan.feedBytes,
    feedLimit: policy.isOnPages ? SITE_LIMIT : null,
    largest: plan.largest ?? null,
    unresolved: plan.unresolved,
    hasPage: plan.site.some(({ path }) => path === PAGE_FILE),
    keys: plan.keys.map(publishedKey),
    warnings: [
      ...branchWarning(settings.branch),
      ...run.warnings,
      ...plan.warnings,
      ...deliveryWarnings(delivery, settings),
    ],
    attempts,
    url: url ?? null,
    delivery: delivery === undefined ? null : deliveryReport(delivery),
    deviceLines: deviceLines({
      url: url ?? PLACEHOLDER_URL,
      name: feedName([plan.title ?? undefined, settings.repository]),
      folders: plan.folders,
      layout: policy.layout,
      keys: plan.keys.map(({ publicKey }) => publicKey),
      isUnsigned: policy.allowUnsigned,
    }),
  };
}
