import { describe, expect, test } from 'vitest';
import { checking, failureOf, makePlace, onPath, publishing, removing, WAYS } from '../support/run.ts';
import { makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('from the index and from the branch, in every folder, whatever the format', async () => {
    const place = makePlace();
    const { secret } = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
    await publishing(place, {
      ...run,
      files: [
        place.ipk({ arch: 'x86_64' }),
        place.ipk({ arch: 'mips_24kc' }),
        place.ipk({ name: 'any', arch: 'all' }),
        place.apkV2({ arch: 'x86_64' }),
        place.apkV2({ name: 'other', arch: 'x86_64' }),
      ],
    });
    const before = repository.tree();
    const report = await removing(place, ['any', 'hello'], run);

    expect(report).toMatchObject({ command: 'remove', removed: 5, added: 0, updated: 0 });
    expect(repository.paths().filter((path) => /\.[ia]pk$/.test(path))).toEqual([
      '24.10/base/x86_64/other-1.0-r0.apk',
    ]);
    // The last package of a folder leaves an empty index that its clients take.
    expect(repository.text('24.10/base/mips_24kc/Packages')).toBe('\n');
    expect(repository.tree().get('.nojekyll')).toEqual(before.get('.nojekyll'));
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1, findings: [] });
  });
});

test('one version, one arch, or one version of one arch', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  const files = ['1.0-1', '2.0-1', '3.0-1'].flatMap((version) =>
    ['x86_64', 'mips_24kc'].map((arch) => place.ipk({ version, arch })),
  );
  await publishing(place, { ...run, files });
  const left = (): string[] =>
    repository
      .paths()
      .filter((path) => path.endsWith('.ipk'))
      .map((path) => path.replace(/.*hello_|\.ipk/g, ''));

  expect(await removing(place, ['hello=1.0-1'], run)).toMatchObject({ removed: 2 });
  expect(await removing(place, ['hello=2.0-1@x86_64'], run)).toMatchObject({ removed: 1 });
  expect(left()).toEqual(['2.0-1_mips_24kc', '3.0-1_mips_24kc', '3.0-1_x86_64']);
  expect(await removing(place, ['hello@mips_24kc'], run)).toMatchObject({ removed: 2 });
  expect(left()).toEqual(['3.0-1_x86_64']);
});

test('what is not there is an error that names each, and nothing is withdrawn', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const tip = repository.tip();
  const error = await failureOf(removing(place, ['hello', 'hallo', 'hello=9'], run));

  expect(error.message).toContain('hallo');
  expect(error.message).toContain('hello=9');
  expect(error).toMatchObject({ code: 'CONFLICT_ABSENT' });
  expect(repository.tip()).toBe(tip);
  expect(await removing(place, ['hallo'], { ...run, 'missing-ok': 'true' })).toMatchObject({
    changed: false,
  });
  expect(repository.tip()).toBe(tip);
});

test.each(['', 'a b', 'a=', '=1', 'a@', 'a=1@x@y'])('%j names no package', async (word) => {
  const place = makePlace();
  const { words } = onPath(place);
  expect(await failureOf(removing(place, [word], words))).toMatchObject({ code: 'INPUT_VALUE' });
});

test('a publish may withdraw and add in one commit', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: place.ipk({ name: 'old-name' }) });
  const report = await publishing(place, {
    ...run,
    files: place.ipk({ name: 'new-name' }),
    remove: 'old-name',
  });

  expect(report).toMatchObject({ added: 1, removed: 1 });
  expect(repository.log()).toHaveLength(2);
  expect(repository.text('24.10/base/mips_24kc/Packages')).not.toContain('old-name');
});

test('max-removals stops even what was asked for', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: [place.ipk({ name: 'a' }), place.ipk({ name: 'b' })] });
  const tip = repository.tip();
  const error = await failureOf(removing(place, ['a', 'b'], { ...run, 'max-removals': '1' }));
  expect(error).toMatchObject({ code: 'FEED_SHRINKS' });
  expect(repository.tip()).toBe(tip);
  expect(await removing(place, ['a', 'b'], { ...run, 'max-removals': '2' })).toMatchObject({ removed: 2 });
});

test('a withdrawn package is not inherited by a folder of the same run', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ name: 'any', arch: 'all' })] });
  await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }), remove: 'any' });
  expect(repository.paths().filter((path) => path.includes('any_'))).toEqual([]);
});

test('where nothing is there and nothing is withdrawn, nothing is made', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret, 'missing-ok': 'true' };
  expect(await removing(place, ['hello'], run)).toMatchObject({ changed: false });
  expect(repository.tip()).toBeUndefined();
});

test('a package whose file is gone already can still be withdrawn from the index', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ name: 'other' })] });
  repository.plant({ '24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk': null });
  expect(await removing(place, ['hello'], run)).toMatchObject({ removed: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1 });
});
