import { meantArches } from '../feed/arch-words.ts';
import type { Scheme } from '../keys/scheme.ts';

/** The lines that each kind of device adds. Nothing here needs Node: the page shows the same lines. */

/** A folder of a feed as a line on a device names it. */
export interface Spot {
  /** The address of the feed, without a slash at its end. */
  url: string;
  /** The name of the feed on the device. */
  name: string;
  /** The path of the folder, or of several folders with ARCH instead of the arch. */
  folder: string;
}

export interface LineKey {
  keyId: string;
  /** The file name under `keys/`. */
  fileName: string;
}

/** A kind of device: the format it reads, the signatures it checks, and the files where a user sets that. */
export interface System {
  scheme: Scheme;
  /** The format of the packages. */
  format: string;
  title: string;
  /** The arch whose folder serves every device; undefined when no device would look there. */
  anyArch: string | undefined;
  /** True when its devices read the folder for all arches beside that of their own arch. */
  addsAnyArch: boolean;
  /** True when its devices add each folder whose arch they list, and not only the one that fits best. */
  eachFolder: boolean;
  /** The file for the line with the address of the feed. */
  listFile(name: string): string;
  /** The line with the address of the feed. */
  feedLine(spot: Spot): string;
  /** The path of a key on the device; undefined when keys are imported into a keyring. */
  keyFile(fileName: string): string | undefined;
  /** The command that fetches the indexes. */
  update: string;
  /** The command that installs the package whose name follows it. */
  install: string;
  /** The line that fetches the indexes and installs a package. */
  installs(name: string): string;
  /** All lines to type: trust the key, add the feed, update. */
  lines(spots: readonly Spot[], key: LineKey | undefined): string[];
  /** The lines to type that take the feed and its key from a device again. */
  removal(spots: readonly Spot[], key: LineKey | undefined): string[];
}

/** The options that Yocto's opkg needs once, for all feeds of the device. */
export const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'] as const;
export const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';

const sourceLine = ({ url, name, folder }: Spot): string => `src/gz ${name} ${addressOf({ url, folder })}`;

/** The address of the folder; that of the feed for its root. */
const addressOf = ({ url, folder }: Pick<Spot, 'url' | 'folder'>): string =>
  folder === '' ? url : `${url}/${folder}`;

const fetchKey = (file: string, spots: readonly Spot[], { fileName }: LineKey): string =>
  `wget -O ${file} ${spots[0]?.url ?? ''}/keys/${fileName}`;

/** The lines for systems that look for their keys in a folder. */
function plainLines(system: System, spots: readonly Spot[], key: LineKey | undefined): string[] {
  const file = key && system.keyFile(key.fileName);
  return [
    ...(key && file ? [fetchKey(file, spots, key)] : []),
    ...spots.map((spot) => `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`),
    system.update,
  ];
}

/** The lines that delete lines with these addresses, and the key. An address of a feed has nothing that sed reads as more. */
function plainRemoval(system: System, spots: readonly Spot[], key: LineKey | undefined): string[] {
  const file = key && system.keyFile(key.fileName);
  const address = (spot: Spot): string => system.feedLine(spot).split(' ').at(-1) ?? '';
  return [
    ...spots.map((spot) => `sed -i '\\|${address(spot)}$|d' ${system.listFile(spot.name)}`),
    ...(file ? [`rm ${file}`] : []),
  ];
}

const opkgInstalls = (name: string): string => `opkg update && opkg install ${name}`;
const apkInstalls = (name: string): string => `apk -U add ${name}`;

/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg: System = {
  scheme: 'usign',
  format: 'opkg',
  title: 'OpenWrt up to 24.10',
  anyArch: 'all',
  addsAnyArch: true,
  eachFolder: false,
  listFile: () => '/etc/opkg/customfeeds.conf',
  feedLine: sourceLine,
  keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
  update: 'opkg update',
  install: 'opkg install',
  installs: opkgInstalls,
  lines: (spots, key) => plainLines(openwrtOpkg, spots, key),
  removal: (spots, key) => plainRemoval(openwrtOpkg, spots, key),
};

/**
 * Yocto's opkg: an imported key counts only after it is marked as trusted. Its devices read the folders of several arches,
 * such as those of `all`, of the tune and of the machine.
 */
const yocto: System = {
  scheme: 'openpgp',
  format: 'opkg',
  title: 'Yocto',
  anyArch: 'all',
  addsAnyArch: true,
  eachFolder: true,
  listFile: (name) => `/etc/opkg/${name}.conf`,
  feedLine: sourceLine,
  keyFile: () => undefined,
  update: 'opkg update',
  install: 'opkg install',
  installs: opkgInstalls,
  lines: (spots, key) => [
    ...(key
      ? [
          fetchKey(`/tmp/${key.fileName}`, spots, key),
          `opkg-key add /tmp/${key.fileName}`,
          `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
          `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
        ]
      : []),
    ...spots.map((spot) => `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`),
    yocto.update,
  ],
  removal: (spots, key) => [
    ...spots.map((spot) => `rm ${yocto.listFile(spot.name)}`),
    ...(key ? [`gpg --homedir /etc/opkg/gpg --batch --yes --delete-keys ${key.keyId}`] : []),
  ],
};

/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine: System = {
  scheme: 'apk-v2',
  format: 'apk-v2',
  title: 'Alpine',
  anyArch: undefined,
  addsAnyArch: false,
  eachFolder: false,
  listFile: () => '/etc/apk/repositories',
  feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
  keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
  update: 'apk update',
  install: 'apk add',
  installs: apkInstalls,
  lines: (spots, key) => plainLines(alpine, spots, key),
  removal: (spots, key) => plainRemoval(alpine, spots, key),
};

/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk: System = {
  scheme: 'apk-v3',
  format: 'apk-v3',
  title: 'OpenWrt from 25.12 on',
  anyArch: 'noarch',
  addsAnyArch: false,
  eachFolder: false,
  listFile: () => '/etc/apk/repositories.d/customfeeds.list',
  feedLine: (spot) => `${addressOf(spot)}/packages.adb`,
  keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
  update: 'apk update',
  install: 'apk add',
  installs: apkInstalls,
  lines: (spots, key) => plainLines(openwrtApk, spots, key),
  removal: (spots, key) => plainRemoval(openwrtApk, spots, key),
};

/** The systems in the order to show them. The first of a format is also for devices that check no signatures. */
export const SYSTEMS: readonly System[] = [openwrtOpkg, yocto, alpine, openwrtApk];

/** The systems that read a format. */
export const systemsOf = (format: string): System[] => SYSTEMS.filter((system) => system.format === format);

/**
 * True when a device of the system may have an arch. An unsigned folder is shown to the first system of its format, and is
 * for devices of all of them.
 */
export function mayHaveArch(system: System, arch: string, isSigned: boolean): boolean {
  const asked = isSigned ? [system] : systemsOf(system.format);
  return asked.some(({ scheme }) => meantArches(scheme, arch) === undefined);
}
