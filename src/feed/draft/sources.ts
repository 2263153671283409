import type { Format } from '../../formats/format.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { Named } from './for-devices.ts';
import type { LeftOut, LeftOutReason } from './left-out.ts';
import { deviceName, newest, newestOf } from './retention.ts';
import { isNamedExactly, isSelected, type Selection } from './selection.ts';

/** What fills a folder: the packages of its sources, of which the folder's settings take some. */

/** What one source offers to a folder. */
export interface Offer {
  /** True for another repository of the feed; false for files, releases and artifacts. */
  isRepository: boolean;
  /** True for packages of upstreams, which were chosen before they were fetched. */
  isChosen?: boolean;
  items: readonly Offered[];
}

export interface Offered extends Named {
  /** For a package of another repository: when it was published, in milliseconds; undefined if nobody knows. */
  published?: number | undefined;
}

/** Which of the packages offered a folder takes. */
export interface SourcePolicy {
  selection: Selection;
  /** What happens with a name that several sources have: all its versions count, or only those of the first. */
  prefer: 'newest' | 'first';
  /** True when the folder holds what its sources give, and nothing else. */
  isSync: boolean;
  /** Packages of other repositories must be published before this time, in milliseconds; undefined for any time. */
  publishedBefore: number | undefined;
}

export interface Taken {
  items: Named[];
  /** The paths of those that another repository offers. */
  lent: ReadonlySet<string>;
  /**
   * What the folder lists of names whose packages are all too young to be taken: the newest of each. It stays until one
   * of them is old enough, also where the folder holds only what its sources give.
   */
  waiting: readonly Listed[];
  leftOut: LeftOut;
}

/**
 * Decides which packages of its sources a folder takes. What comes out has each package once.
 *
 * @param offers in the order of the sources
 * @param there what the folder lists before
 * @param isShared true for the folder of all arches
 */
export function take(
  format: Format,
  offers: readonly Offer[],
  there: readonly Listed[],
  policy: SourcePolicy,
  isShared = false,
): Taken {
  const leftOut = new Map<LeftOutReason, Set<string>>();
  const leave = (reason: LeftOutReason, { listed: { entry } }: Offered): void => {
    leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(`${entry.name} ${entry.version}`));
  };
  const names = new Set<string>();
  const taken = new Map<string, Offered>();
  const items: Named[] = [];
  const lent = new Set<string>();
  const young = new Set<string>();
  // A folder is large, and often nothing in it has a name that another repository offers.
  const offeredNames = new Set(
    offers.filter(({ isRepository }) => isRepository).flatMap(({ items: own }) => own.map(nameOf)),
  );
  const rivals = offeredNames.size === 0 ? [] : there.filter(({ entry }) => offeredNames.has(entry.name));
  const isOlder = olderThan(format, rivals, isShared);
  const isHeld = heldIn(rivals);
  for (const { isRepository, isChosen = false, items: offered } of offers) {
    const ofThisSource = new Set<string>();
    for (const item of offered) {
      const { entry } = item.listed;
      const name = deviceName(entry, isShared);
      if (!isChosen && !isSelected(policy.selection, entry, format)) {
        leave('packages', item);
        continue;
      }
      // A source has a name even where its package is too young: a later source must not step in for it.
      ofThisSource.add(name);
      if (policy.prefer === 'first' && names.has(name)) {
        leave('prefer', item);
        continue;
      }
      const isJudged = isRepository && !isChosen;
      const reason = isJudged ? reasonAgainst(format, item, policy, isOlder, isHeld) : undefined;
      if (reason !== undefined) {
        leave(reason, item);
        if (reason !== 'older') young.add(entry.name);
        continue;
      }
      const twin = taken.get(packageKey(entry));
      // Two builds within one source are a conflict, and merging tells of it.
      if (twin === undefined || !names.has(name)) {
        if (twin === undefined) taken.set(packageKey(entry), item);
        items.push(item);
        if (isRepository) lent.add(item.listed.path);
      } else if (!isSame(twin.listed, item.listed)) leave('other-bytes', item);
    }
    for (const name of ofThisSource) names.add(name);
  }
  return { items, lent, waiting: waitingIn(format, rivals, young, items, policy, isShared), leftOut };
}

/** @param young the names of packages that are too young, or whose age nobody knows */
function waitingIn(
  format: Format,
  rivals: readonly Listed[],
  young: ReadonlySet<string>,
  items: readonly Named[],
  { selection }: SourcePolicy,
  isShared: boolean,
): Listed[] {
  const given = new Set(items.map(nameOf));
  const own = rivals.filter(
    ({ entry }) => young.has(entry.name) && !given.has(entry.name) && isSelected(selection, entry, format),
  );
  const entries = own.map(({ entry }) => entry);
  const stay = newest(entries, 1, format.compareVersions, isShared);
  return own.filter(({ entry }) => stay.has(entry));
}

const nameOf = ({ listed }: Named): string => listed.entry.name;

function reasonAgainst(
  format: Format,
  { listed, published }: Offered,
  { selection, isSync, publishedBefore }: SourcePolicy,
  isOlder: (listed: Listed['entry']) => boolean,
  isHeld: (listed: Listed) => boolean,
): LeftOutReason | undefined {
  const { entry } = listed;
  // What the folder has with these bytes has proved itself, whatever the catalogs say today.
  if (publishedBefore !== undefined && !isHeld(listed)) {
    if (published === undefined) return 'unknown-age';
    if (published > publishedBefore) return 'min-age';
  }
  if (!isSync && isOlder(entry) && !isNamedExactly(selection, entry, format)) return 'older';
  return undefined;
}

/** A test for packages that the folder does not have, and that are older than the newest version that it has. */
function olderThan(
  format: Format,
  there: readonly Listed[],
  isShared: boolean,
): (entry: Listed['entry']) => boolean {
  const newest = newestOf(format, there, isShared);
  const keys = new Set(there.map(({ entry }) => packageKey(entry)));
  return (entry) => {
    const other = newest.get(deviceName(entry, isShared))?.entry.version;
    return (
      other !== undefined && !keys.has(packageKey(entry)) && format.compareVersions(entry.version, other) < 0
    );
  };
}

/** A test for packages that the folder has with the same bytes. */
function heldIn(there: readonly Listed[]): (listed: Listed) => boolean {
  const held = new Map(there.map((listed) => [packageKey(listed.entry), listed]));
  return (listed) => {
    const own = held.get(packageKey(listed.entry));
    return own !== undefined && isSame(own, listed);
  };
}

/** True for the same bytes, as far as ids or the indexes tell. */
const isSame = (one: Listed, other: Listed): boolean =>
  one.contentId !== undefined && other.contentId !== undefined
    ? one.contentId === other.contentId
    : one.entry.identity !== undefined && one.entry.identity === other.entry.identity;
