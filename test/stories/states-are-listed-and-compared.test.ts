import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import { log } from '../../src/commands/log.ts';
import { type DiffReport, diffText } from '../../src/report/diff.ts';
import { type LogReport, logText } from '../../src/report/log.ts';
import { reportJson } from '../../src/report/report.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishing,
  type Remote,
  removing,
  settingsOf,
  WAYS,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

const PLAIN = (_: string, text: string): string => text;
const FOLDER = '24.10/base/mips_24kc';

async function makeFeed(reach: (place: Place) => Remote | Promise<Remote>) {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words, server } = await reach(place);
  const hostOn = (day: number) => ({ ...makeHost(place), now: new Date(Date.UTC(2026, 10, day)) });
  const ofRun = { ...words, 'usign-key': key.secret };
  return {
    ...{ place, key, repository, words, server },
    async publish(day: number, names: readonly string[], more: Words = {}): Promise<string> {
      const files = names.map((one) => {
        const [name = '', version = ''] = one.split(' ');
        return place.ipk({ name, version });
      });
      await publishing(place, { ...ofRun, files, ...more }, hostOn(day));
      return repository.tip() ?? '';
    },
    async remove(day: number, name: string): Promise<void> {
      await removing(place, [name], ofRun, hostOn(day));
    },
    log: (more: Words = {}): Promise<LogReport> => log(settingsOf({ ...words, ...more }), makeHost(place)),
    diff: (...args: string[]): Promise<DiffReport> =>
      diff(args, settingsOf(words), makeHost(place), { tries: 1 }),
  };
}

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`;
const told = ({ repositories }: DiffReport): string[] =>
  repositories.flatMap(({ branch, repository, changes }) =>
    changes.map(
      ({ kind, name, version, previous = '' }) =>
        `${branch}/${repository}: ${kind} ${name} ${previous}>${version}`,
    ),
  );

describe.each(WAYS)('the states of a feed over %s', (_, reach) => {
  test('are listed, and compared by commits, counts and days', async () => {
    const feed = await makeFeed(reach);
    const first = await feed.publish(1, ['a 1', 'b 1']);
    await feed.publish(2, ['a 2', 'c 1']);
    const third = await feed.publish(4, ['d 1'], { repository: 'testing' });
    await feed.remove(5, 'b');

    const listed = await feed.log();
    expect(listed.states.map(({ date, state, packages, more }) => [date, state, packages, more])).toEqual([
      [at(5), 4, 4, -1],
      [at(4), 3, 5, 1],
      [at(2), 2, 4, 2],
      [at(1), 1, 2, 2],
    ]);
    expect(listed.states[1]).toMatchObject({
      ...{ commit: third, run: null, folders: 2, repositories: { '24.10/base': 4, '24.10/testing': 1 } },
      keys: [{ scheme: 'usign', keyId: feed.key.publicKey.keyId }],
    });
    expect(listed.isWhole).toBe(true);
    const some = await feed.log({ limit: '2' });
    expect([some.states.map(({ more }) => more), some.isWhole]).toEqual([[-1, 1], false]);
    expect(logText(some, PLAIN)).toMatch(/^.*\n[0-9a-f]{12} {2}2026-11-05T00:00:00Z {2}state 4\n/);

    const base = ['24.10/base: updated a 1>2', '24.10/base: removed b >1', '24.10/base: added c >1'];
    const testing = '24.10/testing: added d >1';
    for (const word of [first, first.slice(0, 7), '~3', 'HEAD~3', '2026-11-01', '2026-11-01T12:00Z']) {
      const report = await feed.diff(word);
      expect(told(report).toSorted()).toEqual([...base, testing].toSorted());
      expect(report).toMatchObject({ added: 2, updated: 1, removed: 1, from: { date: at(1) } });
    }
    expect(told(await feed.diff('~2', third))).toEqual([testing]);
    expect(told(await feed.diff('HEAD'))).toEqual([]);
    expect(told(await feed.diff(third, '2026-11-03'))).toEqual(['24.10/testing: removed d >1']);
    expect(diffText(await feed.diff('~1'), PLAIN)).toContain(
      '24.10/base: 1 removed\n  - b  1  24.10/base/mips_24kc\n',
    );
  });
});

test('reading states costs neither packages nor many requests', async () => {
  const feed = await makeFeed(overHttp);
  for (let i = 1; i < 5; i++) await feed.publish(i, [`a ${i}`]);
  const requestsOf = async (work: () => Promise<unknown>): Promise<{ posts: number; sent: number }> => {
    const requests = feed.server?.requests ?? [];
    const { length } = requests;
    await work();
    const fresh = requests.slice(length);
    return {
      posts: fresh.filter(({ method }) => method === 'POST').length,
      sent: fresh.reduce((sum, { sent }) => sum + sent, 0),
    };
  };
  // The tip, its history, and the files.
  expect((await requestsOf(() => feed.log())).posts).toBeLessThan(8);
  expect((await requestsOf(() => feed.diff('~3'))).posts).toBeLessThan(14);
});

test('a feed is compared with what a server has, and a plain directory with that', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish(1, ['a 1', 'b 1']);
  const root = join(feed.place.folder, 'site');
  for (const [path, bytes] of feed.repository.files()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const { url } = await startStaticServer({ root });
  await feed.publish(2, ['a 2']);
  const update = ['24.10/base: updated a 1>2'];
  expect(told(await feed.diff(url))).toEqual(update);
  expect(told(await feed.diff(`${url}feed.json`, '~0'))).toEqual(update);
  const host = { ...makeHost(feed.place), cwd: feed.place.folder };
  const alone = await diff(['./site', url], settingsOf({}), host);
  expect([told(alone), alone.from.name]).toEqual([[], './site']);

  const { secret } = feed.key;
  const directory = join(feed.place.folder, 'plain');
  await publishing(feed.place, { directory, 'usign-key': secret, files: [feed.place.ipk({ name: 'z' })] });
  const plain = await diff([url], settingsOf({ directory }), makeHost(feed.place));
  expect(told(plain).map((line) => line.replace(/ \S*$/, ''))).toEqual([
    ...['24.10/base: removed a', '24.10/base: removed b', '24.10/base: added z'],
  ]);
  for (const work of [log(settingsOf({ directory }), host), diff(['~1'], settingsOf({ directory }), host)])
    expect(await failureOf(work)).toMatchObject({ code: 'FEED_HISTORY' });
});

test('what cannot be compared is said', async () => {
  const feed = await makeFeed(onPath);
  expect((await feed.log()).states).toEqual([]);
  expect(await failureOf(feed.diff('~1'))).toMatchObject({ code: 'FEED_HISTORY' });
  await feed.publish(5, ['a 1']);
  for (const args of [[], ['~1', '~2', '~3']])
    expect(await failureOf(feed.diff(...args))).toMatchObject({ code: 'INPUT_MISSING' });
  for (const word of ['yesterday', 'HEAD^', '2026-13-45', '-1', './nothing', 'abc', ''])
    expect(await failureOf(feed.diff(word))).toMatchObject({ code: 'INPUT_VALUE' });
  for (const word of ['~1', '2026-11-04', 'abcdef1'])
    expect(await failureOf(feed.diff(word))).toMatchObject({ code: 'FEED_HISTORY' });
  const server = await startStaticServer({});
  expect(await failureOf(feed.diff(server.url))).toMatchObject({ code: 'VERIFY_ADDRESS' });
  expect(await failureOf(diff(['~1'], settingsOf({}), makeHost(feed.place)))).toMatchObject({
    code: 'INPUT_MISSING',
  });
});

test('hostile commits and files are shown, and nothing of them is obeyed', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish(1, ['a 1']);
  const tree = feed.repository.git(['rev-parse', 'gh-pages^{tree}']).trim();
  const evil = '::error::x \u001b[31m\u202e##[command]';
  feed.repository.plant({ 'feed.json': `{"pkgfeed":1,"folders":"${evil.slice(0, 7)}` });
  const commit = feed.repository
    .git(['commit-tree', tree, '-p', feed.repository.tip() ?? '', '-m', evil])
    .trim();
  feed.repository.git(['update-ref', 'refs/heads/gh-pages', commit]);
  feed.repository.plant({ 'feed.json': { mode: '120000', body: '/etc/passwd' } });
  const report = await feed.log();
  expect(report.states.map(({ packages }) => packages)).toEqual([null, 1, null, 1]);
  const text = logText(report, PLAIN);
  expect(text).toContain('its feed.json cannot be read');
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(reportJson(report)).not.toMatch(/[\u001b\u202e]/);
  expect(told(await feed.diff('~3', '~1'))).toEqual([]);
  feed.repository.plant({ [`${FOLDER}/Packages`]: 'no index', [`${FOLDER}/Packages.gz`]: null });
  expect(await failureOf(feed.diff('~4'))).toMatchObject({ code: expect.stringMatching(/^FORMAT_/) });
});
