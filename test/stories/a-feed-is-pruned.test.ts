import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { changeText } from '../../src/report/text.ts';
import { ipkOf } from '../support/package-maker.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  pruning,
  publishing,
  type Remote,
  type TestHost,
  WAYS,
  type Words,
} from '../support/run.ts';
import { makeTestKey, type TestKey } from '../support/test-keys.ts';

const DAY = 24 * 60;

/** A host at so many minutes after the first publish. */
function at(place: Place, minutes: number): TestHost {
  const host = makeHost(place);
  host.now = new Date(1_700_000_000_000 + minutes * 60_000);
  return host;
}

const fileOf = (version: string, repository = 'base', name = 'a'): string =>
  `24.10/${repository}/x86_64/${name}_${version}_x86_64.ipk`;
const textOf = (report: ChangeReport): string => changeText(report, (_, text) => text);
const removedIn = ({ changes }: ChangeReport): string[] =>
  changes.map(({ kind, name, version, reason }) => `${kind} ${name} ${version} ${reason}`);

const VERSIONS = ['1', '2', '3'];

/** Publishes three versions of a package into each repository. */
async function fill(place: Place, words: Words, repositories = ['base']): Promise<void> {
  const files = VERSIONS.map((version) => place.ipk({ name: 'a', version, arch: 'x86_64' }));
  for (const repository of repositories)
    await publishing(place, { ...words, repository, files }, at(place, 0));
}

describe.each(WAYS)('a feed reached over %s', (_, open) => {
  test('is pruned: old versions leave, and package files that no index lists', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words: where } = await open(place);
    const words = { ...where, 'usign-key': key.secret };
    await fill(place, words, ['base', 'extra']);
    const stray = ipkOf({ name: 'stray', version: '1', arch: 'x86_64' });
    repository.plant({
      [fileOf('1', 'base', 'stray')]: stray,
      '24.10/base/x86_64/readme_of_mine.ipk': 'no package',
      '24.10/base/x86_64/notes.txt': 'mine',
      'others/x.ipk': stray,
    });
    const tip = repository.tip();
    const rules = { ...words, 'keep-versions': '2', grace: '1h' };

    const shown = await pruning(place, { ...rules, 'dry-run': 'true' }, at(place, 40 * DAY));
    expect(repository.tip()).toBe(tip);
    expect(shown.pruned).toMatchObject([
      { repository: 'base', packages: 1, unlisted: 1, unlistedBytes: stray.length },
      { repository: 'extra', packages: 1, unlisted: 0 },
    ]);
    expect(textOf(shown)).toMatch(
      /24\.10\/base: 1 package by the rules \(\d+ B\), 1 package file that no index lists \(\d+ B\)\n/,
    );
    expect(textOf(shown)).toMatch(/pruning would free \d+(\.\d+)? k?B of the site/);

    const pruned = await pruning(place, rules, at(place, 40 * DAY));
    expect(removedIn(pruned)).toEqual(['removed a 1 keep-versions', 'removed a 1 keep-versions']);
    expect(repository.paths()).not.toContain(fileOf('1', 'base', 'stray'));
    expect(repository.paths()).toEqual(
      expect.arrayContaining([
        ...[fileOf('1'), 'others/x.ipk', '24.10/base/x86_64/notes.txt'],
        '24.10/base/x86_64/readme_of_mine.ipk',
      ]),
    );
    const late = await pruning(place, rules, at(place, 41 * DAY));
    expect(late.leaving.ended.map(({ path }) => path)).toEqual(
      [fileOf('1', 'extra'), fileOf('1')].toSorted(),
    );
    expect(repository.paths()).not.toContain(fileOf('1'));
    expect(await pruning(place, rules, at(place, 41 * DAY))).toMatchObject({ changed: false });
    const checked = await checking(place, words, at(place, 41 * DAY));
    expect(checked.findings.map(({ path }) => path)).toEqual([
      ...['24.10/base/x86_64/readme_of_mine.ipk', 'others/x.ipk'],
    ]);
  });

  test('is pruned by two runs at once', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words: where } = await open(place);
    const words = { ...where, 'usign-key': key.secret };
    await fill(place, words);
    const rules = { ...words, 'keep-versions': '1' };
    const both = await Promise.all([1, 2].map((n) => pruning(place, rules, at(place, 40 * DAY + n))));
    expect(both.filter(({ changed }) => changed)).toHaveLength(1);
    expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toEqual([fileOf('3')]);
    expect((await checking(place, words)).findings).toEqual([]);
    repository.fsck();
  });
});

async function prepared(): Promise<{
  place: Place;
  key: TestKey;
  words: Words;
  repository: Remote['repository'];
}> {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words: where } = onPath(place);
  const words = { ...where, 'usign-key': key.secret };
  await fill(place, words, ['base', 'extra']);
  return { place, key, words, repository };
}

it('goes by days and by package, one repository of a file or all, and by what the top of it says of others', async () => {
  const place = makePlace();
  const { repository, words: where } = onPath(place);
  const words = { ...where, 'usign-key': (await makeTestKey()).secret };
  await fill(place, words, ['extra']);
  for (const [i, version] of VERSIONS.entries()) {
    const files = place.ipk({ name: 'a', version, arch: 'x86_64' });
    await publishing(place, { ...words, files }, at(place, i * 10 * DAY));
  }
  const config = place.file(
    'feed.yml',
    'keep-versions: 1\nrepositories:\n- {branch: "24.10", repository: base, keep-days: 15, keep-packages: b=1}\n',
  );
  const of = { ...words, config };
  const before = await pruning(place, { ...of, 'dry-run': 'true' }, at(place, 24 * DAY));
  expect(before.pruned.map((one) => [one.repository, one.packages])).toEqual([['extra', 2]]);
  const only = await pruning(place, { ...of, only: '24.10/base' }, at(place, 26 * DAY));
  expect(removedIn(only)).toEqual(['removed a 1 keep-days']);
  const rest = await pruning(place, of, at(place, 26 * DAY));
  expect(removedIn(rest)).toEqual(['removed a 1 keep-versions', 'removed a 2 keep-versions']);
  const versions = (path: string): string[] =>
    opkg.parseIndex(repository.read(`24.10/${path}/x86_64/Packages`)).map(({ version }) => version);
  expect([versions('base'), versions('extra')]).toEqual([['2', '3'], ['3']]);
});

it('keeps within `max-removals`, which counts the files that no index lists, too', async () => {
  const { place, words, repository } = await prepared();
  repository.plant({ [fileOf('1', 'base', 'stray')]: ipkOf({ name: 'stray', arch: 'x86_64' }) });
  const rules = { ...words, 'keep-versions': '2', branch: '24.10', repository: 'base' };
  const error = await failureOf(pruning(place, { ...rules, 'max-removals': '1' }));
  expect(error).toMatchObject({ code: 'FEED_SHRINKS' });
  expect(error.message).toContain(`${fileOf('1', 'base', 'stray')} (no index lists it)`);
  expect(await pruning(place, { ...rules, 'max-removals': '2' })).toMatchObject({ removed: 1 });
});

it('leaves folders alone that it cannot verify, and stops at those that it was told to prune', async () => {
  const { place, words, repository } = await prepared();
  const other = await makeTestKey();
  const rules = { ...words, 'usign-key': other.secret, 'keep-versions': '1' };
  const tip = repository.tip();
  const report = await pruning(place, rules);
  expect(repository.tip()).toBe(tip);
  expect(report.warnings).toEqual([
    expect.stringMatching(/^24\.10\/base\/x86_64 stays as it is: .* is signed by key/),
    expect.stringMatching(/^24\.10\/extra\/x86_64 stays as it is: /),
  ]);
  const named = { ...rules, branch: '24.10', repository: 'base' };
  expect(await failureOf(pruning(place, named))).toMatchObject({ code: 'FEED_KEY' });
});

it('prunes a plain folder, and ends the time of files that only stay for a while', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const directory = join(place.folder, 'feed');
  const words = { directory, 'usign-key': key.secret };
  await fill(place, words);
  const has = (path: string): boolean => existsSync(join(directory, path));
  writeFileSync(join(directory, fileOf('1', 'base', 'stray')), ipkOf({ name: 'stray', arch: 'x86_64' }));
  const rules = { ...words, 'keep-versions': '1' };
  await pruning(place, { ...rules, grace: '2d' }, at(place, 40 * DAY));
  expect([has(fileOf('1', 'base', 'stray')), has(fileOf('1')), has(fileOf('3'))]).toEqual([
    false,
    true,
    true,
  ]);
  await pruning(place, { ...rules, grace: '2d' }, at(place, 41 * DAY));
  expect(has(fileOf('1'))).toBe(true);
  const report = await pruning(place, { ...rules, grace: '0' }, at(place, 41 * DAY));
  expect(report.pruned).toMatchObject([{ packages: 0, unlisted: 2 }]);
  expect([has(fileOf('1')), has(fileOf('2')), has(fileOf('3'))]).toEqual([false, false, true]);
  expect((await checking(place, words)).findings).toEqual([]);
});

it('has nothing to do in a feed without folders', async () => {
  const place = makePlace();
  const error = await failureOf(pruning(place, { ...onPath(place).words, 'keep-versions': '1' }));
  expect(error).toMatchObject({ code: 'FEED_ABSENT' });
});
