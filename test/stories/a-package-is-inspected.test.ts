import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import { cli, makePlace } from '../support/run.ts';

const RECIPE = {
  name: 'hello',
  version: '1:2.0-1',
  fields: ['Depends: libc', 'Description: says hello', ' more than once'],
};

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
