import { FEED_FILE, type OpenedFeedFile } from '../feed/catalog/feed-json.ts';
import { oddValues } from '../feed/catalog/known-feed.ts';
import { CATALOG_FILE, type CatalogState } from '../feed/catalog/packages-json.ts';
import { type Paths, pathIn } from '../feed/edit.ts';
import { type Fault, faultOf } from './faults.ts';

/**
 * Nobody signs `feed.json` and `packages.json`, so what they say is not judged: only whether the page and other tools
 * can read them. The remedies are the same for every reader.
 */

/** Where the `packages.json` of some folders belong. */
export const catalogPaths = (folders: Iterable<string>): string[] =>
  [...new Set(folders)].map((path) => pathIn(path, CATALOG_FILE));

/**
 * What is wrong with the catalogs of a home.
 *
 * @param paths all paths of the feed
 * @param catalogs where a `packages.json` belongs
 * @param states of those that were read
 */
export function catalogFaults(
  paths: Paths,
  feedFile: OpenedFeedFile,
  catalogs: readonly string[],
  states: ReadonlyMap<string, CatalogState>,
): Fault[] {
  const isPkgfeeds = [...states.values()].some((state) => state !== 'theirs');
  const named = new Set(catalogPaths(feedFile.feed.folders.map(({ path }) => path)));
  return [
    ...[...states].filter(([, state]) => state === 'damaged').map(([path]) => damagedCatalog(path)),
    ...[...states]
      .filter(([path, state]) => state === 'theirs' && named.has(path))
      .map(([path]) => foreign(path)),
    ...(feedFile.state === 'damaged' ? [damagedCatalog(FEED_FILE)] : []),
    ...(!paths.has(FEED_FILE) && isPkgfeeds ? [missingCatalog(FEED_FILE)] : []),
    ...oddFeedFile(feedFile.dropped),
    ...catalogs.filter((path) => named.has(path) && !paths.has(path)).map(missingCatalog),
  ];
}

/** A file of others in the place of a `packages.json` that `feed.json` counts on. */
const foreign = (path: string): Fault =>
  faultOf('catalog', 'home', {
    ...{ severity: 'warning', path, what: 'is not what pkgfeed writes, so that pkgfeed leaves it as it is' },
    remedy: "Delete it and run `pkgfeed reindex` to get pkgfeed's own.",
  });

const DAMAGED = 'is damaged: it is not the JSON that pkgfeed writes';

/** A `feed.json` or `packages.json` of pkgfeed that cannot be read. */
export const damagedCatalog = (path: string): Fault => faultOf('catalog', 'home', { path, what: DAMAGED });

/** A `files.json` of pkgfeed that cannot be read as a whole. */
export const damagedOwned = (path: string): Fault =>
  faultOf('ownedFiles', 'home', { severity: 'warning', path, what: DAMAGED });

export const missingCatalog = (path: string): Fault =>
  faultOf('catalog', 'home', { path, what: 'is missing' });

/** @param dropped where values in `feed.json` do not fit */
export const oddFeedFile = (dropped: readonly string[]): Fault[] =>
  dropped.length === 0 ? [] : [faultOf('oddValues', 'home', { path: FEED_FILE, what: oddValues(dropped) })];
