import { type Adb, readBlob, readTable, type Value } from './adb.ts';
import { type Info, LISTS, TEXTS } from './printed-info.ts';
import { DEPENDENCY, slotOf } from './schema.ts';

/** Most of the buffer for the header of an installed package; the rest is for its numbers and its hash. */
const SURE_TEXTS = 1700;
/** Less than the buffer for one item, and far less than a line may have. */
const SURE_ITEM = 250;
const SURE_LIST = 65_536;
/** Each byte that is not UTF-8 is printed as three. */
const GROWTH = 3;
const SUSPECT = Number.POSITIVE_INFINITY;
const NAME = slotOf(DEPENDENCY, 'name');
const VERSION = slotOf(DEPENDENCY, 'version');

/**
 * The quick test for fields that harm a device: nearly all packages of an index pass, and only the others are printed
 * as a device prints them. An index shares the dependencies of its packages, so each is looked at once.
 */
export class HarmScreen {
  private readonly sizes = new Map<Value, number>();

  /** True when no field breaks the database of a device, or is too long for it. */
  passes(info: Info): boolean {
    return (
      areFine(
        TEXTS.map((field) => info.bytes(field)),
        SURE_TEXTS - 2 * info.bytes('repo-commit').length,
      ) &&
      areFine(
        info.items('tags').map((tag) => readBlob(info.adb, tag)),
        SURE_LIST,
      ) &&
      LISTS.every((field) => this.isFineList(info, field))
    );
  }

  private isFineList(info: Info, field: (typeof LISTS)[number]): boolean {
    const items = info.items(field);
    // A device reads these back more strictly than other lists, and hardly any package has some.
    if (field === 'replaces' && items.length > 0) return false;
    let total = 0;
    for (const item of items) total += this.sizeOf(info.adb, item);
    return total <= SURE_LIST;
  }

  /** The most bytes that a device prints for a dependency, with what separates it from others. */
  private sizeOf(adb: Adb, value: Value): number {
    const known = this.sizes.get(value);
    if (known !== undefined) return known;
    const slots = readTable(adb, value);
    const [name, version] = [readBlob(adb, slots[NAME] ?? 0), readBlob(adb, slots[VERSION] ?? 0)];
    const size = GROWTH * (name.length + version.length) + '! ~='.length;
    const isFine = size <= SURE_ITEM && !hasLineEnd(name) && !hasLineEnd(version);
    this.sizes.set(value, isFine ? size : SUSPECT);
    return isFine ? size : SUSPECT;
  }
}

/** True for texts without a line end that have so many bytes together, each with one to separate it. */
function areFine(texts: readonly Buffer[], most: number): boolean {
  let total = 0;
  for (const text of texts) {
    if (hasLineEnd(text)) return false;
    total += text.length + 1;
  }
  return total <= most;
}

const hasLineEnd = (text: Buffer): boolean => text.includes(0x0a);
