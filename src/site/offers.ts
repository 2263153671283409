import type { FeedFile, FeedFolder, FeedKey } from '../feed/catalog/feed-shape.ts';
import { feedName } from './device-lines.ts';
import { type Spot, SYSTEMS, type System } from './systems.ts';

/** What a feed offers to which devices, from `feed.json` alone. Nothing here needs Node: the page asks it too. */

/** A branch and repository as one system adds it: folders that one line, but for the arch, and one key stand for. */
export interface Offer {
  system: System;
  branch: string | null;
  repository: string | null;
  /** What the feed is called on the device. */
  name: string;
  /** Those that hold anything, by arch; one at least. */
  folders: FeedFolder[];
  /** Any one is enough; none for a feed that nobody signed. */
  keys: FeedKey[];
}

export type Offering = Pick<FeedFile, 'title' | 'folders' | 'keys'>;

/** The name of a key's file on devices. */
export const keyFileName = ({ path }: FeedKey): string => path.slice('keys/'.length);

/**
 * The keys by which a system's devices know a folder; undefined where they have no business there. Where no run has
 * noted who signed it, the key of the last run is taken to have.
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

/** Everything that devices may add. */
export function offersOf(feed: Offering): Offer[] {
  const offers = new Map<string, Offer>();
  for (const system of SYSTEMS) {
    const folders = feed.folders.filter(
      ({ formats, packages }) => formats.includes(system.format) && packages > 0,
    );
    for (const folder of folders) {
      const keys = signersFor(system, folder, feed.keys);
      if (keys === undefined) continue;
      const { branch, repository } = folder;
      const paths = keys.map(({ path }) => path);
      const id = JSON.stringify([system.scheme, branch, repository, archPath(folder), paths]);
      const name = feedName([feed.title ?? undefined, repository ?? undefined]);
      const offer = offers.get(id) ?? { system, branch, repository, name, folders: [], keys };
      offer.folders.push(folder);
      offers.set(id, offer);
    }
  }
  return [...offers.values()].map((offer) => ({
    ...offer,
    folders: offer.folders.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
  }));
}

/** The path of the folders of all arches, with ARCH for the arch, which has a segment of its own. */
function archPath({ path, arch }: FeedFolder): string {
  const segments = path.split('/');
  const at = segments.lastIndexOf(arch);
  return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}

/** The folder as lines name it: itself where it is the only one. */
function spotOf({ name, folders }: Pick<Offer, 'name' | 'folders'>, url: string): Spot {
  const [first, ...more] = folders;
  return { url, name, folder: first === undefined ? '' : more.length > 0 ? archPath(first) : first.path };
}

/** What to type on a device, with ARCH where there are several. */
export function offerLines(offer: Offer, url: string): string[] {
  const [key] = offer.keys;
  return offer.system.lines(spotOf(offer, url), key && { keyId: key.keyId, fileName: keyFileName(key) });
}

/** The arches to choose from, where the lines leave that to the reader. */
export function archChoice(offer: Offer, url: string): string[] {
  const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
  return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}
