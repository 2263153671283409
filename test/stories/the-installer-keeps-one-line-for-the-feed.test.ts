import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  DONE,
  deviceOf,
  done,
  type Files,
  installing,
  lineOf,
  makeSite,
  needDeviceShells,
  never,
  OTHERS,
  type Site,
  SYSTEMS,
  type System,
  scriptOf,
} from '../support/installer-site.ts';
import type { Words } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';

beforeEach(needDeviceShells);

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

  test('is that of apk 3 for the other index, where a device has it', async () => {
    const site = await makeSite();
    const [list, line] = lineOf(site, 'Alpine');
    const device = deviceOf(site, 'Alpine', { [list]: `v3 ${line}` });
    const { stdout } = await installing(site, device);
    expect(stdout).toContain(`/${list} already has the line: ${line}`);
    expect(device.read(list)).toBe(`v3 ${line}`);
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
      ...([[], 'etc/opkg/our_feed_extra_core2_64.conf'] as const),
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
    const both = ['--repository', 'base', '--repository', 'extra'];
    expect(done(await installing(site, device, both))).toEqual(DONE);
    const name = system === 'Yocto' ? 'our_feed_extra_core2_64' : 'our_feed_extra';
    const old = `src/gz ${name} ${site.feed.url}/${branch}/extra/${arch}`;
    expect(device.read(list)).toContain(old);
    for (const [path, text] of Object.entries(changes)) device.file(path, text);
    const said = `The feed has no extra for ${words.branch} that fits this device, so its line is removed.`;

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
    await installing(site, device, ['--repository', 'base', '--repository=extra']);
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
    expect(stdout).toContain(`/${LIST} has the line as a comment, which is kept: # ${line}`);
    expect(device.read(LIST)).toBe(`# ${line}${line}`);
    await installing(site, device, ['--uninstall']);
    expect(device.read(LIST)).toBe(`# ${line}`);
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
    expect(stdout).toContain(`The feed has moved to ${site.feed.url}, and a line has its former address.\n`);
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
