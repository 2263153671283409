import type { FeedFile } from '../catalog/feed-json.ts';
import { readSettled, type Settled } from '../catalog/settled-shape.ts';
import type { FolderDraft, RepositoryDraft } from '../draft/draft.ts';
import { type Edit, type FolderPath, folderAbove, type Paths } from '../edit.ts';
import { repositoryId } from '../folders.ts';
import { archesListed } from '../listed.ts';
import type { RunPolicy } from '../policy.ts';
import { type FolderIds, folderIds, pathsAfter } from './folder-ids.ts';
import { largestOf } from './largest.ts';
import { isAlike, settledFolder } from './settled-folder.ts';
import { concernsThem, standingDigest, type Told } from './standing.ts';

/** What a run did, and what feed.json will say of it. */
export interface SettledContext {
  repositories: readonly RepositoryDraft[];
  /** The folders that the run read. */
  folders: readonly (FolderDraft & { signers: RunPolicy['signingKeys'] })[];
  before: FeedFile;
  after: FeedFile;
  paths: Paths;
  /** Everything that the run writes or deletes in folders of packages, and public keys. */
  edit: Edit;
  /** Our paths where another file is. */
  theirs: readonly string[];
  run: RunPolicy;
}

/**
 * The repositories that the next run need not read. Of those that this run does not fill from sources, the records stay
 * as long as their files do. A run of one repository makes no record.
 */
export function settledAfter(context: SettledContext): Settled[] {
  const { repositories, before } = context;
  const own =
    repositories.length > 1 ? repositories.filter(({ standing }) => standing.terms !== undefined) : [];
  const filled = new Set(own.map(({ standing }) => repositoryId(standing.layout)));
  const touched = touchedIn(context);
  const others = (before.settled ?? []).filter((record) => {
    const id = repositoryId(record);
    return !filled.has(id) && touched.get(id) === false;
  });
  const all = [...recordsOf(own, context), ...others];
  return all
    .flatMap((record) => readSettled({ raw: { ...record } }) ?? [])
    .sort((a, b) => (repositoryId(a) < repositoryId(b) ? -1 : 1));
}

/** For each repository that has folders, whether the run changes them. */
function touchedIn({ before, after, edit }: SettledContext): Map<string, boolean> {
  const changed = new Set([...edit.puts.keys(), ...edit.deletes].map(folderAbove));
  const touched = new Map<string, boolean>();
  for (const folder of after.folders) touched.set(repositoryId(folder), false);
  for (const folder of [...before.folders, ...after.folders]) {
    if (changed.has(folder.path)) touched.set(repositoryId(folder), true);
  }
  return touched;
}

function recordsOf(own: readonly RepositoryDraft[], context: SettledContext): Settled[] {
  const { paths, edit, theirs } = context;
  // A run says of each such file that it stays, and only while it reads the packages of the badge.
  if (own.length === 0 || theirs.some((path) => path.startsWith('badges/'))) return [];
  const isWanted = concernsThem(own.map(({ standing }) => standing));
  const ids = folderIds(pathsAfter(paths, edit, isWanted), isWanted);
  return own.flatMap((one) => recordOf(one, ids, context) ?? []);
}

function recordOf(one: RepositoryDraft, ids: FolderIds, context: SettledContext): Settled | undefined {
  const { standing } = one;
  const told = one.state === 'settled' ? one.record : toldOf(one, context);
  if (told === undefined) return undefined;
  const digest = standingDigest(standing, ids, context.after, told, context.run);
  if (digest === undefined) return undefined;
  const { branch, repository, target } = standing.layout;
  const { unchanged, largest, plain } = told;
  return {
    ...{ branch, repository },
    ...(target === null ? {} : { target }),
    ...{ digest, unchanged, largest },
    ...(plain ? { plain } : {}),
  };
}

/** What to remember of a repository that the run read; undefined for one that the next run must read, too. */
function toldOf(
  { standing: { layout }, unchanged, isQuiet, isPlain }: Extract<RepositoryDraft, { state: 'read' }>,
  context: SettledContext,
): Told | undefined {
  const isOwn = (folder: FolderPath): boolean => layout.archOf(folder) !== undefined;
  const folders = context.folders.filter(({ path }) => isOwn(path));
  const isTold = folders.every((folder) => isToldBy(folder, context));
  if (!isQuiet || !isTold || context.theirs.some((path) => isOwn(folderAbove(path)))) return undefined;
  const paths = new Set(folders.map(({ path }) => path));
  const isWhole = context.after.folders.every(({ path }) => !isOwn(path) || paths.has(path));
  return {
    ...{ unchanged, largest: largestOf(folders) ?? null },
    ...(isPlain && isWhole ? { plain: true } : {}),
  };
}

/** True when a later run learns from feed.json what the report says of a folder. */
function isToldBy(folder: SettledContext['folders'][number], { after, run }: SettledContext): boolean {
  const { arch, listed, signers } = folder;
  const told = settledFolder({ ...folder, isNew: false }, after, run);
  const own = { ...folder, arches: archesListed(arch, listed), packages: listed.length, signers };
  return told !== undefined && isAlike(told, own);
}
