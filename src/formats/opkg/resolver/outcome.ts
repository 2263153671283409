import {
  type Choice,
  type Missing,
  MOST_OTHERS,
  newestOf,
  type Reason,
  type Resolution,
  versionReason,
} from '../../resolver.ts';
import { compareVersions } from '../version.ts';
import type { Fittings } from './fitting.ts';
import type { Plan } from './plan.ts';
import type { Alternative, Need } from './stanza-needs.ts';
import type { Pkg, World } from './world.ts';

/** Tells what a plan installs, what is missing and which choices were made. */
export function outcomeOf(world: World, fittings: Fittings, plan: Plan): Resolution {
  return {
    chosen: plan.installed.map(({ candidate }) => candidate),
    missing: [
      ...plan.unmet.map(
        ({ need, by }): Missing => ({
          need: need.text,
          by: by.candidate.entry,
          reason: reasonFor(world, fittings, need),
        }),
      ),
      ...plan.conflicts.map(
        ({ text, by, with: other }): Missing => ({
          need: text,
          by: by.candidate.entry,
          reason: { kind: 'conflict', with: other.candidate.entry },
        }),
      ),
    ],
    choices: choicesOf(fittings, plan),
  };
}

/** The reason of the alternative that comes closest: a name that is there rather than one that is not. */
function reasonFor(world: World, fittings: Fittings, { alternatives }: Need): Reason {
  const reasons = alternatives.map((alternative) => reasonOf(world, fittings, alternative));
  return reasons.find(({ kind }) => kind !== 'no-name') ?? { kind: 'no-name' };
}

function reasonOf(world: World, fittings: Fittings, { name, version }: Alternative): Reason {
  const providers = world.providers.get(name) ?? [];
  const replaced = providers.flatMap((pkg) => fittings.replacerOf(pkg.name) ?? []);
  if (replaced[0] !== undefined) return { kind: 'conflict', with: replaced[0].candidate.entry };
  const versions = providers.map((pkg) => pkg.version);
  if (versions.length > 0) return versionReason(name, version, versions, compareVersions);
  const arches = world.foreign.get(name);
  return arches === undefined ? { kind: 'no-name' } : { kind: 'arch', there: newestOf(arches, () => 0) };
}

function choicesOf(fittings: Fittings, { met }: Plan): Choice[] {
  const told = new Set<string>();
  return met.flatMap(({ need, by, chosen }) => {
    if (told.has(need.text)) return [];
    told.add(need.text);
    const others = othersFor(fittings, need, chosen);
    if (others.length === 0) return [];
    const entries = others.map(({ candidate }) => candidate.entry);
    return [{ need: need.text, by: by.candidate.entry, chosen: chosen.candidate.entry, others: entries }];
  });
}

function othersFor(fittings: Fittings, { alternatives }: Need, chosen: Pkg): Pkg[] {
  const others = new Map<string, Pkg>();
  for (const alternative of alternatives) {
    for (const [name, pkg] of fittings.of(alternative).byName) {
      if (others.size === MOST_OTHERS) break;
      if (name !== chosen.name && !others.has(name)) others.set(name, pkg);
    }
  }
  return [...others.values()];
}
