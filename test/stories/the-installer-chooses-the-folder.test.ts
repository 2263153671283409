import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '../support/fake-device.ts';
import {
  DONE,
  deviceOf,
  done,
  type Files,
  installing,
  lineOf,
  makeSite,
  needDeviceShells,
  type System,
  scriptOf,
  yoctoSite,
} from '../support/installer-site.ts';

beforeEach(needDeviceShells);

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
    await installing(site, device, ['--repository', 'base']);
    expect(device.read('etc/opkg/customfeeds.conf')).toMatch(/any\/all\n.*base\/mips_24kc\n$/);
  });

  test.each(['dash', 'busybox sh'] as const)(
    'is of one repository, until others are named, in %s: never of testing unasked',
    async (shell) => {
      const site = await makeSite();
      for (const repository of ['extra', 'testing'])
        await site.publish({ repository, files: site.place.ipk({ name: repository }) });
      const list = 'etc/opkg/customfeeds.conf';
      const run = (device: Device, ...args: string[]) => installing(site, device, args, undefined, shell);
      const has = (device: Device) => device.read(list).match(/our_feed_\w+/g);
      site.script = scriptOf(site.now());
      const device = deviceOf(site, 'OpenWrt 24.10');
      const { stdout } = await run(device);
      expect(has(device)).toEqual(['our_feed_base']);
      expect(stdout).toContain('The feed also has: extra, testing.');
      // What the device has stays, and is renewed.
      await run(device, '--repository', 'testing');
      expect((await run(device)).stdout).toContain('The feed also has: extra.');
      expect(has(device)).toEqual(['our_feed_base', 'our_feed_testing']);

      // The maintainer's order, and a feed that has nothing else for the device.
      const { folders } = site.now();
      site.script = scriptOf({ ...site.now(), defaultRepositories: ['none', 'extra'] });
      const second = deviceOf(site, 'OpenWrt 24.10');
      await run(second);
      expect(has(second)).toEqual(['our_feed_extra']);
      site.script = scriptOf({
        ...site.now(),
        folders: folders.filter((one) => one.branch !== '24.10' || one.repository === 'testing'),
      });
      const third = deviceOf(site, 'OpenWrt 24.10');
      const before = third.files();
      const refused = await run(third);
      expect([refused.code, third.files()]).toEqual([1, before]);
      expect(refused.stderr).toContain('only what nobody gets without asking: testing\nChoose it with');
      expect(done(await run(third, '--repository', 'testing'))).toEqual(DONE);
    },
  );

  test('is one of several branches that no release tells apart only by hand', async () => {
    const site = await makeSite();
    for (const branch of ['stable', 'testing']) await site.publish({ branch, files: site.place.ipk({}) });
    site.script = scriptOf(site.now());
    const device = deviceOf(site, 'OpenWrt 24.10', { 'etc/openwrt_release': "DISTRIB_RELEASE='21.02.1'\n" });
    const { code, stderr } = await installing(site, device);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('the branches stable testing all fit this device'),
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
