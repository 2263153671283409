import { isCount, isLink, isSha256, isTime } from './plain-values.ts';

/**
 * What a `feed.json` says about the states of the feed before it (docs/catalog.md). Nobody signs it: it shows a change of
 * the past to whoever kept an earlier answer, and no run decides anything by it.
 */

/** An earlier state of a feed. */
export interface PastState {
  /** The hash of its `feed.json`, in hex. */
  sha256: string;
  /** When it was written; null where its `feed.json` did not say so. */
  updated: string | null;
  /** The address of the run that made it; null outside a runner. */
  run: string | null;
}

export interface Chain {
  /** The number of this state: 1 where the chain begins. */
  state: number;
  /** The address of the run that made this state; null outside a runner. */
  run: string | null;
  /** The last states before this one, the newest first. */
  past: PastState[];
}

/** How many earlier states a feed names. */
export const PAST_LIMIT = 100;

/** The highest number of a state: so many changes no feed sees. */
export const STATE_LIMIT = 1e12;

type Fields = { readonly [field: string]: unknown };

/** Reads the chain of a parsed `feed.json`; undefined for a feed of an older pkgfeed, and for one that does not fit. */
export function readChain(fields: Fields, drop: (place: string) => void): Chain | undefined {
  const { state, run, chain } = fields;
  if (state === undefined && chain === undefined) return undefined;
  if (!isCount(state) || state < 1 || state > STATE_LIMIT || !Array.isArray(chain)) {
    drop('chain');
    return undefined;
  }
  const past: PastState[] = [];
  // What is behind a gap says nothing about the order of states.
  for (const [i, item] of chain.entries()) {
    const one = i < PAST_LIMIT ? pastState(item) : undefined;
    if (one === undefined) {
      drop(`chain[${i}]`);
      break;
    }
    past.push(one);
  }
  return { state, run: linkOrNull(run), past };
}

/** Reads one earlier state; undefined for one that does not fit. */
export function pastState(item: unknown): PastState | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { sha256, updated, run } = item as Fields;
  if (!isSha256(sha256)) return undefined;
  return { sha256, updated: isTime(updated) ? updated : null, run: linkOrNull(run) };
}

const linkOrNull = (value: unknown): string | null => (isLink(value) ? value : null);

/** The indexes that a folder can have, each signed by itself. A test compares them with the formats. */
export const SIGNED_INDEXES = ['Packages', 'APKINDEX.tar.gz', 'Packages.adb', 'packages.adb'] as const;

/** The SHA-256 of each index of a folder, in hex, by the name of its file. */
export type IndexHashes = { [Name in (typeof SIGNED_INDEXES)[number]]?: string };

/** Reads the hashes of a folder's indexes; null where there is none that fits. */
export function readIndexHashes(value: unknown): IndexHashes | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Fields;
  const fitting = SIGNED_INDEXES.flatMap((name) => {
    const hash = Object.hasOwn(given, name) ? given[name] : undefined;
    return isSha256(hash) ? [[name, hash] as const] : [];
  });
  return fitting.length === 0 ? null : Object.fromEntries(fitting);
}
