import type { PublicKey, Scheme } from '../keys/signing-key.ts';

/** Where GitHub Pages serves a repository; undefined where that cannot be told from the name. */
export function pagesUrl(slug: string | undefined, server: string): string | undefined {
  const [owner, name] = (slug ?? '').toLowerCase().split('/');
  if (!owner || !name || server.replace(/\/+$/, '') !== 'https://github.com') return undefined;
  const [, exactName] = (slug ?? '').split('/');
  return name === `${owner}.github.io`
    ? `https://${owner}.github.io`
    : `https://${owner}.github.io/${exactName}`;
}

/** Stands in where the address is not known yet. */
export const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';

/** A name opkg takes for a feed line. */
export function feedName(words: readonly (string | undefined)[]): string {
  const slug = words
    .filter((word) => word !== undefined)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return slug || 'pkgfeed';
}

/** What the lines for devices are made from. */
export interface DeviceFeed {
  url: string;
  /** What the feed is called on the device. */
  name: string;
  folders: readonly { path: string; format: string; arch: string; packages: number }[];
  /** Folder paths by arch. */
  layout: { folder(arch: string): string };
  keys: readonly Pick<PublicKey, 'scheme' | 'keyId' | 'fileName'>[];
  /** Whether clients without a key have anything to do with it. */
  isUnsigned: boolean;
}

/**
 * What a person types on a device, for each client that this feed is signed for. ARCH stands for several arches;
 * where there are lines for several clients, each begins with a comment that names them.
 */
export function deviceLines(feed: DeviceFeed): string[] {
  const blocks: [string, string[]][] = [];
  for (const [format, systems] of Object.entries(SYSTEMS)) {
    // What holds nothing is of no use to a device.
    const folders = feed.folders.filter((folder) => folder.format === format && folder.packages > 0);
    const [first] = folders;
    if (first === undefined) continue;
    const folder = folders.length > 1 ? feed.layout.folder('ARCH') : first.path;
    const add = ({ system, lines }: System, key: Key | undefined): void => {
      const own = lines(feed, folder, key);
      const hasArch = folders.length > 1 && own.some((line) => line.includes('ARCH'));
      const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
      blocks.push([`# ${system}${arches}`, own]);
    };
    const keyed = systems.flatMap((system) => {
      const key = feed.keys.find((candidate) => candidate.scheme === system.scheme);
      return key === undefined ? [] : [{ system, key }];
    });
    for (const { system, key } of keyed) add(system, key);
    const [plain] = systems;
    if (keyed.length === 0 && feed.isUnsigned && plain !== undefined) add(plain, undefined);
  }
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0 && !only[0].includes('ARCH')) return only[1];
  return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}

type Key = DeviceFeed['keys'][number];

interface System {
  scheme: Scheme;
  system: string;
  lines(feed: DeviceFeed, folder: string, key: Key | undefined): string[];
}

const SYSTEMS: { [format: string]: readonly System[] } = {
  opkg: [
    { scheme: 'usign', system: 'OpenWrt up to 24.10', lines: openwrtLines },
    { scheme: 'openpgp', system: 'Yocto', lines: yoctoLines },
  ],
  'apk-v2': [{ scheme: 'apk-v2', system: 'Alpine', lines: alpineLines }],
  'apk-v3': [{ scheme: 'apk-v3', system: 'OpenWrt from 25.12 on', lines: openwrtApkLines }],
};

/** OpenWrt's opkg, up to 24.10: trust the key, which has to be named by its fingerprint, add the feed, update. */
export function openwrtLines({ url, name }: DeviceFeed, folder: string, key: Key | undefined): string[] {
  return [
    ...(key ? [`wget -O /etc/opkg/keys/${key.fileName} ${url}/keys/${key.fileName}`] : []),
    `echo 'src/gz ${name} ${url}/${folder}' >> /etc/opkg/customfeeds.conf`,
    'opkg update',
  ];
}

/** Yocto's opkg: an imported key counts only once it is trusted. */
export function yoctoLines({ url, name }: DeviceFeed, folder: string, key: Key | undefined): string[] {
  return [
    ...(key
      ? [
          `wget -O /tmp/${key.fileName} ${url}/keys/${key.fileName}`,
          `opkg-key add /tmp/${key.fileName}`,
          `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
          `printf 'option check_signature 1\\noption signature_type gpg-asc\\n' > /etc/opkg/signatures.conf`,
        ]
      : []),
    `echo 'src/gz ${name} ${url}/${folder}' > /etc/opkg/${name}.conf`,
    'opkg update',
  ];
}

/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
export function alpineLines({ url }: DeviceFeed, folder: string, key: Key | undefined): string[] {
  const base = folder.slice(0, folder.lastIndexOf('/') + 1).replace(/\/$/, '');
  return [
    ...(key ? [`wget -O /etc/apk/keys/${key.fileName} ${url}/keys/${key.fileName}`] : []),
    `echo '${url}${base === '' ? '' : `/${base}`}' >> /etc/apk/repositories`,
    'apk update',
  ];
}

/** OpenWrt's apk, from 25.12 on: a key may have any name, and the line names the index itself. */
export function openwrtApkLines({ url }: DeviceFeed, folder: string, key: Key | undefined): string[] {
  return [
    ...(key ? [`wget -O /etc/apk/keys/${key.fileName} ${url}/keys/${key.fileName}`] : []),
    `echo '${url}/${folder}/packages.adb' >> /etc/apk/repositories.d/customfeeds.list`,
    'apk update',
  ];
}
