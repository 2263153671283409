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
  const chosen: Candidate[] = installed.map(({ candidate }) => candidate);
  const missing: Missing[] = [];
  const choices: Choice[] = [];
  const told = new Set<string>();
  for (const [at, wish] of wishes.entries()) {
    const pkg = wanted[at] as Pkg;
    if (members.has(pkg)) continue;
    const { entry } = pkg.candidate;
    missing.push({
      need: `${entry.name}=${entry.version}`,
      by: entry,
      reason: reasonFor(decision, members, wish, undefined),
    });
  }
  for (const pkg of installed) {
    for (const need of pkg.needs) {
      const { settled } = state.of(need.name);
      const by = pkg.candidate.entry;
      if (!isMet(world.client, need, settled, pkg)) {
        missing.push({ need: need.text, by, reason: reasonFor(decision, members, need, pkg) });
      } else if (settled !== undefined && !told.has(need.text)) {
        told.add(need.text);
        const others = othersFor(decision, need, settled.pkg);
        if (others.length > 0) {
          choices.push({
            need: need.text,
            by,
            chosen: settled.pkg.candidate.entry,
            others: others.map(({ candidate }) => candidate.entry),
          });
        }
      }
    }
  }
  for (const { pkg, name, other } of decision.solver.clashes) {
    if (!members.has(pkg) || !members.has(other) || pkg === other) continue;
    const reason = { kind: 'conflict', with: other.candidate.entry } as const;
    missing.push({ need: name.text, by: pkg.candidate.entry, reason });
  }
  return { chosen, missing, choices };
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
  if (need.isConflict || need.name.providers.length < 2) return [];
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
