import { apkV2 } from '../formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import type { Entry, FileFacts, Format, Package } from '../formats/format.ts';

/** A package file and the identity that an index of its folder states. */
export interface ListedPackage {
  pkg: Package;
  identity: string | undefined;
  /** The entry as pkgfeed would write it; undefined for a package of another format than the index. */
  fresh: Entry | undefined;
}

/**
 * Reads a package file that an index of a format lists. A `packages.adb` may list an apk v2 too, which devices install.
 *
 * @throws FormatError without a file name
 */
export async function listedPackage(
  format: Format,
  entry: Entry,
  bytes: Buffer,
  facts: FileFacts,
): Promise<ListedPackage> {
  const own = format.name === apkV3.name && apkV2.recognise(bytes) ? apkV2 : format;
  const pkg = await own.readPackage(bytes);
  const fresh = own.entry(pkg, facts, entry.file, entry.arch);
  const { identity } = fresh;
  return own === format ? { pkg, identity, fresh } : { pkg, identity: inHex(identity), fresh: undefined };
}

/** The checksum of an apk v2 as a `packages.adb` states it: the bytes after `Q1`, in hex. */
const inHex = (identity: string | undefined): string | undefined =>
  identity && Buffer.from(identity.slice(2), 'base64').toString('hex');
