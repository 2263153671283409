import { looksLikeAdb } from './apk/adb/envelope.ts';
import { apkV2 } from './apk-v2/apk-v2.ts';
import { apkV3 } from './apk-v3/apk-v3.ts';
import { apkV3AsApkindex } from './apk-v3/other-names.ts';
import type { Format } from './format.ts';
import { opkg } from './opkg/opkg.ts';

/**
 * Every format, in the order in which catalogs and reports show them. A file that looks like a package of two formats is
 * read as one of the later. When two formats share a folder and derive a file of the same name, the file of the later
 * format is published.
 */
export const FORMATS: readonly Format[] = [opkg, apkV2, apkV3];

/**
 * The format of an index by its content: apk 3 takes an index of its own under the name of apk 2's.
 *
 * @param format that of its name
 */
export function formatOfIndex(format: Format, index: Buffer | undefined): Format {
  if (index === undefined || format.indexFile !== apkV2.indexFile) return format;
  return looksLikeAdb(index) ? apkV3AsApkindex : apkV2;
}

/** How the names of package files end, such as `.ipk`. */
export const PACKAGE_EXTENSIONS: readonly string[] = [...new Set(FORMATS.map(({ extension }) => extension))];

/** True for a name that ends as those of package files do. */
export const isPackageName = (name: string): boolean =>
  PACKAGE_EXTENSIONS.some((extension) => name.endsWith(extension));

/**
 * Names of files that formats after this one derive in the same folder. Their files are published, not those of
 * `format`.
 *
 * @param present the formats that have an index in the folder
 */
export function namesOfLater(format: Format, present: readonly Format[]): ReadonlySet<string> {
  const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => present.includes(one));
  return new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
}
