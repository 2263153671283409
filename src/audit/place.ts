import { foreignText, isOfOneArch } from '../feed/place.ts';
import type { Entry } from '../formats/format.ts';
import { printable } from '../text/printable.ts';

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
