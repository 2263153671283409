import type { FeedFile, FeedFolder, FeedKey } from '../feed/catalog/feed-shape.ts';
import { compareVersions } from '../formats/opkg/version.ts';
import { isOpenToAll } from './device-lines.ts';
import { repositoriesInOrder } from './first-repository.ts';
import { keyFileName, type Offer, type Offering, offersOf } from './offers.ts';
import { SYSTEMS, type System } from './systems.ts';

/**
 * What the page says both with and without its script: the choices, their order and the wording. Nothing here needs
 * Node.
 */

/** A system that the feed serves, with what its devices can add. */
export interface SystemOffers {
  system: System;
  /** What people call it; only the package manager if nobody has signed for it, because others have the same one. */
  title: string;
  /** What a user of the system should know; empty without a key. */
  note: string;
  /** The command that prints the arch of a device. */
  archCommand: string;
  /** True when the client finds the folder of its arch by itself. */
  picksArch: boolean;
  offers: Offer[];
  /** The repositories that its devices may get without asking, the preferred one first. */
  order: readonly (string | null)[];
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
export function systemsServed(feed: Offering & Pick<FeedFile, 'defaultRepositories'>): SystemOffers[] {
  const order = repositoriesInOrder(feed);
  const rank = ({ repository }: Offer): number => (order.indexOf(repository) + 9_999) % 9_999;
  const all = offersOf(feed).toSorted(
    (a, b) => compareBranches(a.branch, b.branch) || rank(a) - rank(b) || compareSets(a, b),
  );
  return SYSTEMS.toSorted((a, b) => ORDER.indexOf(a.scheme) - ORDER.indexOf(b.scheme))
    .map((system) => {
      const offers = all.filter((offer) => offer.system === system);
      const isSigned = offers.some(({ keys }) => keys.length > 0);
      return {
        system,
        ...ABOUT[system.scheme],
        ...(isSigned ? {} : { note: '' }),
        title: titleOf(system, isSigned),
        offers,
        order,
      };
    })
    .filter(({ offers }) => offers.length > 0);
}

/** Only a signature shows which of the systems with one package manager a folder is for. */
function titleOf({ title, format, install }: System, isSigned: boolean): string {
  const isOnlyOne = SYSTEMS.filter((system) => system.format === format).length === 1;
  return isSigned || isOnlyOne ? title : `Devices with ${install.split(' ')[0]}`;
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
export function compareBranches(a: string | null, b: string | null): number {
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
  ' finds out what the device is, trusts the key, adds the feed, and checks that the device accepts it.';

/** How to read the installer first. */
export const READ_INSTALLER = 'Or download it and read it before you run it:';

/**
 * The line that runs the installer; undefined when anybody on the network path could change the script.
 *
 * @param options for the installer
 */
export const installerLine = (url: string, options = ''): string | undefined =>
  isOpenToAll(url)
    ? undefined
    : `wget -qO- ${url}/install.sh | sh${options === '' ? '' : ` -s -- ${options}`}`;

/** The options with which the installer adds an offer, whatever it would choose itself. */
export function installerOptions(
  { offers, order }: Pick<SystemOffers, 'offers' | 'order'>,
  { branch, repository }: Offer,
): string {
  const beside = new Set(offers.filter((offer) => offer.branch === branch).map((offer) => offer.repository));
  const isChosen = beside.size === 1 && order.includes(repository);
  const named = offers.flatMap((offer) => offer.branch ?? []).filter((name) => !isRelease(name));
  const isUnclear = branch !== null && !isRelease(branch) && new Set(named).size > 1;
  return [
    ...(isUnclear ? [`--branch ${branch}`] : []),
    ...(isChosen || repository === null ? [] : [`--repository ${repository}`]),
  ].join(' ');
}

/** True if the installer adds an offer: its keys can be compared. */
export const isInstallable = ({ keys }: Offer): boolean => keys.some(({ sha256 }) => sha256 !== null);

/** True for a branch that is a release of the system, such as `24.10`, `v3.22` or `edge`. */
export const isRelease = (branch: string): boolean => /^v?\d|^(?:edge|snapshot)$/i.test(branch);

/** What people call the branches. */
export const branchLabel = (branches: readonly (string | null)[]): string =>
  branches.every((branch) => branch === null || isRelease(branch)) ? 'Release' : 'Branch';

/** The pieces of a line for a device, which breaks only between them: after a server, a slash and at blanks. */
export const pieces = (line: string): string[] =>
  line.match(/[^/ ]*:\/\/[^/ ]*\/?|[^/ ]*\/+|[^/ ]+| +/g) ?? [];

/** What the lines that remove the feed leave. */
export const ABOUT_REMOVAL =
  'Installed packages stay. Remove those that you do not want with the package manager.';

/** `a, b or c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.slice(-1).join();
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}

/** The title of a system inside a sentence. */
export const titleInside = ({ title }: Pick<SystemOffers, 'title'>): string =>
  title.replace(/^Devices/, 'devices');

/** One sentence that says what the feed is. */
export function aboutFeed(systems: readonly SystemOffers[]): string {
  const titles = systems.map(titleInside);
  return `Packages for ${listed(titles, 'and') || 'devices'}.`;
}

/** What the feed is called: by its title, or by its repository. */
export const feedTitle = ({ title, home }: Pick<FeedFile, 'title' | 'home'>): string =>
  title || home || 'Package feed';

/** Where to read how to use a feed. */
export const DOCS = 'https://github.com/org/pkgfeed-action/blob/main/docs/subscribers.md';

/** The address of the repository that publishes the feed; undefined if it is in none. */
export function repositoryAddress({ home, recent }: Pick<FeedFile, 'home' | 'recent'>): string | undefined {
  if (home === undefined) return undefined;
  const runs = recent.flatMap(({ run }) => (run !== null && URL.canParse(run) ? [new URL(run)] : []));
  const own = runs.find(({ pathname }) => pathname.startsWith(`/${home}/`));
  return `${own?.origin ?? 'https://github.com'}/${home}`;
}

/** The name of the server of an address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** The warning for folders that name no key. */
export const UNSIGNED =
  'The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer. One that checks signatures refuses them.';

/** What the page says about the keys of a feed without any. */
export const NO_KEY = 'The feed has no public key, so nobody has signed it.';

/** The advice next to keys. */
export const COMPARE =
  'The page and the key come from the same server, so the page cannot vouch for the key. Compare the key with what the maintainer says elsewhere.';
