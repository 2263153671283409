import { compareVersions } from '../version.ts';
import type { State } from './state.ts';
import { type Client, compareProvided, type Provider } from './world.ts';

/** Positive when apk takes `a` rather than `b` for a name that both provide. */
export function comparePreference(client: Client, state: State, a: Provider, b: Provider): number {
  const left = state.pkg(a.pkg);
  const right = state.pkg(b.pkg);
  return (
    Number(left.isOpen) - Number(right.isOpen) ||
    Number(left.isPreferred) - Number(right.isPreferred) ||
    right.conflicts - left.conflicts ||
    compareProvided(client, a.version, b.version) ||
    (a.pkg.name === b.pkg.name ? compareVersions(a.pkg.version, b.pkg.version) : 0) ||
    a.pkg.priority - b.pkg.priority ||
    b.pkg.candidate.rank - a.pkg.candidate.rank
  );
}
