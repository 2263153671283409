import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FeedFile } from '../../src/feed/catalog/feed-json.ts';
import { ARCH, following, recipe } from '../support/following.ts';
import { checking, makeHost, onPath, publishing } from '../support/run.ts';
import { anyWord } from '../support/upstream-feed.ts';

test('a file has a local, two remote and a virtual repository, in one commit and one lock', async () => {
  const feed = await following('opkg');
  const { place, server, theirs, words } = feed;
  const { repository, words: home } = onPath(place);
  await feed.offer([recipe('one'), recipe('any', anyWord('opkg'))]);
  for (const [name, bytes] of await theirs.folder(ARCH, [recipe('luci')]))
    server.files.set(`luci/${name}`, bytes);
  const mine = place.ipk({ name: 'mine', arch: ARCH });
  const keys = JSON.stringify(words['upstream-keys']);
  const lock = join(place.folder, 'pkgfeed.lock');
  const config = place.file(
    'pkgfeed.yml',
    `lock: ${lock}
repositories:
  - {branch: "1", repository: all, from: [1/own, 1/base, 1/luci], sync: true}
  - {branch: "1", repository: own, files: ${mine}}
  - {branch: "1", repository: base, upstream: ["${server.url}feed/{arch}"], upstream-keys: [${keys}], arches: ${ARCH}}
  - {branch: "1", repository: luci, upstream: ["${server.url}luci"], upstream-keys: [${keys}]}
`,
  );
  const run = { ...home, config, 'usign-key': words['usign-key'] as string };
  const report = await publishing(place, run);
  expect(report).toMatchObject({ added: 8, warnings: [] });
  const listed = (name: string): string[] =>
    repository.text(`1/${name}/${ARCH}/Packages`).match(/(?<=^Package: ).*/gm) ?? [];
  expect([listed('own'), listed('base'), listed('luci')]).toEqual([['mine'], ['any', 'one'], ['luci']]);
  expect(listed('all')).toEqual(['any', 'luci', 'mine', 'one']);
  const locked = readFileSync(lock, 'utf8').split('\n').slice(1, -1);
  expect(locked.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
    ...[`1/base opkg ${ARCH} any`, `1/base opkg ${ARCH} one`, `1/luci opkg ${ARCH} luci`],
  ]);
  const catalog = JSON.parse(repository.text(`1/base/${ARCH}/packages.json`)) as { packages: object[] };
  const index = `${server.url}feed/${ARCH}/Packages.gz`;
  expect(catalog.packages).toEqual(
    ['any', 'one'].map((name) =>
      expect.objectContaining({ name, upstream: index, upstreamRead: expect.any(String) }),
    ),
  );
  expect(await checking(place, home)).toMatchObject({ ok: true, findings: [] });
  server.asked();
  const tip = repository.tip();
  const host = makeHost(place);
  await publishing(place, run, Object.assign(host, { now: new Date(host.now.getTime() + 9 * 3_600_000) }));
  expect(repository.tip()).toBe(tip);
  expect(server.asked().map((line) => line.split(' ')[1])).toEqual(['304', '304']);
  expect(readFileSync(lock, 'utf8').split('\n').slice(1, -1)).toEqual(locked);
  await publishing(place, { ...run, only: '1/own' });
  expect(readFileSync(lock, 'utf8').split('\n').slice(1, -1)).toEqual(locked);
  // Whoever follows others is asked each time, and so is who takes from them.
  const { settled = [] } = JSON.parse(repository.text('feed.json')) as FeedFile;
  expect(settled.map((one) => one.repository)).toEqual(['all', 'own']);
  await feed.offer([recipe('one'), recipe('any', anyWord('opkg')), recipe('new')]);
  const later = makeHost(place);
  const next = await publishing(
    place,
    run,
    Object.assign(later, { now: new Date(host.now.getTime() + 9 * 3_600_000) }),
  );
  expect(next).toMatchObject({ added: 2, unchanged: expect.any(Number), warnings: [] });
  expect([listed('own'), listed('base')]).toEqual([['mine'], ['any', 'new', 'one']]);
  expect(listed('all')).toEqual(['any', 'luci', 'mine', 'new', 'one']);
});

test('a lost race is planned again, and nothing is fetched twice', async () => {
  const feed = await following('opkg');
  const { place, server } = feed;
  const { repository, words: home } = onPath(place);
  const { directory: _, ...words } = feed.words;
  await feed.offer([recipe('one'), recipe('two')]);
  const own = { ...home, 'usign-key': words['usign-key'] as string };
  await publishing(place, { ...own, files: place.ipk({ name: 'before', arch: ARCH }) });
  let isRaced = false;
  server.answers.set(`feed/${ARCH}/two_1.0-r1_${ARCH}.ipk`, async (_request, response) => {
    // Another publisher lands while packages are fetched.
    if (!isRaced) await publishing(place, { ...own, files: place.ipk({ name: 'rival', arch: ARCH }) });
    isRaced = true;
    response.end(server.files.get(`feed/${ARCH}/two_1.0-r1_${ARCH}.ipk`));
  });
  const report = await publishing(place, { ...words, ...own });
  expect(report).toMatchObject({ added: 2, attempts: 2 });
  expect(server.asked().filter((line) => line.includes('.ipk'))).toHaveLength(2);
  expect(repository.text(`24.10/base/${ARCH}/Packages`).match(/(?<=^Package: ).*/gm)).toEqual([
    ...['before', 'one', 'rival', 'two'],
  ]);
});

test('a folder of this machine is an upstream, without a trace of its path in the feed', async () => {
  const feed = await following('apk v2');
  const { place, server } = feed;
  await feed.offer([recipe('one')]);
  for (const [path, bytes] of server.files) {
    const file = join(place.folder, 'a mirror', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const upstream = `file://${encodeURI(place.folder)}/a%20mirror/feed`;
  expect(await feed.run({ upstream })).toMatchObject({ added: 1, warnings: [] });
  expect(feed.feed().upstreams).toBeUndefined();
  const copy = join(place.folder, 'copy');
  cpSync(feed.directory, copy, { recursive: true });
  expect(readFileSync(join(copy, '24.10/base', ARCH, 'packages.json'), 'utf8')).not.toContain('mirror');
  expect(await feed.run({ upstream })).toMatchObject({ changed: false });
  expect(server.asked()).toEqual([]);
});
