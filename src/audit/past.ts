import type { PastState } from '../feed/catalog/chain-shape.ts';
import type { PastVerdict } from '../report/since.ts';
import { type Answer, type Earlier, isGone, type SeenState, type Shown } from './answer.ts';

/** Why nothing can be told. */
export type Untold = 'no feed.json' | 'no chain' | 'too short' | 'begun later';

/** What a comparison of a feed with an earlier answer shows. */
export interface Comparison {
  verdict: PastVerdict;
  /** How many changes lie between the two; null where that is not known. */
  changes: number | null;
  why: Untold | null;
  /** The state that it went back to, by its `feed.json`; null where only indexes tell it. */
  backTo: { updated: string | null; seen: Earlier | null } | null;
  /** Indexes that are again what answers before the saved one saw, although that one saw another. */
  older: readonly { path: string; seen: Earlier }[];
  /** Indexes that are not those of which `feed.json` states the hash. */
  unstated: readonly string[];
  /** Indexes that have changed although `feed.json` has not, and does not state their hashes. */
  alone: readonly string[];
  /** Indexes of the saved answer that the feed does not name any more. */
  gone: readonly string[];
}

const NOTHING = {
  changes: null,
  why: null,
  backTo: null,
  older: [],
  unstated: [],
  alone: [],
  gone: [],
} as const;

/**
 * Compares a feed with an earlier answer. Nobody signs `feed.json`, so it can claim any past: that an index is again what
 * it was long ago shows in its bytes, which only the keys of the feed can make. A run that goes back on purpose continues
 * the chain.
 *
 * @param saved undefined for the first answer
 * @param stated the hashes of indexes that `feed.json` states, by path
 */
export function comparePast(
  saved: Answer | undefined,
  now: Shown,
  stated: ReadonlyMap<string, string>,
): Comparison {
  const unstated = [...now.indexes]
    .filter(([path, sha256]) => stated.has(path) && stated.get(path) !== sha256)
    .map(([path]) => path);
  if (saved === undefined) return { ...NOTHING, verdict: 'first', unstated };
  const relation = relate(saved, now);
  const before = new Map(saved.indexes.map(({ path, sha256 }) => [path, sha256]));
  const changed = [...now.indexes].filter(([path, sha256]) => {
    const known = before.get(path);
    return known !== undefined && known !== sha256;
  });
  // A run of pkgfeed writes feed.json with every index that it writes.
  const isSame = relation.verdict === 'same';
  const alone = isSame ? changed.map(([path]) => path).filter((path) => !stated.has(path)) : [];
  const older = changed.flatMap(([path, sha256]) => {
    const seen = saved.earlierIndexes.find((one) => one.path === path && one.sha256 === sha256);
    return seen === undefined ? [] : [{ path, seen }];
  });
  const isCovered = relation.verdict === 'continues' && !older.some(({ path }) => unstated.includes(path));
  const isBack = relation.verdict !== 'forked' && older.length > 0 && !isCovered;
  return {
    ...relation,
    verdict: isBack ? 'back' : relation.verdict,
    older,
    unstated,
    alone,
    gone: saved.indexes.filter(({ path }) => isGone(now, path)).map(({ path }) => path),
  };
}

/** How the two `feed.json` relate. */
export function relate(
  saved: Pick<Answer, 'state' | 'chain' | 'earlierStates'>,
  { state: now, chain }: { state: Omit<SeenState, 'first'> | null; chain: readonly PastState[] | null },
): Omit<Comparison, 'older' | 'unstated' | 'alone' | 'gone'> {
  const then = saved.state;
  const unknown = (why: Untold) => ({ ...NOTHING, verdict: 'unknown' as const, why });
  if (then === null || now === null) return unknown('no feed.json');
  if (then.sha256 === now.sha256) return { ...NOTHING, verdict: 'same', changes: 0 };
  const at = (chain ?? []).findIndex(({ sha256 }) => sha256 === then.sha256);
  if (at !== -1) return { ...NOTHING, verdict: 'continues', changes: at + 1 };
  const backTo = earlierState(saved, now.sha256);
  if (backTo !== undefined) return { ...NOTHING, verdict: 'back', backTo };
  const forked = { ...NOTHING, verdict: 'forked' as const };
  if (chain === null || now.state === null)
    return saved.chain === null ? unknown('no chain') : { ...forked, why: 'no chain' };
  if (then.state === null) return unknown('begun later');
  // Each state before this one has a number that is lower by one, as far as the chain reaches.
  return then.state < now.state - chain.length ? unknown('too short') : forked;
}

/** The state before the saved answer that has this hash: by its chain, or because an answer before it saw it. */
function earlierState(
  { chain, earlierStates }: Pick<Answer, 'chain' | 'earlierStates'>,
  sha256: string,
): Comparison['backTo'] | undefined {
  const named = chain?.find((one) => one.sha256 === sha256);
  const seen = earlierStates.find((one) => one.sha256 === sha256) ?? null;
  return named === undefined && seen === null ? undefined : { updated: named?.updated ?? null, seen };
}
