import type { Entry, Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { FolderPath, Paths } from './edit.ts';
import { hasIndex } from './index-source.ts';
import type { Layout } from './layout.ts';
import { indexedFolders } from './package-files.ts';

/** A folder of the feed as one format sees it. Several formats may share a path. */
export interface Folder {
  format: Format;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** Null for the folder of all arches. */
  arch: string | null;
  path: FolderPath;
  /** True when the folder has no index of the format yet. */
  isNew: boolean;
}

/** The folder of an arch in a branch and repository. It need not exist yet. */
export const folderOf = (format: Format, arch: string, layout: Layout, paths: Paths): Folder =>
  folderAt(format, arch, layout.folder(arch), layout, paths);

/** The folder of an arch, at a path where the layout puts that arch. */
export function folderAt(
  format: Format,
  arch: string | null,
  path: FolderPath,
  layout: Layout,
  paths: Paths,
): Folder {
  const { branch, repository, target } = layout;
  return { format, branch, repository, target, arch, path, isNew: !hasIndex(format, path, paths) };
}

/** The folder of a layout in which all arches share one. */
export const sharedFolder = (format: Format, layout: Layout, paths: Paths): Folder =>
  folderAt(format, null, layout.folder(''), layout, paths);

/** The folders of a branch and repository that have an index of a format. */
export function foldersOf(format: Format, paths: Paths, layout: Layout): Folder[] {
  const { branch, repository, target } = layout;
  const existing: Folder[] = [];
  for (const folder of indexedFolders(paths, [format])) {
    const arch = layout.archOf(folder);
    if (arch !== undefined)
      existing.push({ format, branch, repository, target, arch, path: folder, isNew: false });
  }
  return existing;
}

/** An entry as a folder lists it. */
export const inFolder = ({ format, arch }: Pick<Folder, 'format' | 'arch'>, entry: Entry): Entry =>
  arch === null ? entry : format.inFolder(entry, arch);

/** Identifies a folder by its format and path: two formats may share a path. */
export const folderId = ({ format, path }: Pick<Folder, 'format' | 'path'>): string =>
  `${format.name} ${path}`;

/** The formats that have an index in a folder. */
export const formatsIn = (folder: FolderPath, paths: Paths): Format[] =>
  FORMATS.filter((format) => hasIndex(format, folder, paths));

/** The coordinates of a repository. */
export interface Place extends Pick<Folder, 'branch' | 'repository'> {
  target?: string | null | undefined;
}

/** Identifies a repository. */
export const repositoryId = ({ branch, repository, target = null }: Place): string =>
  JSON.stringify(target === null ? [branch, repository] : [branch, repository, target]);

/** Groups folders by repository; the keys are those of `repositoryId`. */
export function byRepository<T extends Place>(folders: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const folder of folders) {
    const id = repositoryId(folder);
    groups.set(id, [...(groups.get(id) ?? []), folder]);
  }
  return groups;
}
