import { describe, expect, test } from 'vitest';
import { checking, makePlace, overHttp, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('the branch becomes one commit without a parent that holds everything', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
    await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
    repository.plant({ 'index.html': '<p>ours' });
    const before = repository.tree();
    const report = await publishing(place, {
      ...run,
      history: 'squash',
      files: place.ipk({ name: 'three' }),
    });

    expect(repository.log()).toMatchObject([{ commit: report.commit, parents: [] }]);
    for (const [path, entry] of before) {
      if (!/Packages|(index|packages|feed)\.json/.test(path))
        expect(repository.tree().get(path)).toEqual(entry);
    }
    repository.prune();
    repository.fsck();
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });
  });

  test('nothing changed makes no commit, so there is nothing to squash', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret, files: place.ipk({}) };
    await publishing(place, run);
    const tip = repository.tip();
    await publishing(place, { ...run, history: 'squash' });

    expect(repository.tip()).toBe(tip);
  });

  test('publishers who squash at the same time lose nothing', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const names = ['a1', 'b2', 'c3', 'd4'];
    await Promise.all(
      names.map((name) =>
        publishing(place, {
          ...words,
          'usign-key': key.secret,
          history: 'squash',
          files: place.ipk({ name }),
        }),
      ),
    );

    expect(repository.log()).toHaveLength(1);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
  });
});

/** A server on which somebody squashes and prunes before the n-th request of a kind during one publish. */
async function squashing(before: 'blobs are fetched' | 'the push') {
  const place = makePlace();
  const key = await makeTestKey();
  let isArmed = false;
  let fetches = 0;
  const remote = await overHttp(place, {
    before({ method, path }) {
      if (!isArmed || method !== 'POST') return;
      // The tip takes ls-refs and fetch, and so do the blobs.
      if (path.endsWith('git-upload-pack')) fetches++;
      if (before === 'the push' ? !path.endsWith('git-receive-pack') : fetches < 3) return;
      isArmed = false;
      remote.repository.plant({ 'by-others.html': 'new', '24.10/base/mips_24kc/old.txt': null });
      remote.repository.squash();
      remote.repository.prune();
    },
  });
  const run = { ...remote.words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  remote.repository.plant({ '24.10/base/mips_24kc/old.txt': 'to be pruned' });
  isArmed = true;
  return { place, remote, run, wasArmed: () => !isArmed };
}

describe.each(['keep', 'squash'] as const)('history: %s', (history) => {
  test.each(['blobs are fetched', 'the push'] as const)(
    'another publisher squashes and prunes before %s',
    async (moment) => {
      const { place, remote, run, wasArmed } = await squashing(moment);
      const report = await publishing(place, { ...run, history, files: place.ipk({ name: 'two' }) });

      expect(wasArmed()).toBe(true);
      expect(remote.repository.log()).toHaveLength(history === 'keep' ? 2 : 1);
      expect(remote.repository.tip()).toBe(report.commit);
      expect(remote.repository.text('by-others.html')).toBe('new');
      expect(remote.repository.paths()).not.toContain('24.10/base/mips_24kc/old.txt');
      remote.repository.fsck();
      expect(await checking(place, remote.words)).toMatchObject({ ok: true, packages: 2, findings: [] });
    },
  );
});

test('an index that a squash and a new publish left behind unreferenced is not needed', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  let isArmed = false;
  let fetches = 0;
  const rival = { 'usign-key': key.secret, files: '', history: 'squash' };
  const remote = await overHttp(place, {
    async before({ method, path }) {
      if (!isArmed || method !== 'POST' || !path.endsWith('git-upload-pack') || ++fetches < 3) return;
      isArmed = false;
      await publishing(place, { ...rival, 'pages-repository': remote.repository.path });
      remote.repository.prune();
    },
  });
  const run = { ...remote.words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  rival.files = place.ipk({ name: 'rival' });
  isArmed = true;
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });

  expect(isArmed).toBe(false);
  expect(report.added).toBe(1);
  expect(await checking(place, remote.words)).toMatchObject({ ok: true, packages: 3, findings: [] });
});
