import { expect, test } from 'vitest';
import { ARCH, following, recipe } from '../support/following.ts';
import { failureOf, publishing } from '../support/run.ts';

/** Settings of a run beside the upstream. */
async function beside() {
  const feed = await following('opkg', { sync: 'true' });
  const { upstream: _, 'upstream-keys': __, sync: ___, ...own } = feed.words;
  return { feed, own };
}

test('what somebody else changed in the folder', async () => {
  const { feed, own } = await beside();
  await feed.offer([recipe('foo'), recipe('bar')]);
  await feed.run();
  const hotfix = feed.place.ipk({ name: 'foo', version: '1.1', arch: ARCH, fields: [] });
  await publishing(feed.place, { ...own, files: hotfix, 'keep-versions': '1' });
  expect(feed.listed()).toEqual(['bar 1.0-r1', 'foo 1.1']);
  await feed.run({}, 7);
  expect(feed.listed()).toEqual(['bar 1.0-r1', 'foo 1.0-r1']);
  feed.server.asked();
  expect(await feed.run({}, 14)).toMatchObject({ changed: false });
  expect(feed.server.asked()).toEqual([expect.stringMatching(/ 304$/)]);
});

test('what a file gave instead of it, and gives no more', async () => {
  const { feed } = await beside();
  await feed.offer([recipe('foo'), recipe('bar')]);
  const mine = feed.place.ipk({ name: 'foo', version: '1.0-r1', arch: ARCH, fields: [] });
  await feed.run({ files: mine });
  expect(feed.entries().find(({ name }) => name === 'foo')?.size).not.toBe(undefined);
  const other = feed.place.ipk({ name: 'own', arch: ARCH, fields: [] });
  await feed.run({ files: other }, 7);
  expect(feed.listed()).toEqual(['bar 1.0-r1', 'foo 1.0-r1', 'own 1.0-1']);
});

test('a lock whose package has other bytes by now', async () => {
  const { feed, own } = await beside();
  await feed.offer([recipe('foo')]);
  const lock = `${feed.place.folder}/pkgfeed.lock`;
  await feed.run({ lock, sync: 'false' });
  const mine = feed.place.ipk({ name: 'foo', version: '1.0-r1', arch: ARCH, fields: [] });
  await publishing(feed.place, { ...own, files: mine, 'on-conflict': 'replace' });
  const { code } = await failureOf(feed.run({ lock, locked: 'true', sync: 'false' }, 1));
  expect(code).toBe('SOURCE_LOCK');
});

test('a closure that nobody asked for before', async () => {
  const { feed } = await beside();
  await feed.offer([{ ...recipe('foo'), depends: ['nolib'] }]);
  expect(await feed.run()).toMatchObject({ closure: null });
  expect((await failureOf(feed.run({ closure: 'fail' }, 1))).code).toBe('FEED_CLOSURE');
});

test('an upstream that is down keeps what it gave, also under a line that has a new mirror', async () => {
  const { feed } = await beside();
  await feed.offer([recipe('foo')]);
  await feed.run();
  const mirror = `${feed.words.upstream} ${feed.server.url}mirror/{arch}`;
  for (const path of [...feed.server.files.keys()]) feed.server.files.delete(path);
  const report = await feed.run({ upstream: mirror }, 7);
  expect(report.warnings).toEqual([expect.stringMatching(/could not be read, so the repository keeps/)]);
  expect(feed.listed()).toEqual(['foo 1.0-r1']);
});

test('a feed of devices that is down stops a run only where it counts', async () => {
  const { feed } = await beside();
  await feed.offer([recipe('foo')]);
  const closed = { 'device-feeds': `${feed.server.url}nowhere/{arch}`, closure: 'warn' };
  expect((await feed.run(closed)).warnings).toEqual([
    expect.stringMatching(/^nobody knows whether devices can install .*nowhere.* was never read before/),
  ]);
  await feed.offer([recipe('foo'), recipe('bar')]);
  expect((await failureOf(feed.run({ ...closed, closure: 'fail' }, 7))).code).toBe('SOURCE_ABSENT');
});

test('a folder of this machine that lists less needs sync to take packages away', async () => {
  const { feed } = await beside();
  const words = { upstream: 'file:up', sync: 'false', 'upstream-removed': 'remove' };
  expect((await failureOf(feed.run(words))).message).toMatch(/upstream-removed: remove.*file:/);
});
