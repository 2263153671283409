import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing, WAYS } from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const INDEX = '24.10/base/x86_64/packages.adb';

const listed = (repository: BareRepository, path = INDEX): string[] =>
  apkV3.parseIndex(repository.read(path)).map(({ file, arch }) => `${file} ${arch}`);

const apksIn = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.apk'));

describe.each(WAYS)('over %s', (_name, reach) => {
  test('packages.adb lists what was published, step by step as if at once', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const run = { ...words, 'apk-ec-key': makeEcSecret() };
    const files = [
      await place.apkV3({ version: '1.0-r1' }),
      await place.apkV3({ version: '1.10-r0' }),
      await place.apkV3({ name: 'any', arch: 'noarch' }),
    ];
    for (const file of files) await publishing(place, { ...run, files: file });
    expect(listed(repository)).toEqual([
      'any-1.0-r1.apk noarch',
      'hello-1.0-r1.apk x86_64',
      'hello-1.10-r0.apk x86_64',
    ]);
    expect(JSON.parse(repository.text('24.10/base/x86_64/index.json'))).toEqual({
      version: 2,
      architecture: 'x86_64',
      packages: { any: '1.0-r1', hello: '1.10-r0' },
    });
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });

    const other = await reach(makePlaceBeside(place));
    await publishing(place, { ...run, ...other.words, files });
    const entries = (from: BareRepository) =>
      apkV3.parseIndex(from.read(INDEX)).map(({ text, identity }) => [identity, text]);
    expect(entries(other.repository)).toEqual(entries(repository));

    const tip = repository.tip();
    expect(await publishing(place, { ...run, files })).toMatchObject({ changed: false, unchanged: 3 });
    expect(repository.tip()).toBe(tip);
  });

  test('noarch packages alone have a folder of their own, and go into each that appears later', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const run = { ...words, 'apk-ec-key': makeEcSecret() };
    await publishing(place, { ...run, files: await place.apkV3({ name: 'any', arch: 'noarch' }) });
    await publishing(place, { ...run, files: await place.apkV3({}) });
    expect(apksIn(repository.paths())).toEqual([
      '24.10/base/noarch/any-1.0-r1.apk',
      '24.10/base/x86_64/any-1.0-r1.apk',
      '24.10/base/x86_64/hello-1.0-r1.apk',
    ]);
    expect(listed(repository)).toContain('any-1.0-r1.apk noarch');
  });
});

let beside = 0;

/** The same place, whose next repository is another one. */
function makePlaceBeside(place: ReturnType<typeof makePlace>): ReturnType<typeof makePlace> {
  return { ...place, folder: `${place.folder}/beside-${beside++}` };
}

test('the same packages, key and clock give the same bytes', async () => {
  const place = makePlace();
  const secret = makeEcSecret();
  const files = [await place.apkV3({}), await place.apkV3({ name: 'other' })];
  const trees = [];
  for (const name of ['one.git', 'two.git']) {
    const { repository, words } = onPath(place, name);
    await publishing(place, { ...words, 'apk-ec-key': secret, files });
    trees.push(repository.tree());
  }
  expect(trees[0]).toEqual(trees[1]);
});

test('an RSA key signs where there is no EC key, and several keys sign side by side', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const [rsa, ec] = [makeRsaSecret(), makeEcSecret()];
  const first = await publishing(place, { ...words, 'apk-rsa-key': rsa, files: await place.apkV3({}) });
  expect(first.keys).toEqual([
    {
      ...{ scheme: 'apk-v3', keyId: expect.any(String) },
      ...{ path: expect.stringMatching(/^keys\/[0-9a-f]{32}\.pem$/), sha256: expect.any(String) },
    },
  ]);
  // The index of a feed without apk v2 packages needs no key named for them.
  expect(repository.paths().filter((path) => path.endsWith('.rsa.pub'))).toEqual([]);
  const both = { ...words, 'apk-ec-key': `${ec}\n${rsa}` };
  const second = await publishing(place, { ...both, files: await place.apkV3({ version: '2.0-r1' }) });
  expect(second.keys).toHaveLength(2);
  expect(second.warnings).toEqual([]);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  const third = { ...words, 'apk-ec-key': ec, files: await place.apkV3({ version: '3.0-r1' }) };
  expect((await publishing(place, third)).warnings.join()).toContain('no longer signed by');
});

test('all three formats in one run and one folder: index.json is apk v3’s', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret(), 'apk-ec-key': makeEcSecret() };
  const files = [
    place.ipk({ name: 'a', arch: 'x86_64' }),
    place.apkV2({ name: 'b' }),
    await place.apkV3({ name: 'c' }),
  ];
  const report = await publishing(place, { ...run, files });
  expect(report.folders.map(({ format }) => format)).toEqual(['opkg', 'apk-v2', 'apk-v3']);
  expect(repository.paths()).toEqual(
    expect.arrayContaining(
      ['Packages', 'APKINDEX.tar.gz', 'packages.adb'].map((name) => `24.10/base/x86_64/${name}`),
    ),
  );
  const packages = (): object => JSON.parse(repository.text('24.10/base/x86_64/index.json')).packages;
  expect(packages()).toEqual({ c: '1.0-r1' });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });

  // Neither a later run of opkg alone nor a reindex takes it away.
  await publishing(place, { ...run, files: place.ipk({ name: 'd', arch: 'x86_64' }) });
  expect(packages()).toEqual({ c: '1.0-r1' });
  expect(await reindexing(place, run)).toMatchObject({ changed: false });
});

test('apk v2 and v3 packages that want one file name are a conflict, in one run and in two', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  const [v2, v3] = [place.apkV2({ version: '1.0-r1' }), await place.apkV3({ version: '1.0-r1' })];
  expect(await failureOf(publishing(place, { ...run, files: [v2, v3] }))).toMatchObject({
    code: 'CONFLICT_PATH',
  });
  await publishing(place, { ...run, files: v2 });
  const tip = repository.tip();
  expect(await failureOf(publishing(place, { ...run, files: v3 }))).toMatchObject({ code: 'CONFLICT_PATH' });
  expect(repository.tip()).toBe(tip);
});

test('a tampered index, and one by an unknown key, stop the run', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-ec-key': makeEcSecret() };
  await publishing(place, { ...run, files: await place.apkV3({}) });
  const other = { ...words, 'apk-ec-key': makeEcSecret(), files: await place.apkV3({ name: 'more' }) };
  expect(await failureOf(publishing(place, other))).toMatchObject({ code: 'FEED_KEY' });

  const plain = inflateRawSync(repository.read(INDEX).subarray(4));
  const at = plain.indexOf('hello');
  plain.write('hallo', at);
  repository.plant({ [INDEX]: plain });
  const tip = repository.tip();
  const error = await failureOf(publishing(place, { ...run, files: await place.apkV3({ name: 'more' }) }));
  expect(error).toMatchObject({ code: 'FEED_SIGNATURE' });
  expect(repository.tip()).toBe(tip);
});

test('arch all is refused with the word to use', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = { ...words, 'apk-ec-key': makeEcSecret(), files: await place.apkV3({ arch: 'all' }) };
  const error = await failureOf(publishing(place, run));
  expect(error).toMatchObject({ code: 'FORMAT_FIELD' });
  expect(`${error.message} ${error.remedy}`).toContain('noarch');
});

test('withdrawing everything leaves an index that clients take', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-ec-key': makeEcSecret() };
  await publishing(place, { ...run, files: await place.apkV3({}) });
  expect(await publishing(place, { ...run, remove: 'hello' })).toMatchObject({ removed: 1 });
  expect(listed(repository)).toEqual([]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 0 });
});

test('an EC key takes over from an RSA key that the run still has', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const [rsa, ec] = [makeRsaSecret(), makeEcSecret()];
  await publishing(place, { ...words, 'apk-rsa-key': rsa, files: await place.apkV3({}) });
  const next = { ...words, 'apk-rsa-key': rsa, 'apk-ec-key': ec, files: await place.apkV3({ name: 'more' }) };
  expect(await publishing(place, { ...next, 'allow-key-change': 'true' })).toMatchObject({ added: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true });
});
