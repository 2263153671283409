import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type VerifyLimits, verify } from '../../src/commands/verify.ts';
import { writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { packDeflate } from '../../src/formats/apk/adb/envelope.ts';
import { readIndex } from '../../src/formats/apk/adb/packages-adb.ts';
import { signedIndex } from '../../src/formats/apk/adb/signed-index.ts';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { loadRsaKeys } from '../../src/keys/apk-v2.ts';
import { asApkV3Key } from '../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  publishing,
  reindexing,
  removing,
  settingsOf,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeRsaSecret } from '../support/test-keys.ts';

const FOLDER = '24.10/base/x86_64';
const V3 = `${FOLDER}/Packages.adb`;
const APKINDEX = `${FOLDER}/APKINDEX.tar.gz`;
const V3_INDEX = { 'v3-index': 'true' };

const keysOf = async (secret: string): Promise<SigningKey[]> =>
  await loadRsaKeys({ text: secret, origin: 'a test key' }, undefined, []);

/** The names, versions and paths in an index. */
const listed = (bytes: Buffer): string[] =>
  readIndex(bytes).entries.map(({ name, version, file }) => `${name} ${version} ${file}`);

/** A feed whose folder has a second index. */
async function makeFeed() {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const secret = makeRsaSecret();
  const run = { directory, 'apk-rsa-key': secret };
  const files = [place.apkV2({}), place.apkV2({ name: 'any', arch: 'noarch' })];
  await publishing(place, { ...run, ...V3_INDEX, files });
  return {
    ...{ place, words: { directory }, secret, run, files },
    read: (path: string): Buffer => readFileSync(join(directory, path)),
    plant(path: string, bytes: Buffer): void {
      place.file(join('site', path), bytes);
    },
    drop: (path: string): void => rmSync(join(directory, path)),
    all: (): string[] => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort(),
  };
}

test('every change of a folder writes its v3 index, and no change writes nothing', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const secret = makeRsaSecret();
  const run = { ...words, 'apk-rsa-key': secret };
  const files = [place.apkV2({}), place.apkV2({ name: 'any', arch: 'noarch' })];
  await publishing(place, { ...run, ...V3_INDEX, files });
  expect(listed(repository.read(V3))).toEqual([
    'any 1.0-r0 x86_64/any-1.0-r0.apk',
    'hello 1.0-r0 x86_64/hello-1.0-r0.apk',
  ]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });

  const tip = repository.tip();
  expect(await publishing(place, { ...run, files })).toMatchObject({ changed: false });
  expect(await publishing(place, { ...run, ...V3_INDEX, files })).toMatchObject({ changed: false });
  expect(repository.tip()).toBe(tip);

  await removing(place, ['any'], run);
  expect(listed(repository.read(V3))).toEqual(['hello 1.0-r0 x86_64/hello-1.0-r0.apk']);

  const both = `${secret}\n${makeRsaSecret()}`;
  await publishing(place, { ...run, 'apk-rsa-key': both, files: place.apkV2({ name: 'third' }) });
  const keys = (await keysOf(both)).map(({ publicKey }) => publicKey);
  const signatures = (await apkV2.secondIndex?.verify(repository.read(V3), keys)) ?? [];
  expect(signatures.map(({ state }) => state)).toEqual(['good', 'good']);
  expect(listed(repository.read(V3))).toHaveLength(2);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

describe('a v3 index of somebody else', () => {
  test.each([
    ['signed by a key that the run does not have', 'FEED_KEY', 'KEY_CHANGED'],
    ['not signed', 'FEED_UNSIGNED', undefined],
    ['no index at all', 'FEED_SIGNATURE', undefined],
  ])('that is %s stops a publish, and a reindex writes it anew', async (how, code, again) => {
    const { place, words, run, read, plant } = await makeFeed();
    const good = read(V3);
    const { payload } = readIndex(good).file;
    const foreign = (await keysOf(makeRsaSecret())).map(asApkV3Key);
    const bytes = {
      FEED_KEY: await signedIndex(payload, foreign),
      FEED_UNSIGNED: await packDeflate(writeAdbFile('indx', payload, [])),
      FEED_SIGNATURE: Buffer.from('notes of mine\n'),
    }[code];
    plant(V3, bytes ?? Buffer.alloc(0));
    const error = await failureOf(publishing(place, { ...run, files: place.apkV2({ name: 'third' }) }));
    expect([how, error.code]).toEqual([how, code]);
    expect(error.message).toContain(V3);
    expect(read(V3)).toEqual(bytes);
    const { ok, findings } = await checking(place, words);
    expect([ok, findings[0]?.path]).toEqual([false, V3]);

    if (again !== undefined) expect(await failureOf(reindexing(place, run))).toMatchObject({ code: again });
    await reindexing(place, { ...run, ...(again && { 'allow-key-change': 'true' }) });
    expect(read(V3)).toEqual(good);
    expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  });

  test('that is behind its APKINDEX is written again, with a warning', async () => {
    const { place, words, run, read, plant } = await makeFeed();
    const old = read(V3);
    await removing(place, ['any'], run);
    plant(V3, old);
    expect((await checking(place, words)).findings).toMatchObject([{ severity: 'error', path: V3 }]);
    const report = await publishing(place, { ...run, files: place.apkV2({}) });
    expect(report.warnings.join()).toContain(`${V3} did not say what its index says`);
    expect(listed(read(V3))).toEqual(['hello 1.0-r0 x86_64/hello-1.0-r0.apk']);
  });

  test('that lists packages of its own stops a publish: devices would lose them', async () => {
    const { place, words, run, read, plant } = await makeFeed();
    const [old, any] = [read(V3), read(`${FOLDER}/any-1.0-r0.apk`)];
    await removing(place, ['any'], run);
    plant(V3, old);
    plant(`${FOLDER}/any-1.0-r0.apk`, any);
    const error = await failureOf(publishing(place, { ...run, files: place.apkV2({}) }));
    expect(error).toMatchObject({ code: 'FEED_INDEX' });
    expect(error.message).toContain(`${FOLDER}/any-1.0-r0.apk`);
    await reindexing(place, run);
    expect(read(V3)).toEqual(old);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2 });
  });

  test('without an APKINDEX stays as it is', async () => {
    const { place, run, read, plant, drop, all } = await makeFeed();
    drop(APKINDEX);
    plant('24.10/base/aarch64/Packages.adb', await signedIndex(readIndex(read(V3)).file.payload, []));
    const before = all();
    await failureOf(publishing(place, { ...run, files: place.apkV2({ name: 'third' }) }));
    const files = place.apkV2({ name: 'third', arch: 'aarch64' });
    expect(await failureOf(publishing(place, { ...run, files }))).toMatchObject({ code: 'FEED_UNSIGNED' });
    expect(all()).toEqual(before);
  });
});

test('a folder has no packages.adb and Packages.adb, in whatever order they come', async () => {
  const { place, run, all } = await makeFeed();
  const before = all();
  const apkV3 = await place.apkV3({ name: 'new' });
  const later = await failureOf(publishing(place, { ...run, files: apkV3 }));
  expect(later).toMatchObject({ code: 'CONFLICT_PATH' });
  expect(later.message).toContain('both packages.adb and Packages.adb');
  expect(later.remedy).toContain('`v3-index`');

  const other = { ...run, branch: 'other' };
  const files = [apkV3, place.apkV2({})];
  const together = await failureOf(publishing(place, { ...other, ...V3_INDEX, files }));
  expect(together).toMatchObject({ code: 'CONFLICT_PATH' });
  expect(all()).toEqual(before);
  await publishing(place, { ...other, files });
  const asked = await failureOf(publishing(place, { ...other, ...V3_INDEX, files: place.apkV2({}) }));
  expect(asked).toMatchObject({ code: 'CONFLICT_PATH' });
});

test('an index of apk v3 under the name APKINDEX.tar.gz is left to its owner', async () => {
  const { place, run, read, plant, drop, all } = await makeFeed();
  plant(APKINDEX, read(V3));
  drop(V3);
  const before = all();
  for (const work of [
    () => publishing(place, { ...run, files: place.apkV2({ name: 'third' }) }),
    () => reindexing(place, run),
    () => removing(place, ['any'], run),
  ]) {
    const error = await failureOf(work());
    expect(error).toMatchObject({ code: 'FEED_INDEX' });
    expect(error.message).toContain(`${APKINDEX} is an index of apk v3`);
  }
  expect(all()).toEqual(before);
  const { folders, packages } = await checking(place, run);
  expect([packages, folders[0]?.format]).toEqual([2, 'apk-v3']);
});

describe('a served feed', () => {
  const HASTE: VerifyLimits = {
    fetch: { backoff: 10, tries: 2 },
    patience: { least: 0, most: 500, first: 100, longest: 200 },
  };

  test('is verified as devices with a v3 line see it', async () => {
    const { place, secret, run, read, plant } = await makeFeed();
    const server = await startStaticServer({ root: run.directory, cache: 0 });
    const verifying = async (path: string) =>
      await verify(
        [`${server.url}${path}`],
        settingsOf({ all: 'true', 'apk-rsa-key': secret }),
        makeHost(place),
        HASTE,
      );
    expect(await verifying('')).toMatchObject({ ok: true, findings: [] });
    expect(await verifying(V3)).toMatchObject({
      ...{ ok: true, findings: [], packages: 2 },
      folders: [{ format: 'apk-v3' }],
    });

    const { payload } = readIndex(read(V3)).file;
    const foreign = (await keysOf(makeRsaSecret())).map(asApkV3Key);
    const bytes = await signedIndex(payload, foreign);
    plant(V3, bytes);
    expect(await verifying('')).toMatchObject({ ok: false, findings: [{ path: V3 }] });
    expect(await verifying(V3)).toMatchObject({ ok: false });
  });
});
