import type { Scheme } from '../keys/scheme.ts';
import { namedFolders, splitExtra, spotsOf } from './spots.ts';
import { type LineKey, mayHaveArch, SYSTEMS, type System, systemsOf } from './systems.ts';

/** Used when the address is not known yet. */
export const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';

/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
export const isOpenToAll = (url: string): boolean =>
  url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);

/**
 * The lines to type to use the installer. Over plain http they include reading the script before it runs.
 *
 * @param options what follows the name of the script
 */
export const installerLines = (url: string, options = ''): string[] => [
  `wget -O /tmp/install.sh ${url}/install.sh`,
  ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
  ['sh /tmp/install.sh', options].join(' ').trim(),
];

/** A folder as the lines for devices name it. */
export interface DeviceFolder {
  path: string;
  format: string;
  arch: string;
  packages: number;
  /** The keys that sign it, if they are not those of the feed. */
  keys?: readonly DeviceKey[];
}

type DeviceKey = LineKey & { scheme: Scheme };

/** The facts about a feed that the lines for devices need. */
export interface DeviceFeed {
  url: string;
  /** The title of the feed and the repository and target of the folders, of which its names on devices are made. */
  words: readonly (string | undefined)[];
  folders: readonly DeviceFolder[];
  /** Other folders of the same repository, which a device may add beside these. */
  beside?: readonly DeviceFolder[];
  /** Gives the path of the folder of an arch; in a shared layout all arches have the same. */
  layout: { isShared: boolean; folder(arch: string): string };
  keys: readonly DeviceKey[];
  /** True when the feed is also for clients without a key. */
  isUnsigned: boolean;
}

type KeyedFolder = DeviceFolder & { keys: readonly DeviceKey[] };

/** Folders with the same lines, but for the arch. */
interface Group {
  system: System;
  key: DeviceKey | undefined;
  folders: readonly DeviceFolder[];
}

/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client. There are none for a folder
 * whose arch no device has.
 */
export function deviceLines(feed: DeviceFeed): string[] {
  const blocks = [...new Set(SYSTEMS.map(({ format }) => format))]
    .flatMap((format) => groupsOf(format, feed))
    .map((group) => blockOf(group, feed));
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0 && !only.hasChoice) return only.lines;
  return blocks.flatMap(({ heading, lines }) => [heading, ...lines]);
}

function groupsOf(format: string, { folders, keys, isUnsigned }: DeviceFeed): Group[] {
  // An empty folder is of no use to a device.
  const own = folders
    .filter((folder) => folder.format === format && folder.packages > 0)
    .map((folder) => ({ ...folder, keys: folder.keys ?? keys }));
  const systems = systemsOf(format);
  const usable = (system: System, isSigned: boolean): KeyedFolder[] =>
    own.filter(({ arch }) => mayHaveArch(system, arch, isSigned));
  const keyed = systems.flatMap((system) => byKey(system, usable(system, true)));
  const isKeyed = own.some((folder) =>
    folder.keys.some(({ scheme }) => systems.some((system) => system.scheme === scheme)),
  );
  const [plain] = systems;
  if (isKeyed || !isUnsigned || plain === undefined) return keyed;
  const open = usable(plain, false);
  return open.length === 0 ? [] : [{ system: plain, key: undefined, folders: open }];
}

/** The folders of a system by a key that signs them: by as few keys as it takes. */
function byKey(system: System, folders: readonly KeyedFolder[]): Group[] {
  const groups: Group[] = [];
  let left = folders;
  for (;;) {
    const keys = left.flatMap((folder) => folder.keys.filter(({ scheme }) => scheme === system.scheme));
    const signedBy = (key: DeviceKey): KeyedFolder[] =>
      left.filter((folder) =>
        folder.keys.some(({ scheme, keyId }) => scheme === key.scheme && keyId === key.keyId),
      );
    const [key] = keys.toSorted((a, b) => signedBy(b).length - signedBy(a).length);
    if (key === undefined) return groups;
    const own = signedBy(key);
    groups.push({ system, key, folders: own });
    left = left.filter((folder) => !own.includes(folder));
  }
}

/** The lines for the folders of a system. */
interface Block {
  /** A comment that names the system, and what there is to choose. */
  heading: string;
  lines: string[];
  /** True when the lines are not the same for every device. */
  hasChoice: boolean;
}

function blockOf(group: Group, { url, words, layout, beside = [] }: DeviceFeed): Block {
  const { system, key, folders } = group;
  const { isShared } = layout;
  const others = beside.filter((folder) => isFor(folder, group));
  const named = namedFolders(
    system,
    words,
    [...folders, ...others].map(({ path, arch }) => ({ path, arch, isShared })),
  );
  const split = splitExtra(system, named);
  const written = split.own.filter(({ path }) => folders.some((folder) => folder.path === path));
  // A run that wrote the folder for all arches alone has lines for that.
  const { own, extra } = system.eachFolder
    ? split
    : written.length > 0
      ? { own: written, extra: split.extra }
      : { own: split.extra, extra: [] };
  const lines = system.lines(spotsOf(system, url, { own, extra }, layout.folder('ARCH')), key);
  const hasArch = lines.some((line) => line.includes('ARCH'));
  const isEach = system.eachFolder && !isShared && own.length > 1;
  const choice = hasArch && own.length > 1 ? `, ARCH one of ${own.map(({ arch }) => arch).join(', ')}` : '';
  const heading = `# ${system.title}${isEach ? ONLY_LISTED : choice}`;
  return { heading, lines, hasChoice: choice !== '' || isEach };
}

/** True for a folder that devices of a group's system read, with the group's key. */
function isFor({ format, arch, packages, keys = [] }: DeviceFolder, { system, key }: Group): boolean {
  if (format !== system.format || packages === 0 || !mayHaveArch(system, arch, key !== undefined))
    return false;
  return key === undefined || keys.some(({ scheme, keyId }) => scheme === key.scheme && keyId === key.keyId);
}

/** What to do with the lines of folders that not every device reads. */
const ONLY_LISTED = ', only the folders whose architecture opkg print-architecture lists';
