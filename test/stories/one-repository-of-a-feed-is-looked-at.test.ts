import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { snippet } from '../../src/commands/snippet.ts';
import { verify } from '../../src/commands/verify.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  publishing,
  reindexing,
  removing,
  settingsOf,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

const HASTE = { backoff: 10, tries: 2, answer: 2000, stall: 2000 };

/** A feed in a folder, with its file: two local repositories, and one that prefers the first of them. */
async function makeFeed() {
  const place = makePlace();
  const key = await makeTestKey();
  const directory = `${place.folder}/feed`;
  const ipk = (name: string, version: string) => place.ipk({ name, version, arch: 'x86_64' });
  const config = place.file(
    'pkgfeed.yml',
    `repositories:
  - {branch: "1", repository: all, from: [1/one, 1/two], prefer: first, sync: true}
  - {branch: "1", repository: one, files: [${ipk('a', '1')}, ${ipk('b', '1')}]}
  - {branch: "1", repository: two, files: [${ipk('a', '2')}, ${ipk('c', '1')}]}
`,
  );
  const words = { directory, config, 'usign-key': key.secret };
  return { place, directory, words, report: await publishing(place, words) };
}

test('each command looks at the repositories that `only` names, and at all without it', async () => {
  const { place, directory, words, report } = await makeFeed();
  expect(report.leftOut).toEqual([{ branch: '1', repository: 'all', reason: 'prefer', packages: ['a 2'] }]);
  const two = { ...words, only: '1/two' };
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 7 });
  expect(await checking(place, two)).toMatchObject({ ok: true, packages: 2 });

  const { url } = await startStaticServer({ root: directory });
  const verified = async (only: string[]) =>
    (await verify([url], settingsOf({ ...words, only }), makeHost(place), { fetch: HASTE })).folders.map(
      ({ path }) => path,
    );
  expect(await verified(['*/two'])).toEqual(['1/two/x86_64']);
  expect(await verified([])).toEqual(['1/all/x86_64', '1/one/x86_64', '1/two/x86_64']);

  const lines = await snippet([], settingsOf({ ...two, url: 'https://example.org' }), makeHost(place), HASTE);
  expect(lines.systems.map(({ repository }) => repository)).toEqual(['two']);
});

test('a fault of one repository is no finding of another, and reindex mends it alone', async () => {
  const { place, directory, words } = await makeFeed();
  rmSync(`${directory}/1/two/x86_64/c_1_x86_64.ipk`);
  expect(await checking(place, { ...words, only: '1/one' })).toMatchObject({ ok: true });
  expect(await checking(place, { ...words, only: '1/two' })).toMatchObject({ ok: false });
  expect(await failureOf(publishing(place, { ...words, only: '1/all' }))).toMatchObject({
    code: 'FEED_FILE_MISSING',
  });

  const mended = await reindexing(place, { ...words, only: '1/two', 'max-removals': '1' });
  expect(mended).toMatchObject({ removed: 1, repositories: [{ branch: '1', repository: 'two' }] });
  expect(await publishing(place, { ...words, only: '1/all' })).toMatchObject({ removed: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 5 });
});

test('a repository of the file that is still empty stops no reindex of the others', async () => {
  const { place, words } = await makeFeed();
  const config = place.file(
    'more.yml',
    'repositories:\n  - {branch: "1", repository: one}\n  - {branch: "1", repository: later, from: 1/one}\n',
  );
  expect(await reindexing(place, { ...words, config })).toMatchObject({ changed: false });
  expect(await failureOf(checking(place, { ...words, config, only: '1/later' }))).toMatchObject({
    code: 'FEED_ABSENT',
    message: expect.stringMatching(/holds nothing yet of 1\/later$/),
  });
  expect(await failureOf(reindexing(place, { ...words, config, only: '1/later' }))).toMatchObject({
    code: 'FEED_ABSENT',
  });
});

test('a package is withdrawn from the repositories that `only` names', async () => {
  const { place, words } = await makeFeed();
  expect(await removing(place, ['a'], { ...words, only: '1/one' })).toMatchObject({ removed: 1 });
  const report = await publishing(place, { ...words, only: '1/all' });
  expect(report.changes.map(({ kind, name, version }) => `${kind} ${name} ${version}`)).toEqual([
    'removed a 1',
    'added a 2',
  ]);
});
