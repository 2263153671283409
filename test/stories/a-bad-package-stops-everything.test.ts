import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gzipOf, ipkOf, tarOf } from '../support/package-maker.ts';
import { failureOf, makePlace, onPath, overHttp, publishing } from '../support/run.ts';
import { rawTar } from '../support/tar-maker.ts';
import { makeTestKey } from '../support/test-keys.ts';

test('all bad files are reported together, by name, offset and reason, and nothing is published', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  place.file('in/good.ipk', ipkOf({}));
  place.file('in/cut.ipk', ipkOf({}).subarray(0, 200));
  place.file('in/text.ipk', 'not a package');
  const error = await failureOf(
    publishing(place, { ...words, 'usign-key': key.secret, files: join(place.folder, 'in') }),
  );

  expect(error.name).toBe('FormatError');
  const lines = error.message.split('\n');
  expect(lines[0]).toBe('2 problems:');
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/in\/cut\.ipk: .*cut short.* \(at byte \d+\)$/),
    expect.stringMatching(/in\/text\.ipk: .*not a package of a known kind.* \(at byte 0\)$/),
  ]);
  expect(repository.tip()).toBeUndefined();
});

const apkV2 = gzipOf(tarOf([{ name: '.PKGINFO', body: 'pkgname = x\n' }]));

test.each<[string, Buffer, RegExp]>([
  ['a damaged apk v3', Buffer.from('ADBd.............'), /deflate stream/],
  ['an apk v2 that says nothing of itself', apkV2, /./],
  ['an Android package', Buffer.from('PK\u0003\u0004..........'), /zip archive/],
  ['an empty file', Buffer.alloc(0), /empty/],
  ['a gzip of something else', gzipSync('hello'), /./],
  ['a package that names a path', ipkOf({ name: '../../etc/passwd' }), /Package/],
  ['a package whose version goes on in the next line', ipkOf({ version: '1.0\n ../x' }), /Version/],
  ['a package without an arch', ipkOf({ control: 'Package: x\nVersion: 1\n' }), /no Architecture/],
])('%s is a FormatError that names the file', async (_name, bytes, reason) => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const files = place.file('given.ipk', bytes);
  const error = await failureOf(publishing(place, { ...words, 'usign-key': key.secret, files }));

  expect(error.name).toBe('FormatError');
  expect(error.message).toContain('given.ipk: ');
  expect(error.message).toMatch(reason);
  expect(repository.tip()).toBeUndefined();
});

test('patterns that find nothing are reported together', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  const files = [place.ipk({}), join(place.folder, 'none/*.ipk'), join(place.folder, 'absent.ipk')];
  const error = await failureOf(publishing(place, { ...words, 'usign-key': key.secret, files }));
  expect(error.code).toBe('SOURCE_EMPTY');
  expect(error.message).toContain('none/*.ipk');
  expect(error.message).toContain('absent.ipk');
});

test('a file that a build overwrites after it was read is not published', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const files = place.file('building.ipk', ipkOf({ files: { '/a': 'one' } }));
  const remote = await overHttp(place, {
    before: () => writeFileSync(files, ipkOf({ files: { '/a': 'two' } })),
  });
  const error = await failureOf(publishing(place, { ...remote.words, 'usign-key': key.secret, files }));
  expect(error.code).toBe('SOURCE_CHANGED');
  expect(error.message).toContain('building.ipk');
  expect(remote.repository.tip()).toBeUndefined();
});

describe('a package that OpenWrt would install empty', () => {
  test('is published with a warning that names it and says how to build it', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const files = [place.ipk({ name: 'good' }), place.ipk({ name: 'yocto', container: 'ar' })];
    const report = await publishing(place, { ...words, 'usign-key': key.secret, files });

    expect(report.added).toBe(2);
    expect(report.warnings).toHaveLength(1);
    const [warning = ''] = report.warnings;
    expect(warning).toContain(files[1]?.split('/').at(-1));
    expect(warning).toContain('ar archive');
    expect(warning).toContain('opkg-build');
    expect(repository.text('24.10/base/mips_24kc/Packages')).toContain('Package: yocto\n');
  });

  test('no warning for what OpenWrt installs', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { words } = onPath(place);
    const files = [
      place.ipk({}),
      place.ipk({ name: 'b', prefix: '', order: ['control', 'debian-binary', 'data'] }),
    ];
    const report = await publishing(place, { ...words, 'usign-key': key.secret, files });
    expect(report.warnings).toEqual([]);
  });
});

test('a package that OpenWrt would install without some files is refused, or published where that is allowed', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const data = rawTar([{ name: './a', pax: { path: './ä' } }]);
  const run = { ...words, 'usign-key': key.secret, files: place.ipk({ name: 'pax', data }) };
  expect(await failureOf(publishing(place, run))).toMatchObject({
    code: 'FORMAT_INCOMPLETE',
    message: expect.stringMatching(/\.ipk: OpenWrt would leave out files of it: .*--format=gnu/),
    remedy: expect.stringContaining('`allow-incomplete`'),
  });
  expect(repository.tip()).toBeUndefined();

  const report = await publishing(place, { ...run, 'allow-incomplete': 'true' });
  expect(report.added).toBe(1);
  expect(report.warnings).toEqual([expect.stringContaining('OpenWrt would leave out files of it')]);
});
