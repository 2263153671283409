import { FeedError, FormatError } from '../errors.ts';
import { pathIn } from '../feed/edit.ts';
import { withPlainIndexes } from '../feed/index-source.ts';
import { type Listed, listIndex } from '../feed/listed.ts';
import type { FolderIndex } from '../feed/package-files.ts';
import { filesOf, signedFiles } from '../feed/signed-folder.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { formatOfIndex } from '../formats/formats.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';

/** A folder whose packages are looked at, and what it lists. */
export interface ReadFolder {
  path: string;
  format: Format;
  entries: readonly Entry[];
  /** The schemes of its signatures, as far as they are known. */
  schemes?: ReadonlySet<Scheme>;
}

/** The index of a folder that was read, and its signatures as some keys judge them. */
export interface OpenedIndex extends ReadFolder {
  signatures: readonly Signature[];
  schemes: ReadonlySet<Scheme>;
}

/** Reads what the folders of a home list. An index that cannot be read has no part in it: it is reported anyway. */
export async function readFolders(
  home: Home,
  tip: Tip,
  indexes: readonly FolderIndex[],
): Promise<ReadFolder[]> {
  const folders: ReadFolder[] = [];
  for (const index of indexes) {
    const opened = await openIndex(home, tip, index, []);
    if (typeof opened !== 'string') folders.push(opened);
  }
  return folders;
}

/**
 * Reads the index of one folder of a home.
 *
 * @param keys that judge its signatures
 * @returns why it cannot be read, if that is so
 */
export async function openIndex(
  home: Home,
  tip: Tip,
  { format: named, path }: FolderIndex,
  keys: readonly PublicKey[],
): Promise<OpenedIndex | string> {
  const read = await readFeedFiles(home, tip, signedFiles(named, path, tip.paths));
  const files = withPlainIndexes(read, tip.paths);
  const bytes = files.get(pathIn(path, named.indexFile));
  if (bytes === undefined) return 'it does not unpack to an index';
  const format = formatOfIndex(named, bytes);
  const listed = readable(format, path, bytes, tip);
  if (typeof listed === 'string') return listed;
  const signatures = await format.verify(filesOf(format, path, files), keys);
  const schemes = new Set(signatures.map(({ scheme }) => scheme));
  return { path, format, schemes, signatures, entries: listed.map(({ entry }) => entry) };
}

function readable(format: Format, path: string, bytes: Buffer, { paths }: Tip): Listed[] | string {
  try {
    return listIndex(format, path, bytes, paths);
  } catch (error) {
    if (error instanceof FormatError) return error.reason;
    if (error instanceof FeedError) return error.message;
    throw error;
  }
}
