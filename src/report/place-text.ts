import type { Change } from '../feed/change.ts';
import type { FolderSummary } from './report.ts';

/** Where a change happened, for people: its folder, with the arch of the package in a folder of all arches. */
export function placeText(
  { folder, arch }: Pick<Change, 'folder' | 'arch'>,
  folders: readonly Pick<FolderSummary, 'path' | 'arch'>[],
): string {
  const isShared = folders.some((one) => one.path === folder && one.arch === null);
  return isShared ? `${folder || '.'} (${arch})` : folder;
}
