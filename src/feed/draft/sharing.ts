import type { Format, Package } from '../../formats/format.ts';
import { hashesOf, ownedBy, readOwned } from '../catalog/files-json.ts';
import type { Listed, Owned } from '../listed.ts';
import type { Arriving } from '../policy.ts';
import type { WarnedPackage } from './package-warnings.ts';
import type { Relisted } from './relist.ts';
import { deviceName, newestOf } from './retention.ts';
import {
  isAmong,
  type Owner,
  repeatedHashes,
  sharingText,
  sharingWarnings,
  sortedHashes,
} from './shared-files.ts';

const OF_RUN = sharingText('another package of the run');
const OF_FEED = sharingText('a package that the feed has');
const OF_FOLDER = sharingText('another package of the folder');

/**
 * Warns about files that an arriving package shares with another one of the run, or with one that stays in the folder.
 * Of each name only the newest version counts, which is the one that devices install.
 *
 * @param arriving the packages of the run for the folder
 * @param listed what the folder lists after the change
 * @param file the folder's `files.json`, which nobody signs: it only serves to warn
 * @param isShared true for the folder of all arches
 */
export function sharedByArriving(
  format: Format,
  arriving: readonly Arriving[],
  listed: readonly Listed[],
  file: Buffer | undefined,
  ownedBy: (item: Arriving) => Owned | undefined,
  isShared: boolean,
): WarnedPackage[] {
  if (arriving.length === 0) return [];
  const newest = newestOf(format, listed, isShared);
  const owners = arriving.flatMap((item): Owner[] => {
    const { origin, pkg } = item;
    const { name, version } = pkg;
    const isNewest = newest.get(deviceName(pkg, isShared))?.entry.version === version;
    const owned = isNewest ? ownedBy(item) : undefined;
    const arch = deviceArch(pkg, isShared);
    return owned === undefined ? [] : [{ name, arch, origin, owned, files: () => pkg.files ?? [] }];
  });
  const { staying, shared } = stayingOwners(format, file, newest, owners, isShared);
  for (const one of repeatedHashes(owners)) shared.add(one);
  return sharingWarnings([...staying, ...owners], shared, ({ origin }) =>
    origin === undefined ? OF_FEED : OF_RUN,
  );
}

/**
 * Warns about files that packages of one folder share, of each name the newest version.
 *
 * @param listed the packages of the folder, listed again
 * @param packageAt the package that was read from a path
 */
export function sharedInFolder(
  format: Format,
  listed: readonly Relisted[],
  packageAt: (path: string) => Package | undefined,
  isShared: boolean,
): WarnedPackage[] {
  const owners = [...newestOf(format, listed, isShared).values()].flatMap(({ entry, from }): Owner[] => {
    const { name } = entry;
    const arch = deviceArch(entry, isShared);
    const pkg = packageAt(from);
    const owned = pkg && ownedBy(format, pkg);
    return owned === undefined ? [] : [{ name, arch, origin: from, owned, files: () => pkg?.files ?? [] }];
  });
  return sharingWarnings(owners, repeatedHashes(owners), () => OF_FOLDER);
}

/** The arch of the devices that see a package; undefined if all devices of the folder do. */
const deviceArch = (
  { arch, anyArch }: { arch: string; anyArch: boolean | undefined },
  isShared: boolean,
): string | undefined => (isShared && !anyArch ? arch : undefined);

/** The packages that stay and own a file of an arriving one, and the hashes of these files. */
function stayingOwners(
  format: Format,
  file: Buffer | undefined,
  newest: ReadonlyMap<string, Listed>,
  owners: readonly Owner[],
  isShared: boolean,
): { staying: Owner[]; shared: Set<number> } {
  const none = { staying: [], shared: new Set<number>() };
  if (file === undefined || owners.length === 0) return none;
  const brought = new Set(owners.map(({ name }) => name));
  const names = new Map<string, Pick<Owner, 'name' | 'arch'>>();
  for (const { entry, content } of newest.values()) {
    const { name } = entry;
    if (content !== undefined || brought.has(name)) continue;
    names.set(entry.file, { name, arch: deviceArch(entry, isShared) });
  }
  const arriving = sortedHashes(owners);
  const shared = new Set<number>();
  const staying: Owner[] = [];
  const state = readOwned(file, (line) => {
    const known = names.get(line.file);
    if (line.format !== format.name || known === undefined) return;
    const both = hashesOf(line).filter((one) => isAmong(arriving, one));
    for (const one of both) shared.add(one);
    if (both.length > 0) staying.push({ ...known, owned: line });
  });
  return state === 'theirs' ? none : { staying, shared };
}
