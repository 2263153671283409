import type { Entry } from '../formats/format.ts';

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
