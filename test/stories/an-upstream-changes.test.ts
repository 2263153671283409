import { describe, expect, test } from 'vitest';
import { ARCH, type Following, following, recipe, stateOf } from '../support/following.ts';
import { failureOf, removing } from '../support/run.ts';
import { type PlainRecipe, serve } from '../support/upstream-feed.ts';

const OTHER = 'aarch64_generic';
const PERIOD = { 'retrieval-period': '0' };
const many = (count: number, version = '1.0-r1'): PlainRecipe[] =>
  Array.from({ length: count }, (_, n) => recipe(`p${n}`, ARCH, version));

/** A feed that has taken some packages. */
async function taken(packages: readonly PlainRecipe[], words: object = {}): Promise<Following> {
  const feed = await following('opkg', { ...PERIOD, ...words });
  await feed.offer(packages);
  await feed.run();
  feed.server.asked();
  return feed;
}

const ipks = ({ server }: Following): string[] => server.asked().filter((line) => line.includes('.ipk'));

describe('what the settings choose is taken, and nothing else is fetched', () => {
  test('by name, by version, and the newest few', async () => {
    const feed = await following('opkg', {
      ...PERIOD,
      packages: ['p1', 'p2>=2', '!p3'],
      'keep-versions': '1',
    });
    await feed.offer([...many(4), ...many(4, '2.0-r1'), ...many(4, '3.0-r1')]);
    const report = await feed.run();
    expect(feed.listed()).toEqual(['p1 3.0-r1', 'p2 3.0-r1']);
    expect(ipks(feed)).toHaveLength(2);
    expect(report.leftOut.map(({ reason }) => reason).toSorted()).toEqual(['keep-versions', 'packages']);
    expect(await feed.run({ packages: ['p1', 'p3'] })).toMatchObject({ added: 1, removed: 0 });
    expect(feed.listed()).toEqual(['p1 3.0-r1', 'p2 3.0-r1', 'p3 3.0-r1']);
    expect(await feed.run({ packages: ['p1'], sync: 'true' })).toMatchObject({ removed: 2 });
    expect(feed.listed()).toEqual(['p1 3.0-r1']);
  });

  test('for the arches that are named, or that the repository has', async () => {
    const feed = await following('opkg', PERIOD);
    const upstream = `${feed.server.url}feed/${ARCH}`;
    await feed.offer([recipe('one'), recipe('other', OTHER)]);
    await feed.run({ upstream });
    expect([feed.listed(), feed.listed(OTHER)]).toEqual([['one 1.0-r1'], []]);
    expect(ipks(feed)).toHaveLength(1);
    await feed.run({ upstream, arches: '' });
    expect([feed.listed(), feed.listed(OTHER)]).toEqual([['one 1.0-r1'], []]);
    await feed.run({ upstream, arches: [ARCH, OTHER] });
    expect(feed.listed(OTHER)).toEqual(['other 1.0-r1']);
  });

  test('what was withdrawn stays out until it is readmitted', async () => {
    const feed = await taken(many(2));
    await removing(feed.place, ['p0'], { directory: feed.directory, ...feed.words });
    await feed.offer([...many(2), recipe('fresh')]);
    const report = await feed.run();
    expect(feed.listed()).toEqual(['fresh 1.0-r1', 'p1 1.0-r1']);
    expect(report.leftOut).toMatchObject([{ reason: 'withdrawn', packages: ['p0 1.0-r1'] }]);
    expect(ipks(feed)).toHaveLength(1);
    await feed.run({ readmit: 'p0' });
    expect(feed.listed()).toEqual(['fresh 1.0-r1', 'p0 1.0-r1', 'p1 1.0-r1']);
  });

  test('another build of the same version is a conflict, which the settings settle', async () => {
    const feed = await taken([recipe('one')]);
    await feed.offer([{ ...recipe('one'), files: { '/usr/bin/one': 'another build\n' } }]);
    const [before] = feed.entries();
    expect(await failureOf(feed.run())).toMatchObject({ code: 'CONFLICT_PACKAGE' });
    expect(feed.entries()[0]?.sha256).toBe(before?.sha256);
    feed.server.asked();
    const kept = await feed.run({ 'on-conflict': 'keep' });
    expect(kept.leftOut).toMatchObject([{ reason: 'kept', packages: ['one 1.0-r1'] }]);
    expect(ipks(feed)).toEqual([]);
    expect(feed.entries()[0]?.sha256).toBe(before?.sha256);
    await feed.run({ 'on-conflict': 'replace' });
    expect(feed.entries()[0]?.sha256).not.toBe(before?.sha256);
    feed.server.asked();
    expect(await feed.run({ 'on-conflict': 'replace' })).toMatchObject({ changed: false });
    expect(ipks(feed)).toEqual([]);
  });
});

describe('what an upstream lists no more', () => {
  test.each<[string, object, string[]]>([
    ['stays', {}, ['p0 1.0-r1', 'p1 1.0-r1']],
    ['leaves, if it is to be removed', { 'upstream-removed': 'remove' }, ['p0 1.0-r1']],
    ['leaves with `sync`', { sync: 'true' }, ['p0 1.0-r1']],
  ])('%s', async (_name, words, left) => {
    const feed = await taken(many(2));
    const own = feed.place.ipk({ name: 'mine', arch: ARCH });
    await feed.run({ files: own, ...('sync' in words ? { sync: 'true' } : {}) });
    await feed.offer(many(1));
    await feed.run({ files: own, ...words });
    expect(feed.listed()).toEqual(['mine 1.0-1', ...left]);
  });

  test('stays with `sync` as well, if the settings say so', async () => {
    const feed = await taken(many(2), { sync: 'true', 'upstream-removed': 'keep' });
    await feed.offer(many(1));
    await feed.run();
    expect(feed.listed()).toEqual(['p0 1.0-r1', 'p1 1.0-r1']);
  });

  test('does not leave in greater numbers than `max-removals` allows', async () => {
    const feed = await taken(many(4), { 'upstream-removed': 'remove' });
    await feed.offer(many(1));
    const before = stateOf(feed.directory);
    expect(await failureOf(feed.run({ 'max-removals': '2' }))).toMatchObject({ code: 'FEED_SHRINKS' });
    expect(stateOf(feed.directory)).toEqual(before);
    expect(await feed.run({ 'max-removals': '3' })).toMatchObject({ removed: 3 });
  });

  test('does not leave by an old copy of its index, which is named', async () => {
    const feed = await taken(many(8, '2.0-r1'), { sync: 'true' });
    await feed.offer(many(2, '1.0-r1'));
    const before = stateOf(feed.directory);
    const error = await failureOf(feed.run());
    expect(error.code).toBe('FEED_SHRINKS');
    expect(stateOf(feed.directory)).toEqual(before);
    const report = await feed.run({ sync: 'false', 'upstream-removed': 'keep' });
    expect(report.warnings.join('\n')).toMatch(/is older than when packages were last taken/);
    expect(feed.listed().filter((line) => line.endsWith('2.0-r1'))).toHaveLength(8);
    expect(await feed.run({ 'max-removals': '10' })).toMatchObject({ removed: 8 });
  });
});

test('an old copy of one index is named, although another has something newer, and keeps only its own packages', async () => {
  const feed = await following('opkg', { ...PERIOD, sync: 'true', 'max-removals': '1' });
  const upstream = ['feed', 'other'].map((name) => `${feed.server.url}${name}/{arch}`);
  const serveOther = async (packages: readonly PlainRecipe[]): Promise<void> =>
    serve(feed.server.files, `other/${ARCH}`, await feed.theirs.folder(ARCH, packages));
  const [mine, extra] = [
    feed.place.ipk({ name: 'mine', arch: ARCH }),
    feed.place.ipk({ name: 'extra', arch: ARCH }),
  ];
  await feed.offer([recipe('one', ARCH, '2.0-r1')]);
  await serveOther([recipe('two')]);
  await feed.run({ upstream, files: [mine, extra] });
  await feed.offer([recipe('one')]);
  await serveOther([recipe('two', ARCH, '1.1-r1')]);
  const report = await feed.run({ upstream, files: mine, 'max-removals': '9' });
  const told = report.warnings.filter((text) => text.includes('is older than'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(upstream[0]);
  expect(told[0]).not.toContain(upstream[1]);
  const reasons = report.changes.filter(({ kind }) => kind === 'removed');
  expect(Object.fromEntries(reasons.map(({ name, reason }) => [name, reason]))).toEqual({
    extra: 'sync',
    one: 'not in an index that is older than before',
    two: 'sync',
  });
  await serveOther([recipe('three')]);
  await feed.run({ upstream, files: mine });
  await serveOther([]);
  const fewer = await feed.run({ upstream, files: mine });
  expect(fewer.warnings.join('\n')).toContain(
    `${upstream[1]} lists less than when packages were last taken from it, and nothing new, which an old copy would do, too: it lacks three 1.0-r1`,
  );
});

test('of several builds for any arch, the folder of all arches has that of the first index', async () => {
  const feed = await following('opkg', { ...PERIOD, arches: [ARCH, OTHER], 'all-folder': 'true' });
  const built = (arch: string): PlainRecipe => ({
    ...recipe('luci', 'all'),
    files: { '/usr/bin/luci': `luci for ${arch}\n` },
  });
  for (const arch of [ARCH, OTHER]) await feed.offer([built(arch), recipe('one', arch)], arch);
  const report = await feed.run();
  expect(report.leftOut).toMatchObject([{ reason: 'other-bytes', packages: ['luci 1.0-r1'] }]);
  expect([ARCH, OTHER, 'all'].map((arch) => feed.listed(arch))).toEqual([
    ...[['one 1.0-r1'], ['one 1.0-r1'], ['luci 1.0-r1']],
  ]);
  const [before] = feed.entries('all');
  for (const arch of [ARCH, OTHER]) {
    await feed.offer([built(arch), recipe('one', arch), recipe(`new-${arch}`, arch)], arch);
    expect(await feed.run()).toMatchObject({ added: 1, updated: 0, removed: 0 });
  }
  expect(feed.entries('all')).toEqual([before]);
});

test('a package that is listed and not there is left out, its older version stays, and the next run looks again', async () => {
  const feed = await taken(many(2), { sync: 'true' });
  await feed.offer([recipe('p0'), recipe('p1', ARCH, '2.0-r1'), recipe('p2')]);
  const path = `feed/${ARCH}/p1_2.0-r1_${ARCH}.ipk`;
  const late = feed.server.files.get(path) as Buffer;
  feed.server.files.delete(path);
  const report = await feed.run();
  expect(feed.listed()).toEqual(['p0 1.0-r1', 'p1 1.0-r1', 'p2 1.0-r1']);
  expect(report.leftOut).toMatchObject([{ reason: 'not-there', packages: ['p1 2.0-r1'] }]);
  expect(report.warnings.join('\n')).toMatch(
    /p1 2\.0-r1 \(.*answers 404\): left out, because its upstream lists it/,
  );
  expect(await feed.run()).toMatchObject({ changed: false });
  feed.server.files.set(path, late);
  await feed.run();
  expect(feed.listed()).toEqual(['p0 1.0-r1', 'p1 2.0-r1', 'p2 1.0-r1']);
});

test('an upstream that has none of many packages is at fault as a whole', async () => {
  const feed = await following('opkg');
  await feed.offer(many(40));
  for (const path of [...feed.server.files.keys()]) if (path.endsWith('.ipk')) feed.server.files.delete(path);
  const error = await failureOf(feed.run());
  expect(error.code).toBe('SOURCE_HASH');
  expect(ipks(feed).length).toBeLessThan(24);
  expect(feed.listed()).toEqual([]);
});
