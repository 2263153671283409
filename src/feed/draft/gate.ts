import type { Format } from '../../formats/format.ts';
import { lineOf } from '../catalog/packages-json.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { LeftOutOf } from './left-out.ts';
import { type Memory, type Withdrawal, withdrawalOf } from './memory.ts';
import { matches, type Removal } from './removal.ts';
import type { Catalogs } from './source-repositories.ts';

/** Keeps withdrawn packages out of a folder, whichever source brings them. */

/** Why a package stays out: removals of this run name it, or it was withdrawn before. */
type Held =
  | { by: readonly Removal[]; isThere: boolean }
  /** Its withdrawal. */
  | { by: Withdrawn };

/**
 * Where a package comes from. What a run withdraws, and gets as a file of this machine at the same time, is replaced. No
 * other source brings it back. A removal without a version keeps out every version of another repository of the feed.
 */
type Origin = 'file' | 'download' | 'repository';

export interface Gate {
  /** Undefined for a package that may come in. */
  against(item: Listed, origin: Origin): Held | undefined;
  /** The package's own word for its arch, as far as its file or the catalogs tell. */
  archOf(item: Listed): string;
}

/**
 * The gate of a folder.
 *
 * @param there what the folder lists before the change. What its signed index lists and nobody withdraws now is never
 *   kept out, whatever `feed.json` says.
 */
export function gateOf(
  folder: Folder,
  there: readonly Listed[],
  removals: readonly Removal[],
  memory: Memory,
  catalogs: Catalogs,
): Gate {
  const { format, arch } = folder;
  const archOf = ownArchIn(format, catalogs);
  if (removals.length === 0 && memory.records.length === 0) return { against: () => undefined, archOf };
  const listed = new Map<string, Listed[]>();
  for (const one of there) {
    if (one.content !== undefined) continue;
    const twins = listed.get(versionOf(one));
    if (twins === undefined) listed.set(versionOf(one), [one]);
    else twins.push(one);
  }
  return {
    archOf,
    against(item, origin) {
      const { entry } = item;
      const twins = listed.get(versionOf(item)) ?? [];
      const isLeaving = (one: Listed): boolean =>
        removals.some((removal) => matches(removal, one.entry, arch));
      const by = removals.filter(
        (removal) =>
          origin !== 'file' &&
          matches(removal, entry, arch) &&
          (origin === 'repository' ||
            removal.version !== undefined ||
            twins.some((one) => matches(removal, one.entry, arch))),
      );
      if (by.length > 0) return { by, isThere: twins.some(isLeaving) };
      if (twins.some((one) => one.entry.arch === entry.arch)) return undefined;
      const record = memory.find(format.name, entry, [archOf(item), entry.arch, arch]);
      return record && { by: record };
    },
  };
}

const versionOf = ({ entry: { name, version } }: Listed): string => `${name} ${version}`;

const ownArchIn =
  (format: Format, catalogs: Catalogs) =>
  (item: Listed): string =>
    item.facts?.arch ?? lineOf(format, item, catalogs)?.arch ?? item.entry.arch;

/** What the gate of a folder keeps out. */
export interface KeptOut<Item> {
  /** The others. */
  free: Item[];
  /** Those that nobody had withdrawn before, to remember. */
  fresh: Withdrawn[];
  leftOut: LeftOutOf[];
}

/**
 * Divides what a source offers to a folder.
 *
 * @param factsOf the package as the folder would list it, and its source
 * @param found collects the removals that named a package
 */
export function keepOut<Item>(
  items: readonly Item[],
  factsOf: (item: Item) => { listed: Listed; origin: Origin },
  { gate, folder, memory, now }: { gate: Gate; folder: Folder; memory: Memory; now: Withdrawal },
  found: Set<Removal>,
): KeptOut<Item> {
  const { format, arch, branch, repository } = folder;
  const free: Item[] = [];
  const fresh: Withdrawn[] = [];
  const removed = new Set<string>();
  const withdrawn = new Map<string | null, Set<string>>();
  for (const item of items) {
    const { listed, origin } = factsOf(item);
    const held = gate.against(listed, origin);
    const { entry } = listed;
    const name = `${entry.name} ${entry.version}`;
    if (held === undefined) free.push(item);
    else if ('isThere' in held) {
      for (const removal of held.by) found.add(removal);
      removed.add(name);
      const own = gate.archOf(listed);
      const isKnown = memory.find(format.name, entry, [own, entry.arch, arch]) !== undefined;
      // Without a version, a removal is about what is there today.
      const exact = held.by.filter(({ version }) => version !== undefined);
      if (!held.isThere && !isKnown && exact.length > 0)
        fresh.push(withdrawalOf(folder, entry, exact, own, now));
    } else {
      const { reason } = held.by;
      withdrawn.set(reason, (withdrawn.get(reason) ?? new Set()).add(name));
    }
  }
  const place = { branch, repository };
  const leftOut = [
    ...(removed.size > 0 ? [{ ...place, packages: new Map([['remove', removed]] as const) }] : []),
    ...[...withdrawn].map(([why, names]) => ({
      ...{ ...place, why },
      packages: new Map([['withdrawn', names]] as const),
    })),
  ];
  return { free, fresh, leftOut };
}
