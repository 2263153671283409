import { FeedError } from '../errors.ts';
import type { Entry } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { printable } from '../text/printable.ts';
import type { ArchMap } from './draft/placement.ts';

/**
 * A signature does not say for which folder an index was made: the one of another folder is as genuine. Its entries are
 * for another arch, which shows it.
 */

const ANY: ReadonlySet<string> = new Set(FORMATS.map(({ anyArchWord }) => anyArchWord));
const SHOWN = 3;

/** Whether an entry is of one arch, and says of which. */
const isOfOneArch = ({ arch, anyArch }: Pick<Entry, 'arch' | 'anyArch'>): boolean =>
  anyArch !== true && arch !== '' && !ANY.has(arch);

/** The entries that belong to another arch than a folder's, and that no map sends there. */
export function foreignEntries(entries: readonly Entry[], arch: string, archMap: ArchMap): Entry[] {
  return entries.filter(
    (entry) => isOfOneArch(entry) && entry.arch !== arch && !archMap.get(entry.arch)?.includes(arch),
  );
}

/** @throws FeedError for an index that holds entries of another folder */
export function checkPlace(index: string, entries: readonly Entry[], arch: string, archMap: ArchMap): void {
  const foreign = foreignEntries(entries, arch, archMap);
  if (foreign.length === 0) return;
  const word = printable(foreign[0]?.arch ?? '');
  throw new FeedError({
    code: 'FEED_PLACE',
    message: `${printable(index)} ${foreignText(foreign)}, and its folder is the one of ${printable(arch)}: it may be the index of another folder`,
    remedy: `Restore the folder from the history of the feed; where these packages belong into it, say so with \`arch-map\` (${word}=${printable(arch)}), or withdraw them with \`pkgfeed remove NAME@${word}\`.`,
  });
}

/** What findings and errors say of entries that belong elsewhere. */
function foreignText(foreign: readonly Entry[]): string {
  const arches = [...new Set(foreign.map(({ arch }) => printable(arch)))].sort();
  const names = foreign.slice(0, SHOWN).map(({ name, version }) => printable(`${name} ${version}`));
  const more = foreign.length > names.length ? ` and ${foreign.length - names.length} more` : '';
  const shown = arches.slice(0, SHOWN).join(', ');
  return `lists ${foreign.length === 1 ? 'a package' : `${foreign.length} packages`} for ${shown}${arches.length > SHOWN ? ' and other arches' : ''} (${names.join(', ')}${more})`;
}

/** What is known of a folder's place without the layout that put it there. */
export interface Place {
  /** The folder's path, or its address. */
  names: readonly string[];
  /** The folder's arch as `feed.json` says it, which nobody signed; undefined where it does not. */
  arch: string | undefined;
  /** Arches that have a folder of their own elsewhere in the feed. */
  others: ReadonlySet<string>;
}

/**
 * What is wrong with an index by its place, as far as that can be told: an error where no entry is of the folder's arch,
 * as in an index that was copied; undefined where nothing is wrong, or the folder is none of an arch.
 */
export function misplaced(
  entries: readonly Entry[],
  { names, arch, others }: Place,
): { severity: 'error' | 'warning'; what: string } | undefined {
  const specific = entries.filter(isOfOneArch);
  const foreign = specific.filter(
    (entry) =>
      !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)),
  );
  if (foreign.length === 0) return undefined;
  const isCopied = arch !== undefined && foreign.length === specific.length;
  const whose = arch === undefined ? '' : `, and the folder is the one of ${printable(arch)}`;
  return { severity: isCopied ? 'error' : 'warning', what: foreignText(foreign) + whose };
}

/** Why that matters, and how it is mended. */
export const MISPLACED = {
  why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
  remedy:
    'Restore the folder from the history of the feed, or run `pkgfeed reindex`, with `arch-map` where these packages belong there.',
} as const;
