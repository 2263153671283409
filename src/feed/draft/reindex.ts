import { oddNameFault } from '../../bytes/odd-names.ts';
import { ConflictError, FeedError, type PkgfeedError, throwGathered } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { type Change, changeOf } from '../change.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderAt } from '../folders.ts';
import { type Listed, listIndex, maintainerOf, packageKey } from '../listed.ts';
import { indexedFolders, packageFiles } from '../package-files.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { filesOf, filesToRead, NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { acceptedKeys, requireKeys, type Trust } from '../trust.ts';
import { type Draft, draftOf, type FolderDraft } from './draft.ts';
import { sharedPathsToRead } from './outline.ts';
import { archesFor } from './placement.ts';
import { type Reread, type Rereads, sortRereads } from './reread.ts';
import type { Step } from './step.ts';

/**
 * Makes every index of a branch and repository anew from the package files alone: what the old index says and who
 * signed it counts only for the comparison.
 */
export function reindexStep(policy: StepPolicy): Step {
  return {
    brings: [],
    begin(paths, run) {
      const outline = outlineReindex(paths, policy, run);
      if (outline.folders.size === 0) throw nothingThere(policy, run);
      return {
        folders: foldersIn(outline, policy, paths),
        toRead: outline.toRead,
        toIdentify: [],
        open: async (state) => ({
          toReread: outline.packages,
          draft: (rereads, earlier) => draftReindex(outline, rereads, earlier, state, policy, run),
        }),
      };
    },
  };
}

interface ReindexOutline {
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
export function outlineReindex(paths: Paths, policy: StepPolicy, trust: Trust): ReindexOutline {
  const { layout, arches } = policy;
  const folders = new Map<string, string>();
  const owners = new Map<string, string>();
  const take = (folder: string): boolean => {
    const arch = layout.archOf(folder);
    if (arch === undefined || (arches.length > 0 && !arches.includes(arch))) return false;
    folders.set(folder, arch);
    return true;
  };
  for (const folder of indexedFolders(paths, FORMATS)) take(folder);
  const isOwn = (folder: string): boolean => layout.archOf(folder) !== undefined;
  for (const [path, owner] of packageFiles(paths, FORMATS, isOwn)) if (take(owner)) owners.set(path, owner);
  throwGathered([...owners.keys()].flatMap(unlistable));
  const all = foldersIn({ folders }, policy, paths);
  const opened = all.flatMap(({ format, path }) => filesToRead(format, path, paths));
  const toRead = [...new Set([...opened, ...sharedPathsToRead(all, paths, trust)])];
  return { folders, packages: [...owners.keys()].sort(), owners, toRead };
}

/** Every folder in every format, by path. */
function foldersIn(
  { folders }: Pick<ReindexOutline, 'folders'>,
  { layout }: StepPolicy,
  paths: Paths,
): Folder[] {
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, arch]) => FORMATS.map((format) => folderAt(format, arch, path, layout, paths)));
}

function nothingThere({ layout }: StepPolicy, { place }: RunPolicy): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `${place} has no package file and no index in ${layout.folder('ARCH')}`,
    remedy: 'Check `branch`, `repository`, `layout` and `arches`; `layout` says where the folders are.',
  });
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
 * @param rereads every file of `outline.packages`
 * @throws FormatError for files that are not packages, all of them together
 * @throws KeyError without a key for a format that was found
 */
async function draftReindex(
  outline: ReindexOutline,
  rereads: Rereads,
  earlier: Draft,
  state: FeedState,
  policy: StepPolicy,
  run: RunPolicy,
): Promise<Draft> {
  const { packages, errors: unreadable } = sortRereads(rereads, outline.packages);
  throwGathered(unreadable);
  requireKeys([...new Set(packages.map(({ format }) => format))], run);
  const parts: FolderPart[] = [];
  for (const folder of foldersIn(outline, policy, state.paths)) {
    const own = packages.filter(
      ({ path, format }) => format === folder.format && outline.owners.get(path) === folder.path,
    );
    const before = draftOf(earlier, folder);
    if (folder.isNew && own.length === 0 && before === undefined) continue;
    const opened = await openAsIs(folder, state, run);
    parts.push(draftFolder(folder, opened, own, before, state.paths, policy));
  }
  const warnings = packages.flatMap(({ path, pkg }) => pkg.warnings.map((warning) => `${path}: ${warning}`));
  return {
    folders: parts.map(({ draft }) => draft),
    changes: parts.flatMap(({ changes }) => changes),
    warnings: [...warnings, ...parts.flatMap((part) => part.warnings)],
    unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
    errors: parts.flatMap(({ errors }) => errors),
  };
}

interface FolderPart extends Pick<Draft, 'changes' | 'warnings' | 'unchanged' | 'errors'> {
  draft: FolderDraft;
}

/**
 * One folder, listed anew.
 *
 * @param own its package files
 * @param before its draft of earlier steps: what they brought is listed too, and what they withdrew is not
 */
function draftFolder(
  folder: Folder,
  opened: OpenedFolder,
  own: readonly Reread[],
  before: FolderDraft | undefined,
  paths: Paths,
  policy: StepPolicy,
): FolderPart {
  const brought = before?.listed.filter(({ content }) => content !== undefined) ?? [];
  const broughtKeys = new Set(brought.map(({ entry }) => packageKey(entry)));
  const settled = new Set([...(before?.gone ?? []), ...brought.map(({ path }) => path)]);
  const isOpen = ({ entry, path }: Listed): boolean =>
    !settled.has(path) && !broughtKeys.has(packageKey(entry));
  const rest = own.filter(({ path }) => !settled.has(path));
  const again = listAgain(folder, rest, paths, policy);
  const listed = again.listed.filter(isOpen);
  const left = leavable(again.left, opened.listed, listed);
  const { changes, unchanged } = changesOf(folder, opened.listed.filter(isOpen), listed, paths);
  const gone = [...new Set([...left.gone, ...(before?.gone ?? [])])];
  return {
    draft: { ...folder, opened, listed: [...listed, ...brought], gone, isRemade: true },
    changes,
    warnings: [...again.warnings, ...left.warnings],
    unchanged,
    errors: again.errors,
  };
}

/** A folder as it is: anybody may have signed it, and anything may be wrong with it. */
async function openAsIs(
  { format, path }: Folder,
  { paths, files }: FeedState,
  trust: Trust,
): Promise<OpenedFolder> {
  const own = filesOf(format, path, files);
  const index = own.get(format.indexFile);
  if (index === undefined) return { ...NEW_FOLDER, files: own };
  const signatures = await format.verify(own, acceptedKeys(trust));
  let listed: Listed[] = [];
  try {
    listed = listIndex(format, path, index, paths);
  } catch {
    // A reindex repairs what cannot be read.
  }
  return { files: own, listed, signatures };
}

/** What the package files of a folder make its index say, and files that are listed under another name now. */
function listAgain(
  folder: Folder,
  reread: readonly Reread[],
  paths: Paths,
  policy: StepPolicy,
): { listed: Relisted[]; left: Map<string, string>; warnings: string[]; errors: PkgfeedError[] } {
  const { format, arch } = folder;
  const warnings: string[] = [];
  const errors: PkgfeedError[] = [];
  const byKey = new Map<string, Relisted>();
  const byPath = new Map<string, Relisted>();
  const left = new Map<string, string>();
  for (const item of reread) {
    const belongs = item.pkg.anyArch || archesFor(item.pkg, [], policy.archMap).includes(arch);
    if (!belongs && format.locates === 'by-arch-and-name') {
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
    const twin = byKey.get(packageKey(listed.entry)) ?? byPath.get(listed.path);
    if (twin !== undefined && twin.contentId !== listed.contentId) {
      errors.push(twoBuilds(twin.from, listed.from, packageKey(listed.entry)));
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
    byKey.set(packageKey(listed.entry), listed);
    byPath.set(listed.path, listed);
  }
  for (const { from, path } of byKey.values()) if (from !== path) left.set(from, path);
  return { listed: [...byKey.values()], left, warnings, errors };
}

/** A package that is in the feed, as it is listed anew. */
interface Relisted extends Listed {
  /** Where its file is now. */
  from: string;
}

function relist(
  { format, path }: Folder,
  { pkg, facts, contentId, path: from }: Reread,
  arch: string,
): Relisted {
  // Only apk's clients make the name themselves; opkg's read it from the index.
  const file = format.locates === 'by-path' ? from.slice(path.length + 1) : format.fileName(pkg);
  const target = `${path}/${file}`;
  return {
    entry: format.entry(pkg, facts, file, arch),
    path: target,
    contentId,
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
): { gone: string[]; warnings: string[] } {
  const warnings: string[] = [];
  const ours = new Set(before.map(({ path }) => path));
  const stays = new Set(after.map(({ path }) => path));
  const gone: string[] = [];
  for (const [from, path] of left) {
    if (stays.has(from)) continue;
    if (ours.has(from)) gone.push(from);
    else
      warnings.push(`${from} is listed as ${path}; no index listed it under its old name, so the file stays`);
  }
  return { gone, warnings };
}

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
): { changes: Change[]; unchanged: number } {
  const old = new Map(before.map((listed) => [packageKey(listed.entry), listed]));
  const changes: Change[] = [];
  let unchanged = 0;
  for (const listed of after) {
    const was = old.get(packageKey(listed.entry));
    old.delete(packageKey(listed.entry));
    if (was !== undefined && was.entry.text === listed.entry.text && was.path === listed.path) {
      unchanged++;
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
  return { changes, unchanged };
}
