import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/audit/answer.ts';
import { type VerifyLimits, verify } from '../../src/commands/verify.ts';
import type { VerifyReport } from '../../src/report/report.ts';
import { checkText } from '../../src/report/text.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
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

const FOLDER = '24.10/base/mips_24kc';
const INDEX = `${FOLDER}/Packages`;

/** Caches take no time here. */
const HASTE: VerifyLimits = {
  fetch: { backoff: 10, tries: 2 },
  patience: { least: 1000, most: 1000, first: 1000, longest: 1000 },
  clock: { wait: async () => undefined },
};

/** A feed whose branch is served, with a publisher and somebody who looks at it. */
async function makeFeed(reach: (place: Place) => Remote | Promise<Remote>) {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await reach(place);
  const root = join(place.folder, 'site');
  const server = await startStaticServer({ root });
  const saved = join(place.folder, 'last.json');
  /** Serves what the branch has now. */
  const serve = (): void => {
    rmSync(root, { recursive: true, force: true });
    for (const [path, bytes] of repository.files()) put(path, bytes);
  };
  const put = (path: string, bytes: Buffer | string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  const hostOn = (day: number) => ({ ...makeHost(place), now: new Date(Date.UTC(2026, 10, day)) });
  const ofRun = { ...words, 'usign-key': key.secret };
  return {
    ...{ place, repository, saved, put, serve, url: server.url, server },
    at: (path: string): string => readFileSync(join(root, path), 'utf8'),
    async publish(version: string, day: number, more: Words = {}): Promise<string> {
      await publishing(place, { ...ofRun, files: [place.ipk({ version })], ...more }, hostOn(day));
      serve();
      return repository.tip() ?? '';
    },
    async remove(name: string, day: number): Promise<void> {
      await removing(place, [name], ofRun, hostOn(day));
      serve();
    },
    /** Sets the branch to another commit, as a forced push does. */
    force(commit: string): void {
      repository.git(['update-ref', 'refs/heads/gh-pages', commit]);
      serve();
    },
    look: (day: number, more: Words = {}): Promise<VerifyReport> =>
      verify([server.url], settingsOf({ since: saved, save: saved, ...more }), hostOn(day), HASTE),
  };
}

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`;
const errors = ({ findings }: VerifyReport): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ path, what }) => `${path} ${what}`);
const warnings = ({ findings }: VerifyReport): string[] =>
  findings.filter(({ severity }) => severity === 'warning').map(({ path, what }) => `${path} ${what}`);

describe.each(WAYS)('a feed over %s', (_, reach) => {
  test('continues with each publish, and is caught when it is put back or forked', async () => {
    const feed = await makeFeed(reach);
    await feed.publish('1', 1);
    expect(await feed.look(2)).toMatchObject({ ok: true, since: { verdict: 'first', saved: null } });
    const second = await feed.publish('2', 3);
    await feed.publish('3', 4);
    const continued = await feed.look(5);
    expect(continued).toMatchObject({ ok: true, since: { verdict: 'continues', changes: 2, saved: at(2) } });
    await feed.look(6);
    const same = await feed.look(20);
    expect(same).toMatchObject({ ok: true, since: { verdict: 'same', unchangedSince: at(5) } });
    expect(checkText(same, (_, text) => text)).toContain(
      `the feed has not changed since the answer of ${at(6)}: it is the state of ${at(4)}, seen since ${at(5)}`,
    );
    const answer = readFileSync(feed.saved);

    feed.force(second);
    for (const day of [21, 22]) {
      const back = await feed.look(day);
      expect(back).toMatchObject({ ok: false, since: { verdict: 'back', saved: at(20) } });
      expect(back.since?.text).toContain(`it is again the state of ${at(3)}`);
      expect(readFileSync(feed.saved)).toEqual(answer);
    }

    // The publisher goes on from there, and does not notice.
    await feed.publish('4', 23);
    const forked = await feed.look(24);
    expect(forked).toMatchObject({ ok: false, since: { verdict: 'forked' } });
    expect(readFileSync(feed.saved)).toEqual(answer);
  });
});

test('a branch that is squashed continues, and one that somebody edits beside the feed is the same', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish('1', 1);
  await feed.look(2);
  await feed.publish('2', 3, { history: 'squash' });
  expect(feed.repository.log()).toHaveLength(1);
  expect((await feed.look(4)).since).toMatchObject({ verdict: 'continues', changes: 1 });
  feed.repository.plant({ 'notes.txt': 'by hand' });
  feed.repository.squash();
  feed.serve();
  expect((await feed.look(5)).since).toMatchObject({ verdict: 'same' });
});

test('publishers that race make one chain', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish('1', 1);
  await feed.look(2);
  await Promise.all(['a', 'b', 'c'].map((repository) => feed.publish('2', 3, { repository })));
  expect(await feed.look(4)).toMatchObject({ since: { verdict: 'continues', changes: 3 } });
});

test('an older tree that is pushed on top is caught as well', async () => {
  const feed = await makeFeed(onPath);
  const first = await feed.publish('1', 1);
  await feed.publish('2', 2);
  await feed.look(3);
  const tree = feed.repository.git(['rev-parse', `${first}^{tree}`]).trim();
  const commit = feed.repository
    .git(['commit-tree', tree, '-p', feed.repository.tip() ?? '', '-m', 'x'])
    .trim();
  feed.force(commit);
  expect((await feed.look(4)).since).toMatchObject({ verdict: 'back', saved: at(3) });
});

describe('an older index', () => {
  /** A feed that was looked at in its first and its third state. */
  async function seenTwice() {
    const feed = await makeFeed(onPath);
    await feed.publish('1', 1);
    const older = feed.at(INDEX);
    const signature = feed.at(`${INDEX}.sig`);
    await feed.look(2);
    await feed.publish('2', 3);
    await feed.publish('3', 4);
    await feed.look(5);
    const putOlder = (): void => {
      feed.put(INDEX, older);
      feed.put(`${INDEX}.sig`, signature);
      rmSync(join(feed.place.folder, 'site', `${INDEX}.gz`));
    };
    return { ...feed, putOlder };
  }

  test('alone is caught: feed.json states another one', async () => {
    const feed = await seenTwice();
    feed.putOlder();
    const report = await feed.look(6);
    expect(report).toMatchObject({ ok: false, since: { verdict: 'back' } });
    expect(report.since?.text).toContain(`${INDEX} is again the index that answers saw at ${at(2)}`);
    expect(errors(report)).toContain(`${INDEX} is not the index that feed.json states`);
  });

  test('is told even if a forged feed.json continues the chain and states it', async () => {
    const feed = await seenTwice();
    const newer = JSON.parse(feed.at('feed.json'));
    const { earlierIndexes } = readAnswer(readFileSync(feed.saved)) ?? { earlierIndexes: [] };
    const sha256 = readAnswer(readFileSync(feed.saved))?.state?.sha256;
    feed.putOlder();
    const [folder] = newer.folders;
    const forged = {
      ...newer,
      ...{ state: newer.state + 1, chain: [{ sha256, updated: at(4), run: null }, ...newer.chain] },
      folders: [{ ...folder, indexes: { Packages: earlierIndexes[0]?.sha256 } }],
    };
    feed.put('feed.json', JSON.stringify(forged));
    const report = await feed.look(6);
    expect(report.since).toMatchObject({ verdict: 'continues' });
    expect(warnings(report)).toContain(`${INDEX} is again the index that answers saw at ${at(2)}`);
  });

  test('of a run that takes a change back continues the feed, and is told once', async () => {
    const feed = await makeFeed(onPath);
    await feed.publish('1', 1);
    await feed.look(2);
    await feed.publish('2', 3);
    await feed.look(4);
    await feed.remove('hello=2', 5);
    const report = await feed.look(6);
    expect(report).toMatchObject({ ok: true, since: { verdict: 'continues', changes: 1 } });
    expect(warnings(report)).toContain(`${INDEX} is again the index that answers saw at ${at(2)}`);
    expect(warnings(await feed.look(7)).join()).not.toContain('is again');
  });
});

test('a cache with an older feed.json or index is waited for', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish('1', 1);
  const older = feed.at('feed.json');
  await feed.look(2);
  await feed.publish('2', 3);
  const newer = feed.at('feed.json');
  await feed.look(4);
  feed.server.answers.set('/feed.json', (_, response, count) =>
    response.end(count % 2 === 0 ? older : newer),
  );
  const report = await feed.look(5);
  expect(report).toMatchObject({ since: { verdict: 'same' } });
  feed.server.answers.clear();

  const index = feed.at(INDEX);
  await feed.publish('3', 6);
  let asked = 0;
  feed.server.answers.set('/feed.json', (_, response) =>
    response.end(asked++ === 0 ? newer : feed.at('feed.json')),
  );
  expect(feed.at(INDEX)).not.toBe(index);
  expect(await feed.look(7)).toMatchObject({ ok: true, since: { verdict: 'continues', changes: 1 } });
});

test('a saved answer can come from a web address, and must be one', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish('1', 1);
  expect(await failureOf(feed.look(2, { save: '' }))).toMatchObject({ code: 'SOURCE_READ' });
  await feed.look(2);
  feed.put('answers/last.json', readFileSync(feed.saved));
  const since = `${feed.url}answers/last.json`;
  rmSync(feed.saved);
  expect(await feed.look(3, { since })).toMatchObject({ since: { verdict: 'same', saved: at(2) } });
  expect(existsSync(feed.saved)).toBe(true);
  for (const odd of [`${feed.url}feed.json`, `${feed.url}nothing.json`, `${feed.url}${FOLDER}/Packages.gz`])
    expect(await failureOf(feed.look(4, { since: odd }))).toMatchObject({ code: 'VERIFY_ANSWER' });
  const secret = since.replace('://', '://user:secret@');
  const failure = await failureOf(feed.look(4, { since: secret }));
  expect(failure).toMatchObject({ code: 'VERIFY_ANSWER' });
  expect(`${failure.message} ${failure.remedy}`).not.toContain('secret');
  expect(() => settingsOf({ report: 'x', since: 'y' })).toThrow(/`since` is given together with `report`/);
});

test('one folder of a feed is compared alone', async () => {
  const feed = await makeFeed(onPath);
  await feed.publish('1', 1);
  const folder = `${feed.url}${FOLDER}/`;
  const look = (day: number): Promise<VerifyReport> =>
    verify(
      [folder],
      settingsOf({ since: feed.saved, save: feed.saved }),
      { ...makeHost(feed.place), now: new Date(at(day)) },
      HASTE,
    );
  await look(2);
  expect(readAnswer(readFileSync(feed.saved))?.indexes).toMatchObject([{ path: 'Packages' }]);
  await feed.publish('2', 3);
  expect(await look(4)).toMatchObject({ ok: true, since: { verdict: 'continues' } });
});
