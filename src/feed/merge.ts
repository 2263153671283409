import { ConflictError, FeedError, type PkgfeedError } from '../errors.ts';
import type { Entry, Format } from '../formats/format.ts';
import type { Content } from './edit.ts';
import { newest } from './retention.ts';

/** A package in a folder, whether it is there already or arrives. */
export interface Listed {
  entry: Entry;
  /** Its path in the feed. */
  path: string;
  /** git's blob id, where known. */
  blob: string | undefined;
  /** Where it came from, as messages say it: `from FILE` or `published at PATH`. */
  origin: string;
  /** How its bytes get to `path`; undefined when they are there. */
  content: Content | undefined;
}

export type OnConflict = 'fail' | 'keep' | 'replace';

export interface MergePolicy {
  onConflict: OnConflict;
  /** How many versions of a package stay; undefined for all. */
  keepVersions: number | undefined;
}

export type ChangeKind = 'added' | 'updated' | 'removed';

export interface Change {
  kind: ChangeKind;
  name: string;
  version: string;
  /** The newest version that was there before, for an update. */
  previous: string | undefined;
  arch: string;
  folder: string;
  path: string;
  size: number | undefined;
  reason: string;
}

export interface Merged {
  listed: Listed[];
  changes: Change[];
  warnings: string[];
  /** How many of the arriving packages were there already, byte by byte. */
  unchanged: number;
}

const keyOf = ({ name, version, arch }: Entry): string => `${name} ${version} ${arch}`;
const shown = ({ name, version, arch }: Entry): string => `${name} ${version} (${arch})`;

/**
 * Merges what arrives with what a folder lists. Neither list is changed.
 *
 * @param existing what the folder's verified index lists, or a new folder inherits from its siblings
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
  const result = new Map(existing.map((listed) => [keyOf(listed.entry), listed]));
  const before = new Map(result);
  const paths = new Map(existing.map((listed) => [listed.path, listed]));
  const arrivals = new Set<Listed>();
  const replaced = new Set<string>();
  let unchanged = 0;

  for (const listed of uniqueArrivals(arriving, errors)) {
    const key = keyOf(listed.entry);
    const old = before.get(key);
    if (old !== undefined && isSame(old, listed, errors)) {
      unchanged++;
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
    const occupant = paths.get(listed.path);
    if (occupant !== undefined && occupant !== old) {
      errors.push(samePath(occupant, listed));
      continue;
    }
    if (old !== undefined) replaced.add(key);
    result.set(key, listed);
    arrivals.add(listed);
  }

  const all = [...result.values()];
  const stay =
    policy.keepVersions === undefined
      ? new Set(all.map(({ entry }) => entry))
      : newest(
          all.map(({ entry }) => entry),
          policy.keepVersions,
          format.compareVersions,
        );
  const listed = all.filter(({ entry }) => stay.has(entry));
  for (const late of arrivals) {
    if (!stay.has(late.entry)) {
      warnings.push(
        `${shown(late.entry)} ${late.origin} is not published: ${policy.keepVersions} newer versions stay`,
      );
    }
  }
  return {
    merged: { listed, changes: changesOf(folder, format, before, listed, replaced), warnings, unchanged },
    errors,
  };
}

/** One of each package; two with one name and version but other bytes, or with one path, are conflicts. */
function uniqueArrivals(arriving: readonly Listed[], errors: PkgfeedError[]): Listed[] {
  const byKey = new Map<string, Listed>();
  const byPath = new Map<string, Listed>();
  const unique: Listed[] = [];
  for (const listed of arriving) {
    const twin = byKey.get(keyOf(listed.entry));
    if (twin !== undefined) {
      if (twin.blob !== listed.blob) errors.push(otherBytes(twin, listed));
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

/** Whether the bytes are equal; an index that names them while the feed has others is an error of its own. */
function isSame(old: Listed, listed: Listed, errors: PkgfeedError[]): boolean {
  if (old.blob !== undefined && old.blob === listed.blob) return true;
  const listsSame = old.entry.sha256 !== undefined && old.entry.sha256 === listed.entry.sha256;
  if (listsSame && old.blob !== undefined) {
    errors.push(
      new FeedError({
        code: 'FEED_FILE_CHANGED',
        message: `${old.path} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file in the feed from its history, then publish again.',
      }),
    );
  }
  return listsSame;
}

function otherBytes(old: Listed, listed: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${shown(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}`,
    remedy: 'Give the new build a new version, or say `on-conflict: replace` or `keep`.',
  });
}

function samePath(occupant: Listed, listed: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${shown(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${shown(occupant.entry)} ${occupant.origin} has`,
    remedy: 'Give one of them another version; an epoch alone does not change the file name.',
  });
}

function changesOf(
  folder: string,
  format: Format,
  before: ReadonlyMap<string, Listed>,
  after: readonly Listed[],
  replaced: ReadonlySet<string>,
): Change[] {
  const newestBefore = new Map<string, string>();
  const arrived = new Set(
    after.filter(({ content }) => content !== undefined).map(({ entry }) => entry.name),
  );
  // A new folder inherits packages that it did not have before: to its readers they are added.
  const had = [...before.values()].filter(({ content }) => content === undefined);
  for (const { entry } of had) {
    if (!arrived.has(entry.name)) continue;
    const other = newestBefore.get(entry.name);
    if (other === undefined || format.compareVersions(other, entry.version) < 0) {
      newestBefore.set(entry.name, entry.version);
    }
  }
  const changes: Change[] = [];
  const keys = new Set<string>();
  for (const { entry, path, content, origin } of after) {
    keys.add(keyOf(entry));
    if (content === undefined) continue;
    const previous = newestBefore.get(entry.name);
    changes.push({
      ...changeOf(entry, folder, path),
      kind: previous === undefined ? 'added' : 'updated',
      previous,
      reason: replaced.has(keyOf(entry)) ? `other bytes, ${origin}` : origin,
    });
  }
  for (const { entry, path } of had) {
    if (keys.has(keyOf(entry))) continue;
    changes.push({
      ...changeOf(entry, folder, path),
      kind: 'removed',
      previous: undefined,
      reason: 'keep-versions',
    });
  }
  return changes;
}

function changeOf(
  entry: Entry,
  folder: string,
  path: string,
): Pick<Change, 'name' | 'version' | 'arch' | 'folder' | 'path' | 'size'> {
  const { name, version, arch, size } = entry;
  return { name, version, arch, folder, path, size };
}
