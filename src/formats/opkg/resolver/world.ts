import { compareText } from '../../../text/compare-text.ts';
import type { Candidate, Devices } from '../../resolver.ts';
import { compareVersions } from '../version.ts';
import { type Need, relationsIn } from './stanza-needs.ts';

export interface Pkg {
  id: number;
  candidate: Candidate;
  name: string;
  version: string;
  /** Of its arch; a higher one is liked better. */
  priority: number;
  needs: readonly Need[];
  conflicts: readonly Need[];
  provides: readonly string[];
  replaces: ReadonlySet<string>;
}

/** All packages that a device can see. */
export interface World {
  pkgs: Pkg[];
  byCandidate: Map<Candidate, Pkg>;
  /** The packages of a name, in the order of `comparePkgs`. */
  byName: Map<string, Pkg[]>;
  /** The packages that have or provide a name, in the order of `comparePkgs`. */
  providers: Map<string, Pkg[]>;
  /** The arches of packages that the devices do not install, by name. */
  foreign: Map<string, Set<string>>;
}

const ANY_ARCH: ReadonlySet<string> = new Set(['all', 'noarch']);

/** Of packages with one name, version and arch, the last is used, as opkg does. */
export function makeWorld(candidates: readonly Candidate[], { arches }: Devices): World {
  const world: World = {
    pkgs: [],
    byCandidate: new Map(),
    byName: new Map(),
    providers: new Map(),
    foreign: new Map(),
  };
  const known = new Map<string, Candidate>();
  const keyOf = ({ entry }: Candidate): string => `${entry.name} ${entry.version} ${entry.arch}`;
  const sorted = candidates.toSorted((a, b) => a.rank - b.rank);
  for (const candidate of sorted) known.set(keyOf(candidate), candidate);
  const priorityOf = ({ entry }: Candidate): number => {
    if (arches !== undefined) return arches.indexOf(entry.arch) + 1;
    return ANY_ARCH.has(entry.arch) ? 1 : 2;
  };
  const byKey = new Map<string, Pkg>();
  for (const candidate of sorted) {
    const key = keyOf(candidate);
    const used = known.get(key) as Candidate;
    const pkg = byKey.get(key) ?? newPkg(used, priorityOf(used), world.pkgs.length);
    world.byCandidate.set(candidate, pkg);
    if (byKey.has(key)) continue;
    byKey.set(key, pkg);
    world.pkgs.push(pkg);
    if (pkg.priority > 0) list(world, pkg);
    else world.foreign.set(pkg.name, (world.foreign.get(pkg.name) ?? new Set()).add(used.entry.arch));
  }
  for (const pkgs of [...world.byName.values(), ...world.providers.values()]) pkgs.sort(comparePkgs);
  return world;
}

function newPkg(candidate: Candidate, priority: number, id: number): Pkg {
  const { entry } = candidate;
  const { needs, conflicts, provides, replaces } = relationsIn(entry);
  const { name, version } = entry;
  return { id, candidate, name, version, priority, needs, conflicts, provides, replaces: new Set(replaces) };
}

function list({ byName, providers }: World, pkg: Pkg): void {
  push(byName, pkg.name, pkg);
  for (const name of new Set([pkg.name, ...pkg.provides])) push(providers, name, pkg);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The order in which opkg looks at packages, of which it takes the last. */
export const comparePkgs = (a: Pkg, b: Pkg): number =>
  compareText(a.name, b.name) || compareVersions(a.version, b.version) || a.priority - b.priority;
