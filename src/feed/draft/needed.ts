import type { Format } from '../../formats/format.ts';
import type { Listed } from '../listed.ts';
import { alternativesIn, isSatisfied, mention, type Need, offersIn, offersOf } from '../needs.ts';

/** A package that could go, and a version that it offers under a name. */
interface Giver {
  listed: Listed;
  version: string;
}

/**
 * The packages that must stay because those that stay need them: no other package that stays satisfies the dependency. What
 * they need in turn is among them.
 *
 * @param stay what stays anyway
 * @param all that and what could go
 */
export function neededBy(format: Format, stay: ReadonlySet<Listed>, all: readonly Listed[]): Listed[] {
  const open = new Set(all.filter((listed) => !stay.has(listed)));
  if (open.size === 0) return [];
  const givers = giversIn(format, open);
  const names = new Set(givers.keys());
  const needed: Listed[] = [];
  // What stays offers much, and most of it nobody asks for: only what needs in turn are compared with is read whole.
  let offers: Map<string, string[]> | undefined;
  for (let fresh = [...stay]; fresh.length > 0 && open.size > 0; ) {
    const wants = wantsOf(format, fresh, names);
    const known = offers ?? offersIn(format, [...stay], new Set(wants.flat().map(({ name }) => name)));
    const missing = wants.filter((needs) => !isSatisfied(needs, known, format));
    fresh = [...new Set(missing.flatMap((needs) => bestOf(needs, givers, open, format)))];
    if (fresh.length > 0) offers ??= addOffers(format, [...stay], new Map());
    if (offers !== undefined) addOffers(format, fresh, offers);
    for (const listed of fresh) open.delete(listed);
    needed.push(...fresh);
  }
  return needed;
}

/** @returns the same map, with what some packages offer */
function addOffers(
  format: Format,
  packages: readonly Listed[],
  offers: Map<string, string[]>,
): Map<string, string[]> {
  for (const { name, version } of packages.flatMap(({ entry }) => offersOf(format, entry))) {
    const known = offers.get(name);
    if (known === undefined) offers.set(name, [version]);
    else known.push(version);
  }
  return offers;
}

function giversIn(format: Format, open: ReadonlySet<Listed>): Map<string, Giver[]> {
  const givers = new Map<string, Giver[]>();
  for (const listed of open) {
    for (const { name, version } of offersOf(format, listed.entry)) {
      const known = givers.get(name);
      if (known === undefined) givers.set(name, [{ listed, version }]);
      else known.push({ listed, version });
    }
  }
  return givers;
}

/** The dependencies of some packages that what could go may satisfy. */
function wantsOf(format: Format, packages: readonly Listed[], names: ReadonlySet<string>): Need[][] {
  const mayName = mention(names);
  return packages
    .filter(({ entry }) => mayName(entry))
    .flatMap(({ entry }) => format.describe(entry).dependencies.map(alternativesIn))
    .filter((needs) => needs.some(({ name }) => names.has(name)));
}

/** The newest package that satisfies a dependency; none if none of them does. */
function bestOf(
  needs: readonly Need[],
  givers: ReadonlyMap<string, readonly Giver[]>,
  open: ReadonlySet<Listed>,
  format: Format,
): Listed[] {
  for (const need of needs) {
    const fitting = (givers.get(need.name) ?? []).filter(
      ({ listed, version }) =>
        open.has(listed) && isSatisfied([need], new Map([[need.name, [version]]]), format),
    );
    const [best] = fitting.toSorted((a, b) =>
      format.compareVersions(b.listed.entry.version, a.listed.entry.version),
    );
    if (best !== undefined) return [best.listed];
  }
  return [];
}
