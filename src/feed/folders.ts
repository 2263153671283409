import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Paths } from './edit.ts';
import type { Layout } from './layout.ts';

/** A place of one format, with its coordinates; several formats may share a path. */
export interface Folder {
  format: Format;
  branch: string | null;
  repository: string | null;
  arch: string;
  path: string;
  /** Whether the feed has no index of the format there yet. */
  isNew: boolean;
}

/** The folder of an arch in a branch and repository, which is there or will be. */
export const folderOf = (format: Format, arch: string, layout: Layout, paths: Paths): Folder =>
  folderAt(format, arch, layout.folder(arch), layout, paths);

/** The folder of an arch at a path that the layout gives it. */
export function folderAt(format: Format, arch: string, path: string, layout: Layout, paths: Paths): Folder {
  const { branch, repository } = layout;
  return { format, branch, repository, arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
}

/** The folders of a branch and repository that hold an index of a format. */
export function foldersOf(format: Format, paths: Paths, layout: Layout): Folder[] {
  const { branch, repository } = layout;
  const existing: Folder[] = [];
  for (const path of paths.keys()) {
    if (!path.endsWith(`/${format.indexFile}`)) continue;
    const folder = path.slice(0, -format.indexFile.length - 1);
    const arch = layout.archOf(folder);
    if (arch !== undefined) existing.push({ format, branch, repository, arch, path: folder, isNew: false });
  }
  return existing;
}

/** What tells a folder from every other: two formats may share its path. */
export const folderId = ({ format, path }: Pick<Folder, 'format' | 'path'>): string =>
  `${format.name} ${path}`;

/** The path in the feed of a file of a folder; the empty name is the folder at the feed's root. */
export const pathIn = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

/** The formats that have an index in a folder. */
export const formatsIn = (folder: string, paths: Paths): Format[] =>
  FORMATS.filter(({ indexFile }) => paths.has(pathIn(folder, indexFile)));

/** What tells a branch and repository from every other. */
export const repositoryId = ({ branch, repository }: Pick<Folder, 'branch' | 'repository'>): string =>
  JSON.stringify([branch, repository]);

/** Folders by `repositoryId`. */
export function byRepository<T extends Pick<Folder, 'branch' | 'repository'>>(
  folders: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const folder of folders) {
    const id = repositoryId(folder);
    groups.set(id, [...(groups.get(id) ?? []), folder]);
  }
  return groups;
}
