import type { Paths } from './edit.ts';

/** A feed at one moment, with everything that a change needs to know about it. */
export interface FeedState {
  /** All paths, with the content ids that were asked for. */
  paths: Paths;
  /** The contents that were read, by path. */
  files: ReadonlyMap<string, Buffer>;
}
