import type { ContentId } from '../bytes/content-id.ts';
import { FeedError } from '../errors.ts';

/** What a path of the feed will hold. */
export type Content =
  | { kind: 'bytes'; bytes: Buffer }
  /** A file on this machine that was read and hashed before; it must still be those bytes. */
  | { kind: 'file'; file: string; contentId: ContentId; size: number }
  /** What another path of the feed holds already: of that SHA-256, or where the feed has it, of that path's content id. */
  | { kind: 'copy'; from: string; sha256: string | undefined };

/** The difference between two states of a feed. */
export interface Edit {
  puts: Map<string, Content>;
  deletes: Set<string>;
}

/** The paths of a feed with the ids of their contents; undefined where nobody has computed one. */
export type Paths = ReadonlyMap<string, ContentId | undefined>;

/** Whether a path is there after an edit. */
function isAfter(paths: Paths, edit: Edit, path: string): boolean {
  return edit.puts.has(path) || (paths.has(path) && !edit.deletes.has(path));
}

export function isEmpty(edit: Edit): boolean {
  return edit.puts.size === 0 && edit.deletes.size === 0;
}

/**
 * The last look before anything is written: every file that an index lists is there afterwards, nothing is put
 * and deleted at once, and no file stands where a folder must be.
 *
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

/** Every folder above a path, the nearest last. */
export function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}
