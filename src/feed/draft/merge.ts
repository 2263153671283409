import type { PkgfeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import type { Change } from '../change.ts';
import { type Listed, packageKey } from '../listed.ts';
import { arrivalChanges, retentionChanges } from './merge-changes.ts';
import { changedFile, misstatedHash, nameOf, otherBytes, samePath, twoBuilds } from './merge-conflicts.ts';
import { type WarnedPackage, warned } from './package-warnings.ts';
import { type RetentionFacts, retained } from './retained.ts';
import { countFor, type Retention, reasonFor } from './retention.ts';

export type OnConflict = 'fail' | 'keep' | 'replace';

export interface MergePolicy extends Retention {
  onConflict: OnConflict;
}

/** A package that a folder keeps, and the one that is left out for it. */
export interface Kept {
  old: Listed;
  listed: Listed;
}

interface Merged {
  listed: Listed[];
  changes: Change[];
  /** What people should know about single packages, such as those that the folder does not list. */
  warned: WarnedPackage[];
  /** Arriving packages of which the folder keeps other bytes, as `on-conflict: keep` says. */
  kept: Kept[];
  /** How many arriving packages were there already, with the same bytes. */
  unchanged: number;
  /** True when some old version only stays until a time. */
  isWaiting: boolean;
}

/** What matters about a merge besides its policy. */
export interface MergeFacts extends RetentionFacts {
  /** True for a package that replaces other bytes of its version, whatever `on-conflict` says. */
  isFollowed?: (listed: Listed) => boolean;
}

/**
 * Merges arriving packages with those that a folder lists. Neither list is changed.
 *
 * @param existing what the folder lists, without withdrawn packages: from its verified index, from an earlier step, or
 *   copied into a new folder from its siblings
 * @returns what the folder lists afterwards, and every conflict
 */
export function mergeFolder(
  folder: string,
  format: Format,
  existing: readonly Listed[],
  arriving: readonly Listed[],
  policy: MergePolicy,
  { isFollowed = () => false, isShared = false, isPinned = () => false, times }: MergeFacts = {},
): { merged: Merged; errors: PkgfeedError[] } {
  const { unique, errors, seconds } = uniqueArrivals(format, arriving, policy);
  const odd: WarnedPackage[] = [];
  const kept: Kept[] = [];
  const there = lookup(existing, unique);
  const arrivals = new Set<Listed>();
  const replaced = new Map<Listed, Listed>();
  const again = new Set<Listed>();
  let unchanged = 0;
  for (const listed of unique) {
    const old = there.byKey.get(packageKey(listed.entry));
    const onConflict = isFollowed(listed) ? 'replace' : policy.onConflict;
    const decision = decide(format, listed, old, there.byPath.get(listed.path), onConflict);
    switch (decision.kind) {
      case 'arrives':
        if (old !== undefined) replaced.set(old, listed);
        arrivals.add(listed);
        break;
      case 'stays':
        again.add(listed);
        // A package that a new folder copies in this run was not there before.
        if (old?.content === undefined) unchanged++;
        break;
      case 'left-out':
        kept.push({ old: decision.old, listed });
        break;
      case 'refused':
        errors.push(decision.error);
        break;
    }
  }
  const all = [...existing.filter((listed) => !replaced.has(listed)), ...arrivals];
  const { stay, isWaiting } = retained(all, policy, format, { isShared, isPinned, times });
  const listed = all.filter((one) => stay.has(one));
  const names = new Set([...again].map(({ entry }) => entry.name));
  for (const { first, second } of seconds) if (!again.has(first)) odd.push(secondBuild(first, second));
  for (const late of arrivals) {
    // A run that brings again what is there said so when it left this one out for the first time.
    const isSaid =
      names.has(late.entry.name) && isTooOldFor(existing, late, policy, format, { isShared, times });
    if (!stay.has(late) && !isSaid) odd.push(tooOld(late, policy));
  }
  const arrived = arrivalChanges(folder, format, existing, listed, replaced, isShared);
  const changes = [
    ...arrived.changes,
    ...retentionChanges(folder, existing, stay, replaced, (name) => reasonFor(name, policy)),
  ];
  const merged = { listed, changes, warned: [...odd, ...arrived.warned], kept, unchanged, isWaiting };
  return { merged, errors };
}

/**
 * What happens with an arriving package:
 *
 * - `arrives`: it is listed, and replaces the same version if there is one
 * - `stays`: the folder has it already
 * - `left-out`: the folder keeps its own
 * - `refused`: the run stops
 */
type Decision =
  | { kind: 'arrives' }
  | { kind: 'stays' }
  | { kind: 'left-out'; old: Listed }
  | { kind: 'refused'; error: PkgfeedError };

/**
 * Decides about an arriving package.
 *
 * @param old the package of the same name, version and arch in the folder
 * @param occupant the package that has the path of the arriving one
 */
function decide(
  format: Format,
  listed: Listed,
  old: Listed | undefined,
  occupant: Listed | undefined,
  onConflict: OnConflict,
): Decision {
  const arrives = (): Decision =>
    occupant === undefined || occupant === old
      ? { kind: 'arrives' }
      : { kind: 'refused', error: samePath(occupant, listed) };
  if (old === undefined) return arrives();
  const relation = relate(format, old, listed);
  if (relation === 'same') return { kind: 'stays' };
  if (onConflict === 'replace') return arrives();
  switch (relation) {
    case 'unstated':
      return { kind: 'stays' };
    case 'misstated':
      return { kind: 'refused', error: misstatedHash(old) };
    case 'changed':
      return { kind: 'refused', error: changedFile(old) };
    case 'other':
      return onConflict === 'keep'
        ? { kind: 'left-out', old }
        : { kind: 'refused', error: otherBytes(format, old, listed) };
  }
}

/**
 * How an arriving package relates to the one of the same name, version and arch in the folder:
 *
 * - `same`, `other`: it has the same bytes, or other bytes
 * - `unstated`: it has the same bytes, but the index states no hash
 * - `misstated`: it has the same bytes, but the index states another hash
 * - `changed`: it has the hash that the index states, but the file in the feed has other bytes
 */
type Relation = 'same' | 'other' | 'unstated' | 'misstated' | 'changed';

function relate(format: Format, old: Listed, listed: Listed): Relation {
  const stated = old.entry.identity;
  const isStated = stated === listed.entry.identity;
  if (old.contentId === undefined || listed.contentId === undefined) return isStated ? 'same' : 'other';
  if (old.contentId === listed.contentId)
    return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
  if (!isStated) return 'other';
  // The package is the same and only signed differently, so the existing file is as good.
  return format.identifies === 'file' ? 'changed' : 'same';
}

/** True when the packages that were there are enough to leave this one out. */
function isTooOldFor(
  existing: readonly Listed[],
  late: Listed,
  rules: Retention,
  format: Format,
  facts: Pick<MergeFacts, 'isShared' | 'times'>,
): boolean {
  const named = existing.filter(({ entry }) => entry.name === late.entry.name);
  return !retained([...named, late], rules, format, facts).stay.has(late);
}

/** Only the existing entries that an arrival could conflict with: a feed is large and a publish small. */
function lookup(
  existing: readonly Listed[],
  arriving: readonly Listed[],
): { byKey: Map<string, Listed>; byPath: Map<string, Listed> } {
  const names = new Set(arriving.map(({ entry }) => entry.name));
  const paths = new Set(arriving.map(({ path }) => path));
  const byKey = new Map<string, Listed>();
  const byPath = new Map<string, Listed>();
  for (const listed of existing) {
    if (names.has(listed.entry.name)) byKey.set(packageKey(listed.entry), listed);
    if (paths.has(listed.path)) byPath.set(listed.path, listed);
  }
  return { byKey, byPath };
}

/**
 * One of each package. Two builds of one version with different bytes, or two packages with one path, are conflicts. With
 * `on-conflict: keep` the first build for any arch is taken: some tools make one for each arch.
 */
function uniqueArrivals(
  format: Format,
  arriving: readonly Listed[],
  { onConflict }: MergePolicy,
): { unique: Listed[]; errors: PkgfeedError[]; seconds: { first: Listed; second: Listed }[] } {
  const errors: PkgfeedError[] = [];
  const seconds: { first: Listed; second: Listed }[] = [];
  const byKey = new Map<string, Listed>();
  const byPath = new Map<string, Listed>();
  const unique: Listed[] = [];
  for (const listed of arriving) {
    const twin = byKey.get(packageKey(listed.entry));
    if (twin !== undefined) {
      if (twin.contentId === listed.contentId) continue;
      if (onConflict === 'keep' && listed.entry.anyArch) seconds.push({ first: twin, second: listed });
      else errors.push(twoBuilds(format, twin, listed));
      continue;
    }
    const occupant = byPath.get(listed.path);
    if (occupant !== undefined) {
      errors.push(samePath(occupant, listed));
      continue;
    }
    byKey.set(packageKey(listed.entry), listed);
    byPath.set(listed.path, listed);
    unique.push(listed);
  }
  return { unique, errors, seconds };
}

const secondBuild = (first: Listed, { entry, origin }: Listed): WarnedPackage =>
  warned(
    nameOf(entry),
    'this run has several builds of it, and `on-conflict: keep` takes the first',
    `${first.origin} and not ${origin}`,
  );

/** The warning for a package that is left out. */
export function otherBytesStay({ old, listed: { entry, origin } }: Kept): WarnedPackage {
  const text = 'not published, because the feed has other bytes of the same version';
  return warned(`${nameOf(entry)} ${origin}`, text, old.origin);
}

function tooOld({ entry, origin }: Listed, rules: MergePolicy): WarnedPackage {
  const count = countFor(entry.name, rules) ?? 1;
  const since = rules.keepDays === undefined ? '' : ', published long enough ago';
  const stay = count === 1 ? `a newer version stays${since}` : `${count} newer versions stay${since}`;
  return warned(`${nameOf(entry)} ${origin}`, `not published, because ${stay}`);
}
