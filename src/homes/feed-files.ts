import { ConflictError, FeedError } from '../errors.ts';
import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import { isOptional, largestRead } from '../feed/file-limits.ts';
import { printable } from '../text/printable.ts';
import type { Home, Tip } from './home.ts';

/** The most bytes of all files that are read together: those of a feed with 100,000 packages. */
const TOTAL_LIMIT = 256 << 20;

/** The files that are too large to read, with their sizes in bytes. */
export async function oversized(
  home: Home,
  tip: Tip,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sizes = await home.sizes(tip, paths);
  return new Map([...sizes].filter(([path, size]) => size > largestRead(path)));
}

/**
 * Reads files of a feed that are not packages. Files that are too large are not read; `large` has their sizes in bytes.
 */
export async function readUnlessLarge(
  home: Home,
  tip: Tip,
  paths: readonly string[],
): Promise<{ files: ReadonlyMap<string, Buffer>; large: ReadonlyMap<string, number> }> {
  const large = await oversized(home, tip, paths);
  const small = paths.filter((path) => !large.has(path));
  return { files: await home.read(tip, small), large };
}

/**
 * Reads files of a feed that are not packages. Those that the change can do without are left out where they are too
 * large.
 *
 * @throws FeedError for another file that is too large, before it is read, and when all of them together are too large
 */
export async function readFeedFiles(
  home: Home,
  tip: Tip,
  paths: readonly string[],
): Promise<Map<string, Buffer>> {
  const sizes = await home.sizes(tip, paths);
  const left = new Set<string>();
  let total = 0;
  for (const [path, size] of [...sizes].sort(([a], [b]) => Number(isOptional(a)) - Number(isOptional(b)))) {
    const isLarge = size > largestRead(path);
    if (isOptional(path) && (isLarge || total + size > TOTAL_LIMIT)) {
      left.add(path);
      continue;
    }
    total += size;
    if (isLarge) throw tooLarge(`${path} has ${size} bytes, and at most ${largestRead(path)} are read`);
    if (total > TOTAL_LIMIT)
      throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
  }
  return await home.read(
    tip,
    paths.filter((path) => !left.has(path)),
  );
}

/** The bytes of a feed's feed.json; undefined where there is none. */
export async function readFeedJson(home: Home, tip: Tip): Promise<Buffer | undefined> {
  if (!tip.paths.has(FEED_FILE)) return undefined;
  return (await readFeedFiles(home, tip, [FEED_FILE])).get(FEED_FILE);
}

function tooLarge(what: string): FeedError {
  return new FeedError({
    code: 'FEED_INDEX',
    message: printable(what),
    remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
  });
}

/** The error for a path that is not a plain file. */
export function notPlainFile(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
    remedy: 'Find out who put it there, and put the file itself in its place.',
  });
}
