import leven from 'leven';

/** The word that was most likely meant; undefined where none is near. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined;
}
