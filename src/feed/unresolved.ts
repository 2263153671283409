import type { Entry, Format } from '../formats/format.ts';
import type { Listed } from './merge.ts';

/** A dependency of packages that a run publishes, which nothing in their folder provides. */
export interface Unresolved {
  /** As the package writes it. */
  dependency: string;
  /** Names of the packages that want it, in order. */
  packages: string[];
}

/** More would be read by nobody. */
const LIMIT = 100;

/**
 * What packages of a run need from other feeds, such as the system's own; over all folders, each dependency once.
 *
 * @param folders those of the run, with what they list afterwards
 */
export function unresolvedIn(
  folders: readonly { format: Format; listed: readonly Listed[] }[],
): Unresolved[] {
  const wanted = new Map<string, Set<string>>();
  for (const { format, listed } of folders) {
    const arrived = listed.filter(({ content }) => content?.kind === 'file').map(({ entry }) => entry);
    for (const [dependency, packages] of missingIn(format, arrived, listed)) {
      const known = wanted.get(dependency) ?? new Set();
      for (const name of packages) known.add(name);
      wanted.set(dependency, known);
    }
  }
  const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .slice(0, LIMIT)
    .map(([dependency, packages]) => ({ dependency, packages: [...packages].sort() }));
}

function missingIn(
  format: Format,
  arrived: readonly Entry[],
  listed: readonly Listed[],
): Map<string, string[]> {
  const names = new Set(listed.map(({ entry }) => entry.name));
  const open = new Map<string, string[]>();
  for (const entry of arrived) {
    for (const dependency of format.describe(entry).dependencies) {
      const alternatives = alternativesOf(dependency);
      if (alternatives.length === 0 || alternatives.some((name) => names.has(name))) continue;
      const wanting = open.get(dependency);
      if (wanting === undefined) open.set(dependency, [entry.name]);
      else wanting.push(entry.name);
    }
  }
  const provided = providedIn(format, listed, new Set([...open.keys()].flatMap(alternativesOf)));
  return new Map([...open].filter(([text]) => !alternativesOf(text).some((name) => provided.has(name))));
}

/** Names that would satisfy a dependency; none for one that only keeps a package out. */
function alternativesOf(dependency: string): string[] {
  if (dependency.startsWith('!')) return [];
  return dependency.split('|').flatMap((text) => nameIn(text) ?? []);
}

const nameIn = (text: string): string | undefined => /^\s*([^\s(<>=~]+)/.exec(text)?.[1];

function providedIn(format: Format, listed: readonly Listed[], names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (names.size === 0) return found;
  for (const { entry } of listed) {
    for (const text of format.describe(entry).provides) {
      const name = nameIn(text);
      if (name !== undefined && names.has(name)) found.add(name);
    }
  }
  return found;
}
