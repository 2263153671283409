import type { Entry } from '../../formats/format.ts';

/**
 * The arches of the devices that read a folder: those of its packages in a folder of all arches. Undefined stands for all
 * that a folder lists, where it is for one arch, or has packages for any arch alone.
 */
export function deviceArches(arch: string | null, entries: readonly Entry[]): (string | undefined)[] {
  if (arch !== null) return [undefined];
  const own = new Set(entries.flatMap((entry) => (entry.anyArch ? [] : [entry.arch])));
  return own.size === 0 ? [undefined] : [...own].sort();
}

/** A test for packages that devices of an arch could install, whatever they need. */
export const isUsable =
  (arch: string | undefined) =>
  ({ entry }: { entry: Entry }): boolean =>
    entry.harm === undefined && (arch === undefined || entry.anyArch === true || entry.arch === arch);
