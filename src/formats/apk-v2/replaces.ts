import { replacesLimit } from '../apk/device-buffers.ts';
import { itemsOf, type PkgInfo, textOf } from './pkginfo.ts';

const lineSize = (info: PkgInfo): number => 'r:'.length + itemsOf(info, 'replaces').join(' ').length;

/**
 * Says that `replaces` does not fit into a device's database; undefined when it does. The index does not list it.
 *
 * @param folder the bytes of the longest name of a folder in the package
 */
export function replacesFault(info: PkgInfo, folder: number): string | undefined {
  const size = lineSize(info);
  const limit = replacesLimit(folder, textOf(info, 'replaces_priority'));
  return size <= limit
    ? undefined
    : `its replaces take ${size} bytes together, and ${limit + 1} or more break a device`;
}
