import type { Format } from '../../formats/format.ts';
import type { Listed } from '../listed.ts';
import { alternativesIn, needIn } from '../needs.ts';

/** A dependency that no package in the same folder provides. */
export interface Unresolved {
  /** The dependency as the package states it, shortened if it is long. */
  dependency: string;
  /** The names of the packages that need it, sorted. */
  packages: string[];
}

/** Nobody reads a longer list. */
const LIMIT = 100;
const LENGTH = 200;

export const shortened = (text: string): string =>
  text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;

/**
 * What the packages of a run need from other feeds, such as the system's own. Each dependency appears once for all
 * folders.
 *
 * @param folders those of the run, with what they list after the change
 */
export function unresolvedIn(
  folders: readonly { format: Format; listed: readonly Listed[] }[],
): Unresolved[] {
  const wanted = new Map<string, Set<string>>();
  for (const { format, listed } of folders) {
    for (const [dependency, packages] of missingIn(format, listed)) {
      const known = wanted.get(dependency) ?? new Set();
      for (const name of packages) known.add(name);
      wanted.set(dependency, known);
    }
  }
  const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .slice(0, LIMIT)
    .map(([dependency, packages]) => ({ dependency: shortened(dependency), packages: [...packages].sort() }));
}

function missingIn(format: Format, listed: readonly Listed[]): Map<string, string[]> {
  const there = new Set(listed.map(({ entry }) => entry.name));
  const open = new Map<string, string[]>();
  for (const { entry, content } of listed) {
    if (content?.kind !== 'file') continue;
    const { dependencies, provides } = format.describe(entry);
    for (const text of provides) there.add(provided(format, text));
    for (const dependency of dependencies) {
      const wanting = open.get(dependency);
      if (wanting === undefined) open.set(dependency, [entry.name]);
      else wanting.push(entry.name);
    }
  }
  const missing = [...open].filter(([dependency]) => isMissing(format, dependency, there));
  if (missing.length === 0) return new Map();
  // The older entries are read only now: a folder may list thousands.
  for (const { entry, content } of listed) {
    if (content?.kind === 'file') continue;
    for (const text of format.describe(entry).provides) there.add(provided(format, text));
  }
  return new Map(missing.filter(([dependency]) => isMissing(format, dependency, there)));
}

const provided = (format: Format, text: string): string =>
  format.namesIn?.(text, 'provides')[0] ?? needIn(text)?.name ?? '';

function isMissing(format: Format, dependency: string, there: ReadonlySet<string>): boolean {
  const names =
    format.namesIn?.(dependency, 'dependencies') ?? alternativesIn(dependency).map(({ name }) => name);
  return names.length > 0 && !names.some((name) => there.has(name));
}
