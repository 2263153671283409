import { readIndex } from '../apk/adb/packages-adb.ts';
import { verifyAdbIndex } from '../apk/adb/signed-index.ts';
import type { Entry, Format } from '../format.ts';
import { apkV3 } from './apk-v3.ts';

/**
 * apk 3's indexes under the names that it asks for in a repository with a folder for each arch. Packages are then found
 * from the folder above. pkgfeed reads such indexes and writes none of them: `Packages.adb` beside an `APKINDEX.tar.gz`
 * belongs to the format of that one.
 */

/** Where packages are when the index does not say it, from the folder above that of the index. */
const DEFAULT_SPEC = `\${arch}/\${name}-\${version}.apk`;

const named = (indexFile: string): Format => ({
  ...apkV3,
  indexFile,
  derivedFiles: [],
  parseIndex,
  checkIndex: async () => [],
  async verify(files, keys) {
    const bytes = files.get(indexFile);
    return bytes === undefined ? [] : await verifyAdbIndex(bytes, indexFile, keys);
  },
});

/** For a line without a word in front: one distribution gives its index this name. */
export const apkV3AsApkindex = named('APKINDEX.tar.gz');

/** For a line that begins with `v3`. */
export const apkV3AsPackages = named('Packages.adb');

/** The first part of a path is the folder of the index. */
function parseIndex(bytes: Buffer): Entry[] {
  return readIndex(bytes, DEFAULT_SPEC).entries.map((entry) => ({
    ...entry,
    file: entry.file.includes('://') ? entry.file : entry.file.slice(entry.file.indexOf('/') + 1),
  }));
}
