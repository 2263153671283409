import type { Dependency } from '../dependency.ts';
import { LISTS, type PrintedInfo, TEXTS } from './printed-info.ts';

/**
 * A device prints the fields of an installed package as lines of its database. A line break in one makes the rest of the
 * text a line of its own, and no later command can read the database, or it knows the package by another name.
 */

const LINE_END = 0x0a;
const REST = 'and a device that installs it cannot read its database any more';
const BREAK = `has a line break, ${REST}`;
const ITEM_BREAK = `has an item with a line break, ${REST}`;

/** Which field would break the database of a device, as in `description has a line break`; undefined when none would. */
export function brokenText({ texts, lists, tags }: PrintedInfo): string | undefined {
  const text = TEXTS.find((field) => texts[field].includes(LINE_END));
  if (text !== undefined) return `${text} ${BREAK}`;
  if (tags.some((tag) => tag.includes(LINE_END))) return `tags ${ITEM_BREAK}`;
  const list = LISTS.find((field) => lists[field].some(hasLineEnd));
  if (list !== undefined) return `${list} ${ITEM_BREAK}`;
  // A device reads this list back more strictly than the others.
  return lists.replaces.some(({ name }) => name.includes('@'))
    ? `replaces has an item with an @, ${REST}`
    : undefined;
}

const hasLineEnd = ({ name, version }: Dependency): boolean => name.includes('\n') || version.includes('\n');
