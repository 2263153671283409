import { signerOf } from '../audit/signer-text.ts';
import type { Host } from '../host.ts';
import type { SeenFolderReport } from '../report/list.ts';
import { counted } from '../text/counted.ts';
import type { SeenFolder, SeenIndex } from './seen-at-home.ts';
import type { SeenFeed } from './seen-feed.ts';

/** Indexes that are read at the same time. */
const AT_ONCE = 4;

/** The most packages of all folders together that are looked at; their rows are in memory. */
export const MOST_ENTRIES = 400_000;

/** A folder whose index was read. */
export interface LookedThrough extends SeenIndex {
  folder: SeenFolder;
  isVerified: boolean;
}

/**
 * Reads the index of each folder, and says which can be believed.
 *
 * @param visit is given each index, in no certain order; the index is not kept
 * @returns the folders in the order of the feed; `ok` is false when an index cannot be read or no signature of it fits
 */
export async function lookThrough(
  seen: SeenFeed,
  visit: (index: LookedThrough) => void,
  host: Pick<Host, 'say' | 'progress'>,
): Promise<{ folders: SeenFolderReport[]; ok: boolean }> {
  const reports = new Map<SeenFolder, SeenFolderReport>();
  const left = [...seen.folders];
  let [done, entries, ok] = [0, 0, true];
  const report = (
    folder: SeenFolder,
    found: Pick<SeenFolderReport, 'packages' | 'verified' | 'signature'>,
  ) => {
    const { path, format, branch, repository, target, arch } = folder;
    reports.set(folder, { path, branch, repository, target, arch, format: format.name, ...found });
    host.progress('reading indexes', ++done, seen.folders.length);
  };
  const work = async (): Promise<void> => {
    for (let folder = left.shift(); folder !== undefined; folder = left.shift()) {
      const index = entries > MOST_ENTRIES ? TOO_MANY : await seen.read(folder);
      if (typeof index === 'string') {
        ok = false;
        report(folder, { packages: null, verified: false, signature: `cannot be read: ${index}` });
        continue;
      }
      const { isVerified, isBad, text } = signerOf(index.signatures, seen.given);
      ok &&= !isBad;
      entries += index.entries.length;
      visit({ ...index, folder, isVerified });
      report(folder, { packages: index.entries.length, verified: isVerified, signature: text });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { folders: seen.folders.flatMap((folder) => reports.get(folder) ?? []), ok };
}

const TOO_MANY = `${counted(MOST_ENTRIES, 'package', 'packages')} were read before it, and no more are. Name fewer repositories or arches`;
