import type { ContentId } from '../bytes/content-id.ts';
import type { Edit, Paths } from '../feed/edit.ts';
import type { History } from './history.ts';

/** A feed at one moment. */
export interface Tip {
  paths: Paths;
  /** True when there is no feed yet: the home does not exist, or is empty. */
  isNew: boolean;
  /**
   * The home's name for this state, such as the id of a commit. Only the home knows what it means. Undefined for a new
   * feed, and for a home that does not name its states.
   */
  revision: string | undefined;
  /** All paths of a branch that GitHub Pages may make a site of; undefined for a home that is served as it is. */
  branch?: Paths;
  /** True when an earlier run had decided a change that is not in place yet. The paths are those after that change. */
  isUnfinished?: boolean;
}

/** The outcome of an edit. */
export type Applied =
  /** The feed is as the edit says. `revision` names the new state, if the home names its states. */
  | { state: 'landed'; revision: string | undefined }
  /**
   * Another publisher changed the feed since the tip was opened. Nothing was written. `remedy` helps if the cause
   * stays.
   */
  | { state: 'lost'; why: string; remedy?: string };

/** A state of a feed that was copied into a folder. */
export interface CopiedOut {
  /** The home's name for the state; undefined when there is no feed yet. */
  revision: string | undefined;
  files: number;
  /** Of all files together. */
  bytes: number;
  /** What a site cannot have, each with the reason. */
  left: readonly string[];
}

/**
 * Where a feed lives: a branch of a repository, a folder, or another store of files. A home promises only what all of
 * them can keep.
 */
export interface Home<T extends Tip = Tip> {
  /** How messages name it. */
  name: string;
  /** Finishes or undoes what an interrupted run has left, and reports it. It may write, so a dry run never calls it. */
  recover(): Promise<void>;
  /**
   * Reads which files the feed has now.
   *
   * @param signal stops a home that waits for a server, which then throws
   */
  open(signal?: AbortSignal): Promise<T>;
  /** Reads paths that are in the tip, in one request. */
  read(tip: T, paths: readonly string[]): Promise<Map<string, Buffer>>;
  /** Sizes in bytes of paths that are in the tip. May fetch their contents, to make later reads quick. */
  sizes(tip: T, paths: readonly string[]): Promise<Map<string, number>>;
  /** Content ids of paths that are in the tip. A path that is not a plain file has none. */
  identify(tip: T, paths: readonly string[]): Promise<Map<string, ContentId>>;
  /** @throws PkgfeedError when it is certain that this run may not write */
  checkAccess(): Promise<void>;
  /** True while the feed is still as the tip says. */
  isCurrent(tip: T): Promise<boolean>;
  /**
   * Changes the feed as the edit says, unless another publisher changed it since the tip was opened. At every moment
   * each index that a device can read lists only files that are there (`inWriteOrder`).
   *
   * @param message says what changed, for a home that keeps a history
   * @throws FeedError with the code FEED_UNFINISHED when only a part is in place; the next run finishes the rest
   */
  apply(tip: T, edit: Edit, message: string): Promise<Applied>;
  /**
   * Copies all files that the feed has now into an empty folder, for a host that is given a whole site. Absent from a
   * home that such a host can read itself.
   */
  copyOut?(folder: string): Promise<CopiedOut>;
  /** Its earlier states; absent from a home that does not remember any (`historyOf`). */
  history?: History<T>;
}
