import { throwGathered } from '../../errors.ts';
import type { SigningKey } from '../../keys/key.ts';
import { firstNames } from '../../text/first-names.ts';
import { hiddenWarning, mendedWarning } from '../carried.ts';
import { type CatalogFiles, catalogFiles } from '../catalog/catalog-files.ts';
import { FEED_FILE, type FeedFile, readFeedFile } from '../catalog/feed-json.ts';
import { isSitePath } from '../catalog/feed-shape.ts';
import { type KnownFeed, knownFeed } from '../catalog/known-feed.ts';
import { begunAllFolders, checkShape } from '../catalog/shape.ts';
import type { Draft, FolderDraft } from '../draft/draft.ts';
import { joinLeftOut, leftOutText } from '../draft/left-out.ts';
import { shareWarnings } from '../draft/package-warnings.ts';
import { type Content, checkEdit, type Edit, isEmpty, type Paths } from '../edit.ts';
import { folderId, repositoryId } from '../folders.ts';
import { HOME_PAGE, type Jekyll, jekyllRemarks, NO_JEKYLL, NOJEKYLL, refuseHidden } from '../jekyll.ts';
import { droppedWarnings, keyChanged } from '../key-change.ts';
import { publishedSince, ROTATE_AFTER, type Succession } from '../key-succession.ts';
import { neighbourFiles } from '../neighbour-files.ts';
import type { RunPolicy } from '../policy.ts';
import { caseTwins } from '../portable-names.ts';
import { deletedWarning, turnedWarning } from '../signature-files.ts';
import { signersOfRun } from '../signers.ts';
import type { FeedState } from '../state.ts';
import { acceptedKeys } from '../trust.ts';
import { type FolderEdit, folderFiles, twoFormats } from './folder-files.ts';
import { forecast, roomBeside } from './forecast.ts';
import { checkRemovals, type FolderCount } from './guard.ts';
import { type Leaving, leavingAfter } from './leaving.ts';
import { lostNeeds } from './lost-needs.ts';
import { NOT_OURS, occupancy } from './occupancy.ts';
import { olderArrivals } from './older-arrivals.ts';
import { otherBytes } from './other-bytes.ts';
import type { Plan } from './plan.ts';
import { keptKeys, keyFiles, keysToCome, revokedFiles, usedKeys } from './published-keys.ts';
import { asReported, inStepOrder, largestIn, plannedOf, settledFolders } from './reported.ts';
import { unresolvedIn } from './unresolved.ts';

/**
 * Turns a draft into an edit of the feed: packages, indexes, signatures, keys, catalogs. The guards check it last.
 *
 * @param state with the contents of every path that the steps asked for
 * @throws FeedError, ConflictError or KeyError
 */
export async function assemble(draft: Draft, state: FeedState, run: RunPolicy): Promise<Plan> {
  const { paths } = state;
  const { folders } = draft;
  const occupied = occupancy(paths);
  const signers = await signersOfRun(folders, state, run);
  const signersFor = (folder: FolderDraft): SigningKey[] => signers.get(folderId(folder)) ?? [];
  const signedFolders = folders.map((folder) => ({ ...folder, signers: signersFor(folder) }));
  const reported = inStepOrder([...signedFolders.map(asReported), ...settledFolders(draft)], draft);
  const keys = usedKeys(reported, (folder) => folder.signers);
  const remembered = readFeedFile(state.files.get(FEED_FILE));
  const leftBefore = (remembered.leaving ?? []).filter(({ path, blob }) => paths.get(path) === blob);
  const stillThere = new Set(leftBefore.map(({ path }) => path));
  const parts: FolderEdit[] = [];
  for (const folder of folders) {
    const own = { ...run, signingKeys: signersFor(folder) };
    parts.push(await folderFiles(folder, folders, state, occupied, own, stillThere));
  }
  const dropped = parts.flatMap((part) => part.dropped);
  const vouched = acceptedKeys(run);
  const toCome = keysToCome(run.nextKeys ?? [], [...new Set(reported.map(({ format }) => format))], keys);
  const all = [...vouched, ...keys.map(({ publicKey }) => publicKey), ...toCome];
  const kept = await keptKeys(all, state.files, remembered.keys);
  const published = await keyFiles(
    [...keys, ...toCome.map((publicKey) => ({ publicKey }))],
    state.files,
    occupied,
    kept,
  );
  const revoked = await revokedFiles(state.files, run.revoked);
  const isUntaken = (path: string): boolean => occupied(path, NOT_OURS, 'a file of ours').length === 0;
  const beside = await neighbourFiles(folders, state, isUntaken, run);
  const known = await knownFeed(state, { ...run, signingKeys: [...keys, ...run.signingKeys] }, folders);
  const room = run.isOnPages ? roomBeside(folders, known) : Number.POSITIVE_INFINITY;
  const left = leavingAfter(known.feed.leaving ?? [], folders, state, run.now, room);
  const signed = signedEdit(parts, new Map([...published.puts, ...beside]), revoked, folders, left);
  checkShape(known.feed, run);
  const jekyll = state.jekyll ?? NO_JEKYLL;
  const isFree = (path: string): boolean => !(jekyll.hasHomePage && path === HOME_PAGE) && isUntaken(path);
  const ofRun = { ...run, signingKeys: keys, keptKeys: kept, nextKeys: toCome };
  const { memories, upstreams, repositories, rollback } = draft;
  const { records: leaving } = left;
  const recent = rollback?.recent ?? [];
  const filled = { memories, upstreams, leaving, recent, repositories, signingKeys: run.signingKeys };
  const catalogs = catalogFiles(signedFolders, known, state, signed, isFree, ofRun, vouched, filled);
  throwGathered([
    ...draft.errors,
    ...draft.missed.filter(({ text }) => !draft.found.has(text)).map(({ error }) => error),
    ...twoFormats(folders, paths),
    ...parts.flatMap(({ errors }) => errors),
    ...published.errors,
    ...(run.allowKeyChange ? [] : keyChanged(dropped, successionOf(remembered, paths, run))),
  ]);
  const isMarked = !jekyll.isKept && run.prefix === undefined;
  const edit = wholeEdit(signed, catalogs, reported.length > 0, paths, isMarked);
  if (jekyll.isKept) refuseHidden(edit.puts.keys());
  checkRemovals(
    draft.changes,
    folders.map((folder) => countOf(folder, run)),
  );
  checkEdit(paths, edit, listedPaths(folders));
  const theirs = theirFiles(catalogs, jekyll);
  const leftOut = joinLeftOut(draft.leftOut);
  return {
    edit,
    changes: draft.changes,
    warnings: [
      ...draft.warnings,
      ...mendedWarning(parts.map(({ carried }) => carried)),
      ...hiddenWarning(parts.flatMap(({ hidden }) => hidden)),
      ...correctedWarning([...parts.flatMap(({ corrected }) => corrected), ...beside.keys()]),
      ...deletedWarning(parts.flatMap(({ unsigned }) => unsigned)),
      ...turnedWarning(parts.flatMap(({ turned }) => turned)),
      ...droppedWarnings(dropped),
      ...known.warnings,
      ...begunAllFolders(known.feed, run),
      ...catalogs.warnings,
      ...theirs.warnings,
      ...(run.isOnPages ? forecast(folders, catalogs, leaving) : []),
      ...left.warnings,
      ...caseTwins(edit.puts.keys(), paths, edit.deletes),
    ],
    packageWarnings: shareWarnings([
      ...draft.warned,
      // Who looks at everything that devices read knows more.
      ...(draft.uninstallable === undefined ? lostNeeds(folders) : []),
    ]),
    remarks: [
      // The report itself says what was withdrawn.
      ...leftOut.filter(({ reason }) => reason !== 'withdrawn').map(leftOutText),
      ...draft.remarks,
      ...olderArrivals(folders),
      ...otherBytes(signed, paths),
      ...catalogs.remarks,
      ...theirs.remarks,
      ...(isEmpty(edit) ? [] : jekyllRemarks(jekyll, run.prefix)),
      ...noAddress(catalogs, known),
    ],
    unchanged: draft.unchanged,
    leaving: { held: left.held, ended: left.ended },
    unlisted: folders.flatMap(({ path, unlisted = [] }) => unlisted.map((one) => ({ ...one, folder: path }))),
    uninstallable: draft.uninstallable,
    locked: draft.locked,
    ...(rollback === undefined ? {} : { rollback }),
    leftOut,
    readmitted: memories.flatMap(({ readmitted }) => readmitted),
    folders: reported.map(plannedOf),
    feedBytes: catalogs.feedBytes,
    largest: largestIn(draft),
    unresolved: unresolvedIn(folders),
    site: catalogs.site,
    url: catalogs.url,
    rememberedUrl: known.feed.url,
    title: catalogs.title,
    allFolders: catalogs.folders,
    keys,
    keptKeys: kept,
  };
}

/** What is known about the keys that may take the place of others. */
const successionOf = (
  before: FeedFile,
  paths: Paths,
  { now, rotateAfter = ROTATE_AFTER, revoked }: RunPolicy,
): Succession => ({
  ...{ since: publishedSince(before, paths), now, after: rotateAfter, revoked },
});

/** The part of the change that devices trust: packages, indexes, signatures and keys. */
function signedEdit(
  parts: readonly FolderEdit[],
  keys: ReadonlyMap<string, Content>,
  revoked: readonly string[],
  folders: readonly FolderDraft[],
  { held, ended }: Leaving,
): Edit {
  const deletes = new Set([
    ...parts.flatMap((part) => part.deletes),
    ...ended.map(({ path }) => path),
    ...revoked,
  ]);
  for (const { path } of held) deletes.delete(path);
  // Two formats may share a path: a file that one of them drops may be listed by the other.
  for (const path of listedPaths(folders)) deletes.delete(path);
  return { puts: new Map([...parts.flatMap(({ puts }) => [...puts]), ...keys]), deletes };
}

/**
 * The whole change, with the files for people.
 *
 * @param hasFolders true for a run that works on some folder
 * @param isMarked true to keep Jekyll from the site
 */
function wholeEdit(
  signed: Edit,
  catalogs: CatalogFiles,
  hasFolders: boolean,
  paths: Paths,
  isMarked: boolean,
): Edit {
  const puts = new Map(signed.puts);
  for (const [path, bytes] of catalogs.puts) puts.set(path, { kind: 'bytes', bytes });
  const edit = { puts, deletes: new Set([...signed.deletes, ...catalogs.deletes]) };
  if (isMarked && !paths.has(NOJEKYLL) && (!isEmpty(edit) || hasFolders)) {
    puts.set(NOJEKYLL, { kind: 'bytes', bytes: Buffer.alloc(0) });
  }
  return edit;
}

const listedPaths = (folders: readonly FolderDraft[]): string[] =>
  folders.flatMap(({ listed }) => listed.map(({ path }) => path));

/** What no source gives does not say whether a folder loses every package. */
function countOf(
  { opened, listed, unlisted = [], maxRemovals, ...folder }: FolderDraft,
  { keyring }: Pick<RunPolicy, 'keyring'>,
): FolderCount {
  const count = (items: FolderDraft['listed']): number =>
    items.filter(({ entry }) => entry.name !== keyring).length;
  return {
    unlisted: unlisted.map(({ path }) => path),
    path: folder.path,
    repository: repositoryId(folder),
    maxRemovals,
    before: count(opened.listed),
    after: count(listed),
  };
}

function correctedWarning(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const names = firstNames(files);
  return [
    files.length === 1
      ? `${names} did not say what its index says: it is written again`
      : `${files.length} files did not say what their index says, and are written again: ${names}`,
  ];
}

/** What to say about files that have the name of one of ours. */
function theirFiles(
  { theirs: all }: CatalogFiles,
  { hasHomePage }: Jekyll,
): { warnings: string[]; remarks: string[] } {
  const theirs = all.filter((path) => !(hasHomePage && path === HOME_PAGE));
  const what = (paths: readonly string[]): string =>
    paths.length === 1
      ? `${firstNames(paths)} stays as it is: pkgfeed did not write it, or someone has changed it since`
      : `${firstNames(paths)} stay as they are: pkgfeed did not write them, or someone has changed them since`;
  const catalogs = theirs.filter((path) => !isSitePath(path));
  // A page of the publisher's own is fine. A catalog that is not pkgfeed's is worth a warning.
  return {
    warnings: catalogs.length === 0 ? [] : [`${what(catalogs)}. ${deleteThem(catalogs)}`],
    remarks: theirs.filter(isSitePath).map((path) => `${what([path])}. ${deleteThem([path])}`),
  };
}

const deleteThem = ({ length }: readonly string[]): string =>
  `Delete ${length === 1 ? 'it' : 'them'} to get pkgfeed's own`;

function noAddress({ url, puts }: CatalogFiles, { feed }: KnownFeed): string[] {
  const hasPage = [...puts.keys()].some((path) => path.endsWith('.html'));
  return url === null && feed.url === null && hasPage
    ? ['no `url` says where the feed is served, so there is no installer and no Atom feed']
    : [];
}
