import { oddNameFault } from '../../bytes/odd-names.ts';
import { FeedError, throwGathered } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import type { FolderPath, Paths } from '../edit.ts';
import { type Folder, folderAt } from '../folders.ts';
import { indexedFolders, indexesOver, packageFiles } from '../package-files.ts';
import type { StepPolicy } from '../policy.ts';
import { derivedFiles, signedFiles } from '../signed-folder.ts';
import { witnessesFor } from '../signers.ts';
import type { FeedState } from '../state.ts';
import type { Trust } from '../trust.ts';
import { type DoubtfulFolder, doubtfulFolders, isShown } from './doubtful-folders.ts';
import { sharedPathsToRead } from './outline.ts';
import type { Rereads } from './reread.ts';

/** The folders of a reindex, and the paths to read before it can be planned. */
export interface ReindexOutline {
  /** The arch of each folder, by path. */
  folders: ReadonlyMap<FolderPath, string | null>;
  /** The package files in these folders, without those that no index could list. */
  packages: string[];
  /** The folder of each package file. */
  owners: ReadonlyMap<string, FolderPath>;
  /** The existing index files and catalogs. */
  toRead: string[];
}

/** Finds the folders of a branch and repository that have package files or an index. */
export function outlineReindex(paths: Paths, policy: StepPolicy, trust: Trust): ReindexOutline {
  const { layout, arches } = policy;
  const folders = new Map<FolderPath, string | null>();
  const owners = new Map<string, FolderPath>();
  const take = (folder: FolderPath): boolean => {
    const arch = layout.archOf(folder);
    if (arch === undefined || (arch !== null && arches.length > 0 && !arches.includes(arch))) return false;
    folders.set(folder, arch);
    return true;
  };
  for (const folder of indexedFolders(paths, FORMATS)) take(folder);
  const isOwn = (folder: FolderPath): boolean => layout.archOf(folder) !== undefined;
  for (const [path, owner] of packageFiles(paths, FORMATS, isOwn)) if (take(owner)) owners.set(path, owner);
  const all = foldersIn({ folders }, policy, paths);
  const opened = all.flatMap(({ format, path }) => [
    ...signedFiles(format, path, paths),
    ...derivedFiles(format, path, paths),
  ]);
  const first = FORMATS.flatMap((format) => all.find((folder) => folder.format === format) ?? []);
  const witnesses = first.flatMap((folder) => witnessesFor(folder, paths, trust));
  // A folder inside of another one must not lose files that the other one lists.
  const above = [...folders.keys()].flatMap((path) => indexesOver(path, paths).map(({ source }) => source));
  const shared = sharedPathsToRead(all, paths, trust);
  const toRead = [...new Set([...opened, ...shared, ...witnesses, ...above])];
  return { folders, packages: listable(owners), owners, toRead };
}

/**
 * Sets the folders apart that nothing shows to be of the feed.
 *
 * @throws FeedError for files of the others with names that no index can list
 */
export function settle(
  outline: ReindexOutline,
  rereads: Rereads,
  { paths, files }: FeedState,
  { arches, archMap }: StepPolicy,
): { taken: ReindexOutline; left: DoubtfulFolder[] } {
  const doubtful = doubtfulFolders(outline.folders, outline.owners, arches, paths, files);
  const left = doubtful.filter((folder) => !isShown(folder, rereads, archMap));
  const gone = new Set(left.map(({ path }) => path));
  const folders = new Map([...outline.folders].filter(([path]) => !gone.has(path)));
  const owners = new Map([...outline.owners].filter(([, folder]) => !gone.has(folder)));
  throwGathered([...owners.keys()].flatMap(unlistable));
  return { taken: { ...outline, folders, owners, packages: listable(owners) }, left };
}

/** Every folder in every format, sorted by path. */
export function foldersIn(
  { folders }: Pick<ReindexOutline, 'folders'>,
  { layout }: StepPolicy,
  paths: Paths,
): Folder[] {
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, arch]) => FORMATS.map((format) => folderAt(format, arch, path, layout, paths)));
}

const listable = (owners: ReadonlyMap<string, FolderPath>): string[] =>
  [...owners.keys()].filter((path) => nameFault(path) === undefined).sort();

const nameFault = (path: string): string | undefined =>
  oddNameFault(path) ?? (/\p{Cc}/u.test(path) ? 'has control characters' : undefined);

/** An error for a name that an index could not store unchanged. */
function unlistable(path: string): FeedError[] {
  const fault = nameFault(path);
  if (fault === undefined) return [];
  return [
    new FeedError({
      code: 'FEED_INDEX',
      message: `no index can list ${printable(path)}, whose name ${fault}`,
      remedy: 'Rename the file in the feed. Use only letters, digits and . _ + ~ - in the name.',
    }),
  ];
}
