import { catalogFaults, catalogPaths, damagedOwned } from '../audit/catalogs.ts';
import { type Fault, oversizedFault } from '../audit/faults.ts';
import { FEED_FILE, type OpenedFeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import { FILES_FILE, stateOfOwned } from '../feed/catalog/files-json.ts';
import { type CatalogState, stateOfCatalog } from '../feed/catalog/packages-json.ts';
import { type FolderPath, pathIn } from '../feed/edit.ts';
import { isOptional } from '../feed/file-limits.ts';
import { oversized } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';

/**
 * Reads `feed.json` and the `packages.json` and `files.json` of each folder, and judges them. It keeps only the states:
 * all catalogs of a large feed would need too much memory.
 *
 * @param folders the paths of all folders with an index
 */
export async function checkCatalogs(
  home: Home,
  tip: Tip,
  folders: readonly FolderPath[],
): Promise<{ feedFile: OpenedFeedFile; faults: Fault[] }> {
  const catalogs = catalogPaths(folders);
  const owned = [...new Set(folders)].map((path) => pathIn(path, FILES_FILE));
  const present = [FEED_FILE, ...catalogs, ...owned].filter((path) => tip.paths.has(path));
  const large = await oversized(home, tip, present);
  const wanted = present.filter((path) => !large.has(path)).map((path) => ({ path }));
  const states = new Map<string, CatalogState>();
  const damaged: string[] = [];
  let feedFile = openFeedFile(undefined);
  for await (const [{ path }, bytes] of readMany(home, tip, wanted)) {
    if (path === FEED_FILE) feedFile = openFeedFile(bytes);
    else if (!isOptional(path)) states.set(path, stateOfCatalog(bytes));
    else if (stateOfOwned(bytes) === 'damaged') damaged.push(path);
  }
  const faults = [
    ...[...large].filter(([path]) => !isOptional(path)).map(([path, size]) => oversizedFault(path, size)),
    ...damaged.map(damagedOwned),
    ...catalogFaults(tip.paths, feedFile, catalogs, states),
  ];
  return { feedFile, faults };
}
