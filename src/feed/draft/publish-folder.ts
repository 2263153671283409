import { FormatError } from '../../errors.ts';
import { FILES_FILE } from '../catalog/files-json.ts';
import { pathIn } from '../edit.ts';
import { type Folder, folderId } from '../folders.ts';
import { type Listed, maintainerOf } from '../listed.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { NEW_FOLDER } from '../signed-folder.ts';
import type { FolderPart } from './draft.ts';
import { fitArriving, fitCarried, hiddenChanges } from './for-devices.ts';
import { kernelWarnings } from './kernels.ts';
import type { LeftOut } from './left-out.ts';
import { mergeFolder } from './merge.ts';
import { schemesOf } from './package-warnings.ts';
import { sharedArch } from './placement.ts';
import type { PublishContext } from './publish-context.ts';
import { matches, type Removal, withdraw } from './removal.ts';
import { sharedByArriving } from './sharing.ts';
import { type Lending, lentFaults, repositoryOffers } from './source-repositories.ts';
import { type Offer, type Offered, take } from './sources.ts';
import { sync } from './sync.ts';
import type { Placement } from './twins.ts';

/**
 * The draft of one folder.
 *
 * @param before what the folder lists
 * @param found collects the removals that matched a package
 */
export function draftFolder(
  folder: Folder,
  before: readonly Listed[],
  found: Set<Removal>,
  lending: Lending,
  { arriving, placement, policy, run, state: { paths, files }, opened, ownedBy }: PublishContext,
): FolderPart {
  const { format, arch, path, branch, repository } = folder;
  const isShared = arch === null;
  const there = opened.get(folderId(folder)) ?? NEW_FOLDER;
  const withdrawn = withdraw(before, policy.removals, folder, found);
  const placed = arriving
    .filter((item) => item.format === format)
    .flatMap((item) => {
      const listedArch = archIn(folder, item, placement, policy);
      return listedArch === undefined ? [] : [{ item, listedArch }];
    });
  const own = placed.map(({ item }) => item);
  const arrivals = placed.map(({ item, listedArch }) => ({
    listed: { ...listedAt(item, path, listedArch), owned: () => ownedBy(item) },
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
  const lent = repositoryOffers(folder, lending);
  const unwanted = namedIn(lent, policy.removals, arch, found);
  const offers = [{ isRepository: false, items: arrivals }, ...without(lent, unwanted)];
  const taken = take(format, offers, carried.listed, policy, isShared);
  const fresh = fitArriving(format, taken.items, schemes);
  const synced = policy.isSync
    ? sync(carried.listed, [...fresh.listed, ...taken.waiting], path)
    : { stay: carried.listed, changes: [] };
  // What its sources give counts, even where a source has replaced a build.
  const isFollowed = (listed: Listed): boolean => policy.isSync && taken.lent.has(listed.path);
  const stayed = synced.stay;
  const { merged, errors } = mergeFolder(path, format, stayed, fresh.listed, policy, isFollowed, isShared);
  const { listed, kept, unchanged } = merged;
  const stays = new Set(listed.map((one) => one.path));
  const gone = there.listed.map((one) => one.path).filter((one) => !stays.has(one) && paths.has(one));
  const changes = [
    ...[...withdrawn.changes, ...hiddenChanges(carried.hidden, path)],
    ...[...synced.changes, ...merged.changes],
  ];
  const { maxRemovals, hasSecondIndex } = policy;
  const draft = { ...folder, opened: there, listed, gone, maxRemovals, hasSecondIndex };
  const owned = files.get(pathIn(path, FILES_FILE));
  const shared = sharedByArriving(format, own, listed, owned, ownedBy, isShared);
  const kernels = kernelWarnings(format, listed);
  const odd = [...carried.warned, ...fresh.warned, ...merged.warned, ...shared, ...kernels];
  const refused: LeftOut = unwanted.size > 0 ? new Map([['remove', namesOf(unwanted)]]) : new Map();
  const leftOut = [refused, taken.leftOut].map((packages) => ({ branch, repository, packages }));
  const wrong = lentFaults(taken.items, lending.evidence);
  return {
    draft,
    changes,
    warnings: [],
    warned: odd,
    kept,
    unchanged,
    leftOut,
    errors: [...errors, ...wrong],
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

/** The offers that a removal names: what a run withdraws must not come back from a source of the same run. */
function namedIn(
  offers: readonly Offer[],
  removals: readonly Removal[],
  arch: string | null,
  found: Set<Removal>,
): Set<Offered> {
  const named = new Set<Offered>();
  for (const item of removals.length === 0 ? [] : offers.flatMap(({ items }) => items)) {
    for (const removal of removals.filter((one) => matches(one, item.listed.entry, arch))) {
      found.add(removal);
      named.add(item);
    }
  }
  return named;
}

const without = (offers: readonly Offer[], items: ReadonlySet<Offered>): Offer[] =>
  offers.map((offer) => ({ ...offer, items: offer.items.filter((item) => !items.has(item)) }));

const namesOf = (items: ReadonlySet<Offered>): Set<string> =>
  new Set([...items].map(({ listed: { entry } }) => `${entry.name} ${entry.version}`));

function listedAt(
  { format, pkg, facts, contentId, file, origin, source }: Arriving,
  folder: string,
  arch: string,
): Listed {
  const name = format.fileName(pkg);
  const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
  return {
    entry,
    path: pathIn(folder, name),
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
