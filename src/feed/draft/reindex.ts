import { oddNameFault } from '../../bytes/odd-names.ts';
import { ConflictError, FeedError, type PkgfeedError, throwGathered } from '../../errors.ts';
import type { FileFacts, Format, Package } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import { assemble } from '../assemble/assemble.ts';
import type { Plan } from '../assemble/plan.ts';
import { type Change, changeOf } from '../change.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { type Listed, listIndex, maintainerOf } from '../listed.ts';
import { indexedFolders, packageFiles } from '../package-files.ts';
import type { FeedPolicy } from '../policy.ts';
import { filesOf, filesToRead, NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import { acceptedKeys } from '../trust.ts';
import type { Draft, FolderDraft } from './draft.ts';
import { companions } from './outline.ts';
import { type ArchMap, archesFor } from './placement.ts';

export interface ReindexPolicy extends FeedPolicy {
  formats: readonly Format[];
  /** The only arches to look at; all when empty. */
  arches: readonly string[];
  archMap: ArchMap;
}

/** A package file that is in the feed, as it was read again. */
export interface Reread {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  blob: string;
  path: string;
}

export interface ReindexOutline {
  /** Folders by path, with the arch of each. */
  folders: ReadonlyMap<string, string>;
  /** Every package file in them. */
  packages: string[];
  /** The folder of each. */
  owners: ReadonlyMap<string, string>;
  /** The index files and catalogs that are there. */
  toRead: string[];
}

/**
 * The folders of a branch and repository that hold package files or an index.
 *
 * @throws FeedError for files with names that no index can list
 */
export function outlineReindex(paths: Paths, policy: ReindexPolicy): ReindexOutline {
  const { formats, layout, arches } = policy;
  const folders = new Map<string, string>();
  const owners = new Map<string, string>();
  const take = (folder: string): boolean => {
    const arch = layout.archOf(folder);
    if (arch === undefined || (arches.length > 0 && !arches.includes(arch))) return false;
    folders.set(folder, arch);
    return true;
  };
  for (const folder of indexedFolders(paths, formats)) take(folder);
  const isOwn = (folder: string): boolean => layout.archOf(folder) !== undefined;
  for (const [path, owner] of packageFiles(paths, formats, isOwn)) if (take(owner)) owners.set(path, owner);
  throwGathered([...owners.keys()].flatMap(unlistable));
  const all = [...folders].flatMap(([path, arch]) =>
    formats.map((format): Folder => ({ format, arch, path, isNew: false })),
  );
  const opened = all.flatMap(({ format, path }) => filesToRead(format, path, paths));
  const toRead = [...new Set([...opened, ...companions(all, paths, policy)])];
  return { folders, packages: [...owners.keys()].sort(), owners, toRead };
}

/** A name that an index would not give back as it is. */
function unlistable(path: string): FeedError[] {
  const fault = oddNameFault(path) ?? (/\p{Cc}/u.test(path) ? 'has control characters' : undefined);
  if (fault === undefined) return [];
  return [
    new FeedError({
      code: 'FEED_INDEX',
      message: `no index can list ${printable(path)}, whose name ${fault}`,
      remedy: 'Rename the file in the feed, with letters, digits and . _ + ~ - alone.',
    }),
  ];
}

/**
 * Every index made anew from the package files alone: what the old one says and who signed it counts for nothing
 * but the comparison.
 *
 * @param files contents of `outline.toRead` by path
 * @param reread every file of `outline.packages`
 */
export async function planReindex(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { folders, owners }: ReindexOutline,
  reread: readonly Reread[],
  policy: ReindexPolicy,
): Promise<Plan> {
  const errors: PkgfeedError[] = [];
  const draft: Draft = {
    ...{ folders: [], changes: [], warnings: [], unchanged: 0, errors },
    replacesLeftovers: true,
  };
  for (const [path, arch] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const inside = reread.filter((item) => owners.get(item.path) === path);
    for (const format of policy.formats) {
      const own = inside.filter((item) => item.format === format);
      const isNew = !paths.has(`${path}/${format.indexFile}`);
      if (isNew && own.length === 0) continue;
      const folder: Folder = { format, arch, path, isNew };
      const opened = await openAsIs(folder, files, paths, policy);
      const { listed, left } = listAgain(folder, own, paths, policy, draft);
      const gone = leavable(left, opened.listed, listed, draft);
      draft.changes.push(...changesOf(folder, opened.listed, listed, paths, draft));
      draft.folders.push({ ...folder, opened, listed, gone } satisfies FolderDraft);
    }
  }
  return await assemble(draft, paths, files, policy);
}

/** A folder as it is, whoever signed it and whatever is wrong with it. */
async function openAsIs(
  { format, path }: Folder,
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
  policy: ReindexPolicy,
): Promise<OpenedFolder> {
  const own = filesOf(format, path, files);
  const index = own.get(format.indexFile);
  if (index === undefined) return { ...NEW_FOLDER, files: own };
  const signatures = await format.verify(own, acceptedKeys(policy));
  let listed: Listed[] = [];
  try {
    listed = listIndex(format, path, index, paths);
  } catch {
    // What cannot be read is what is mended here.
  }
  return { files: own, listed, signatures };
}

/** What the package files of a folder make its index say, and files that are listed under another name now. */
function listAgain(
  folder: Folder,
  reread: readonly Reread[],
  paths: Paths,
  policy: ReindexPolicy,
  { errors, warnings }: Draft,
): { listed: Listed[]; left: Map<string, string> } {
  const { format, arch } = folder;
  const byKey = new Map<string, Relisted>();
  const byPath = new Map<string, Relisted>();
  const left = new Map<string, string>();
  for (const item of reread) {
    const belongs = item.pkg.anyArch || archesFor(item.pkg, [], policy.archMap).includes(arch);
    if (!belongs && format.fetchesByArch) {
      warnings.push(
        `${item.path} is for ${printable(item.pkg.arch)}, and clients would look for it in ${policy.layout.folder(item.pkg.arch)}: it is not listed`,
      );
      continue;
    }
    if (!belongs) {
      warnings.push(
        `${item.path} is for ${printable(item.pkg.arch)} and is listed as such in a folder of ${arch}: ` +
          'a publish stops at it, and `arch-map` lists it for the folder’s arch',
      );
    }
    const listed = relist(folder, item, belongs ? arch : item.pkg.arch);
    const twin = byKey.get(keyOf(listed)) ?? byPath.get(listed.path);
    if (twin !== undefined && twin.blob !== listed.blob) {
      errors.push(twoBuilds(twin.from, listed.from, keyOf(listed)));
      continue;
    }
    // Of two equal files the one under the right name is listed.
    if (twin !== undefined && listed.from !== listed.path) {
      left.set(listed.from, twin.path);
      continue;
    }
    const isTaken = paths.has(listed.path) && !reread.some((other) => other.path === listed.path);
    if (listed.from !== listed.path && isTaken) {
      errors.push(taken(listed.from, listed.path));
      continue;
    }
    if (twin !== undefined) left.set(twin.from, listed.path);
    byKey.set(keyOf(listed), listed);
    byPath.set(listed.path, listed);
  }
  for (const { from, path } of byKey.values()) if (from !== path) left.set(from, path);
  return { listed: [...byKey.values()], left };
}

/** A package that is in the feed, as it is listed anew. */
interface Relisted extends Listed {
  /** Where its file is now. */
  from: string;
}

function relist({ format, path }: Folder, { pkg, facts, blob, path: from }: Reread, arch: string): Relisted {
  // Only apk's clients make the name themselves; opkg's read it from the index.
  const file = format.fetchesByName ? format.fileName(pkg) : from.slice(path.length + 1);
  const target = `${path}/${file}`;
  return {
    entry: format.entry(pkg, facts, file, arch),
    path: target,
    blob,
    origin: `published at ${from}`,
    content: target === from ? undefined : { kind: 'copy', from, sha256: facts.sha256 },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg) },
    from,
  };
}

/** Only what the index listed is ours to delete; another copy stays, and people are told. */
function leavable(
  left: ReadonlyMap<string, string>,
  before: readonly Listed[],
  after: readonly Listed[],
  { warnings }: Draft,
): string[] {
  const ours = new Set(before.map(({ path }) => path));
  const stays = new Set(after.map(({ path }) => path));
  const gone: string[] = [];
  for (const [from, path] of left) {
    if (stays.has(from)) continue;
    if (ours.has(from)) gone.push(from);
    else
      warnings.push(`${from} is listed as ${path}; no index listed it under its old name, so the file stays`);
  }
  return gone;
}

const keyOf = ({ entry }: Listed): string => `${entry.name} ${entry.version} ${entry.arch}`;

function twoBuilds(first: string, second: string, key: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${first} and ${second} are both ${printable(key)}, with different bytes`,
    remedy: 'Delete one of the two from the feed.',
  });
}

function taken(from: string, target: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${from} has to be called ${target} to be found, and another file has that name`,
    remedy: 'Move that file away.',
  });
}

function changesOf(
  { path }: Folder,
  before: readonly Listed[],
  after: readonly Listed[],
  paths: Paths,
  draft: Draft,
): Change[] {
  const old = new Map(before.map((listed) => [keyOf(listed), listed]));
  const changes: Change[] = [];
  for (const listed of after) {
    const was = old.get(keyOf(listed));
    old.delete(keyOf(listed));
    if (was !== undefined && was.entry.text === listed.entry.text && was.path === listed.path) {
      draft.unchanged++;
      continue;
    }
    const reason = was === undefined ? 'found in the folder' : 'computed anew';
    const kind = was === undefined ? 'added' : 'updated';
    const previous = was?.entry.version;
    changes.push({ kind, ...changeOf(listed.entry, path, listed.path), previous, reason });
  }
  for (const { entry, path: gone } of old.values()) {
    const reason = paths.has(gone)
      ? 'it is for another arch than the folder, if `arch-map` does not say more'
      : 'no such package file is there';
    changes.push({ kind: 'removed', ...changeOf(entry, path, gone), previous: undefined, reason });
  }
  return changes;
}
