import { FormatError, throwGathered } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { FILES_FILE, ownedBy } from '../catalog/files-json.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { type Listed, maintainerOf, type Owned } from '../listed.ts';
import { type LossContext, lossesOf, type Outcome, type Probe, toProbe } from '../lost-index.ts';
import type { Arriving, PublishPolicy, RunPolicy } from '../policy.ts';
import { filesOf, NEW_FOLDER, type OpenedFolder, openFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { type Draft, type FolderPart, folderDraftIn, joinDrafts, joinParts } from './draft.ts';
import { fitArriving, fitCarried, hiddenChanges } from './for-devices.ts';
import {
  type AnyArchEvidence,
  anyArchPackages,
  copyInto,
  evidenceOf,
  packagesToReread,
} from './inheritance.ts';
import { mergeFolder } from './merge.ts';
import { archWarnings } from './odd-arches.ts';
import { type Outline, outline } from './outline.ts';
import { concerns, incompleteIn, schemesOf, type WarnedPackage, warned } from './package-warnings.ts';
import { asMapped } from './placement.ts';
import { checkFound, matches, type Removal, withdraw } from './removal.ts';
import { renewalWarning } from './renewal.ts';
import { type Rereads, rereadAt, sortRereads } from './reread.ts';
import { sharedByArriving } from './sharing.ts';
import type { OpenedStep, Step } from './step.ts';
import { type Placement, placementOf } from './twins.ts';

/** The step that publishes packages into a branch and repository, and withdraws others. */
export function publishStep(given: readonly Arriving[], policy: PublishPolicy): Step {
  const arriving = given.map((item) => ({ ...item, pkg: asMapped(item.format, item.pkg, policy.archMap) }));
  const brings = [...new Set(arriving.map(({ format }) => format))];
  const formats = policy.removals.length > 0 ? FORMATS : brings;
  return {
    brings,
    begin(paths, run, earlier) {
      const folders = outline(paths, arriving, formats, policy, run, earlier);
      return {
        folders: folders.touched,
        toRead: folders.toRead,
        toIdentify: folders.targets,
        open: (state) => openPublish(arriving, policy, run, folders, paths, state),
      };
    },
  };
}

/** Everything that a publish is made from, except for package files that are read again. */
interface PublishContext {
  arriving: readonly Arriving[];
  placement: Placement;
  policy: PublishPolicy;
  run: RunPolicy;
  folders: Outline;
  state: FeedState;
  /** The folders whose indexes were verified, by `folderId`. */
  opened: ReadonlyMap<string, OpenedFolder>;
  losses: LossContext;
  /** What an arriving package installs. */
  ownedBy: (item: Arriving) => Owned | undefined;
}

async function openPublish(
  arriving: readonly Arriving[],
  policy: PublishPolicy,
  run: RunPolicy,
  folders: Outline,
  tipPaths: Paths,
  state: FeedState,
): Promise<OpenedStep> {
  const opened = await openFolders(folders.toOpen, state, policy, run);
  const losses = lossContext(state, folders, policy);
  // Only ids that the feed itself has prove that a file is still as it was published.
  const copied = packagesToReread(folders, opened, { ...state, paths: tipPaths });
  const suspects = toProbe(folders.holdings, folders.targets, losses);
  const there = folders.toOpen.map((folder) => ({
    format: folder.format,
    entries: (opened.get(folderId(folder))?.listed ?? []).map(({ entry }) => entry),
  }));
  const placement = placementOf(arriving, folders.known, policy.archMap, there);
  const context: PublishContext = {
    ...{ arriving, placement, policy, run, folders, state, opened, losses },
    ownedBy: remembered(({ format, pkg }) => ownedBy(format, pkg)),
  };
  return {
    toReread: new Set([...copied, ...suspects]),
    draft: async (rereads, earlier) => draftPublish(context, copied, rereads, earlier),
  };
}

/** A function that computes its answer for each package only once: a package for any arch goes to many folders. */
function remembered<T>(find: (item: Arriving) => T): (item: Arriving) => T {
  const known = new Map<Arriving['pkg'], T>();
  return (item) => {
    if (!known.has(item.pkg)) known.set(item.pkg, find(item));
    return known.get(item.pkg) as T;
  };
}

async function openFolders(
  folders: readonly Folder[],
  { paths, files }: FeedState,
  { removals, archMap }: PublishPolicy,
  run: RunPolicy,
): Promise<Map<string, OpenedFolder>> {
  const opened = new Map<string, OpenedFolder>();
  for (const folder of folders) {
    const { format, path, arch } = folder;
    const isLeaving = (entry: Entry): boolean => removals.some((removal) => matches(removal, entry, arch));
    const own = filesOf(format, path, files);
    const place = { arch, archMap };
    opened.set(folderId(folder), await openFolder(format, path, own, paths, run, isLeaving, place));
  }
  return opened;
}

/**
 * The draft of a publish.
 *
 * @param copied package files that new folders copy, and that are read again
 * @throws FormatError, FeedError, ConflictError or KeyError
 */
function draftPublish(
  context: PublishContext,
  copied: ReadonlySet<string>,
  rereads: Rereads,
  earlier: Draft,
): Draft {
  const { arriving, policy, run, folders, opened } = context;
  const { packages, errors } = sortRereads(rereads, copied);
  throwGathered(errors);
  const ofPackages = warnedOf(context);
  if (!policy.allowIncomplete) throwGathered(incompleteIn(ofPackages, run));
  const evidence = new Map(packages.map((reread) => [reread.path, evidenceOf(reread)]));
  const listedIn = (folder: Folder): readonly Listed[] =>
    folderDraftIn(earlier, folder)?.listed ?? opened.get(folderId(folder))?.listed ?? [];
  const toCopy = copiesFor(context, listedIn, evidence);
  const found = new Set<Removal>();
  const parts = folders.touched.map((folder) => {
    const start = folderDraftIn(earlier, folder) === undefined && folder.isNew;
    const before = start ? copyInto(folder, toCopy.get(folder.format)?.packages ?? []) : listedIn(folder);
    return draftFolder(folder, before, found, context);
  });
  const kept = parts.filter(
    ({ draft }) => !draft.isNew || draft.listed.length > 0 || folderDraftIn(earlier, draft),
  );
  const draft: Draft = {
    ...joinParts(parts),
    folders: kept.map((part) => part.draft),
    changes: kept.flatMap(({ changes }) => changes),
    errors: [...toCopy.values(), ...parts].flatMap((part) => part.errors),
  };
  const missesRemovals = policy.removals.some((removal) => !found.has(removal));
  const outcome = outcomeOf(joinDrafts(earlier, draft), missesRemovals, context);
  const losses = lossesOf(folders.holdings, probesIn(rereads), outcome, context.losses);
  throwGathered(losses.errors);
  if (!policy.missingOk) {
    const there = folders.touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
    checkFound(policy.removals, found, there, policy.layout.folder('ARCH'));
  }
  const warnings = [
    ...draft.warnings,
    ...losses.warnings,
    ...renewalWarning(folders.existing, folders.touched, opened, run),
  ];
  const { placement } = context;
  // The run that published the others has said it.
  const isAgain = draft.changes.length === 0 && draft.unchanged > 0;
  const left = isAgain ? [] : leftOut(arriving, policy);
  return { ...draft, warnings, warned: [...ofPackages, ...placement.warned, ...left, ...draft.warned] };
}

/** The warnings about arriving packages and arches that concern the devices of their folders. */
function warnedOf({ arriving, policy, folders, opened, run }: PublishContext): WarnedPackage[] {
  const { touched } = folders;
  const schemes = new Map(
    [...new Set(touched.map(({ format }) => format))].map((format) => {
      const signatures = touched
        .filter((folder) => folder.format === format)
        .flatMap((folder) => opened.get(folderId(folder))?.signatures ?? []);
      return [format, schemesOf(format, signatures, run)];
    }),
  );
  const ofPackages = arriving.flatMap(({ format, origin, pkg }) =>
    pkg.warnings
      .filter((warning) => concerns(warning, schemes.get(format) ?? new Set()))
      .map((warning) => ({ origin, warning })),
  );
  return [...ofPackages, ...archWarnings(arriving, folders, schemes, policy)];
}

/** For each format with a new folder, the packages of any arch that its other folders list. */
function copiesFor(
  { arriving, placement, policy, folders: { existing, touched } }: PublishContext,
  listedIn: (folder: Folder) => readonly Listed[],
  evidence: ReadonlyMap<string, AnyArchEvidence>,
): Map<Format, ReturnType<typeof anyArchPackages>> {
  const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
  return new Map(
    [...growing].map((format) => {
      const siblings = existing.filter((folder) => folder.format === format);
      const settled = policy.onConflict === 'replace' ? arriving : arriving.filter(placement.isApart);
      return [format, anyArchPackages(siblings, listedIn, evidence, settled, policy)];
    }),
  );
}

/**
 * The draft of one folder.
 *
 * @param before what the folder lists
 * @param found collects the removals that matched a package
 */
function draftFolder(
  folder: Folder,
  before: readonly Listed[],
  found: Set<Removal>,
  { arriving, placement, policy, run, state: { paths, files }, opened, ownedBy }: PublishContext,
): FolderPart {
  const { format, arch, path } = folder;
  const there = opened.get(folderId(folder)) ?? NEW_FOLDER;
  const withdrawn = withdraw(before, policy.removals, folder, found);
  const own = arriving.filter((item) => item.format === format && placement.archesOf(item).includes(arch));
  const arrivals = own.map((item) => ({
    listed: { ...listedAt(item, path, arch), owned: () => ownedBy(item) },
    origin: item.origin,
  }));
  const apart = new Set(
    own.filter(placement.isApart).map(({ pkg: { name, version } }) => `${name} ${version}`),
  );
  // Of several builds for any arch, a new folder takes its own and not that of a sibling.
  const stay = withdrawn.stay.filter(
    ({ entry, content }) => content?.kind !== 'copy' || !apart.has(`${entry.name} ${entry.version}`),
  );
  const schemes = schemesOf(format, there.signatures, run);
  const carried = fitCarried(format, stay, schemes);
  const fresh = fitArriving(format, arrivals, schemes);
  const { merged, errors } = mergeFolder(path, format, carried.listed, fresh.listed, policy);
  const { listed, unchanged } = merged;
  const stays = new Set(listed.map((one) => one.path));
  const gone = there.listed.map((one) => one.path).filter((one) => !stays.has(one) && paths.has(one));
  const changes = [...withdrawn.changes, ...hiddenChanges(carried.hidden, path), ...merged.changes];
  const draft = { ...folder, opened: there, listed, gone };
  const shared = sharedByArriving(format, own, listed, files.get(`${path}/${FILES_FILE}`), ownedBy);
  const odd = [...carried.warned, ...fresh.warned, ...merged.warned, ...shared];
  return { draft, changes, warnings: [], warned: odd, unchanged, errors };
}

/** What the files that were read say about themselves. */
function probesIn(rereads: Rereads): Map<string, Probe> {
  return new Map(
    [...rereads.keys()].map((path) => {
      const found = rereadAt(rereads, path);
      if (found === undefined) return [path, undefined];
      return [path, { format: found.format.name, arch: found.pkg.arch, anyArch: found.pkg.anyArch }];
    }),
  );
}

/** What is known before the run is planned, to judge lost indexes. */
function lossContext(
  state: FeedState,
  { existing }: Outline,
  { archMap, removals }: PublishPolicy,
): LossContext {
  const hasAny = (format: Format): boolean => existing.some((folder) => folder.format === format);
  const feed = readFeedFile(state.files.get(FEED_FILE));
  return { ...state, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}

/** @param draft of this step and the steps before it */
function outcomeOf(
  { folders }: Draft,
  missesRemovals: boolean,
  { arriving, policy: { removals }, run: { maxRemovals } }: PublishContext,
): Outcome {
  const relies = (format: Format): boolean =>
    removals.length > 0 ||
    folders.some((folder) => folder.format === format && folder.isNew) ||
    arriving.some((item) => item.format === format && item.pkg.anyArch);
  const arrives = (format: Format): boolean => arriving.some((item) => item.format === format);
  const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
  return {
    listed,
    gone: new Set(folders.flatMap(({ gone }) => gone)),
    relies,
    arrives,
    missesRemovals,
    maxRemovals,
  };
}

function listedAt(
  { format, pkg, facts, contentId, file, origin, source }: Arriving,
  folder: string,
  arch: string,
): Listed {
  const name = format.fileName(pkg);
  const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
  return {
    entry,
    path: `${folder}/${name}`,
    contentId,
    origin: `from ${origin}`,
    content: { kind: 'file', file, contentId, size: facts.size },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg), source },
  };
}

/**
 * Names the file in an error: a package that reads well may still not fit an index, which has the folder's arch too.
 */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error.in(file) : error;
  }
}

/** Warns of packages that `arch-map` leaves out. */
function leftOut(arriving: readonly Arriving[], { archMap }: PublishPolicy): WarnedPackage[] {
  return arriving
    .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
    .map(({ origin, pkg }) =>
      warned(origin, `not published, because \`arch-map\` leaves ${printable(pkg.arch)} out`),
    );
}
