import type { Entry } from '../../entry.ts';
import { type Candidate, type Choice, type Missing, MOST_OTHERS, type Resolution } from '../../resolver.ts';
import { compareVersions } from '../version.ts';
import type { Decision } from './decision.ts';
import { reasonFor } from './reasons.ts';
import { fits, isMet, type Need, type Pkg } from './world.ts';

/** A package with the needs that are still to be followed. */
interface Visit {
  pkg: Pkg;
  next: number;
}

/** Tells what is installed for some wishes, what is missing, and which choices were made. */
export function outcomeOf(decision: Decision, wishes: readonly Need[], wanted: readonly Pkg[]): Resolution {
  const { state, world } = decision;
  const installed = installedPkgs(decision, wishes);
  const members = new Set(installed);
  const missing: Missing[] = [];
  const met: Met[] = [];
  for (const [at, wish] of wishes.entries()) {
    const pkg = wanted[at] as Pkg;
    if (members.has(pkg)) continue;
    const { entry } = pkg.candidate;
    const reason = reasonFor(decision, members, wish, undefined);
    missing.push({ need: `${entry.name}=${entry.version}`, by: entry, reason });
  }
  for (const pkg of installed) {
    for (const need of pkg.needs) {
      const by = pkg.candidate.entry;
      const { settled } = state.of(need.name);
      const excluded = need.isConflict ? excludedBy(decision, members, need, pkg) : undefined;
      if (excluded !== undefined) {
        missing.push({ need: need.text, by, reason: { kind: 'conflict', with: excluded.candidate.entry } });
      } else if (need.isConflict) continue;
      else if (settled !== undefined && isMet(world.client, need, settled, pkg))
        met.push({ need, by, chosen: settled.pkg });
      else missing.push({ need: need.text, by, reason: reasonFor(decision, members, need, pkg) });
    }
  }
  for (const { pkg, name, other } of decision.solver.clashes) {
    if (!members.has(pkg) || !members.has(other) || pkg === other) continue;
    const reason = { kind: 'conflict', with: other.candidate.entry } as const;
    missing.push({ need: name.text, by: pkg.candidate.entry, reason });
  }
  const chosen: Candidate[] = installed.map(({ candidate }) => candidate);
  return { chosen, missing, choices: choicesOf(decision, met) };
}

interface Met {
  need: Need;
  by: Entry;
  chosen: Pkg;
}

/** The installed package that a conflict excludes. */
function excludedBy(
  { world, steps }: Decision,
  members: ReadonlySet<Pkg>,
  need: Need,
  by: Pkg,
): Pkg | undefined {
  steps.take(need.name.providers.length);
  const provider = need.name.providers.find(
    (one) => members.has(one.pkg) && !isMet(world.client, need, one, by),
  );
  return provider?.pkg;
}

/** The needs that packages of several names could meet, each once. */
function choicesOf(decision: Decision, met: readonly Met[]): Choice[] {
  const told = new Set<string>();
  return met.flatMap(({ need, by, chosen }) => {
    if (told.has(need.text)) return [];
    told.add(need.text);
    const others = othersFor(decision, need, chosen).map(({ candidate }) => candidate.entry);
    return others.length === 0 ? [] : [{ need: need.text, by, chosen: chosen.candidate.entry, others }];
  });
}

/** What is installed, each package after those that it needs, and after those that trigger it. */
function installedPkgs({ world, state, steps }: Decision, wishes: readonly Need[]): Pkg[] {
  const members = new Set<Pkg>();
  const order: Pkg[] = [];
  const install = (first: Pkg): void => {
    const open: Visit[] = [];
    const enter = (pkg: Pkg | undefined): void => {
      if (pkg === undefined || members.has(pkg)) return;
      members.add(pkg);
      open.push({ pkg, next: 0 });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      steps.take(1);
      const need = top.pkg.needs[top.next++];
      if (need !== undefined) {
        if (!need.isConflict) enter(state.of(need.name).settled?.pkg);
        continue;
      }
      open.pop();
      order.push(top.pkg);
    }
  };
  for (const { name } of wishes) {
    const { settled } = state.of(name);
    if (settled !== undefined) install(settled.pkg);
  }
  // The list grows while triggered packages are added to it.
  for (const pkg of order) {
    for (const { triggered } of [pkg.name, ...pkg.offers.map(({ name }) => name)]) {
      for (const name of triggered) {
        const other = state.reached(name)?.settled?.pkg;
        if (other === undefined || members.has(other)) continue;
        steps.take(other.installIf.length);
        const isPulled = other.installIf.every((need) => {
          const { settled } = state.of(need.name);
          const isThere = need.isConflict || (settled !== undefined && members.has(settled.pkg));
          return isThere && isMet(world.client, need, settled, other);
        });
        if (isPulled) install(other);
      }
    }
  }
  return order;
}

/** The newest package of each other name that meets a need. */
function othersFor({ world, steps }: Decision, need: Need, chosen: Pkg): Pkg[] {
  if (need.name.providers.length < 2) return [];
  steps.take(need.name.providers.length);
  const newest = new Map<string, Pkg>();
  for (const provider of need.name.providers) {
    const { pkg } = provider;
    if (pkg.name === chosen.name || !fits(world.client, need, provider)) continue;
    const known = newest.get(pkg.name.text);
    if (known !== undefined && compareVersions(known.version, pkg.version) >= 0) continue;
    if (known !== undefined || newest.size < MOST_OTHERS) newest.set(pkg.name.text, pkg);
  }
  return [...newest.values()];
}
