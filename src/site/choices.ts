import type { FeedFile, FeedFolder, FeedKey } from '../feed/catalog/feed-shape.ts';
import { compareVersions } from '../formats/opkg/version.ts';
import { isOpenToAll } from './device-lines.ts';
import { keyFileName, type Offer, type Offering, offersOf } from './offers.ts';
import { SYSTEMS, type System } from './systems.ts';

/**
 * What the page says both with and without its script: the choices, their order and the wording. Nothing here needs
 * Node.
 */

/** A system that the feed serves, with what its devices can add. */
export interface SystemOffers {
  system: System;
  /** What a user of the system should know. */
  note: string;
  /** The command that prints the arch of a device. */
  archCommand: string;
  /** True when the client finds the folder of its arch by itself. */
  picksArch: boolean;
  offers: Offer[];
}

type About = Pick<SystemOffers, 'note' | 'archCommand' | 'picksArch'>;

/** The systems in the order of the page. */
const ABOUT: { readonly [scheme in System['scheme']]: About } = {
  'apk-v3': {
    note: 'apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.',
    archCommand: 'cat /etc/apk/arch',
    picksArch: false,
  },
  usign: {
    note: 'opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.',
    archCommand: 'opkg print-architecture',
    picksArch: false,
  },
  'apk-v2': {
    note: 'The key’s file must keep its name. apk adds the device’s architecture to the address by itself.',
    archCommand: 'cat /etc/apk/arch',
    picksArch: true,
  },
  openpgp: {
    note: 'opkg must be built with GPG. The signature check then applies to every feed of the device.',
    archCommand: 'opkg print-architecture',
    picksArch: false,
  },
};
const ORDER = Object.keys(ABOUT);

/** Every system whose devices can add something, with the newest branch first. */
export function systemsServed(feed: Offering): SystemOffers[] {
  const all = offersOf(feed).toSorted(compareSets);
  return SYSTEMS.toSorted((a, b) => ORDER.indexOf(a.scheme) - ORDER.indexOf(b.scheme))
    .map((system) => ({
      system,
      ...ABOUT[system.scheme],
      offers: all.filter((offer) => offer.system === system),
    }))
    .filter(({ offers }) => offers.length > 0);
}

/** What people call the arches of a folder. */
export const archTitle = ({ arch }: Pick<FeedFolder, 'arch'>): string => arch ?? 'all architectures';

/** What tells a folder apart from others of its branch and repository: its target, and its arch unless it is for all. */
export function folderTitle({ target, arch }: Pick<FeedFolder, 'target' | 'arch'>): string {
  if (target === undefined) return archTitle({ arch });
  return arch === null ? target : `${target} · ${arch}`;
}

/** What to do with lines for several architectures. */
export const EACH_LINE =
  'Each line is for one architecture. Leave out the lines of those that the device does not list.';

/** The command that prints the target of a device. */
export const TARGET_COMMAND = 'grep TARGET /etc/openwrt_release';

/** A branch and repository, and the target if it has one. */
export type SetOf = Pick<FeedFolder, 'branch' | 'repository'> & { target?: string | null };

/** The folders of one branch and repository, in the order of their paths. */
export interface FolderSet extends Pick<FeedFolder, 'branch' | 'repository'> {
  folders: FeedFolder[];
}

export function setsOf(folders: readonly FeedFolder[]): FolderSet[] {
  const sets = new Map<string, FolderSet>();
  for (const folder of folders) {
    const { branch, repository } = folder;
    const id = JSON.stringify([branch, repository]);
    const set = sets.get(id) ?? { branch, repository, folders: [] };
    sets.set(id, set);
    set.folders.push(folder);
  }
  for (const set of sets.values()) set.folders.sort((a, b) => compareText(a.path, b.path));
  return [...sets.values()].sort(compareSets);
}

export function compareSets(a: SetOf, b: SetOf): number {
  return (
    compareBranches(a.branch, b.branch) ||
    compareText(a.repository ?? '', b.repository ?? '') ||
    compareText(a.target ?? '', b.target ?? '')
  );
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Releases by number, the newest first, then words such as `edge` and `snapshot`. */
function compareBranches(a: string | null, b: string | null): number {
  return (
    kindOfBranch(a) - kindOfBranch(b) || compareVersions(b ?? '', a ?? '') || compareText(a ?? '', b ?? '')
  );
}

function kindOfBranch(branch: string | null): number {
  if (branch === null) return 3;
  return /^\d/.test(branch) ? 0 : /^v\d/.test(branch) ? 1 : 2;
}

/** The name of a branch and repository, and of a target in them, for people. */
export function setName({ branch, repository, target = null }: SetOf): string {
  const words = [branch, repository, target].filter((word) => word !== null && word !== '');
  return words.join(' / ') || 'all packages';
}

/** The keys of the feed, in an order that does not depend on which publisher ran last. */
export function keysInOrder({ keys }: Pick<FeedFile, 'keys'>): FeedKey[] {
  const order = ({ scheme, path }: FeedKey): string => `${scheme} ${path}`;
  return keys.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The title of the system that a key is for, or the scheme of the key when no system is known for it. */
export function systemOf({ scheme }: FeedKey): string {
  return SYSTEMS.find((system) => system.scheme === scheme)?.title ?? scheme;
}

/** The path where the lines put a key on the device. */
export function keyPlace(system: System, key: FeedKey): string {
  const name = keyFileName(key);
  return system.keyFile(name) ?? `/tmp/${name}`;
}

/** True for a name that opkg and apk accept for a package, and that is one word for a shell. */
export const isPackageName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name);

/** The text after the installer's name. */
export const ABOUT_INSTALLER =
  ' finds out what the device is, trusts the key and adds the feed. With --uninstall it removes both again.';

/** The line that runs the installer; undefined when anybody on the network path could change the script. */
export const installerLine = (url: string): string | undefined =>
  isOpenToAll(url) ? undefined : `wget -qO- ${url}/install.sh | sh`;

/** `a, b or c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.slice(-1).join();
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}

/** One sentence that says what the feed is. */
export function aboutFeed(systems: readonly SystemOffers[]): string {
  const titles = systems.map(({ system }) => system.title);
  return `Packages for ${listed(titles, 'and') || 'devices'}, to install and upgrade with the package manager of the device.`;
}

/** The name of a feed without a title. */
export const NO_TITLE = 'Package feed';

/** The warning for folders that name no key. */
export const UNSIGNED =
  'The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer, and a device that checks signatures refuses them.';

/** The advice next to keys. */
export const COMPARE =
  'This page and the key come from the same server, so the page proves nothing about the key. Get the key id and SHA-256 from the maintainer in another way, and compare them.';
