import { FORMATS } from '../../formats/formats.ts';
import { type FolderPath, folderAbove, type Paths } from '../edit.ts';
import { type Jekyll, jekyllOf } from '../jekyll.ts';
import { type FeedShape, fitsLayout } from '../layout.ts';
import { indexedFolders } from '../package-files.ts';
import type { Facts } from './folder-facts.ts';
import { type FoundShape, foldersOf, shapesOf } from './shapes.ts';

/** A feed that the folders of a branch make: a run can fill one at a time. */
export interface FoundFeed extends FoundShape {
  /** The folder of the branch that holds it; undefined for the branch itself. */
  prefix: string | undefined;
  /** True when no `prefix` sets it apart from the first feed: it needs a branch of its own. */
  needsBranch: boolean;
  /** The folders, as paths of the branch. */
  folders: FolderPath[];
  /** True where a first run has to name the layout, even the usual one: others are beside it, and stay outside. */
  hasOthers: boolean;
}

/** What a branch holds that is not pkgfeed's. */
export interface Survey {
  /** The first one takes in the branch itself, and most folders. */
  feeds: FoundFeed[];
  /** Folders with an index that no layout can reach. */
  odd: FolderPath[];
  /** Folders that stay with the tool that makes them, because pkgfeed does not write such indexes. */
  foreign: FolderPath[];
  /** Package files without an index beside or above them. */
  unlisted: string[];
  /** Files that may be public keys, by their names. */
  keys: string[];
  /** Files that another tool, or somebody, made for people. */
  pages: string[];
  jekyll: Jekyll;
}

/** Debian's indexes have the name of opkg's. */
const OF_DEBIAN = /(?:^|\/)dists\//;

/**
 * Looks over a branch that pkgfeed has not written yet.
 *
 * @param paths those of the branch, or of a folder of it
 * @param facts what its indexes say, where they were read
 * @param site the whole branch, and the folder of it in which the paths begin
 */
export function survey(
  paths: Paths,
  facts: Facts = new Map(),
  site: { branch: Paths; prefix: string | undefined } = { branch: paths, prefix: undefined },
): Survey {
  const folders = foreignFolders(paths);
  const foreign = folders.filter((folder) => facts.get(folder)?.some(({ isForeign }) => isForeign === true));
  const left = folders.filter((folder) => !foreign.includes(folder));
  const { shapes, odd } = shapesOf(left, facts);
  const feeds = feedsOf(shapes, facts).map((feed) => ({ ...feed, hasOthers: hasOthers(feed, folders) }));
  const reached = new Set(feeds.flatMap((feed) => feed.folders));
  return {
    feeds,
    odd: [...odd, ...shapes.flatMap(foldersOf).filter((folder) => !reached.has(folder))],
    foreign,
    unlisted: looseFiles(paths, folders),
    keys: [...paths.keys()].filter((path) => KEY.test(path)),
    pages: [...paths.keys()].filter((path) => PAGE.test(path)),
    jekyll: jekyllOf(site.branch, site.prefix),
  };
}

/** The folders with an index, sorted. */
export const foreignFolders = (paths: Paths): FolderPath[] =>
  [...indexedFolders(paths)].filter((folder) => !OF_DEBIAN.test(`${folder}/`)).sort();

/** The folders with an index that a layout does not reach, whatever the coordinates. */
export function outsideOf(folders: readonly FolderPath[], shape: FeedShape): FolderPath[] {
  const fits = fitsLayout(shape);
  return folders.filter((folder) => !fits(folder));
}

const KEY = /(?:^|\/)(?:[^/]+\.(?:pub|pem|asc|gpg|key)|[0-9a-f]{16})$/i;
const PAGE = /^(?:index\.html?|readme(?:\.[a-z]+)?|_config\.ya?ml|CNAME|\.buildinfo|sitemap\.xml)$/i;

/** The package files without an index beside or above them. */
export function looseFiles(paths: Paths, folders: readonly FolderPath[]): string[] {
  const indexed = new Set(folders);
  const extensions = [...new Set(FORMATS.map(({ extension }) => extension)), '.opk'];
  const known = new Map<string, boolean>();
  const isCovered = (folder: string): boolean => {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const above = folderAbove(folder);
    const covered = indexed.has(folder) || (folder !== '' && isCovered(above));
    known.set(folder, covered);
    return covered;
  };
  return [...paths.keys()].filter(
    (path) => extensions.some((extension) => path.endsWith(extension)) && !isCovered(folderAbove(path)),
  );
}

/** True when the folder of the branch in which a feed begins has indexes that its layout does not reach. */
function hasOthers({ prefix, ...shape }: ShapedFeed, folders: readonly FolderPath[]): boolean {
  const above = prefix === undefined ? '' : `${prefix}/`;
  const own = folders
    .filter((folder) => folder.startsWith(above))
    .map((folder) => folder.slice(above.length));
  return outsideOf(own, shape).length > 0;
}

type ShapedFeed = Omit<FoundFeed, 'hasOthers'>;

/** Sets the shapes of a branch apart: the first is that of the root or of most folders, the others get a prefix each. */
function feedsOf(shapes: readonly FoundShape[], facts: Facts): ShapedFeed[] {
  const main = shapes.find((shape) => foldersOf(shape).includes('')) ?? shapes[0];
  if (main === undefined) return [];
  const others = shapes.filter((shape) => shape !== main);
  const first = { ...main, prefix: undefined, needsBranch: false, folders: foldersOf(main) };
  const apart = others.flatMap((shape, i) => {
    if (i >= MOST_SHAPES)
      return [{ ...shape, prefix: undefined, needsBranch: true, folders: foldersOf(shape) }];
    const rest = shapes.filter((other) => other !== shape).flatMap(foldersOf);
    return setApart(shape, rest, facts);
  });
  return [first, ...apart];
}

/** How many shapes are compared with all others. */
const MOST_SHAPES = 32;

/** @param rest the folders of other shapes, which no prefix of this one may hold */
function setApart(shape: FoundShape, rest: readonly FolderPath[], facts: Facts): ShapedFeed[] {
  const folders = foldersOf(shape);
  const longest = Math.min(...folders.map((folder) => folder.split('/').length));
  for (let length = 1; length <= longest; length++) {
    const groups = new Map<string, FolderPath[]>();
    for (const folder of folders) {
      const prefix = folder.split('/').slice(0, length).join('/');
      groups.set(prefix, [...(groups.get(prefix) ?? []), folder]);
    }
    const isAlone = (prefix: string): boolean =>
      !rest.some((folder) => folder === prefix || folder.startsWith(`${prefix}/`));
    if (groups.size > MOST_PREFIXES || ![...groups.keys()].every(isAlone)) continue;
    return [...groups].flatMap(([prefix, all]) => feedsBelow(prefix, all, facts));
  }
  return [{ ...shape, prefix: undefined, needsBranch: true, folders }];
}

/** So many feeds in one branch nobody looks after. */
const MOST_PREFIXES = 8;

function feedsBelow(prefix: string, folders: readonly FolderPath[], facts: Facts): ShapedFeed[] {
  const inner = (folder: FolderPath): FolderPath => folder.slice(prefix.length + 1);
  const outer = (folder: FolderPath): FolderPath => (folder === '' ? prefix : `${prefix}/${folder}`);
  const own = new Map(folders.map((folder) => [inner(folder), facts.get(folder) ?? []]));
  return shapesOf(folders.map(inner), own).shapes.map((shape, i) => ({
    ...shape,
    prefix,
    needsBranch: i > 0,
    folders: foldersOf(shape).map(outer),
  }));
}
