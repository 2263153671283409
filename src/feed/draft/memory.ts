import type { Entry } from '../../formats/format.ts';
import type { RepositoryMemory } from '../catalog/withdrawn.ts';
import { type Withdrawn, withdrawnKey } from '../catalog/withdrawn-shape.ts';
import type { Folder } from '../folders.ts';
import type { Layout } from '../layout.ts';
import { matches, type Removal } from './removal.ts';

/** What `feed.json` remembers of the packages that were withdrawn from one repository. */
export interface Memory {
  /** The withdrawals that hold. */
  records: readonly Withdrawn[];
  /** Those that held until this run, which readmits their packages. */
  readmitted: readonly Withdrawn[];
  /** Those of `readmit` that named a withdrawal. */
  found: ReadonlySet<Removal>;
  /** The withdrawal of a package version for one of these arches. */
  find(
    format: string,
    entry: Pick<Entry, 'name' | 'version'>,
    arches: readonly (string | null)[],
  ): Withdrawn | undefined;
  isOf: RepositoryMemory['isOf'];
}

/**
 * The memory of a repository.
 *
 * @param all what `feed.json` remembers. Nobody signs it, so this may keep packages out and never brings one in.
 * @param readmits the packages that may come back
 */
export function memoryOf(
  all: readonly Withdrawn[],
  layout: Pick<Layout, 'archOf'>,
  readmits: readonly Removal[],
): Memory {
  const isOf = ({ folders }: Pick<Withdrawn, 'folders'>): boolean =>
    folders.some((path) => layout.archOf(path) !== undefined);
  const found = new Set<Removal>();
  const parts = all.filter(isOf).map((record) => divide(record, readmits, layout, found));
  const records = parts.flatMap(({ stays }) => stays);
  const byVersion = new Map<string, Withdrawn[]>();
  for (const record of records) {
    const id = versionId(record.format, record);
    byVersion.set(id, [...(byVersion.get(id) ?? []), record]);
  }
  return {
    ...{ records, found, isOf },
    readmitted: parts.flatMap(({ readmitted }) => readmitted),
    find: (format, entry, arches) =>
      byVersion.get(versionId(format, entry))?.find(({ arch }) => arches.includes(arch)),
  };
}

const versionId = (format: string, { name, version }: Pick<Entry, 'name' | 'version'>): string =>
  `${format} ${name} ${version}`;

/** Divides a withdrawal into what stays withdrawn and what comes back. */
function divide(
  record: Withdrawn,
  readmits: readonly Removal[],
  layout: Pick<Layout, 'archOf'>,
  found: Set<Removal>,
): { stays: Withdrawn[]; readmitted: Withdrawn[] } {
  const namesIn = (path: string): Removal[] =>
    readmits.filter((one) => matches(one, record, layout.archOf(path)));
  const back = record.folders.filter((path) => namesIn(path).length > 0);
  if (back.length === 0) return { stays: [record], readmitted: [] };
  for (const one of back.flatMap(namesIn)) found.add(one);
  const rest = record.folders.filter((path) => !back.includes(path));
  return {
    readmitted: [{ ...record, folders: back }],
    // From now on it holds for the arches of these folders, and not for the package's own word.
    stays: rest.map((path) => ({ ...record, arch: layout.archOf(path) ?? record.arch, folders: [path] })),
  };
}

/** What a withdrawal says besides its package. */
export interface Withdrawal {
  /** The time of the run, as `feed.json` writes it. */
  withdrawn: string;
  reason: string | null;
}

/**
 * A withdrawal to remember.
 *
 * @param by the removals that name the package
 * @param own the package's own word for its arch
 */
export function withdrawalOf(
  { format, branch, repository, target, arch, path }: Folder,
  { name, version, arch: listed }: Pick<Entry, 'name' | 'version' | 'arch'>,
  by: readonly Removal[],
  own: string,
  { withdrawn, reason }: Withdrawal,
): Withdrawn {
  const isForAll = by.some((removal) => removal.arch === undefined || removal.arch === own);
  return {
    ...{ name, version, arch: isForAll ? own : (arch ?? listed), branch, repository },
    ...(target === null ? {} : { target }),
    ...{ format: format.name, folders: [path], withdrawn, reason },
  };
}

/** The withdrawals that hold after a step. One that is withdrawn again counts from this run on. */
export function remembering(records: readonly Withdrawn[], fresh: readonly Withdrawn[]): Withdrawn[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  for (const record of fresh) {
    const known = byKey.get(keyOf(record))?.folders ?? [];
    const folders = [...new Set([...known, ...record.folders])].sort();
    byKey.set(keyOf(record), { ...record, folders });
  }
  return [...byKey.values()];
}

const keyOf = (record: Withdrawn): string => JSON.stringify(withdrawnKey(record));
