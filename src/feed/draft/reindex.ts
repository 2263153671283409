import { oddNameFault } from '../../bytes/odd-names.ts';
import { FeedError, throwGathered } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderAt } from '../folders.ts';
import { type Listed, listIndex, packageKey } from '../listed.ts';
import { indexedFolders, packageFiles } from '../package-files.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { filesOf, filesToRead, NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { acceptedKeys, requireKeys, type Trust } from '../trust.ts';
import { type Draft, draftOf, type FolderDraft } from './draft.ts';
import { sharedPathsToRead } from './outline.ts';
import { changesOf, leavable, listAgain } from './relist.ts';
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
