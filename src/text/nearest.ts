import leven from 'leven';

/** The most similar allowed word; undefined when none is similar enough. The same first letter decides a tie. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const given = word.toLowerCase();
  const [best] = allowed
    .map((candidate) => ({
      candidate,
      distance: leven(given, candidate),
      begin: candidate[0] === given[0] ? 0 : 1,
    }))
    .toSorted((a, b) => a.distance - b.distance || a.begin - b.begin);
  if (best === undefined) return undefined;
  const { candidate, distance } = best;
  // Two short words may differ in two characters and have nothing in common.
  const isShared = 2 * distance <= Math.max(given.length, candidate.length);
  return isShared && distance <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}
