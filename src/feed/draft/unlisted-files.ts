import { oddNameFault } from '../../bytes/odd-names.ts';
import { FORMATS } from '../../formats/formats.ts';
import { firstNames } from '../../text/first-names.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import type { LeavingFile } from '../catalog/leaving-shape.ts';
import { fates } from '../file-fates.ts';
import type { Folder } from '../folders.ts';
import { packageFiles } from '../package-files.ts';
import type { StepPolicy } from '../policy.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import type { UnlistedFile } from './draft.ts';
import { type Rereads, rereadAt } from './reread.ts';

/** A folder whose index was verified. */
export interface Opened {
  folder: Folder;
  opened: OpenedFolder;
}

/** The package files of some folders that no index lists. */
export interface Candidates {
  /** The folder of each, by path. */
  owners: ReadonlyMap<string, string>;
  /** Those that must be read, to see whether they are packages or the files that left. */
  doubtful: string[];
  /** Those that left their index, and whose time is over by the rules of today. */
  ended: string[];
  /** What feed.json says of files that left, by path. */
  left: ReadonlyMap<string, LeavingFile>;
}

/** Finds the files of verified folders that no index lists. */
export function candidates(
  verified: readonly Opened[],
  { layout, grace }: StepPolicy,
  state: FeedState,
  now: Date,
): Candidates {
  const { paths, files } = state;
  const own = new Set(verified.map(({ folder }) => folder.path));
  const all = packageFiles(paths, FORMATS, (folder) => layout.archOf(folder) !== undefined);
  const fateOf = fates(
    verified.map(({ folder, opened }) => ({ ...folder, listed: opened.listed })),
    state,
  );
  const owners = new Map(
    [...all].filter(
      ([path, owner]) => own.has(owner) && oddNameFault(path) === undefined && fateOf(path) === 'free',
    ),
  );
  const left = new Map((readFeedFile(files.get(FEED_FILE)).leaving ?? []).map((one) => [one.path, one]));
  const doubtful: string[] = [];
  const ended: string[] = [];
  for (const path of owners.keys()) {
    const record = left.get(path);
    if (record === undefined || paths.get(path) !== record.blob) doubtful.push(path);
    // `assemble` lets those go whose own time is over.
    else if (!staysFor(record, grace, now) && Date.parse(record.until) > now.getTime()) ended.push(path);
  }
  return { owners, doubtful, ended, left };
}

const staysFor = ({ left, until }: LeavingFile, grace: number, now: Date): boolean =>
  Math.min(Date.parse(until), Date.parse(left) + grace) > now.getTime();

/** Of the files that were read, those that are packages and do not stay for a while. */
export function unlistedIn(
  { owners, doubtful, ended, left }: Candidates,
  rereads: Rereads,
  { paths }: FeedState,
  { grace }: Pick<StepPolicy, 'grace'>,
  now: Date,
): { files: Map<string, UnlistedFile[]>; others: string[] } {
  const found = new Map<string, UnlistedFile[]>();
  const others: string[] = [];
  const add = (path: string, bytes: number | null): void => {
    const owner = owners.get(path) ?? '';
    found.set(owner, [...(found.get(owner) ?? []), { path, bytes }]);
  };
  for (const path of ended) add(path, left.get(path)?.bytes ?? null);
  for (const path of doubtful) {
    const read = rereadAt(rereads, path);
    const record = left.get(path);
    const isOne = record !== undefined && paths.get(path) === undefined && read?.contentId === record.blob;
    if (read === undefined || !path.endsWith(read.format.extension)) others.push(path);
    else if (!isOne || !staysFor(record, grace, now)) add(path, read.facts.size);
  }
  return { files: found, others };
}

/** Says which files stay because they are no packages. */
export const notPackages = (paths: readonly string[]): string =>
  `${firstNames(paths)} ${paths.length === 1 ? 'stays: it is no package' : 'stay: they are no packages'}, and no index lists ${paths.length === 1 ? 'it' : 'them'}`;
