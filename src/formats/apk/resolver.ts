import type { Entry } from '../entry.ts';
import { type Candidate, type Resolution, type Resolver, resolverOf, Steps } from '../resolver.ts';
import { MATCH } from './dependency.ts';
import { outcomeOf } from './resolver/outcome.ts';
import { Solver } from './resolver/solver.ts';
import { State } from './resolver/state.ts';
import { type Client, makeWorld, type Need, type Pkg, type Relations } from './resolver/world.ts';

/** Decides as apk does, for either kind of its indexes. */
export function apkResolver(
  candidates: readonly Candidate[],
  relationsOf: (entry: Entry) => Relations,
  client: Client,
): Resolver {
  const world = makeWorld(candidates, relationsOf, client);
  const state = new State(world);
  const steps = new Steps();

  function decide(wanted: readonly Candidate[]): Resolution {
    steps.begin(wanted);
    const pkgs = [...new Set(wanted.map((candidate) => world.byCandidate.get(candidate) as Pkg))];
    const wishes = pkgs.map(wishFor);
    try {
      const solver = new Solver(client, state, steps);
      solver.solve(wishes);
      return outcomeOf({ world, state, solver, steps }, wishes, pkgs);
    } finally {
      state.clear();
    }
  }

  return resolverOf(decide);
}

/** Asks for this very package. */
const wishFor = (pkg: Pkg): Need => ({
  name: pkg.name,
  text: `${pkg.name.text}=${pkg.version}`,
  isConflict: false,
  dependency: { name: pkg.name.text, version: pkg.version, match: MATCH.equal },
  only: pkg,
});
