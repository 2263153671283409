import { setTimeout as wait } from 'node:timers/promises';
import { type ErrorCode, FeedError, PkgfeedError } from '../errors.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { isEmpty } from '../feed/edit.ts';
import type { Host } from '../host.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import type { Applied, Home, Tip } from './home.ts';

export interface Landing {
  plan: Plan;
  /** True when the plan was written. A dry run and a plan without changes write nothing. */
  isWritten: boolean;
  /**
   * The home's name for the state that was written; undefined if nothing was written, or if the home does not name
   * states.
   */
  revision: string | undefined;
  /** How many plans were made. */
  attempts: number;
  /** The state of the feed for which the plan was made. */
  tip: Tip;
}

export interface LandSettings extends Pick<HomeSettings, 'dryRun' | 'pushTimeout'> {
  /** Says what a plan changes, for a home that keeps a history. */
  message(plan: Plan): string;
}

/**
 * Makes a plan on the tip and publishes it. If another publisher was faster, makes a new plan on the new tip, until
 * `push-timeout` is over.
 *
 * @param first the tip, if it is open already
 * @throws FeedError when others were faster every time
 */
export async function land(
  home: Home,
  first: Tip | undefined,
  settings: LandSettings,
  host: Host,
  makePlan: (tip: Tip) => Promise<Plan>,
): Promise<Landing> {
  const patience = AbortSignal.timeout(settings.pushTimeout);
  for (let attempts = 1; ; attempts++) {
    const started = host.clock();
    const tip = attempts === 1 && first !== undefined ? first : await home.open();
    const attempt = await tryOnce(home, tip, settings, host, makePlan).catch(
      async (error: unknown): Promise<Attempt> => {
        // Another publisher may have changed the feed while it was read. Then the error may mean nothing.
        const isFinal = !(error instanceof PkgfeedError) || FINAL.includes(error.code);
        const isSettled = isFinal || (await home.isCurrent(tip).catch(() => true));
        if (isSettled || patience.aborted) throw error;
        return { state: 'lost', why: 'it changed while it was read' };
      },
    );
    if (attempt.state === 'done') {
      const { plan, isWritten, revision } = attempt;
      for (const remark of plan.remarks) host.say(remark);
      return { plan, isWritten, revision, attempts, tip };
    }
    if (patience.aborted) {
      throw new FeedError({
        code: 'FEED_BUSY',
        message: `${home.name} was changed or locked by others in each of ${attempts} attempts (${printable(attempt.why)})`,
        remedy: attempt.remedy ?? 'Run it again, or raise `push-timeout`.',
      });
    }
    host.say(`not published yet (${printable(attempt.why)}); planning again on what is there now`);
    const pause = pauseAfter(attempts, host.clock() - started);
    await wait(pause, undefined, { signal: patience }).catch(() => undefined);
  }
}

/** Errors that mean the same whether another publisher was there or not; a server that fails is not asked once more. */
const FINAL: readonly ErrorCode[] = ['FEED_UNFINISHED', 'GIT_REMOTE'];

/**
 * Milliseconds to wait after a lost race. An attempt only lands while nobody else publishes. Long attempts and many
 * lost ones mean many publishers, so each of them must try less often.
 *
 * @param took how long the last attempt took, in milliseconds
 */
function pauseAfter(attempts: number, took: number): number {
  return Math.random() * Math.min(30_000, 2 * attempts * Math.max(100, took));
}

/** Said when the tip contains a change that is not in place yet. */
const UNFINISHED =
  'a run was ended before its change was in place; the next publish, remove or reindex finishes it first';

/** From this many files on, writing and pushing takes long enough to say so. */
const LONG_WRITE = 200;

type Attempt =
  | { state: 'done'; plan: Plan; isWritten: boolean; revision: string | undefined }
  | Extract<Applied, { state: 'lost' }>;

async function tryOnce(
  home: Home,
  tip: Tip,
  settings: LandSettings,
  host: Host,
  makePlan: (tip: Tip) => Promise<Plan>,
): Promise<Attempt> {
  if (tip.isUnfinished) host.say(`${home.name}: ${UNFINISHED}`);
  const plan = await makePlan(tip);
  if (settings.dryRun || isEmpty(plan.edit)) {
    return { state: 'done', plan, isWritten: false, revision: undefined };
  }
  if (plan.edit.puts.size >= LONG_WRITE) host.say(`writing ${plan.edit.puts.size} files and publishing them`);
  const applied = await home.apply(tip, plan.edit, settings.message(plan));
  return applied.state === 'lost'
    ? applied
    : { state: 'done', plan, isWritten: true, revision: applied.revision };
}
