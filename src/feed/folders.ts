import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Paths } from './edit.ts';
import type { Layout } from './layout.ts';

/** A place of one format; several formats may share a path. */
export interface Folder {
  format: Format;
  arch: string;
  path: string;
  isNew: boolean;
}

/** The folders of a branch and repository that hold an index of a format. */
export function foldersOf(format: Format, paths: Paths, layout: Layout): Folder[] {
  const existing: Folder[] = [];
  for (const path of paths.keys()) {
    if (!path.endsWith(`/${format.indexFile}`)) continue;
    const folder = path.slice(0, -format.indexFile.length - 1);
    const arch = layout.archOf(folder);
    if (arch !== undefined) existing.push({ format, arch, path: folder, isNew: false });
  }
  return existing;
}

/** The formats that have an index in a folder. */
export const formatsIn = (folder: string, paths: Paths): Format[] =>
  FORMATS.filter(({ indexFile }) => paths.has(`${folder}/${indexFile}`));
