import type { Format } from '../../formats/format.ts';
import type { LeavingFile } from '../catalog/leaving-shape.ts';
import type { FolderDraft } from '../draft/draft.ts';
import { type FolderPath, folderAbove } from '../edit.ts';
import { fates } from '../file-fates.ts';
import { folderId } from '../folders.ts';
import { indexesOver } from '../package-files.ts';
import { signedFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { isOver, isSameFile } from './leaving.ts';

/**
 * The most folders that a run only reads to delete what is due there. A feed has few such folders: those that a run of
 * their own has touched since.
 */
const FOLDERS = 20;

/** What to read before package files whose time is over can be deleted in folders that the run does not write. */
export interface Due {
  folders: { format: Format; path: FolderPath }[];
  /** The index files of these folders, and of those above. */
  toRead: string[];
}

/**
 * Finds the folders to read for files whose time is over, those that have waited longest first.
 *
 * @param folders what the run writes
 * @param mayVerify false for a folder that feed.json says other keys sign: it is not read in vain in each run
 */
export function dueElsewhere(
  leaving: readonly LeavingFile[],
  folders: readonly FolderDraft[],
  state: FeedState,
  now: Date,
  mayVerify: (folder: FolderPath) => boolean,
): Due {
  const { paths, files } = state;
  const due = leaving
    .filter((record) => isOver(record, now) && isSameFile(record, state))
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  if (due.length === 0) return { folders: [], toRead: [] };
  const fateOf = fates(folders, state);
  const written = new Set(folders.map(folderId));
  const wanted = new Map<FolderPath, { format: Format; path: FolderPath }[]>();
  const toRead = new Set<string>();
  for (const { path } of due) {
    const over = indexesOver(folderAbove(path), paths);
    const own = over.at(-1)?.folder;
    if (own === undefined || (wanted.size === FOLDERS && !wanted.has(own))) continue;
    if (!mayVerify(own) || fateOf(path) !== 'unknown') continue;
    const here = over
      .filter(({ folder }) => folder === own)
      .map(({ format }) => ({ format, path: own }))
      .filter((folder) => !written.has(folderId(folder)));
    wanted.set(own, here);
    for (const { source } of over) toRead.add(source);
    for (const { format } of here) for (const file of signedFiles(format, own, paths)) toRead.add(file);
  }
  return {
    folders: [...wanted.values()].flat(),
    toRead: [...toRead].filter((path) => !files.has(path)),
  };
}

/** The paths of a run whose content ids say whether a file is still the one that left. */
export function leavingToIdentify(
  leaving: readonly LeavingFile[],
  folders: readonly FolderDraft[],
  { paths }: Pick<FeedState, 'paths'>,
  now: Date,
): string[] {
  const written = new Set(
    folders.flatMap(({ listed }) =>
      listed.flatMap(({ path, content }) => (content === undefined ? [] : [path])),
    ),
  );
  const before = leaving.filter((record) => isOver(record, now) || written.has(record.path));
  const all = [
    ...before.map(({ path }) => path),
    ...folders.flatMap(({ gone, grace }) => (grace === 0 ? [] : gone)),
  ];
  return [...new Set(all)].filter((path) => paths.has(path) && paths.get(path) === undefined);
}
