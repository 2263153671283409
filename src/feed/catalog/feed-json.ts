import { parseBounded } from './bounded-json.ts';
import { type FeedFile, type ReadFeed, readFeedShape } from './feed-shape.ts';
import { type CatalogState, HEAD, isVersionOne, seconds, stateOfBroken } from './packages-json.ts';
import { isTime } from './plain-values.ts';

export { FEED_FILE_LIMIT } from './bounded-json.ts';
export {
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  formerAddresses,
  isWebAddress,
  type Recent,
  type SiteFile,
} from './feed-shape.ts';

/** `feed.json` at the root of the feed (docs/catalog.md): nobody signs it, and no index follows from it. */

export const FEED_FILE = 'feed.json';
/** A `feed.json` that is there, or is not. */
export interface OpenedFeedFile extends ReadFeed {
  state: CatalogState | 'absent';
}

/** The feed that nobody has written down. */
const NOTHING: FeedFile = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };

/**
 * What an earlier run wrote, as far as it fits the shape, and where it does not. Nothing in it is believed without
 * looking at the tree. A file that is damaged or somebody else's says nothing.
 */
export function openFeedFile(bytes: Buffer | undefined): OpenedFeedFile {
  const nothing = { feed: NOTHING, dropped: [] };
  if (bytes === undefined) return { state: 'absent', ...nothing };
  const value = parseBounded(bytes);
  if (!isVersionOne(value)) {
    return { state: value === undefined ? stateOfBroken(bytes) : 'theirs', ...nothing };
  }
  return { state: 'whole', ...readFeedShape(value) };
}

/** The feed that an earlier run wrote down. */
export const readFeedFile = (bytes: Buffer | undefined): FeedFile => openFeedFile(bytes).feed;

/** When a feed.json says that it was changed; undefined for what is not one. */
export function updatedIn(bytes: Buffer): string | undefined {
  const value = parseBounded(bytes);
  if (!isVersionOne(value)) return undefined;
  const { updated } = value as { updated?: unknown };
  return isTime(updated) ? updated : undefined;
}

/** One item a line, so that git stores a change as a change. */
export function writeFeedFile(feed: FeedFile, now: Date): Buffer {
  const { title, url, home, formerUrls, folders, keys, recent, site } = feed;
  const lines = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const facts = JSON.stringify({ title, url, home, formerUrls, updated: seconds(now) });
  const head = `${HEAD}${facts.slice(1, -1)}`;
  const parts = { folders: byPath(folders), keys, recent, site: byPath(site) };
  const lists = Object.entries(parts).map(([name, items]) => `"${name}":${lines(items)}`);
  return Buffer.from(`${head},\n${lists.join(',\n')}}\n`, 'utf8');
}

const byPath = <T extends { path: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
