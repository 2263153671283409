import { createPublicKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { segmentOf } from '../support/apk-v2-maker.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { checking, failureOf, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

/** The text of an APKINDEX.tar.gz: the archive unpacks as one tar, whatever its members. */
function indexOf(repository: BareRepository, arch: string): string[] {
  const tar = gunzipSync(repository.read(`24.10/base/${arch}/APKINDEX.tar.gz`)).toString('latin1');
  return tar.match(/^[PVA]:.*$/gm) ?? [];
}

const apksIn = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.apk'));

describe.each(WAYS)('over %s', (_name, reach) => {
  test('noarch packages go to every arch folder under the name that apk asks for, and say its arch', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
    const files = [place.apkV2({ arch: 'x86_64' }), place.apkV2({ name: 'any', arch: 'noarch' })];
    const report = await publishing(place, { ...run, files, arches: 'aarch64' });

    expect(report).toMatchObject({ added: 3, changed: true });
    expect(apksIn(repository.paths())).toEqual([
      '24.10/base/aarch64/any-1.0-r0.apk',
      '24.10/base/x86_64/any-1.0-r0.apk',
      '24.10/base/x86_64/hello-1.0-r0.apk',
    ]);
    expect(indexOf(repository, 'x86_64')).toEqual([
      ...['P:any', 'V:1.0-r0', 'A:x86_64'],
      ...['P:hello', 'V:1.0-r0', 'A:x86_64'],
    ]);
    expect(indexOf(repository, 'aarch64')).toEqual(['P:any', 'V:1.0-r0', 'A:aarch64']);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });

    const tip = repository.tip();
    expect(await publishing(place, { ...run, files })).toMatchObject({ changed: false, unchanged: 3 });
    expect(repository.tip()).toBe(tip);
  });

  test('a folder that appears later receives the noarch packages, and no other', async () => {
    const place = makePlace();
    const { repository, words } = await reach(place);
    const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
    const files = [place.apkV2({ arch: 'x86_64' }), place.apkV2({ name: 'any', arch: 'noarch' })];
    await publishing(place, { ...run, files });
    await publishing(place, { ...run, files: place.apkV2({ name: 'third', arch: 'armv7' }) });

    expect(apksIn(repository.paths()).filter((path) => path.includes('/armv7/'))).toEqual([
      '24.10/base/armv7/any-1.0-r0.apk',
      '24.10/base/armv7/third-1.0-r0.apk',
    ]);
    expect(indexOf(repository, 'armv7')).toContain('A:armv7');
    expect(indexOf(repository, 'armv7')).not.toContain('A:x86_64');
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
  });
});

test('a catalog that calls a package noarch is not believed: the package itself has to say so', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, files: place.apkV2({ arch: 'x86_64' }) });
  const path = '24.10/base/x86_64/packages.json';
  repository.plant({ [path]: repository.text(path).replace('"arch":"x86_64"', '"arch":"noarch"') });
  await publishing(place, { ...run, files: place.apkV2({ name: 'third', arch: 'armv7' }) });

  expect(apksIn(repository.paths())).toEqual([
    '24.10/base/armv7/third-1.0-r0.apk',
    '24.10/base/x86_64/hello-1.0-r0.apk',
  ]);
});

test('noarch packages alone need to be told which arches there are', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret(), files: place.apkV2({ arch: 'noarch' }) };
  const error = await failureOf(publishing(place, run));
  expect(error).toMatchObject({ name: 'PlacementError', code: 'PLACEMENT_NO_ARCH' });
  expect(error.remedy).toContain('`arches`');
  expect(repository.tip()).toBeUndefined();
});

test('a layout that apk cannot follow is refused', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret(), files: place.apkV2({}) };
  const error = await failureOf(publishing(place, { ...run, layout: '{arch}/{branch}/{repository}' }));
  expect(error).toMatchObject({ code: 'PLACEMENT_LAYOUT' });
  expect(error.message).toContain('does not end in {arch}');
});

test('ipk and apk packages of one run share a folder, each with its own index and key', async () => {
  const place = makePlace();
  const { publicKey, secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret(), 'usign-key': secret };
  const files = [place.ipk({ arch: 'x86_64' }), place.apkV2({ arch: 'x86_64' })];
  const report = await publishing(place, { ...run, files });

  expect(report.folders).toEqual([
    { path: '24.10/base/x86_64', arch: 'x86_64', format: 'opkg', packages: 1 },
    { path: '24.10/base/x86_64', arch: 'x86_64', format: 'apk-v2', packages: 1 },
  ]);
  expect(report.keys.map(({ scheme }) => scheme)).toEqual(['usign', 'apk-v2']);
  expect(report.deviceLines).toContain('# Alpine');
  expect(repository.paths()).toEqual(
    expect.arrayContaining([
      '24.10/base/x86_64/APKINDEX.tar.gz',
      '24.10/base/x86_64/Packages',
      '24.10/base/x86_64/hello-1.0-r0.apk',
      '24.10/base/x86_64/hello_1.0-1_x86_64.ipk',
      `keys/${publicKey.fileName}`,
    ]),
  );
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });

  // A run of one format leaves the other's index alone.
  const before = repository.tree().get('24.10/base/x86_64/APKINDEX.tar.gz');
  await publishing(place, {
    ...words,
    'usign-key': secret,
    files: place.ipk({ name: 'more', arch: 'x86_64' }),
  });
  expect(repository.tree().get('24.10/base/x86_64/APKINDEX.tar.gz')).toEqual(before);
  expect(repository.text('24.10/base/x86_64/packages.json').match(/"format":"[^"]+"/g)).toEqual([
    ...['"format":"opkg"', '"format":"opkg"'],
    '"format":"apk-v2"',
  ]);
});

test('an apk without the key that its clients check stops the run, and names the secret', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { words } = onPath(place);
  const error = await failureOf(publishing(place, { ...words, 'usign-key': secret, files: place.apkV2({}) }));
  expect(error).toMatchObject({ code: 'KEY_MISSING' });
  expect(error.remedy).toContain('pkgfeed keygen apk-rsa');
  expect(error.remedy).toContain('PKGFEED_APK_RSA_KEY');
});

test('keep-versions goes by the order of apk', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret(), 'keep-versions': '2' };
  const versions = ['1.9-r0', '1.10_rc1-r0', '1.10-r0', '1.10-r1', '1.2.3-r9'];
  const report = await publishing(place, {
    ...run,
    files: versions.map((version) => place.apkV2({ version })),
  });

  expect(apksIn(repository.paths()).map((path) => path.split('/').at(-1))).toEqual([
    'hello-1.10-r0.apk',
    'hello-1.10-r1.apk',
  ]);
  expect(report.packageWarnings.map(({ packages }) => packages.length)).toEqual([3]);
  const next = await publishing(place, { ...run, files: place.apkV2({ version: '2.0-r0' }) });
  expect(next).toMatchObject({ updated: 1, removed: 1 });
  expect(next.changes.find(({ kind }) => kind === 'removed')).toMatchObject({ version: '1.10-r0' });
});

test('two keys sign side by side, and dropping one is told', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const [first, second] = [makeRsaSecret(), makeRsaSecret()];
  const names = ['old@example.org-1.rsa.pub', 'new@example.org-2.rsa.pub'];
  await publishing(place, {
    ...words,
    ...{ 'apk-rsa-key': `${first}\n${second}`, 'apk-rsa-key-name': names, files: place.apkV2({}) },
  });
  expect(repository.paths().filter((path) => path.startsWith('keys/'))).toEqual(
    names.map((name) => `keys/${name}`).sort(),
  );
  const report = await publishing(place, {
    ...words,
    ...{
      'apk-rsa-key': second,
      'apk-rsa-key-name': names[1] ?? '',
      files: place.apkV2({ version: '2.0-r0' }),
    },
  });
  expect(report.warnings.join()).toContain(`no longer signed by ${names[0]}`);
  expect(await checking(place, words)).toMatchObject({ ok: true });
});

test('a lost catalog costs no noarch package: the files themselves are asked', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, files: [place.apkV2({}), place.apkV2({ name: 'any', arch: 'noarch' })] });
  repository.plant({ '24.10/base/x86_64/packages.json': null, 'feed.json': null });
  await publishing(place, { ...run, files: place.apkV2({ name: 'more' }) });
  expect(repository.text('24.10/base/x86_64/packages.json').match(/"arch":[^,]*/g)).toEqual([
    ...['"arch":null', '"arch":null'],
    '"arch":"x86_64"',
  ]);
  await publishing(place, { ...run, files: place.apkV2({ name: 'third', arch: 'armv7' }) });
  expect(apksIn(repository.paths()).filter((path) => path.includes('/armv7/'))).toEqual([
    '24.10/base/armv7/any-1.0-r0.apk',
    '24.10/base/armv7/third-1.0-r0.apk',
  ]);
});

test('the same package with another signature of its own is the package that is there', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  const signed = (byte: number) => ({
    signatures: [segmentOf([{ name: '.SIGN.RSA.a.rsa.pub', body: Buffer.alloc(256, byte) }])],
  });
  await publishing(place, { ...run, files: place.apkV2(signed(1)) });
  const tip = repository.tip();
  expect(await publishing(place, { ...run, files: place.apkV2(signed(2)) })).toMatchObject({ unchanged: 1 });
  expect(repository.tip()).toBe(tip);
});

test('an unrelated trusted key condemns nothing', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, files: place.apkV2({}) });
  const other = createPublicKey(makeRsaSecret()).export({ type: 'spki', format: 'pem' }).toString();
  const more = { ...run, 'trusted-keys': other, files: place.apkV2({ name: 'more' }) };
  expect(await publishing(place, more)).toMatchObject({ added: 1 });
  // A feed by a key that nobody has is not the feed of a forger.
  const stranger = { ...words, 'apk-rsa-key': makeRsaSecret(), 'trusted-keys': other };
  const error = await failureOf(publishing(place, { ...stranger, files: place.apkV2({ name: 'third' }) }));
  expect(error).toMatchObject({ code: 'FEED_KEY' });
});
