import { type FeedFile, type FeedFolder, feedFileOf } from '../../feed/catalog/feed-shape.ts';
import { pathIn } from '../../feed/catalog/plain-values.ts';
import { type Listing, packagesOf } from './packages.ts';

/** Fetches what the page shows. Errors say in plain words what went wrong. */

export class LoadError extends Error {}

/** The content of `feed.json`. */
export interface LoadedFeed {
  feed: FeedFile;
  /** When it last changed. */
  updated: string | undefined;
}

export async function loadFeed(): Promise<LoadedFeed> {
  const value = await fetchJson('feed.json');
  if (typeof value !== 'object' || value === null || !Array.isArray((value as FeedFile).folders)) {
    throw new LoadError('feed.json is not a file that pkgfeed writes.');
  }
  const { updated } = value as { updated?: unknown };
  return { feed: feedFileOf(value), updated: typeof updated === 'string' ? updated : undefined };
}

const listings = new Map<string, Promise<Listing>>();

/** Loads the list of a folder once; again only after a failure. */
export function loadListing(folder: FeedFolder): Promise<Listing> {
  const known = listings.get(folder.path);
  if (known !== undefined) return known;
  const loading = fetchListing(folder);
  listings.set(folder.path, loading);
  loading.catch(() => listings.delete(folder.path));
  return loading;
}

async function fetchListing(folder: FeedFolder): Promise<Listing> {
  const path = pathIn(folder.path, 'packages.json');
  const packages = packagesOf(await fetchJson(path));
  if (packages === undefined) throw new LoadError(`${path} is not a file that pkgfeed writes.`);
  return { folder, packages };
}

/** Milliseconds. */
const TIMEOUT = 60_000;

/** @param path relative to the page */
export async function fetchJson(path: string): Promise<unknown> {
  let text: string;
  try {
    // Ask the server each time whether the file has changed.
    const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(TIMEOUT) });
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
    const what = text.trimStart().startsWith('<') ? 'the server sent a web page instead' : 'it is incomplete';
    throw new LoadError(`${path} could not be read: ${what}.`);
  }
}

/** How many lists to fetch at once. */
const AT_ONCE = 4;

/** Loads many lists, and calls `arrived` with each list or its problem. */
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
  error instanceof LoadError ? error.message : 'Something went wrong in this page. Reload it.';
