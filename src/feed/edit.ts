import type { ContentId } from '../bytes/content-id.ts';
import { FeedError } from '../errors.ts';

export { folderAbove, folderOfFile, pathIn } from './catalog/plain-values.ts';

/** The path of a folder of the feed, without a slash at either end. The empty path is the feed's root. */
export type FolderPath = string & { readonly kind?: 'FolderPath' };

/** The new content of a path of the feed. */
export type Content =
  | { kind: 'bytes'; bytes: Buffer }
  /** A file on this machine. It was read and hashed before, and must still have the same bytes. */
  | { kind: 'file'; file: string; contentId: ContentId; size: number }
  /**
   * The content of another path of the feed, which must have that SHA-256, or the content id that the feed has of it.
   */
  | { kind: 'copy'; from: string; sha256: string | undefined }
  /** A content of an earlier state of the feed, which only a home that remembers its states has. */
  | {
      kind: 'earlier';
      /** The home's name for that state. */
      revision: string;
      contentId: ContentId;
      /** Bytes, as the index says; undefined where it does not. */
      size: number | undefined;
    };

/** The difference between two states of a feed: paths to write and paths to delete. */
export interface Edit {
  puts: Map<string, Content>;
  deletes: Set<string>;
}

/** The paths of a feed with the ids of their contents; undefined for an id that was not computed. */
export type Paths = ReadonlyMap<string, ContentId | undefined>;

/** True for a path that the feed has after an edit. */
function isAfter(paths: Paths, edit: Edit, path: string): boolean {
  return edit.puts.has(path) || (paths.has(path) && !edit.deletes.has(path));
}

export function isEmpty(edit: Edit): boolean {
  return edit.puts.size === 0 && edit.deletes.size === 0;
}

/**
 * Checks an edit before anything is written. Every file that an index lists must be there afterwards, no path may be
 * both written and deleted, and no file may be in the place of a folder.
 *
 * @param listed the paths that the indexes list after the edit
 * @throws FeedError, which is a bug of ours and never the user's fault
 */
export function checkEdit(paths: Paths, edit: Edit, listed: Iterable<string>): void {
  const faults = new Set<string>();
  for (const path of listed) {
    if (!isAfter(paths, edit, path)) faults.add(`${path} would be listed and missing`);
  }
  for (const [path, content] of edit.puts) {
    if (edit.deletes.has(path)) faults.add(`${path} would be written and deleted`);
    if (content.kind === 'copy' && !paths.has(content.from))
      faults.add(`${content.from} is not there to copy`);
    for (const folder of parentsOf(path)) {
      if (isAfter(paths, edit, folder)) faults.add(`${folder} would be a file and a folder`);
    }
  }
  for (const path of paths.keys()) {
    if (edit.deletes.has(path)) continue;
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      if (edit.puts.has(folder)) faults.add(`${folder} would be a file and a folder`);
    }
  }
  if (faults.size > 0) {
    throw new FeedError({
      code: 'FEED_PLAN',
      message: `the planned change is wrong: ${[...faults].slice(0, 10).join('; ')}`,
      remedy: 'Report this as a bug; nothing was published.',
    });
  }
}

/** The folders above a path, the nearest last, without the feed's root. */
export function parentsOf(path: string): FolderPath[] {
  const names = path.split('/');
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}
