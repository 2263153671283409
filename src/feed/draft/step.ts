import type { Format } from '../../formats/format.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { RunPolicy } from '../policy.ts';
import type { FeedState } from '../state.ts';
import type { Draft } from './draft.ts';
import type { Rereads } from './reread.ts';

/**
 * One thing that a run does with a feed: publish packages, or make indexes anew. A step never reads or writes: it says
 * what it has to know, and turns that into drafts. A run that loses a race begins all of its steps again.
 */
export interface Step {
  /** Formats of the packages that the step brings; empty for a step that brings none. */
  brings: readonly Format[];
  /**
   * Looks at the paths of the feed alone.
   *
   * @param earlier folders that the steps before this one write into
   * @throws PlacementError or FeedError for what cannot be done whatever the files say
   */
  begin(paths: Paths, run: RunPolicy, earlier: readonly Folder[]): BegunStep;
}

/** A step that has looked at the paths of the feed. */
export interface BegunStep {
  /** The folders that it may write into. */
  folders: readonly Folder[];
  /** Paths whose contents it needs; all of them are there. */
  toRead: readonly string[];
  /** Paths whose content ids it needs; all of them are there. */
  toIdentify: readonly string[];
  /**
   * Verifies the indexes of its folders.
   *
   * @throws FeedError for an index that no key of the run has signed, or that lists what is not there
   */
  open(state: FeedState): Promise<OpenedStep>;
}

/** A step that knows what its folders list. */
export interface OpenedStep {
  /** Package files of the feed that have to be read again before the step can be drafted. */
  toReread: Iterable<string>;
  /**
   * What its folders will list.
   *
   * @param earlier the draft of the steps before this one, which it goes on from
   * @throws FeedError, ConflictError or KeyError
   */
  draft(rereads: Rereads, earlier: Draft): Promise<Draft>;
}
