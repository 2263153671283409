import type { Listed } from '../listed.ts';

/** A package file of the feed. */
export interface LargestFile {
  path: string;
  bytes: number;
}

/** The largest package file that folders list; undefined if no size is known. */
export const largestOf = (
  folders: readonly { listed: readonly Pick<Listed, 'entry' | 'path'>[] }[],
): LargestFile | undefined => {
  let largest: LargestFile | undefined;
  for (const { listed } of folders) {
    for (const { entry, path } of listed) largest = larger(largest, { path, bytes: entry.size ?? 0 });
  }
  return largest;
};

/** The larger one of two; the first one of two that are equal. */
export const larger = (
  one: LargestFile | undefined,
  other: LargestFile | undefined,
): LargestFile | undefined => ((other?.bytes ?? 0) > (one?.bytes ?? 0) ? other : one);
