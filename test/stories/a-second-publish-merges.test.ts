import { describe, expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import { checking, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('what was there stays, what arrives is added, and the new commit has the old one as its parent', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    const first = await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
    const before = repository.tree();
    const second = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });

    expect(second).toMatchObject({ changed: true, added: 1, updated: 0, removed: 0 });
    const after = repository.tree();
    for (const path of [`${FOLDER}/one_1.0-1_mips_24kc.ipk`, '.nojekyll', `keys/${key.publicKey.keyId}`]) {
      expect(after.get(path)).toEqual(before.get(path));
    }
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([
      `${FOLDER}/two_1.0-1_mips_24kc.ipk`,
    ]);
    const index = repository.text(`${FOLDER}/Packages`);
    expect(index.match(/^Package: .*/gm)).toEqual(['Package: one', 'Package: two']);
    expect(repository.log().map(({ commit, parents }) => [commit, parents])).toEqual([
      [second.commit, [first.commit]],
      [first.commit, []],
    ]);
    expect(await checking(place, { ...words })).toMatchObject({ ok: true, packages: 2, findings: [] });
  });

  test('the same packages again make no commit and touch no byte', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, files: [place.ipk({}), place.ipk({ arch: 'all' })], 'usign-key': key.secret };
    await publishing(place, run);
    const tip = repository.tip();
    const again = await publishing(place, run);

    expect(again).toMatchObject({
      changed: false,
      commit: '',
      added: 0,
      updated: 0,
      removed: 0,
      unchanged: 2,
    });
    expect(repository.tip()).toBe(tip);
  });
});

test('publishing one branch leaves every byte of the others', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, branch: '23.05', files: place.ipk({ name: 'stable' }) });
  const before = repository.tree();
  await publishing(place, { ...run, branch: 'testing', files: place.ipk({ name: 'new' }) });
  await publishing(place, { ...run, repository: 'other', files: place.ipk({ name: 'new' }) });

  const after = repository.tree();
  for (const [path, entry] of before) {
    if (path !== 'feed.json') expect([path, after.get(path)]).toEqual([path, entry]);
  }
  const { folders } = JSON.parse(repository.text('feed.json'));
  expect(folders.map(({ path }: { path: string }) => path)).toEqual([
    '23.05/base/mips_24kc',
    '24.10/other/mips_24kc',
    'testing/base/mips_24kc',
  ]);
  expect(await checking(place, { ...words })).toMatchObject({ ok: true, packages: 3 });
});

test('the entry of a published package is carried over word by word, whatever it says', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  const fields = ['Depends: libc, a (>= 1)', 'X-Odd:   three   blanks', 'Description: ünïcode', ' and\tmore'];
  await publishing(place, { ...run, files: place.ipk({ name: 'odd', fields }) });
  const entry = repository.text(`${FOLDER}/Packages`).trimEnd();
  await publishing(place, { ...run, files: place.ipk({ name: 'plain' }) });

  expect(repository.text(`${FOLDER}/Packages`).split('\n\n')).toContain(entry);
});

test('a new version is an update, and both stay', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({ version: '1.9-1' }) });
  const report = await publishing(place, { ...run, files: place.ipk({ version: '1.10-1' }) });

  expect(report.changes).toMatchObject([
    { kind: 'updated', name: 'hello', version: '1.10-1', previous: '1.9-1', folder: FOLDER },
  ]);
  expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toHaveLength(2);
  expect(JSON.parse(repository.text(`${FOLDER}/index.json`)).packages).toEqual({ hello: '1.10-1' });
});

test('the same file under two names is one package', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const files = [place.file('a.ipk', ipkOf({})), place.file('b.ipk', ipkOf({}))];
  const report = await publishing(place, { ...words, files, 'usign-key': key.secret });

  expect(report.added).toBe(1);
  expect(repository.text(`${FOLDER}/Packages`).match(/^Package: /gm)).toHaveLength(1);
});
