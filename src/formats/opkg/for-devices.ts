import type { Scheme } from '../../keys/scheme.ts';
import type { DeviceForm, Entry, PackageWarning } from '../format.ts';

/** What a folder lists otherwise than its packages say, for the devices that read it. */

const ALL = 'all';
/** The words for any arch. OpenWrt's own packages have `all` alone; Yocto knows all three. */
const ANY_ARCH: ReadonlySet<string> = new Set([ALL, 'noarch', 'any']);

/** True for a word that means every arch. */
export const isAnyArch = (arch: string): boolean => ANY_ARCH.has(arch);

/** Packages that an OpenWrt image brings. OpenWrt's own index leaves them out (ipkg-make-index.sh). */
const OF_THE_IMAGE: ReadonlySet<string> = new Set(['kernel', 'libc']);

const forOpenWrt = (text: string, detail: string): PackageWarning => ({ text, detail, scheme: 'usign' });

/** The form in which OpenWrt's devices need an entry; undefined for one that is right, or in a folder for others. */
export function forDevices(entry: Entry, schemes: ReadonlySet<Scheme>): DeviceForm | undefined {
  if (!schemes.has('usign')) return undefined;
  if (OF_THE_IMAGE.has(entry.name)) {
    const text =
      'it is not listed where usign signs: an OpenWrt device has kernel and libc in its image, and would "upgrade" ' +
      'them to satisfy a package of another build';
    return { entry: undefined, warning: forOpenWrt(text, '') };
  }
  if (entry.arch === ALL || !isAnyArch(entry.arch)) return undefined;
  const text =
    'it is listed with the Architecture all, the word of OpenWrt for any arch, because usign signs the folder; ' +
    'build it with that word';
  return {
    entry: {
      ...entry,
      arch: ALL,
      text: replaceArchitecture(entry.text, ALL),
      mended: [...(entry.mended ?? []), `the Architecture ${entry.arch} instead of all`],
    },
    warning: forOpenWrt(text, entry.arch),
  };
}

/** Why the devices of a folder cannot use an entry that others can; undefined when they can. */
export const harmFor = ({ size }: Entry, schemes: ReadonlySet<Scheme>): string | undefined =>
  schemes.has('openpgp') && size === undefined
    ? 'no Size, so that Yocto devices do not install it'
    : undefined;

/** The stanza with another Architecture. Replaces every line of a repeated field, because the last one counts. */
export function replaceArchitecture(stanza: string, arch: string): string {
  const lines = stanza.split('\n');
  return lines.map((line) => (line.startsWith('Architecture:') ? `Architecture: ${arch}` : line)).join('\n');
}
