import { type FeedFile, type FeedFolder, feedFileOf } from '../../feed/catalog/feed-shape.ts';
import { type Listing, packagesOf } from './packages.ts';

/** Fetches what the page shows, and says plainly what went wrong. */

export class LoadError extends Error {}

/** What `feed.json` says, with when it was last changed. */
export interface LoadedFeed {
  feed: FeedFile;
  updated: string | undefined;
}

export async function loadFeed(): Promise<LoadedFeed> {
  const value = await fetchJson('feed.json');
  if (typeof value !== 'object' || value === null || !Array.isArray((value as FeedFile).folders)) {
    throw new LoadError('feed.json is not what pkgfeed writes.');
  }
  const { updated } = value as { updated?: unknown };
  return { feed: feedFileOf(value), updated: typeof updated === 'string' ? updated : undefined };
}

const listings = new Map<string, Promise<Listing>>();

/** Once for each folder; again only where it failed. */
export function loadListing(folder: FeedFolder): Promise<Listing> {
  const known = listings.get(folder.path);
  if (known !== undefined) return known;
  const loading = fetchListing(folder);
  listings.set(folder.path, loading);
  loading.catch(() => listings.delete(folder.path));
  return loading;
}

async function fetchListing(folder: FeedFolder): Promise<Listing> {
  const path = `${folder.path}/packages.json`;
  const packages = packagesOf(await fetchJson(path));
  if (packages === undefined) throw new LoadError(`${path} is not what pkgfeed writes.`);
  return { folder, packages };
}

const PATIENCE = 60_000;

/** @param path relative to the page */
async function fetchJson(path: string): Promise<unknown> {
  let text: string;
  try {
    // The server is asked each time whether it has changed.
    const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok)
      throw new LoadError(`${path} could not be loaded: the server answered ${response.status}.`);
    text = await response.text();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError(`${path} could not be loaded: the server cannot be reached, or you are offline.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    const what = text.trimStart().startsWith('<')
      ? 'the server sent a web page in its place'
      : 'it is not whole';
    throw new LoadError(`${path} could not be read: ${what}.`);
  }
}

/** How many lists are fetched at once. */
const AT_ONCE = 4;

/** Loads many lists, telling of each how it went. */
export async function loadAll(
  folders: readonly FeedFolder[],
  arrived: (listing: Listing | undefined, problem: string | undefined) => void,
): Promise<void> {
  const queue = folders.values();
  const next = async (): Promise<void> => {
    for (const folder of queue) {
      await loadListing(folder).then(
        (listing) => arrived(listing, undefined),
        (error: unknown) => arrived(undefined, problemOf(error)),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

export const problemOf = (error: unknown): string =>
  error instanceof LoadError ? error.message : 'The page met a fault of its own. Reload it.';
