import type { Steps } from '../../resolver.ts';
import type { Solver } from './solver.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** What was decided about what the user asked for. */
export interface Decision {
  world: World;
  state: State;
  solver: Solver;
  steps: Steps;
}
