import { contentId } from '../bytes/content-id.ts';
import { FormatError } from '../errors.ts';
import { assemble } from '../feed/assemble/assemble.ts';
import { maySuffer } from '../feed/assemble/lost-needs.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { settledFolders } from '../feed/assemble/reported.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { checkShape } from '../feed/catalog/shape.ts';
import { type Draft, EMPTY_DRAFT, joinDrafts } from '../feed/draft/draft.ts';
import type { Reread, Rereads } from '../feed/draft/reread.ts';
import type { BegunStep, OpenedStep, Step, UnreadStep } from '../feed/draft/step.ts';
import { repositoryId } from '../feed/folders.ts';
import { withPlainIndexes } from '../feed/index-source.ts';
import type { RunPolicy } from '../feed/policy.ts';
import { sealOf } from '../feed/settled/seal.ts';
import { isUnread, maySettle, type Planned, settle } from '../feed/settled/settle.ts';
import { keysToRead } from '../feed/signers.ts';
import type { FeedState } from '../feed/state.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import { historyOf } from '../homes/history.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import { readPackageBytes } from '../sources/read-packages.ts';
import type { FetchPackages } from '../sources/upstream/fetch-packages.ts';
import { printable } from '../text/printable.ts';
import { withLeaving } from './read-leaving.ts';
import { readState } from './read-state.ts';

/**
 * Plans a change and writes nothing. The steps say what they need, everything is read together, and each step continues
 * from the draft of the steps before it. What upstreams give is fetched before that. A run that loses a race plans again on
 * the new tip. Repositories that are settled are not read.
 *
 * @throws PkgfeedError for a change that must not be made
 */
export async function planSteps(
  steps: readonly (Step | UnreadStep)[],
  home: Home,
  tip: Tip,
  policy: RunPolicy,
  fetchPackages: FetchPackages,
  host: Pick<Host, 'progress'>,
): Promise<Plan> {
  const run = steps.length > 1 ? { ...policy, seal: await sealOf(policy.signingKeys) } : policy;
  let planned = await settleAll(steps, home, tip, run);
  for (;;) {
    const { draft, state } = await draftAll(planned, home, tip, run, fetchPackages, host);
    const disturbed = new Set(maySuffer(draft.folders, settledFolders(draft)).map(repositoryId));
    if (disturbed.size === 0)
      return await assemble(draft, await withLeaving(draft, state, home, tip, run), run);
    planned = await Promise.all(planned.map((one) => (isOf(one, disturbed) ? read(one) : one)));
  }
}

const isOf = ({ step: { standing } }: Planned, repositories: ReadonlySet<string>): boolean =>
  standing !== undefined && repositories.has(repositoryId(standing.layout));

const read = async ({ step }: Planned): Promise<Planned> => ({
  step: isUnread(step) ? await step.load() : step,
});

/** Only feed.json and the public keys say which repositories need not be read. */
async function settleAll(
  steps: readonly (Step | UnreadStep)[],
  home: Home,
  tip: Tip,
  run: RunPolicy,
): Promise<Planned[]> {
  // A home that does not name contents by their ids cannot tell.
  const mayBe = maySettle(steps, run) && tip.paths.get(FEED_FILE) !== undefined;
  const files = mayBe ? await readFeedFiles(home, tip, commonFiles(tip, run)) : new Map<string, Buffer>();
  return await settle(steps, tip.paths, files.get(FEED_FILE), run);
}

/** What every run reads. */
const commonFiles = ({ paths }: Tip, run: RunPolicy): string[] =>
  [FEED_FILE, ...keysToRead(paths, run)].filter((path) => paths.has(path));

async function draftAll(
  planned: readonly Planned[],
  home: Home,
  tip: Tip,
  run: RunPolicy,
  fetchPackages: FetchPackages,
  host: Pick<Host, 'progress'>,
): Promise<{ draft: Draft; state: FeedState }> {
  const begun = new Map<Planned, BegunStep>();
  for (const one of planned) {
    if (one.draft !== undefined) continue;
    const earlier = [...begun.values()].flatMap(({ folders }) => folders);
    begun.set(one, one.step.begin(tip.paths, run, earlier));
  }
  const all = [...begun.values()];
  const toRead = new Set([
    ...all.flatMap((step) => step.toRead),
    ...(all.length < planned.length ? commonFiles(tip, run) : []),
  ]);
  const toIdentify = new Set(all.flatMap((step) => step.toIdentify));
  const present = await readState(home, tip, [...toRead], [...toIdentify], run.prefix);
  const feed = readFeedFile(present.files.get(FEED_FILE));
  // Under another layout, indexes seem to lie in the wrong folders.
  checkShape(feed, run);
  const earlier = await readEarlier(home, all);
  const state = earlier.size === 0 ? present : { ...present, earlier };
  const opened = new Map<Planned, OpenedStep>();
  for (const [one, step] of begun) opened.set(one, await step.open(state));
  const toReread = new Set([...opened.values()].flatMap((step) => [...step.toReread]));
  const rereads = await rereadPackages(home, tip, toReread, host);
  const feedBytes = feed.folders.reduce((sum, { bytes }) => sum + bytes, 0);
  const wanted = [...opened.values()].flatMap((step) => step.toFetch);
  const fetched = await fetchPackages(wanted, { feedBytes, isOnPages: run.isOnPages });
  let draft: Draft = EMPTY_DRAFT;
  for (const one of planned) {
    const next = one.draft ?? (await opened.get(one)?.draft(rereads, draft, fetched));
    if (next !== undefined) draft = joinDrafts(draft, next);
  }
  return { draft, state };
}

/** Reads what steps need of earlier states, by the home's names of these states. */
async function readEarlier(
  home: Home,
  steps: readonly BegunStep[],
): Promise<Map<string, ReadonlyMap<string, Buffer>>> {
  const states = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const [revision, paths] of steps.flatMap(({ toReadEarlier = [] }) => [...toReadEarlier])) {
    if (paths.length === 0) continue;
    const tip = await historyOf(home).open({ revision });
    const files = withPlainIndexes(await readFeedFiles(home, tip, paths), tip.paths);
    states.set(revision, new Map([...(states.get(revision) ?? []), ...files]));
  }
  return states;
}

/** Reads package files of the feed, a bounded number of bytes at a time. */
async function rereadPackages(
  home: Home,
  tip: Tip,
  wanted: ReadonlySet<string>,
  host: Pick<Host, 'progress'>,
): Promise<Rereads> {
  const rereads = new Map<string, Reread | FormatError>();
  const items = [...wanted].map((path) => ({ path }));
  for await (const [{ path }, bytes] of readMany(home, tip, items)) {
    rereads.set(path, await reread(path, bytes));
    host.progress('reading packages', rereads.size, items.length);
  }
  return rereads;
}

async function reread(path: string, bytes: Buffer): Promise<Reread | FormatError> {
  try {
    const { format, pkg, facts } = await readPackageBytes(bytes, printable(path));
    return { format, pkg, facts, contentId: contentId(bytes), path };
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
}
