import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { type FeedFile, readFeedFile } from '../../src/feed/catalog/feed-json.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { installScript } from '../../src/site/installer/installer.ts';
import { type Device, type InstallerRun, makeDevice, runOn, type Shell } from './fake-device.ts';
import { judge, needJudge } from './judges.ts';
import { type Ended, makePlace, type Place, publishing, type Words } from './run.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from './test-keys.ts';

const EXAMPLE =
  '# add your custom package feeds here\n#\n# src/gz example_feed_name http://www.example.com/files\n';
export const OTHERS = 'src/gz other https://other.example.org/24.10/base/mips_24kc\n';

/** What is on a device before, by its system; the mode of every file is 644. */
export const DEVICES = {
  'OpenWrt 24.10': {
    'etc/openwrt_release':
      "DISTRIB_ID='OpenWrt'\nDISTRIB_RELEASE='24.10.2'\nDISTRIB_ARCH='mips_24kc'\nDISTRIB_DESCRIPTION='OpenWrt 24.10.2'\n",
    'etc/opkg/customfeeds.conf': EXAMPLE + OTHERS,
    'etc/opkg/keys/0000000000000000': 'of somebody else\n',
    'etc/opkg/arch.conf': 'arch all 1\narch noarch 1\narch mips_24kc 10\n',
    'etc/sysupgrade.conf': '## kept files\n',
  },
  'OpenWrt 25.12': {
    'etc/openwrt_release': "DISTRIB_ID='OpenWrt'\nDISTRIB_RELEASE='25.12.0'\nDISTRIB_ARCH='x86_64'\n",
    'etc/apk/arch': 'x86_64\n',
    'etc/apk/keys/other.pem': 'of somebody else\n',
    'etc/apk/repositories.d/customfeeds.list': '# add your custom package feeds here\n',
    'etc/sysupgrade.conf': '## kept files\n',
    // What an upgrade from 24.10 has kept.
    'etc/opkg/keys/0000000000000000': 'of somebody else\n',
  },
  Alpine: {
    'etc/os-release': 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.1\nPRETTY_NAME="Alpine Linux v3.22"\n',
    'etc/apk/arch': 'x86_64\n',
    'etc/apk/keys/other.rsa.pub': 'of somebody else\n',
    'etc/apk/repositories': '#/media/cdrom/apks\n',
  },
  Yocto: {
    'etc/os-release': 'ID=poky\nVERSION_ID=5.0.4\nVERSION_CODENAME=scarthgap\n',
    'etc/opkg/opkg.conf': 'dest root /\n',
    'etc/opkg/arch.conf': 'arch all 1\narch any 6\narch core2-64 16\n',
  },
} as const;
export type System = keyof typeof DEVICES;
export type Files = { readonly [path: string]: string };
export const SYSTEMS = Object.keys(DEVICES) as System[];

export interface Site {
  place: Place;
  server: StaticServer;
  feed: FeedFile;
  script: Buffer;
  publish(words: Words): Promise<void>;
  /** The feed as it is now, with its address. */
  now(): FeedFile;
  keyOf(scheme: string): FeedFile['keys'][number];
}

/** Secrets and files of a feed for every system. */
interface Published {
  keys: { openwrt: Words; alpine: Words; yocto: Words };
  files: ReadonlyMap<string, Buffer>;
}

/** The words of a run that publishes into the site's folder, signed as the devices of its branch want it. */
const runOf = ({ openwrt, alpine, yocto }: Published['keys'], directory: string, words: Words): Words => ({
  ...{ directory, title: 'Our feed' },
  ...(words.branch === 'scarthgap' || words.branch === 'styhead' ? yocto : { ...openwrt, ...alpine }),
  ...words,
});

async function publishOnce(): Promise<Published> {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const keys = {
    openwrt: { 'usign-key': (await makeTestKey()).secret, 'apk-ec-key': makeEcSecret() },
    alpine: { 'apk-rsa-key': makeRsaSecret(), 'apk-rsa-key-name': 'feed@example.org-1.rsa.pub' },
    yocto: { 'openpgp-key': openpgp.secretText },
  };
  const publish = (words: Words) => publishing(place, runOf(keys, directory, words));
  await publish({ files: [place.ipk({}), place.ipk({ arch: 'x86_64' })] });
  await publish({ branch: '25.12', files: [await place.apkV3({ arch: 'x86_64' })] });
  await publish({ branch: 'v3.22', repository: 'main', files: place.apkV2({ arch: 'x86_64' }) });
  await publish({ branch: 'scarthgap', files: place.ipk({ arch: 'core2-64' }) });
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(directory, path)).isFile())
    .map((path) => [path, readFileSync(join(directory, path))] as const);
  return { keys, files: new Map(files) };
}

let published: Promise<Published> | undefined;

/** A feed for every system, served on loopback: for each test a copy of the same. */
export async function makeSite(): Promise<Site> {
  published ??= publishOnce();
  const { keys, files } = await published;
  const place = makePlace();
  const directory = join(place.folder, 'site');
  for (const [path, bytes] of files) place.file(`site/${path}`, bytes);
  const publish = async (words: Words): Promise<void> => {
    await publishing(place, runOf(keys, directory, words));
  };
  const server = await startStaticServer({ root: directory });
  const now = (): FeedFile => ({
    ...readFeedFile(readFileSync(join(directory, 'feed.json'))),
    url: server.url.slice(0, -1),
  });
  const feed = now();
  const keyOf = (scheme: string) => feed.keys.find((key) => key.scheme === scheme) ?? feed.keys[0] ?? never();
  return { place, server, feed, script: scriptOf(feed), publish, now, keyOf };
}

export function never(): never {
  throw new Error('the feed has no key');
}

/** Signs what a system's devices get with another key, as a maintainer does who changes it. */
export async function changeKey(site: Site, system: System): Promise<FeedFile['keys'][number]> {
  const scheme = KEY_FILES[system]?.[0] ?? 'openpgp';
  const before = site.feed.keys.map(({ keyId }) => keyId);
  const old = readFileSync(join(site.place.folder, 'site', site.keyOf(scheme).path), 'utf8');
  const next: { [name in System]: () => Promise<Words> } = {
    'OpenWrt 24.10': async () => ({
      'usign-key': (await makeTestKey()).secret,
      files: site.place.ipk({ name: 'next' }),
      arches: 'x86_64',
    }),
    'OpenWrt 25.12': async () => ({
      ...{ branch: '25.12', 'apk-ec-key': makeEcSecret() },
      files: [await site.place.apkV3({ name: 'next', arch: 'x86_64' })],
    }),
    Alpine: async () => ({
      ...{ branch: 'v3.22', repository: 'main' },
      ...{ 'apk-rsa-key': makeRsaSecret(), 'apk-rsa-key-name': 'feed@example.org-2.rsa.pub' },
      files: site.place.apkV2({ name: 'next', arch: 'x86_64' }),
    }),
    Yocto: async () => ({
      branch: 'scarthgap',
      'openpgp-key': (await makeOpenpgpPair('next', undefined, new Date(1_600_000_000_000))).secretText,
      files: site.place.ipk({ name: 'next', arch: 'core2-64' }),
    }),
  };
  await site.publish({ ...(await next[system]()), 'trusted-keys': old, 'allow-key-change': 'true' });
  site.feed = site.now();
  site.script = scriptOf(site.feed);
  return site.feed.keys.find((key) => key.scheme === scheme && !before.includes(key.keyId)) ?? never();
}

export const judgeKeys = (device: Device): string =>
  judge('gpg', ['--homedir', join(device.root, 'etc/opkg/gpg'), '--batch', '--list-keys']).stdout.toString(
    'utf8',
  );

export const scriptOf = (feed: FeedFile): Buffer => installScript(feed) ?? never();

/** A feed for Yocto alone. */
export async function yoctoSite(branches: readonly string[]): Promise<Site> {
  const site = await makeSite();
  const [one] = site.feed.folders.filter(({ branch }) => branch === 'scarthgap');
  const folders = branches.map((branch) => ({
    ...(one ?? never()),
    branch,
    path: `${branch}/base/core2-64`,
  }));
  site.feed = { ...site.feed, folders };
  site.script = scriptOf(site.feed);
  return site;
}

let devices = 0;
export function deviceOf(site: Site, system: System, changes: Files = {}): Device {
  const device = makeDevice(site.place, `device ${devices++}`, { ...DEVICES[system], ...changes });
  device.without(system.startsWith('OpenWrt 24') || system === 'Yocto' ? 'apk' : 'opkg');
  if (system === 'Yocto') symlinkSync('/usr/bin/gpg', join(device.bin, 'gpg'));
  return device;
}

export const installing = (
  site: Site,
  device: Device,
  args: readonly string[] = [],
  run?: InstallerRun,
  shell: Shell = 'dash',
) => runOn(device, shell, site.script, ['--root', device.root, ...args], run);

export const done = ({ code, stderr }: Ended): [number | null, string] => [code, stderr];
export const DONE = [0, ''];

/** The line that the feed's page shows for a device, and the file that it goes into. */
export function lineOf({ feed }: Site, system: System): [string, string] {
  const lines: { [name in System]: [string, string] } = {
    'OpenWrt 24.10': ['etc/opkg/customfeeds.conf', `src/gz our_feed_base ${feed.url}/24.10/base/mips_24kc\n`],
    'OpenWrt 25.12': [
      'etc/apk/repositories.d/customfeeds.list',
      `${feed.url}/25.12/base/x86_64/packages.adb\n`,
    ],
    Alpine: ['etc/apk/repositories', `${feed.url}/v3.22/main\n`],
    Yocto: [
      'etc/opkg/our_feed_base_core2_64.conf',
      `src/gz our_feed_base_core2_64 ${feed.url}/scarthgap/base/core2-64\n`,
    ],
  };
  return lines[system];
}

export const KEY_FILES: { readonly [name in System]?: [scheme: string, file: (id: string) => string] } = {
  'OpenWrt 24.10': ['usign', (id) => `etc/opkg/keys/${id}`],
  'OpenWrt 25.12': ['apk-v3', (id) => `etc/apk/keys/${id}.pem`],
  Alpine: ['apk-v2', (id) => `etc/apk/keys/${id}`],
};

/** Skips a test where a shell is missing that runs the script, or the tools of a device. */
export function needDeviceShells(context: TestContext): void {
  needJudge(context, 'busybox', ['true']);
  needJudge(context, 'dash', ['-c', ':']);
}
