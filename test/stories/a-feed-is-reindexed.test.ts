import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import { ipkOf } from '../support/package-maker.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing, WAYS } from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/x86_64';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a feed made by hand is taken over: every package listed, names mended where clients need it', async () => {
    const place = makePlace();
    const { secret } = await makeTestKey();
    const { repository, words } = await reach(place);
    repository.plant({
      'README.md': 'made by hand\n',
      [`${FOLDER}/whatever.ipk`]: ipkOf({ arch: 'x86_64' }),
      [`${FOLDER}/sub/any.ipk`]: ipkOf({ name: 'any', arch: 'all' }),
      [`${FOLDER}/tool_1.0-r0_x86_64.apk`]: apkV2Of({ name: 'tool', arch: 'x86_64' }),
      [`${FOLDER}/Packages`]: 'Package: ghost\n\nnonsense',
      'other/place/x86_64/left-alone.ipk': ipkOf({}),
    });
    const before = repository.tree();
    const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
    const report = await reindexing(place, run);

    expect(report).toMatchObject({ command: 'reindex', added: 3, removed: 0 });
    const packages = repository.text(`${FOLDER}/Packages`);
    expect(packages.match(/^Filename: .*/gm)).toEqual(['Filename: sub/any.ipk', 'Filename: whatever.ipk']);
    // No index listed the file under its old name, so it may be somebody's.
    expect(repository.paths().filter((path) => path.endsWith('.apk'))).toEqual([
      `${FOLDER}/tool-1.0-r0.apk`,
      `${FOLDER}/tool_1.0-r0_x86_64.apk`,
    ]);
    expect(report.warnings.join()).toContain('the file stays');
    const after = repository.tree();
    for (const path of ['README.md', `${FOLDER}/whatever.ipk`, 'other/place/x86_64/left-alone.ipk']) {
      expect(after.get(path), path).toEqual(before.get(path));
    }
    // Neither the copy under the old name nor what is in another place is listed.
    expect(await checking(place, words)).toMatchObject({
      ...{ ok: true, packages: 3 },
      findings: [`${FOLDER}/tool_1.0-r0_x86_64.apk`, 'other/place/x86_64/left-alone.ipk'].map((path) => ({
        ...{ severity: 'warning', path, what: 'is listed by no index' },
      })),
    });
    expect(await reindexing(place, run)).toMatchObject({ changed: false, unchanged: 3 });
    // From here on it is a feed like any other.
    expect(
      await publishing(place, { ...run, files: place.ipk({ name: 'more', arch: 'x86_64' }) }),
    ).toMatchObject({ added: 1 });
  });

  test('after a lost key: the new one signs what is there', async () => {
    const place = makePlace();
    const [lost, fresh] = [await makeTestKey(), await makeTestKey()];
    const { repository, words } = await reach(place);
    await publishing(place, { ...words, 'usign-key': lost.secret, files: place.ipk({}) });
    const run = { ...words, 'usign-key': fresh.secret };
    expect(await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'more' }) }))).toMatchObject({
      code: 'FEED_KEY',
    });
    const index = repository.text('24.10/base/mips_24kc/Packages');
    expect(await failureOf(reindexing(place, run))).toMatchObject({ code: 'KEY_CHANGED' });
    const report = await reindexing(place, { ...run, 'allow-key-change': 'true' });

    expect(report.warnings.join()).toContain(`no longer signed by ${lost.publicKey.keyId}`);
    expect(repository.text('24.10/base/mips_24kc/Packages')).toBe(index);
    expect(repository.text('24.10/base/mips_24kc/Packages.sig')).toContain(fresh.publicKey.keyId);
    expect(await publishing(place, { ...run, files: place.ipk({ name: 'more' }) })).toMatchObject({
      added: 1,
    });
  });
});

test('a listed file that is gone leaves the index only when max-removals allows it', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: [place.ipk({ name: 'a' }), place.ipk({ name: 'b' })] });
  repository.plant({ '24.10/base/mips_24kc/a_1.0-1_mips_24kc.ipk': null });
  const tip = repository.tip();

  const error = await failureOf(reindexing(place, run));
  expect(error).toMatchObject({ code: 'FEED_SHRINKS' });
  expect(error.message).toContain('a_1.0-1_mips_24kc.ipk');
  expect(repository.tip()).toBe(tip);
  expect(await reindexing(place, { ...run, 'max-removals': '1' })).toMatchObject({ removed: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1 });
});

test('a whole arch is not emptied, however many packages may go', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  repository.plant({ '24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk': null });
  const error = await failureOf(reindexing(place, { ...run, 'max-removals': '9' }));
  expect(error).toMatchObject({ code: 'FEED_SHRINKS' });
  expect(error.message).toContain('lose every package');
});

test('every file that is no package is named, and nothing is written', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  repository.plant({ [`${FOLDER}/a.ipk`]: 'no', [`${FOLDER}/b.apk`]: 'no', [`${FOLDER}/c.ipk`]: ipkOf({}) });
  const tip = repository.tip();
  const error = await failureOf(reindexing(place, { ...words, 'usign-key': secret }));
  expect(error.message).toContain(`${FOLDER}/a.ipk`);
  expect(error.message).toContain(`${FOLDER}/b.apk`);
  expect(repository.tip()).toBe(tip);
});

test('two builds of one version are a conflict, two copies of one build are not', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
  const apk = apkV2Of({});
  repository.plant({ [`${FOLDER}/copy.apk`]: apk, [`${FOLDER}/hello-1.0-r0.apk`]: apk });
  expect(await reindexing(place, run)).toMatchObject({ added: 1 });
  expect(repository.paths().filter((path) => path.endsWith('.apk'))).toEqual([
    `${FOLDER}/copy.apk`,
    `${FOLDER}/hello-1.0-r0.apk`,
  ]);

  repository.plant({
    [`${FOLDER}/one.ipk`]: ipkOf({}),
    [`${FOLDER}/two.ipk`]: ipkOf({ files: { '/x': 'y' } }),
  });
  const error = await failureOf(reindexing(place, run));
  expect(error).toMatchObject({ code: 'CONFLICT_PACKAGE' });
  expect(error.message).toContain('one.ipk');
  expect(error.message).toContain('two.ipk');
});

test('an apk of another arch is not listed where its clients would not find it, and stays', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  const [own, stray] = [`${FOLDER}/hello-1.0-r0.apk`, `${FOLDER}/stray-1.0-r0.apk`];
  repository.plant({ [own]: apkV2Of({}), [stray]: apkV2Of({ name: 'stray', arch: 'armv7' }) });
  const report = await reindexing(place, run);
  expect(report).toMatchObject({ added: 1 });
  expect(report.warnings.join()).toContain('stray-1.0-r0.apk (for armv7, in 24.10/base/armv7): not listed');
  expect(repository.paths()).toContain(stray);
});

test('in a plain directory', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const folder = join(place.folder, 'site', FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'x.ipk'), ipkOf({ arch: 'x86_64' }));
  writeFileSync(join(folder, 'y.apk'), apkV2Of({ arch: 'x86_64' }));
  const words = { directory: join(place.folder, 'site') };
  const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
  expect(await reindexing(place, run)).toMatchObject({ added: 2 });
  expect(readdirSync(folder).filter((name) => /pk$/.test(name))).toEqual([
    'hello-1.0-r0.apk',
    'x.ipk',
    'y.apk',
  ]);
  expect(await checking(place, words)).toMatchObject({
    ...{ ok: true, packages: 2 },
    findings: [{ severity: 'warning', path: `${FOLDER}/y.apk`, what: 'is listed by no index' }],
  });
});

test('where nothing is, that is said', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { words } = onPath(place);
  expect(await failureOf(reindexing(place, { ...words, 'usign-key': secret }))).toMatchObject({
    code: 'FEED_ABSENT',
  });
});

test('folders of other feeds are left alone, whatever the layout takes for an arch', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, branch: 'v3.22', repository: 'main', files: place.apkV2({}) });
  const tip = repository.tip();
  const error = await failureOf(reindexing(place, { ...run, branch: 'v3.22', layout: '{branch}/{arch}' }));
  expect(error).toMatchObject({ code: 'FEED_ABSENT' });
  expect(repository.tip()).toBe(tip);
});

test('a broken packages.adb is mended', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-ec-key': makeEcSecret() };
  await publishing(place, { ...run, files: await place.apkV3({}) });
  for (const garbage of ['', 'garbage', 'ADBd']) {
    repository.plant({ [`${FOLDER}/packages.adb`]: garbage });
    expect(await checking(place, words)).toMatchObject({ ok: false });
    expect(await failureOf(publishing(place, { ...run, files: await place.apkV3({}) }))).toMatchObject({
      code: 'FEED_SIGNATURE',
    });
    expect(await reindexing(place, run)).toMatchObject({ changed: true });
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1 });
  }
});

test('an arch map that was forgotten is named as the reason, and nothing is lost', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, 'arch-map': 'amd64=x86_64', files: place.apkV2({ arch: 'amd64' }) });
  const tip = repository.tip();
  const error = await failureOf(reindexing(place, run));
  expect(error).toMatchObject({ code: 'FEED_SHRINKS' });
  expect(error.message).toContain('`arch-map`');
  expect(repository.tip()).toBe(tip);
  expect(await reindexing(place, { ...run, 'arch-map': 'amd64=x86_64' })).toMatchObject({ changed: false });
});
