import { PkgfeedError } from '../../errors.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { siblingsOf } from '../closure/siblings.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId, foldersOf } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { neighboursToRead } from '../neighbour-files.ts';
import { indexesOver } from '../package-files.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { derivedFiles, filesOf, openFolder, signedFiles } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { type Draft, draftsById, EMPTY_DRAFT, type FolderDraft } from './draft.ts';
import { fitCarried, hiddenChanges } from './for-devices.ts';
import { retentionChanges } from './merge-changes.ts';
import { neededBy } from './needed.ts';
import { listedNow } from './open-as-is.ts';
import { sharedPathsToRead } from './outline.ts';
import { schemesOf } from './package-warnings.ts';
import type { Rereads } from './reread.ts';
import { retained } from './retained.ts';
import { type Retention, reasonFor } from './retention.ts';
import { catalogsIn, listedBy } from './source-repositories.ts';
import type { Step } from './step.ts';
import { type Candidates, candidates, notPackages, type Opened, unlistedIn } from './unlisted-files.ts';

/** What a prune does with one repository. */
export interface PrunePolicy extends StepPolicy, Retention {
  /** True for a repository that only feed.json names. What the run cannot verify there, it leaves alone. */
  isFound: boolean;
}

/**
 * The step that applies the rules of a repository to what it has, and deletes package files in its folders that no index
 * lists and that do not stay for a while.
 */
export function pruneStep(policy: PrunePolicy): Step {
  const { layout } = policy;
  return {
    brings: [],
    begin(paths, run) {
      const folders = FORMATS.flatMap((format) => foldersOf(format, paths, layout));
      const beside = siblingsOf(folders, paths, run.shape);
      return {
        folders,
        toRead: pathsToRead(folders, beside, paths, run),
        toIdentify: [],
        async open(state) {
          const { verified, warnings } = await openAll(folders, policy, state, run);
          const files = candidates(verified, policy, state, run.now);
          return {
            toReread: files.doubtful,
            toFetch: [],
            draft: async (rereads, earlier) => {
              const drafted = draftsById(earlier);
              const around = beside.map((folder) => ({
                ...folder,
                listed: drafted.get(folderId(folder))?.listed ?? listedNow(folder, state),
              }));
              return draftPrune(verified, files, around, warnings, rereads, drafted, policy, state, run);
            },
          };
        },
      };
    },
  };
}

function pathsToRead(
  folders: readonly Folder[],
  beside: readonly Folder[],
  paths: Paths,
  run: RunPolicy,
): string[] {
  const own = folders.flatMap(({ format, path }) => [
    ...signedFiles(format, path, paths),
    ...derivedFiles(format, path, paths),
    ...indexesOver(path, paths).map(({ source }) => source),
  ]);
  const others = beside.flatMap(({ format, path }) => signedFiles(format, path, paths));
  const places = folders.map(({ path }) => path);
  const neighbours = neighboursToRead(places, [...new Set(folders.map(({ format }) => format))], paths);
  return [...new Set([...own, ...others, ...neighbours, ...sharedPathsToRead(folders, paths, run)])];
}

/** @throws FeedError for an index of a repository of the settings that cannot be verified */
async function openAll(
  folders: readonly Folder[],
  { archMap, isFound }: PrunePolicy,
  { paths, files }: FeedState,
  run: RunPolicy,
): Promise<{ verified: Opened[]; warnings: string[] }> {
  const verified: Opened[] = [];
  const warnings: string[] = [];
  for (const folder of folders) {
    const { format, path, arch } = folder;
    const place = { arch, archMap };
    try {
      const own = filesOf(format, path, files);
      verified.push({ folder, opened: await openFolder(format, path, own, paths, run, undefined, place) });
    } catch (error) {
      if (!isFound || !(error instanceof PkgfeedError)) throw error;
      warnings.push(`${printable(path) || 'the root of the feed'} stays as it is: ${error.message}`);
    }
  }
  return { verified, warnings };
}

function draftPrune(
  verified: readonly Opened[],
  candidates: Candidates,
  around: readonly (Folder & { listed: readonly Listed[] })[],
  warnings: readonly string[],
  rereads: Rereads,
  drafted: ReadonlyMap<string, FolderDraft>,
  policy: PrunePolicy,
  state: FeedState,
  run: RunPolicy,
): Draft {
  const listedIn = listedBy(catalogsIn(state.files), run.now);
  const unlisted = unlistedIn(candidates, rereads, state, policy, run.now);
  const before = verified.map(({ folder, opened }) => {
    const there = drafted.get(folderId(folder))?.listed ?? opened.listed;
    const carried = fitCarried(folder.format, there, schemesOf(folder.format, opened.signatures, run));
    const times = {
      now: run.now.getTime(),
      publishedOf: (item: Listed) => listedIn(folder.format, item),
    };
    const facts = { isShared: folder.arch === null, times };
    const { stay } = retained(carried.listed, policy, folder.format, facts);
    return { folder, opened, carried, stay };
  });
  const taken = new Set<string>();
  const drafts = before.map(({ folder, opened, carried, stay }) => {
    // Devices read these folders together.
    const others = [
      ...around,
      ...before
        .filter((one) => one.folder !== folder)
        .map((one) => ({ ...one.folder, listed: [...one.stay] })),
    ].filter((other) => other.format === folder.format && isBeside(folder, other));
    const outside = stay.size === carried.listed.length ? [] : others.flatMap(({ listed }) => listed);
    const all = new Set([...stay, ...outside]);
    for (const one of neededBy(folder.format, all, [...carried.listed, ...outside])) stay.add(one);
    const listed = carried.listed.filter((one) => stay.has(one));
    const paths = new Set(listed.map(({ path }) => path));
    const gone = opened.listed.map(({ path }) => path).filter((path) => !paths.has(path));
    const changes = [
      ...hiddenChanges(carried.hidden, folder.path),
      ...retentionChanges(folder.path, carried.listed, stay, new Map(), (name) => reasonFor(name, policy)),
    ];
    // Two formats may share a folder, and an extension.
    const own = (unlisted.files.get(folder.path) ?? []).filter(
      ({ path }) => path.endsWith(folder.format.extension) && !taken.has(path),
    );
    for (const { path } of own) taken.add(path);
    const { grace, maxRemovals, hasSecondIndex } = policy;
    const draft: FolderDraft = {
      ...{ ...folder, opened, listed, gone, grace, maxRemovals, hasSecondIndex },
      ...{ unlisted: own, isCounted: true },
    };
    return { draft, changes, warned: carried.warned };
  });
  const { others } = unlisted;
  return {
    ...EMPTY_DRAFT,
    folders: drafts.map(({ draft }) => draft),
    changes: drafts.flatMap(({ changes }) => changes),
    warned: drafts.flatMap(({ warned }) => warned),
    warnings,
    remarks: others.length === 0 ? [] : [notPackages(others)],
  };
}

/** True for a folder that devices of the other one read, or whose devices read the other one. */
function isBeside({ branch, target, arch, format: { anyArchFolder } }: Folder, other: Folder): boolean {
  if (branch !== other.branch || target !== other.target) return false;
  const isForAny = (one: string | null): boolean => one !== null && one === anyArchFolder;
  return arch === other.arch || isForAny(arch) || isForAny(other.arch);
}
