import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { contentId } from '../bytes/content-id.ts';
import { FeedError, fileChanged } from '../errors.ts';
import type { Content, Edit } from '../feed/edit.ts';

/**
 * What an edit writes, in an order that a home without transactions can keep: a device that reads between two files
 * finds every file that an index lists. First packages and keys; then folder by folder the indexes, each with its
 * signatures right after it; last what leads to the folders. Deletions come after all of them.
 */
export function inWriteOrder(edit: Edit): [path: string, content: Content][] {
  return [...edit.puts].sort(([a], [b]) => compareRanks(rankOf(a), rankOf(b)));
}

type Rank = [stage: number, folder: string, place: number];

function rankOf(path: string): Rank {
  if (/\.(ipk|apk)$/.test(path) || path.startsWith('keys/')) return [0, path, 0];
  const isSignature = /\.(sig|asc)$/.test(path);
  return path.includes('/') ? [1, dirname(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}

/**
 * Checks that bytes to be written are those that were read, or those that the index lists.
 *
 * @throws SourceError for a package file that changed, FeedError for a file of the feed that did
 */
export function checkCopy(content: Exclude<Content, { kind: 'bytes' }>, bytes: Buffer): void {
  if (content.kind === 'file') {
    if (contentId(bytes) !== content.contentId) throw fileChanged(content.file);
    return;
  }
  if (content.sha256 === undefined) {
    throw new FeedError({
      code: 'FEED_PLAN',
      message: `${content.from} is to be copied, and nothing says which bytes it must have`,
      remedy: 'Report this as a bug; nothing was published.',
    });
  }
  if (content.sha256 === hash('sha256', bytes)) return;
  throw new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
  });
}
