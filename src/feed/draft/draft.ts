import type { PkgfeedError } from '../../errors.ts';
import type { FolderFiles } from '../../formats/format.ts';
import type { Recent } from '../catalog/feed-shape.ts';
import type { Settled } from '../catalog/settled-shape.ts';
import type { RepositoryMemory } from '../catalog/withdrawn.ts';
import type { Change } from '../change.ts';
import type { Uninstallable } from '../closure/closure.ts';
import { type Folder, folderId } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { SettledFolder } from '../settled/settled-folder.ts';
import type { Standing } from '../settled/standing.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import type { LockedRepository } from '../upstream/lock.ts';
import type { UpstreamMemory } from '../upstream/memory.ts';
import type { LeftOutOf } from './left-out.ts';
import type { Kept } from './merge.ts';
import type { WarnedPackage } from './package-warnings.ts';

/** A package file that no index lists. */
export interface UnlistedFile {
  path: string;
  bytes: number | null;
}

/** A folder with what it will list. */
export interface FolderDraft extends Folder {
  opened: OpenedFolder;
  listed: readonly Listed[];
  /** Paths that the folder's index listed before and no longer lists. */
  gone: readonly string[];
  /** How long the files of packages that leave stay, in milliseconds. */
  grace: number;
  /** Package files that no index lists, and that are to be deleted. */
  unlisted?: readonly UnlistedFile[];
  /** How many packages may leave its repository; see `StepPolicy`. */
  maxRemovals: number | undefined;
  /** True when rules say how many versions of each package stay. */
  isCounted?: boolean;
  /** True when the folder gets a second index, where its format has one. */
  hasSecondIndex?: boolean;
  /** The index files to go on from; undefined for those that are there. */
  base?: FolderFiles;
  /** True when all index files are made again, even those that exist without their index. */
  isRemade?: boolean;
}

/** The earlier state that folders go back to. */
export interface RolledBack {
  /** The home's name for it. */
  revision: string;
  date: Date;
  /** What feed.json said then of versions that were published recently, as far as they may be listed again. */
  recent: readonly Recent[];
  lower: readonly Lower[];
}

/** A package of which a folder lists an older version than before. Devices that have the newer one keep it. */
export interface Lower {
  format: string;
  /** The path of the folder. */
  folder: string;
  name: string;
  /** The newest versions that the folder lists before and after the run. */
  from: string;
  to: string;
}

/** What a step did with its repository. */
export type RepositoryDraft = { standing: Standing } & (
  | {
      state: 'read';
      /** How many packages of its sources the repository has after the run. */
      unchanged: number;
      /** True when the next run will have nothing to say of it, if nothing changes. */
      isQuiet: boolean;
      /** True when it will have nothing to say of the packages of the run either. */
      isPlain: boolean;
    }
  /** It is settled, and stays as it is. */
  | { state: 'settled'; record: Settled; folders: readonly SettledFolder[] }
);

/** Everything that the steps decided. `assemble` turns it into files. */
export interface Draft {
  folders: readonly FolderDraft[];
  changes: readonly Change[];
  warnings: readonly string[];
  /** Facts that a person may want to know and need not act on. */
  remarks: readonly string[];
  /** What people should know about single packages. */
  warned: readonly WarnedPackage[];
  /** How many arriving packages the feed had already, with the same bytes. */
  unchanged: number;
  /** What the sources of repositories offered and their folders do not take. */
  leftOut: readonly LeftOutOf[];
  /** The withdrawals of each repository that a step fills. */
  memories: readonly RepositoryMemory[];
  /** What each repository with upstreams remembers of them. */
  upstreams: readonly UpstreamMemory[];
  /** What repositories take from upstreams, for the lock. */
  locked: readonly LockedRepository[];
  /** The packages that devices cannot install; undefined where nobody looked. */
  uninstallable?: readonly Uninstallable[];
  /** The repositories of steps that fill one, in the order of the steps. */
  repositories: readonly RepositoryDraft[];
  /** What the run says of an earlier state that it goes back to; absent from other runs. */
  rollback?: RolledBack;
  /** The removals that found a package, as the user wrote them. */
  found: ReadonlySet<string>;
  /** Those that found none, each with the error if no other step finds one. */
  missed: readonly { text: string; error: PkgfeedError }[];
  errors: readonly PkgfeedError[];
}

/** The draft of a change without steps. */
export const EMPTY_DRAFT: Draft = {
  folders: [],
  changes: [],
  warnings: [],
  remarks: [],
  warned: [],
  unchanged: 0,
  leftOut: [],
  memories: [],
  upstreams: [],
  locked: [],
  repositories: [],
  found: new Set(),
  missed: [],
  errors: [],
};

/** What a step decided about one folder. */
export interface FolderPart
  extends Omit<
    Draft,
    'folders' | 'found' | 'missed' | 'memories' | 'upstreams' | 'locked' | 'repositories' | 'remarks'
  > {
  draft: FolderDraft;
  /** Packages that the folder keeps, with those that are left out for them. */
  kept?: readonly Kept[];
}

/** The draft of a step, from what it decided about each folder. */
export const joinParts = (parts: readonly FolderPart[]): Draft => ({
  folders: parts.map(({ draft }) => draft),
  changes: parts.flatMap(({ changes }) => changes),
  remarks: [],
  warnings: parts.flatMap(({ warnings }) => warnings),
  warned: parts.flatMap(({ warned }) => warned),
  unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
  leftOut: parts.flatMap(({ leftOut }) => leftOut),
  memories: [],
  upstreams: [],
  locked: [],
  repositories: [],
  found: new Set(),
  missed: [],
  errors: parts.flatMap(({ errors }) => errors),
});

/** The folders of a draft, by `folderId`. */
export const draftsById = ({ folders }: Pick<Draft, 'folders'>): Map<string, FolderDraft> =>
  new Map(folders.map((folder) => [folderId(folder), folder]));

/**
 * Joins the drafts of two steps. If both changed a folder, the list of the later one counts: it started from the
 * earlier one.
 */
export function joinDrafts(earlier: Draft, later: Draft): Draft {
  const before = draftsById(earlier);
  const again = new Set(later.folders.filter((one) => before.has(folderId(one))).map(({ path }) => path));
  const folders = [...new Map([...before, ...draftsById(later)]).values()];
  const rewritten = folders.filter(({ path }) => again.has(path));
  const listed = new Set(rewritten.flatMap((folder) => folder.listed.map(({ path }) => path)));
  return {
    folders,
    // A package that one step added and the next one withdrew is not a change.
    changes: [...earlier.changes, ...later.changes].filter(
      ({ kind, folder, path }) => kind === 'removed' || !again.has(folder) || listed.has(path),
    ),
    warnings: [...earlier.warnings, ...later.warnings],
    remarks: [...earlier.remarks, ...later.remarks],
    warned: [...earlier.warned, ...later.warned],
    unchanged: earlier.unchanged + later.unchanged,
    leftOut: [...earlier.leftOut, ...later.leftOut],
    memories: [...earlier.memories, ...later.memories],
    upstreams: [...earlier.upstreams, ...later.upstreams],
    locked: [...earlier.locked, ...later.locked],
    ...(later.uninstallable === undefined ? {} : { uninstallable: later.uninstallable }),
    ...(later.rollback === undefined ? {} : { rollback: later.rollback }),
    repositories: [...earlier.repositories, ...later.repositories],
    found: new Set([...earlier.found, ...later.found]),
    missed: [...earlier.missed, ...later.missed],
    errors: [...earlier.errors, ...later.errors],
  };
}
