import { expect, test } from 'vitest';
import { checking, failureOf, makePlace, onPath, publishing } from '../support/run.ts';
import { makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

test('one word may stand for several arches of the feed, or for none', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const report = await publishing(place, {
    ...words,
    'usign-key': secret,
    'apk-rsa-key': makeRsaSecret(),
    'arch-map': ['arm64=aarch64_generic aarch64_cortex-a53', 'amd64 = x86_64', 'i386='],
    files: [
      place.ipk({ arch: 'arm64' }),
      place.ipk({ arch: 'amd64' }),
      place.ipk({ arch: 'i386' }),
      place.apkV2({ arch: 'amd64' }),
    ],
  });

  expect(repository.paths().filter((path) => /pk$/.test(path))).toEqual([
    '24.10/base/aarch64_cortex-a53/hello_1.0-1_arm64.ipk',
    '24.10/base/aarch64_generic/hello_1.0-1_arm64.ipk',
    '24.10/base/x86_64/hello-1.0-r0.apk',
    '24.10/base/x86_64/hello_1.0-1_amd64.ipk',
  ]);
  // A device takes only packages of an arch it knows.
  expect(repository.text('24.10/base/aarch64_generic/Packages')).toContain('Architecture: aarch64_generic\n');
  expect(report.warnings.join()).toContain('leaves i386 out');
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('words that no device has are warned of, with the line that maps them, and get no lines for devices', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  const files = ['one', 'two'].map((name) =>
    place.apkV2({ name, arch: 'amd64', files: { [`/usr/bin/${name}`]: name } }),
  );
  const report = await publishing(place, { ...run, files });
  expect(report.warnings).toEqual([
    expect.stringMatching(
      /^each of 2 packages: no device of apk has the arch amd64, and x86_64 was probably meant; write `amd64=x86_64` in `arch-map`: /,
    ),
  ]);
  expect(report.deviceLines).toEqual([]);
  const mapped = await publishing(place, { ...run, branch: '25.04', 'arch-map': 'amd64=x86_64', files });
  expect(mapped.warnings).toEqual([]);
  expect(mapped.deviceLines).not.toEqual([]);
});

test('packages whose arch the map does not know are named, all of them, and nothing is published', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const error = await failureOf(
    publishing(place, {
      ...words,
      'usign-key': secret,
      'arch-map': 'arm64=aarch64_generic',
      files: [place.ipk({ arch: 'arm64' }), place.ipk({ arch: 'riscv64' }), place.ipk({ arch: 'armv7' })],
    }),
  );
  expect(error).toMatchObject({ code: 'PLACEMENT_ARCH' });
  expect(error.message).toContain('(riscv64)');
  expect(error.message).toContain('(armv7)');
  expect(error.message).not.toContain('(arm64)');
  expect(repository.tip()).toBeUndefined();
});

test.each(['arm64', '=x86_64', 'a=b/c', 'a=b\na=c'])('the map %j is refused', async (map) => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = async () => await publishing(place, { ...words, 'arch-map': map, files: place.ipk({}) });
  expect(await failureOf(run())).toMatchObject({ code: 'INPUT_VALUE' });
});

test.each(['a=..', 'a=_x', 'a=x -y', 'a=.'])('the map %j names no arch', async (map) => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = async () =>
    await publishing(place, { ...words, 'arch-map': map, files: place.ipk({ arch: 'a' }) });
  expect(await failureOf(run())).toMatchObject({ code: 'PLACEMENT_COORDINATE' });
});
