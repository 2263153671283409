import { gunzipPieces } from '../../bytes/compression.ts';
import { readTarPieces } from '../../bytes/tar.ts';
import { replacesLimit } from '../apk/replaces-limit.ts';
import { itemsOf, type PkgInfo, textOf } from './pkginfo.ts';

/** A line of so many bytes fits whatever the folders of the package are: their names have at most 4,096. */
const SURE = 900;
/** More than the files of any package. */
const ENTRY_LIMIT = 1_000_000;

const lineSize = (info: PkgInfo): number => 'r:'.length + itemsOf(info, 'replaces').join(' ').length;

/**
 * Says that `replaces` does not fit into a device's database; undefined when it does. The index does not list it.
 *
 * @param folder the bytes of the longest name of a folder in the package
 */
export function replacesFault(info: PkgInfo, folder: number): string | undefined {
  const size = lineSize(info);
  const limit = replacesLimit(folder, textOf(info, 'replaces_priority'));
  return size <= limit
    ? undefined
    : `its replaces take ${size} bytes together, and ${limit + 1} or more break a device`;
}

/**
 * The same with the folders of a data segment, which is unpacked only where they matter.
 *
 * @param data the bytes of the segment
 * @param limit the most bytes that it may expand to
 * @param offset where it begins in its file, for messages
 */
export async function replacesFaultWith(
  info: PkgInfo,
  data: Buffer,
  limit: number,
  offset: number,
): Promise<string | undefined> {
  if (lineSize(info) <= SURE) return undefined;
  const entries = await readTarPieces(gunzipPieces(data, limit, offset), { entries: ENTRY_LIMIT }, () => 0);
  const folders = entries.map(({ name }) => Buffer.byteLength(name.replace(/\/$|\/[^/]*$/, '')));
  return replacesFault(
    info,
    folders.reduce((most, size) => Math.max(most, size), 0),
  );
}
