import { catalogFaults, catalogPaths, damagedOwned } from '../audit/catalogs.ts';
import { type Fault, oversizedFault } from '../audit/faults.ts';
import { isNoJson } from '../feed/catalog/bounded-json.ts';
import { FEED_FILE, type OpenedFeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import { FILES_FILE, stateOfOwned } from '../feed/catalog/files-json.ts';
import { CATALOG_FILE, type CatalogState, stateOfCatalog } from '../feed/catalog/packages-json.ts';
import { remembersIn } from '../feed/catalog/whose.ts';
import { type FolderPath, folderOfFile, pathIn } from '../feed/edit.ts';
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
  const lists = [...new Set(folders)].map((path) => pathIn(path, FILES_FILE));
  const present = [FEED_FILE, ...catalogs, ...lists].filter((path) => tip.paths.has(path));
  const large = await oversized(home, tip, present);
  const wanted = present.filter((path) => !large.has(path)).map((path) => ({ path }));
  const states = new Map<string, CatalogState>();
  const owned = new Map<string, CatalogState>();
  /** Files of others, as it seems, that are no JSON. */
  const noJson = new Set<string>();
  let feedFile = openFeedFile(undefined);
  for await (const [{ path }, bytes] of readMany(home, tip, wanted)) {
    if (path === FEED_FILE) feedFile = openFeedFile(bytes);
    else {
      const [all, stateOf] = isOptional(path) ? [owned, stateOfOwned] : [states, stateOfCatalog];
      const state = stateOf(bytes);
      all.set(path, state);
      if (state === 'theirs' && isNoJson(bytes)) noJson.add(path);
    }
  }
  const remembers = remembersIn(feedFile);
  for (const path of noJson) {
    const name = isOptional(path) ? FILES_FILE : CATALOG_FILE;
    const all = name === FILES_FILE ? owned : states;
    if (remembers(folderOfFile(path, name) ?? '', name)) all.set(path, 'damaged');
  }
  const damaged = [...owned].flatMap(([path, state]) => (state === 'damaged' ? [path] : []));
  const faults = [
    ...[...large].filter(([path]) => !isOptional(path)).map(([path, size]) => oversizedFault(path, size)),
    ...damaged.map(damagedOwned),
    ...catalogFaults(tip.paths, feedFile, catalogs, states),
  ];
  return { feedFile, faults };
}
