import { gunzipNow } from '../bytes/compression.ts';
import { FeedError, FormatError } from '../errors.ts';
import { compressedIndex, type FolderFiles, type Format, indexForms } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import { type FolderPath, folderAbove, type Paths, pathIn } from './edit.ts';

/**
 * A feed of others may have an index only in its compressed form, which is the one that most devices fetch. Signatures
 * are those of the plain form, so pkgfeed unpacks the index where it reads it and works on with that.
 */

/** The path of the file that holds the index of a folder, plain or compressed; undefined without one. */
export const indexSource = (format: Format, folder: FolderPath, paths: Paths): string | undefined =>
  indexForms(format)
    .map((name) => pathIn(folder, name))
    .find((path) => paths.has(path));

/** True for a folder with an index of the format, plain or compressed. */
export const hasIndex = (format: Format, folder: FolderPath, paths: Paths): boolean =>
  indexSource(format, folder, paths) !== undefined;

/**
 * The files of a folder with its plain index, unpacked if only the compressed one is there.
 *
 * @returns the files as they are when it cannot be unpacked
 */
export function withPlainIndex(format: Format, files: FolderFiles): FolderFiles {
  const packed = files.get(compressedIndex(format) ?? '');
  if (packed === undefined || files.has(format.indexFile)) return files;
  const index = unpacked(packed);
  return index === undefined ? files : new Map([...files, [format.indexFile, index]]);
}

function unpacked(packed: Buffer): Buffer | undefined {
  try {
    return gunzipNow(packed, INDEX_LIMIT);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** The most bytes that the compressed indexes of a run may unpack to together. */
const TOTAL_LIMIT = 256 << 20;

/**
 * Adds the plain form of each index that the feed has only compressed, at the path where it would be. One that cannot
 * be unpacked is left out.
 *
 * @param files contents by path
 * @param paths all paths of the feed
 * @throws FeedError when they unpack to more than memory should hold
 */
export function withPlainIndexes(
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
): ReadonlyMap<string, Buffer> {
  const plain = new Map<string, Buffer>();
  let total = 0;
  for (const format of FORMATS) {
    const name = compressedIndex(format);
    if (name === undefined) continue;
    for (const [path, bytes] of files) {
      const index = pathIn(folderAbove(path), format.indexFile);
      if (path !== `${index}${name.slice(format.indexFile.length)}` || paths.has(index)) continue;
      const content = unpacked(bytes);
      total += content?.length ?? 0;
      if (total > TOTAL_LIMIT) throw tooMuch();
      if (content !== undefined) plain.set(index, content);
    }
  }
  return plain.size === 0 ? files : new Map([...files, ...plain]);
}

function tooMuch(): FeedError {
  return new FeedError({
    code: 'FEED_INDEX',
    message: `the compressed indexes unpack to more than ${TOTAL_LIMIT} bytes together`,
    remedy: 'Publish into fewer folders at once, or restore the indexes from the history of the feed.',
  });
}
