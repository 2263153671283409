import { folderAbove } from './edit.ts';
import { folderId } from './folders.ts';
import { pathsListedBy } from './listed.ts';
import { indexesOver } from './package-files.ts';
import type { FeedState, VerifiedFolder } from './state.ts';

/** Every path that these folders list, and those that the run only looks at. */
export const listedAfter = (
  folders: readonly Pick<VerifiedFolder, 'listed'>[],
  { beside = [] }: Pick<FeedState, 'beside'>,
): Set<string> => new Set([...folders, ...beside].flatMap((folder) => folder.listed.map(({ path }) => path)));

/** `free` for a file that no index lists and whose folder was verified, and `unknown` where nobody has looked. */
export type Fate = 'free' | 'listed' | 'unknown';

/**
 * Returns a function that says what the indexes have to do with a package file.
 *
 * @param folders what the run writes; their old indexes were verified, or are made again from the packages
 */
export function fates(
  folders: readonly VerifiedFolder[],
  { paths, files, beside = [] }: FeedState,
): (path: string) => Fate {
  const opened = new Set([...folders, ...beside].map(folderId));
  const listed = listedAfter(folders, { beside });
  const lists = new Map<string, ReadonlySet<string> | undefined>();
  const listOf = ({ format, folder, path }: ReturnType<typeof indexesOver>[number]) => {
    if (!lists.has(path)) lists.set(path, pathsListedBy(format, folder, files.get(path), paths));
    return lists.get(path);
  };
  return (path) => {
    if (listed.has(path)) return 'listed';
    const over = indexesOver(folderAbove(path), paths);
    const own = over.at(-1)?.folder;
    let isVerified = false;
    for (const index of over) {
      const isOwn = index.folder === own && path.endsWith(index.format.extension);
      if (opened.has(folderId({ format: index.format, path: index.folder }))) {
        isVerified ||= isOwn;
        continue;
      }
      const others = listOf(index);
      if (others?.has(path)) return 'listed';
      if (others === undefined || isOwn) return 'unknown';
    }
    return isVerified ? 'free' : 'unknown';
  };
}
