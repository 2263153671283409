import { describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { ARCH, following, recipe } from '../support/following.ts';
import { checking, failureOf, makeHost, publishing, settingsOf } from '../support/run.ts';
import { FORMAT_NAMES, type FormatName, type PlainRecipe, serve } from '../support/upstream-feed.ts';

const needing = (name: string, ...depends: string[]): PlainRecipe => ({ ...recipe(name), depends });

/** An application with a library, of which devices have a part anyway, and one that nobody needs. */
const PACKAGES = [needing('app', 'lib', 'libc'), needing('lib', 'deep'), recipe('deep'), recipe('other')];
const AT_LEAST: { readonly [name in FormatName]: string } = {
  opkg: 'libc (>= 2)',
  'apk v2': 'libc>=2',
  'apk v3': 'libc>=2',
};

describe.each(FORMAT_NAMES)('%s', (name) => {
  test('what chosen packages need is taken too, unless devices have it', async () => {
    const feed = await following(name, { packages: 'app', dependencies: 'true' });
    const { server, theirs, place, directory, words } = feed;
    await feed.offer(PACKAGES);
    const first = await feed.run();
    expect(feed.listed()).toEqual(['app 1.0-r1', 'deep 1.0-r1', 'lib 1.0-r1']);
    expect(first.warnings).toEqual([
      expect.stringMatching(
        /no upstream has something that its packages need.*libc \(no package has the name\), for app 1\.0-r1/,
      ),
    ]);
    expect(first.leftOut).toEqual([
      expect.objectContaining({ reason: 'packages', packages: ['other 1.0-r1'] }),
    ]);

    serve(server.files, `system/${ARCH}`, await theirs.folder(ARCH, [recipe('libc'), recipe('deep')]));
    const system = (words.upstream as string).replaceAll('feed', 'system');
    const closed = { 'device-feeds': system, closure: 'fail', sync: 'true' };
    const second = await feed.run(closed, 7);
    expect(second).toMatchObject({ warnings: [], closure: [] });
    expect(feed.listed()).toEqual(['app 1.0-r1', 'lib 1.0-r1']);

    await feed.offer([needing('app', 'lib', AT_LEAST[name]), ...PACKAGES.slice(1)]);
    const { code, message } = await failureOf(feed.run({ ...closed, 'on-conflict': 'replace' }, 14));
    expect(code).toBe('FEED_CLOSURE');
    expect(message).toMatch(/cannot install app 1\.0-r1 .*libc.*there is only 1\.0-r1.*, for app 1\.0-r1/);
    expect(await feed.run({ ...closed, closure: 'warn' }, 14)).toMatchObject({
      closure: [{ name: 'app', missing: [{ kind: 'versions', by: 'app 1.0-r1' }] }],
    });

    const judged = {
      directory,
      closure: 'warn',
      'device-feeds': system,
      'upstream-keys': words['upstream-keys'] ?? '',
    };
    const found = /lists packages that nobody can install: .*libc/;
    expect((await checking(place, judged)).findings).toEqual([
      expect.objectContaining({ severity: 'warning', what: expect.stringMatching(found) }),
    ]);
    const { directory: _, ...served } = { ...judged, closure: 'fail', arches: ARCH };
    for (const [path, bytes] of server.files) {
      if (path.startsWith('feed/')) server.files.set(path.replace('feed/', 'copy/'), bytes);
    }
    const host = makeHost(place);
    const report = await verify([`${server.url}copy/${ARCH}`], settingsOf(served), host);
    host.end();
    expect(report.ok).toBe(false);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', what: expect.stringMatching(found) }),
    );
  });
});

test('what another repository of the feed has counts, and a feed of devices is not read without need', async () => {
  const feed = await following('opkg', { closure: 'fail' });
  const { server, words, place } = feed;
  await feed.offer([needing('app', 'mine')]);
  expect((await failureOf(feed.run())).code).toBe('FEED_CLOSURE');
  const { upstream: _, 'upstream-keys': __, ...own } = words;
  const mine = place.ipk({ name: 'mine', arch: ARCH, fields: [] });
  expect(await publishing(place, { ...own, repository: 'own', files: mine })).toMatchObject({ closure: [] });
  const system = `${server.url}system/{arch}`;
  serve(server.files, `system/${ARCH}`, await feed.theirs.folder(ARCH, [recipe('libc')]));
  expect(await feed.run({ 'device-feeds': system })).toMatchObject({ added: 1, closure: [] });
  server.asked();
  expect(await feed.run({ 'device-feeds': system }, 1)).toMatchObject({ changed: false });
  expect(server.asked()).toEqual([]);
});

test('what a line leaves out does not come because it is needed, and is told', async () => {
  const feed = await following('opkg', { packages: 'app\n!lib', dependencies: 'true' });
  await feed.offer(PACKAGES);
  const report = await feed.run();
  expect(feed.listed()).toEqual(['app 1.0-r1']);
  expect(report.warnings).toEqual([
    expect.stringContaining('no upstream has something that its packages need'),
    expect.stringMatching(
      /^(.*: )?`packages` leaves out something that its packages need.*: lib, for app 1\.0-r1$/,
    ),
  ]);
});

test('what is needed for other arches than the folder is told with them, and decides where nothing else does', async () => {
  const feed = await following('opkg', { packages: 'app', dependencies: 'true' });
  const { server, theirs } = feed;
  const flat = [{ ...needing('app', 'lib'), arch: 'all' }, recipe('lib', 'mips_24kc')];
  serve(server.files, 'flat', await theirs.folder('x', flat));
  const upstream = `${server.url}flat`;
  expect(await feed.run({ upstream, arches: '' })).toMatchObject({ warnings: [] });
  expect(feed.listed('mips_24kc')).toEqual(['app 1.0-r1', 'lib 1.0-r1']);
  expect((await feed.run({ upstream, 'retrieval-period': '0' })).warnings).toEqual([
    expect.stringContaining('lib (it is there only for mips_24kc), for app 1.0-r1'),
  ]);
});

test('where everything that is not named is needed, nothing is told as left out', async () => {
  const feed = await following('opkg', { packages: 'app', dependencies: 'true' });
  await feed.offer([needing('app', 'lib'), recipe('lib')]);
  expect(await feed.run()).toMatchObject({ added: 2, leftOut: [] });
});

test('what a package needs stays, however few versions `keep-versions` keeps, and whoever else publishes', async () => {
  const feed = await following('opkg', {
    ...{ packages: 'app', dependencies: 'true', 'keep-versions': '1', 'retrieval-period': '0' },
  });
  await feed.offer([
    needing('app', 'lib (= 1.0-r1)', 'two'),
    needing('two', 'lib'),
    recipe('lib'),
    recipe('lib', ARCH, '2.0-r1'),
  ]);
  const report = await feed.run();
  const both = ['app 1.0-r1', 'lib 1.0-r1', 'two 1.0-r1'];
  expect(feed.listed()).toEqual(expect.arrayContaining(both));
  expect(report.closure ?? []).toEqual([]);
  await feed.offer([
    ...[needing('app', 'lib (= 1.0-r1)'), recipe('lib'), recipe('lib', ARCH, '2.0-r1')],
    recipe('z'),
  ]);
  const files = feed.place.ipk({ name: 'lib', version: '3.0-r1', arch: ARCH });
  await feed.run({ files, packages: ['app', 'lib'], 'on-conflict': 'replace' });
  expect(feed.listed()).toEqual(expect.arrayContaining(['app 1.0-r1', 'lib 1.0-r1', 'lib 3.0-r1']));
  await feed.run({
    files: feed.place.ipk({ name: 'lib', version: '4.0-r1', arch: ARCH }),
    packages: ['app', 'lib'],
    'on-conflict': 'replace',
  });
  expect(feed.listed()).toEqual(expect.arrayContaining(['app 1.0-r1', 'lib 1.0-r1', 'lib 4.0-r1']));
});
