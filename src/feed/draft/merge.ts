import { ConflictError, FeedError, type PkgfeedError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { type Change, changeOf } from '../change.ts';
import { keyOf, type Listed } from '../listed.ts';
import { newest } from './retention.ts';

export type OnConflict = 'fail' | 'keep' | 'replace';

export interface MergePolicy {
  onConflict: OnConflict;
  /** How many versions of a package stay; undefined for all. */
  keepVersions: number | undefined;
}

export interface Merged {
  listed: Listed[];
  changes: Change[];
  warnings: string[];
  /** How many of the arriving packages were there already, byte by byte. */
  unchanged: number;
}

const shown = ({ name, version, arch }: Entry): string => `${name} ${version} (${arch})`;

/**
 * Merges what arrives with what a folder lists. Neither list is changed.
 *
 * @param existing what the folder's verified index lists, or a new folder inherits from its siblings; without
 * what is withdrawn
 * @throws ConflictError, all conflicts together
 */
export function mergeFolder(
  folder: string,
  format: Format,
  existing: readonly Listed[],
  arriving: readonly Listed[],
  policy: MergePolicy,
): { merged: Merged; errors: PkgfeedError[] } {
  const errors: PkgfeedError[] = [];
  const warnings: string[] = [];
  const unique = uniqueArrivals(arriving, errors);
  const there = lookup(existing, unique);
  const arrivals = new Set<Listed>();
  const replaced = new Map<Listed, Listed>();
  let unchanged = 0;

  for (const listed of unique) {
    const old = there.byKey.get(keyOf(listed.entry));
    const relation = old === undefined ? 'new' : relate(format, old, listed);
    if (old !== undefined && policy.onConflict !== 'replace' && isFaulty(relation)) {
      errors.push(fault(relation, old));
      continue;
    }
    if (relation === 'same' || (relation === 'unstated' && policy.onConflict !== 'replace')) {
      // What a new folder inherits in this very run was not there before.
      if (old?.content === undefined) unchanged++;
      continue;
    }
    if (old !== undefined && policy.onConflict === 'keep') {
      warnings.push(
        `${shown(listed.entry)} ${listed.origin} is not published: other bytes are ${old.origin}`,
      );
      continue;
    }
    if (old !== undefined && policy.onConflict === 'fail') {
      errors.push(otherBytes(old, listed));
      continue;
    }
    const occupant = there.byPath.get(listed.path);
    if (occupant !== undefined && occupant !== old) {
      errors.push(samePath(occupant, listed));
      continue;
    }
    if (old !== undefined) replaced.set(old, listed);
    arrivals.add(listed);
  }

  const all = [...existing.filter((listed) => !replaced.has(listed)), ...arrivals];
  const listed = policy.keepVersions === undefined ? all : retained(all, policy.keepVersions, format);
  const stay = new Set(listed);
  for (const late of arrivals) {
    if (!stay.has(late)) {
      warnings.push(
        `${shown(late.entry)} ${late.origin} is not published: ${policy.keepVersions} newer versions stay`,
      );
    }
  }
  const gone = existing.filter((old) => {
    const replacement = replaced.get(old);
    const isThere = stay.has(old) || (replacement !== undefined && stay.has(replacement));
    return !isThere && old.content === undefined;
  });
  const changes = [
    ...arrivalChanges(folder, format, existing, listed, replaced),
    ...gone.map(({ entry, path }): Change => {
      return {
        kind: 'removed',
        ...changeOf(entry, folder, path),
        previous: undefined,
        reason: 'keep-versions',
      };
    }),
  ];
  return { merged: { listed, changes, warnings, unchanged }, errors };
}

function retained(all: readonly Listed[], count: number, format: Format): Listed[] {
  const entries = all.map(({ entry }) => entry);
  const stay = newest(entries, count, format.compareVersions);
  return all.filter(({ entry }) => stay.has(entry));
}

/** Of what is there, only what arrivals can meet: a feed is large and a publish small. */
function lookup(
  existing: readonly Listed[],
  arriving: readonly Listed[],
): { byKey: Map<string, Listed>; byPath: Map<string, Listed> } {
  const names = new Set(arriving.map(({ entry }) => entry.name));
  const paths = new Set(arriving.map(({ path }) => path));
  const byKey = new Map<string, Listed>();
  const byPath = new Map<string, Listed>();
  for (const listed of existing) {
    if (names.has(listed.entry.name)) byKey.set(keyOf(listed.entry), listed);
    if (paths.has(listed.path)) byPath.set(listed.path, listed);
  }
  return { byKey, byPath };
}

/** One of each package; two with one name and version but other bytes, or with one path, are conflicts. */
function uniqueArrivals(arriving: readonly Listed[], errors: PkgfeedError[]): Listed[] {
  const byKey = new Map<string, Listed>();
  const byPath = new Map<string, Listed>();
  const unique: Listed[] = [];
  for (const listed of arriving) {
    const twin = byKey.get(keyOf(listed.entry));
    if (twin !== undefined) {
      if (twin.blob !== listed.blob) errors.push(twoBuilds(twin, listed));
      continue;
    }
    const occupant = byPath.get(listed.path);
    if (occupant !== undefined) {
      errors.push(samePath(occupant, listed));
      continue;
    }
    byKey.set(keyOf(listed.entry), listed);
    byPath.set(listed.path, listed);
    unique.push(listed);
  }
  return unique;
}

/**
 * - `same`, `other`: the bytes are or are not those the feed has
 * - `unstated`: the same, and the index states no hash
 * - `misstated`: the same, and the index states another hash
 * - `changed`: the hash that the index states, while the feed has other bytes
 */
type Relation = 'same' | 'other' | 'unstated' | 'misstated' | 'changed';

function relate(format: Format, old: Listed, listed: Listed): Relation {
  const stated = old.entry.identity;
  const isStated = stated === listed.entry.identity;
  if (old.blob === undefined) return isStated ? 'same' : 'other';
  if (old.blob === listed.blob) return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
  if (!isStated) return 'other';
  // The same package with other signatures of its own: the one that is there serves as well.
  return format.identifiesFile ? 'changed' : 'same';
}

const isFaulty = (relation: Relation | 'new'): relation is 'misstated' | 'changed' =>
  relation === 'misstated' || relation === 'changed';

function fault(relation: 'misstated' | 'changed', old: Listed): FeedError {
  return relation === 'misstated'
    ? new FeedError({
        code: 'FEED_INDEX',
        message: `the index states another hash for ${old.path} than the file has`,
        remedy: 'Publish the package with `on-conflict: replace`, which states it anew.',
      })
    : new FeedError({
        code: 'FEED_FILE_CHANGED',
        message: `${old.path} is not the file that the index lists: somebody changed it after it was published`,
        remedy:
          'Restore the file from the history of the feed, or publish the package with `on-conflict: replace`.',
      });
}

function otherBytes(old: Listed, listed: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${shown(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}`,
    remedy: 'Give the new build a new version, or say `on-conflict: replace` or `keep`.',
  });
}

function twoBuilds(first: Listed, second: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${shown(second.entry)} ${second.origin} has other bytes than the same package ${first.origin}`,
    remedy: 'Build it once for all, or narrow `files` so that only one of the two is published.',
  });
}

function samePath(occupant: Listed, listed: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${shown(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${shown(occupant.entry)} ${occupant.origin} has`,
    remedy: 'Give one of them another version; an epoch alone does not change the file name.',
  });
}

/** What is new in a folder; an update where its readers had another version, or other bytes. */
function arrivalChanges(
  folder: string,
  format: Format,
  existing: readonly Listed[],
  listed: readonly Listed[],
  replaced: ReadonlyMap<Listed, Listed>,
): Change[] {
  const arrived = listed.filter(({ content }) => content !== undefined);
  const names = new Set(arrived.map(({ entry }) => entry.name));
  const newestBefore = new Map<string, string>();
  for (const { entry, content } of existing) {
    // What a new folder inherits, its readers did not have before.
    if (content !== undefined || !names.has(entry.name)) continue;
    const other = newestBefore.get(entry.name);
    if (other === undefined || format.compareVersions(other, entry.version) < 0) {
      newestBefore.set(entry.name, entry.version);
    }
  }
  const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => keyOf(entry)));
  return arrived.map(({ entry, path, origin }) => {
    const previous = newestBefore.get(entry.name);
    return {
      kind: previous === undefined ? 'added' : 'updated',
      ...changeOf(entry, folder, path),
      previous,
      reason: replacedKeys.has(keyOf(entry)) ? `other bytes, ${origin}` : origin,
    };
  });
}
