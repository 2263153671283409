import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FeedError, InputError, SourceError } from '../errors.ts';
import { FEED_FILE, type FeedFolder, readFeedFile } from '../feed/catalog/feed-json.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import type { ListedFolder } from '../feed/difference.ts';
import { pathIn } from '../feed/edit.ts';
import { indexSource, withPlainIndexes } from '../feed/index-source.ts';
import { parse } from '../feed/listed.ts';
import { type FolderIndex, indexesIn } from '../feed/package-files.ts';
import { formatOfIndex } from '../formats/formats.ts';
import { openDirectory } from '../homes/directory/directory.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import { historyOf, type PastState } from '../homes/history.ts';
import type { Home, Tip } from '../homes/home.ts';
import { within } from '../homes/within.ts';
import type { Host } from '../host.ts';
import { SHORT } from '../report/log.ts';
import type { Fetcher } from '../served/fetcher.ts';
import { findFeed, indexNames, noFeed, parseAddress } from '../served/find-feed.ts';
import { feedFolders } from '../served/find-folders.ts';
import { readUpstreamIndex } from '../served/upstream-index.ts';
import { printable } from '../text/printable.ts';
import { feedsBelow, isBelow } from './feeds-below.ts';

/** A state of a feed, or of a served one, whose indexes can be listed. */
export interface ListedState {
  /** How reports name it. */
  name: string;
  /** When it was published; null where nobody says so. */
  date: string | null;
  /** What tells two equal indexes without reading them, by their paths; empty for a state that does not say. */
  ids: ReadonlyMap<string, string>;
  /**
   * Reads what its indexes list. Nobody verifies them.
   *
   * @param isKnown true for an index that need not be read
   */
  list(isKnown: (path: string) => boolean): Promise<ListedFolder[]>;
}

/** The files by which one state of a feed differs from another: those of feeds in folders of it do not count. */
export const isOfFeed = (path: string): boolean => path === FEED_FILE || !path.endsWith(`/${FEED_FILE}`);

/** A state of a home. */
export async function stateOfHome(
  home: Home,
  tip: Tip,
  name: string,
  date: string | null = null,
): Promise<ListedState> {
  const below = await feedsBelow(home, tip);
  const indexes = indexesIn(tip.paths).filter(({ path }) => !isBelow(path, below));
  const sourceOf = ({ format, path }: FolderIndex): string => indexSource(format, path, tip.paths) ?? '';
  const ids = indexes.flatMap((index) => {
    const id = tip.paths.get(sourceOf(index));
    return id === undefined ? [] : [[sourceOf(index), id] as const];
  });
  return {
    ...{ name, date, ids: new Map(ids) },
    async list(isKnown) {
      const wanted = indexes.filter((index) => !isKnown(sourceOf(index)));
      const paths = [FEED_FILE, ...wanted.map(sourceOf)].filter((path) => tip.paths.has(path));
      const files = withPlainIndexes(await readFeedFiles(home, tip, paths), tip.paths);
      const known = new Map(readFeedFile(files.get(FEED_FILE)).folders.map((one) => [one.path, one]));
      return wanted.map(({ format, path }) => {
        const index = pathIn(path, format.indexFile);
        const bytes = files.get(index);
        if (bytes === undefined) throw unreadable(index);
        const own = formatOfIndex(format, bytes);
        return { ...placeOf(known.get(path)), path, format: own, entries: parse(own, index, bytes) };
      });
    },
  };
}

const unreadable = (index: string): FeedError =>
  new FeedError({
    code: 'FEED_INDEX',
    message: `${printable(index)} is there only compressed, and does not unpack`,
    remedy: 'Run `pkgfeed check`, which says what is wrong.',
  });

const placeOf = (folder: FeedFolder | undefined): Pick<ListedFolder, 'branch' | 'repository' | 'target'> => {
  const { branch = null, repository = null, target } = folder ?? {};
  return { branch, repository, ...(target === undefined ? {} : { target }) };
};

/**
 * A feed at its web address.
 *
 * @throws VerifyError for an address without a feed of pkgfeed's
 */
export async function stateOfServed(fetcher: Fetcher, text: string): Promise<ListedState> {
  const { address } = parseAddress(text);
  const { feed } = await findFeed(fetcher, address);
  if (feed === undefined || feed.root.href !== address.href) {
    throw noFeed(
      `${printable(address.href)} has no ${FEED_FILE}`,
      'Give the web address of a whole feed that pkgfeed publishes.',
    );
  }
  const folders = feedFolders(feed, EVERYWHERE);
  const known = new Map(feed.file.folders.map((one) => [one.path, one]));
  return {
    ...{ name: address.href, date: feed.updated, ids: new Map() },
    async list() {
      const listed: ListedFolder[] = [];
      for (const { path, url, format } of folders) {
        const places = indexNames(format).map((name) => ({ folder: url, format, name }));
        const answer = await readUpstreamIndex(fetcher, places, { keys: [], allowUnsigned: true });
        if (answer.state === 'unchanged') continue;
        if (answer.state !== 'read') throw notRead(url, answer.reason);
        listed.push({
          ...placeOf(known.get(path)),
          path,
          format: answer.place.format,
          entries: answer.entries,
        });
      }
      return listed;
    },
  };
}

const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }] as const;

const notRead = (url: URL, reason: string): SourceError =>
  new SourceError({
    code: 'SOURCE_INDEX',
    message: `${printable(url.href)} ${printable(reason)}`,
    remedy: 'Run `pkgfeed verify` with this address, which says what is wrong.',
  });

/**
 * The feed that a word names without a home of its own: a web address, or a folder of this machine.
 *
 * @returns undefined for a word that names a state of the home
 */
export async function stateElsewhere(
  word: string,
  fetcher: Fetcher,
  host: Host,
): Promise<ListedState | undefined> {
  if (/^https?:/i.test(word)) return await stateOfServed(fetcher, word);
  if (!/^\.|[/\\]/.test(word)) return undefined;
  const isFolder = (await stat(resolve(host.cwd, word)).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) throw badWord(word);
  const home = within(openDirectory(word, host), undefined);
  return await stateOfHome(home, await home.open(), printable(word));
}

/** A state of the home by a word: a commit, how many states ago, or a day or time. */
export async function stateInPast(home: Home, word: string): Promise<ListedState> {
  const isWanted = wantedState(word);
  const history = historyOf(home);
  const tip = await home.open();
  const find = (states: readonly PastState[]): PastState | undefined => states.find(isWanted);
  const { states } = await history.list(tip, isOfFeed, (some) => find(some) !== undefined);
  const found = find(states);
  if (found === undefined) throw noState(home, word, states);
  const name = found.revision.slice(0, SHORT);
  return await stateOfHome(home, await history.open(found), name, seconds(found.date));
}

/**
 * Returns a function that is true for the state that a word names, called for the newest first.
 *
 * @throws InputError for a word that names none
 */
export function wantedState(word: string): (state: PastState, at: number) => boolean {
  const [, count] = /^(?:HEAD)?~(\d{1,6})$|^HEAD$/.exec(word) ?? [];
  if (word === 'HEAD' || count !== undefined) return (_, at) => at === Number(count ?? 0);
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(word);
  // A day is meant to its end.
  const time = Date.parse(word.length === 10 ? `${word}T23:59:59Z` : word);
  if (isTime && !Number.isNaN(time)) return ({ date }) => date.getTime() <= time;
  if (/^[0-9a-f]{7,40}$/.test(word)) return ({ revision }) => revision.startsWith(word);
  throw badWord(word);
}

const badWord = (word: string): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(word))} is neither a state of the feed nor another feed`,
    remedy:
      'Write a commit, ~N for N states ago, a day such as 2026-11-01, a web address, or a folder such as ./feed. `pkgfeed log` lists the states.',
  });

function noState(home: Home, word: string, states: readonly PastState[]): FeedError {
  const oldest = states.at(-1);
  const reach =
    oldest === undefined
      ? 'it has no state yet'
      : `it reaches back to ${seconds(oldest.date)}, ${states.length} ${states.length === 1 ? 'state' : 'states'}`;
  return new FeedError({
    code: 'FEED_HISTORY',
    message: `the ${home.name} has no state ${printable(word)}: ${reach}`,
    remedy: '`pkgfeed log` lists the states that there are.',
  });
}
