import type { ContentId } from '../../bytes/content-id.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import type { UpstreamRecord } from '../catalog/upstream-shape.ts';
import { type Folder, folderId } from '../folders.ts';
import type { Listed, Owned } from '../listed.ts';
import type { LossContext } from '../lost-index.ts';
import type { Arriving, PublishPolicy, RunPolicy } from '../policy.ts';
import type { Standing } from '../settled/standing.ts';
import { filesOf, type OpenedFolder, openFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import type { Followed } from '../upstream/upstream.ts';
import type { Choice } from './follow.ts';
import type { Memory } from './memory.ts';
import type { Outline } from './outline.ts';
import { matches } from './removal.ts';
import type { Catalogs, Lending, OpenedSources, Presence } from './source-repositories.ts';
import type { Placement } from './twins.ts';

/** Everything that a publish is made from, except for package files that are read again. */
export interface PublishContext {
  arriving: readonly Arriving[];
  /** The names and versions of packages of the run that `packages` does not select. */
  unselected: ReadonlySet<string>;
  placement: Placement;
  policy: PublishPolicy;
  run: RunPolicy;
  standing: Standing;
  folders: Outline;
  state: FeedState;
  /** The folders whose indexes were verified, by `folderId`. */
  opened: ReadonlyMap<string, OpenedFolder>;
  losses: LossContext;
  /** The folders of other repositories that packages are taken from. */
  sources: OpenedSources;
  publishedIn: Lending['publishedIn'];
  /** When a folder began to list a package. */
  listedIn: Lending['publishedIn'];
  catalogs: Catalogs;
  /** What was withdrawn from the repository before. */
  memory: Memory;
  /** What each folder takes of the upstreams, by `folderId`. */
  choices: ReadonlyMap<string, Choice>;
  /** What the repository follows. */
  followed: Followed;
  /** What the feed remembered of upstreams before the run. */
  upstreams: readonly UpstreamRecord[];
  /** What an arriving package installs. */
  ownedBy: (item: Arriving) => Owned | undefined;
}

/** Opens and verifies folders; by `folderId`. */
export async function openFolders(
  folders: readonly Folder[],
  { paths, files }: FeedState,
  { removals, archMap, onConflict }: PublishPolicy,
  run: RunPolicy,
  arriving: readonly Arriving[] = [],
): Promise<Map<string, OpenedFolder>> {
  const opened = new Map<string, OpenedFolder>();
  for (const folder of folders) {
    const { format, path, arch } = folder;
    const isLeaving = (entry: Entry): boolean => removals.some((removal) => matches(removal, entry, arch));
    const own = filesOf(format, path, files);
    const place = { arch, archMap, isReplaced: replacedBy(arriving, onConflict, folder) };
    opened.set(folderId(folder), await openFolder(format, path, own, paths, run, isLeaving, place));
  }
  return opened;
}

/** A test for entries in whose place arriving packages come. */
function replacedBy(
  arriving: readonly Arriving[],
  onConflict: PublishPolicy['onConflict'],
  { format, arch }: Folder,
): (entry: Entry) => boolean {
  const key = (name: string, version: string, word: string): string => `${name} ${version} ${word}`;
  const own = onConflict === 'replace' ? arriving.filter((item) => item.format === format) : [];
  const keys = new Set(
    own.flatMap(({ pkg: { name, version, arch: word, anyArch } }) => [
      key(name, version, arch ?? word),
      ...(anyArch ? [key(name, version, word)] : []),
    ]),
  );
  return ({ name, version, arch: word }) => keys.has(key(name, version, word));
}

/** A function that says whether a folder of the run lists a package already, by its identity, and has its file too. */
export function presenceIn(
  folders: readonly Folder[],
  opened: ReadonlyMap<string, OpenedFolder>,
): (folder: Folder, listed: Listed) => Presence {
  const known = new Map<string, ContentId | undefined>();
  const key = ({ format, arch }: Folder, { file, identity }: Entry): string =>
    `${format.name} ${arch} ${file} ${identity}`;
  for (const folder of folders) {
    for (const { entry, contentId } of opened.get(folderId(folder))?.listed ?? [])
      known.set(key(folder, entry), contentId);
  }
  return (folder, { entry, contentId }) => {
    const id = key(folder, entry);
    if (entry.identity === undefined || !known.has(id)) return 'absent';
    const own = known.get(id);
    return own === undefined || contentId === undefined || own === contentId ? 'there' : 'other-file';
  };
}

/** What is known before the run is planned, to judge lost indexes. */
export function lossContext(
  state: FeedState,
  { existing }: Outline,
  { archMap, removals }: PublishPolicy,
): LossContext {
  const hasAny = (format: Format): boolean => existing.some((folder) => folder.format === format);
  const feed = readFeedFile(state.files.get(FEED_FILE));
  return { ...state, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}

/** A function that computes its answer for each package only once: a package for any arch goes to many folders. */
export function remembered<T>(find: (item: Arriving) => T): (item: Arriving) => T {
  const known = new Map<Arriving['pkg'], T>();
  return (item) => {
    if (!known.has(item.pkg)) known.set(item.pkg, find(item));
    return known.get(item.pkg) as T;
  };
}
