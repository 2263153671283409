import { type Answer, nextAnswer, type Shown } from '../audit/answer.ts';
import { type Comparison, comparePast, relate } from '../audit/past.ts';
import { pastFindings, sinceReport } from '../audit/past-words.ts';
import { hashesOf, signedIndexes } from '../feed/catalog/chain.ts';
import type { IndexHashes } from '../feed/catalog/chain-shape.ts';
import { isPlainPath } from '../feed/catalog/plain-values.ts';
import { pathIn } from '../feed/edit.ts';
import type { Finding } from '../report/finding.ts';
import type { SinceReport } from '../report/since.ts';
import { folderAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import { findFeed, type ServedFeed } from './find-feed.ts';
import { fetchIndex } from './index-files.ts';
import { type Clock, poll } from './poll.ts';
import type { FolderVerdict, Patience, ServedFolder } from './verify.ts';
import type { Fetched } from './whole-file.ts';

/** A served feed that is compared with an earlier answer of it. */
export interface SinceLook {
  fetcher: Fetcher;
  /** What is verified. */
  address: URL;
  /** Undefined for the first answer. */
  saved: Answer | undefined;
  patience: Patience;
  clock: Clock;
  /** The time of this answer. */
  now: Date;
  say: (line: string) => void;
}

type Found = Awaited<ReturnType<typeof findFeed>>;

/**
 * Finds the feed as `findFeed` does. Where its `feed.json` does not go on from the saved answer, a cache may have an older
 * one, so it is fetched again until caches must have expired.
 */
export async function findFeedSince(look: SinceLook): Promise<Found> {
  let last: Found | undefined;
  const isSound = (found: Found): boolean =>
    look.saved === undefined || !['back', 'forked'].includes(relate(look.saved, pastOf(found.feed)).verdict);
  const found = await until(
    look,
    async () => {
      last = await findFeed(look.fetcher, look.address);
      return isSound(last) ? last : undefined;
    },
    () => last?.feed,
  );
  if (found !== undefined) return found;
  return last ?? (await findFeed(look.fetcher, look.address));
}

/** What a comparison gives: what to report, and the answer to save. */
export interface Since {
  report: SinceReport;
  findings: Finding[];
  answer: Answer;
}

/**
 * Compares a feed that was verified with an earlier answer. An index that is not the one that `feed.json` states is
 * fetched again together with that, until caches must have expired.
 *
 * @param isWhole true when every folder of the feed was verified
 */
export async function compareSince(
  look: SinceLook,
  feed: ServedFeed | undefined,
  verdicts: readonly FolderVerdict[],
  isWhole: boolean,
): Promise<Since> {
  const hashes = new Map(verdicts.map(({ folder, hashes: own }) => [folder, own]));
  const asked = new Set(
    verdicts.flatMap(({ folder }) => signedIndexes(folder.format).map((name) => pathOf(folder, name))),
  );
  let present = feed;
  const compare = (): { shown: Shown; found: Comparison } => {
    const indexes = new Map(
      [...hashes].flatMap(([folder, own]) =>
        Object.entries(own).map(([name, sha256]) => [pathOf(folder, name), sha256] as const),
      ),
    );
    const shown: Shown = {
      ...{ feed: look.address.href, at: look.now, ...pastOf(present), isWhole, asked },
      indexes: new Map([...indexes].filter(([path]) => isPlainPath(path))),
    };
    return { shown, found: comparePast(look.saved, shown, statedIn(present, [...hashes.keys()])) };
  };
  const first = compare();
  const settled =
    first.found.unstated.length === 0
      ? first
      : await until(
          look,
          async () => {
            const odd = new Set(compare().found.unstated);
            present = (await findFeed(look.fetcher, look.address)).feed ?? present;
            const fresh = await indexesOf([...hashes.keys()], odd, look);
            for (const [folder, own] of fresh) hashes.set(folder, own);
            const next = compare();
            return next.found.unstated.length === 0 ? next : undefined;
          },
          () => present,
        );
  const { shown, found } = settled ?? compare();
  const answer = nextAnswer(look.saved, shown);
  return {
    report: sinceReport(look.saved, shown, found, answer.state?.first ?? null),
    findings: pastFindings(look.saved, found),
    answer,
  };
}

/** Looks again while caches may be the cause of what was found. */
async function until<T>(
  { patience, clock, say }: SinceLook,
  look: () => Promise<T | undefined>,
  feed: () => ServedFeed | undefined,
): Promise<T | undefined> {
  const { first, longest, least } = patience;
  // Fixed once: a server that calls each answer fresh would make us wait forever.
  let bound: number | undefined;
  const beforePause = (milliseconds: number): void =>
    say(
      `feed.json does not fit to what was seen; caches may be the cause, so it is fetched again in ${Math.ceil(milliseconds / 1000)} s`,
    );
  const most = (): number | undefined => {
    const served = feed();
    if (served !== undefined) bound ??= Math.min(patience.most, Math.max(least, served.lifetime));
    return bound;
  };
  return (await poll(look, { first, growth: 2, longest, most, beforePause }, clock)).found;
}

/** Fetches the indexes of folders again, one folder after another. */
async function indexesOf(
  folders: readonly ServedFolder[],
  odd: ReadonlySet<string>,
  { fetcher }: SinceLook,
): Promise<Map<ServedFolder, IndexHashes>> {
  const hashes = new Map<ServedFolder, IndexHashes>();
  for (const folder of folders) {
    const { format, url } = folder;
    if (!signedIndexes(format).some((name) => odd.has(pathOf(folder, name)))) continue;
    const get = (name: string, most: number, same?: Buffer): Promise<Fetched> =>
      fetcher.get(new URL(name, url), most, same);
    const served = await fetchIndex(format, get, true);
    hashes.set(folder, hashesOf([format], (name) => served?.files.get(name)) ?? {});
  }
  return hashes;
}

const pathOf = ({ path }: ServedFolder, name: string): string => pathIn(path === '.' ? '' : path, name);

/** What a feed.json says of its past; nothing for a feed without one. */
const pastOf = (feed: ServedFeed | undefined): Pick<Shown, 'state' | 'chain'> =>
  feed === undefined
    ? { state: null, chain: null }
    : {
        state: { sha256: feed.sha256, updated: feed.updated, state: feed.chain?.state ?? null },
        chain: feed.chain?.past ?? null,
      };

/** The hashes that feed.json states of the indexes of folders, by path. */
function statedIn(feed: ServedFeed | undefined, folders: readonly ServedFolder[]): Map<string, string> {
  if (feed === undefined) return new Map();
  const known = new Map(
    feed.file.folders.map(({ path, indexes }) => [folderAddress(feed.root, path)?.href, indexes]),
  );
  return new Map(
    folders.flatMap((folder) =>
      Object.entries(known.get(folder.url.href) ?? {}).map(
        ([name, sha256]) => [pathOf(folder, name), sha256] as const,
      ),
    ),
  );
}
