import { parseBounded } from './bounded-json.ts';
import { type Chain, readChain } from './chain-shape.ts';
import { type FeedFile, type ReadFeed, readFeedShape } from './feed-shape.ts';
import { type CatalogState, HEAD, isVersionOne, seconds, stateOfBroken } from './packages-json.ts';
import { isTime } from './plain-values.ts';

export { FEED_FILE_LIMIT } from './bounded-json.ts';
export {
  archesIn,
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  formerAddresses,
  homesOf,
  isWebAddress,
  type Recent,
  type SiteFile,
} from './feed-shape.ts';

/** `feed.json` at the root of the feed (docs/catalog.md). Nobody signs it, and no index is made from it. */

export const FEED_FILE = 'feed.json';
/** What the `feed.json` of a feed says, and in which state it is. */
export interface OpenedFeedFile extends ReadFeed {
  state: CatalogState | 'absent';
  /** When it was written; absent where it does not say so. */
  updated?: string;
  /** What it says of earlier states; absent from a feed of an older pkgfeed. */
  chain?: Chain;
}

/** A feed without a `feed.json`. */
const NOTHING: FeedFile = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };

/**
 * Reads a `feed.json`: the values that fit the shape, and the places of those that do not. A damaged file, or one of
 * others, gives an empty feed. The values are hints: compare them with the files that are there.
 */
export function openFeedFile(bytes: Buffer | undefined): OpenedFeedFile {
  const nothing = { feed: NOTHING, dropped: [] };
  if (bytes === undefined) return { state: 'absent', ...nothing };
  const value = parseBounded(bytes);
  if (!isVersionOne(value)) {
    return { state: value === undefined ? stateOfBroken(bytes) : 'theirs', ...nothing };
  }
  const { feed, dropped } = readFeedShape(value);
  const { updated, ...fields } = value as { updated?: unknown };
  const chain = readChain(fields, (place) => dropped.push(place));
  return {
    ...{ state: 'whole', feed, dropped },
    ...(isTime(updated) ? { updated } : {}),
    ...(chain === undefined ? {} : { chain }),
  };
}

/** The feed that a `feed.json` describes; empty if the file cannot be read. */
export const readFeedFile = (bytes: Buffer | undefined): FeedFile => openFeedFile(bytes).feed;

/** The time of the last change that a feed.json states; undefined for another file. */
export function updatedIn(bytes: Buffer): string | undefined {
  const value = parseBounded(bytes);
  if (!isVersionOne(value)) return undefined;
  const { updated } = value as { updated?: unknown };
  return isTime(updated) ? updated : undefined;
}

/**
 * The bytes of a `feed.json`. Each item has its own line, so git stores only the lines that change.
 *
 * @param chain what it says of earlier states
 */
export function writeFeedFile(feed: FeedFile, now: Date, chain?: Chain): Buffer {
  const { title, url, home, formerUrls, defaultRepositories, fingerprintUrl } = feed;
  const { layout, prefix, archFolders, allFolders } = feed;
  const { folders, keys, keyrings, recent, withdrawn, upstreams, leaving, settled, site } = feed;
  const lines = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const facts = JSON.stringify({
    ...{ title, url, home, formerUrls, defaultRepositories, fingerprintUrl },
    ...{ layout, prefix, archFolders, allFolders },
    updated: seconds(now),
    ...(chain === undefined ? {} : { state: chain.state, run: chain.run }),
  });
  const head = `${HEAD}${facts.slice(1, -1)}`;
  const memory = {
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(upstreams === undefined ? {} : { upstreams }),
    ...(leaving === undefined ? {} : { leaving }),
    ...(settled === undefined ? {} : { settled }),
    ...(chain === undefined ? {} : { chain: chain.past }),
  };
  const rings = keyrings === undefined ? {} : { keyrings };
  const parts = { folders: byPath(folders), keys, ...rings, recent, ...memory, site: byPath(site) };
  const lists = Object.entries(parts).map(([name, items]) => `"${name}":${lines(items)}`);
  return Buffer.from(`${head},\n${lists.join(',\n')}}\n`, 'utf8');
}

const byPath = <T extends { path: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
