import type { SigningKey } from '../../keys/key.ts';
import type { SiteFile } from '../catalog/feed-shape.ts';
import type { Change } from '../change.ts';
import type { Edit } from '../edit.ts';
import type { Unresolved } from './unresolved.ts';

export interface FolderSummary {
  path: string;
  arch: string;
  format: string;
  packages: number;
}

export interface Plan {
  edit: Edit;
  changes: Change[];
  warnings: string[];
  unchanged: number;
  folders: FolderSummary[];
  /** Bytes of all package files afterwards, as far as indexes and catalogs tell. */
  feedBytes: number;
  /** The largest package file that the folders of the run list. */
  largest: { path: string; bytes: number } | undefined;
  /** What packages of the run need from other feeds. */
  unresolved: Unresolved[];
  /** The files for people that are ours afterwards. */
  site: SiteFile[];
  /** Where the feed is served, as far as settings, GitHub or the name of its repository tell. */
  url: string | null;
  /** Where feed.json says that it is served: anybody's word, good for looking and for nothing else. */
  rememberedUrl: string | null;
  /** What the feed is called, as far as this run or an earlier one says. */
  title: string | null;
  /** What a person may want to know and need not act on. */
  remarks: string[];
  /** The keys of this run that sign those folders. */
  keys: SigningKey[];
}
