import { contentId } from '../bytes/content-id.ts';
import { FormatError } from '../errors.ts';
import { assemble } from '../feed/assemble/assemble.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { type Draft, EMPTY_DRAFT, joinDrafts } from '../feed/draft/draft.ts';
import type { Reread, Rereads } from '../feed/draft/reread.ts';
import type { BegunStep, OpenedStep, Step } from '../feed/draft/step.ts';
import type { RunPolicy } from '../feed/policy.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import { readPackageBytes } from '../sources/read-packages.ts';
import type { FetchPackages } from '../sources/upstream/fetch-packages.ts';
import { printable } from '../text/printable.ts';
import { readState } from './read-state.ts';

/**
 * Plans a change and writes nothing. The steps say what they need, everything is read together, and each step continues
 * from the draft of the steps before it. What upstreams give is fetched before that. A run that loses a race plans again on the new tip.
 *
 * @throws PkgfeedError for a change that must not be made
 */
export async function planSteps(
  steps: readonly Step[],
  home: Home,
  tip: Tip,
  run: RunPolicy,
  fetchPackages: FetchPackages,
  host: Pick<Host, 'progress'>,
): Promise<Plan> {
  const begun: BegunStep[] = [];
  for (const step of steps) {
    const earlier = begun.flatMap(({ folders }) => folders);
    begun.push(step.begin(tip.paths, run, earlier));
  }
  const toRead = new Set(begun.flatMap((step) => step.toRead));
  const toIdentify = new Set(begun.flatMap((step) => step.toIdentify));
  const state = await readState(home, tip, [...toRead], [...toIdentify], run.prefix);
  const opened: OpenedStep[] = [];
  for (const step of begun) opened.push(await step.open(state));
  const toReread = new Set(opened.flatMap((step) => [...step.toReread]));
  const rereads = await rereadPackages(home, tip, toReread, host);
  const feedBytes = readFeedFile(state.files.get(FEED_FILE)).folders.reduce(
    (sum, { bytes }) => sum + bytes,
    0,
  );
  const wanted = opened.flatMap((step) => step.toFetch);
  const fetched = await fetchPackages(wanted, { feedBytes, isOnPages: run.isOnPages });
  let draft: Draft = EMPTY_DRAFT;
  for (const step of opened) draft = joinDrafts(draft, await step.draft(rereads, draft, fetched));
  return await assemble(draft, state, run);
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
