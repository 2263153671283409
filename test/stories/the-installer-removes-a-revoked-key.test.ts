import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { FeedFile } from '../../src/feed/catalog/feed-json.ts';
import {
  changeKey,
  DONE,
  deviceOf,
  done,
  installing,
  KEY_FILES,
  makeSite,
  needDeviceShells,
  SYSTEMS,
  scriptOf,
} from '../support/installer-site.ts';
import { judge, needJudge } from '../support/judges.ts';

beforeEach(needDeviceShells);

/** The feed as it is when the key has been revoked. */
const revoking = (feed: FeedFile, keyId: string): FeedFile => ({
  ...feed,
  keys: feed.keys.map((key) => (key.keyId === keyId ? { ...key, state: 'revoked' } : key)),
});

test.each(SYSTEMS.filter((system) => system !== 'Yocto'))(
  'a revoked key goes from %s, and one of its name with other content stays',
  async (system) => {
    const site = await makeSite();
    const [scheme = ''] = KEY_FILES[system] ?? [];
    const old = site.keyOf(scheme);
    const device = deviceOf(site, system);
    expect(done(await installing(site, device))).toEqual(DONE);
    await changeKey(site, system);
    site.script = scriptOf(revoking(site.now(), old.keyId));
    const path = `etc/${scheme === 'usign' ? 'opkg' : 'apk'}/keys/${old.path.slice('keys/'.length)}`;
    expect(device.files().has(path)).toBe(true);
    const ended = await installing(site, device);
    expect(done(ended)).toEqual(DONE);
    expect(ended.stdout).toContain(`Removed the revoked key ${old.keyId}: /${path}`);
    expect(device.files().has(path)).toBe(false);

    const text = 'another key\n';
    const other = deviceOf(site, system, { [path]: text });
    const left = await installing(site, other);
    expect(left.stdout).toContain('has the name of the revoked key');
    expect(other.read(path)).toBe(text);
  },
);

test('a revoked key is forgotten on Yocto', async (context) => {
  needJudge(context, 'gpg');
  const site = await makeSite();
  const old = site.keyOf('openpgp');
  const device = deviceOf(site, 'Yocto');
  expect(done(await installing(site, device))).toEqual(DONE);
  await changeKey(site, 'Yocto');
  site.script = scriptOf(revoking(site.now(), old.keyId));
  const ended = await installing(site, device);
  expect(done(ended)).toEqual(DONE);
  expect(ended.stdout).toContain(`Removed the revoked key ${old.keyId}.`);
  const listed = judge('gpg', ['--homedir', join(device.root, 'etc/opkg/gpg'), '--list-keys', old.keyId]);
  expect(listed.status).not.toBe(0);
});

test('the installer names the keyring that all folders have', async () => {
  const site = await makeSite();
  const folders = site.feed.folders.filter(({ formats }) => formats.includes('opkg')).map(({ path }) => path);
  const ring = { format: 'opkg', name: 'feed-keyring', count: 1, mark: `pkgfeed-keys-${'a'.repeat(32)}` };
  const said = async (own: string[]): Promise<string> => {
    site.script = scriptOf({ ...site.now(), keyrings: [{ ...ring, folders: own }] });
    return (await installing(site, deviceOf(site, 'OpenWrt 24.10'))).stdout;
  };
  const line = 'Keep the keys of the feed up to date with: opkg install feed-keyring';
  expect(await said(folders)).toContain(line);
  expect(await said([])).not.toContain('Keep the keys');
});
