import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { contentId } from '../bytes/content-id.ts';
import { FeedError, fileChanged } from '../errors.ts';
import type { Content, Edit } from '../feed/edit.ts';
import { isPackageName } from '../formats/formats.ts';

/**
 * The writes of an edit in an order for homes without transactions: a device that reads between two writes finds every
 * file that an index lists. First come packages and keys, then the indexes folder by folder, each followed by its
 * signatures, and last the files at the root. Delete files after all writes.
 */
export function inWriteOrder(edit: Edit): [path: string, content: Content][] {
  return [...edit.puts].sort(([a], [b]) => compareRanks(rankOf(a), rankOf(b)));
}

type Rank = [stage: number, folder: string, place: number];

function rankOf(path: string): Rank {
  if (isPackageName(path) || path.startsWith('keys/')) return [0, path, 0];
  const isSignature = /\.(sig|asc)$/.test(path);
  return path.includes('/') ? [1, dirname(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}

/**
 * Checks that a file to be written still has the bytes that were read before, or those that the index lists.
 *
 * @throws SourceError for a package file that changed
 * @throws FeedError for a file of the feed that changed
 */
export function checkCopy(content: Exclude<Content, { kind: 'bytes' | 'earlier' }>, bytes: Buffer): void {
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
