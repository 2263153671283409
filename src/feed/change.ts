import type { Entry } from '../formats/format.ts';

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

/** What a change says of the package it is about. */
export function changeOf(
  entry: Entry,
  folder: string,
  path: string,
): Pick<Change, 'name' | 'version' | 'arch' | 'folder' | 'path' | 'size'> {
  const { name, version, arch, size } = entry;
  return { name, version, arch, folder, path, size };
}
