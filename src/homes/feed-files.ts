import { FeedError } from '../errors.ts';
import { FEED_FILE, FEED_FILE_LIMIT } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE, CATALOG_LIMIT } from '../feed/catalog/packages-json.ts';
import { FORMATS } from '../formats/formats.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import { PUBLIC_KEY_LIMIT } from '../keys/public-keys.ts';
import { printable } from '../text/printable.ts';
import type { Home, Tip } from './home.ts';

/** Sixteen times what is read of a file of signatures. */
const SIGNATURE_LIMIT = 1 << 20;
/** All files of one reading together: what a feed of 100,000 packages has. */
const TOTAL_LIMIT = 256 << 20;

const SIGNATURE_FILES: ReadonlySet<string> = new Set(FORMATS.flatMap(({ signatureFiles }) => signatureFiles));

/** The most bytes that are read of a file of the feed that is no package. */
export function mostOf(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path.startsWith('keys/')) return PUBLIC_KEY_LIMIT;
  if (path === FEED_FILE) return FEED_FILE_LIMIT;
  if (name === CATALOG_FILE) return CATALOG_LIMIT;
  return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : INDEX_LIMIT;
}

/** Those of the paths whose files are larger than what is read of them, with their sizes in bytes. */
export async function oversized(
  home: Home,
  tip: Tip,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sizes = await home.sizes(tip, paths);
  return new Map([...sizes].filter(([path, size]) => size > mostOf(path)));
}

/**
 * Reads files of a feed that are no packages.
 *
 * @throws FeedError for one that is larger than any real one, before it is read
 */
export async function readFeedFiles(
  home: Home,
  tip: Tip,
  paths: readonly string[],
): Promise<Map<string, Buffer>> {
  const sizes = await home.sizes(tip, paths);
  let total = 0;
  for (const [path, size] of sizes) {
    total += size;
    if (size > mostOf(path))
      throw tooLarge(`${path} has ${size} bytes, and at most ${mostOf(path)} are read`);
    if (total > TOTAL_LIMIT)
      throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
  }
  return await home.read(tip, paths);
}

function tooLarge(what: string): FeedError {
  return new FeedError({
    code: 'FEED_INDEX',
    message: printable(what),
    remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
  });
}
