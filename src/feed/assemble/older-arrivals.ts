import { firstNames } from '../../text/first-names.ts';
import type { FolderDraft } from '../draft/draft.ts';
import { deviceName, newestOf } from '../draft/retention.ts';

type Folder = Pick<FolderDraft, 'format' | 'arch' | 'listed' | 'isCounted'>;

/**
 * A remark about a run that brings several versions of one package: devices only offer the newest. None where
 * rules say how many are wanted, or where the folder had a newer one, of which a warning tells.
 */
export function olderArrivals(folders: readonly Folder[]): string[] {
  const older = new Set(folders.filter(({ isCounted }) => isCounted !== true).flatMap(olderIn));
  if (older.size === 0) return [];
  const names = firstNames([...older].sort());
  return [
    `this run brings several versions of one package, and devices will offer only the newest, not ${names}; ` +
      '`keep-versions: 1` publishes the newest alone',
  ];
}

function olderIn({ format, arch, listed }: Folder): string[] {
  const isShared = arch === null;
  const arrived = listed.filter(({ content }) => content?.kind === 'file');
  if (arrived.length < 2) return [];
  const newest = newestOf(format, listed, isShared);
  return arrived.flatMap(({ entry }) => {
    const first = newest.get(deviceName(entry, isShared));
    const isOlder = first !== undefined && format.compareVersions(entry.version, first.entry.version) < 0;
    return isOlder && first.content?.kind === 'file' ? [`${entry.name} ${entry.version}`] : [];
  });
}
