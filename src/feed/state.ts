import type { Paths } from './edit.ts';
import type { Jekyll } from './jekyll.ts';

/** A feed at one moment, with everything that a change needs to know about it. */
export interface FeedState {
  /** What Jekyll does with the site; undefined for a home that is served as it is. */
  jekyll?: Jekyll;
  /** All paths, with the content ids that were asked for. */
  paths: Paths;
  /** The contents that were read, by path. */
  files: ReadonlyMap<string, Buffer>;
}
