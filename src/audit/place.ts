import { folderAbove } from '../feed/edit.ts';
import { foreignText, isOfOneArch } from '../feed/place.ts';
import type { Entry } from '../formats/format.ts';
import { printable } from '../text/printable.ts';
import type { ReadFrom } from './fault-kinds.ts';
import { type Fault, faultOf } from './faults.ts';

/** What is known about a folder's place without the layout that put it there. */
export interface Place {
  /** The names in the folder's path or address. */
  names: readonly string[];
  /**
   * The folder's arch according to `feed.json`, which nobody signed; null for a folder of all arches, undefined where it
   * does not say.
   */
  arch: string | null | undefined;
  /** Arches that have a folder of their own elsewhere in the feed. */
  others: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * Reports an index that seems to belong to another folder. It is an error where no entry is of the folder's arch, as in
 * an index that was copied, and otherwise a warning.
 *
 * @param path how findings name the index
 * @returns nothing for a folder that is not of one arch
 */
export function placeFaults(
  from: ReadFrom,
  path: string,
  entries: readonly Entry[],
  { names, arch, others }: Place,
): Fault[] {
  if (arch === null) return [];
  const specific = entries.filter(isOfOneArch);
  const foreign = specific.filter(
    (entry) =>
      !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)),
  );
  if (foreign.length === 0) return [];
  const isCopied = arch !== undefined && foreign.length === specific.length;
  const whose = arch === undefined ? '' : `, and the folder is the one of ${printable(arch)}`;
  const what = `lists ${foreignText(foreign)}${whose}`;
  const fault = faultOf('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what });
  return [{ ...fault, misplaced: { entries: foreign, whose } }];
}

/** Makes one fault of those about the indexes of one folder that list packages for the same other arches. */
export function joinMisplaced(faults: readonly Fault[]): Fault[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    if (fault.misplaced === undefined) continue;
    const key = keyOf(fault.path, fault.misplaced.entries);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  const joined = new Map<Fault, Fault | undefined>();
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0) continue;
    joined.set(first, inOne(first, others));
    for (const other of others) joined.set(other, undefined);
  }
  return faults.flatMap((fault) => (joined.has(fault) ? (joined.get(fault) ?? []) : fault));
}

const keyOf = (path: string, entries: readonly Entry[]): string =>
  JSON.stringify([folderAbove(path), ...new Set(entries.map(({ arch }) => arch).toSorted())]);

function inOne(first: Fault, others: readonly Fault[]): Fault {
  const all = [first, ...others];
  const entries = all.flatMap(({ misplaced }) => misplaced?.entries ?? []);
  const beside = others.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' and ');
  const what = `lists, together with ${beside} beside it, ${foreignText(entries)}${first.misplaced?.whose ?? ''}`;
  const isError = all.some(({ severity }) => severity === 'error');
  return { ...first, what, severity: isError ? 'error' : 'warning' };
}

/** The only folder of each arch; null for an arch that has several. */
export type ArchHomes = ReadonlyMap<string, string | null>;

export function archHomes(folders: Iterable<readonly [arch: string, path: string]>): ArchHomes {
  const homes = new Map<string, string | null>();
  for (const [arch, path] of folders) {
    homes.set(arch, (homes.get(arch) ?? path) === path && homes.get(arch) !== null ? path : null);
  }
  return homes;
}

/** The arches that have a folder elsewhere, without those that this folder is named by. */
export const archesElsewhere = (
  homes: ArchHomes,
  path: string,
  names: readonly string[],
): Pick<ReadonlySet<string>, 'has'> => ({
  has: (arch) => homes.has(arch) && homes.get(arch) !== path && !names.includes(arch),
});
