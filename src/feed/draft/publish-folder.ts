import { FILES_FILE } from '../catalog/files-json.ts';
import { seconds } from '../catalog/packages-json.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import { pathIn } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { keyringTest } from '../keyring/found.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { NEW_FOLDER } from '../signed-folder.ts';
import type { LockLine } from '../upstream/lock.ts';
import { listedAt } from './arrival.ts';
import type { FolderPart } from './draft.ts';
import type { Fetched, Wanted } from './follow.ts';
import { fitArriving, fitCarried, hiddenChanges } from './for-devices.ts';
import { gateOf, keepOut } from './gate.ts';
import { kernelWarnings } from './kernels.ts';
import { type Withdrawal, withdrawalOf } from './memory.ts';
import { mergeFolder } from './merge.ts';
import { schemesOf, type WarnedPackage, warned } from './package-warnings.ts';
import { sharedArch } from './placement.ts';
import type { PublishContext } from './publish-context.ts';
import { fetchedFor, linesAfter, pinnedIn, spared, withoutGone } from './publish-upstreams.ts';
import { type Leaving, matches, type Removal, withdraw } from './removal.ts';
import { hasRules } from './retention.ts';
import { sharedByArriving } from './sharing.ts';
import { type Lending, lentFaults, repositoryOffers } from './source-repositories.ts';
import { take } from './sources.ts';
import { sync } from './sync.ts';
import type { Placement } from './twins.ts';

/** What a publish decided about one folder. */
interface PublishedPart extends FolderPart {
  /** The withdrawals to remember. */
  withdrawn: readonly Withdrawn[];
  /** The packages of the run that come into the folder, if nothing else is against it. */
  own: readonly Arriving[];
  /** The packages of upstreams that come into it. */
  followed: readonly Arriving[];
  /** The packages that their upstream lists and does not have. */
  notThere: readonly Wanted[];
  /** What the lock says of the folder. */
  lines: readonly LockLine[];
  /** What was chosen, and is not listed after all. */
  unlisted: readonly LockLine[];
  /** Those that stay out because they were withdrawn. */
  held: readonly Arriving[];
  /** How many packages of its sources the folder lists after the run. */
  stays: number;
  /** True when some old version only stays until a time. */
  isWaiting: boolean;
}

/**
 * The draft of one folder.
 *
 * @param listedBefore what the folder lists
 * @param found collects the removals that matched a package
 */
export function draftFolder(
  folder: Folder,
  listedBefore: readonly Listed[],
  found: Set<Removal>,
  lending: Lending,
  fetched: Fetched,
  context: PublishContext,
): PublishedPart {
  const { placement, policy, run, opened, ownedBy, memory } = context;
  const choice = context.choices.get(folderId(folder));
  const { paths, files } = context.state;
  const { format, arch, path, branch, repository } = folder;
  const isShared = arch === null;
  // A later step sees to the keyring, which no source of the repository gives.
  const isRing = keyringTest(format, run.keyring, context.losses.feed.keyrings);
  const isNamed = ({ entry }: Listed): boolean => policy.removals.some((one) => matches(one, entry, arch));
  const isKeyring = (one: Listed): boolean =>
    isRing(one) && (one.entry.name === run.keyring || !isNamed(one));
  const before = listedBefore.filter((one) => !isKeyring(one));
  const there = opened.get(folderId(folder)) ?? NEW_FOLDER;
  const withdrawn = withdraw(before, policy.removals, folder, found);
  const gate = gateOf(folder, before, policy.removals, memory, context.catalogs);
  const now: Withdrawal = { withdrawn: seconds(run.now), reason: policy.reason };
  const keeping = { gate, folder, memory, now };
  const given = context.arriving
    .filter((item) => item.format === format)
    .flatMap((item) => {
      const listedArch = archIn(folder, item, placement, policy);
      if (listedArch === undefined) return [];
      return [{ item, listed: listedAt(item, path, listedArch), origin: originOf(item) }];
    });
  const came = keepOut(given, (one) => one, keeping, found);
  const own = came.free.map(({ item }) => item);
  const isOwn = new Set(own);
  const arrivals = came.free.map(({ item, listed }) => ({
    listed: { ...listed, owned: () => ownedBy(item) },
    origin: item.origin,
  }));
  const apart = new Set(
    own.filter(placement.isApart).map(({ pkg: { name, version } }) => `${name} ${version}`),
  );
  // Of several builds for any arch, a new folder takes its own and not that of a sibling.
  const isApart = ({ entry }: Listed): boolean => apart.has(`${entry.name} ${entry.version}`);
  const stay = withdrawn.stay.filter(
    (item) => item.content?.kind !== 'copy' || (!isApart(item) && gate.against(item, 'file') === undefined),
  );
  const schemes = schemesOf(format, there.signatures, run);
  const carried = fitCarried(format, stay, schemes);
  const followed = fetchedFor(folder, choice, fetched, ownedBy);
  const chosen = new Set(choice?.present.map((one) => one.path));
  const stillThere = carried.listed
    .filter((item) => chosen.has(item.path))
    .map((listed) => ({ listed, origin: listed.origin }));
  const lent = repositoryOffers(folder, lending).map(({ isRepository, items }) => ({
    isRepository,
    ...keepOut(
      items.filter(({ listed }) => !isRing(listed)),
      ({ listed }) => ({ listed, origin: 'repository' }),
      keeping,
      found,
    ),
  }));
  const offers = [
    { isRepository: false, items: arrivals },
    ...lent.map(({ isRepository, free }) => ({ isRepository, items: free })),
    { isRepository: true, isChosen: true, items: [...stillThere, ...followed.items] },
  ];
  const taken = take(format, offers, carried.listed, policy, isShared);
  const fresh = fitArriving(format, taken.items, schemes);
  const spare = spared(carried.listed, followed);
  const ofSources = [...fresh.listed, ...taken.waiting, ...(choice?.waiting ?? []), ...spare];
  const synced = policy.isSync
    ? sync(carried.listed, ofSources, path, choice?.older)
    : withoutGone(carried.listed, choice, spare, path);
  // What its sources give counts, even where a source has replaced a build.
  const isFollowed = (listed: Listed): boolean => policy.isSync && taken.lent.has(listed.path);
  const stayed = synced.stay;
  const publishedOf = (one: Listed): number | undefined => context.listedIn(format, one);
  const pinned = pinnedIn(choice, followed);
  const isPinned = (one: Listed): boolean => pinned.has(one.path);
  const { merged, errors } = mergeFolder(path, format, stayed, fresh.listed, policy, {
    isFollowed,
    isShared,
    isPinned,
    times: { now: run.now.getTime(), publishedOf },
  });
  const { kept, unchanged, isWaiting } = merged;
  const listed = [...merged.listed, ...listedBefore.filter(isKeyring)];
  const stays = new Set(listed.map((one) => one.path));
  const gone = there.listed.map((one) => one.path).filter((one) => !stays.has(one) && paths.has(one));
  const changes = [
    ...[...withdrawn.changes, ...hiddenChanges(carried.hidden, path)],
    ...[...synced.changes, ...merged.changes],
  ];
  const { maxRemovals, hasSecondIndex, grace } = policy;
  const isCounted = hasRules(policy);
  const draft = { ...folder, opened: there, listed, gone, grace, maxRemovals, hasSecondIndex, isCounted };
  const owned = files.get(pathIn(path, FILES_FILE));
  const shared = sharedByArriving(format, [...own, ...followed.arriving], listed, owned, ownedBy, isShared);
  const kernels = kernelWarnings(format, listed);
  const odd = [
    ...followed.warned,
    ...carried.warned,
    ...fresh.warned,
    ...merged.warned,
    ...shared,
    ...kernels,
  ];
  const keptOut = [came, ...lent];
  const leftOut = [
    ...keptOut.flatMap((part) => part.leftOut),
    { branch, repository, packages: taken.leftOut },
    { branch, repository, packages: choice?.leftOut ?? new Map() },
    { branch, repository, packages: followed.leftOut },
  ];
  const after = new Map(listed.map(({ entry }) => [packageKey(entry), entry.identity]));
  const leaving = withdrawn.leaving.filter(({ item }) => item.content === undefined);
  const back = leaving.filter(({ item: { entry } }) => {
    return entry.identity !== undefined && after.get(packageKey(entry)) === entry.identity;
  });
  const left = leaving
    .filter(({ item }) => !after.has(packageKey(item.entry)))
    .map(({ item, by }) => withdrawalOf(folder, item.entry, by, gate.archOf(item), now));
  const wrong = lentFaults(taken.items, lending.evidence);
  return {
    ...{ draft, changes, warnings: [], warned: [...odd, ...back.map(backAgain)], kept, unchanged, leftOut },
    errors: [...errors, ...wrong],
    withdrawn: [...left, ...keptOut.flatMap(({ fresh }) => fresh)],
    own,
    followed: followed.arriving,
    notThere: followed.notThere,
    isWaiting,
    ...linesAfter(folder, choice, followed, listed),
    held: given.map(({ item }) => item).filter((item) => !isOwn.has(item)),
    stays: new Set(fresh.listed.map(({ entry }) => packageKey(entry)).filter((key) => after.has(key))).size,
  };
}

/** The arch under which a folder lists a package; undefined if the package goes elsewhere or nowhere. */
function archIn(
  { arch }: Folder,
  item: Arriving,
  placement: Placement,
  { archMap }: PublishPolicy,
): string | undefined {
  if (arch === null) return sharedArch({ ...item.pkg, origin: item.origin }, archMap);
  return placement.archesOf(item).includes(arch) ? arch : undefined;
}
const backAgain = ({ item: { entry } }: Leaving): WarnedPackage =>
  warned(
    `${entry.name} ${entry.version}`,
    'withdrawn and published again, because `files` gives it: leave it out of `files` to withdraw it',
  );

const originOf = ({ source }: Arriving): 'file' | 'download' => (source === undefined ? 'file' : 'download');
