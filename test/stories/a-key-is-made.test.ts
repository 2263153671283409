import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublicKeys } from '../../src/keys/public-keys.ts';
import { loadUsignKey } from '../../src/keys/usign.ts';
import { cli, makePlace, type Place } from '../support/run.ts';

const textOf = (place: Place, name: string): string => readFileSync(join(place.folder, name), 'utf8');

test('keygen writes two files, the secret one for its owner only, and prints what to do with them', async () => {
  const place = makePlace();
  const ended = await cli(place, ['keygen', 'usign']);

  expect([ended.code, ended.stderr]).toEqual([0, '']);
  const secret = textOf(place, 'key.sec');
  const key = await loadUsignKey({ text: secret, origin: 'key.sec' }, undefined);
  const { keyId } = key.publicKey;
  expect(keyId).toMatch(/^[1-9a-f][0-9a-f]{15}$/);
  expect(textOf(place, 'key.pub')).toBe(key.publicKey.text);
  if (process.platform !== 'win32') expect(statSync(join(place.folder, 'key.sec')).mode & 0o777).toBe(0o600);
  for (const words of [
    'PKGFEED_USIGN_KEY',
    'key.sec',
    'key.pub',
    `keys/${keyId}`,
    `/etc/opkg/keys/${keyId}`,
  ]) {
    expect(ended.stdout).toContain(words);
  }
  expect(ended.stdout).not.toContain(secret.split('\n')[1]);
});

test('with a passphrase the key opens with it alone', async () => {
  const place = makePlace();
  const env = { PKGFEED_USIGN_PASSPHRASE: 'open sesame' };
  const ended = await cli(place, ['keygen', 'usign', 'locked', '--json'], { env });
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(ended.stdout).not.toContain('open sesame');

  const key = { text: textOf(place, 'locked.sec'), origin: 'locked.sec' };
  await expect(loadUsignKey(key, undefined)).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
  await expect(loadUsignKey(key, 'open barley')).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
  const opened = await loadUsignKey(key, 'open sesame');
  const [published] = await readPublicKeys({ text: textOf(place, 'locked.pub'), origin: 'locked.pub' });
  const message = Buffer.from('hello');
  expect(published?.verify(message, await opened.sign(message))).toBe(true);
});

test.each([[['key.sec', 'key.pub']], [['key.sec']], [['key.pub']]])(
  'files that are there stay, and nothing is put beside them: %s',
  async (names) => {
    const place = makePlace();
    for (const name of names) place.file(name, `precious ${name}`);
    const before = readdirSync(place.folder).sort();
    const ended = await cli(place, ['keygen', 'usign']);

    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('KEY_EXISTS');
    for (const name of names) expect(textOf(place, name)).toBe(`precious ${name}`);
    expect(readdirSync(place.folder).sort()).toEqual(before);
  },
);

test('the device’s lines name the feed when it is known', async () => {
  const place = makePlace();
  const flags = ['--pages-repository', 'Owner/feed', '--branch', '24.10', '--repository', 'base'];
  const ended = await cli(place, ['keygen', 'usign', '--json', ...flags]);
  const { deviceLines, keyId } = JSON.parse(ended.stdout);
  expect(deviceLines).toEqual([
    `wget -O /etc/opkg/keys/${keyId} https://owner.github.io/feed/keys/${keyId}`,
    expect.stringContaining('https://owner.github.io/feed/24.10/base/'),
    'opkg update',
  ]);
});

test('another kind of key is refused with the nearest right one', async () => {
  const place = makePlace();
  const ended = await cli(place, ['keygen', 'usgin']);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('Did you mean usign?');
  expect(existsSync(join(place.folder, 'key.sec'))).toBe(false);
});
