import { FeedError, PkgfeedError } from '../../errors.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { hasIndex } from '../index-source.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { filesOf, NEW_FOLDER, type OpenedFolder, openFolder, presentFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { openAsIs } from './open-as-is.ts';
import type { Removal } from './removal.ts';
import type { FolderPast } from './roll-back-folder.ts';
import type { Place } from './roll-back-places.ts';

/** An earlier state of a feed, by the home's name for it. */
export interface EarlierState {
  revision: string;
  paths: Paths;
}

/** Where to go back to, and with which folders. */
export interface RollBackPolicy {
  /** The state to go back to. */
  past: EarlierState & { date: Date };
  /** The state that the feed had when that was decided. What others publish after it is nobody's to take back. */
  seen: EarlierState;
  /** The folders that go back, of both states. */
  places: readonly Place[];
  policyOf(place: Place): Pick<StepPolicy, 'archMap' | 'maxRemovals' | 'grace'>;
  /** Withdrawn packages that may come back. */
  readmits: readonly Removal[];
}

/** A folder as it is, as it was, and what came to it since the run decided where to go back to. */
export interface OpenedBack {
  folder: Folder;
  now: OpenedFolder;
  /** What is wrong with its present index; undefined for one that a publish would go on with. */
  broken: string | undefined;
  past: FolderPast;
  /** What it listed when the run decided; undefined where nothing has changed since. */
  seen: OpenedFolder | undefined;
}

/**
 * Opens the folders as they are and as they were.
 *
 * @param raced those that another publisher changed since the run decided, by `folderId`
 * @throws PkgfeedError for an index of then that no key of the run vouches for, or that is not in order
 */
export async function openAll(
  folders: readonly Folder[],
  raced: ReadonlySet<string>,
  state: FeedState,
  policy: RollBackPolicy,
  run: RunPolicy,
): Promise<OpenedBack[]> {
  const before = stateOf(policy.past, state);
  const seen = stateOf(policy.seen, state);
  const opened: OpenedBack[] = [];
  for (const folder of folders) {
    const { format, path, arch } = folder;
    const isRaced = raced.has(folderId(folder));
    const place = { arch, archMap: policy.policyOf(folder).archMap };
    const files = filesOf(format, path, state.files);
    opened.push({
      folder,
      // Only what others have just published is carried on, so that must be in order.
      now: isRaced
        ? await openFolder(format, path, files, state.paths, run, () => false, place)
        : await openAsIs(folder, state, run),
      broken: isRaced ? undefined : await faultOf(folder, state, run),
      past: await openThen(folder, before, policy, run),
      seen: isRaced ? await openAsIs(folder, seen, run) : undefined,
    });
  }
  return opened;
}

/** What is wrong with an index, as messages say it; undefined for one that a publish would go on with. */
async function faultOf(
  { format, path }: Folder,
  { files, paths }: FeedState,
  run: RunPolicy,
): Promise<string | undefined> {
  try {
    await openFolder(format, path, filesOf(format, path, files), paths, run, () => true);
    return undefined;
  } catch (error) {
    if (error instanceof PkgfeedError) return error.message;
    throw error;
  }
}

/** An earlier state, with what was read of it. */
export const stateOf = ({ revision, paths }: EarlierState, { earlier }: FeedState): FeedState => ({
  paths,
  files: earlier?.get(revision) ?? new Map(),
});

async function openThen(
  folder: Folder,
  { paths, files }: FeedState,
  { past, policyOf }: RollBackPolicy,
  run: RunPolicy,
): Promise<FolderPast> {
  const { format, path, arch } = folder;
  if (!hasIndex(format, path, paths)) return { opened: NEW_FOLDER, files: new Map() };
  const own = filesOf(format, path, files);
  const place = { arch, archMap: policyOf(folder).archMap };
  try {
    const opened = await openFolder(format, path, own, paths, run, () => false, place);
    return { opened, files: presentFiles(own, path, paths) };
  } catch (error) {
    throw error instanceof PkgfeedError ? asOfThen(error, past) : error;
  }
}

function asOfThen(error: PkgfeedError, { revision, date }: RollBackPolicy['past']): FeedError {
  const isKey = error.code === 'FEED_KEY' || error.code === 'FEED_UNSIGNED';
  return new FeedError({
    code: error.code as FeedError['code'],
    message: `as of ${stateText({ revision, date })}, ${error.message}`,
    remedy: isKey
      ? 'Give the public key that signed it then as `trusted-keys`, or go back to another state.'
      : 'Go back to another state: `pkgfeed rollback --dry-run` shows what each of them would change.',
    cause: error,
  });
}

/** How messages name a state. */
export const stateText = ({ revision, date }: { revision: string; date: Date }): string =>
  `${revision.slice(0, 12)} of ${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
