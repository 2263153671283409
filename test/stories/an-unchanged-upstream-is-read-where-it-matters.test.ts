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
  expect(code).toBe('CONFLICT_PACKAGE');
});

test('a closure that nobody asked for before', async () => {
  const { feed } = await beside();
  await feed.offer([{ ...recipe('foo'), depends: ['nolib'] }]);
  expect(await feed.run()).toMatchObject({ closure: null });
  expect((await failureOf(feed.run({ closure: 'fail' }, 1))).code).toBe('FEED_CLOSURE');
});
