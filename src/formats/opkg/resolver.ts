import {
  type Candidate,
  type Devices,
  type Resolution,
  type Resolver,
  resolverOf,
  Steps,
} from '../resolver.ts';
import { OpenWrt } from './resolver/openwrt.ts';
import { outcomeOf } from './resolver/outcome.ts';
import { makeWorld, type Pkg } from './resolver/world.ts';

/** Decides as OpenWrt's opkg does. */
export function opkgResolver(candidates: readonly Candidate[], devices: Devices = {}): Resolver {
  const world = makeWorld(candidates, devices);
  const steps = new Steps();
  const client = new OpenWrt(world, steps);
  return resolverOf((wanted): Resolution => {
    steps.begin(wanted);
    const pkgs = wanted.map((candidate) => world.byCandidate.get(candidate) as Pkg);
    return outcomeOf(world, client.fittings, client.plan([...new Set(pkgs)]));
  });
}
