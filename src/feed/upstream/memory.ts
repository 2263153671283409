import { createHash } from 'node:crypto';
import type { ContentId } from '../../bytes/content-id.ts';
import type { FeedFolder } from '../catalog/feed-shape.ts';
import type { UpstreamRecord } from '../catalog/upstream-shape.ts';
import { upstreamKey } from '../catalog/upstream-shape.ts';
import { namedIndexes } from '../known-indexes.ts';
import type { Coordinates } from '../layout.ts';
import type { Followed, UpstreamPlace } from './upstream.ts';

/** What a feed remembers of the upstreams of one repository. */

type Of = Pick<UpstreamRecord, 'branch' | 'repository' | 'target'>;

/** The coordinates of a repository, as records have them. */
export const recordPlace = ({ branch, repository, target }: Coordinates): Of => ({
  branch: branch ?? null,
  repository: repository ?? null,
  ...(target === undefined ? {} : { target }),
});

const isOf = (record: Of, { branch, repository, target }: Of): boolean =>
  record.branch === branch && record.repository === repository && record.target === target;

/** The records of a repository. */
export const recordsOf = (records: readonly UpstreamRecord[], place: Of): UpstreamRecord[] =>
  records.filter((record) => isOf(record, place));

/** The record of an index; undefined for one that no run has taken packages from. */
export const recordOf = (
  records: readonly UpstreamRecord[],
  { upstream, arch }: UpstreamPlace,
): UpstreamRecord | undefined => records.find((one) => one.upstream === upstream && one.arch === arch);

/**
 * A hash of the indexes of the folders that get packages from an upstream's index: while it stays the same, they list what a
 * run left there. Undefined where one of them is not known.
 *
 * @param folders of the whole feed
 * @param idOf the content id of a path
 */
export function foldersSeal(
  folders: readonly Pick<FeedFolder, 'path' | 'branch' | 'repository' | 'target' | 'arch' | 'formats'>[],
  record: UpstreamRecord,
  idOf: (path: string) => ContentId | undefined,
): string | undefined {
  const isFor = ({ arch }: Pick<FeedFolder, 'arch'>): boolean =>
    record.arch === undefined || arch === null || arch === record.arch;
  const own = folders.filter((folder) => isOf(folder, record) && isFor(folder));
  const ids = namedIndexes(own)
    .sort()
    .map((path) => [path, idOf(path)] as const);
  if (ids.length === 0 || ids.some(([, id]) => id === undefined)) return undefined;
  return createHash('sha256').update(JSON.stringify(ids)).digest('hex');
}

/** The records of one repository after a run. */
export interface UpstreamMemory {
  place: Of;
  records: readonly UpstreamRecord[];
  /** Those of indexes that could not be read: what the run made of the folders says nothing about them. */
  failed?: ReadonlySet<UpstreamRecord>;
}

/**
 * What a run remembers of what it followed.
 *
 * @param before the records of the repository
 */
export function memoryAfter(
  place: Of,
  { indexes }: Pick<Followed, 'indexes'>,
  digest: string,
  before: readonly UpstreamRecord[],
): UpstreamMemory {
  const failed = new Set<UpstreamRecord>();
  const records = indexes.flatMap((index): UpstreamRecord[] => {
    const { upstream, arch } = index;
    if (index.state !== 'read') {
      const known = recordOf(before, index);
      if (known !== undefined && index.state === 'failed') failed.add(known);
      return known === undefined ? [] : [known];
    }
    const { address, read, validators } = index;
    // A path of this machine means nothing to others, and its files are read quickly.
    if (address.startsWith('file:')) return [];
    const { etag, modified } = validators;
    return [
      {
        ...place,
        upstream,
        ...(arch === undefined ? {} : { arch }),
        index: address,
        ...(etag === undefined ? {} : { etag }),
        ...(modified === undefined ? {} : { modified }),
        read,
        settings: digest,
      },
    ];
  });
  return { place, records, failed };
}

/**
 * The records of the whole feed after a run, in a fixed order.
 *
 * @param sealOf what `foldersSeal` says after the run
 */
export function upstreamsAfter(
  before: readonly UpstreamRecord[],
  memories: readonly UpstreamMemory[],
  sealOf: (record: UpstreamRecord) => string | undefined = () => undefined,
): UpstreamRecord[] {
  const others = before.filter((record) => !memories.some(({ place }) => isOf(record, place)));
  const sealed = ({ records, failed }: UpstreamMemory): UpstreamRecord[] =>
    records.map((record) => {
      const folders = sealOf(record);
      return folders === undefined || failed?.has(record) ? record : { ...record, folders };
    });
  return [...others, ...memories.flatMap(sealed)]
    .map((record) => ({ record, key: JSON.stringify(upstreamKey(record)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}
