import { indexFileNames } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { FEED_FILE } from './catalog/feed-json.ts';
import { isSitePath } from './catalog/feed-shape.ts';
import { FILES_FILE } from './catalog/files-json.ts';
import { CATALOG_FILE } from './catalog/packages-json.ts';
import { type Paths, pathIn } from './edit.ts';
import { indexedFolders, packageFiles } from './package-files.ts';

/**
 * The paths that devices and readers of a feed ask for: the package files, index files and catalogs of its folders, and
 * its keys, page and badges. Other files of the home are left out.
 */
export function pathsOfFeed(paths: Paths): string[] {
  const names = [...new Set([...FORMATS.flatMap(indexFileNames), CATALOG_FILE, FILES_FILE])];
  const inFolders = [...indexedFolders(paths)].flatMap((folder) => names.map((name) => pathIn(folder, name)));
  const others = [...paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path) || isSitePath(path));
  return [
    ...packageFiles(paths, FORMATS, () => false).keys(),
    ...[...inFolders, FEED_FILE].filter((path) => paths.has(path)),
    ...others,
  ];
}
