import type { Format } from '../../formats/format.ts';
import { type Edit, type FolderPath, pathIn } from '../edit.ts';
import type { FeedState } from '../state.ts';
import { hashesOf } from './chain.ts';
import type { IndexHashes } from './chain-shape.ts';
import type { FeedFile } from './feed-json.ts';

/**
 * The hashes of a folder's indexes after a change. Those of indexes that the run has not read stay as they were noted.
 *
 * @param own the formats that the run writes in the folder
 * @returns undefined where none is known
 */
export function indexesAfter(
  path: FolderPath,
  own: readonly { format: Format }[],
  before: Pick<FeedFile, 'folders'>,
  { paths, files }: Pick<FeedState, 'paths' | 'files'>,
  { puts, deletes }: Edit,
): IndexHashes | undefined {
  const noted = Object.entries(before.folders.find((folder) => folder.path === path)?.indexes ?? {});
  const stays = (name: string): boolean => {
    const target = pathIn(path, name);
    return paths.has(target) && !deletes.has(target) && !puts.has(target);
  };
  const hashes = hashesOf(
    own.map(({ format }) => format),
    (name) => {
      const target = pathIn(path, name);
      const content = puts.get(target);
      if (content !== undefined) return content.kind === 'bytes' ? content.bytes : undefined;
      return deletes.has(target) ? undefined : files.get(target);
    },
  );
  const all = { ...Object.fromEntries(noted.filter(([name]) => stays(name))), ...hashes };
  return Object.keys(all).length === 0 ? undefined : all;
}
