import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeDevice, outputsOf, runOn, SHELLS, type Shell } from '../support/fake-device.ts';
import {
  DEVICES,
  DONE,
  deviceOf,
  done,
  type Files,
  installing,
  KEY_FILES,
  lineOf,
  makeSite,
  needDeviceShells,
  SYSTEMS,
  type System,
  scriptOf,
} from '../support/installer-site.ts';
import { judge, needJudge } from '../support/judges.ts';

beforeEach(needDeviceShells);

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
      expect(second.stdout).toContain(`/${list} already has the line: ${line}`);
      expect(second.stdout).not.toContain('Added');
      expect(device.files()).toEqual(after);

      const wouldGo = await installing(site, device, ['--uninstall', '--dry-run'], {}, shell);
      expect(done(wouldGo)).toEqual(DONE);
      expect(wouldGo.stdout).toContain(`Would remove from /${list}: ${line}`);
      expect(device.files()).toEqual(after);

      const removed = await installing(site, device, ['--uninstall'], {}, shell);
      expect(done(removed)).toEqual(DONE);
      expect(removed.stdout).toContain('Installed packages stay.');
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
    const scripts = new Map([...cuts].map((at) => [`${at}`, site.script.subarray(0, at)]));
    const root = ['--root', device.root];
    expect(await outputsOf(device, shell, scripts, root)).toEqual([]);
    // The whole one says something, in both ways.
    const whole = new Map([['whole', site.script]]);
    expect(await outputsOf(device, shell, whole, [...root, '--dry-run'])).toEqual([
      'file whole',
      'pipe whole',
    ]);
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
      expect(stderr).toContain('Every change of this run was undone.');
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
    expect(stdout).toContain('opkg is not on the PATH, so nothing is fetched');
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
