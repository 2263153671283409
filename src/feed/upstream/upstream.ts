import type { Entry, Format } from '../../formats/format.ts';
import type { Validators } from '../catalog/upstream-shape.ts';
import type { LockLine } from './lock.ts';

/** A feed of others, as far as a run has read it. */

/**
 * One index of an upstream:
 *
 * - `read`: its packages are known
 * - `unchanged`: it is the one from which an earlier run took packages, so it was not read again
 * - `failed`: it could not be fetched
 */
export type UpstreamIndex = UpstreamPlace &
  (
    | ReadIndex
    | { state: 'unchanged' }
    | {
        state: 'failed';
        /** Completes “ADDRESS …”. */
        reason: string;
      }
  );

/** Where an index belongs. */
export interface UpstreamPlace {
  /** The line of the settings that names the upstream. */
  upstream: string;
  /** The arch that its address was made for; undefined for an address without one. */
  arch: string | undefined;
}

/** An index that was read and verified. */
export interface ReadIndex {
  state: 'read';
  /** The format of its packages. */
  format: Format;
  /** The format of the index, which says where its packages are. */
  reads: Format;
  /** The arch whose folder gets its packages; undefined when its entries say it. */
  folderArch: string | undefined;
  /** The address of the index. */
  address: string;
  /** The folder of the index on each mirror, in the order in which packages are asked for. */
  folders: readonly URL[];
  /** That folder on the first mirror of the settings, whichever answered. */
  home: URL;
  entries: readonly Entry[];
  /** When it was read, in ISO 8601. */
  read: string;
  /** What a server needs to be asked whether it has changed. */
  validators: Validators;
}

/** Where a package of an upstream comes from. */
export interface UpstreamOrigin {
  /** The address of the index. */
  address: string;
  /** When the index was read, in ISO 8601. */
  read: string;
}

/** What a repository follows, and what its devices have anyway. */
export interface Followed {
  /** In the order of the settings. */
  indexes: readonly UpstreamIndex[];
  /** What devices have anyway; undefined where no change of the repository needs it. */
  deviceFeeds: readonly (UpstreamPlace & ReadIndex)[] | undefined;
  /** What the lock had before the run, of the repository alone; empty without a lock. */
  lock: readonly LockLine[];
  /** True when somebody reads the lines of a lock: they take longer than the rest of a choice. */
  hasLock: boolean;
  /**
   * What identifies the settings that decide what is taken.
   *
   * @param lock what the lock has of the repository after the run
   * @param arches the arches of the folders that the run fills
   */
  digestWith(lock: readonly LockLine[], arches: readonly string[]): string;
}

/** What a repository without upstreams follows. */
export const NOTHING_FOLLOWED: Followed = {
  indexes: [],
  deviceFeeds: undefined,
  lock: [],
  hasLock: false,
  digestWith: () => '',
};
