import { FeedError, FormatError } from '../errors.ts';
import type { Entry, Format, Package } from '../formats/format.ts';
import { printable } from '../text/printable.ts';
import type { Content, Paths } from './edit.ts';

/** A package in a folder, whether it is there already or arrives. */
export interface Listed {
  entry: Entry;
  /** Its path in the feed. */
  path: string;
  /** Of the file's bytes, where known. */
  contentId: string | undefined;
  /** Where it came from, as messages say it: `from FILE` or `published at PATH`. */
  origin: string;
  /** How its bytes get to `path`; undefined when they are there. */
  content: Content | undefined;
  /** Hashes of the file and words of its own that not every index states; for the catalog. */
  facts?: { sha256: string; arch: string; maintainer: string; source?: string | undefined };
}

/** What tells a package of a folder from every other. */
export const packageKey = ({ name, version, arch }: Entry): string => `${name} ${version} ${arch}`;

/** Bytes of the package files, where the index states them. */
export const bytesOf = (listed: readonly Listed[]): number =>
  listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);

/** Whom the package's own metadata names; not every index says it. */
export function maintainerOf(pkg: Package): string {
  return pkg.fields.find(([name]) => name.toLowerCase() === 'maintainer')?.[1] ?? '';
}

/**
 * What an index lists, with the paths in the feed.
 *
 * @param folder the empty name for the feed's root
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
export function listIndex(format: Format, folder: string, index: Buffer, paths: Paths): Listed[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const indexPath = prefix + format.indexFile;
  return parse(format, indexPath, index).map((entry) => {
    const path = prefix + plainPath(entry.file, indexPath);
    return { entry, path, contentId: paths.get(path), origin: `published at ${path}`, content: undefined };
  });
}

export function parse(format: Format, indexPath: string, index: Buffer): Entry[] {
  try {
    return format.parseIndex(index);
  } catch (error) {
    throw error instanceof FormatError ? error.in(indexPath) : error;
  }
}

/** Paths and packages that an index lists more than once, or the first of them where they are many. */
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
 * A listed file's path in the feed. One outside the folder could be deleted by another folder's publish, so it is
 * refused rather than followed.
 */
export function plainPath(file: string, indexPath: string): string {
  if (!file.split('/').some((name) => name === '' || name === '.' || name === '..')) return file;
  throw new FeedError({
    code: 'FEED_INDEX',
    message: `${indexPath} lists ${JSON.stringify(printable(file))}, which is no plain path inside its folder`,
    remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
  });
}

/** More would be read by nobody. */
const DUPLICATES = 100;
