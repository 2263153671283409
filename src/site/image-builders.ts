import { feedName, firstWord } from './feed-name.ts';
import { keyFileName, type Offer, type OfferFolder } from './offers.ts';
import { archPath } from './spots.ts';
import type { Spot } from './systems.ts';

/**
 * What builders of OpenWrt images need to take packages from a feed of others. Where each fact is from is said beside
 * it; docs/image-builders.md has the whole.
 */

/** A key as a builder gets it. */
export interface BuilderKey {
  /** The file name under `keys/`. */
  fileName: string;
  /** The text of the file. */
  text: string;
}

/** The folders that a builder adds for images of one release. */
export interface BuilderFeed {
  /** Which images: those of a system, and a branch, repository and target as far as the feed has them. */
  system: string;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** Addresses by name; with ARCH where the images of each arch need another. */
  repositories: { [name: string]: string };
  /** What ARCH stands for. */
  arches: string[];
  keys: BuilderKey[];
  /** True for images whose package manager is apk. */
  isApk: boolean;
}

const OPENWRT: readonly string[] = ['usign', 'apk-v3'];

/** The signed offers that images of OpenWrt can use. */
export const buildable = (offers: readonly Offer[]): Offer[] =>
  offers.filter(({ system, keys }) => OPENWRT.includes(system.scheme) && keys.length > 0);

/** @param textOf the text of a key's file, by its path */
export function builderFeed(offer: Offer, url: string, textOf: (path: string) => string): BuilderFeed {
  const { system, branch, repository, target, keys, folders, extra } = offer;
  const paths = new Set(folders.map(({ path }) => path));
  const [first] = folders;
  const main = first === undefined ? [] : [{ ...first, path: paths.size > 1 ? archPath(first) : first.path }];
  return {
    system: system.title,
    ...{ branch, repository, target },
    repositories: Object.fromEntries(
      [...main, ...extra].map((folder) => [folder.name, addressFor(offer, folder, url)]),
    ),
    arches: paths.size > 1 ? folders.map(({ arch }) => arch) : [],
    keys: keys.map((key) => ({ fileName: keyFileName(key), text: textOf(key.path) })),
    isApk: system.scheme === 'apk-v3',
  };
}

/** The address as a builder writes it into its list: that of the folder for opkg, and that of the index for apk. */
function addressFor(
  { system }: Offer,
  { name, path }: Pick<OfferFolder, 'name' | 'path'>,
  url: string,
): string {
  const spot: Spot = { url, name, folder: path };
  const address = system.feedLine(spot).split(' ').at(-1) ?? '';
  // The address of a server alone has no path, and ASU allows addresses by their paths.
  return /^https?:\/\/[^/]+$/.test(address) ? `${address}/` : address;
}

/**
 * The lines to type in the folder of an ImageBuilder. It reads `repositories.conf` and `keys/FINGERPRINT` with opkg, and
 * `repositories` and any file in `keys/` with apk (openwrt/openwrt, target/imagebuilder/files/Makefile and
 * include/rootfs.mk).
 */
export function imageBuilderLines({ repositories, keys, isApk }: BuilderFeed, url: string): string[] {
  const line = (name: string, address: string): string => (isApk ? address : `src/gz ${name} ${address}`);
  return [
    ...keys.map(({ fileName }) => `wget -O keys/${fileName} ${url}/keys/${fileName}`),
    ...Object.entries(repositories).map(
      ([name, address]) => `echo '${line(name, address)}' >> ${isApk ? 'repositories' : 'repositories.conf'}`,
    ),
  ];
}

/**
 * The entry of ASU's `repository_allow_list`. ASU compares scheme and host, and allows what begins with the entry's path
 * and a slash (openwrt/asu, asu/repositories.py). So the address of a feed does not allow its own root.
 */
export function allowEntry({ repositories }: BuilderFeed, url: string): string {
  const isAtRoot = Object.values(repositories).includes(url);
  return isAtRoot ? url.replace(/[^/]+$/, '') : `${url}/`;
}

/**
 * The part of a build request that adds the feed. Without `append` the image has no packages of OpenWrt (openwrt/asu,
 * asu/build_request.py).
 */
export const buildRequest = ({ repositories, keys }: BuilderFeed): object => ({
  repositories,
  repositories_mode: 'append',
  repository_keys: keys.map(requestKey),
});

/**
 * A key as a build request has it. ASU takes the text for PEM when it begins with `-----BEGIN`, and else writes a comment
 * before it: so of a key of usign it wants the last line alone (openwrt/asu, asu/build.py).
 */
function requestKey({ text }: BuilderKey): string {
  const [pem] = PEM.exec(text) ?? [];
  return pem ?? text.trim().split(/\r?\n/).at(-1) ?? '';
}

const PEM = /-----BEGIN PUBLIC KEY-----\r?\n(?:[A-Za-z0-9+/=]{1,100}\r?\n)+-----END PUBLIC KEY-----/;

/** The release that a branch stands for, in the words of the firmware selector. */
function branchWord(branch: string): string {
  if (/^\d+\.\d+$/.test(branch) || branch === 'SNAPSHOT') return '{openwrt_branch}';
  return /^\d+\.\d+\.\d+(-rc\d+)?$/.test(branch) ? '{openwrt_version}' : branch;
}

/**
 * The entries of the firmware selector's `config.js`, one for all branches and targets whose folders differ in nothing
 * else. It has words for these, and none for arches (openwrt/firmware-selector-openwrt-org, www/js/asu.js).
 *
 * @param title of the feed, for the names of entries
 * @param url of the feed, without a slash at its end
 */
export function selectorEntries(feeds: readonly BuilderFeed[], title: string | null, url: string): object {
  const repositories = new Map<string, string>();
  for (const { branch, repository, target, repositories: own } of feeds) {
    for (const [i, address] of Object.values(own).entries()) {
      const template = url + withWords(address.slice(url.length), branch, target);
      if ([...repositories.values()].includes(template)) continue;
      const extra = i > 0 ? 'all' : undefined;
      const name = feedName([firstWord({ title, url }), repository ?? undefined, extra]);
      repositories.set(freeName(name, repositories), template);
    }
  }
  const keys = new Set(feeds.flatMap((feed) => feed.keys.map(requestKey)));
  return {
    asu_repositories: Object.fromEntries(repositories),
    asu_repositories_mode: 'append',
    asu_repository_keys: [...keys],
  };
}

/** @param path of the folder or index, with a slash before it; empty for the root of the feed */
function withWords(path: string, branch: string | null, target: string | null): string {
  const padded = `${path}/`;
  const targeted = target === null ? padded : padded.replace(`/${target}/`, '/{target}/{subtarget}/');
  return (branch === null ? targeted : targeted.replace(`/${branch}/`, `/${branchWord(branch)}/`)).slice(
    0,
    -1,
  );
}

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i++) if (!taken.has(`${name}_${i}`)) return `${name}_${i}`;
}
