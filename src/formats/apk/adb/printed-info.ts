import { type Dependency, printDependency } from '../dependency.ts';
import { readBlob } from './adb.ts';
import { readDependency } from './dependency.ts';
import type { AdbObject, FieldOf, PKGINFO } from './schema.ts';

export type Info = AdbObject<typeof PKGINFO>;
export type Field = FieldOf<typeof PKGINFO>;

/** The fields that are text. */
export const TEXTS = [
  'name',
  'version',
  'description',
  'arch',
  'license',
  'origin',
  'maintainer',
  'url',
] as const satisfies readonly Field[];
/** The fields that are lists of dependencies. */
export const LISTS = [
  'depends',
  'provides',
  'replaces',
  'install-if',
  'recommends',
] as const satisfies readonly Field[];

/** What a device prints of a package, read once: each value that is read counts against what an index may expand to. */
export interface PrintedInfo {
  texts: Record<(typeof TEXTS)[number], Buffer>;
  lists: Record<(typeof LISTS)[number], readonly Dependency[]>;
  tags: readonly Buffer[];
}

export function printedInfo(info: Info): PrintedInfo {
  const items = (field: Field): Dependency[] =>
    info.items(field).map((item) => readDependency(info.adb, item));
  return {
    texts: each(TEXTS, (field) => info.bytes(field)),
    lists: each(LISTS, items),
    tags: info.items('tags').map((tag) => readBlob(info.adb, tag)),
  };
}

const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** The bytes of each item of a list as a device prints it, with the space that separates it from the item before. */
export const printedSizes = (list: readonly Dependency[]): number[] =>
  list.map((item, i) => Buffer.byteLength(printDependency(item), 'utf8') + (i > 0 ? 1 : 0));
