import type { Entry, Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import { alternativesIn, offersOf } from '../needs.ts';
import type { PublishPolicy } from '../policy.ts';
import type { UpstreamIndex } from '../upstream/upstream.ts';
import { ALL, hasAllFolder, type Placeable } from './placement.ts';
import { isLeftOut, isSelected } from './selection.ts';

/** Where the packages of upstreams go, for one format. */
export interface PlacesFollowed {
  format: Format;
  /** Arches whose folders an index is for. */
  arches: readonly string[];
  /** The packages that may be taken from indexes whose entries say where they belong. */
  packages: readonly (Placeable & { origin: string })[];
}

type PlacesPolicy = Pick<PublishPolicy, 'selection' | 'allFolder' | 'archMap' | 'arches'> & {
  upstream: Pick<PublishPolicy['upstream'], 'dependencies'>;
};

/** The places that the packages of some indexes go to. */
export function placesFollowed(indexes: readonly UpstreamIndex[], policy: PlacesPolicy): PlacesFollowed[] {
  const read = indexes.filter((index) => index.state === 'read');
  return [...new Set(read.map(({ format }) => format))].map((format) => {
    const own = read.filter((index) => index.format === format);
    const mixed = own.filter(({ folderArch }) => folderArch === undefined).flatMap(({ entries }) => entries);
    const selected = mixed.filter((entry) => isSelected(policy.selection, entry, format));
    const packages = [...selected, ...neededBy(selected, mixed, format, policy)].map(
      ({ name, arch, anyArch = false }) => ({ arch, anyArch, origin: printable(name) }),
    );
    const ofFolders = own.filter(({ folderArch }) => folderArch !== undefined);
    const hasAny = ofFolders.some(({ entries }) => entries.some(({ anyArch }) => anyArch));
    const arches = new Set(ofFolders.flatMap(({ folderArch }) => folderArch ?? []));
    if (hasAny && hasAllFolder(format, policy)) arches.add(ALL);
    return { format, arches: [...arches], packages };
  });
}

/**
 * What chosen packages for any arch may need, whatever its version, up to the first package for one arch: where nothing
 * names the arches of the repository, those of what is needed count too.
 */
function neededBy(
  selected: readonly Entry[],
  all: readonly Entry[],
  format: Format,
  { upstream, arches, archMap, selection }: PlacesPolicy,
): Entry[] {
  if (!upstream.dependencies || arches.length > 0 || selected.length === all.length) return [];
  const offers = new Map<string, Entry[]>();
  for (const entry of all) {
    // What no line of `arch-map` places is not needed here.
    const isPlaced = entry.anyArch === true || archMap.size === 0 || archMap.has(entry.arch);
    if (!isPlaced || isLeftOut(selection, entry, format)) continue;
    for (const { name } of offersOf(format, entry)) {
      const known = offers.get(name);
      if (known === undefined) offers.set(name, [entry]);
      else known.push(entry);
    }
  }
  const found = new Set(selected);
  for (const entry of found) {
    // What it needs is for its own arch, which counts already.
    if (entry.anyArch !== true) continue;
    for (const need of format.describe(entry).dependencies.flatMap(alternativesIn)) {
      for (const one of offers.get(need.name) ?? []) found.add(one);
      offers.delete(need.name);
    }
  }
  return [...found].slice(selected.length);
}
