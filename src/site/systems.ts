import type { Scheme } from '../keys/scheme.ts';

/** What each kind of devices is told to add. Nothing here needs Node: the page says the same lines. */

/** A folder of a feed as a device's line names it. */
export interface Spot {
  /** The feed's address, without a slash at its end. */
  url: string;
  /** What the feed is called on the device. */
  name: string;
  /** The path of the folder, or of many with ARCH in the place of the arch. */
  folder: string;
}

export interface LineKey {
  keyId: string;
  /** Its name under `keys/`. */
  fileName: string;
}

/** A kind of devices: what it reads, whose signatures it checks, and where that is said on it. */
export interface System {
  scheme: Scheme;
  /** The format of the packages. */
  format: string;
  title: string;
  /** The arch whose folder serves every device; undefined where no device would look there. */
  anyArch: string | undefined;
  /** The file that the line with the feed's address goes into. */
  listFile(name: string): string;
  /** That line. */
  feedLine(spot: Spot): string;
  /** Where a key has to be; undefined where it is imported into a keyring. */
  keyFile(fileName: string): string | undefined;
  update: string;
  /** Before the name of a package. */
  install: string;
  /** Everything that a person types: trust the key, add the feed, update. */
  lines(spot: Spot, key: LineKey | undefined): string[];
}

/** What Yocto's opkg needs to be told once, for all feeds of the device. */
export const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'] as const;
export const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';

const sourceLine = ({ url, name, folder }: Spot): string => `src/gz ${name} ${url}/${folder}`;

const fetchKey = (file: string, { url }: Spot, { fileName }: LineKey): string =>
  `wget -O ${file} ${url}/keys/${fileName}`;

/** The lines of systems that look their keys up in a folder. */
function plainLines(system: System, spot: Spot, key: LineKey | undefined): string[] {
  const file = key && system.keyFile(key.fileName);
  return [
    ...(key && file ? [fetchKey(file, spot, key)] : []),
    `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`,
    system.update,
  ];
}

/** OpenWrt's opkg, up to 24.10: a key has to be named by its fingerprint. */
const openwrtOpkg: System = {
  ...{ scheme: 'usign', format: 'opkg', title: 'OpenWrt up to 24.10', anyArch: 'all' },
  listFile: () => '/etc/opkg/customfeeds.conf',
  feedLine: sourceLine,
  keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
  ...{ update: 'opkg update', install: 'opkg install' },
  lines: (spot, key) => plainLines(openwrtOpkg, spot, key),
};

/** Yocto's opkg: an imported key counts only once it is trusted. */
const yocto: System = {
  ...{ scheme: 'openpgp', format: 'opkg', title: 'Yocto', anyArch: 'all' },
  listFile: (name) => `/etc/opkg/${name}.conf`,
  feedLine: sourceLine,
  keyFile: () => undefined,
  ...{ update: 'opkg update', install: 'opkg install' },
  lines: (spot, key) => [
    ...(key
      ? [
          fetchKey(`/tmp/${key.fileName}`, spot, key),
          `opkg-key add /tmp/${key.fileName}`,
          `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
          `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
        ]
      : []),
    `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`,
    yocto.update,
  ],
};

/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine: System = {
  ...{ scheme: 'apk-v2', format: 'apk-v2', title: 'Alpine', anyArch: undefined },
  listFile: () => '/etc/apk/repositories',
  feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
  keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
  ...{ update: 'apk update', install: 'apk add' },
  lines: (spot, key) => plainLines(alpine, spot, key),
};

/** OpenWrt's apk, from 25.12 on: a key may have any name, and the line names the index itself. */
const openwrtApk: System = {
  ...{ scheme: 'apk-v3', format: 'apk-v3', title: 'OpenWrt from 25.12 on', anyArch: 'noarch' },
  listFile: () => '/etc/apk/repositories.d/customfeeds.list',
  feedLine: ({ url, folder }) => `${url}/${folder}/packages.adb`,
  keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
  ...{ update: 'apk update', install: 'apk add' },
  lines: (spot, key) => plainLines(openwrtApk, spot, key),
};

/** In the order to show them. Of one format, the first is for devices that check nothing too. */
export const SYSTEMS: readonly System[] = [openwrtOpkg, yocto, alpine, openwrtApk];

/** The systems that read a format. */
export const systemsOf = (format: string): System[] => SYSTEMS.filter((system) => system.format === format);
