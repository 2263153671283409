import { firstNames } from '../../text/first-names.ts';
import { isLeavingPath, LEAVING_BYTES, LEAVING_LIMIT, type LeavingFile } from '../catalog/leaving-shape.ts';
import { seconds } from '../catalog/packages-json.ts';
import { isBlobId } from '../catalog/plain-values.ts';
import type { FolderDraft } from '../draft/draft.ts';
import { fates, listedAfter } from '../file-fates.ts';
import type { FeedState } from '../state.ts';

/**
 * Package files stay for a while after their index stopped listing them: a device with the index of before still fetches
 * them. feed.json remembers until when, and nobody signs that. So a record alone deletes nothing: the file must have the
 * content that it had, every index that could list it must have been read and not list it, and that of its own folder must
 * have been verified in this run.
 */

/** What becomes of the package files that have left their index. */
export interface Leaving {
  /** What feed.json says after the change, the newest first. */
  records: LeavingFile[];
  /** Those that left in this run and stay. */
  held: LeavingFile[];
  /** Those that are deleted: their time is over, or there is no room for more. */
  ended: LeavingFile[];
  warnings: string[];
}

type Written = Pick<
  FolderDraft,
  'format' | 'path' | 'isNew' | 'opened' | 'listed' | 'gone' | 'unlisted' | 'grace'
>;

/**
 * Decides which files stay and which go.
 *
 * @param before what feed.json says
 * @param folders what the run writes
 * @param room the most bytes of package files that may stay so
 */
export function leavingAfter(
  before: readonly LeavingFile[],
  folders: readonly Written[],
  state: FeedState,
  now: Date,
  room: number,
): Leaving {
  const isIdle = folders.every(({ gone, unlisted = [] }) => gone.length + unlisted.length === 0);
  if (before.length === 0 && isIdle) return { records: [], held: [], ended: [], warnings: [] };
  const listed = listedAfter(folders, state);
  const fateOf = fates(folders, state);
  const held = folders.flatMap((folder) => freshIn(folder, listed, state, now));
  const fresh = new Set(held.map(({ path }) => path));
  const deleted = new Set(
    folders.flatMap(({ gone, unlisted = [] }) => [...gone, ...unlisted.map(({ path }) => path)]),
  );
  const ended: LeavingFile[] = [];
  const stays: LeavingFile[] = [];
  for (const record of before) {
    if (deleted.has(record.path) || listed.has(record.path) || !isSameFile(record, state)) continue;
    const fate = isOver(record, now) ? fateOf(record.path) : 'stays';
    // Without its id nobody knows whose file it is.
    if (fate === 'free' && state.paths.get(record.path) === record.blob) ended.push(record);
    else if (fate !== 'listed') stays.push(record);
  }
  const mayGo = ({ path, blob }: LeavingFile): boolean =>
    fresh.has(path) || (fateOf(path) === 'free' && state.paths.get(path) === blob);
  const { records, early } = withinRoom([...held, ...stays].sort(newestFirst), room, mayGo);
  const goes = new Set(early.map(({ path }) => path));
  return {
    records,
    held: held.filter(({ path }) => !goes.has(path)),
    ended: [...ended, ...early],
    warnings: early.length === 0 ? [] : [noRoom(early)],
  };
}

const noRoom = (early: readonly LeavingFile[]): string =>
  `there is no room for more files that stay for a while, so ${firstNames(early.map(({ path }) => path))} ${early.length === 1 ? 'goes' : 'go'} at once: devices with an index of before cannot fetch ${early.length === 1 ? 'it' : 'them'}`;

/** True for a record whose time is over. */
export const isOver = ({ until }: Pick<LeavingFile, 'until'>, now: Date): boolean =>
  Date.parse(until) <= now.getTime();

/** True while the path has the file that left, as far as that is known. */
export function isSameFile({ path, blob }: LeavingFile, { paths }: Pick<FeedState, 'paths'>): boolean {
  const id = paths.get(path);
  return paths.has(path) && (id === undefined || id === blob);
}

/** The files that leave a folder in this run and stay for its grace. */
function freshIn(
  { opened, gone, grace }: Written,
  listed: ReadonlySet<string>,
  { paths }: FeedState,
  now: Date,
): LeavingFile[] {
  if (grace === 0) return [];
  const sizes = new Map(opened.listed.map(({ path, entry }) => [path, entry.size]));
  const until = seconds(new Date(now.getTime() + grace));
  return gone
    .filter((path) => !listed.has(path))
    .flatMap((path) => {
      const blob = paths.get(path);
      if (!isBlobId(blob) || !isLeavingPath(path)) return [];
      return [{ path, left: seconds(now), until, bytes: sizes.get(path) ?? null, blob }];
    });
}

const newestFirst = (a: LeavingFile, b: LeavingFile): number =>
  a.left === b.left ? (a.path < b.path ? -1 : 1) : a.left < b.left ? 1 : -1;

/**
 * Divides the files into those that feed.json and the site have room for, and older ones that go early. One that cannot go
 * now is remembered as long as feed.json has room.
 */
function withinRoom(
  all: readonly LeavingFile[],
  room: number,
  mayGo: (record: LeavingFile) => boolean,
): { records: LeavingFile[]; early: LeavingFile[] } {
  const records: LeavingFile[] = [];
  const early: LeavingFile[] = [];
  let text = 0;
  let bytes = 0;
  for (const record of all) {
    text += Buffer.byteLength(JSON.stringify(record)) + 2;
    bytes += record.bytes ?? 0;
    const isFull = records.length === LEAVING_LIMIT || text > LEAVING_BYTES;
    if (!isFull && bytes <= room) records.push(record);
    else if (mayGo(record)) early.push(record);
    else if (!isFull) records.push(record);
  }
  return { records, early };
}
