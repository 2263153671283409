import type { SigningKey } from '../../keys/key.ts';
import type { FeedFolder, FeedKey, SiteFile } from '../catalog/feed-shape.ts';
import type { LeavingFile } from '../catalog/leaving-shape.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import type { Change } from '../change.ts';
import type { Uninstallable } from '../closure/closure.ts';
import type { RolledBack } from '../draft/draft.ts';
import type { LeftOutPackages } from '../draft/left-out.ts';
import type { SharedWarning } from '../draft/package-warnings.ts';
import type { Edit } from '../edit.ts';
import type { LockedRepository } from '../upstream/lock.ts';
import type { Unresolved } from './unresolved.ts';

/** A folder that the change writes. */
export interface PlannedFolder {
  path: string;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** Null for the folder of all arches. */
  arch: string | null;
  /** The arches of its packages: one, but for the folder of all arches. */
  arches: readonly string[];
  /** The name of its format. */
  format: string;
  /** How many packages it lists after the change. */
  packages: number;
  /** The keys of this run that sign it. */
  signers: readonly SigningKey[];
}

/** A complete and checked change of a feed. Nothing is written yet. */
export interface Plan {
  edit: Edit;
  changes: readonly Change[];
  warnings: readonly string[];
  /** What people should know about packages of the run, one for each kind. */
  packageWarnings: readonly SharedWarning[];
  unchanged: number;
  /** Package files that leave in this run and stay for a while, and those whose time is over, which go. */
  leaving: { held: readonly LeavingFile[]; ended: readonly LeavingFile[] };
  /** Package files that no index lists, and that are deleted, each with its folder. */
  unlisted: readonly { path: string; bytes: number | null; folder: string }[];
  /** The packages that devices cannot install; undefined where nobody looked. */
  uninstallable: readonly Uninstallable[] | undefined;
  /** The earlier state that the feed goes back to; absent where it goes on. */
  rollback?: RolledBack;
  /** What repositories take from upstreams, for the lock. */
  locked: readonly LockedRepository[];
  /** What the sources of repositories offer and their folders do not take. */
  leftOut: readonly LeftOutPackages[];
  /** The withdrawals that held until this run. */
  readmitted: readonly Withdrawn[];
  folders: readonly PlannedFolder[];
  /** Every folder of the feed after the change. */
  allFolders: readonly FeedFolder[];
  /** The bytes of all package files after the change, from indexes and catalogs. */
  feedBytes: number;
  /** The largest package file that the folders of the run list. */
  largest: { path: string; bytes: number } | undefined;
  /** What the packages of the run need from other feeds. */
  unresolved: readonly Unresolved[];
  /** The files for people that are ours after the change. */
  site: readonly SiteFile[];
  /** Where the feed is served, by the settings, GitHub or the name of its repository. */
  url: string | null;
  /** Where feed.json says that it is served. Nobody signs that, so it is only used to look there. */
  rememberedUrl: string | null;
  /** The title, from this run or an earlier one. */
  title: string | null;
  /** Facts that a person may want to know and need not act on. */
  remarks: readonly string[];
  /** The keys of this run that sign its folders. */
  keys: readonly SigningKey[];
  /** Files of keys that keep the bytes that their maintainer gave them. */
  keptKeys: readonly FeedKey[];
}
