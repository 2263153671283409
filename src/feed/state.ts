import type { Paths } from './edit.ts';

/** A feed as it stands at one moment, with everything that a change of it has to know. */
export interface FeedState {
  /** Every path, with the content ids that were asked for. */
  paths: Paths;
  /** The contents that were read, by path. */
  files: ReadonlyMap<string, Buffer>;
}
