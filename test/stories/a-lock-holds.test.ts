import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLock } from '../../src/feed/upstream/lock.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { ARCH, type Following, following, recipe, stateOf, threeOf } from '../support/following.ts';
import { failureOf, makeHost, removing, type Words } from '../support/run.ts';
import { FORMAT_NAMES, type FormatName, feedMaker, serve } from '../support/upstream-feed.ts';

const PERIOD = { 'retrieval-period': '0' };

interface Locking extends Following {
  lock: string;
  /** REPOSITORY ARCH NAME VERSION of each line. */
  lines(): string[];
}

async function locking(format: FormatName = 'opkg'): Promise<Locking> {
  const feed = await following(format, PERIOD);
  const lock = join(feed.place.folder, 'pkgfeed.lock');
  Object.assign(feed.words, { lock });
  const lines = (): string[] =>
    readFileSync(lock, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(' ').slice(0, 5).toSpliced(1, 1).join(' '));
  return { ...feed, lock, lines };
}

const LOCKED = { locked: 'true' };

describe.each(FORMAT_NAMES)('%s', (format) => {
  test('a run writes the lock, and a locked run into a new feed gives the same one', async () => {
    const feed = await locking(format);
    await feed.offer(threeOf(format));
    await feed.run();
    const names = ['any', 'one', 'two'].map((name) => `24.10/base ${ARCH} ${name} 1.0-r1`);
    expect(feed.lines()).toEqual(names);
    const text = readFileSync(feed.lock, 'utf8');
    await feed.offer([...threeOf(format), recipe('one', ARCH, '2.0-r1'), recipe('more')]);
    const directory = join(feed.place.folder, 'second');
    const report = await feed.run({ ...LOCKED, directory });
    expect(report).toMatchObject({ added: 3 });
    expect(report.changes.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual([
      ...['any 1.0-r1', 'one 1.0-r1', 'two 1.0-r1'],
    ]);
    expect(readFileSync(feed.lock, 'utf8')).toBe(text);
    await feed.run();
    expect(feed.lines()).toHaveLength(5);
  });
});

test('a lock names no folder of a machine, and holds on another one', async () => {
  const feed = await locking();
  const packages = await feed.theirs.folder(ARCH, [recipe('one')]);
  for (const [name, bytes] of packages) {
    mkdirSync(join(feed.place.folder, 'build/up'), { recursive: true });
    writeFileSync(join(feed.place.folder, 'build/up', name), bytes);
  }
  const run = (words: Words = {}): Promise<ChangeReport> => {
    const host = Object.assign(makeHost(feed.place), { cwd: feed.place.folder });
    return feed.run({ upstream: 'file:build/up', ...words }, 0, host);
  };
  await run();
  const text = readFileSync(feed.lock, 'utf8');
  expect(text).toMatch(/ file:build\/up\/one_1\.0-r1_x86_64\.ipk$/m);
  expect(text).not.toContain(feed.place.folder);
  await run({ ...LOCKED, directory: join(feed.place.folder, 'second') });
  expect(await run()).toMatchObject({ changes: [] });
  expect(readFileSync(feed.lock, 'utf8')).toBe(text);
});

describe('a locked run', () => {
  test('fails where a package is gone or differs, and changes nothing', async () => {
    const feed = await locking();
    await feed.offer([recipe('one'), recipe('two')]);
    await feed.run();
    const before = stateOf(feed.directory);
    const text = readFileSync(feed.lock, 'utf8');
    await feed.offer([recipe('one')]);
    expect(await failureOf(feed.run(LOCKED))).toMatchObject({
      code: 'SOURCE_LOCK',
      message: 'the lock does not hold: upstreams have no more two 1.0-r1',
    });
    await feed.offer([recipe('one'), { ...recipe('two'), files: { '/usr/bin/two': 'others\n' } }]);
    expect(await failureOf(feed.run(LOCKED))).toMatchObject({
      code: 'SOURCE_LOCK',
      message: 'the lock does not hold: upstreams have other bytes of two 1.0-r1',
    });
    expect(stateOf(feed.directory)).toEqual(before);
    expect(readFileSync(feed.lock, 'utf8')).toBe(text);
  });

  test('takes nothing else, and with `sync` keeps nothing else', async () => {
    const feed = await locking();
    await feed.offer([recipe('one'), recipe('two'), recipe('three')]);
    await feed.run();
    const text = readFileSync(feed.lock, 'utf8');
    writeFileSync(feed.lock, text.replace(/^.* two .*\n/m, ''));
    await feed.run({ ...LOCKED, sync: 'true' });
    expect(feed.listed()).toEqual(['one 1.0-r1', 'three 1.0-r1']);
    expect(feed.lines()).toHaveLength(2);
    await feed.run();
    expect(feed.lines()).toHaveLength(3);
  });

  test('fails where the upstream lists a package of the lock and does not have it', async () => {
    const feed = await locking();
    await feed.offer([recipe('one')]);
    await feed.run({ 'dry-run': 'true' });
    expect(feed.lines()).toEqual([`24.10/base ${ARCH} one 1.0-r1`]);
    expect(existsSync(feed.directory)).toBe(false);
    feed.server.files.delete(`feed/${ARCH}/one_1.0-r1_${ARCH}.ipk`);
    feed.server.files.set(`feed/${ARCH}/x`, Buffer.from('x'));
    expect(await failureOf(feed.run(LOCKED))).toMatchObject({ code: 'SOURCE_LOCK' });
    expect(existsSync(feed.directory)).toBe(false);
  });

  test('fails where it has packages for an arch that the run does not fill', async () => {
    const feed = await locking();
    const upstream = `${feed.server.url}feed/${ARCH}`;
    const arches = [ARCH, 'mips_24kc'];
    await feed.offer([recipe('one'), recipe('two', 'mips_24kc')]);
    await feed.run({ upstream, arches, 'dry-run': 'true' });
    expect(feed.lines()).toHaveLength(2);
    expect(await failureOf(feed.run({ ...LOCKED, upstream }))).toMatchObject({
      code: 'SOURCE_LOCK',
      message:
        'the lock does not hold: upstreams have no more two 1.0-r1; the run fills no folder for mips_24kc',
    });
    await feed.offer([recipe('one')]);
    expect(await failureOf(feed.run({ ...LOCKED, upstream, arches: '' }))).toMatchObject({
      code: 'SOURCE_LOCK',
    });
    expect(existsSync(feed.directory)).toBe(false);
    await feed.run({ upstream, 'dry-run': 'true' });
    expect(feed.lines()).toEqual([`24.10/base ${ARCH} one 1.0-r1`]);
    expect(await feed.run({ ...LOCKED, upstream })).toMatchObject({ added: 1 });
  });

  test('takes an old version of which `keep-versions` would keep a newer one alone', async () => {
    const feed = await locking();
    await feed.offer([recipe('one')]);
    await feed.run();
    const text = readFileSync(feed.lock, 'utf8');
    await feed.offer([recipe('one'), recipe('one', ARCH, '2.0-r1')]);
    await feed.run({ 'keep-versions': '1' });
    expect(feed.lines()).toEqual([`24.10/base ${ARCH} one 2.0-r1`]);
    writeFileSync(feed.lock, text);
    await feed.run({ ...LOCKED, 'keep-versions': '1' });
    expect(feed.listed()).toEqual(['one 1.0-r1', 'one 2.0-r1']);
    const files = feed.place.ipk({ name: 'one', version: '3.0-r1', arch: ARCH });
    await feed.offer([recipe('one', ARCH, '2.0-r1')]);
    await feed.run({ files, 'keep-versions': '1' });
    expect(feed.lines()).toEqual([]);
  });

  test('leaves out what was withdrawn, and says so', async () => {
    const feed = await locking();
    await feed.offer([recipe('one'), recipe('two')]);
    await feed.run();
    const { lock: _, ...words } = feed.words;
    await removing(feed.place, ['two'], words);
    await feed.offer([recipe('one'), recipe('two'), recipe('three')]);
    const report = await feed.run(LOCKED);
    expect(report.leftOut).toMatchObject([{ reason: 'withdrawn', packages: ['two 1.0-r1'] }]);
    expect(feed.listed()).toEqual(['one 1.0-r1']);
  });

  test.each<[string, string | undefined, string]>([
    ['a lock that is not there', undefined, 'SOURCE_LOCK'],
    ['an empty lock', '', 'SOURCE_LOCK'],
    ['a lock of other repositories', writeLock([]), 'SOURCE_LOCK'],
    ['a lock with a conflict of git', '<<<<<<< HEAD\n', 'SOURCE_LOCK'],
  ])('needs a lock: %s', async (_name, text, code) => {
    const feed = await locking();
    await feed.offer([recipe('one')]);
    if (text !== undefined) writeFileSync(feed.lock, text);
    expect(await failureOf(feed.run(LOCKED))).toMatchObject({ code });
    expect(feed.server.asked()).toEqual([]);
  });

  test('needs the name of a lock', async () => {
    const feed = await following('opkg');
    expect(await failureOf(feed.run(LOCKED))).toMatchObject({ code: 'INPUT_VALUE' });
  });
});

test('a lock that is new, or was deleted, is written though nothing else is new', async () => {
  const feed = await locking();
  await feed.offer([recipe('one')]);
  await feed.run({ lock: '' });
  expect(existsSync(feed.lock)).toBe(false);
  await feed.run();
  expect(feed.lines()).toHaveLength(1);
  rmSync(feed.lock);
  await feed.run();
  expect(feed.lines()).toHaveLength(1);
});

test('without an upstream that answers, the lock keeps what it has of it', async () => {
  const feed = await locking();
  await feed.offer([recipe('one')]);
  await feed.run();
  const text = readFileSync(feed.lock, 'utf8');
  feed.server.files.clear();
  expect((await feed.run()).warnings).toHaveLength(1);
  expect(readFileSync(feed.lock, 'utf8')).toBe(text);
  expect(await feed.run(LOCKED)).toMatchObject({ changed: false });
});

test('a failed run leaves the lock as it is', async () => {
  const feed = await locking();
  await feed.offer([recipe('one')]);
  await feed.run();
  const text = readFileSync(feed.lock, 'utf8');
  await feed.offer([{ ...recipe('one'), files: { '/usr/bin/one': 'others\n' } }, recipe('two')]);
  expect(await failureOf(feed.run())).toMatchObject({ code: 'CONFLICT_PACKAGE' });
  expect(readFileSync(feed.lock, 'utf8')).toBe(text);
});

test('a repository with two formats for one arch has lines of both', async () => {
  const feed = await locking();
  const others = await feedMaker('apk v3');
  await feed.offer([recipe('one')]);
  serve(feed.server.files, `new/${ARCH}`, await others.folder(ARCH, [recipe('two')]));
  const words = {
    upstream: [feed.words.upstream as string, `${feed.server.url}new/{arch}/packages.adb`],
    'upstream-keys': [
      feed.words['upstream-keys'] as string,
      feed.place.file('others.pub', others.key.publicKey.text),
    ],
    ...(await feedMaker('apk v3')).secret,
  };
  await feed.run({ ...words, 'dry-run': 'true' });
  const text = readFileSync(feed.lock, 'utf8');
  expect(text.match(/^24\.10\/base (\S+)/gm)).toEqual(['24.10/base apk-v3', '24.10/base opkg']);
  expect(await feed.run({ ...words, ...LOCKED })).toMatchObject({ added: 2 });
  expect(readFileSync(feed.lock, 'utf8')).toBe(text);
});

test('a folder of all arches has a line for each arch, and one of them can go', async () => {
  const feed = await locking();
  const two = 'mips_24kc';
  const words = {
    ...{ layout: '{branch}/{repository}', upstream: `${feed.server.url}feed/${ARCH}`, arches: '' },
    'upstream-removed': 'remove',
  };
  const listed = (): string[] =>
    feed.theirs.format
      .parseIndex(readFileSync(join(feed.directory, '24.10/base', feed.theirs.format.indexFile)))
      .map(({ name, arch }) => `${name} ${arch}`)
      .toSorted();
  const stay = [recipe('one'), recipe('zed')];
  await feed.offer([...stay, recipe('one', two)]);
  await feed.run(words);
  expect(listed()).toEqual([`one ${two}`, `one ${ARCH}`, `zed ${ARCH}`]);
  expect(feed.lines()).toHaveLength(3);
  await feed.offer(stay);
  expect(await failureOf(feed.run({ ...words, ...LOCKED }))).toMatchObject({ code: 'SOURCE_LOCK' });
  expect(await feed.run(words)).toMatchObject({ removed: 1 });
  expect(listed()).toEqual([`one ${ARCH}`, `zed ${ARCH}`]);
  expect(feed.lines()).toHaveLength(2);
});
