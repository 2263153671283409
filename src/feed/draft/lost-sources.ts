import { FeedError } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { counted } from '../../text/counted.ts';
import { printable } from '../../text/printable.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { CATALOG_FILE, filesIn } from '../catalog/packages-json.ts';
import { type FolderPath, folderAbove, folderOfFile, type Paths, pathIn } from '../edit.ts';
import { folderId } from '../folders.ts';
import { holdingsOf } from '../holdings.ts';
import { hasIndex } from '../index-source.ts';
import { lostIndexes } from '../known-indexes.ts';
import type { FeedState } from '../state.ts';
import type { SourceFolder, SourceRepository } from './source-repositories.ts';

/**
 * A repository that lost the index of one arch would give only a part of its packages, and nobody would see it. Nobody
 * signs the catalogs, but they say what was there.
 */

/** The catalogs that may know of such an index. */
export function catalogsOfSources(repositories: readonly SourceRepository[], paths: Paths): string[] {
  if (repositories.length === 0) return [];
  const isOfSource = (folder: FolderPath): boolean =>
    repositories.some(({ layout }) => layout.archOf(folder) !== undefined);
  return [...paths.keys()].filter((path) => {
    const folder = folderOfFile(path, CATALOG_FILE);
    return folder !== undefined && isOfSource(folder);
  });
}

/**
 * An error for each index that the repositories lost.
 *
 * @param folders those that have an index, or get one in this run
 */
export function lostSources(
  repositories: readonly SourceRepository[],
  folders: readonly SourceFolder[],
  { paths, files }: FeedState,
): FeedError[] {
  if (repositories.length === 0) return [];
  const there = new Set(folders.map(folderId));
  const lost = new Map<string, string>();
  for (const { path } of lostIndexes(paths, readFeedFile(files.get(FEED_FILE)))) lost.set(path, FEED_FILE);
  for (const catalog of catalogsOfSources(repositories, paths)) {
    const folder = folderOfFile(catalog, CATALOG_FILE) ?? '';
    const gone = FORMATS.filter((format) => !hasIndex(format, folder, paths));
    for (const format of gone) {
      if (filesIn(files.get(catalog), format).length > 0) lost.set(pathIn(folder, format.indexFile), catalog);
    }
  }
  return [...lost].flatMap(([index, by]) => {
    const path = folderAbove(index);
    const format = FORMATS.find(({ indexFile }) => index === pathIn(path, indexFile));
    const source = repositories.find(({ layout }) => layout.archOf(path) !== undefined);
    if (format === undefined || source === undefined || there.has(folderId({ format, path }))) return [];
    return [sourceLost(source.name, index, path, by)];
  });
}

/**
 * Warns of folders of the repositories that have package files and no index. Without catalogs nobody knows whether an
 * index was there.
 */
export function unlistedSources(
  repositories: readonly SourceRepository[],
  folders: readonly SourceFolder[],
  paths: Paths,
): string[] {
  const indexed = new Set(folders.map(({ path }) => path));
  return repositories.flatMap(({ name, layout }) => {
    const files = new Map(
      holdingsOf(paths, [], FORMATS, layout)
        .filter(({ path }) => !indexed.has(path))
        .map((holding) => [holding.path, holding.files.length]),
    );
    return [...files].map(
      ([path, count]) =>
        `${printable(path)} has ${counted(count, 'package file', 'package files')} and no index, so ${printable(name)} gives nothing of it; ` +
        `if the index was lost, restore it from the history of the feed, or run \`pkgfeed reindex\` for ${printable(name)}`,
    );
  });
}

const sourceLost = (name: string, index: string, path: FolderPath, by: string): FeedError =>
  new FeedError({
    code: 'FEED_INDEX_LOST',
    message: `${printable(index)} is missing, and ${printable(by)} knew packages there: ${printable(name)} would give only a part of what it had`,
    remedy: `Restore ${printable(path)} from the history of the feed, or run \`pkgfeed reindex\` for ${printable(name)}; if the packages should be gone, delete the folder and publish to ${printable(name)} once.`,
  });
