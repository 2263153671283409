import type { Format } from '../../formats/format.ts';
import { getAlong } from '../../formats/relations.ts';
import { printable } from '../../text/printable.ts';
import { hashesOf, hashOfPath, type OwnedLine, readOwned } from '../catalog/files-json.ts';
import type { Listed, Owned } from '../listed.ts';
import type { Arriving } from '../policy.ts';
import type { WarnedPackage } from './package-warnings.ts';

/** How many owners of one file are compared. */
const MOST_OWNERS = 16;
/** Nobody reads a longer list. */
const MOST_PAIRS = 1000;
const TEXT =
  'a package that the feed has installs the same file, and a device cannot have both; let one replace the other or ' +
  'conflict with it, or take the file out of one';

interface Owner {
  item: Arriving;
  owned: Owned;
}

/**
 * Warns about files that an arriving package shares with one that stays in the folder, where neither replaces nor
 * conflicts with the other. Of each name only the newest version counts, which is the one that devices install.
 *
 * @param arriving the packages of the run for the folder
 * @param listed what the folder lists after the change
 * @param file the folder's `files.json`, which nobody signs: it only serves to warn
 */
export function sharedWithFeed(
  format: Format,
  arriving: readonly Arriving[],
  listed: readonly Listed[],
  file: Buffer | undefined,
  ownedBy: (item: Arriving) => Owned | undefined,
): WarnedPackage[] {
  if (file === undefined || arriving.length === 0) return [];
  const newest = newestOf(format, listed);
  const owners = arriving.flatMap((item) => {
    const owned = newest.get(item.pkg.name)?.entry.version === item.pkg.version ? ownedBy(item) : undefined;
    return owned === undefined ? [] : [{ item, owned }];
  });
  const brought = new Set(owners.map(({ item }) => item.pkg.name));
  const staying = new Map<string, string>();
  for (const [name, { entry, content }] of newest) {
    if (content === undefined && !brought.has(name)) staying.set(entry.file, name);
  }
  const { lines, shared } = sharedLines(format, file, staying, owners);
  return shared.size === 0 ? [] : warningsFor(lines, shared, staying, ownersOf(owners, shared));
}

/** The newest version of each package. */
function newestOf({ compareVersions }: Format, listed: readonly Listed[]): Map<string, Listed> {
  const newest = new Map<string, Listed>();
  for (const item of listed) {
    const { name, version } = item.entry;
    const known = newest.get(name);
    if (known === undefined || compareVersions(known.entry.version, version) < 0) newest.set(name, item);
  }
  return newest;
}

/**
 * The lines of packages that stay and own a file of an arriving one, and the hashes of these files.
 *
 * @param staying the names of the packages that stay, by file
 */
function sharedLines(
  format: Format,
  file: Buffer,
  staying: ReadonlyMap<string, string>,
  owners: readonly Owner[],
): { lines: OwnedLine[]; shared: Set<number> } {
  const isArriving = lookup(owners);
  const shared = new Set<number>();
  const lines: OwnedLine[] = [];
  const state = readOwned(file, (line) => {
    if (line.format !== format.name || !staying.has(line.file)) return;
    const both = hashesOf(line).filter(isArriving);
    for (const one of both) shared.add(one);
    if (both.length > 0) lines.push(line);
  });
  return state === 'theirs' ? { lines: [], shared: new Set() } : { lines, shared };
}

/** Finds a hash among those of all owners. A sorted list needs far less memory than a set. */
function lookup(owners: readonly Owner[]): (hash: number) => boolean {
  const lists = owners.map(({ owned }) => hashesOf(owned));
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  return (hash) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((all[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return all[low] === hash;
  };
}

/** The arriving packages that own each shared file. */
function ownersOf(owners: readonly Owner[], shared: ReadonlySet<number>): Map<number, Owner[]> {
  const found = new Map<number, Owner[]>();
  for (const owner of owners) {
    for (const one of hashesOf(owner.owned)) {
      if (!shared.has(one)) continue;
      const known = found.get(one);
      if (known === undefined) found.set(one, [owner]);
      else if (known.length < MOST_OWNERS) known.push(owner);
    }
  }
  return found;
}

function warningsFor(
  lines: readonly OwnedLine[],
  shared: ReadonlySet<number>,
  staying: ReadonlyMap<string, string>,
  ownersOf: ReadonlyMap<number, readonly Owner[]>,
): WarnedPackage[] {
  const warned: WarnedPackage[] = [];
  for (const line of lines) {
    const counts = new Map<Owner, number>();
    for (const one of hashesOf(line)) {
      for (const owner of ownersOf.get(one) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    const own = new Set(hashesOf(line).filter((one) => shared.has(one)));
    for (const [{ item, owned }, count] of counts) {
      if (getAlong(line.relations, owned.relations)) continue;
      const path = item.pkg.files?.find((one) => own.has(hashOfPath(one))) ?? '';
      const more = count === 1 ? '' : ` and ${count - 1} more`;
      const detail = `${printable(path)}${more}, as ${printable(staying.get(line.file) ?? '')} does`;
      warned.push({ origin: item.origin, warning: { text: TEXT, detail, scheme: undefined } });
      if (warned.length === MOST_PAIRS) return warned;
    }
  }
  return warned;
}
