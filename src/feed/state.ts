import type { Format } from '../formats/format.ts';
import type { FolderPath, Paths } from './edit.ts';
import type { Jekyll } from './jekyll.ts';
import type { Listed } from './listed.ts';

/** A folder that the run does not write, and whose index was verified. */
export interface VerifiedFolder {
  format: Format;
  path: FolderPath;
  listed: readonly Listed[];
}

/** A feed at one moment, with everything that a change needs to know about it. */
export interface FeedState {
  /** What Jekyll does with the site; undefined for a home that is served as it is. */
  jekyll?: Jekyll;
  /** All paths, with the content ids that were asked for. */
  paths: Paths;
  /** The contents that were read, by path. */
  files: ReadonlyMap<string, Buffer>;
  /** Folders that the run only looks at, to delete package files there whose time is over. */
  beside?: readonly VerifiedFolder[];
  /** The contents that were read of earlier states, by the home's names of these states. */
  earlier?: ReadonlyMap<string, ReadonlyMap<string, Buffer>>;
}
