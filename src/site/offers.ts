import { archesIn, type FeedFile, type FeedFolder, type FeedKey } from '../feed/catalog/feed-shape.ts';
import { feedName } from './device-lines.ts';
import { mayHaveArch, type Spot, SYSTEMS, type System } from './systems.ts';

/** What a feed offers to which devices, from `feed.json` alone. Nothing here needs Node: the page uses it too. */

/** A folder for devices of one arch. A folder of all arches is there once for each of them. */
export type OfferFolder = FeedFolder & { arch: string };

/** What one system adds for a branch and repository: folders with the same key whose lines differ only in the arch. */
export interface Offer {
  system: System;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** The name of the feed on the device. */
  name: string;
  /** The folders that are not empty, by arch; at least one. */
  folders: OfferFolder[];
  /** The keys, any of which is enough; none for an unsigned feed. */
  keys: FeedKey[];
}

export type Offering = Pick<FeedFile, 'title' | 'folders' | 'keys'>;

/** The file name of a key on devices. */
export const keyFileName = ({ path }: FeedKey): string => path.slice('keys/'.length);

/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system: System, folder: FeedFolder, keys: readonly FeedKey[]): FeedKey[] | undefined {
  const own = keys.filter(({ scheme }) => scheme === system.scheme);
  const signers =
    folder.keys === null ? own.slice(0, 1) : own.filter(({ path }) => folder.keys?.includes(path));
  if (signers.length > 0) return signers;
  const siblings = SYSTEMS.filter(({ format }) => format === system.format);
  const isSigned = siblings.some(({ scheme }) =>
    keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)),
  );
  return isSigned || siblings[0] !== system ? undefined : [];
}

/** Everything that devices can add. */
export function offersOf(feed: Offering): Offer[] {
  const offers = new Map<string, Offer>();
  for (const system of SYSTEMS) {
    const folders = feed.folders
      .filter(({ formats, packages }) => formats.includes(system.format) && packages > 0)
      .flatMap((folder) => archesIn(folder).map((arch): OfferFolder => ({ ...folder, arch })));
    for (const folder of folders) {
      const keys = signersFor(system, folder, feed.keys);
      if (keys === undefined || !mayHaveArch(system, folder.arch, keys.length > 0)) continue;
      const { branch, repository, target = null } = folder;
      const paths = keys.map(({ path }) => path);
      const id = JSON.stringify([system.scheme, branch, repository, target, archPath(folder), paths]);
      const name = feedName([feed.title ?? undefined, repository ?? undefined]);
      const offer = offers.get(id) ?? { system, branch, repository, target, name, folders: [], keys };
      offer.folders.push(folder);
      offers.set(id, offer);
    }
  }
  return [...offers.values()].map((offer) => ({
    ...offer,
    folders: offer.folders.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
  }));
}

/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
function archPath({ path, arch }: OfferFolder): string {
  const segments = path.split('/');
  const at = segments.lastIndexOf(arch);
  return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}

/** The folder as the lines name it: with its own path when it is the only one, with ARCH otherwise. */
function spotOf({ name, folders }: Pick<Offer, 'name' | 'folders'>, url: string): Spot {
  const [first, ...more] = folders;
  return { url, name, folder: first === undefined ? '' : more.length > 0 ? archPath(first) : first.path };
}

/** The lines to type on a device, with ARCH when there are several arches. */
export function offerLines(offer: Offer, url: string): string[] {
  const [key] = offer.keys;
  return offer.system.lines(spotOf(offer, url), key && { keyId: key.keyId, fileName: keyFileName(key) });
}

/** The arches to choose from; empty when the lines do not contain ARCH. */
export function archChoice(offer: Offer, url: string): string[] {
  const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
  return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}
