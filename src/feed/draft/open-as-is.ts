import { inTheirFolder } from '../folder-arch.ts';
import type { Folder } from '../folders.ts';
import { refuseForeign } from '../foreign-index.ts';
import { type Listed, listIndex } from '../listed.ts';
import { secondSignatures } from '../second-index.ts';
import { filesOf, NEW_FOLDER, type OpenedFolder, presentFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { acceptedKeys, type Trust } from '../trust.ts';

/** Opens a folder without checking it: any key may have signed it, and anything may be wrong with it. */
export async function openAsIs(
  { format, path, arch }: Folder,
  { paths, files }: FeedState,
  trust: Trust,
): Promise<OpenedFolder> {
  const own = filesOf(format, path, files);
  const present = presentFiles(own, path, paths);
  const index = own.get(format.indexFile);
  const second = await secondSignatures(format, own, trust);
  if (index === undefined) return { ...NEW_FOLDER, files: present, secondSignatures: second };
  refuseForeign(format, `${path}/${format.indexFile}`, index);
  const signatures = await format.verify(own, acceptedKeys(trust));
  const found = listedNow({ format, path }, { paths, files });
  const listed = arch === null ? found : inTheirFolder(format, found, arch);
  return { files: present, listed, signatures, secondSignatures: second };
}

/** What the index of a folder lists now; nothing where it cannot be read, which a reindex repairs. */
export function listedNow(
  { format, path }: Pick<Folder, 'format' | 'path'>,
  { paths, files }: FeedState,
): Listed[] {
  const index = filesOf(format, path, files).get(format.indexFile);
  try {
    return index === undefined ? [] : listIndex(format, path, index, paths);
  } catch {
    return [];
  }
}
