import { type LineKey, SYSTEMS, type System, systemsOf } from './systems.ts';

/** Stands in where the address is not known yet. */
export const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';

/** Whether anybody on the way can answer in the place of the feed: over plain http, but on this machine. */
export const isOpenToAll = (url: string): boolean =>
  url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);

/** What a person types who has the installer do the rest; between the lines it can be read, or has to be. */
export const installerLines = (url: string): string[] => [
  `wget -O /tmp/install.sh ${url}/install.sh`,
  ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
  'sh /tmp/install.sh',
];

/** What opkg's own files on a device are called: a feed of that name would overwrite one. */
const RESERVED: ReadonlySet<string> = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);

/** A name opkg takes for a feed line, made of the feed's title and repository, as far as they are given. */
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

/** What the lines for devices are made from. */
export interface DeviceFeed {
  url: string;
  /** What the feed is called on the device. */
  name: string;
  folders: readonly { path: string; format: string; arch: string; packages: number }[];
  /** Folder paths by arch. */
  layout: { folder(arch: string): string };
  keys: readonly (LineKey & { scheme: string })[];
  /** Whether clients without a key have anything to do with it. */
  isUnsigned: boolean;
}

/**
 * What a person types on a device, for each client that this feed is signed for. ARCH stands for several arches;
 * where there are lines for several clients, each begins with a comment that names them.
 */
export function deviceLines(feed: DeviceFeed): string[] {
  const { url, name, keys } = feed;
  const blocks: [string, string[]][] = [];
  for (const format of new Set(SYSTEMS.map((system) => system.format))) {
    // What holds nothing is of no use to a device.
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
