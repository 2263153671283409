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
import { Yocto } from './resolver/yocto.ts';

/** Decides as OpenWrt's opkg does, or as Yocto's where devices check OpenPGP signatures alone. */
export function opkgResolver(candidates: readonly Candidate[], devices: Devices = {}): Resolver {
  const world = makeWorld(candidates, devices);
  const steps = new Steps();
  const isYocto = devices.schemes?.has('openpgp') && !devices.schemes.has('usign');
  const client = isYocto ? new Yocto(world, steps) : new OpenWrt(world, steps);
  return resolverOf((wanted): Resolution => {
    steps.begin(wanted);
    const pkgs = wanted.map((candidate) => world.byCandidate.get(candidate) as Pkg);
    return outcomeOf(world, client.fittings, client.plan([...new Set(pkgs)]));
  });
}
