import { HEAD, isOurs, seconds } from './catalog.ts';
import { type FeedFile, feedFileOf } from './feed-shape.ts';

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
/** Bytes; one of thousands of folders is far below. */
export const FEED_FILE_LIMIT = 16 << 20;

/** What an earlier run wrote, as far as it has the shape; nothing in it is believed without looking at the tree. */
export function readFeedFile(bytes: Buffer | undefined): FeedFile {
  const nothing: FeedFile = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
  if (bytes === undefined || !isOurs(bytes)) return nothing;
  try {
    return feedFileOf(JSON.parse(bytes.toString('utf8')));
  } catch {
    return nothing;
  }
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
