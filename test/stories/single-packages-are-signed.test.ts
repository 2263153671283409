import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import { sign } from '../../src/commands/sign.ts';
import { apkV3Of } from '../support/apk-v3-maker.ts';
import { failureOf, makeHost, makePlace, type Place, settingsOf, type Words } from '../support/run.ts';
import { makeEcSecret, makeRsaSecret } from '../support/test-keys.ts';

const signing = async (place: Place, files: readonly string[], words: Words) =>
  await sign(files, settingsOf(words), makeHost(place));

async function signaturesOf(place: Place, file: string): Promise<string> {
  const { packages } = await inspect([file], makeHost(place));
  return packages[0]?.facts.signatures ?? '';
}

test.each(['deflate', 'none', 'zstd'] as const)(
  'a package packed with %s gets signatures behind those it has',
  async (compression) => {
    const place = makePlace();
    const file = place.file(
      'one.apk',
      await apkV3Of({ compression, files: { '/usr/bin/x': 'x'.repeat(9000) } }),
    );
    const [first] = (await signing(place, [file], { 'apk-ec-key': makeEcSecret() })).files;
    expect(first).toMatchObject({ changed: true });
    const rsa = makeRsaSecret();
    const [second] = (await signing(place, [file], { 'apk-rsa-key': rsa })).files;
    expect(await signaturesOf(place, file)).toBe(`${first?.keys[0]}, ${second?.keys[0]}`);

    const before = readFileSync(file);
    expect((await signing(place, [file], { 'apk-rsa-key': rsa })).files[0]).toMatchObject({ changed: false });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)))).toEqual(['one.apk']);
  },
);

test('one file that is no apk v3 package stops all, and nothing is written', async () => {
  const place = makePlace();
  const good = place.file('good.apk', await apkV3Of({}));
  const bad = place.apkV2({});
  const before = readFileSync(good);
  const error = await failureOf(signing(place, [good, bad], { 'apk-ec-key': makeEcSecret() }));
  expect(error.name).toBe('FormatError');
  expect(error.message).toContain(basename(bad));
  expect(readFileSync(good).equals(before)).toBe(true);
});

test('without a key, and without a file, that is said', async () => {
  const place = makePlace();
  const file = await place.apkV3({});
  const { mtimeMs } = statSync(file);
  expect(await failureOf(signing(place, [file], {}))).toMatchObject({ code: 'KEY_MISSING' });
  expect(await failureOf(signing(place, [], { 'apk-ec-key': makeEcSecret() }))).toMatchObject({
    code: 'INPUT_MISSING',
  });
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});
