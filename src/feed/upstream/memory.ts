import type { UpstreamRecord } from '../catalog/upstream-shape.ts';
import { upstreamKey } from '../catalog/upstream-shape.ts';
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

/** The records of one repository after a run. */
export interface UpstreamMemory {
  place: Of;
  records: readonly UpstreamRecord[];
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
  const records = indexes.flatMap((index): UpstreamRecord[] => {
    const { upstream, arch } = index;
    if (index.state !== 'read') {
      const known = recordOf(before, index);
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
  return { place, records };
}

/** The records of the whole feed after a run, in a fixed order. */
export function upstreamsAfter(
  before: readonly UpstreamRecord[],
  memories: readonly UpstreamMemory[],
): UpstreamRecord[] {
  const others = before.filter((record) => !memories.some(({ place }) => isOf(record, place)));
  return [...others, ...memories.flatMap(({ records }) => records)]
    .map((record) => ({ record, key: JSON.stringify(upstreamKey(record)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}
