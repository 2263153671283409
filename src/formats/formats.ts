import { apkV2 } from './apk-v2/apk-v2.ts';
import { apkV3 } from './apk-v3/apk-v3.ts';
import type { Format } from './format.ts';
import { opkg } from './opkg/opkg.ts';

/**
 * Every format, in the order in which catalogs and reports show them. When two formats share a folder and derive a
 * file of the same name, the file of the later format is published.
 */
export const FORMATS: readonly Format[] = [opkg, apkV2, apkV3];

/**
 * The names of derived files that a later format makes in the same folder: its files are published instead of those
 * of `format`.
 *
 * @param present the formats that have an index in the folder
 */
export function namesOfLater(format: Format, present: readonly Format[]): ReadonlySet<string> {
  const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => present.includes(one));
  return new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
}
