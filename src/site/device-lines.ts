import { type LineKey, SYSTEMS, type System, systemsOf } from './systems.ts';

/** Used when the address is not known yet. */
export const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';

/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
export const isOpenToAll = (url: string): boolean =>
  url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);

/** The lines to type to use the installer. Over plain http they include reading the script before it runs. */
export const installerLines = (url: string): string[] => [
  `wget -O /tmp/install.sh ${url}/install.sh`,
  ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
  'sh /tmp/install.sh',
];

/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED: ReadonlySet<string> = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);

/** A feed name that opkg accepts, made from the words that are defined: the title and the repository of the feed. */
export function feedName(words: readonly (string | undefined)[]): string {
  const slug = words
    .filter((word) => word !== undefined)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 100)
    .replace(/^_+|_+$/g, '');
  if (slug === '') return 'pkgfeed';
  return RESERVED.has(slug) ? `${slug}_feed` : slug;
}

/** The facts about a feed that the lines for devices need. */
export interface DeviceFeed {
  url: string;
  /** The name of the feed on the device. */
  name: string;
  folders: readonly { path: string; format: string; arch: string; packages: number }[];
  /** Gives the path of the folder of an arch. */
  layout: { folder(arch: string): string };
  keys: readonly (LineKey & { scheme: string })[];
  /** True when the feed is also for clients without a key. */
  isUnsigned: boolean;
}

/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client.
 */
export function deviceLines(feed: DeviceFeed): string[] {
  const { url, name, keys } = feed;
  const blocks: [string, string[]][] = [];
  for (const format of new Set(SYSTEMS.map((system) => system.format))) {
    // An empty folder is of no use to a device.
    const folders = feed.folders.filter((folder) => folder.format === format && folder.packages > 0);
    const [first] = folders;
    if (first === undefined) continue;
    const folder = folders.length > 1 ? feed.layout.folder('ARCH') : first.path;
    const add = (system: System, key: LineKey | undefined): void => {
      const own = system.lines({ url, name, folder }, key);
      const hasArch = folders.length > 1 && own.some((line) => line.includes('ARCH'));
      const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
      blocks.push([`# ${system.title}${arches}`, own]);
    };
    const keyed = systemsOf(format).flatMap((system) => {
      const key = keys.find((candidate) => candidate.scheme === system.scheme);
      return key === undefined ? [] : [{ system, key }];
    });
    for (const { system, key } of keyed) add(system, key);
    const [plain] = systemsOf(format);
    if (keyed.length === 0 && feed.isUnsigned && plain !== undefined) add(plain, undefined);
  }
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0 && !only[0].includes('ARCH')) return only[1];
  return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}
