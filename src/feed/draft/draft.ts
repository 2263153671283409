import type { PkgfeedError } from '../../errors.ts';
import type { Change } from '../change.ts';
import { type Folder, folderId } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { OpenedFolder } from '../signed-folder.ts';

/** What one folder will list. */
export interface FolderDraft extends Folder {
  opened: OpenedFolder;
  listed: readonly Listed[];
  /** Paths that the feed's index listed here and that no index of the folder lists any more. */
  gone: readonly string[];
  /** Whether all index files are made anew, also those that are there without their index. */
  isRemade?: boolean;
}

/** Everything that steps decided, before it is written as files. */
export interface Draft {
  folders: readonly FolderDraft[];
  changes: readonly Change[];
  warnings: readonly string[];
  /** How many packages arrived that the feed had already, byte by byte. */
  unchanged: number;
  errors: readonly PkgfeedError[];
}

/** The draft of a change without steps. */
export const EMPTY_DRAFT: Draft = { folders: [], changes: [], warnings: [], unchanged: 0, errors: [] };

/** What a draft says of a folder; undefined where it does not touch the folder. */
export const draftOf = ({ folders }: Draft, folder: Folder): FolderDraft | undefined =>
  folders.find((one) => folderId(one) === folderId(folder));

/**
 * The draft of two steps. Where both wrote a folder, the later one started from what the earlier one left, so its list
 * counts.
 */
export function joinDrafts(earlier: Draft, later: Draft): Draft {
  const folders = new Map([...earlier.folders, ...later.folders].map((folder) => [folderId(folder), folder]));
  const listed = new Set([...folders.values()].flatMap((folder) => folder.listed.map(({ path }) => path)));
  return {
    folders: [...folders.values()],
    // A package that one step brought and the next one withdrew was never there.
    changes: [...earlier.changes, ...later.changes].filter(
      ({ kind, path }) => kind === 'removed' || listed.has(path),
    ),
    warnings: [...earlier.warnings, ...later.warnings],
    unchanged: earlier.unchanged + later.unchanged,
    errors: [...earlier.errors, ...later.errors],
  };
}
