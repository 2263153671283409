import { FeedError, throwGathered } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import type { Scheme } from '../../keys/scheme.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { requireKeys, type Trust } from '../trust.ts';
import { leftFoldersText, onlyDoubtful } from './doubtful-folders.ts';
import { type Draft, draftsById, type FolderDraft, type FolderPart, joinParts } from './draft.ts';
import { asFresh, fitCarried, hiddenChanges } from './for-devices.ts';
import { oddArches } from './odd-arches.ts';
import { listedNow, openAsIs } from './open-as-is.ts';
import { listsOtherFormats } from './other-indexes.ts';
import { concerns, schemesOf } from './package-warnings.ts';
import { asMapped } from './placement.ts';
import { awayText, leavingIn, stayingAway, stillAway, without } from './reindex-leaving.ts';
import { foldersIn, outlineReindex, type ReindexOutline, settle } from './reindex-outline.ts';
import { changesOf, leavable, listAgain } from './relist.ts';
import type { Removal } from './removal.ts';
import { type Reread, type Rereads, sortRereads } from './reread.ts';
import { sharedInFolder } from './sharing.ts';
import type { Step } from './step.ts';

/**
 * The step that makes every index of a branch and repository again, from the package files alone. The old index and its
 * signatures only serve to report what changed.
 *
 * @param isFollowed true where the run goes on with other repositories. One of many may have nothing yet, but not all.
 * @param readmits packages to list again although they left the index, and only stay for a while
 */
export function reindexStep(policy: StepPolicy, isFollowed = false, readmits: readonly Removal[] = []): Step {
  return {
    brings: [],
    begin(paths, run, earlier) {
      const outline = outlineReindex(paths, policy, run);
      const isOnlyOne = !isFollowed && earlier.length === 0;
      if (outline.folders.size === 0 && isOnlyOne) throw nothingThere(policy, run);
      return {
        folders: foldersIn(outline, policy, paths),
        toRead: outline.toRead,
        toIdentify: [],
        open: async (state) => {
          const named = leavingIn(outline, state);
          const unread = readmits.length > 0 ? [] : stayingAway(named, state.paths);
          return {
            toReread: without(outline, unread).packages,
            toFetch: [],
            draft: async (rereads, earlier) => {
              const away = stillAway(named, rereads, state.paths, readmits);
              const { taken, left } = settle(without(outline, away), rereads, state, policy);
              if (taken.folders.size === 0 && left.length > 0 && isOnlyOne) throw onlyDoubtful(left);
              const said = leftFoldersText(left);
              const draft = await draftReindex(taken, said, rereads, earlier, state, policy, run);
              return { ...draft, remarks: [...draft.remarks, ...awayText(away)] };
            },
          };
        },
      };
    },
  };
}

function nothingThere({ layout }: StepPolicy, { place }: RunPolicy): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `${place} has no package file and no index in ${layout.folder('ARCH')}`,
    remedy: 'Check `branch`, `repository`, `layout` and `arches`; `layout` says where the folders are.',
  });
}

/**
 * The draft of a reindex.
 *
 * @param warnings what was said about folders before
 * @param rereads every file of `outline.packages`
 * @throws FormatError that names all files that are not packages
 * @throws KeyError when the run has no key for a format that was found
 */
async function draftReindex(
  outline: ReindexOutline,
  warnings: readonly string[],
  rereads: Rereads,
  earlier: Draft,
  state: FeedState,
  policy: StepPolicy,
  run: RunPolicy,
): Promise<Draft> {
  const { packages: found, errors: unreadable } = sortRereads(rereads, outline.packages);
  throwGathered(unreadable);
  const packages = found.map((one) => ({ ...one, pkg: asMapped(one.format, one.pkg, policy.archMap) }));
  throwGathered(inOtherIndexes(outline, packages, state, policy, run));
  requireKeys([...new Set(packages.map(({ format }) => format))], run);
  const arches = [...new Set(outline.folders.values())].filter((arch) => arch !== null);
  const drafted = draftsById(earlier);
  const formats = new Map(packages.map(({ path, format }) => [path, format]));
  const parts: FolderPart[] = [];
  for (const folder of foldersIn(outline, policy, state.paths)) {
    const own = packages.filter(
      ({ path, format }) => format === folder.format && outline.owners.get(path) === folder.path,
    );
    const before = drafted.get(folderId(folder));
    if (folder.isNew && own.length === 0 && before === undefined) continue;
    const opened = await openAsIs(folder, state, run);
    const schemes = schemesOf(folder.format, opened.signatures, run);
    const warned = own.flatMap(({ path, pkg }) =>
      pkg.warnings
        .filter((warning) => concerns(warning, schemes))
        .map((warning) => ({ origin: path, warning })),
    );
    const named = own.map(({ path, pkg: { arch, anyArch } }) => ({ origin: path, arch, anyArch }));
    const odd = oddArches(folder.format, [folder], named, { schemes, known: arches, policy });
    const part = draftFolder(folder, opened, own, before, schemes, state.paths, policy, formats);
    parts.push({ ...part, warned: [...warned, ...odd, ...part.warned] });
  }
  const draft = joinParts(parts);
  return { ...draft, warnings: [...warnings, ...draft.warnings] };
}

/** Errors for the indexes of the folders that list packages of another format. */
function inOtherIndexes(
  outline: ReindexOutline,
  packages: readonly Reread[],
  state: FeedState,
  policy: StepPolicy,
  trust: Trust,
): FeedError[] {
  return foldersIn(outline, policy, state.paths).flatMap((folder) => {
    const own = packages.filter(({ path }) => outline.owners.get(path) === folder.path);
    if (folder.isNew || own.every(({ format }) => format === folder.format)) return [];
    return listsOtherFormats(folder, listedNow(folder, state), own, policy.maxRemovals, trust);
  });
}

/**
 * The draft of one folder.
 *
 * @param own its package files
 * @param before its draft from earlier steps: packages that they added are listed too, those they withdrew are not
 * @param schemes those that sign the folder
 * @param formats the format of each package file of the feed
 */
function draftFolder(
  folder: Folder,
  opened: OpenedFolder,
  own: readonly Reread[],
  before: FolderDraft | undefined,
  schemes: ReadonlySet<Scheme>,
  paths: Paths,
  policy: StepPolicy,
  formats: ReadonlyMap<string, Format>,
): FolderPart {
  const brought = before?.listed.filter(({ content }) => content !== undefined) ?? [];
  const broughtKeys = new Set(brought.map(({ entry }) => packageKey(entry)));
  const settled = new Set([...(before?.gone ?? []), ...brought.map(({ path }) => path)]);
  const isOpen = ({ entry, path }: Listed): boolean =>
    !settled.has(path) && !broughtKeys.has(packageKey(entry));
  const rest = own.filter(({ path }) => !settled.has(path));
  const again = listAgain(folder, rest, paths, policy);
  const fitted = fitCarried(folder.format, again.listed, schemes);
  const listed = fitted.listed.filter(isOpen).map(asFresh);
  const packages = new Map(rest.map(({ path, pkg }) => [path, pkg]));
  const shared = sharedInFolder(folder.format, listed, (from) => packages.get(from), folder.arch === null);
  const left = leavable(again.left, opened.listed, listed);
  const isHidden = hiddenIn(fitted.hidden);
  const hidden = opened.listed.filter(isHidden);
  const there = opened.listed.filter((one) => isOpen(one) && !isHidden(one));
  const inForm = fitCarried(folder.format, there, schemes).listed;
  const { changes, unchanged } = changesOf(folder, inForm, listed, paths, formats);
  const gone = [...new Set([...left.gone, ...hidden.map(({ path }) => path), ...(before?.gone ?? [])])];
  return {
    draft: {
      ...{ ...folder, opened, listed: [...listed, ...brought], gone, grace: policy.grace },
      ...{ maxRemovals: policy.maxRemovals, hasSecondIndex: policy.hasSecondIndex, isRemade: true },
    },
    changes: [...hiddenChanges(hidden, folder.path), ...changes],
    warnings: [],
    warned: [...fitted.warned, ...again.warned, ...left.warned, ...shared],
    unchanged,
    leftOut: [],
    errors: again.errors,
  };
}

/** Tells the packages that devices must not see, by their paths. A file that no index listed stays where it is. */
function hiddenIn(hidden: readonly Listed[]): (listed: Listed) => boolean {
  const paths = new Set(hidden.map(({ path }) => path));
  return ({ path }) => paths.has(path);
}
