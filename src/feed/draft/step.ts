import type { Format } from '../../formats/format.ts';
import type { FeedFile } from '../catalog/feed-json.ts';
import type { Settled } from '../catalog/settled-shape.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { RunPolicy } from '../policy.ts';
import type { Standing } from '../settled/standing.ts';
import type { FeedState } from '../state.ts';
import type { Draft } from './draft.ts';
import type { Fetched, Wanted } from './follow.ts';
import type { Rereads } from './reread.ts';

/**
 * Makes the draft of a repository that is settled. Nothing of it is read.
 *
 * @param feed what feed.json says
 * @param record what it says of the repository
 * @returns undefined if it does not say all that the run has to report
 */
export type Rest = (paths: Paths, run: RunPolicy, feed: FeedFile, record: Settled) => Draft | undefined;

/** A step whose packages are not read yet: it need not read them if its repository is settled. */
export interface UnreadStep {
  standing: Standing;
  rest: Rest;
  /**
   * Reads the packages, once.
   *
   * @throws PkgfeedError for packages that cannot be read or published
   */
  load(): Promise<Step>;
}

/**
 * One thing that a run does with a feed, such as publishing packages or making the indexes again. A step never reads or
 * writes files itself. It says what it needs, and turns that into a draft. A run that loses a race begins all of its
 * steps again.
 */
export interface Step {
  /** The formats of the packages that the step adds; empty if it adds none. */
  brings: readonly Format[];
  /** What its repository is made from; absent from a step that fills none. */
  standing?: Standing;
  /** Absent from a step without `standing`. */
  rest?: Rest;
  /** True for a step without `standing` that has nothing to do in repositories that are settled. */
  isResting?: true;
  /**
   * Looks at the paths of the feed, not at the contents of files.
   *
   * @param earlier folders that the steps before this one write
   * @throws PlacementError or FeedError for a step that the paths alone show to be impossible
   */
  begin(paths: Paths, run: RunPolicy, earlier: readonly Folder[]): BegunStep;
}

/** A step that knows the paths of the feed. */
export interface BegunStep {
  /** The folders that it may write into. */
  folders: readonly Folder[];
  /** Existing paths whose contents it needs. */
  toRead: readonly string[];
  /** Existing paths whose content ids it needs. */
  toIdentify: readonly string[];
  /** Paths of earlier states whose contents it needs, by the home's names of these states; absent from most steps. */
  toReadEarlier?: ReadonlyMap<string, readonly string[]>;
  /**
   * Verifies the indexes of its folders.
   *
   * @throws FeedError for an index that no key of the run has signed, or that lists missing files
   */
  open(state: FeedState): Promise<OpenedStep>;
}

/** A step that knows what its folders list. */
export interface OpenedStep {
  /** Package files of the feed that must be read again before `draft`. */
  toReread: Iterable<string>;
  /** Packages of upstreams that must be fetched before `draft`. */
  toFetch: readonly Wanted[];
  /**
   * Decides what its folders will list.
   *
   * @param earlier the draft of the steps before this one, from which this one continues
   * @throws FeedError, ConflictError or KeyError
   */
  draft(rereads: Rereads, earlier: Draft, fetched: Fetched): Promise<Draft>;
}
