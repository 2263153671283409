import type { Format, Package } from '../../formats/format.ts';
import { hashesOf, ownedBy, readOwned } from '../catalog/files-json.ts';
import type { Listed, Owned } from '../listed.ts';
import type { Arriving } from '../policy.ts';
import type { WarnedPackage } from './package-warnings.ts';
import type { Relisted } from './relist.ts';
import { newestOf } from './retention.ts';
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
 */
export function sharedByArriving(
  format: Format,
  arriving: readonly Arriving[],
  listed: readonly Listed[],
  file: Buffer | undefined,
  ownedBy: (item: Arriving) => Owned | undefined,
): WarnedPackage[] {
  if (arriving.length === 0) return [];
  const newest = newestOf(format, listed);
  const owners = arriving.flatMap((item): Owner[] => {
    const { origin, pkg } = item;
    const { name, version } = pkg;
    const owned = newest.get(name)?.entry.version === version ? ownedBy(item) : undefined;
    return owned === undefined ? [] : [{ name, origin, owned, files: () => pkg.files ?? [] }];
  });
  const { staying, shared } = stayingOwners(format, file, newest, owners);
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
): WarnedPackage[] {
  const owners = [...newestOf(format, listed)].flatMap(([name, { from }]): Owner[] => {
    const pkg = packageAt(from);
    const owned = pkg && ownedBy(format, pkg);
    return owned === undefined ? [] : [{ name, origin: from, owned, files: () => pkg?.files ?? [] }];
  });
  return sharingWarnings(owners, repeatedHashes(owners), () => OF_FOLDER);
}

/** The packages that stay and own a file of an arriving one, and the hashes of these files. */
function stayingOwners(
  format: Format,
  file: Buffer | undefined,
  newest: ReadonlyMap<string, Listed>,
  owners: readonly Owner[],
): { staying: Owner[]; shared: Set<number> } {
  const none = { staying: [], shared: new Set<number>() };
  if (file === undefined || owners.length === 0) return none;
  const brought = new Set(owners.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const [name, { entry, content }] of newest) {
    if (content === undefined && !brought.has(name)) names.set(entry.file, name);
  }
  const arriving = sortedHashes(owners);
  const shared = new Set<number>();
  const staying: Owner[] = [];
  const state = readOwned(file, (line) => {
    const name = names.get(line.file);
    if (line.format !== format.name || name === undefined) return;
    const both = hashesOf(line).filter((one) => isAmong(arriving, one));
    for (const one of both) shared.add(one);
    if (both.length > 0) staying.push({ name, owned: line });
  });
  return state === 'theirs' ? none : { staying, shared };
}
