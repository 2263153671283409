import { FeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { type FolderPath, pathIn } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { type Trust, unsignable } from '../trust.ts';
import type { Reread } from './reread.ts';

/**
 * An error for an index that lists packages of another format, which its devices install (apk 3 takes apk v2 packages).
 * pkgfeed makes an entry only of a package of its own format, so a reindex would move them to an index that these devices
 * do not read. None where the settings allow that many removals and the run can sign that index.
 *
 * @param listed what the index of the folder lists
 * @param packages the package files of the folder
 */
export function listsOtherFormats(
  { format, path }: Pick<Folder, 'format' | 'path'>,
  listed: readonly Listed[],
  packages: readonly Pick<Reread, 'format' | 'path'>[],
  maxRemovals: number | undefined,
  trust: Trust,
): FeedError[] {
  const paths = new Set(listed.map((one) => one.path));
  const moved = packages.filter((one) => one.format !== format && paths.has(one.path));
  const formats = [...new Set(moved.map((one) => one.format))];
  const isAllowed = moved.length <= (maxRemovals ?? 0) && unsignable(formats, trust).length === 0;
  const [other] = formats;
  return other === undefined || isAllowed ? [] : [wouldMove(format, other, path, moved)];
}

function wouldMove(
  format: Format,
  other: Format,
  folder: FolderPath,
  moved: readonly { path: string }[],
): FeedError {
  const names = firstNames(moved.map(({ path }) => path.slice(pathIn(folder, '').length)));
  const [what, them, built, ones] =
    moved.length === 1
      ? [`an ${other.noun}`, 'it', `an ${format.noun}`, 'one']
      : [`${moved.length} ${other.noun}s`, 'them', `${format.noun}s`, 'ones'];
  return new FeedError({
    code: 'FEED_SHRINKS',
    message: `${pathIn(folder, format.indexFile)} lists ${what} (${names}), and a reindex would list ${them} in ${other.indexFile}, which the devices of that index do not read`,
    remedy: `Publish ${them} built as ${built}, and withdraw the old ${ones} with \`remove\`; a publish keeps such entries. To move ${them} to ${other.indexFile}, give \`${other.keyInput}\` and set \`max-removals: ${moved.length}\`.`,
  });
}
