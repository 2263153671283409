import { contentId } from '../bytes/content-id.ts';
import { FormatError } from '../errors.ts';
import { assemble } from '../feed/assemble/assemble.ts';
import { maySuffer } from '../feed/assemble/lost-needs.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { settledFolders } from '../feed/assemble/reported.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { type Draft, EMPTY_DRAFT, joinDrafts } from '../feed/draft/draft.ts';
import type { Reread, Rereads } from '../feed/draft/reread.ts';
import type { BegunStep, OpenedStep, Step } from '../feed/draft/step.ts';
import { repositoryId } from '../feed/folders.ts';
import type { RunPolicy } from '../feed/policy.ts';
import { sealOf } from '../feed/settled/seal.ts';
import { maySettle, settledDrafts } from '../feed/settled/settle.ts';
import { keysToRead } from '../feed/signers.ts';
import type { FeedState } from '../feed/state.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import { readPackageBytes } from '../sources/read-packages.ts';
import type { FetchPackages } from '../sources/upstream/fetch-packages.ts';
import { printable } from '../text/printable.ts';
import { readState } from './read-state.ts';

/**
 * Plans a change and writes nothing. The steps say what they need, everything is read together, and each step continues
 * from the draft of the steps before it. What upstreams give is fetched before that. A run that loses a race plans again on
 * the new tip. Repositories that are settled are not read.
 *
 * @throws PkgfeedError for a change that must not be made
 */
export async function planSteps(
  steps: readonly Step[],
  home: Home,
  tip: Tip,
  policy: RunPolicy,
  fetchPackages: FetchPackages,
  host: Pick<Host, 'progress'>,
): Promise<Plan> {
  const run = steps.length > 1 ? { ...policy, seal: await sealOf(policy.signingKeys) } : policy;
  let settled = await findSettled(steps, home, tip, run);
  for (;;) {
    const { draft, state } = await draftAll(steps, settled, home, tip, run, fetchPackages, host);
    const disturbed = new Set(maySuffer(draft.folders, settledFolders(draft)).map(repositoryId));
    if (disturbed.size === 0) return await assemble(draft, state, run);
    const isAtRest = ([{ standing }]: [Step, Draft]): boolean =>
      standing !== undefined && !disturbed.has(repositoryId(standing.layout));
    settled = new Map([...settled].filter(isAtRest));
  }
}

/** The drafts of the repositories that need not be read. Only feed.json and the public keys say which these are. */
async function findSettled(
  steps: readonly Step[],
  home: Home,
  tip: Tip,
  run: RunPolicy,
): Promise<ReadonlyMap<Step, Draft>> {
  // A home that does not name contents by their ids cannot tell.
  if (!maySettle(steps, run) || tip.paths.get(FEED_FILE) === undefined) return new Map();
  const files = await readFeedFiles(home, tip, commonFiles(tip, run));
  return settledDrafts(steps, tip.paths, files.get(FEED_FILE), run);
}

/** What every run reads. */
const commonFiles = ({ paths }: Tip, run: RunPolicy): string[] =>
  [FEED_FILE, ...keysToRead(paths, run)].filter((path) => paths.has(path));

/** @param settled the drafts of steps that need not read anything */
async function draftAll(
  steps: readonly Step[],
  settled: ReadonlyMap<Step, Draft>,
  home: Home,
  tip: Tip,
  run: RunPolicy,
  fetchPackages: FetchPackages,
  host: Pick<Host, 'progress'>,
): Promise<{ draft: Draft; state: FeedState }> {
  const begun = new Map<Step, BegunStep>();
  for (const step of steps.filter((one) => !settled.has(one))) {
    const earlier = [...begun.values()].flatMap(({ folders }) => folders);
    begun.set(step, step.begin(tip.paths, run, earlier));
  }
  const all = [...begun.values()];
  const toRead = new Set([
    ...all.flatMap((step) => step.toRead),
    ...(settled.size > 0 ? commonFiles(tip, run) : []),
  ]);
  const toIdentify = new Set(all.flatMap((step) => step.toIdentify));
  const state = await readState(home, tip, [...toRead], [...toIdentify], run.prefix);
  const opened = new Map<Step, OpenedStep>();
  for (const [step, one] of begun) opened.set(step, await one.open(state));
  const toReread = new Set([...opened.values()].flatMap((step) => [...step.toReread]));
  const rereads = await rereadPackages(home, tip, toReread, host);
  const feedBytes = readFeedFile(state.files.get(FEED_FILE)).folders.reduce(
    (sum, { bytes }) => sum + bytes,
    0,
  );
  const wanted = [...opened.values()].flatMap((step) => step.toFetch);
  const fetched = await fetchPackages(wanted, { feedBytes, isOnPages: run.isOnPages });
  let draft: Draft = EMPTY_DRAFT;
  for (const step of steps) {
    const next = settled.get(step) ?? (await opened.get(step)?.draft(rereads, draft, fetched));
    if (next !== undefined) draft = joinDrafts(draft, next);
  }
  return { draft, state };
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
