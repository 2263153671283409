import { FeedError } from '../errors.ts';
import type { Entry } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { printable } from '../text/printable.ts';
import type { ArchMap } from './draft/placement.ts';

/**
 * A signature does not say for which folder an index was made, so the index of another folder verifies too. The arch of
 * its entries shows where it belongs.
 */

const ANY: ReadonlySet<string> = new Set(FORMATS.map(({ anyArchWord }) => anyArchWord));
const SHOWN = 3;

/** True for an entry that is for one arch and names it. */
export const isOfOneArch = ({ arch, anyArch }: Pick<Entry, 'arch' | 'anyArch'>): boolean =>
  anyArch !== true && arch !== '' && !ANY.has(arch);

/** The entries for another arch than the folder's, without those that `arch-map` puts there. */
export function foreignEntries(entries: readonly Entry[], arch: string, archMap: ArchMap): Entry[] {
  return entries.filter(
    (entry) => isOfOneArch(entry) && entry.arch !== arch && !archMap.get(entry.arch)?.includes(arch),
  );
}

/** @throws FeedError for an index with entries of another folder */
export function checkPlace(index: string, entries: readonly Entry[], arch: string, archMap: ArchMap): void {
  const foreign = foreignEntries(entries, arch, archMap);
  if (foreign.length === 0) return;
  const word = printable(foreign[0]?.arch ?? '');
  throw new FeedError({
    code: 'FEED_PLACE',
    message: `${printable(index)} lists ${foreignText(foreign)}, and its folder is for ${printable(arch)}: it may be the index of another folder`,
    remedy: `Restore the folder from the history of the feed; if these packages belong in it, say so with \`arch-map\` (${word}=${printable(arch)}), or withdraw them with \`pkgfeed remove NAME@${word}\`.`,
  });
}

/** Describes entries that belong elsewhere, for findings and errors. */
export function foreignText(foreign: readonly Entry[]): string {
  const arches = [...new Set(foreign.map(({ arch }) => printable(arch)))].sort();
  const names = foreign.slice(0, SHOWN).map(({ name, version }) => printable(`${name} ${version}`));
  const more = foreign.length > names.length ? ` and ${foreign.length - names.length} more` : '';
  const firstArches = arches.slice(0, SHOWN).join(', ');
  return `${foreign.length === 1 ? 'a package' : `${foreign.length} packages`} for ${firstArches}${arches.length > SHOWN ? ' and other arches' : ''} (${names.join(', ')}${more})`;
}
