import { feedName } from './feed-name.ts';
import type { Spot, System } from './systems.ts';

/** How the lines on a device name folders. Nothing here needs Node: the page shows the same lines. */

/** A folder for devices of one arch. */
export interface ArchFolder {
  path: string;
  arch: string;
  /** True for a folder of all arches. */
  isShared: boolean;
}

/** A folder with its name on the device. */
export type NamedFolder = ArchFolder & { name: string };

/**
 * Names the folders of one repository as the devices of a system do. A device that adds several folders needs a name for
 * each: opkg skips the second of two lines with one name.
 *
 * @param words the title of the feed, and the repository and target of the folders
 */
export function namedFolders<T extends ArchFolder>(
  { eachFolder, anyArch, addsAnyArch }: Pick<System, 'eachFolder' | 'anyArch' | 'addsAnyArch'>,
  words: readonly (string | undefined)[],
  folders: readonly T[],
): (T & { name: string })[] {
  const isAlone = folders.every(({ arch }) => arch === anyArch);
  return folders.map((folder) => {
    const isExtra = addsAnyArch && folder.arch === anyArch && !isAlone;
    const hasOwnName = !folder.isShared && (eachFolder || isExtra);
    return { ...folder, name: feedName(hasOwnName ? [...words, folder.arch] : words) };
  });
}

/**
 * Takes out the folder for all arches that devices add beside another: OpenWrt's and Yocto's opkg read it, too.
 *
 * @returns the folders to choose from, and those that each device adds as well
 */
export function splitExtra<T extends ArchFolder>(
  { anyArch, addsAnyArch }: Pick<System, 'anyArch' | 'addsAnyArch'>,
  folders: readonly T[],
): { own: T[]; extra: T[] } {
  const isExtra = ({ arch, isShared }: T): boolean => addsAnyArch && arch === anyArch && !isShared;
  const own = folders.filter((folder) => !isExtra(folder));
  return own.length === 0 ? { own: [...folders], extra: [] } : { own, extra: folders.filter(isExtra) };
}

/**
 * The lines that a device needs, as data: one for each folder on a system that adds each, or else one for the folder of
 * the device's arch and one for the folder of all arches.
 *
 * @param folders at least one
 * @param withArch the path of the folders with ARCH instead of the arch
 */
export function spotsOf(
  { eachFolder }: Pick<System, 'eachFolder'>,
  url: string,
  { own, extra }: { own: readonly NamedFolder[]; extra: readonly NamedFolder[] },
  withArch: string,
): Spot[] {
  const spot = ({ name, path }: NamedFolder): Spot => ({ url, name, folder: path });
  const [first] = own;
  if (first === undefined) return [];
  const isOnePath = own.every(({ path }) => path === first.path);
  if (!eachFolder) {
    return [isOnePath ? spot(first) : { url, name: first.name, folder: withArch }, ...extra.map(spot)];
  }
  const spots = new Map([...extra, ...own].map((folder) => [folder.path, spot(folder)]));
  return [...spots.values()];
}

/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
export function archPath({ path, arch, isShared }: ArchFolder): string {
  const segments = path.split('/');
  const at = isShared ? -1 : segments.lastIndexOf(arch);
  return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}
