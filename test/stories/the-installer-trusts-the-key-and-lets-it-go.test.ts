import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '../support/fake-device.ts';
import {
  changeKey,
  DONE,
  deviceOf,
  done,
  installing,
  judgeKeys,
  KEY_FILES,
  makeSite,
  needDeviceShells,
  OTHERS,
  type Site,
  SYSTEMS,
  scriptOf,
} from '../support/installer-site.ts';
import { judge, needJudge } from '../support/judges.ts';

beforeEach(needDeviceShells);

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
      expect.stringContaining(`etc/opkg/keys/${keyId} exists with other content`),
    ]);
    const removed = await installing(site, device, ['--uninstall']);
    expect(done(removed)).toEqual(DONE);
    expect(removed.stdout).toContain('its content is not this feed');
    expect(device.files()).toEqual(before);
  });

  test('with another comment or other ends of lines on the device is the same key, and stays as it is', async () => {
    const site = await makeSite();
    const published = (scheme: string): string =>
      readFileSync(join(site.place.folder, 'site', site.keyOf(scheme).path), 'latin1');
    for (const [system, path, text] of [
      [
        'OpenWrt 24.10',
        `etc/opkg/keys/${site.keyOf('usign').keyId}`,
        published('usign').replace(/^.*\n/, 'untrusted comment: of my own\n').trimEnd(),
      ],
      [
        'OpenWrt 25.12',
        `etc/apk/keys/${site.keyOf('apk-v3').keyId}.pem`,
        published('apk-v3').replaceAll('\n', '\r\n'),
      ],
    ] as const) {
      const device = deviceOf(site, system, { [path]: text });
      const installed = await installing(site, device);
      expect(done(installed)).toEqual(DONE);
      expect(installed.stdout).toContain('is already there');
      expect(device.read(path)).toBe(text);
      expect(done(await installing(site, device, ['--uninstall']))).toEqual(DONE);
      expect(device.files()).not.toHaveProperty([path]);
    }
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
    await installing(site, device, ['--repository', 'base', '--repository', 'more']);
    expect(device.read('etc/opkg/customfeeds.conf').match(/our_feed_\w+/g)).toEqual([
      'our_feed_base',
      'our_feed_more',
    ]);
    const one = await installing(site, device, ['--uninstall', '--repository', 'more']);
    expect(one.stdout).toMatch(
      /^The key \w+ stays: this device has another line with an address of this feed: src\/gz our_feed_base /m,
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
      'this device has another line with an address of this feed',
    ],
    [
      'has its address and a password',
      (url) => `src/gz a ${url.replace('//', '//user:secret@')}/24.10/base/mips_24kc`,
      'this device has another line with an address of this feed',
    ],
    [
      'is of the same server',
      (url) => `src/gz a ${url.replace(/:\d+$/, '')}/b/base`,
      'this device has no line of this feed',
    ],
    [
      'is of a server that it had',
      () => 'src/gz a https://old.example.org/b/base',
      'this device has no line of this feed',
    ],
  ])('stays where a line %s, which is said', async (_, lines, why) => {
    const { site, device, id } = await deviceWith((url) => `${OTHERS}${lines(url)}\n`);
    site.script = scriptOf({ ...site.feed, formerUrls: ['https://old.example.org/feed'] });
    const before = device.files();
    for (const args of [['--uninstall', '--dry-run'], ['--uninstall']]) {
      const { stdout } = await installing(site, device, args);
      const shown = lines(site.feed.url ?? '').replace('user:secret@', '');
      expect(stdout).toMatch(new RegExp(`^The key ${id} stays: ${why}.*: `, 'm'));
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
