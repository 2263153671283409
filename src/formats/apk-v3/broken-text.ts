import type { Dependency } from '../apk/dependency.ts';
import { readBlob } from './adb.ts';
import { readDependency } from './dependency.ts';
import { LISTS } from './device-limits.ts';
import type { AdbObject, FieldOf, PKGINFO } from './schema.ts';

/**
 * A device prints the fields of an installed package as lines of its database. A line break in one makes the rest of the
 * text a line of its own, and no later command can read the database, or it knows the package by another name.
 */

const TEXTS: readonly FieldOf<typeof PKGINFO>[] = [
  'name',
  'version',
  'description',
  'arch',
  'license',
  'origin',
  'maintainer',
  'url',
];
const LINE_END = 0x0a;

/** Which field would break the database of a device, as in `description has a line break`; undefined when none would. */
export function brokenText(info: AdbObject<typeof PKGINFO>): string | undefined {
  const text = TEXTS.find((field) => info.bytes(field).includes(LINE_END));
  if (text !== undefined) return `${text} ${BREAK}`;
  if (info.items('tags').some((tag) => readBlob(info.adb, tag).includes(LINE_END)))
    return `tags ${ITEM_BREAK}`;
  for (const field of LISTS) {
    const items = info.items(field).map((item) => readDependency(info.adb, item));
    if (items.some(hasLineEnd)) return `${field} ${ITEM_BREAK}`;
    // A device reads this list back more strictly than the others.
    if (field === 'replaces' && items.some(({ name }) => name.includes('@'))) {
      return `replaces has an item with an @, ${REST}`;
    }
  }
  return undefined;
}

const REST = 'and a device that installs it cannot read its database any more';
const BREAK = `has a line break, ${REST}`;
const ITEM_BREAK = `has an item with a line break, ${REST}`;

const hasLineEnd = ({ name, version }: Dependency): boolean => name.includes('\n') || version.includes('\n');
