import { throwGathered } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { ownedBy } from '../catalog/files-json.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId, foldersOf } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { lossesOf, toProbe } from '../lost-index.ts';
import type { Arriving, PublishPolicy, RunPolicy } from '../policy.ts';
import type { Standing } from '../settled/standing.ts';
import type { FeedState } from '../state.ts';
import { type Followed, NOTHING_FOLLOWED } from '../upstream/upstream.ts';
import { type Draft, draftsById, joinDrafts, joinParts } from './draft.ts';
import { evidenceOf, type FileEvidence } from './evidence.ts';
import type { Fetched } from './follow.ts';
import { anyArchPackages, copyInto, packagesToReread } from './inheritance.ts';
import { lostSources, unlistedSources } from './lost-sources.ts';
import { memoryOf, remembering } from './memory.ts';
import { coversAll, type Outline, outline } from './outline.ts';
import { incompleteIn } from './package-warnings.ts';
import { ALL, asMapped, hasAllFolder } from './placement.ts';
import { lossContext, openFolders, type PublishContext, presenceIn, remembered } from './publish-context.ts';
import { draftFolder } from './publish-folder.ts';
import { outcomeOf, probesIn } from './publish-outcome.ts';
import { idsOf, isQuiet, restingDraft, termsOf, unwanted } from './publish-settled.ts';
import {
  checkCovered,
  checkListed,
  chooseAll,
  lockName,
  lockOf,
  memoryWithout,
  upstreamMemory,
} from './publish-upstreams.ts';
import { keptInstead, leftOut, warnedOf } from './publish-warnings.ts';
import { missedReadmits } from './readmission.ts';
import { missedRemovals, type Removal } from './removal.ts';
import { renewalWarning } from './renewal.ts';
import { type Rereads, sortRereads } from './reread.ts';
import { isSelected } from './selection.ts';
import { catalogsIn, type Lending, listedBy, openSources, publishedBy } from './source-repositories.ts';
import type { OpenedStep, Step } from './step.ts';
import { placementOf } from './twins.ts';

/**
 * The step that fills a branch and repository from its sources, packages of this run and other repositories of the feed,
 * and withdraws packages.
 *
 * @param given the packages of the run
 * @param followed the upstreams of the repository, as far as they were read
 */
export function publishStep(
  given: readonly Arriving[],
  policy: PublishPolicy,
  followed: Followed = NOTHING_FOLLOWED,
): Step {
  const { selection, archMap } = policy;
  const mapped = given.map((item) => ({ ...item, pkg: asMapped(item.format, item.pkg, archMap) }));
  const arriving: Arriving[] = [];
  const unselected = new Set<string>();
  for (const item of mapped) {
    if (isSelected(selection, item.pkg, item.format)) arriving.push(item);
    else unselected.add(`${item.pkg.name} ${item.pkg.version}`);
  }
  const read = followed.indexes.flatMap((index) => (index.state === 'read' ? [index.format] : []));
  const brings = [...new Set([...arriving.map(({ format }) => format), ...read])];
  const formats = coversAll(policy) ? FORMATS : brings;
  const standing = { layout: policy.layout, from: policy.from, terms: termsOf(idsOf(given), policy) };
  return {
    ...{ brings, standing },
    rest(paths, run, feed, record) {
      const folders = outline(paths, arriving, formats, policy, run);
      return restingDraft({ arriving, unselected, policy, run, folders, standing }, feed, record);
    },
    begin(paths, run, earlier) {
      const folders = outline(paths, arriving, formats, policy, run, earlier, followed.indexes);
      return {
        folders: folders.touched,
        toRead: folders.toRead,
        toIdentify: folders.targets,
        open: (state) =>
          openPublish(arriving, unselected, followed, policy, run, folders, paths, state, standing),
      };
    },
  };
}

async function openPublish(
  arriving: readonly Arriving[],
  unselected: ReadonlySet<string>,
  followed: Followed,
  policy: PublishPolicy,
  run: RunPolicy,
  folders: Outline,
  tipPaths: Paths,
  state: FeedState,
  standing: Standing,
): Promise<OpenedStep> {
  const opened = await openFolders(folders.toOpen, state, policy, run, arriving);
  const losses = lossContext(state, folders, policy);
  // Only ids that the feed itself has prove that a file is still as it was published.
  const copied = packagesToReread(folders, opened, { ...state, paths: tipPaths });
  const suspects = toProbe(folders.holdings, folders.targets, losses);
  const there = folders.toOpen.map((folder) => ({
    format: folder.format,
    entries: (opened.get(folderId(folder))?.listed ?? []).map(({ entry }) => entry),
  }));
  const placement = placementOf(arriving, folders.known, policy, there);
  const presence = presenceIn(folders.sources.length === 0 ? [] : folders.touched, opened);
  throwGathered(lostSources(policy.from, folders.sources, state));
  const catalogs = catalogsIn(state.files);
  const sources = await openSources(
    folders.sources,
    catalogs,
    tipPaths,
    state,
    policy.archMap,
    run,
    presence,
  );
  const remembers = readFeedFile(state.files.get(FEED_FILE));
  const memory = memoryOf(remembers.withdrawn ?? [], policy.layout, policy.readmits);
  const choices = chooseAll(followed, { policy, run, folders, opened, catalogs, memory });
  throwGathered([...choices.values()].flatMap(({ errors }) => errors));
  // Nothing was looked at where nothing is followed.
  const isLocked = policy.upstream.isLocked && followed.indexes.length > 0;
  const existing = isLocked ? FORMATS.flatMap((format) => foldersOf(format, tipPaths, policy.layout)) : [];
  if (isLocked) checkCovered(followed, folders.touched, existing);
  const context: PublishContext = {
    ...{ arriving, unselected, placement, policy, run, folders, state, opened, losses, sources, standing },
    publishedIn: publishedBy(catalogs, run.now),
    listedIn: listedBy(catalogs, run.now),
    ...{ catalogs, memory, choices },
    ...{ followed, upstreams: remembers.upstreams ?? [] },
    ownedBy: remembered(({ format, pkg }) => ownedBy(format, pkg)),
  };
  return {
    toReread: new Set([...copied, ...sources.toReread, ...suspects]),
    toFetch: [...choices.values()].flatMap(({ wanted }) => wanted),
    draft: async (rereads, earlier, fetched) =>
      draftPublish(context, new Set([...copied, ...sources.toReread]), rereads, earlier, fetched),
  };
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
  fetched: Fetched,
): Draft {
  const { arriving, policy, run, folders, opened, memory, choices } = context;
  const { packages, errors } = sortRereads(rereads, copied);
  throwGathered(errors);
  const evidence = new Map(packages.map((reread) => [reread.path, evidenceOf(reread)]));
  const drafted = draftsById(earlier);
  const listedIn = (folder: Folder): readonly Listed[] =>
    drafted.get(folderId(folder))?.listed ??
    opened.get(folderId(folder))?.listed ??
    context.sources.opened.get(folderId(folder))?.listed ??
    [];
  const lending: Lending = {
    ...{ folders: folders.sources, repositories: policy.from, listedIn, evidence },
    publishedIn: context.publishedIn,
  };
  const toCopy = copiesFor(context, listedIn, evidence);
  const found = new Set<Removal>();
  const parts = folders.touched.map((folder) => {
    const start = !drafted.has(folderId(folder)) && folder.isNew;
    const before = start ? copyInto(folder, toCopy.get(folder.format)?.packages ?? []) : listedIn(folder);
    return draftFolder(folder, before, found, lending, fetched, context);
  });
  const free = new Set(parts.flatMap(({ own }) => own));
  const held = new Set(parts.flatMap((part) => part.held));
  const followed = new Set(parts.flatMap((part) => part.followed));
  const comes = [...arriving.filter((item) => free.has(item) || !held.has(item)), ...followed];
  const signedBy = (folder: Folder): readonly { scheme: Scheme }[] =>
    opened.get(folderId(folder))?.signatures ?? [];
  const ofPackages = warnedOf({ arriving: comes, policy, run, folders, signedBy });
  if (!policy.allowIncomplete) throwGathered(incompleteIn(ofPackages, run));
  const kept = parts.filter(
    ({ draft }) =>
      !draft.isNew || draft.listed.length > 0 || drafted.has(folderId(draft)) || isForAll(draft, policy),
  );
  const draft: Draft = {
    ...joinParts(parts),
    folders: kept.map((part) => part.draft),
    changes: kept.flatMap(({ changes }) => changes),
    errors: [...toCopy.values(), ...parts].flatMap((part) => part.errors),
  };
  const missesRemovals = policy.removals.some((removal) => !found.has(removal));
  const brought = { ...context, arriving: [...arriving, ...followed] };
  const outcome = outcomeOf(joinDrafts(earlier, draft), missesRemovals, brought);
  const losses = lossesOf(folders.holdings, probesIn(rereads), outcome, context.losses);
  throwGathered(losses.errors);
  const there = folders.touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
  const missed = policy.missingOk
    ? []
    : missedRemovals(policy.removals, found, there, policy.layout.folder('ARCH') || '.', memory.records);
  const warnings = [
    ...draft.warnings,
    ...losses.warnings,
    ...unlistedSources(policy.from, folders.sources, context.state.paths),
    ...(run.isRenewal ? [] : renewalWarning(folders.existing, folders.touched, opened, run)),
    ...missedReadmits(policy, memory, there),
    ...new Set([...choices.values()].flatMap((choice) => choice.warnings)),
  ];
  const missing = folders.touched.map((folder, i) => ({ folder, notThere: parts[i]?.notThere ?? [] }));
  const { placement, unselected, followed: upstreams } = context;
  const { isLocked } = policy.upstream;
  if (isLocked)
    checkListed(
      parts.flatMap(({ unlisted }) => unlisted),
      missing,
    );
  const fresh = parts.flatMap((part) => part.lines);
  const lines = isLocked ? upstreams.lock : lockOf(upstreams, folders.touched, fresh);
  const memories = upstreamMemory(upstreams, policy, context.upstreams, lines, folders.touched);
  const { branch, repository } = policy.layout;
  // The run that published the others has said it.
  const isAgain = draft.changes.length === 0 && draft.unchanged > 0;
  const left = isAgain ? [] : leftOut(arriving, policy);
  const { isOf, readmitted } = memory;
  const records = remembering(
    memory.records,
    parts.flatMap(({ withdrawn }) => withdrawn),
  );
  const conflicts = keptInstead(
    parts.flatMap((part) => part.kept ?? []),
    run.isAgain === true && draft.changes.length === 0,
  );
  const notTaken = [...draft.leftOut, { branch, repository, packages: conflicts.leftOut }];
  const odd = [...placement.warned, ...draft.warned, ...conflicts.warned];
  const isWaiting = parts.some((part) => part.isWaiting);
  const isSilent =
    isQuiet({ ...draft, warnings, missed, leftOut: notTaken }, odd) && !placement.hasTwins && !isWaiting;
  const remarks = [...new Set([...choices.values()].flatMap((choice) => choice.remarks))];
  const isPlain =
    [ofPackages, leftOut(arriving, policy)].every(({ length }) => length === 0) && unselected.size === 0;
  const unchanged = kept.reduce((sum, { stays }) => sum + stays, 0);
  return {
    ...{ ...draft, warnings, missed },
    found: new Set([...found].map(({ text }) => text)),
    memories: [{ isOf, records, readmitted }],
    upstreams: memoryWithout(memories, missing),
    locked: upstreams.indexes.length === 0 ? [] : [{ repository: lockName(policy), lines }],
    remarks,
    repositories: [{ state: 'read', standing: context.standing, unchanged, isQuiet: isSilent, isPlain }],
    leftOut: [unwanted(policy.layout, unselected), ...notTaken],
    warned: [...ofPackages, ...placement.warned, ...left, ...draft.warned, ...conflicts.warned],
  };
}

/** True for the folder of all arches. It is there from the start, so that devices get a line for it. */
const isForAll = ({ format, arch }: Folder, policy: PublishPolicy): boolean =>
  arch === ALL && hasAllFolder(format, policy);

/** For each format with a new folder, the packages of any arch that its other folders list. */
function copiesFor(
  { arriving, placement, policy, folders: { existing, touched } }: PublishContext,
  listedIn: (folder: Folder) => readonly Listed[],
  evidence: ReadonlyMap<string, FileEvidence>,
): Map<Format, ReturnType<typeof anyArchPackages>> {
  const growing = new Set(
    touched.filter(({ isNew, format }) => isNew && !hasAllFolder(format, policy)).map(({ format }) => format),
  );
  return new Map(
    [...growing].map((format) => {
      const siblings = existing.filter((folder) => folder.format === format);
      const settled = policy.onConflict === 'replace' ? arriving : arriving.filter(placement.isApart);
      return [format, anyArchPackages(siblings, listedIn, evidence, settled, policy)];
    }),
  );
}
