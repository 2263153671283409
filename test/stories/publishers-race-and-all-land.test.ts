import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChangeReport } from '../../src/report/report.ts';
import { bareRepository } from '../support/bare-repository.ts';
import {
  checking,
  cli,
  makeHost,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishFlags,
  publishing,
  type Remote,
  WAYS,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** All packages are there, and each commit but the first has one parent. */
async function expectWhole(
  place: Place,
  remote: Remote,
  names: readonly string[],
  commits: number,
): Promise<void> {
  const { repository, words } = remote;
  const found = repository.text('24.10/base/mips_24kc/Packages').match(/^Package: .*/gm);
  expect(found).toEqual(names.map((name) => `Package: ${name}`).toSorted());
  const log = repository.log();
  expect(log).toHaveLength(commits);
  expect(log.map(({ parents }) => parents)).toEqual([...log.slice(1).map(({ commit }) => [commit]), []]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: names.length, findings: [] });
  repository.fsck();
}

describe.each(WAYS)('over %s', (_name, reach) => {
  test('two processes at once, onto a branch that neither has seen', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const remote = await reach(place);
    const secret = place.file('key.sec', key.secret);
    const env = { PKGFEED_TOKEN: remote.words.token };
    const runs = ['one', 'two'].map((name) => {
      const flags = {
        files: place.ipk({ name }),
        'usign-key': secret,
        'pages-repository': remote.words['pages-repository'],
      };
      return cli(place, publishFlags(flags), { env });
    });
    for (const { code, stderr } of await Promise.all(runs))
      expect([code, stderr]).toEqual([0, expect.anything()]);

    await expectWhole(place, remote, ['one', 'two'], 2);
    expect(place.leftBehind()).toEqual([]);
  });

  test('eight publishers at once', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const remote = await reach(place);
    const names = Array.from({ length: 8 }, (_, i) => `package-${i}`);
    await publishing(place, {
      ...remote.words,
      'usign-key': key.secret,
      files: place.ipk({ name: 'first' }),
    });
    const secret = place.file('key.sec', key.secret);
    const runs = names.map((name) => {
      const flags = {
        files: place.ipk({ name }),
        'usign-key': secret,
        'pages-repository': remote.words['pages-repository'],
      };
      return cli(place, [...publishFlags(flags), '--json'], { env: { PKGFEED_TOKEN: remote.words.token } });
    });
    const ended = await Promise.all(runs);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
    const reports = ended.map(({ stdout }): ChangeReport => JSON.parse(stdout));

    expect(reports.map(({ added }) => added)).toEqual(names.map(() => 1));
    expect(Math.max(...reports.map(({ attempts }) => attempts))).toBeGreaterThan(1);
    expect(new Set(reports.map(({ commit }) => commit)).size).toBe(8);
    await expectWhole(place, remote, ['first', ...names], 9);
  });
});

test.each([
  ['keep', true],
  ['keep', false],
  ['squash', true],
  ['squash', false],
])(
  'what is committed right before a push stays (history: %s, partial clones: %s)',
  async (history, filters) => {
    const place = makePlace();
    const key = await makeTestKey();
    let pushes = 0;
    const remote = await overHttp(place, {
      filters,
      before({ path }) {
        if (!path.includes('git-receive-pack') || ++pushes !== 1) return;
        remote.repository.plant({ 'by-others.html': 'newer', 'changed.html': 'newer' });
      },
    });
    remote.repository.plant({ 'changed.html': 'older' });
    const words = { ...remote.words, history, 'usign-key': key.secret, files: place.ipk({}) };
    const report = await publishing(place, words);

    expect(report.attempts).toBe(2);
    expect(remote.repository.text('by-others.html')).toBe('newer');
    expect(remote.repository.text('changed.html')).toBe('newer');
    expect(remote.repository.log()).toHaveLength(history === 'keep' ? 3 : 1);
  },
);

test('four publishers onto a repository that is not there yet', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const path = join(place.folder, 'feed.git');
  const names = ['a1', 'b2', 'c3', 'd4'];
  const words = { 'pages-repository': path };
  await Promise.all(
    names.map((name) => publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({ name }) })),
  );

  await expectWhole(place, { words, repository: bareRepository(path), server: undefined }, names, 4);
});

test('publishers of the same package: one adds it, the others find it there', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = onPath(place);
  const words = { ...remote.words, 'usign-key': key.secret, files: place.ipk({ name: 'same' }) };
  const runs = [1, 2, 3].map((second) => {
    const host = makeHost(place);
    // Commits of the same second would be one and the same commit.
    host.now = new Date(1_700_000_000_000 + second * 1000);
    return publishing(place, words, host);
  });
  const reports = await Promise.all(runs);

  expect(reports.map(({ added }) => added).toSorted()).toEqual([0, 0, 1]);
  await expectWhole(place, remote, ['same'], 1);
});

test('a loser meets the other bytes that the winner published', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const rival = { 'usign-key': key.secret, files: '' };
  let isFirstPush = true;
  const remote = await overHttp(place, {
    async before({ path }) {
      if (!path.includes('git-receive-pack') || !isFirstPush) return;
      isFirstPush = false;
      await publishing(place, { ...rival, 'pages-repository': remote.repository.path });
    },
  });
  rival.files = place.ipk({ fields: ['Description: the winner'] });
  const loser = publishing(place, {
    ...remote.words,
    'usign-key': key.secret,
    files: place.ipk({ fields: ['Description: the loser'] }),
  });

  await expect(loser).rejects.toMatchObject({ code: 'CONFLICT_PACKAGE' });
  await expectWhole(place, remote, ['hello'], 1);
});

test('publishers who are always late give up after push-timeout, not after a count', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  let rivals = 0;
  const remote = await overHttp(place, {
    before({ path, method }) {
      // The branch moves before every single push.
      if (method === 'POST' && path.endsWith('git-receive-pack')) {
        remote.repository.plant({ [`other-${rivals++}`]: 'newer' });
      }
    },
  });
  const started = Date.now();
  const words = { ...remote.words, 'usign-key': key.secret, files: place.ipk({}), 'push-timeout': '5s' };
  await expect(publishing(place, words)).rejects.toMatchObject({ code: 'FEED_BUSY' });

  expect(rivals).toBeGreaterThan(1);
  expect(Date.now() - started).toBeGreaterThan(4900);
  expect(remote.repository.paths().some((path) => path.endsWith('.ipk'))).toBe(false);
});
