import type { ContentId } from '../bytes/content-id.ts';
import { FeedError, FormatError, PkgfeedError } from '../errors.ts';
import type { Entry, Format, Package, Relations } from '../formats/format.ts';
import { printable } from '../text/printable.ts';
import type { CatalogPackage } from './catalog/package-shape.ts';
import type { Content, FolderPath, Paths } from './edit.ts';
import type { UpstreamOrigin } from './upstream/upstream.ts';

/** A package that a folder lists. It may be there already, or arrive in this run. */
export interface Listed {
  entry: Entry;
  /** Its path in the feed. */
  path: string;
  /** The content id of its file; undefined if it is not known. */
  contentId: ContentId | undefined;
  /** Where it comes from, as messages say it: `from FILE` or `published at PATH`. */
  origin: string;
  /** How its bytes get to `path`; undefined when they are there already. */
  content: Content | undefined;
  /** Facts for the catalog that not every index states. */
  facts?: {
    sha256: string;
    arch: string;
    maintainer: string;
    source?: string | undefined;
    upstream?: UpstreamOrigin | undefined;
  };
  /** What the catalog said of it in an earlier state of the feed, for a package that comes back from there. */
  line?: CatalogPackage | undefined;
  /** What the package installs, if its file was read. */
  owned?: () => Owned | undefined;
}

/** What a package installs, and with which packages it gets along. */
export interface Owned {
  relations: Relations;
  /** The hashes of its paths, in ascending order, as base64. */
  paths: string;
}

/** Identifies a package within a folder. */
export const packageKey = ({ name, version, arch }: Entry): string => `${name} ${version} ${arch}`;

/** The arches of the packages that a folder lists: its own, or those of its packages where it is for all arches. */
export const archesListed = (arch: string | null, listed: readonly Pick<Listed, 'entry'>[]): string[] =>
  arch === null ? [...new Set(listed.map(({ entry }) => entry.arch))].sort() : [arch];

/** The bytes of the package files together. A file whose size the index does not state counts as zero. */
export const bytesOf = (listed: readonly Listed[]): number =>
  listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);

/** The maintainer that a package's own metadata names; empty if there is none. */
export function maintainerOf(pkg: Package): string {
  return pkg.fields.find(([name]) => name.toLowerCase() === 'maintainer')?.[1] ?? '';
}

/**
 * Reads which packages an index lists, and finds their paths in the feed.
 *
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
export function listIndex(format: Format, folder: FolderPath, index: Buffer, paths: Paths): Listed[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const indexPath = prefix + format.indexFile;
  return parse(format, indexPath, index).map((entry) => {
    const path = prefix + plainPath(entry.file, indexPath);
    return { entry, path, contentId: paths.get(path), origin: `published at ${path}`, content: undefined };
  });
}

/** The paths that an index lists; undefined if it was not read, or cannot be. */
export function pathsListedBy(
  format: Format,
  folder: FolderPath,
  index: Buffer | undefined,
  paths: Paths,
): ReadonlySet<string> | undefined {
  if (index === undefined) return undefined;
  try {
    return new Set(listIndex(format, folder, index, paths).map(({ path }) => path));
  } catch (error) {
    if (error instanceof PkgfeedError) return undefined;
    throw error;
  }
}

/**
 * Reads the entries of an index.
 *
 * @throws FormatError that names the index
 */
export function parse(format: Format, indexPath: string, index: Buffer): Entry[] {
  try {
    return format.parseIndex(index);
  } catch (error) {
    throw error instanceof FormatError ? error.inIndex(indexPath) : error;
  }
}

/** The paths and packages that an index lists more than once; only the first hundred of them. */
export function duplicatesIn(listed: readonly Pick<Listed, 'entry' | 'path'>[]): string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { path, entry } of listed) {
    for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
      if (seen.has(fact)) twice.push(fact);
      if (twice.length === DUPLICATES) return twice;
      seen.add(fact);
    }
  }
  return twice;
}

/**
 * Checks the path of a listed file, relative to its folder. A path that leads out of the folder is refused: the publish
 * of another folder could delete that file.
 *
 * @throws FeedError
 */
export function plainPath(file: string, indexPath: string): string {
  if (!file.split('/').some((name) => name === '' || name === '.' || name === '..')) return file;
  throw new FeedError({
    code: 'FEED_INDEX',
    message: `${indexPath} lists ${JSON.stringify(printable(file))}, which is not a plain path inside its folder`,
    remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
  });
}

/** Nobody reads a longer list. */
const DUPLICATES = 100;
