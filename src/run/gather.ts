import type { attestationQuery } from '../attestation/require.ts';
import type { ContentId } from '../bytes/content-id.ts';
import type { Step, UnreadStep } from '../feed/draft/step.ts';
import type { Arriving } from '../feed/policy.ts';
import type { Followed } from '../feed/upstream/upstream.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { Fetcher } from '../served/fetcher.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import type { Found } from '../sources/collect.ts';
import { withLayoutOf } from './remembered.ts';
import type { FeedBefore, Lock } from './upstreams.ts';

/** The feed before the run, and what a run reads the feeds of others with. */
export interface OpenedFeed extends FeedBefore {
  fetcher: Fetcher;
  lock: Lock | undefined;
}

/** What a repository learned of the feeds of others. */
export interface Learned {
  followed: Followed;
  warnings: readonly string[];
}

/** What a command does with one repository of a feed. */
export type Work = WorkOfSettings | WorkOfFeed;

interface AnyWork {
  settings: RepositorySettings;
  /** Finds the packages that it adds. The feed is opened at the same time, or before that if a repository needs it. */
  find(): Promise<Found>;
}

/** What only the feed itself says, such as its earlier states. */
interface WorkOfFeed extends AnyWork {
  /** Makes the step from the feed as it is. */
  look<T extends Tip>(home: Home<T>, tip: T): Promise<Step>;
  follow?: undefined;
  step?: undefined;
  unread?: undefined;
}

interface WorkOfSettings extends AnyWork {
  look?: undefined;
  /** Reads the feeds of others; absent where none matters. Only the feed itself says what to read. */
  follow?(packages: readonly Arriving[], feed: OpenedFeed): Promise<Learned>;
  /** @param followed what `follow` found */
  step(packages: readonly Arriving[], followed?: Followed): Step;
  /**
   * The step whose packages are known by their ids alone; absent where the packages must be read, also to follow others.
   *
   * @param load makes the whole step
   */
  unread?(ids: readonly ContentId[], load: () => Promise<Step>): UnreadStep;
}

export type ReadyWork = Work & {
  /** Who may have built the packages. */
  builders: ReturnType<typeof attestationQuery>;
};

type Unread = NonNullable<WorkOfSettings['unread']>;

/** A repository of the run with its packages: read, or known by the ids of their files. */
export type Part = { work: ReadyWork; found: Found } & (
  | { packages: readonly Arriving[]; learned?: Learned | undefined; looked?: Step | undefined }
  | { packages?: undefined; learned?: undefined; ids: readonly ContentId[]; unread: Unread }
);

/**
 * The step of a repository.
 *
 * @param check stops a run that may not bring such packages
 */
export function stepOf(part: Part, check: (step: Step) => void): Step | UnreadStep {
  const { work, found } = part;
  const made = (...given: Parameters<WorkOfSettings['step']>): Step => {
    const step = work.step === undefined ? undefined : work.step(...given);
    if (step === undefined) throw new Error('only the feed says what to do, and nobody looked at it');
    return step;
  };
  if (part.packages !== undefined) return part.looked ?? made(part.packages, part.learned?.followed);
  let loading: Promise<Step> | undefined;
  const load = async (): Promise<Step> => {
    const step = made(await found.read());
    check(step);
    return step;
  };
  const once = (): Promise<Step> => {
    loading ??= load();
    return loading;
  };
  return part.unread(part.ids, once);
}

export interface Gathered<T extends Tip> {
  settings: Settings;
  works: Part[];
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
export async function gather<T extends Tip>(
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
    const all = ready(settings);
    const feed = all.some(({ follow }) => follow !== undefined) ? await feedFor(tip) : undefined;
    const works = await collectAll(all, settings, feed, (work) => work.look(home, tip));
    return { settings, works, tip: { status: 'fulfilled', value: tip }, warnings };
  }
  const [collected, tip] = await collectBesideOpening(early, given, home);
  const works = settledValue(collected);
  if (tip.status === 'rejected') return { settings: given, works, tip, warnings: [] };
  const settings = await withLayoutOf(given, home, tip.value);
  const warnings = await lookFirst(settings, tip.value);
  if (settings === given) return { settings, works, tip, warnings };
  const known = new Map(works.map((part) => [part.work.settings.sources, part]));
  const moved = ready(settings).flatMap((work) => {
    const part = known.get(work.settings.sources);
    return part === undefined ? [] : movedTo(work, part);
  });
  return { settings, works: moved, tip, warnings };
}

/** A repository with its packages, under settings that the feed has completed. */
function movedTo(work: ReadyWork, part: Part): Part[] {
  if (part.packages !== undefined) return [{ ...part, work }];
  return work.unread === undefined ? [] : [{ ...part, work, unread: work.unread }];
}

/**
 * Reads the packages of one repository after another: each of them fills the memory and the network for itself. Where a
 * repository may turn out to be settled, its files are only compared.
 *
 * @param feed undefined where no repository of the run needs it
 * @param look asks the feed, where that is open already
 */
async function collectAll(
  works: readonly ReadyWork[],
  { home, keys }: Settings,
  feed?: OpenedFeed,
  look?: (work: WorkOfFeed) => Promise<Step>,
): Promise<Part[]> {
  const mayRest =
    works.length > 1 && home.directory === undefined && !home.dryRun && !keys.allowKeyChange && !keys.renew;
  const parts: Part[] = [];
  for (const work of works) {
    const found = await work.find();
    const { settings, unread } = work;
    const isLazy = mayRest && settings.sources.requireAttestation.length === 0;
    const ids = isLazy && unread !== undefined ? await found.identify() : undefined;
    if (ids && unread) {
      parts.push({ work, found, ids, unread });
      continue;
    }
    const packages = await found.read();
    const learned = feed && (await work.follow?.(packages, feed));
    const looked = work.look === undefined ? undefined : await look?.(work);
    parts.push({ work, found, packages, learned, looked });
  }
  return parts;
}

/**
 * Fetches the tip while packages are read. If both fail, the packages are reported; without them the tip is of no use, so
 * a server that does not answer is not waited for.
 */
async function collectBesideOpening<T extends Tip>(
  works: readonly ReadyWork[],
  settings: Settings,
  home: Home<T>,
): Promise<[PromiseSettledResult<Part[]>, PromiseSettledResult<T>]> {
  const opening = new AbortController();
  const collecting = collectAll(works, settings);
  collecting.catch(() => opening.abort());
  return await Promise.allSettled([collecting, home.open(opening.signal)]);
}

export function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
