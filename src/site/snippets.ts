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
  folders: readonly { path: string; format: string; arch: string }[];
  /** Folder paths by arch. */
  layout: { folder(arch: string): string };
  keys: readonly Pick<PublicKey, 'scheme' | 'keyId' | 'fileName'>[];
  /** Whether clients without a key have anything to do with it. */
  isUnsigned: boolean;
}

/** What a person types on a device, for each client that this feed is signed for; ARCH stands for several. */
export function deviceLines(feed: DeviceFeed): string[] {
  const blocks: [string, string[]][] = [];
  for (const [format, systems] of Object.entries(SYSTEMS)) {
    const folders = feed.folders.filter((folder) => folder.format === format);
    const [first] = folders;
    if (first === undefined) continue;
    const folder = folders.length > 1 ? feed.layout.folder('ARCH') : first.path;
    for (const { scheme, system, lines } of systems) {
      const key = feed.keys.find((candidate) => candidate.scheme === scheme);
      if (key !== undefined) blocks.push([system, lines(feed, folder, key)]);
    }
    const hasNoKey = systems.every(({ scheme }) => !feed.keys.some((key) => key.scheme === scheme));
    const [system] = systems;
    if (hasNoKey && feed.isUnsigned && system !== undefined)
      blocks.push([system.system, system.lines(feed, folder, undefined)]);
  }
  if (blocks.length === 1) return blocks[0]?.[1] ?? [];
  return blocks.flatMap(([system, lines]) => [`# ${system}`, ...lines]);
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
