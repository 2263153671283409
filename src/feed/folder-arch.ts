import type { Entry, Format } from '../formats/format.ts';
import { printable } from '../text/printable.ts';
import type { SharedFault } from './carried.ts';
import type { Listed } from './listed.ts';
import { isOfOneArch } from './place.ts';

/** What clients stumble over in an entry that sends them to no folder, or to the one for any arch. */
const FAULT = 'no arch of a folder (clients look for the file in the folder that the entry names)';

/**
 * True for an entry of which clients look for the file in another folder.
 *
 * @param names of the entry's folder: its arch, or all names in its path
 */
export const isAstray = (format: Format, entry: Entry, names: readonly string[]): boolean =>
  format.locates === 'by-arch-and-name' && !names.includes(entry.arch) && !isOfOneArch(entry);

/** The packages as the folder of an arch must list them. */
export const inTheirFolder = (format: Format, listed: readonly Listed[], arch: string): Listed[] =>
  listed.map((one) =>
    isAstray(format, one.entry, [arch]) ? { ...one, entry: settled(format, one.entry, arch) } : one,
  );

function settled(format: Format, entry: Entry, arch: string): Entry {
  const moved = format.inFolder(entry, arch);
  return { ...moved, mended: [...(moved.mended ?? []), FAULT] };
}

/** The entries that send clients elsewhere, as one fault; none without one. */
export function astrayIn(format: Format, entries: readonly Entry[], names: readonly string[]): SharedFault[] {
  const astray = entries.filter((entry) => isAstray(format, entry, names));
  return astray.length === 0
    ? []
    : [{ what: FAULT, entries: astray.map(({ name, version }) => printable(`${name} ${version}`)) }];
}
