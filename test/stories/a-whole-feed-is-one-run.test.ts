import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import type { Place } from '../support/run.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  publishing,
  removing,
  WAYS,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const DAY = 86_400_000;
const folder = (repository: string, arch = 'x86_64'): string => `25.12/${repository}/${arch}`;

/** Three repositories: one that is filled with files, one that gets what has proved itself, and one of both and more. */
function feedFile(place: Place, testing: string, vendor: string): string {
  return place.file(
    'pkgfeed.yml',
    `title: Northern Mesh
keep-versions: 3
repositories:
  - branch: 25.12
    repository: all
    from: [25.12/stable, 25.12/vendor]
    sync: true
  - branch: 25.12
    repository: testing
    files: ${testing}
  - branch: 25.12
    repository: stable
    from: 25.12/testing
    min-age: 7d
  - branch: 25.12
    repository: vendor
    files: ${vendor}
    sync: true
`,
  );
}

function hostAt(place: Place, days: number) {
  const host = makeHost(place);
  return { ...host, now: new Date(host.now.getTime() + days * DAY) };
}

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a file fills four repositories in one commit, and later runs promote what is old enough', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const testing = `${place.folder}/testing`;
    const vendor = `${place.folder}/vendor`;
    const build = (path: string, recipe: { name: string; version?: string; arch?: string }): void => {
      place.file(path, ipkOf({ arch: 'x86_64', ...recipe }));
    };
    build('testing/a1.ipk', { name: 'a', version: '1' });
    build('vendor/v1.ipk', { name: 'v', version: '1' });
    build('vendor/w1.ipk', { name: 'w', version: '1' });
    const run = { ...words, config: feedFile(place, testing, vendor), 'usign-key': key.secret };
    const listed = (name: string): string[] =>
      repository
        .text(`${folder(name)}/Packages`)
        .match(/^Package: .*\nVersion: .*/gm)
        ?.map((text) => text.replace(/Package: |\nVersion:/g, '')) ?? [];

    const first = await publishing(place, run, hostAt(place, 0));
    expect(repository.log()).toHaveLength(1);
    expect(first).toMatchObject({ title: 'Northern Mesh', added: 5, attempts: 1 });
    expect([listed('testing'), listed('vendor'), listed('all')]).toEqual([
      ['a 1'],
      ['v 1', 'w 1'],
      ['v 1', 'w 1'],
    ]);
    expect([...repository.tree().keys()].filter((path) => path.startsWith(folder('stable')))).toEqual([]);
    expect(first.leftOut).toEqual([
      { branch: '25.12', repository: 'stable', reason: 'min-age', packages: ['a 1'] },
    ]);

    build('testing/a2.ipk', { name: 'a', version: '2' });
    rmSync(`${vendor}/w1.ipk`);
    const second = await publishing(place, run, hostAt(place, 8));
    expect(repository.log()).toHaveLength(2);
    expect([listed('testing'), listed('stable'), listed('vendor'), listed('all')]).toEqual([
      ['a 1', 'a 2'],
      ['a 1'],
      ['v 1'],
      ['a 1', 'v 1'],
    ]);
    expect(
      second.changes.map(({ kind, name, version, folder: path }) => `${kind} ${name} ${version} ${path}`),
    ).toEqual([
      `updated a 2 ${folder('testing')}`,
      `added a 1 ${folder('stable')}`,
      `removed w 1 ${folder('vendor')}`,
      `removed w 1 ${folder('all')}`,
      `added a 1 ${folder('all')}`,
    ]);
    const blobs = repository.tree();
    expect(blobs.get(`${folder('all')}/a_1_x86_64.ipk`)).toEqual(
      blobs.get(`${folder('testing')}/a_1_x86_64.ipk`),
    );
    expect(await checking(place, { ...words })).toMatchObject({ ok: true, findings: [] });

    const tip = repository.tip();
    expect(await publishing(place, run, hostAt(place, 8))).toMatchObject({ changed: false });
    expect(repository.tip()).toBe(tip);

    await publishing(place, { ...run, only: '*/stable' }, hostAt(place, 20));
    expect([listed('stable'), listed('all')]).toEqual([
      ['a 1', 'a 2'],
      ['a 1', 'v 1'],
    ]);
  });
});

test('a repository whose plan fails leaves nothing of the others behind', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const good = place.ipk({ name: 'a', arch: 'x86_64' });
  const config = place.file(
    'pkgfeed.yml',
    `repositories:
  - {branch: "1", repository: one, files: ${good}}
  - {branch: "1", repository: two, files: ${good}, from: 1/nowhere}
`,
  );
  const run = { ...words, config, 'usign-key': key.secret };
  expect(await failureOf(publishing(place, run))).toMatchObject({ code: 'SOURCE_EMPTY' });
  expect(repository.tip()).toBeUndefined();
});

test.each([
  [
    'a circle',
    '- {branch: "1", repository: a, from: 1/b}\n- {branch: "1", repository: b, from: 1/c}\n- {branch: "1", repository: c, from: 1/a}',
    '`from` leads in a circle: 1/a takes from 1/b takes from 1/c takes from 1/a',
  ],
  ['itself', '- {branch: "1", repository: a, from: 1/a}', '`from` leads in a circle: 1/a takes from 1/a'],
  [
    'one repository twice',
    '- {branch: "1", repository: a, files: x}\n- {branch: "1", repository: a, files: y}',
    'two repositories of this run, "1/a", have the same folders (1/a/ARCH)',
  ],
])('%s is refused before anything is read', async (_, list, message) => {
  const place = makePlace();
  const { words } = onPath(place);
  const config = place.file('pkgfeed.yml', `allow-unsigned: true\nrepositories:\n${list}\n`);
  expect(await failureOf(publishing(place, { ...words, config }))).toMatchObject({
    code: 'INPUT_VALUE',
    message,
  });
});

test('a plain folder holds a promoted repository, with the bytes that its index states', async () => {
  const place = makePlace();
  const directory = `${place.folder}/feed`;
  const run = { directory, 'allow-unsigned': 'true' };
  await publishing(place, { ...run, repository: 'testing', files: await place.apkV3({ name: 'a' }) });
  await publishing(place, { ...run, repository: 'stable', from: '24.10/testing' });
  expect(await checking(place, { directory })).toMatchObject({
    packages: 2,
    findings: expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]),
  });
});

test('a package is withdrawn from every repository of the file that has it', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const [a, b] = [place.ipk({ name: 'a', arch: 'x86_64' }), place.ipk({ name: 'b', arch: 'x86_64' })];
  const config = place.file(
    'pkgfeed.yml',
    `repositories:
  - {branch: "1", repository: one, files: [${a}, ${b}]}
  - {branch: "1", repository: two, files: ${b}}
`,
  );
  const run = { ...words, config, 'usign-key': key.secret };
  await publishing(place, run);
  const report = await removing(place, ['a', 'b'], run);
  expect(report).toMatchObject({ removed: 3 });
  expect(repository.log()).toHaveLength(2);
  expect(await failureOf(removing(place, ['zz'], run))).toMatchObject({ code: 'CONFLICT_ABSENT' });
});
