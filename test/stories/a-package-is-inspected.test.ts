import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import { cli, makePlace, type Place, publishing, startSource } from '../support/run.ts';
import { makeRsaSecret } from '../support/test-keys.ts';

const RECIPE = {
  name: 'hello',
  version: '1:2.0-1',
  fields: ['Depends: libc', 'Description: says hello', ' more than once'],
};

const source = async (place: Place, args: readonly string[]) => await startSource(place, args).ended;

test('inspect prints what the package says and what it would be published as', async () => {
  const place = makePlace();
  place.file('whatever.bin', ipkOf(RECIPE));
  const ended = await cli(place, ['inspect', 'whatever.bin']);

  expect([ended.code, ended.stderr]).toEqual([0, '']);
  const rows = ended.stdout.split('\n').map((line) => line.split(/ {2,}/));
  const sha256 = createHash('sha256').update(ipkOf(RECIPE)).digest('hex');
  for (const row of [
    ['file', 'whatever.bin'],
    ['published as', 'hello_2.0-1_mips_24kc.ipk'],
    ['size', String(ipkOf(RECIPE).length)],
    ['sha256', sha256],
    ['its metadata says'],
    ['', 'Package', 'hello'],
    ['', 'Version', '1:2.0-1'],
    ['', 'Depends', 'libc'],
    ['', 'Description', 'says hello'],
    ['', 'more than once'],
  ]) {
    expect(rows).toContainEqual(row);
  }
});

test('indexes of every format, recognized by their content', async () => {
  const place = makePlace();
  const site = join(place.folder, 'site');
  const run = { directory: site, arches: 'x86_64', branch: 'v3.22' };
  const rsa = makeRsaSecret();
  await publishing(place, {
    ...{ ...run, 'allow-unsigned': 'true', 'apk-rsa-key': rsa, 'apk-rsa-key-name': 'me.rsa.pub' },
    files: [
      place.ipk({ ...RECIPE, arch: 'x86_64' }),
      place.apkV2({ fields: ['pkgdesc = says hi', 'size = 1'] }),
    ],
  });
  const folder = join(site, 'v3.22/base/x86_64');
  const names = ['Packages', 'Packages.gz', 'APKINDEX.tar.gz'];
  for (const [i, name] of names.entries()) place.file(`index${i}`, readFileSync(join(folder, name)));
  const ended = await source(place, ['inspect', 'index0', 'index1', 'index2', '--json']);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  const { indexes, packages } = JSON.parse(ended.stdout);
  expect(packages).toEqual([]);
  const fields = { Package: 'hello', Version: '1:2.0-1', Description: 'says hello\nmore than once' };
  const opkg = {
    format: 'opkg',
    signatures: null,
    packages: [fields],
    warnings: [],
  };
  expect(indexes).toMatchObject([
    { file: 'index0', ...opkg },
    { file: 'index1', ...opkg },
    {
      ...{
        file: 'index2',
        format: 'apk-v2',
        signatures: ['me.rsa.pub (RSA256)', 'me.rsa.pub (RSA)'],
        warnings: [],
      },
      packages: [{ P: 'hello', V: '1.0-r0', T: 'says hi' }],
    },
  ]);
  const { stdout } = await source(place, ['inspect', 'index0', 'index2']);
  expect(stdout).toMatch(/^format +opkg index\nsignatures +in files of their own\npackages +1$/m);
  expect(stdout).toMatch(
    /^format +apk-v2 index\nsignatures +me\.rsa\.pub \(RSA256\), me\.rsa\.pub \(RSA\)\npackages +1$/m,
  );

  place.file('broken', 'Package: x\n');
  expect((await source(place, ['inspect', 'broken'])).stderr).toContain('cli.js reindex');
});

test('several files as JSON, with warnings', async () => {
  const place = makePlace();
  place.file('a.ipk', ipkOf(RECIPE));
  place.file('b.ipk', ipkOf({ ...RECIPE, container: 'ar' }));
  const ended = await cli(place, ['inspect', 'a.ipk', 'b.ipk', '--json']);
  const { packages } = JSON.parse(ended.stdout);
  expect(packages).toMatchObject([
    { file: 'a.ipk', name: 'hello', version: '1:2.0-1', arch: 'mips_24kc', warnings: [] },
    { file: 'b.ipk', name: 'hello', warnings: [expect.stringContaining('empty')] },
  ]);
});

test('terminal commands inside a package stay text', async () => {
  const place = makePlace();
  place.file('odd.ipk', ipkOf({ fields: ['Description: a\u202eb \u009b31m red'] }));
  const ended = await cli(place, ['inspect', 'odd.ipk']);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain('\\u{202e}');
  expect(ended.stdout).not.toMatch(/[\u009b\u202e]/);
});

test('a file that is no package, and one that is not there', async () => {
  const place = makePlace();
  place.file('text.ipk', 'hello');
  const ended = await cli(place, ['inspect', 'text.ipk', 'absent.ipk']);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('text.ipk');
  expect(ended.stderr).toContain('absent.ipk');
  expect(ended.stdout).toBe('');
  expect((await cli(place, ['inspect'])).code).toBe(2);
});

test('an index without packages is one, and the remedy for one that is cut is not a new build', async () => {
  const place = makePlace();
  place.file('Packages', Buffer.alloc(0));
  const empty = await source(place, ['inspect', 'Packages', '--json']);
  expect(JSON.parse(empty.stdout)).toMatchObject({ packages: [], indexes: [{ packages: [] }] });
  place.file('packages.adb', Buffer.from('ADBd\x01\x02'));
  const cut = await source(place, ['inspect', 'packages.adb']);
  expect(cut.code).toBe(1);
  // Messages name the command as it was started.
  expect(cut.stderr).toMatch(/`node \S+cli\.js reindex`/);
});
