import { archesIn, type FeedFile, type FeedFolder, type FeedKey } from '../feed/catalog/feed-shape.ts';
import { type Called, firstWord } from './feed-name.ts';
import { type ArchFolder, archPath, type NamedFolder, namedFolders, splitExtra, spotsOf } from './spots.ts';
import { mayHaveArch, SYSTEMS, type System } from './systems.ts';

/** What a feed offers to which devices, from `feed.json` alone. Nothing here needs Node: the page uses it too. */

/** A folder for devices of one arch. A folder of all arches is there once for each of them. */
export type OfferFolder = Omit<FeedFolder, 'arch'> & NamedFolder;

/** What one system adds for a branch and repository: folders with the same key whose lines differ only in the arch. */
export interface Offer {
  system: System;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** The folders that are not empty, by arch; at least one. A device adds one, or on some systems each that fits. */
  folders: OfferFolder[];
  /** The folders that each device adds as well: that for all arches, where it is beside others. */
  extra: OfferFolder[];
  /** The keys, any of which is enough; none for an unsigned feed. */
  keys: FeedKey[];
}

export type Offering = Pick<FeedFile, 'folders' | 'keys'> & Called;

/** The file name of a key on devices. */
export const keyFileName = ({ path }: FeedKey): string => path.slice('keys/'.length);

/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system: System, folder: FeedFolder, keys: readonly FeedKey[]): FeedKey[] | undefined {
  const own = keys.filter(({ scheme, state }) => scheme === system.scheme && state !== 'revoked');
  const signers =
    folder.keys === null
      ? own.filter(({ state }) => state === undefined).slice(0, 1)
      : own.filter(({ path }) => folder.keys?.includes(path));
  if (signers.length > 0) return signers;
  const siblings = SYSTEMS.filter(({ format }) => format === system.format);
  const isSigned = siblings.some(({ scheme }) =>
    keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)),
  );
  return isSigned || siblings[0] !== system ? undefined : [];
}

/** Everything that devices can add. */
export function offersOf(feed: Offering): Offer[] {
  const offers = SYSTEMS.flatMap((system) =>
    grouped(foldersFor(system, feed), ({ branch, repository, target }) => [
      branch,
      repository,
      target,
    ]).flatMap((folders) => repositoryOffers(system, feed, folders)),
  );
  return withOwnNames(offers);
}

/** Groups items by what identifies their group, in the order of their first items. */
function grouped<T>(items: readonly T[], idOf: (item: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const id = JSON.stringify(idOf(item) ?? null);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

type KeyedFolder = Omit<FeedFolder, 'arch'> & ArchFolder & { signers: FeedKey[] };

/** The folders of which devices of a system can use the packages. */
function foldersFor(system: System, feed: Offering): KeyedFolder[] {
  return feed.folders
    .filter(({ formats, packages }) => formats.includes(system.format) && packages > 0)
    .flatMap((folder) => {
      const signers = signersFor(system, folder, feed.keys);
      if (signers === undefined) return [];
      return archesIn(folder)
        .filter((arch) => mayHaveArch(system, arch, signers.length > 0))
        .map((arch) => ({ ...folder, arch, isShared: folder.arch === null, signers }));
    });
}

/** The name of the keyring that every one of some folders lists for a system; undefined without one. */
export function keyringIn(
  { keyrings = [] }: Pick<FeedFile, 'keyrings'>,
  { format }: System,
  folders: readonly { path: string }[],
): string | undefined {
  const isIn = (own: readonly string[]): boolean => folders.every(({ path }) => own.includes(path));
  return keyrings.find((one) => one.format === format && isIn(one.folders))?.name;
}

/** The offers of one repository: one for folders that have the same keys and whose paths have the same shape. */
function repositoryOffers(system: System, feed: Offering, folders: readonly KeyedFolder[]): Offer[] {
  const [first] = folders;
  if (first === undefined) return [];
  const { branch, repository, target = null } = first;
  const words = [firstWord(feed), repository ?? undefined, target ?? undefined];
  const named = namedFolders(system, words, folders);
  return grouped(named, ({ signers }) => signers.map(({ path }) => path)).flatMap((all) => {
    const keys = all[0]?.signers ?? [];
    const { own, extra } = splitExtra(
      system,
      all.map(({ signers: _, ...folder }) => folder),
    );
    const shapes = grouped(own, (folder) => (system.eachFolder ? '' : archPath(folder)));
    return shapes.map((alike) => ({
      ...{ system, branch, repository, target, extra, keys },
      folders: alike.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
    }));
  });
}

/** Changes names that different lines of one branch would have on a device, such as those of `a-b` and `a.b`. */
function withOwnNames(offers: readonly Offer[]): Offer[] {
  const owners = new Map<string, string>();
  const nameOf = ({ system, branch, repository, target }: Offer, folder: OfferFolder): string => {
    const owner = JSON.stringify([repository, target, system.eachFolder ? folder.path : '']);
    for (let i = 1; ; i++) {
      const name = i === 1 ? folder.name : `${folder.name}_${i}`;
      const id = JSON.stringify([system.scheme, branch, name]);
      const known = owners.get(id);
      if (known === undefined) owners.set(id, owner);
      if ((known ?? owner) === owner) return name;
    }
  };
  const renamed = (offer: Offer, folders: readonly OfferFolder[]): OfferFolder[] =>
    folders.map((folder) => ({ ...folder, name: nameOf(offer, folder) }));
  return offers.map((offer) => ({
    ...offer,
    folders: renamed(offer, offer.folders),
    extra: renamed(offer, offer.extra),
  }));
}

/**
 * The lines to type on a device, with ARCH when there are several arches.
 *
 * @param folders one or some of the offer, instead of all
 */
export function offerLines(
  offer: Offer,
  url: string,
  folders: readonly OfferFolder[] = offer.folders,
): string[] {
  const { system, extra } = offer;
  const [key] = offer.keys;
  const [first] = folders;
  const spots = spotsOf(system, url, { own: folders, extra }, first === undefined ? '' : archPath(first));
  return system.lines(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}

/** The lines to type that remove what `offerLines` adds. */
export function removalLines(offer: Offer, url: string, folders: readonly OfferFolder[]): string[] {
  const { system, extra, keys } = offer;
  const [key] = keys;
  const [first] = folders;
  const spots = spotsOf(system, url, { own: folders, extra }, first === undefined ? '' : archPath(first));
  return system.removal(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}

/** The arches to choose from; empty when the lines do not contain ARCH. */
export function archChoice(offer: Offer, url: string): string[] {
  const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
  return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}

/** True when the lines name folders of several arches, of which a device may list only some. */
export const hasLineForEach = ({ system, folders }: Offer): boolean =>
  system.eachFolder && new Set(folders.map(({ path }) => path)).size > 1;

/** True when devices add a folder by an offer. */
export const isOffered = ({ folders, extra }: Offer, path: string): boolean =>
  [...folders, ...extra].some((folder) => folder.path === path);
