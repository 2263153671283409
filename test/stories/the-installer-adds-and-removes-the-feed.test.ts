import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type FeedFile, readFeedFile } from '../../src/feed/catalog/feed-json.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { installScript } from '../../src/site/installer/installer.ts';
import {
  type Device,
  type InstallerRun,
  makeDevice,
  runOn,
  SHELLS,
  type Shell,
} from '../support/fake-device.ts';
import { judge, needJudge } from '../support/judges.ts';
import { type Ended, makePlace, type Place, publishing, type Words } from '../support/run.ts';
import { type StaticServer, startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

beforeEach((context) => {
  needJudge(context, 'busybox', ['true']);
  needJudge(context, 'dash', ['-c', ':']);
});

const EXAMPLE =
  '# add your custom package feeds here\n#\n# src/gz example_feed_name http://www.example.com/files\n';
const OTHERS = 'src/gz other https://other.example.org/24.10/base/mips_24kc\n';

/** What is on a device before, by its system; the mode of every file is 644. */
const DEVICES = {
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
type System = keyof typeof DEVICES;
type Files = { readonly [path: string]: string };
const SYSTEMS = Object.keys(DEVICES) as System[];

interface Site {
  place: Place;
  server: StaticServer;
  feed: FeedFile;
  script: Buffer;
  publish(words: Words): Promise<void>;
  /** The feed as it is now, with its address. */
  now(): FeedFile;
  keyOf(scheme: string): FeedFile['keys'][number];
}

/** A feed for every system, served on loopback. */
async function makeSite(): Promise<Site> {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const usign = await makeTestKey();
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const openwrt = { 'usign-key': usign.secret, 'apk-ec-key': makeEcSecret() };
  const alpine = { 'apk-rsa-key': makeRsaSecret(), 'apk-rsa-key-name': 'feed@example.org-1.rsa.pub' };
  const publish = async (words: Words): Promise<void> => {
    const keys =
      words.branch === 'scarthgap' || words.branch === 'styhead'
        ? { 'openpgp-key': openpgp.secretText }
        : { ...openwrt, ...alpine };
    await publishing(place, { directory, title: 'Our feed', ...keys, ...words });
  };
  await publish({ files: [place.ipk({}), place.ipk({ arch: 'x86_64' })] });
  await publish({ branch: '25.12', files: [await place.apkV3({ arch: 'x86_64' })] });
  await publish({ branch: 'v3.22', repository: 'main', files: place.apkV2({ arch: 'x86_64' }) });
  await publish({ branch: 'scarthgap', files: place.ipk({ arch: 'core2-64' }) });
  const server = await startStaticServer({ root: directory });
  const now = (): FeedFile => ({
    ...readFeedFile(readFileSync(join(directory, 'feed.json'))),
    url: server.url.slice(0, -1),
  });
  const feed = now();
  const keyOf = (scheme: string) => feed.keys.find((key) => key.scheme === scheme) ?? feed.keys[0] ?? never();
  return { place, server, feed, script: scriptOf(feed), publish, now, keyOf };
}

function never(): never {
  throw new Error('the feed has no key');
}

/** Signs what a system's devices get with another key, as a maintainer does who changes it. */
async function changeKey(site: Site, system: System): Promise<FeedFile['keys'][number]> {
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
  await site.publish({ ...(await next[system]()), 'trusted-keys': old });
  site.feed = site.now();
  site.script = scriptOf(site.feed);
  return site.feed.keys.find((key) => key.scheme === scheme && !before.includes(key.keyId)) ?? never();
}

const judgeKeys = (device: Device): string =>
  judge('gpg', ['--homedir', join(device.root, 'etc/opkg/gpg'), '--batch', '--list-keys']).stdout.toString(
    'utf8',
  );

const scriptOf = (feed: FeedFile): Buffer => installScript(feed) ?? never();

/** A feed for Yocto alone. */
async function yoctoSite(branches: readonly string[]): Promise<Site> {
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
function deviceOf(site: Site, system: System, changes: Files = {}): Device {
  const device = makeDevice(site.place, `device ${devices++}`, { ...DEVICES[system], ...changes });
  device.without(system.startsWith('OpenWrt 24') || system === 'Yocto' ? 'apk' : 'opkg');
  if (system === 'Yocto') symlinkSync('/usr/bin/gpg', join(device.bin, 'gpg'));
  return device;
}

const installing = (
  site: Site,
  device: Device,
  args: readonly string[] = [],
  run?: InstallerRun,
  shell: Shell = 'dash',
) => runOn(device, shell, site.script, ['--root', device.root, ...args], run);

const done = ({ code, stderr }: Ended): [number | null, string] => [code, stderr];
const DONE = [0, ''];

/** The line that the feed's page shows for a device, and the file that it goes into. */
function lineOf({ feed }: Site, system: System): [string, string] {
  const lines: { [name in System]: [string, string] } = {
    'OpenWrt 24.10': ['etc/opkg/customfeeds.conf', `src/gz our_feed_base ${feed.url}/24.10/base/mips_24kc\n`],
    'OpenWrt 25.12': [
      'etc/apk/repositories.d/customfeeds.list',
      `${feed.url}/25.12/base/x86_64/packages.adb\n`,
    ],
    Alpine: ['etc/apk/repositories', `${feed.url}/v3.22/main\n`],
    Yocto: ['etc/opkg/our_feed_base.conf', `src/gz our_feed_base ${feed.url}/scarthgap/base/core2-64\n`],
  };
  return lines[system];
}

const KEY_FILES: { readonly [name in System]?: [scheme: string, file: (id: string) => string] } = {
  'OpenWrt 24.10': ['usign', (id) => `etc/opkg/keys/${id}`],
  'OpenWrt 25.12': ['apk-v3', (id) => `etc/apk/keys/${id}.pem`],
  Alpine: ['apk-v2', (id) => `etc/apk/keys/${id}`],
};

describe.each(Object.keys(SHELLS) as Shell[])('in %s', (shell) => {
  test.each(SYSTEMS)(
    'a feed is added to %s, twice without doubling anything, and removed',
    async (system) => {
      const site = await makeSite();
      const device = deviceOf(site, system);
      const before = device.files();

      const dry = await installing(site, device, ['--dry-run'], {}, shell);
      expect(done(dry)).toEqual(DONE);
      expect(dry.stdout).toMatch(/^Would (trust|import) the key /m);
      expect([device.files(), site.server.requests]).toEqual([before, []]);

      const first = await installing(site, device, [], {}, shell);
      expect(done(first)).toEqual(DONE);
      const [list, line] = lineOf(site, system);
      expect(device.read(list)).toBe(`${(DEVICES[system] as Files)[list] ?? ''}${line}`);
      expect(first.stdout).toContain(`Added to /${list}: ${line}`);
      const [scheme, file] = KEY_FILES[system] ?? ['openpgp', undefined];
      const { keyId, path, sha256 } = site.keyOf(scheme);
      expect(first.stdout).toMatch(new RegExp(`(Trusted|Imported) the key ${keyId}.*SHA-256.* ${sha256}`));
      if (file !== undefined) {
        const key = readFileSync(join(site.place.folder, 'site', path), 'latin1');
        expect(device.files().get(file(keyId))).toBe(`644 ${key}`);
      }
      expect(device.asked().at(-1)).toMatch(/^(apk|opkg) update$/);
      expect(first.stdout).toMatch(/^(apk|opkg) trusts the feed\.$/m);

      const after = device.files();
      const second = await installing(site, device, [], {}, shell);
      expect(done(second)).toEqual(DONE);
      expect(second.stdout).toContain(`/${list} has the line already: ${line}`);
      expect(second.stdout).not.toContain('Added');
      expect(device.files()).toEqual(after);

      const wouldGo = await installing(site, device, ['--uninstall', '--dry-run'], {}, shell);
      expect(done(wouldGo)).toEqual(DONE);
      expect(wouldGo.stdout).toContain(`Would remove from /${list}: ${line}`);
      expect(device.files()).toEqual(after);

      const removed = await installing(site, device, ['--uninstall'], {}, shell);
      expect(done(removed)).toEqual(DONE);
      expect(removed.stdout).toContain('Packages that are installed stay.');
      expect(removed.stdout).not.toContain('Nothing of this feed');
      expect(device.files()).toEqual(before);
      const none = await installing(site, device, ['--uninstall'], {}, shell);
      expect(done(none)).toEqual(DONE);
      expect(none.stdout).toContain('Nothing of this feed is on this device.\n');
      expect(device.files()).toEqual(before);
    },
  );

  test('a script that is cut short runs nothing', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    const before = device.files();
    const { length } = site.script;
    const cuts = new Set(Array.from({ length: Math.ceil(length / 200) }, (_, i) => i * 200));
    for (let at = length - 30; at < length - 1; at++) cuts.add(at);
    for (const isPiped of [true, false]) {
      for (const at of cuts) {
        const args = ['--root', device.root];
        const { stdout } = await runOn(device, shell, site.script.subarray(0, at), args, { isPiped });
        expect([at, stdout]).toEqual([at, '']);
      }
    }
    expect([device.files(), site.server.requests]).toEqual([before, []]);
  });

  test('an update that fails is undone', async () => {
    const site = await makeSite();
    for (const system of SYSTEMS) {
      const device = deviceOf(site, system);
      const before = device.files();
      device.distrusts(true);
      const { code, stdout, stderr } = await installing(site, device, [], {}, shell);
      expect([system, code, stdout.includes('trusts the feed.')]).toEqual([system, 1, false]);
      expect(stderr).toMatch(/the feed is not added|which is not added/);
      expect(stderr).toMatch(/UNTRUSTED signature|Signature check failed\./);
      expect(stderr).toContain('Everything that this run changed is as it was before.');
      expect(device.files()).toEqual(before);
      device.distrusts(false);
      expect(done(await installing(site, device, [], {}, shell))).toEqual(DONE);
    }
  });
});

test('apk from 2.14.9 on is asked for the index that is served, and opkg of another root for all of its settings', async () => {
  const site = await makeSite();
  for (const version of ['2.14.9', '2.14.10']) {
    const alpine = deviceOf(site, 'Alpine');
    writeFileSync(join(alpine.bin, 'version'), `apk-tools ${version}, compiled for x86_64.\n`);
    expect(done(await installing(site, alpine))).toEqual(DONE);
    expect(alpine.asked().at(-1)).toBe('apk update --force-refresh');
  }
  const openwrt = deviceOf(site, 'OpenWrt 24.10', { 'etc/opkg.conf': 'option check_signature\n' });
  expect(done(await installing(site, openwrt))).toEqual(DONE);
  expect(openwrt.asked().at(-1)).toBe(`opkg -f ${openwrt.root}/etc/opkg.conf update`);
});

test('shellcheck has nothing to say', async (context) => {
  needJudge(context, 'shellcheck');
  const { feed } = await makeSite();
  const titles = [feed.title, null, "Bob's feed: <b>, the 2nd!", 'Bücher', '`$(reboot)`'];
  for (const title of titles) {
    const { status, stdout } = judge(
      'shellcheck',
      ['-s', 'sh', '-S', 'style', '-'],
      scriptOf({ ...feed, title }),
    );
    expect([title, status, stdout.toString('utf8')]).toEqual([title, 0, '']);
  }
});

describe('the key', () => {
  test.each(SYSTEMS)('of another content on the server is not taken, on %s', async (system) => {
    const site = await makeSite();
    const device = deviceOf(site, system);
    const before = device.files();
    for (const { path } of site.feed.keys)
      site.server.answers.set(`/${path}`, (_, response) => response.end('another key\n'));
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('is not the key that this script was made for'),
    ]);
    expect(device.files()).toEqual(before);
  });

  test('of another content on the device stays, and nothing else is done', async () => {
    const site = await makeSite();
    const { keyId } = site.keyOf('usign');
    const device = deviceOf(site, 'OpenWrt 24.10', { [`etc/opkg/keys/${keyId}`]: 'mine\n' });
    const before = device.files();
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`etc/opkg/keys/${keyId} is there with other content`),
    ]);
    const removed = await installing(site, device, ['--uninstall']);
    expect(done(removed)).toEqual(DONE);
    expect(removed.stdout).toContain('its content is not this feed');
    expect(device.files()).toEqual(before);
  });

  test('is kept over a sysupgrade where OpenWrt does not by itself, once', async () => {
    const site = await makeSite();
    const path = `/etc/apk/keys/${site.keyOf('apk-v3').keyId}.pem`;
    const device = deviceOf(site, 'OpenWrt 25.12', { 'etc/sysupgrade.conf': '# no end' });
    await installing(site, device);
    await installing(site, device);
    expect(device.read('etc/sysupgrade.conf')).toBe(`# no end\n${path}\n`);
    const covered = deviceOf(site, 'OpenWrt 25.12', { 'etc/sysupgrade.conf': '/etc/apk/keys/\n' });
    await installing(site, covered);
    expect(covered.read('etc/sysupgrade.conf')).toBe('/etc/apk/keys/\n');
  });

  test('stays as long as another line of the feed is there', async () => {
    const site = await makeSite();
    await site.publish({ repository: 'more', files: site.place.ipk({ name: 'more' }) });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10');
    const before = device.files();
    await installing(site, device);
    expect(device.read('etc/opkg/customfeeds.conf').match(/our_feed_\w+/g)).toEqual([
      'our_feed_base',
      'our_feed_more',
    ]);
    const one = await installing(site, device, ['--uninstall', '--repository', 'more']);
    expect(one.stdout).toMatch(
      /^The key \w+ stays: another line with an address of this feed is on this device: src\/gz our_feed_base /m,
    );
    expect(one.stdout).not.toContain('No line of');
    expect(device.read('etc/opkg/customfeeds.conf').match(/our_feed_\w+/g)).toEqual(['our_feed_base']);
    const again = await installing(site, device, ['--uninstall', '--repository', 'more']);
    expect(again.stdout).toMatch(/No line of the repository more is on this device\.\nThe key \w+ stays/);
    await installing(site, device, ['--uninstall']);
    expect(device.files()).toEqual(before);
  });
});

describe('a retired key', () => {
  test.each(SYSTEMS)(
    'is told of when the feed is added again, and when it is removed, on %s',
    async (system) => {
      const site = await makeSite();
      const device = deviceOf(site, system);
      expect(done(await installing(site, device))).toEqual(DONE);
      const [scheme, file] = KEY_FILES[system] ?? ['openpgp', undefined];
      const old = site.keyOf(scheme);
      const next = await changeKey(site, system);
      expect(next.keyId).not.toBe(old.keyId);
      const inKeyring = (id: string): boolean => judgeKeys(device).includes(id.toUpperCase());
      const isThere = (id: string): boolean =>
        file === undefined ? inKeyring(id) : device.files().has(file(id));

      const place = file === undefined ? 'gpg --homedir' : `rm ${device.root}/${file(old.keyId)}`;
      const told = `The retired key ${old.keyId} of this feed is still on the device, and trusted.\n`;
      const advice = `If no other feed needs it, remove it with: ${place}`;
      for (const args of [['--dry-run'], [], []]) {
        const again = await installing(site, device, args);
        expect(done(again)).toEqual(DONE);
        expect(again.stdout).toContain(told + advice);
      }
      expect([isThere(old.keyId), isThere(next.keyId)]).toEqual([true, true]);

      const removed = await installing(site, device, ['--uninstall']);
      expect(done(removed)).toEqual(DONE);
      expect(removed.stdout).toContain(`Removed the key ${next.keyId}`);
      // Another feed may need it, so that it is for the owner to say.
      expect(removed.stdout).toContain(told + advice);
      expect([isThere(old.keyId), isThere(next.keyId)]).toEqual([true, false]);
    },
  );

  test('that is not on the device, or is another one by now, is left alone', async () => {
    const site = await makeSite();
    const { keyId } = site.keyOf('usign');
    await changeKey(site, 'OpenWrt 24.10');
    const without = deviceOf(site, 'OpenWrt 24.10');
    expect((await installing(site, without)).stdout).not.toContain('retired');
    const other = deviceOf(site, 'OpenWrt 24.10', { [`etc/opkg/keys/${keyId}`]: 'mine\n' });
    expect((await installing(site, other)).stdout).not.toContain('retired');
    await installing(site, other, ['--uninstall']);
    expect(other.read(`etc/opkg/keys/${keyId}`)).toBe('mine\n');
  });
});

describe('a feed that has moved', () => {
  /** The same feed at another address, which remembers the first. */
  async function move(site: Site, system: System): Promise<{ old: string; line: string; list: string }> {
    const [list, old] = lineOf(site, system);
    const { url } = await startStaticServer({ root: join(site.place.folder, 'site') });
    const formerUrls = site.feed.url === null ? [] : [site.feed.url];
    site.feed = { ...site.feed, url: url.slice(0, -1), formerUrls };
    site.script = scriptOf(site.feed);
    return { old, line: lineOf(site, system)[1], list };
  }

  test.each(SYSTEMS)('has its line replaced, and is removed at once, on %s', async (system) => {
    const site = await makeSite();
    const device = deviceOf(site, system);
    const before = device.files();
    expect(done(await installing(site, device))).toEqual(DONE);
    const [list, first] = lineOf(site, system);
    const after = device.read(list);
    const { old, line } = await move(site, system);
    expect(old).toBe(first);

    const { code, stdout, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      `The feed has moved to ${site.feed.url}, and a line has the address from before.\n`,
    );
    expect(stdout).toContain(`Replaced in /${list}: ${old}`);
    expect(device.read(list)).toBe(after.replace(old, line));
    expect((await installing(site, device)).stdout).not.toContain('moved');

    const still = deviceOf(site, system);
    site.script = scriptOf({ ...site.feed, url: site.feed.formerUrls?.[0] ?? never(), formerUrls: [] });
    await installing(site, still);
    site.script = scriptOf(site.feed);
    for (const one of [device, still]) {
      const removed = await installing(site, one, ['--uninstall']);
      expect(done(removed)).toEqual(DONE);
      expect(removed.stdout).toContain(`Removed from /${list}: `);
      expect(one.files()).toEqual(before);
    }
  });

  test('is found wherever its line was put', async () => {
    const site = await makeSite();
    const { old, line } = await move(site, 'OpenWrt 25.12');
    const list = 'etc/apk/repositories.d/mine.list';
    const device = deviceOf(site, 'OpenWrt 25.12', { [list]: `# mine\n${old}` });
    expect(done(await installing(site, device))).toEqual(DONE);
    expect(device.read(list)).toBe('# mine\n');
    expect(device.read(lineOf(site, 'OpenWrt 25.12')[0])).toContain(line);
  });
});

describe('without a line that the installer knows, the key', () => {
  const LIST = 'etc/opkg/customfeeds.conf';
  async function deviceWith(
    lines: (url: string) => string,
  ): Promise<{ site: Site; device: Device; id: string }> {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    await installing(site, device);
    device.file(LIST, lines(site.feed.url ?? ''));
    return { site, device, id: site.keyOf('usign').keyId };
  }

  test.each<[string, (url: string) => string, string]>([
    [
      'has its address',
      (url) => `src/gz a ${url}/24.10/gone/mips_24kc`,
      'another line with an address of this feed',
    ],
    [
      'has its address and a password',
      (url) => `src/gz a ${url.replace('//', '//user:secret@')}/24.10/base/mips_24kc`,
      'another line with an address of this feed',
    ],
    ['is of the same server', (url) => `src/gz a ${url.replace(/:\d+$/, '')}/b/base`, 'no line of this feed'],
    ['is of a server that it had', () => 'src/gz a https://old.example.org/b/base', 'no line of this feed'],
  ])('stays where a line %s, which is said', async (_, lines, why) => {
    const { site, device, id } = await deviceWith((url) => `${OTHERS}${lines(url)}\n`);
    site.script = scriptOf({ ...site.feed, formerUrls: ['https://old.example.org/feed'] });
    const before = device.files();
    for (const args of [['--uninstall', '--dry-run'], ['--uninstall']]) {
      const { stdout } = await installing(site, device, args);
      const shown = lines(site.feed.url ?? '').replace('user:secret@', '');
      expect(stdout).toMatch(new RegExp(`^The key ${id} stays: ${why} .*: `, 'm'));
      expect(stdout).toContain(`: ${shown}\n`);
      expect(stdout).not.toMatch(/secret|Nothing of this feed/);
      expect(device.files()).toEqual(before);
    }
  });

  test.each<[string, (url: string) => string]>([
    ['other servers', () => OTHERS],
    ['a server whose name only begins alike', (url) => `src/gz a ${url.replace(/:\d+$/, '0')}/24.10\n`],
    ['comments', (url) => `# src/gz a ${url}/24.10/base/mips_24kc\n`],
  ])('goes where there are but lines of %s', async (_, lines) => {
    const { site, device, id } = await deviceWith(lines);
    const { stdout } = await installing(site, device, ['--uninstall']);
    expect(stdout).toContain(`Removed the key ${id}`);
    expect(device.files().has(`etc/opkg/keys/${id}`)).toBe(false);
  });
});

describe('the line', () => {
  const LIST = 'etc/opkg/customfeeds.conf';

  test('goes below a last line that has no end', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10', { [LIST]: OTHERS.trim() });
    await installing(site, device);
    expect(device.read(LIST)).toBe(OTHERS + lineOf(site, 'OpenWrt 24.10')[1]);
    await installing(site, device, ['--uninstall']);
    expect(device.read(LIST)).toBe(OTHERS);
  });

  test('takes the place of one for another release or arch, and of no other feed’s', async () => {
    const site = await makeSite();
    const { url } = site.feed;
    const others = [
      ...[
        '# my feeds',
        '',
        `src/gz a ${url}x/23.05/base/mips_24kc`,
        `src/gz b ${url}/other/23.05/base/mips_24kc`,
      ],
      ...[`src/gz c ${url}/23.05/wanted/mips_24kc`, `  src/gz d https://example.org/23.05/base/mips_24kc  `],
      `#src/gz e ${url}/23.05/base/mips_24kc`,
    ];
    const old = [
      ...[`src/gz our_feed ${url}/23.05/base/mips_24kc`, `src/gz x ${url}/24.10/base/x86_64 `],
      `  src/gz y ${url}/22.03/base/all`,
    ];
    const text = [...others.slice(0, 4), ...old, ...others.slice(4)].map((line) => `${line}\n`).join('');
    const device = deviceOf(site, 'OpenWrt 24.10', { [LIST]: text });
    // Feeds that are not there are no fault of this one.
    const { code, stdout, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([0, '']);
    for (const line of old) expect(stdout).toContain(`Replaced in /${LIST}: ${line.trim()}\n`);
    const rest = others.map((line) => `${line}\n`).join('');
    expect(device.read(LIST)).toBe(rest + lineOf(site, 'OpenWrt 24.10')[1]);
    await installing(site, device, ['--uninstall']);
    expect(device.read(LIST)).toBe(rest);
  });

  test.each<[System, (url: string) => string]>([
    ['OpenWrt 25.12', (url) => `${url}/24.10/base/x86_64/packages.adb\n`],
    ['Alpine', (url) => `${url}/v3.21/main\n`],
  ])('of an older release is replaced on %s too', async (system, old) => {
    const site = await makeSite();
    const [list, line] = lineOf(site, system);
    const device = deviceOf(site, system, { [list]: old(site.feed.url ?? '') });
    expect(done(await installing(site, device))).toEqual(DONE);
    expect(device.read(list)).toBe(line);
  });

  test.each<[System, Words, Files, readonly string[], string]>([
    [
      ...(['OpenWrt 24.10', { branch: '23.05' }] as const),
      { 'etc/openwrt_release': "DISTRIB_RELEASE='23.05.5'\n" },
      ...([[], 'etc/opkg/customfeeds.conf'] as const),
    ],
    ['OpenWrt 24.10', { branch: '23.05' }, {}, ['--branch=23.05'], 'etc/opkg/customfeeds.conf'],
    [
      ...(['Yocto', { branch: 'styhead' }] as const),
      { 'etc/os-release': 'ID=poky\nVERSION_CODENAME=styhead\n' },
      ...([[], 'etc/opkg/our_feed_extra.conf'] as const),
    ],
  ])('of a repository that the new release has not goes, and is told of, on %s %j', async (...row) => {
    const [system, words, changes, args, list] = row;
    const site = await makeSite();
    const arch = system === 'Yocto' ? 'core2-64' : 'mips_24kc';
    const branch = system === 'Yocto' ? 'scarthgap' : '24.10';
    await site.publish({ branch, repository: 'extra', files: site.place.ipk({ name: 'more', arch }) });
    await site.publish({ ...words, files: site.place.ipk({ arch }) });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, system);
    expect(done(await installing(site, device))).toEqual(DONE);
    const old = `src/gz our_feed_extra ${site.feed.url}/${branch}/extra/${arch}`;
    expect(device.read(list)).toContain(old);
    for (const [path, text] of Object.entries(changes)) device.file(path, text);
    const said = `The feed has no extra for ${words.branch} that fits this device, so its line goes.`;

    // With a repository named, the others are not meant.
    await installing(site, device, ['--repository', 'base', ...args]);
    expect(device.read(list)).toContain(old);
    const dry = await installing(site, device, ['--dry-run', ...args]);
    expect(dry.stdout).toContain(`${said}\nWould remove from /${list}: ${old}\n`);
    const { code, stdout, stderr } = await installing(site, device, args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${said}\nRemoved from /${list}: ${old}\n`);
    expect([...device.files()].filter(([, text]) => text.includes('our_feed_extra'))).toEqual([]);
    expect([...device.files()].filter(([, text]) => text.includes(`/${words.branch}/base/`))).toHaveLength(1);
    expect((await installing(site, device, args)).stdout).not.toContain('goes.');
  });

  test('of a repository that the new release has not comes back with the rest if the feed is not trusted', async () => {
    const site = await makeSite();
    await site.publish({ repository: 'extra', files: site.place.ipk({ name: 'more' }) });
    await site.publish({ branch: '23.05', files: site.place.ipk({}) });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10');
    await installing(site, device);
    const before = device.files();
    device.distrusts(true);
    expect((await installing(site, device, ['--branch', '23.05'])).code).toBe(1);
    expect(device.files()).toEqual(before);
  });

  test('is not added where another feed has its name, which opkg would take for it', async () => {
    const site = await makeSite();
    const other = 'src/gz our_feed_base https://other.example.org/24.10\n';
    const device = deviceOf(site, 'OpenWrt 24.10', { 'etc/opkg/distfeeds.conf': `#${other}${other}` });
    const before = device.files();
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('another feed of this device has the name our_feed_base'),
    ]);
    expect(device.files()).toEqual(before);
  });

  test('is told of where it is there as a comment', async () => {
    const site = await makeSite();
    const [, line] = lineOf(site, 'OpenWrt 24.10');
    const device = deviceOf(site, 'OpenWrt 24.10', { [LIST]: `# ${line}` });
    const { stdout } = await installing(site, device);
    expect(stdout).toContain(`/${LIST} has the line as a comment, which stays: # ${line}`);
    expect(device.read(LIST)).toBe(`# ${line}${line}`);
    await installing(site, device, ['--uninstall']);
    expect(device.read(LIST)).toBe(`# ${line}`);
  });
});

describe('the folder', () => {
  test.each<[string, System, Files, readonly string[], RegExp]>([
    [
      'no arch of the device',
      'OpenWrt 24.10',
      { 'etc/opkg/arch.conf': 'arch all 1\narch riscv64 10\n' },
      [],
      /^install\.sh: .*device: opkg of openwrt 24\.10\.2, arch all riscv64\n/,
    ],
    [
      'no arch of the device',
      'Alpine',
      { 'etc/apk/arch': 'riscv64\n' },
      [],
      /alpine v3\.22\.1, arch riscv64/,
    ],
    [
      ...(['no release of the device', 'OpenWrt 24.10'] as const),
      { 'etc/openwrt_release': "DISTRIB_RELEASE='23.05.5'\n" },
      [],
      /openwrt 23\.05\.5/,
    ],
    [
      ...(['no such release of any arch', 'OpenWrt 24.10'] as const),
      { 'etc/openwrt_release': "DISTRIB_RELEASE='SNAPSHOT'\n", 'etc/opkg/arch.conf': '' },
      [],
      /: opkg of openwrt SNAPSHOT\n/,
    ],
    [
      ...(['no such branch', 'OpenWrt 24.10'] as const),
      {},
      ['--branch=23.05', '--arch=x86_64'],
      /, arch x86_64, branch 23\.05\n/,
    ],
    [
      ...(['no such repository', 'OpenWrt 24.10'] as const),
      {},
      ['--repository', 'none', '--repository=nothing'],
      /, repository none nothing\n/,
    ],
    [
      'nothing in the format of the device',
      'OpenWrt 25.12',
      { 'etc/openwrt_release': '' },
      ['--branch', '24.10'],
      /apk/,
    ],
  ])('is refused where the feed has %s, on %s', async (_, system, changes, args, why) => {
    const site = await makeSite();
    const device = deviceOf(site, system, changes);
    const before = device.files();
    const { code, stdout, stderr } = await installing(site, device, args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(why);
    expect(stderr).toMatch(/\nChoose by hand [^\n]*\nThis feed has:\n/);
    expect(stderr).toContain(
      '\n  OpenWrt up to 24.10: branch 24.10, repository base, arch mips_24kc, x86_64\n',
    );
    expect([device.files(), site.server.requests]).toEqual([before, []]);
  });

  test('for all devices will do where there is none for the arch, and the better one is taken', async () => {
    const site = await makeSite();
    await site.publish({
      branch: '24.10',
      repository: 'any',
      files: site.place.ipk({ name: 'any', arch: 'all' }),
    });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10');
    await installing(site, device, ['--repository', 'any']);
    expect(device.read('etc/opkg/customfeeds.conf')).toContain(`${site.feed.url}/24.10/any/all\n`);
    await installing(site, device);
    expect(device.read('etc/opkg/customfeeds.conf')).toMatch(/any\/all\n.*base\/mips_24kc\n$/);
  });

  test('is one of several branches that no release tells apart only by hand', async () => {
    const site = await makeSite();
    for (const branch of ['stable', 'testing']) await site.publish({ branch, files: site.place.ipk({}) });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10', { 'etc/openwrt_release': "DISTRIB_RELEASE='21.02.1'\n" });
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('the branches stable testing could be meant'),
    ]);
    expect(done(await installing(site, device, ['--branch', 'testing']))).toEqual(DONE);
    expect(device.read('etc/opkg/customfeeds.conf')).toContain('/testing/base/mips_24kc');
    // A release that fits is better than any other name.
    const fitting = deviceOf(site, 'OpenWrt 24.10');
    expect(done(await installing(site, fitting))).toEqual(DONE);
    expect(fitting.read('etc/opkg/customfeeds.conf')).toContain('/24.10/base/mips_24kc');
  });

  test.each([
    ["DISTRIB_RELEASE='24.10-SNAPSHOT'\n", '24.10'],
    ["DISTRIB_RELEASE='24.10.0-rc1'\n", '24.10'],
    ['DISTRIB_RELEASE="24.10.2"\n', '24.10'],
  ])('is that of the release of %j', async (release, branch) => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10', { 'etc/openwrt_release': release });
    expect(done(await installing(site, device))).toEqual(DONE);
    expect(device.read('etc/opkg/customfeeds.conf')).toContain(`/${branch}/base/mips_24kc`);
  });

  test.each<[string, boolean]>([
    ['ID=poky\nVERSION_ID=5.0.4\nVERSION_CODENAME=scarthgap\n', false],
    ['ID=poky\nVERSION_CODENAME=styhead\n', false],
    ['ID=own\nVERSION_ID=1.0\n', false],
    ['ID=poky\nVERSION_CODENAME=kirkstone\n', true],
    ['ID=poky\n', true],
  ])(
    'of another of Yocto’s releases, which are words, is taken only by hand, on %j',
    async (release, fits) => {
      const site = await yoctoSite(['kirkstone']);
      const device = deviceOf(site, 'Yocto', { 'etc/os-release': release });
      const dry = await installing(site, device, ['--dry-run']);
      expect([dry.code, dry.stdout.includes('/kirkstone/base/core2-64')]).toEqual(
        fits ? [0, true] : [1, false],
      );
      expect(dry.stderr).toMatch(fits ? /^$/ : /has nothing for this device.*\nChoose by hand with --branch/);
      const chosen = await installing(site, device, ['--dry-run', '--branch', 'kirkstone']);
      expect([chosen.code, chosen.stdout.includes('/kirkstone/base/core2-64')]).toEqual([0, true]);
    },
  );

  test.each(['main', 'stable', 'latest', 'unstable'])('of the branch %s is of no release', async (branch) => {
    const site = await yoctoSite(['kirkstone', branch]);
    const device = deviceOf(site, 'Yocto');
    const { code, stdout } = await installing(site, device, ['--dry-run']);
    expect([code, stdout.includes(`/${branch}/base/core2-64`)]).toEqual([0, true]);
  });

  test('without a branch is for any release', async () => {
    const site = await yoctoSite(['stable']);
    const folders = site.feed.folders.map((folder) => ({ ...folder, branch: null }));
    site.script = scriptOf({ ...site.feed, folders });
    expect((await installing(site, deviceOf(site, 'Yocto'), ['--dry-run'])).code).toBe(0);
  });

  test('is an apk v3 one on another system with apk 3, where it has no other', async () => {
    const site = await makeSite();
    const files = { 'etc/os-release': 'ID=alpine\nVERSION_ID=25.12\nPRETTY_NAME="Alpine Linux edge"\n' };
    const device = deviceOf(site, 'Alpine', files);
    const args = ['--branch', '25.12'];
    expect((await installing(site, device, args)).code).toBe(1);
    const version = join(device.bin, 'version');
    device.file(`../bin/version`, 'apk-tools 3.0.1, compiled for x86_64.\n');
    expect(readFileSync(version, 'utf8')).toContain('3.0.1');
    expect(done(await installing(site, device, args))).toEqual(DONE);
    expect(device.read('etc/apk/repositories.d/customfeeds.list')).toBe(lineOf(site, 'OpenWrt 25.12')[1]);
  });
});

describe('Yocto', () => {
  beforeEach((context) => needJudge(context, 'gpg'));
  const gpg = (device: Device, ...args: string[]): string =>
    judge('gpg', ['--homedir', join(device.root, 'etc/opkg/gpg'), '--batch', ...args]).stdout.toString(
      'utf8',
    );

  test('trusts the imported key, and forgets it', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'Yocto');
    const { keyId } = site.keyOf('openpgp');
    expect(done(await installing(site, device))).toEqual(DONE);
    expect(gpg(device, '--export-ownertrust')).toContain(`${keyId.toUpperCase()}:6:`);
    expect(device.read('etc/opkg/signatures.conf')).toBe(
      'option check_signature 1\noption signature_type gpg-asc\n',
    );
    await installing(site, device, ['--uninstall']);
    expect(gpg(device, '--list-keys')).not.toContain(keyId.toUpperCase());
  });

  test('keeps options that are set, and options that other feeds need', async () => {
    const site = await makeSite();
    const set = 'option check_signature 1\n# mine\noption signature_type gpg-asc\n';
    const device = deviceOf(site, 'Yocto', { 'etc/opkg/opkg.conf': set });
    const before = device.files();
    expect(done(await installing(site, device))).toEqual(DONE);
    expect(device.files().has('etc/opkg/signatures.conf')).toBe(false);
    await installing(site, device, ['--uninstall']);
    expect(device.files()).toEqual(before);

    const half = deviceOf(site, 'Yocto', { 'etc/opkg/signatures.conf': 'option check_signature 1\n' });
    expect(done(await installing(site, half))).toEqual(DONE);
    expect(half.read('etc/opkg/signatures.conf')).toBe(
      'option check_signature 1\noption signature_type gpg-asc\n',
    );
    half.file('etc/opkg/more.conf', 'src/gz more https://example.org/more\n');
    const { stdout } = await installing(site, half, ['--uninstall']);
    expect(stdout).toContain('signatures.conf stays');
    expect(half.files().has('etc/opkg/signatures.conf')).toBe(true);
  });

  test('that is set not to check signatures is left alone', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'Yocto', { 'etc/opkg/opkg.conf': 'option check_signature 0\n' });
    const before = device.files();
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([1, expect.stringContaining('set not to check signatures')]);
    expect(device.files()).toEqual(before);
    expect(gpg(device, '--list-keys')).toBe('');
  });
});

describe('a device', () => {
  test('without a network is left as it is', async () => {
    const site = await makeSite();
    const script = scriptOf({ ...site.feed, url: 'http://127.0.0.1:1/feed' });
    for (const system of SYSTEMS) {
      const device = deviceOf(site, system);
      const before = device.files();
      const { code, stderr } = await runOn(device, 'dash', script, ['--root', device.root]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('could not be downloaded')]);
      expect(device.files()).toEqual(before);
    }
  });

  test.each([
    ['sha256sum', 'no key can be compared'],
    ['wget', 'none of uclient-fetch, wget and curl'],
    ['opkg', 'nothing is fetched and no signature is checked'],
  ])('without %s hears so', async (tool, what) => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    const before = device.files();
    device.without(tool);
    const { code, stdout, stderr } = await installing(site, device);
    expect(stdout + stderr).toContain(what);
    expect([code, device.files().size > before.size]).toEqual(tool === 'opkg' ? [0, true] : [1, false]);
  });

  test('without a package manager on the PATH hears the same of a dry run', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    device.without('opkg');
    const { stdout } = await installing(site, device, ['--dry-run']);
    expect(stdout).toContain('opkg is not on the PATH, so that nothing is fetched');
    expect(stdout).not.toContain('opkg update');
  });

  test('has curl in the place of wget', async (context) => {
    needJudge(context, 'curl');
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    for (const tool of ['wget', 'opkg']) device.without(tool);
    symlinkSync('/usr/bin/curl', join(device.bin, 'curl'));
    expect(done(await installing(site, device))).toEqual(DONE);
  });

  test.each<[System, string, (url: string) => string]>([
    ['OpenWrt 24.10', 'etc/opkg/customfeeds.conf', (url) => `src/gz broken ${url}/nothing\n`],
    ['OpenWrt 25.12', 'etc/apk/repositories.d/customfeeds.list', (url) => `${url}/nothing/packages.adb\n`],
    ['Alpine', 'etc/apk/repositories', (url) => `${url}/nothing\n`],
    ['Yocto', 'etc/opkg/broken.conf', (url) => `src/gz broken ${url}/nothing\n`],
  ])('with another feed that fails gets this one, on %s', async (system, list, line) => {
    const site = await makeSite();
    const device = deviceOf(site, system, { [list]: line(site.feed.url ?? '') });
    expect(done(await installing(site, device))).toEqual(DONE);
    const [own, added] = lineOf(site, system);
    expect(device.read(own)).toContain(added);
  });

  test('takes the script from standard input', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    expect(done(await installing(site, device, [], { isPiped: true }))).toEqual(DONE);
    expect(device.read('etc/opkg/customfeeds.conf')).toContain('our_feed_base');
  });

  test('that may not be written to hears so', async (context) => {
    if (process.getuid?.() !== 0) context.skip('not run: only root can become another user');
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    const before = device.files();
    judge('chmod', ['-R', 'a+rX', site.place.folder]);
    mkdirSync(join(device.root, '../tmp'));
    judge('chmod', ['777', join(device.root, '../tmp')]);
    const { code, stderr } = await installing(site, device, [], { uid: 65534 });
    expect([code, stderr]).toEqual([1, expect.stringContaining('run this as root')]);
    expect(device.files()).toEqual(before);
  });

  test('without a package manager, and options nobody knows, are refused', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10');
    const bare = makeDevice(site.place, 'bare', { 'etc/passwd': '' });
    expect((await installing(site, bare)).stderr).toContain('neither apk nor opkg');
    for (const args of [
      ['--frob'],
      ['--branch'],
      ['--branch', '--arch'],
      ['--arch', 'a b'],
      ['--root', '/none'],
      ...[['--root=/none'], ['--branch='], ['--arch=a b'], ['--dry-run=yes']],
    ]) {
      const { code, stdout, stderr } = await installing(site, device, args);
      expect([args, code, stdout, stderr]).toEqual([args, 1, '', expect.stringMatching(/^install\.sh: /)]);
    }
    const help = await installing(site, device, ['--help']);
    expect([help.code, help.stdout]).toEqual([
      0,
      expect.stringContaining('Alpine: branch v3.22, repository main'),
    ]);
  });
});
