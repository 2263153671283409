import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { feedOfDays, onDay } from '../support/days.ts';
import {
  checking,
  failureOf,
  makePlace,
  overHttp,
  publishing,
  removing,
  rollingBack,
  WAYS,
  type Words,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a bad release is taken back, and the index of then keeps its bytes', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const { run, commits } = await feedOfDays(words, place, ['1.0-1', '2.0-1']);
    repository.plant({ CNAME: 'feed.example', [`${FOLDER}/readme.txt`]: 'ours' });
    const before = repository.git(['ls-tree', '-r', commits[0] ?? '']);
    const report = await rollingBack(place, { ...run, steps: '1' }, onDay(place, 3));

    expect(report).toMatchObject({
      command: 'rollback',
      changed: true,
      changes: [
        { kind: 'added', name: 'app', version: '1.0-1', reason: 'rollback' },
        { kind: 'removed', name: 'app', version: '2.0-1', reason: 'rollback' },
      ],
      rollback: {
        commit: commits[0],
        date: '2026-11-01T12:00:00.000Z',
        lower: [{ format: 'opkg', folder: FOLDER, name: 'app', from: '2.0-1', to: '1.0-1' }],
        lines: [
          {
            manager: 'opkg of OpenWrt',
            line: 'opkg update && opkg remove --force-depends app && opkg install app',
          },
        ],
      },
    });
    const after = repository.tree();
    for (const line of before.trim().split('\n')) {
      const [facts = '', path = ''] = line.split('\t');
      if (path !== 'feed.json') expect([path, after.get(path)?.id]).toEqual([path, facts.split(' ')[2]]);
    }
    expect(after.has(`${FOLDER}/app_2.0-1_mips_24kc.ipk`)).toBe(false);
    expect(repository.text('CNAME')).toBe('feed.example');
    expect(repository.text(`${FOLDER}/readme.txt`)).toBe('ours');
    expect(repository.log()[0]).toMatchObject({
      commit: report.commit,
      message: expect.stringContaining(
        `back to ${commits[0]?.slice(0, 12)} of 2026-11-01, 1 package for 1 arch added`,
      ),
    });
    repository.fsck();
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
    const again = await rollingBack(place, { ...run, to: commits[0]?.slice(0, 10) ?? '' }, onDay(place, 4));
    expect(again).toMatchObject({ changed: false, commit: '' });
  });

  test('the state is named by steps, by a commit or by a date, and a dry run changes nothing', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const { run, commits } = await feedOfDays(words, place, ['1.0-1', '2.0-1', '3.0-1']);
    const tip = repository.tip();
    const listed = async (state: Words): Promise<unknown> => {
      const report = await rollingBack(place, { ...run, 'dry-run': 'true', ...state }, onDay(place, 4));
      expect(report).toMatchObject({ dryRun: true, changed: true, commit: '' });
      return report.changes.map(({ kind, version }) => `${kind} ${version}`);
    };
    expect(await listed({ steps: '1' })).toEqual(['added 2.0-1', 'removed 3.0-1']);
    expect(await listed({ steps: '2' })).toEqual(['added 1.0-1', 'removed 3.0-1']);
    expect(await listed({ to: commits[1] ?? '' })).toEqual(['added 2.0-1', 'removed 3.0-1']);
    expect(await listed({ before: '2026-11-03' })).toEqual(['added 2.0-1', 'removed 3.0-1']);
    expect(await listed({ before: '2026-11-02T12:00:00Z' })).toEqual(['added 1.0-1', 'removed 3.0-1']);
    expect(repository.tip()).toBe(tip);
    const tooFar = await failureOf(rollingBack(place, { ...run, steps: '3' }, onDay(place, 4)));
    expect(tooFar).toMatchObject({
      code: 'FEED_HISTORY',
      message: expect.stringContaining(
        `reaches 2 steps back, to ${commits[0]?.slice(0, 12)} of 2026-11-01 12:00 UTC`,
      ),
    });
    const unnamed = await failureOf(rollingBack(place, run));
    expect(unnamed.code).toBe('INPUT_MISSING');
    const twice = await failureOf(rollingBack(place, { ...run, steps: '1', before: '2026-11-03' }));
    expect(twice.code).toBe('INPUT_VALUE');
  });
});

test('a withdrawn package stays away until it is readmitted', async () => {
  const place = makePlace();
  const { repository, words } = await overHttp(place);
  const { run, commits } = await feedOfDays(words, place, ['1.0-1', '2.0-1']);
  await removing(place, ['lib'], { ...run, reason: 'it has a hole' }, onDay(place, 3));
  const report = await rollingBack(place, { ...run, to: commits[0] ?? '' }, onDay(place, 4));
  expect(report.warnings).toEqual([
    'lib=1.0-1 (withdrawn on 2026-11-03: it has a hole) stays away, although the feed listed it then: `readmit: lib=1.0-1` brings it back',
  ]);
  expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toEqual([
    `${FOLDER}/app_1.0-1_mips_24kc.ipk`,
  ]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1, findings: [] });
  const back = await rollingBack(place, { ...run, to: commits[0] ?? '', readmit: 'lib' }, onDay(place, 5));
  expect(back).toMatchObject({ added: 1, readmitted: [{ name: 'lib' }], warnings: [] });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
});

test('what comes back is neither fetched nor sent again', async () => {
  const place = makePlace();
  const { repository, words, server } = await overHttp(place);
  const key = await makeTestKey();
  const run = { ...words, 'usign-key': key.secret };
  const big = (name: string, version: string) =>
    place.ipk({ name, version, files: { '/data': randomBytes(200_000) } });
  const names = ['a1', 'b2', 'c3', 'd4', 'e5'];
  await publishing(place, { ...run, files: names.map((name) => big(name, '1.0-1')) }, onDay(place, 1));
  await publishing(
    place,
    { ...run, files: names.map((name) => big(name, '2.0-1')), 'keep-versions': '1' },
    onDay(place, 2),
  );
  const { length } = server.requests;
  const report = await rollingBack(place, { ...run, steps: '1' }, onDay(place, 3));
  const requests = server.requests.slice(length);
  const sum = (of: 'sent' | 'received'): number => requests.reduce((all, one) => all + one[of], 0);

  expect(report).toMatchObject({ added: 5, removed: 5 });
  expect(sum('sent')).toBeLessThan(30_000);
  expect(sum('received')).toBeLessThan(20_000);
  expect(requests.filter(({ method }) => method === 'POST').length).toBeLessThan(12);
  repository.fsck();
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 5, findings: [] });
});
