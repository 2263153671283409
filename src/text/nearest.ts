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
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined;
}
