import { apkV2 } from './apk-v2/apk-v2.ts';
import { apkV3 } from './apk-v3/apk-v3.ts';
import type { Format } from './format.ts';
import { opkg } from './opkg/opkg.ts';

/**
 * Every format, in the order in which catalogs and reports show them. Where two derive a file of one name in a
 * shared folder, the later one's is published.
 */
export const FORMATS: readonly Format[] = [opkg, apkV2, apkV3];
