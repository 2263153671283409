import { indexFileNames } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { FEED_FILE, type OpenedFeedFile } from '../catalog/feed-json.ts';
import type { FeedFolder } from '../catalog/feed-shape.ts';
import { type FolderPath, type Paths, parentsOf } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { coordinatesIn, type FeedShape, fitsLayout } from '../layout.ts';
import { folderOfIndex, indexesIn } from '../package-files.ts';

/** A folder that the feed has, or had. */
export type Place = Omit<Folder, 'isNew'>;

/** The feed at one moment, as far as its paths and feed.json tell. */
export interface ToldFeed {
  paths: Paths;
  feed: OpenedFeedFile;
}

/**
 * The folders of a feed in several states. Folders of others beside them are left out: feed.json does not name them. Where
 * it is lost, the layout says which folders are the feed's.
 */
export function placesIn(states: readonly ToldFeed[], shape: FeedShape): Place[] {
  const fits = fitsLayout(shape);
  const places = new Map<string, Place>();
  for (const { paths, feed } of states) {
    const named = new Map(feed.feed.folders.map((folder) => [folder.path, folder]));
    for (const { format, path } of indexesIn(paths)) {
      const folder = named.get(path);
      const isOurs = feed.state === 'whole' ? folder?.formats.includes(format.name) === true : fits(path);
      if (isOurs)
        places.set(folderId({ format, path }), { format, path, ...coordinatesAt(path, folder, shape, fits) });
    }
  }
  return [...places.values()];
}

function coordinatesAt(
  path: FolderPath,
  folder: FeedFolder | undefined,
  shape: FeedShape,
  fits: (path: FolderPath) => boolean,
): Pick<Place, 'branch' | 'repository' | 'target' | 'arch'> {
  // Nobody signs feed.json, so a path that says it counts more.
  if (folder === undefined || fits(path)) return coordinatesIn(path, shape);
  const { branch, repository, target = null, arch } = folder;
  return { branch, repository, target, arch };
}

/** The files that a state of some folders consists of. */
const ENDS = FORMATS.map(({ extension }) => extension);
const NAMES = new Set(FORMATS.flatMap(indexFileNames));

const matters = (path: string): boolean =>
  ENDS.some((end) => path.endsWith(end)) || NAMES.has(path.slice(path.lastIndexOf('/') + 1));

/** The folders in which an index or a package file differs between two states, and those above them. */
export function foldersThatDiffer(one: Paths, other: Paths): ReadonlySet<FolderPath> {
  const folders = new Set<FolderPath>();
  const compare = (these: Paths, those: Paths): void => {
    for (const [path, id] of these) {
      if (those.get(path) === id || !matters(path)) continue;
      for (const parent of ['', ...parentsOf(path)]) folders.add(parent);
    }
  };
  compare(one, other);
  compare(other, one);
  return folders;
}

/** A test for the files whose changes make a state of these folders: their indexes. */
export function indexesOf(places: readonly Place[]): (path: string) => boolean {
  const folders = new Set(places.map(({ path }) => path));
  return (path) => {
    if (path === FEED_FILE) return false;
    const folder = folderOfIndex(path);
    return folder !== undefined && folders.has(folder);
  };
}
