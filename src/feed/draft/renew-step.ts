import { FeedError } from '../../errors.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { FEED_FILE, type FeedFile, readFeedFile } from '../catalog/feed-json.ts';
import { isAt } from '../catalog/shape.ts';
import { type FolderPath, folderAbove, type Paths, parentsOf } from '../edit.ts';
import { type Folder, folderId, formatsIn } from '../folders.ts';
import { coordinatesIn, type FeedShape, fitsLayout } from '../layout.ts';
import { indexedFolders } from '../package-files.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { derivedFiles, filesOf, type OpenedFolder, openFolder, signedFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { requireKeys } from '../trust.ts';
import { type Draft, draftsById, type FolderPart, joinParts } from './draft.ts';
import { fitCarried, hiddenChanges } from './for-devices.ts';
import { sharedPathsToRead } from './outline.ts';
import { schemesOf } from './package-warnings.ts';
import type { Step } from './step.ts';

/** What a repository of the run says about the arches of its folders. */
export type RenewedRepository = Pick<StepPolicy, 'layout' | 'archMap'>;

/**
 * The step that signs every index of the feed with the keys of the run, also in repositories that the run does not fill.
 * Each old signature is verified first. Entries stay as they are.
 *
 * @param repositories those of the run
 * @param isAlone true for a run that does nothing else
 */
export function renewStep(repositories: readonly RenewedRepository[], isAlone = false): Step {
  return {
    brings: [],
    begin(paths, run, earlier) {
      // The steps before this one have opened theirs.
      const written = new Set(earlier.filter(({ isNew }) => !isNew).map(folderId));
      const folders = foldersToRenew(paths, run.shape).filter((folder) => !written.has(folderId(folder)));
      if (isAlone && folders.length === 0) throw nothingThere(run);
      const own = folders.flatMap(({ format, path }) => [
        ...signedFiles(format, path, paths),
        ...derivedFiles(format, path, paths),
      ]);
      return {
        folders,
        toRead: [...new Set([...own, ...sharedPathsToRead(folders, paths, run)])],
        toIdentify: [],
        open: async (state) => {
          if (!run.isRehearsal) requireKeys([...new Set(folders.map(({ format }) => format))], run);
          const feed = readFeedFile(state.files.get(FEED_FILE));
          const named = folders.map((folder) => asRecorded(folder, feed, run.shape));
          const opened = await openAll(named, repositories, state, run);
          const renewed = [...earlier, ...named];
          return {
            toReread: [],
            toFetch: [],
            draft: async (_, drafted) => draftRenewal(named, opened, renewed, drafted, feed, run),
          };
        },
      };
    },
  };
}

const nothingThere = ({ place, shape }: RunPolicy): FeedError =>
  new FeedError({
    code: 'FEED_ABSENT',
    message: `${place} has no index that \`layout\` ${printable(shape.layout)} reaches, so there is nothing to sign anew`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, `prefix` and `layout`.',
  });

/** The folders that the layout reaches, without those of other feeds in folders of this one. */
function foldersToRenew(paths: Paths, shape: FeedShape): Folder[] {
  const fits = fitsLayout(shape);
  const others = new Set(
    [...paths.keys()].filter((path) => path.endsWith(`/${FEED_FILE}`)).map((path) => folderAbove(path)),
  );
  const isOfOther = (folder: FolderPath): boolean =>
    others.size > 0 && parentsOf(`${folder}/x`).some((parent) => others.has(parent));
  const reached = [...indexedFolders(paths)].filter((folder) => fits(folder) && !isOfOther(folder)).sort();
  return reached.flatMap((path) =>
    formatsIn(path, paths).map((format) => ({ format, ...coordinatesIn(path, shape), path, isNew: false })),
  );
}

/**
 * A folder with the coordinates that feed.json records, where these lead to its path. A path alone does not always say
 * where one coordinate ends.
 */
function asRecorded(folder: Folder, feed: FeedFile, shape: FeedShape): Folder {
  const record = feed.folders.find(({ path }) => path === folder.path);
  if (record === undefined || !isAt({ ...record, arch: folder.arch }, shape)) return folder;
  const { branch, repository, target = null } = record;
  return { ...folder, branch, repository, target };
}

/** Verifies and reads the index of each folder; by `folderId`. */
async function openAll(
  folders: readonly Folder[],
  repositories: readonly RenewedRepository[],
  { paths, files }: FeedState,
  run: RunPolicy,
): Promise<Map<string, OpenedFolder>> {
  const opened = new Map<string, OpenedFolder>();
  for (const folder of folders) {
    const { format, path, arch } = folder;
    const archMap =
      repositories.find(({ layout }) => layout.archOf(path) !== undefined)?.archMap ??
      new Map<string, string[]>();
    const own = filesOf(format, path, files);
    opened.set(
      folderId(folder),
      await openFolder(format, path, own, paths, run, undefined, { arch, archMap }),
    );
  }
  return opened;
}

/** @param renewed every folder that the run writes */
function draftRenewal(
  folders: readonly Folder[],
  opened: ReadonlyMap<string, OpenedFolder>,
  renewed: readonly Folder[],
  earlier: Draft,
  feed: FeedFile,
  run: RunPolicy,
): Draft {
  const drafted = draftsById(earlier);
  const parts = folders.flatMap((folder) => {
    const own = opened.get(folderId(folder));
    return own === undefined || drafted.has(folderId(folder)) ? [] : [partOf(folder, own, run)];
  });
  const paths = new Set(renewed.map(({ path }) => path));
  const left = feed.folders.map(({ path }) => path).filter((path) => !paths.has(path));
  const warnings =
    left.length === 0
      ? []
      : [
          `${firstNames(left)} ${left.length === 1 ? 'is' : 'are'} not signed anew: the layout does not reach there`,
        ];
  const draft = joinParts(parts);
  return { ...draft, warnings: [...warnings, ...draft.warnings] };
}

function partOf(folder: Folder, opened: OpenedFolder, run: RunPolicy): FolderPart {
  const { format, path } = folder;
  const { listed, hidden, warned } = fitCarried(
    format,
    opened.listed,
    schemesOf(format, opened.signatures, run),
  );
  return {
    draft: {
      ...{ ...folder, opened, listed, maxRemovals: undefined },
      ...{ gone: hidden.map((one) => one.path), grace: 0 },
    },
    changes: hiddenChanges(hidden, path),
    warnings: [],
    warned,
    unchanged: 0,
    leftOut: [],
    errors: [],
  };
}
