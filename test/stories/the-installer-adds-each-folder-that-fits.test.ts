import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedFolder } from '../../src/feed/catalog/feed-json.ts';
import { SHELLS, type Shell } from '../support/fake-device.ts';
import {
  DONE,
  deviceOf,
  done,
  installing,
  makeSite,
  needDeviceShells,
  never,
  OTHERS,
  type Site,
  scriptOf,
} from '../support/installer-site.ts';

beforeEach(needDeviceShells);

const shells = Object.keys(SHELLS) as Shell[];
const LIST = 'etc/opkg/customfeeds.conf';

describe('a device of Yocto', () => {
  const ARCHES = 'arch all 1\narch any 6\narch core2-64 16\narch qemux86_64 21\n';

  /** A feed with the folders of two machines, and one for all. */
  async function machines(): Promise<Site> {
    const site = await makeSite();
    const files = ['all', 'core2-64', 'qemux86_64', 'cortexa72'].map((arch) =>
      site.place.ipk({ name: `for-${arch}`, arch }),
    );
    await site.publish({ branch: 'scarthgap', 'all-folder': 'true', files });
    site.feed = site.now();
    site.script = scriptOf(site.feed);
    return site;
  }

  const lineFor = ({ feed }: Site, arch: string): string =>
    `src/gz our_feed_base_${arch.replace('-', '_')} ${feed.url}/scarthgap/base/${arch}\n`;
  const fileOf = (arch: string): string => `etc/opkg/our_feed_base_${arch.replace('-', '_')}.conf`;
  const OWN = ['all', 'core2-64', 'qemux86_64'];

  test.each(shells)(
    'gets each folder that it reads under a name of its own, and loses them, in %s',
    async (shell) => {
      const site = await machines();
      const device = deviceOf(site, 'Yocto', { 'etc/opkg/arch.conf': ARCHES });
      const before = device.files();
      expect(done(await installing(site, device, [], {}, shell))).toEqual(DONE);
      for (const arch of OWN) expect(device.read(fileOf(arch))).toBe(lineFor(site, arch));
      expect([...device.files().keys()]).not.toContain(fileOf('cortexa72'));
      expect(site.server.requests.filter((path) => path.endsWith('Packages.gz'))).toHaveLength(3);
      const again = await installing(site, device, [], {}, shell);
      expect(again.stdout.match(/already has the line/g)).toHaveLength(3);
      expect(done(await installing(site, device, ['--uninstall'], {}, shell))).toEqual(DONE);
      expect(device.files()).toEqual(before);
    },
  );

  test('has the line of an older installer replaced, and keeps those that its owner wrote', async () => {
    const site = await machines();
    const { url } = site.feed;
    const old = `src/gz our_feed_base ${url}/scarthgap/base/core2-64\n`;
    const byHand = [
      `src/gz uri-all-0 ${url}/scarthgap/base/all`,
      `src/gz uri-other-0 ${url}/scarthgap/base/cortexa72`,
      'src/gz mine https://other.example.org/all',
    ].join('\n');
    const device = deviceOf(site, 'Yocto', {
      ...{ 'etc/opkg/arch.conf': ARCHES, 'etc/opkg/base-feeds.conf': `${byHand}\n` },
      'etc/opkg/our_feed_base.conf': old,
    });
    const { code, stdout, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Replaced in /etc/opkg/our_feed_base.conf: ${old}`);
    expect(stdout).toContain('/etc/opkg/base-feeds.conf already has the line: src/gz uri-all-0 ');
    const files = [...device.files().keys()];
    expect(files).toEqual(expect.arrayContaining(['core2-64', 'qemux86_64'].map(fileOf)));
    expect(files).not.toContain(fileOf('all'));
    expect(files).not.toContain('etc/opkg/our_feed_base.conf');
    const removed = await installing(site, device, ['--uninstall']);
    expect(removed.stdout).toMatch(
      /The key \w+ stays: this device has another line with an address of this feed: src\/gz uri-/,
    );
    expect(device.read('etc/opkg/base-feeds.conf')).toBe(`${byHand}\n`);
    expect([...device.files().keys()].filter((path) => path.includes('our_feed'))).toEqual([]);
  });

  test('gets nothing where a line of its owner has one of the names', async () => {
    const site = await machines();
    const other = `src/gz our_feed_base_all ${site.feed.url}/scarthgap/base/cortexa72\n`;
    const device = deviceOf(site, 'Yocto', { 'etc/opkg/arch.conf': ARCHES, 'etc/opkg/mine.conf': other });
    const before = device.files();
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([1, expect.stringContaining('has the name our_feed_base_all')]);
    expect(device.files()).toEqual(before);
  });

  test('gets the arches that are named by hand', async () => {
    const site = await machines();
    const device = deviceOf(site, 'Yocto', { 'etc/opkg/arch.conf': '' });
    const { stdout } = await installing(site, device, [
      '--dry-run',
      '--arch',
      'cortexa72',
      '--arch=core2-64',
    ]);
    expect(stdout.match(/base\/\S+$/gm)).toEqual(['base/all', 'base/core2-64', 'base/cortexa72']);
  });
});

describe('OpenWrt', () => {
  test('gets the folder of all arches beside its own, where the feed has one', async () => {
    const site = await makeSite();
    const files = [site.place.ipk({ name: 'theme', arch: 'all' }), site.place.ipk({ name: 'more' })];
    await site.publish({ 'all-folder': 'true', files });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10');
    const before = device.files();
    expect(done(await installing(site, device))).toEqual(DONE);
    const { url } = site.feed;
    expect(device.read(LIST)).toContain(
      `src/gz our_feed_base ${url}/24.10/base/mips_24kc\nsrc/gz our_feed_base_all ${url}/24.10/base/all\n`,
    );
    await installing(site, device, ['--uninstall']);
    expect(device.files()).toEqual(before);
  });

  /** A feed of modules for two targets, and of other packages for any. */
  async function targets(repository: string | null = 'kmods'): Promise<Site> {
    const site = await makeSite();
    const [one] = site.feed.folders.filter(({ path }) => path === '24.10/base/mips_24kc');
    const index = readFileSync(join(site.place.folder, 'site', '24.10/base/mips_24kc/Packages.gz'));
    const folder = (target: string, branch = '24.10'): FeedFolder => {
      const path = [branch, repository, target].filter((word) => word !== null).join('/');
      site.place.file(`site/${path}/Packages.gz`, index);
      return {
        ...(one ?? never()),
        path,
        branch,
        repository,
        target,
        arch: null,
        arches: ['mips_24kc'],
      };
    };
    const all = ['ath79/generic', 'ramips/mt7621', 'ath79/nand'].map((target) => folder(target));
    site.feed = { ...site.feed, folders: [...site.feed.folders, ...all, folder('ath79/generic', '23.05')] };
    site.script = scriptOf(site.feed);
    return site;
  }

  const release = (target: string): string => `DISTRIB_RELEASE='24.10.2'\nDISTRIB_TARGET='${target}'\n`;

  test.each([
    ['etc/openwrt_release', release('ath79/generic')],
    ['etc/os-release', 'OPENWRT_BOARD="ath79/generic"\n'],
    ['usr/lib/other', ''],
  ])('takes lines of its own target and of none, as %s says it', async (file, text) => {
    const site = await targets();
    const device = deviceOf(site, 'OpenWrt 24.10', { [file]: text });
    const args = text === '' ? ['--target=ath79/generic'] : [];
    const both = ['--repository', 'base', '--repository', 'kmods'];
    expect(done(await installing(site, device, [...args, ...both]))).toEqual(DONE);
    const { url } = site.feed;
    const base = `src/gz our_feed_base ${url}/24.10/base/mips_24kc\n`;
    const kmods = `src/gz our_feed_kmods_ath79_generic ${url}/24.10/kmods/ath79/generic\n`;
    expect(device.read(LIST).split(OTHERS)[1]).toBe(base + kmods);
    // Another target's line, as a restored backup brings it, goes.
    const foreign = `src/gz our_feed_kmods_ramips_mt7621 ${url}/23.05/kmods/ramips/mt7621\n`;
    device.file(LIST, device.read(LIST).replace(kmods, foreign));
    const { stdout } = await installing(site, device, args);
    expect(stdout).toContain(`Replaced in /${LIST}: ${foreign}`);
    expect(device.read(LIST).split(OTHERS)[1]).toBe(base + kmods);
  });

  test('has a line of another target replaced also in a feed without names of repositories', async () => {
    const site = await targets(null);
    const { url } = site.feed;
    const theirs = `src/gz our_feedback_ath79_nand ${url}/24.10/other/place\nsrc/gz mine ${url}/24.10/other/one\n`;
    const foreign = `src/gz our_feed_mediatek_filogic ${url}/23.05/mediatek/filogic\n`;
    const device = deviceOf(site, 'OpenWrt 24.10', {
      'etc/openwrt_release': release('ath79/generic'),
      [LIST]: OTHERS + theirs + foreign,
    });
    const { stdout } = await installing(site, device);
    expect(stdout).toContain(`Replaced in /${LIST}: ${foreign}`);
    const base = `src/gz our_feed_base ${url}/24.10/base/mips_24kc\n`;
    const own = `src/gz our_feed_ath79_generic ${url}/24.10/ath79/generic\n`;
    expect(device.read(LIST)).toBe(OTHERS + theirs + own);
    expect(stdout).toContain('The feed also has: base. To add one, run this again with --repository NAME.');
    await installing(site, device, ['--repository', 'base']);
    expect(device.read(LIST)).toBe(OTHERS + theirs + own + base);
    await installing(site, device, ['--uninstall']);
    expect(device.read(LIST)).toBe(OTHERS + theirs);
  });

  test.each([
    [
      'x86/64',
      /nothing for the target x86\/64 of this device, only for these: ath79\/generic ath79\/nand ramips\/mt7621\n/,
    ],
    [
      '',
      /does not say its target, and the feed has folders for these: ath79\/generic ath79\/nand ramips\/mt7621\n/,
    ],
    ["$(reboot)'; reboot", /does not say its target/],
  ])('is told which targets the feed has, for the target %j', async (target, why) => {
    const site = await targets();
    const device = deviceOf(site, 'OpenWrt 24.10', { 'etc/openwrt_release': release(target) });
    const before = device.files();
    const { code, stderr } = await installing(site, device, ['--repository', 'kmods']);
    expect([code, device.files()]).toEqual([1, before]);
    expect(stderr).toMatch(why);
    // The rest of the feed fits.
    const { stdout } = await installing(site, device, ['--dry-run']);
    expect(stdout).toContain('/24.10/base/mips_24kc\n');
    expect(stdout).toMatch(
      target === 'x86/64' ? /has no kmods for the target x86\/64/ : /has kmods by target/,
    );
    expect(stderr).toContain('\nChoose one with --target');
  });
});

describe('an opkg in /opt', () => {
  const CONF = 'opt/etc/opkg.conf';
  const ENTWARE =
    'src/gz entware http://bin.entware.net/mipselsf-k3.4\ndest root /opt\narch all 100\narch mips_24kc 200\n';
  const FILES = { [CONF]: ENTWARE };

  async function stable(): Promise<Site> {
    const site = await makeSite();
    await site.publish({ branch: 'stable', files: site.place.ipk({}) });
    site.feed = site.now();
    site.script = scriptOf(site.feed);
    return site;
  }

  test.each(shells)('gets line and key there, and is said to check nothing, in %s', async (shell) => {
    const site = await stable();
    const device = deviceOf(site, 'OpenWrt 24.10', FILES);
    rmSync(join(device.root, 'etc'), { recursive: true });
    const before = device.files();
    const { code, stdout, stderr } = await installing(site, device, [], {}, shell);
    expect([code, stderr]).toEqual([0, '']);
    expect(device.read(CONF)).toBe(`${ENTWARE}src/gz our_feed_base ${site.feed.url}/stable/base/mips_24kc\n`);
    expect([...device.files().keys()]).toEqual([CONF, `opt/etc/opkg/keys/${site.keyOf('usign').keyId}`]);
    expect(stdout).toContain('it does not check signatures: /opt/etc/opkg.conf has no check_signature');
    expect(stdout).toContain('anybody on the network path');
    expect(stdout).not.toContain('trusts the feed');
    await installing(site, device, ['--uninstall'], {}, shell);
    expect(device.files()).toEqual(before);
  });

  test('must find the signature good where it checks', async () => {
    const site = await stable();
    const checking = { [CONF]: `${ENTWARE}option check_signature\n` };
    const device = deviceOf(site, 'OpenWrt 24.10', checking);
    const before = device.files();
    device.distrusts(true);
    expect((await installing(site, device, ['--opt'])).code).toBe(1);
    expect(device.files()).toEqual(before);
    device.distrusts(false);
    const { code, stdout } = await installing(site, device, ['--opt']);
    expect([code, stdout.includes('opkg trusts the feed.')]).toEqual([0, true]);
  });

  test('beside OpenWrt’s own is used only if it is asked for, and takes no feed of a release', async () => {
    const site = await makeSite();
    const device = deviceOf(site, 'OpenWrt 24.10', FILES);
    expect(done(await installing(site, device, ['--dry-run']))).toEqual(DONE);
    const { code, stderr } = await installing(site, device, ['--opt']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('nothing for this device: opkg of /opt, arch all mips_24kc'),
    ]);
    const chosen = await installing(site, device, ['--opt', '--dry-run', '--branch', '24.10']);
    expect(chosen.stdout).toContain(`to /${CONF}: src/gz our_feed_base `);
    expect((await installing(site, deviceOf(site, 'Alpine'), ['--opt'])).stderr).toContain(
      'no /opt/etc/opkg.conf',
    );
  });
});
