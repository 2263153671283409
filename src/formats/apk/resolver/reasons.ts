import { MOST_OTHERS, type Reason, versionReason } from '../../resolver.ts';
import { compareVersions } from '../version.ts';
import type { Decision } from './decision.ts';
import { fits, isMet, type Need, type Pkg, type Provider } from './world.ts';

/**
 * Why a need is not met that is no conflict.
 *
 * @param members what is installed
 * @param by the package that states it; undefined for a wish of the user
 */
export function reasonFor(
  decision: Decision,
  members: ReadonlySet<Pkg>,
  need: Need,
  by: Pkg | undefined,
): Reason {
  const { world, state, steps } = decision;
  const { settled } = state.of(need.name);
  const { providers, text } = need.name;
  steps.take(providers.length);
  if (providers.length === 0) return { kind: 'no-name' };
  const fitting = providers.filter((provider) => fits(world.client, need, provider));
  if (fitting.length === 0) {
    const there = providers.map(({ pkg, version }) => version ?? pkg.name.text);
    return versionReason(text, need.dependency.version, there, compareVersions);
  }
  for (const provider of fitting) {
    const other = obstacleTo(decision, members, provider, by);
    if (other !== undefined) return { kind: 'conflict', with: other.candidate.entry };
  }
  if (settled !== undefined) return { kind: 'conflict', with: settled.pkg.candidate.entry };
  const between = [...new Set(fitting.map(({ pkg }) => pkg.name.text))].sort();
  return { kind: 'choice', between: between.slice(0, MOST_OTHERS) };
}

/** The installed package with which a provider does not go together. */
function obstacleTo(
  { world, state, steps }: Decision,
  members: ReadonlySet<Pkg>,
  { pkg }: Provider,
  by: Pkg | undefined,
): Pkg | undefined {
  const own = [{ name: pkg.name, version: pkg.version as string | undefined }, ...pkg.offers];
  for (const { name, version } of own) {
    const { settled, isSettled } = state.of(name);
    if (!isSettled || settled === undefined || settled.pkg === pkg || !members.has(settled.pkg)) continue;
    if (version !== undefined || settled.version !== undefined) return settled.pkg;
  }
  for (const need of pkg.needs) {
    const { settled } = state.of(need.name);
    if (need.isConflict && settled && members.has(settled.pkg) && !isMet(world.client, need, settled, pkg)) {
      return settled.pkg;
    }
  }
  steps.take(members.size);
  for (const { name, version } of own) {
    for (const needer of name.needers) {
      const other = state.reached(needer)?.settled?.pkg;
      if (other === undefined || !members.has(other) || other === by) continue;
      const isExcluded = other.needs.some(
        (need) => need.name === name && !isMet(world.client, need, { pkg, version }, other),
      );
      if (isExcluded) return other;
    }
  }
  return undefined;
}
