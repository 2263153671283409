import { sizeText } from '../../text/printable.ts';
import type { CatalogFiles } from '../catalog/catalog-files.ts';
import type { KnownFeed } from '../catalog/known-feed.ts';
import type { LeavingFile } from '../catalog/leaving-shape.ts';
import type { FolderDraft } from '../draft/draft.ts';
import { retained } from '../draft/retained.ts';
import { SITE_LIMIT } from '../limits.ts';
import { bytesOf } from '../listed.ts';
import { checkSize } from './guard.ts';

/** How many bytes of files that no index lists fit into the site. */
export function roomBeside(folders: readonly FolderDraft[], { feed }: KnownFeed): number {
  const growth = folders.reduce(
    (sum, { opened, listed }) => sum + bytesOf(listed) - bytesOf(opened.listed),
    0,
  );
  return SITE_LIMIT - feed.folders.reduce((sum, { bytes }) => sum + bytes, growth);
}

/**
 * Warns of a site that grows beyond what GitHub serves, and says what the rules would free.
 *
 * @param leaving the files that only stay for a while
 */
export function forecast(
  folders: readonly FolderDraft[],
  { feedBytes, folders: all }: Pick<CatalogFiles, 'feedBytes' | 'folders'>,
  leaving: readonly Pick<LeavingFile, 'bytes'>[],
): string[] {
  const added = folders.flatMap(({ listed }) => listed.filter(({ content }) => content !== undefined));
  const before = folders.reduce((sum, { opened }) => sum + bytesOf(opened.listed), 0);
  const after = folders.reduce((sum, { listed }) => sum + bytesOf(listed), 0);
  const [largest] = added.toSorted((a, b) => (b.entry.size ?? 0) - (a.entry.size ?? 0));
  const size = largest?.entry.size;
  return checkSize(
    feedBytes,
    after - before,
    largest !== undefined && size !== undefined ? { path: largest.path, size } : undefined,
    () => freeable(folders, all, leaving),
  );
}

/** What the rules would free, in sentences without a full stop. */
export function freeable(
  folders: readonly FolderDraft[],
  all: readonly { path: string }[],
  leaving: readonly Pick<LeavingFile, 'bytes'>[],
): string[] {
  const open = folders.filter(({ isCounted }) => isCounted !== true);
  const freed = [3, 1].flatMap((count) => {
    const bytes = open.reduce((sum, folder) => sum + freedIn(folder, count), 0);
    return bytes === 0 ? [] : [`\`keep-versions: ${count}\` would free ${sizeText(bytes)}`];
  });
  const staying = leaving.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  const ofRun = new Set(folders.map(({ path }) => path));
  return [
    ...(freed.length === 0 ? [] : [`${freed.join(', and ')}, in the folders of this run`]),
    ...(all.every(({ path }) => ofRun.has(path))
      ? []
      : ['`pkgfeed prune --dry-run` says what the rules would free in all folders']),
    ...(staying === 0 ? [] : [`files that only stay for a while have ${sizeText(staying)} more`]),
  ];
}

function freedIn({ format, arch, listed }: FolderDraft, count: number): number {
  const { stay } = retained(listed, { keepVersions: count }, format, { isShared: arch === null });
  return bytesOf(listed.filter((one) => !stay.has(one)));
}
