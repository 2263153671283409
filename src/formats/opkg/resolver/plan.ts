import type { Need } from './stanza-needs.ts';
import type { Pkg } from './world.ts';

/** What a client does when it is told to install packages. */
export interface Plan {
  /** Each package after those that it needs. */
  installed: Pkg[];
  met: { need: Need; by: Pkg; chosen: Pkg }[];
  unmet: { need: Need; by: Pkg }[];
  conflicts: { need: Need; by: Pkg; with: Pkg }[];
}
