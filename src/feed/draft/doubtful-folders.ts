import { FeedError } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { CATALOG_FILE } from '../catalog/packages-json.ts';
import { type FolderPath, type Paths, pathIn } from '../edit.ts';
import { formatsIn } from '../folders.ts';
import { isArchWord } from '../survey/path-words.ts';
import { type ArchMap, ownArches } from './placement.ts';
import { type Rereads, rereadAt } from './reread.ts';

/**
 * A layout such as `{arch}` takes every folder for that of an arch, also one in which somebody keeps old packages. Such a
 * folder belongs to the feed only if something shows it: an index or what is left of one, `feed.json`, the setting
 * `arches`, or its packages.
 */
export interface DoubtfulFolder {
  path: FolderPath;
  arch: string;
  /** Its package files. */
  files: readonly string[];
}

/**
 * The folders of which only their package files can show that they belong to the feed.
 *
 * @param folders the arch of each folder, by path
 * @param owners the folder of each package file
 * @param arches those that the settings name
 * @param feedFile the bytes of `feed.json`
 */
export function doubtfulFolders(
  folders: ReadonlyMap<FolderPath, string | null>,
  owners: ReadonlyMap<string, FolderPath>,
  arches: readonly string[],
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
): DoubtfulFolder[] {
  const known = new Set(readFeedFile(files.get(FEED_FILE)).folders.map(({ path }) => path));
  const doubtful = new Map<FolderPath, DoubtfulFolder & { files: string[] }>();
  for (const [path, arch] of folders) {
    const isKnown = arch === null || arches.includes(arch) || known.has(path) || hasTraces(path, paths);
    if (!isKnown) doubtful.set(path, { path, arch, files: [] });
  }
  if (doubtful.size > 0) for (const [file, folder] of owners) doubtful.get(folder)?.files.push(file);
  return [...doubtful.values()];
}

/** True for a folder with an index, or with a file that is only written beside one. */
const hasTraces = (folder: FolderPath, paths: Paths): boolean =>
  formatsIn(folder, paths).length > 0 ||
  [
    CATALOG_FILE,
    ...FORMATS.flatMap(({ derivedFiles, signatureFiles }) => [...derivedFiles, ...signatureFiles]),
  ].some((name) => paths.has(pathIn(folder, name)));

/** True for a folder that is called like an arch as devices know them, or that has a package for its arch. */
export const isShown = ({ arch, files }: DoubtfulFolder, rereads: Rereads, archMap: ArchMap): boolean =>
  isArchWord(arch) ||
  files.some((file) => {
    const found = rereadAt(rereads, file);
    return found !== undefined && !found.pkg.anyArch && ownArches(found.pkg, archMap).includes(arch);
  });

/** What a reindex says about folders that it leaves as they are. */
export const leftFoldersText = (left: readonly DoubtfulFolder[]): string[] =>
  left.map(
    ({ path, arch, files }) =>
      `${printable(path)} stays as it is: ${files.length === 1 ? 'the package file' : `the ${files.length} package files`} there (${firstNames(files)}) have no index, ${FEED_FILE} does not know the folder, and no package is for ${printable(arch)}. If it belongs to the feed, name ${printable(arch)} in \`arches\`, or the folder of another arch in \`arch-folders\``,
  );

/** The error of a run that finds no other folder. */
export const onlyDoubtful = (left: readonly DoubtfulFolder[]): FeedError =>
  new FeedError({
    code: 'FEED_ABSENT',
    message: `nothing shows that ${firstNames(left.map(({ path }) => path))} ${left.length === 1 ? 'is a folder' : 'are folders'} of the feed: there is no index, and no package for ${firstNames(left.map(({ arch }) => arch))}`,
    remedy:
      'Name the arches of these folders in `arches`, or their names in `arch-folders`, or correct `layout`.',
  });
