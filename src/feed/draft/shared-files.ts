import { getAlong } from '../../formats/relations.ts';
import { printable } from '../../text/printable.ts';
import { hashesOf, hashOfPath } from '../catalog/files-json.ts';
import type { Owned } from '../listed.ts';
import type { WarnedPackage } from './package-warnings.ts';

/** How many owners of one file are compared with each other. */
const MOST_OWNERS = 16;
/** Nobody reads a longer list. */
const MOST_PAIRS = 1000;

/** A package and what it installs. */
export interface Owner {
  name: string;
  owned: Owned;
  /** The arch of its devices; undefined for a package that every device of the folder sees. */
  arch?: string | undefined;
  /** How messages name it; undefined for a package that stays in the feed, which is not warned about. */
  origin?: string;
  /** The paths that it installs; read only for a package with an origin, to name one. */
  files?: () => readonly string[];
}

/** The warning about a package that installs a file of another one, which the words describe. */
export const sharingText = (other: string): string =>
  `${other} installs the same file, and a device cannot have both; let one replace the other or conflict with it, or take the file out of one`;

/**
 * Warns about files that several packages install, where neither replaces nor conflicts with the other: apk then ends
 * with an error for ever, and opkg refuses the second one.
 *
 * @param owners those that stay in the feed first; the later one of two is warned about
 * @param shared hashes of paths, with each that comes more than once
 * @param textFor the warning about a package that comes after this one
 */
export function sharingWarnings(
  owners: readonly Owner[],
  shared: ReadonlySet<number>,
  textFor: (first: Owner) => string,
): WarnedPackage[] {
  if (shared.size === 0) return [];
  const known = new Map<number, Owner[]>();
  const clashes = new Clashes();
  for (const owner of owners) {
    for (const one of hashesOf(owner.owned)) {
      if (!shared.has(one)) continue;
      const others = known.get(one) ?? [];
      for (const other of others) clashes.note(other, owner);
      if (others.length < MOST_OWNERS) known.set(one, [...others, owner]);
    }
  }
  return clashes.found.map((clash) => ({
    origin: clash.second.origin ?? '',
    warning: { text: textFor(clash.first), detail: detailOf(clash), scheme: undefined },
  }));
}

/** The hashes that come more than once. */
export function repeatedHashes(owners: readonly Owner[]): Set<number> {
  const sorted = sortedHashes(owners);
  return new Set(sorted.filter((one, at) => one === sorted[at - 1]));
}

/** The hashes of all paths in ascending order, with repeats. Such a list needs far less memory than a set. */
export function sortedHashes(owners: readonly Owner[]): Float64Array {
  const lists = owners.map(({ owned }) => hashesOf(owned));
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all.sort();
}

export function isAmong(sorted: Float64Array, hash: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}

interface Clash {
  first: Owner;
  second: Owner;
  count: number;
}

class Clashes {
  readonly found: Clash[] = [];
  /** By both packages, what is known about them; undefined where they get along. */
  private readonly known = new Map<Owner, Map<Owner, Clash | undefined>>();

  note(first: Owner, second: Owner): void {
    if (second.origin === undefined || first.name === second.name || !canMeet(first, second)) return;
    const known = this.known.get(second) ?? new Map<Owner, Clash | undefined>();
    const clash = known.get(first);
    if (clash !== undefined) clash.count++;
    else if (!known.has(first) && this.found.length < MOST_PAIRS) {
      const isClash = !getAlong(first.owned.relations, second.owned.relations);
      const made = isClash ? { first, second, count: 1 } : undefined;
      if (made !== undefined) this.found.push(made);
      this.known.set(second, known.set(first, made));
    }
  }
}

/** True for packages that one device can see. */
const canMeet = (one: Owner, other: Owner): boolean =>
  one.arch === undefined || other.arch === undefined || one.arch === other.arch;

/** The first file that both install, and how many more there are. */
function detailOf({ first, second, count }: Clash): string {
  const theirs = hashesOf(first.owned);
  const path = second.files?.().find((one) => isAmong(theirs, hashOfPath(one))) ?? '';
  const more = count === 1 ? '' : ` and ${count - 1} more`;
  return `${printable(path)}${more}, as ${printable(first.name)} does`;
}
