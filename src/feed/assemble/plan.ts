import type { SigningKey } from '../../keys/key.ts';
import type { SiteFile } from '../catalog/feed-shape.ts';
import type { Change } from '../change.ts';
import type { Edit } from '../edit.ts';
import type { Unresolved } from './unresolved.ts';

/** A folder that a change writes. */
export interface PlannedFolder {
  path: string;
  branch: string | null;
  repository: string | null;
  arch: string;
  /** The name of its format. */
  format: string;
  /** How many packages it lists afterwards. */
  packages: number;
}

/** A change of a feed, whole and checked, before anything is written. */
export interface Plan {
  edit: Edit;
  changes: readonly Change[];
  warnings: readonly string[];
  unchanged: number;
  folders: readonly PlannedFolder[];
  /** Bytes of all package files afterwards that indexes and catalogs name. */
  feedBytes: number;
  /** The largest package file that the folders of the run list. */
  largest: { path: string; bytes: number } | undefined;
  /** What packages of the run need from other feeds. */
  unresolved: readonly Unresolved[];
  /** The files for people that are ours afterwards. */
  site: readonly SiteFile[];
  /** Where the feed is served, by the settings, GitHub or the name of its repository. */
  url: string | null;
  /** Where feed.json says that it is served. Nobody signs that, so it is only good for looking there. */
  rememberedUrl: string | null;
  /** What the feed is called, by this run or an earlier one. */
  title: string | null;
  /** What a person may want to know and need not act on. */
  remarks: readonly string[];
  /** The keys of this run that sign those folders. */
  keys: readonly SigningKey[];
}
