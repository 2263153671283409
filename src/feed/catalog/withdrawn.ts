import { compareText } from '../../text/compare-text.ts';
import { firstNames } from '../../text/first-names.ts';
import type { Listed } from '../listed.ts';
import type { ListedFolder } from './next-folders.ts';
import { WITHDRAWN_BYTES, WITHDRAWN_LIMIT, type Withdrawn, withdrawnKey } from './withdrawn-shape.ts';

/** The withdrawals of one repository after a step. */
export interface RepositoryMemory {
  /** True for a withdrawal from the repository. */
  isOf(record: Pick<Withdrawn, 'folders'>): boolean;
  records: readonly Withdrawn[];
  /** Those that held until this run. */
  readmitted: readonly Withdrawn[];
}

/**
 * The withdrawals that the feed remembers after a change, the newest first.
 *
 * @param memories those of the repositories that the run fills; all others stay as they are
 * @param folders the folders of the run, with what they list: a package that is there is not withdrawn
 */
export function withdrawnAfter(
  before: readonly Withdrawn[],
  memories: readonly RepositoryMemory[],
  folders: readonly ListedFolder[],
): { withdrawn: Withdrawn[]; warnings: string[] } {
  const others = before.filter((record) => !memories.some(({ isOf }) => isOf(record)));
  const all = [...memories.flatMap(({ records }) => records), ...others];
  const sorted = without(all, folders)
    .map((record) => ({ record, key: JSON.stringify(withdrawnKey(record)) }))
    .sort((a, b) => compareText(b.record.withdrawn, a.record.withdrawn) || compareText(a.key, b.key))
    .map(({ record }) => record);
  const withdrawn = sorted.slice(0, roomFor(sorted));
  return { withdrawn, warnings: forgotten(sorted.slice(withdrawn.length)) };
}

/** Leaves out the folders that list the package. */
function without(records: readonly Withdrawn[], folders: readonly ListedFolder[]): Withdrawn[] {
  const names = new Set(records.map(({ name }) => name));
  const listed = new Set<string>();
  for (const { format, path, listed: items } of records.length === 0 ? [] : folders) {
    for (const item of items.filter(({ entry }) => names.has(entry.name))) {
      for (const arch of archesOf(item)) listed.add(placeId(format.name, path, item.entry, arch));
    }
  }
  return records.flatMap((record) => {
    const stays = record.folders.filter(
      (path) => !listed.has(placeId(record.format, path, record, record.arch)),
    );
    if (stays.length === record.folders.length) return [record];
    return stays.length === 0 ? [] : [{ ...record, folders: stays }];
  });
}

const archesOf = ({ entry, facts }: Listed): string[] => [
  ...new Set([entry.arch, ...(facts === undefined ? [] : [facts.arch])]),
];

const placeId = (
  format: string,
  path: string,
  { name, version }: { name: string; version: string },
  arch: string,
): string => JSON.stringify([format, path, name, version, arch]);

/** How many of these withdrawals `feed.json` has room for. */
function roomFor(records: readonly Withdrawn[]): number {
  let bytes = 0;
  const first = records.slice(0, WITHDRAWN_LIMIT).findIndex((record) => {
    bytes += Buffer.byteLength(JSON.stringify(record)) + 2;
    return bytes > WITHDRAWN_BYTES;
  });
  return first === -1 ? WITHDRAWN_LIMIT : first;
}

function forgotten(records: readonly Withdrawn[]): string[] {
  if (records.length === 0) return [];
  const names = firstNames(records.map(({ name, version }) => `${name} ${version}`));
  return [
    `feed.json has no room for more withdrawals and forgets the oldest, so a source can bring these back: ${names}`,
  ];
}
