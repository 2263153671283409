import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../src/feed/edit.ts';
import { openDirectory } from '../../../../src/homes/directory/directory.ts';
import { commit, finish } from '../../../../src/homes/directory/journal.ts';
import { takeLock } from '../../../../src/homes/directory/lock.ts';
import { stage } from '../../../../src/homes/directory/staging.ts';
import { markText, ownMark, type ProcessMark } from '../../../../src/machine/process-mark.ts';
import { failureOf, makeHost, makePlace } from '../../../support/run.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const GONE: ProcessMark = { ...ownMark(), pid: 2 ** 22 + 7 };

const OLD = {
  'a/Packages': 'old index',
  'a/Packages.sig': 'old signature',
  'a/one.ipk': 'one',
  'b/c/two.ipk': 'two',
};
const NEW = {
  'a/Packages': 'new index',
  'a/Packages.sig': 'new signature',
  'a/three.ipk': 'three',
  'd/four.ipk': 'four',
};

const EDIT: Edit = {
  puts: new Map([
    ['a/Packages.sig', { kind: 'bytes', bytes: Buffer.from('new signature') }],
    ['a/Packages', { kind: 'bytes', bytes: Buffer.from('new index') }],
    ['a/three.ipk', { kind: 'bytes', bytes: Buffer.from('three') }],
    ['d/four.ipk', { kind: 'bytes', bytes: Buffer.from('four') }],
  ]),
  deletes: new Set(['a/one.ipk', 'b/c/two.ipk']),
};

function makeSite() {
  const place = makePlace();
  const host = makeHost(place);
  const root = join(place.folder, 'site');
  for (const [path, text] of Object.entries(OLD)) place.file(`site/${path}`, text);
  return { place, host, root, home: openDirectory(root, host), lock: join(root, '.pkgfeed-lock') };
}

/** Every file below a folder with its text, and every empty folder. */
function contents(root: string): { [path: string]: string } {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = join(root, name);
      if (statSync(path).isFile()) return [[name, readFileSync(path, 'utf8')]];
      return readdirSync(path).length === 0 ? [[name, 'an empty folder']] : [];
    }),
  );
}

const holder = (mark: ProcessMark, words: object = {}): string =>
  JSON.stringify({
    ...{ host: hostname(), process: mark.pid, since: '2026-01-01 00:00:00 UTC', mark: markText(mark) },
    ...{ id: '01234567-89ab-cdef-0123-456789abcdef', ...words },
  });

describe('an interrupted change', () => {
  test('is finished wherever the run was interrupted', async () => {
    for (let moves = 0; moves <= 7; moves++) {
      const { root, home, host, lock } = makeSite();
      const journal = await stage(root, EDIT);
      commit(root, journal);
      const steps = [
        ...journal.puts.map(({ path }, number) => () => {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          renameSync(join(root, '.pkgfeed-staging', String(number)), join(root, path));
        }),
        ...journal.deletes.map((path) => () => unlinkSync(join(root, path))),
        () => unlinkSync(join(root, '.pkgfeed-staging', 'journal')),
      ];
      for (const step of steps.slice(0, moves)) step();
      writeFileSync(lock, holder(GONE));

      const seen = await home.open();
      expect([...seen.paths.keys()].toSorted()).toEqual(Object.keys(NEW).toSorted());
      const read = await home.read(seen, Object.keys(NEW));
      expect([...read].map(([path, bytes]) => [path, bytes.toString()]).toSorted()).toEqual(
        Object.entries(NEW).toSorted(),
      );
      expect([...(await home.sizes(seen, ['d/four.ipk'])).values()]).toEqual([4]);
      expect(seen.isUnfinished).toBe(moves < 7);
      await home.recover();
      if (moves < 6) expect(contents(root)).toEqual(NEW);
      expect(host.said[0]).toContain(`took over the lock of process ${GONE.pid} on ${hostname()}`);
      expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  test('puts packages in place first, then each index with its signature, and then deletes files', async () => {
    const { root } = makeSite();
    const { puts } = await stage(root, EDIT);
    expect(puts.map(({ path }) => path)).toEqual([
      'a/three.ipk',
      'd/four.ipk',
      'a/Packages',
      'a/Packages.sig',
    ]);
  });

  test('is removed if it was not decided, and the feed is as before', async () => {
    const { root, home, host } = makeSite();
    await stage(root, EDIT);
    writeFileSync(join(root, '.pkgfeed-staging', 'journal.new'), '{"version":1,');
    expect((await home.open()).isUnfinished).toBe(false);
    await home.recover();
    expect(contents(root)).toEqual(OLD);
    expect(host.said.join()).toContain('ended before it changed anything');
  });

  test('needs no writing if there is nothing to recover', async () => {
    const { root, home, host } = makeSite();
    const before = statSync(root).mtimeMs;
    await home.recover();
    expect(statSync(root).mtimeMs).toBe(before);
    expect(host.said).toEqual([]);
    rmSync(root, { recursive: true });
    await home.recover();
    expect(existsSync(root)).toBe(false);
  });

  test('is left to a publisher that is running', async () => {
    const { root, home, lock } = makeSite();
    commit(root, await stage(root, EDIT));
    writeFileSync(lock, holder(ownMark()));
    const before = contents(root);
    await home.recover();
    expect(contents(root)).toEqual(before);
    expect((await home.open()).isUnfinished).toBe(false);
  });
});

describe('a journal that others may have written', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const put = (path: unknown, text = 'new') => ({ path, size: text.length, sha256: sha256(text) });
  const journalOf = (puts: unknown, deletes: unknown = [], version: unknown = 1): string =>
    JSON.stringify({ version, puts, deletes });

  test.each<[string, string]>([
    ['nothing', ''],
    ['half of it', journalOf([put('a/x')]).slice(0, 30)],
    ['an array', '[]'],
    ['null', 'null'],
    ['another version', journalOf([], [], 2)],
    ['puts that are not a list', journalOf({})],
    ['a put that is nothing', journalOf([null])],
    ['a put without hash', journalOf([{ path: 'a/x', size: 3 }])],
    ['a negative number', journalOf([{ ...put('a/x'), size: '3' }])],
    ['a path upwards', journalOf([put('../outside')])],
    ['a path upwards within', journalOf([put('a/../../outside')])],
    ['a path from the root', journalOf([put('/tmp/outside')])],
    ['a path with a drive', journalOf([put('C:/outside')])],
    ['a path with a backslash', journalOf([put('a\\..\\..\\outside')])],
    ['an empty name', journalOf([put('a//x')])],
    ['a path with NUL', journalOf([put('a/x\0')])],
    ['no path', journalOf([put(7)])],
    ['a deletion upwards', journalOf([], ['../outside'])],
    ['a deletion of the private folder', journalOf([], ['.pkgfeed-staging/0'])],
    ['a deletion of the lock', journalOf([], ['.pkgfeed-lock'])],
    ['a deletion in .git', journalOf([], ['.git/config'])],
    ['one path twice', journalOf([put('a/x'), put('a/x')])],
    ['one path put and deleted', journalOf([put('a/x')], ['a/x'])],
    ['a file that is not there', journalOf([put('a/y'), put('a/x')])],
    ['a file of other bytes', journalOf([put('a/x', 'old')])],
    ['a file of another size', journalOf([{ ...put('a/x'), size: 4 }])],
  ])('is refused: %s', async (_name, journal) => {
    const { place, root, home } = makeSite();
    const outside = place.file('outside', 'precious');
    place.file('site/.git/config', 'precious');
    place.file('site/.pkgfeed-staging/0', 'new');
    place.file('site/.pkgfeed-staging/journal', journal);
    const before = contents(root);
    const error = await failureOf(home.recover());
    expect(error).toMatchObject({ name: 'FeedError', code: 'FEED_UNFINISHED' });
    expect(error.message).toContain('.pkgfeed-staging');
    expect(error.remedy).toContain('.pkgfeed-staging');
    expect(contents(root)).toEqual(before);
    expect(readFileSync(outside, 'utf8')).toBe('precious');
  });

  test('with links in the private folder, the journal, a staged file or a folder of the feed is refused', async () => {
    const journal = journalOf([put('a/x')]);
    const cases: ((site: string, outside: string) => void)[] = [
      (site, outside) => symlinkSync(outside, join(site, '.pkgfeed-staging')),
      (site, outside) => {
        mkdirSync(join(site, '.pkgfeed-staging'));
        symlinkSync(join(outside, 'journal'), join(site, '.pkgfeed-staging/journal'));
      },
      (site, outside) => {
        mkdirSync(join(site, '.pkgfeed-staging'));
        linkSync(join(outside, 'journal'), join(site, '.pkgfeed-staging/journal'));
        writeFileSync(join(site, '.pkgfeed-staging/0'), 'new');
      },
      (site, outside) => {
        mkdirSync(join(site, '.pkgfeed-staging'));
        writeFileSync(join(site, '.pkgfeed-staging/journal'), journal);
        symlinkSync(join(outside, '0'), join(site, '.pkgfeed-staging/0'));
      },
    ];
    for (const plant of cases) {
      const { place, root, home } = makeSite();
      place.file('outside/journal', journal);
      place.file('outside/0', 'new');
      plant(root, join(place.folder, 'outside'));
      expect((await failureOf(home.recover())).code).toBe('FEED_UNFINISHED');
      expect(contents(join(place.folder, 'outside'))).toEqual({ journal, 0: 'new' });
      expect(existsSync(join(root, 'a/x'))).toBe(false);
    }
    for (const [puts, deletes] of [
      [[put('a/linked/x')], []],
      [[], ['a/linked/0']],
    ]) {
      const { place, root, home } = makeSite();
      place.file('outside/0', 'new');
      place.file('site/.pkgfeed-staging/journal', journalOf(puts, deletes));
      place.file('site/.pkgfeed-staging/0', 'new');
      symlinkSync(join(place.folder, 'outside'), join(root, 'a/linked'));
      const error = await failureOf(home.recover());
      expect(error.message).toContain('a/linked is a link');
      expect(contents(join(place.folder, 'outside'))).toEqual({ 0: 'new' });
    }
  });

  test.runIf(process.getuid?.() === 0)('of another user is refused', async () => {
    const { root, home } = makeSite();
    commit(root, await stage(root, EDIT));
    chownSync(join(root, '.pkgfeed-staging/journal'), 12345, 12345);
    const error = await failureOf(home.recover());
    expect(error.message).toContain('another user (number 12345)');
    expect(readFileSync(join(root, 'a/Packages'), 'utf8')).toBe('old index');
  });

  test('a link instead of a folder stops a change before anything is written', async () => {
    const { place, root, home, host } = makeSite();
    mkdirSync(join(place.folder, 'outside'));
    symlinkSync(join(place.folder, 'outside'), join(root, 'd'));
    const error = await failureOf(home.apply(await home.open(), EDIT, ''));
    expect(error.code).toBe('CONFLICT_PATH');
    rmSync(join(root, 'd'));
    expect(contents(root)).toEqual(OLD);
    expect(host.said).toEqual([]);
  });
});

describe('the lock', () => {
  test('says who holds it, and is gone after its release', () => {
    const { root, lock } = makeSite();
    const taken = takeLock(root, 'site', NOW);
    if (taken.state !== 'held') throw new Error(taken.why);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({
      ...{ host: hostname(), process: process.pid, since: '2026-01-02 03:04:05 UTC' },
    });
    const second = takeLock(root, 'site', NOW);
    expect(second).toEqual({
      state: 'busy',
      why: `.pkgfeed-lock is held by process ${process.pid} on ${hostname()} since 2026-01-02 03:04:05 UTC`,
      remedy: expect.stringContaining(`Wait until process ${process.pid} has finished`),
    });
    taken.lock.release();
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('of another host is reported with a remedy', async () => {
    const { root, home, lock } = makeSite();
    writeFileSync(lock, holder({ ...GONE, boot: '00000000', space: 'zz' }, { host: 'builder' }));
    // A local disk cannot be in use by another machine, but a shared one can.
    const taken = takeLock(root, 'site', NOW);
    if (taken.state === 'busy') {
      expect(taken.why).toContain(`process ${GONE.pid} on builder since 2026-01-01 00:00:00 UTC`);
      expect(taken.remedy).toContain(
        `Delete site/.pkgfeed-lock if process ${GONE.pid} no longer runs on builder`,
      );
    } else taken.lock.release();
    writeFileSync(lock, holder({ ...GONE, space: 'zz' }, { host: 'container' }));
    expect(await home.apply(await home.open(), EDIT, '')).toMatchObject({
      state: 'lost',
      why: expect.stringContaining('on container since'),
      remedy: expect.stringContaining(`no longer runs on container`),
    });
    expect(existsSync(join(root, 'd'))).toBe(false);
  });

  test.runIf(process.platform === 'linux')(
    'of an earlier process with the number of a living one is taken over',
    () => {
      const { root, lock } = makeSite();
      writeFileSync(lock, holder({ ...ownMark(), start: '1' }));
      const taken = takeLock(root, 'site', NOW);
      expect(taken).toMatchObject({ state: 'held', after: { process: process.pid } });
    },
  );

  test.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['null', 'null'],
    ['a mark of another process', holder({ ...GONE }, { process: 1 })],
    ['an id that is a path', holder(GONE, { id: '../../outside' })],
    ['a host that is not text', holder(GONE, { host: 7 })],
    ['much', 'x'.repeat(10_000)],
  ])('that says %s has no known holder: it is reported, and stays', (_name, text) => {
    const { root, lock } = makeSite();
    writeFileSync(lock, text);
    expect(takeLock(root, 'site', NOW)).toMatchObject({
      state: 'busy',
      remedy: expect.stringContaining('Delete site/.pkgfeed-lock if no publisher is writing there'),
    });
    expect(readFileSync(lock, 'utf8')).toBe(text);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual(['.pkgfeed-lock']);
  });

  test('is not taken through a link', () => {
    const { place, root, lock } = makeSite();
    symlinkSync(place.file('outside', holder(GONE)), lock);
    expect(takeLock(root, 'site', NOW)).toMatchObject({ state: 'busy' });
  });

  test('of a dead process whose successor died too is taken over, and their files are removed', () => {
    const { root, lock } = makeSite();
    const second = 'aaaaaaaa-89ab-cdef-0123-456789abcdef';
    writeFileSync(lock, holder(GONE));
    writeFileSync(`${lock}.after-01234567-89ab-cdef-0123-456789abcdef`, holder(GONE, { id: second }));
    writeFileSync(`${lock}.new-${second}`, '');
    const taken = takeLock(root, 'site', NOW);
    expect(taken.state).toBe('held');
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual(['.pkgfeed-lock']);
    expect(JSON.parse(readFileSync(lock, 'utf8')).process).toBe(process.pid);
  });

  test('that names itself as its successor has no known holder', () => {
    const { root, lock } = makeSite();
    writeFileSync(lock, holder(GONE));
    writeFileSync(`${lock}.after-01234567-89ab-cdef-0123-456789abcdef`, holder(GONE));
    expect(takeLock(root, 'site', NOW)).toMatchObject({ state: 'busy' });
  });

  test('of a dead process is not taken while a living one takes it', () => {
    const { root, lock } = makeSite();
    writeFileSync(lock, holder(GONE));
    const heir = holder(ownMark(), { id: 'aaaaaaaa-89ab-cdef-0123-456789abcdef', host: 'heir' });
    writeFileSync(`${lock}.after-01234567-89ab-cdef-0123-456789abcdef`, heir);
    expect(takeLock(root, 'site', NOW)).toMatchObject({
      state: 'busy',
      why: expect.stringContaining('on heir'),
    });
    expect(readFileSync(lock, 'utf8')).toBe(holder(GONE));
  });

  test('is not released by a process that no longer holds it', () => {
    const { root, lock } = makeSite();
    const taken = takeLock(root, 'site', NOW);
    writeFileSync(lock, holder(GONE));
    if (taken.state === 'held') taken.lock.release();
    expect(readFileSync(lock, 'utf8')).toBe(holder(GONE));
  });
});

test('a change that is finished twice is finished once', async () => {
  const { root } = makeSite();
  const journal = await stage(root, EDIT);
  commit(root, journal);
  finish(root, journal);
  finish(root, journal);
  expect(contents(root)).toEqual(NEW);
});
