import { damagedCatalog } from '../audit/catalogs.ts';
import type { Fault } from '../audit/faults.ts';
import { VerifyError } from '../errors.ts';
import type { Chain } from '../feed/catalog/chain-shape.ts';
import { FEED_FILE, type FeedFile } from '../feed/catalog/feed-json.ts';
import { apkV3AsPackages } from '../formats/apk-v3/other-names.ts';
import { compressedIndex, type Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { folderAddress } from './address.ts';
import { damagedFeed, readServedFeed, type ServedFeedFile } from './feed-json.ts';
import type { Fetcher } from './fetcher.ts';

/** How many folders above an address are searched for `feed.json`. Layouts are rarely deeper. */
const PARENTS = 6;

/** A feed at its public address. */
export interface ServedFeed {
  /** With a slash at its end. */
  root: URL;
  file: FeedFile;
  /** Where values in `feed.json` do not fit. */
  dropped: string[];
  /** The hash of `feed.json`, in hex. */
  sha256: string;
  /** When it was written, as it says itself; null where it does not. */
  updated: string | null;
  /** What it says of earlier states; undefined for one that says nothing. */
  chain: Chain | undefined;
  /** How long caches may keep it, in milliseconds. */
  lifetime: number;
}

const servedFeed = (root: URL, opened: ServedFeedFile): ServedFeed => {
  const { feed: file, dropped, sha256, updated = null, chain, lifetime } = opened;
  return { root, file, dropped, sha256, updated, chain, lifetime };
};

/**
 * Reads the address of a feed, of one of its folders, or of an index, as apk's own lines have it. The name of an index
 * says its format.
 *
 * @returns the address of the feed or folder, with a slash at its end
 * @throws VerifyError for a text that is not such an address
 */
export function parseAddress(text: string): { address: URL; named: Format | undefined } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
    throw noFeed(
      `${JSON.stringify(text)} is not an address of a feed, which begins with https:// or http://`,
    );
  }
  // The message does not repeat the address: it holds a password.
  if (url.username !== '' || url.password !== '') throw noFeed('the address has a user or password in it');
  url.hash = '';
  const names = [FEED_FILE, ...NAMED.flatMap(indexNames)];
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  if (names.includes(last)) url.pathname = url.pathname.slice(0, -last.length);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { address: url, named: NAMED.find((format) => indexNames(format).includes(last)) };
}

/** The formats whose index an address can name. One that names `Packages.adb` is that of a device with a line `v3 URL`. */
const NAMED: readonly Format[] = [...FORMATS, apkV3AsPackages];

/** The names of the index of a format, the one that most devices fetch first. */
export const indexNames = (format: Format): string[] =>
  [compressedIndex(format), format.indexFile].filter((name) => name !== undefined);

export function noFeed(
  message: string,
  remedy = 'Give the web address of a feed, or of one folder with an index in it.',
): VerifyError {
  return new VerifyError({ code: 'VERIFY_ADDRESS', message, remedy });
}

/**
 * Finds the feed at an address, or the feed above it whose `feed.json` names the folder at the address.
 *
 * @returns no feed where there is none, and what is wrong with each `feed.json` that was met on the way
 * @throws FeedError for a damaged `feed.json` at the address itself
 */
export async function findFeed(
  fetcher: Fetcher,
  address: URL,
): Promise<{ feed: ServedFeed | undefined; faults: Fault[] }> {
  const own = await readServedFeed(fetcher, address);
  if (own.state === 'damaged') throw damagedFeed(new URL(FEED_FILE, address).href);
  if (own.state === 'whole') {
    return { feed: servedFeed(address, own), faults: [] };
  }
  const faults: Fault[] = [];
  for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
    const above = await readServedFeed(fetcher, root);
    if (above.state === 'damaged') faults.push(damagedCatalog(new URL(FEED_FILE, root).href));
    if (above.feed.folders.some(({ path }) => folderAddress(root, path)?.href === address.href)) {
      return { feed: servedFeed(root, above), faults };
    }
    if (root.pathname === '/') break;
  }
  return { feed: undefined, faults };
}
