import type { Entry } from '../formats/format.ts';
import type { Listed } from './listed.ts';

export type ChangeKind = 'added' | 'updated' | 'removed';

export interface Change {
  kind: ChangeKind;
  name: string;
  version: string;
  /** For an update: the newest version that was there before; the version itself if only its bytes change. */
  previous: string | undefined;
  arch: string;
  folder: string;
  path: string;
  size: number | undefined;
  reason: string;
  /** The address of the upstream's index that lists it; absent from a package of another source. */
  upstream?: string;
}

/** The fields of a change that describe its package. */
export function changeOf(
  entry: Entry,
  folder: string,
  path: string,
): Pick<Change, 'name' | 'version' | 'arch' | 'folder' | 'path' | 'size'> {
  const { name, version, arch, size } = entry;
  return { name, version, arch, folder, path, size };
}

/**
 * The packages that leave a folder, as changes. One that this run would bring, or that a new folder would inherit, was
 * never there.
 */
export const departures = (leaving: readonly Listed[], folder: string, reason: string): Change[] =>
  leaving
    .filter(({ content }) => content === undefined)
    .map(({ entry, path }) => ({
      kind: 'removed',
      ...changeOf(entry, folder, path),
      previous: undefined,
      reason,
    }));
