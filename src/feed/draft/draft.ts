import type { PkgfeedError } from '../../errors.ts';
import type { Change } from '../change.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { OpenedFolder } from '../signed-folder.ts';

/** What one folder will list. */
export interface FolderDraft extends Folder {
  opened: OpenedFolder;
  listed: readonly Listed[];
  /** Paths that were this folder's and are no more. */
  gone: readonly string[];
}

/** Everything that was decided, before it is written as files. */
export interface Draft {
  folders: FolderDraft[];
  changes: Change[];
  warnings: string[];
  unchanged: number;
  errors: PkgfeedError[];
  /** Whether index files that are there without their index are replaced, as where everything is made anew. */
  replacesLeftovers?: boolean;
}
