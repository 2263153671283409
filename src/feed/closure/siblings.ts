import type { FolderPath, Paths } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { type FeedShape, makeLayout } from '../layout.ts';
import { indexedFolders } from '../package-files.ts';

/** Folders of the feed that devices read together with those of the run, and that the run does not write. */
export function siblingsOf(folders: readonly Folder[], paths: Paths, shape: FeedShape): Folder[] {
  const known = new Set(folders.map(folderId));
  const found = new Map<string, Folder>();
  const formats = [...new Set(folders.map(({ format }) => format))];
  for (const format of formats) {
    const own = folders.filter((folder) => folder.format === format);
    for (const path of indexedFolders(paths, [format])) {
      if (known.has(folderId({ format, path }))) continue;
      for (const folder of own) {
        const arch = archBeside(folder, path, shape);
        if (arch === undefined) continue;
        found.set(folderId({ format, path }), { ...folder, path, arch, repository: null, isNew: false });
        break;
      }
    }
  }
  return [...found.values()];
}

/**
 * The arch of a folder of another repository that the devices of a folder read as well; undefined for a folder that they do
 * not read.
 */
function archBeside(folder: Folder, path: FolderPath, shape: FeedShape): string | null | undefined {
  const { format, branch, target } = folder;
  if (!shape.layout.includes('{repository}')) return undefined;
  // Its path does not say where it belongs.
  if (branch === null && shape.layout.includes('{branch}')) return undefined;
  if (target === null && shape.layout.includes('{target}')) return undefined;
  const words = { branch: branch ?? undefined, target: target ?? undefined };
  const layout = makeLayout(shape, { ...words, repository: PLACEHOLDER });
  const arches =
    folder.arch === null ? [''] : [folder.arch, format.anyArchFolder].filter((arch) => arch !== undefined);
  for (const arch of arches) {
    const [before = '', after = ''] = layout.folder(arch).split(PLACEHOLDER);
    const isBeside =
      path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
    if (isBeside) return folder.arch === null ? null : arch;
  }
  return undefined;
}

/** Stands for any repository. */
const PLACEHOLDER = 'any-repository';

/** True for a folder that the devices of another one read as well. */
export function areReadTogether(
  folder: Folder,
  other: Pick<Folder, 'format' | 'path'>,
  shape: FeedShape,
): boolean {
  return folder.format === other.format && archBeside(folder, other.path, shape) !== undefined;
}
