import type { Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import type { PublishPolicy } from '../policy.ts';
import type { UpstreamIndex } from '../upstream/upstream.ts';
import { ALL, hasAllFolder, type Placeable } from './placement.ts';
import { isSelected } from './selection.ts';

/** Where the packages of upstreams go, for one format. */
export interface PlacesFollowed {
  format: Format;
  /** Arches whose folders an index is for. */
  arches: readonly string[];
  /** The packages that may be taken from indexes whose entries say where they belong. */
  packages: readonly (Placeable & { origin: string })[];
}

/** The places that the packages of some indexes go to. */
export function placesFollowed(
  indexes: readonly UpstreamIndex[],
  policy: Pick<PublishPolicy, 'selection' | 'allFolder' | 'archMap'>,
): PlacesFollowed[] {
  const read = indexes.filter((index) => index.state === 'read');
  return [...new Set(read.map(({ format }) => format))].map((format) => {
    const own = read.filter((index) => index.format === format);
    const packages = own
      .filter(({ folderArch }) => folderArch === undefined)
      .flatMap(({ entries }) => entries.filter((entry) => isSelected(policy.selection, entry, format)))
      .map(({ name, arch, anyArch = false }) => ({ arch, anyArch, origin: printable(name) }));
    const ofFolders = own.filter(({ folderArch }) => folderArch !== undefined);
    const hasAny = ofFolders.some(({ entries }) => entries.some(({ anyArch }) => anyArch));
    const arches = new Set(ofFolders.flatMap(({ folderArch }) => folderArch ?? []));
    if (hasAny && hasAllFolder(format, policy)) arches.add(ALL);
    return { format, arches: [...arches], packages };
  });
}
