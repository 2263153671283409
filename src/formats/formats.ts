import { apkV2 } from './apk-v2/apk-v2.ts';
import type { Format } from './format.ts';
import { opkg } from './opkg/opkg.ts';

/** Every format, in the order in which catalogs and reports show them. */
export const FORMATS: readonly Format[] = [opkg, apkV2];
