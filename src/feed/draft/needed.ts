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
  const staying = [...stay];
  const open = new Set(all.filter((listed) => !stay.has(listed)));
  const needed: Listed[] = [];
  for (let fresh = staying; fresh.length > 0 && open.size > 0; ) {
    const givers = giversIn(format, open);
    const found = new Set(
      wantsOf(format, fresh, givers, staying).flatMap((needs) => bestOf(needs, givers, format)),
    );
    fresh = [...found];
    for (const listed of fresh) open.delete(listed);
    needed.push(...fresh);
    staying.push(...fresh);
  }
  return needed;
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

/** The dependencies of some packages that could be satisfied by what goes, and by nothing that stays. */
function wantsOf(
  format: Format,
  packages: readonly Listed[],
  givers: ReadonlyMap<string, readonly Giver[]>,
  staying: readonly Listed[],
): Need[][] {
  const names = new Set(givers.keys());
  const mayName = mention(names);
  const wants = packages
    .filter(({ entry }) => mayName(entry))
    .flatMap(({ entry }) => format.describe(entry).dependencies.map(alternativesIn))
    .filter((needs) => needs.some(({ name }) => names.has(name)));
  if (wants.length === 0) return [];
  const offers = offersIn(format, staying, new Set(wants.flat().map(({ name }) => name)));
  return wants.filter((needs) => !isSatisfied(needs, offers, format));
}

/** The newest package that satisfies a dependency; none if none of them does. */
function bestOf(
  needs: readonly Need[],
  givers: ReadonlyMap<string, readonly Giver[]>,
  format: Format,
): Listed[] {
  for (const need of needs) {
    const fitting = (givers.get(need.name) ?? []).filter(({ version }) =>
      isSatisfied([need], new Map([[need.name, [version]]]), format),
    );
    const [best] = fitting.toSorted((a, b) =>
      format.compareVersions(b.listed.entry.version, a.listed.entry.version),
    );
    if (best !== undefined) return [best.listed];
  }
  return [];
}
