import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import { loadUsignKey } from '../../src/keys/usign.ts';
import { ipkOf } from '../support/package-maker.ts';
import { checking, failureOf, makePlace, onPath, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const FILE = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;

async function makeFeed() {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  /** Rewrites the index as somebody who holds the key could. */
  const resign = async (change: (text: string) => string): Promise<void> => {
    const text = change(repository.text(`${FOLDER}/Packages`));
    const signer = await loadUsignKey({ text: key.secret, origin: 'the key' }, undefined);
    const files = await opkg.writeFolder({
      entries: opkg.parseIndex(Buffer.from(text, 'latin1')),
      arch: 'mips_24kc',
      old: new Map(),
      keys: [signer],
      at: new Date(1_700_000_000_000),
    });
    repository.plant(Object.fromEntries([...files].map(([name, bytes]) => [`${FOLDER}/${name}`, bytes])));
  };
  return { place, key, repository, words, run, resign };
}

describe('an index that misstates a file', () => {
  test.each([
    ['no hash', (text: string) => text.replace(/^(MD5Sum|SHA256sum|Size):.*\n/gm, '')],
    ['another hash', (text: string) => text.replace(/^SHA256sum: .{8}/m, 'SHA256sum: 00000000')],
  ])('%s: `on-conflict: replace` states it anew', async (_, change) => {
    const { place, words, run, resign } = await makeFeed();
    await resign(change);
    const before = await checking(place, words);
    expect(before.findings.length).toBeGreaterThan(0);
    const report = await publishing(place, { ...run, files: place.ipk({}), 'on-conflict': 'replace' });
    expect(report).toMatchObject({ changed: true, updated: 1 });
    expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  });

  test('a file that was changed afterwards is written again by `replace`, and stops anything else', async () => {
    const { place, repository, words, run } = await makeFeed();
    repository.plant({ [FILE]: 'something else' });
    const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
    expect(error.code).toBe('FEED_FILE_CHANGED');
    await publishing(place, { ...run, files: place.ipk({}), 'on-conflict': 'replace' });
    expect(repository.read(FILE)).toEqual(ipkOf({}));
    expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  });
});

test('a replaced version that keep-versions then takes away is reported as removed', async () => {
  const { place, repository, run } = await makeFeed();
  await publishing(place, { ...run, files: place.ipk({ version: '2.0-1' }) });
  const rebuilt = place.ipk({ fields: ['Description: rebuilt'] });
  const words = { ...run, files: rebuilt, 'on-conflict': 'replace', 'keep-versions': '1' };
  const report = await publishing(place, words);
  expect(report).toMatchObject({ added: 0, updated: 0, removed: 1 });
  expect(repository.paths()).not.toContain(FILE);
});

test('a foreign folder at the name of an index file is a conflict, not a bug of ours', async () => {
  const { place, repository, run } = await makeFeed();
  repository.plant({ [`${FOLDER}/index.json`]: null });
  repository.plant({ [`${FOLDER}/index.json/mine`]: 'x' });
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'two' }) }));
  expect(error.code).toBe('CONFLICT_PATH');
});

test('packages of any arch that share a file name are a conflict for a third folder', async () => {
  const { place, run: once } = await makeFeed();
  const run = { ...once, prefix: 'other' };
  const any = (version: string): string => place.ipk({ name: 'any', version, arch: 'all' });
  await publishing(place, { ...run, files: [any('1.0'), place.ipk({ arch: 'x86_64' })] });
  const error = await failureOf(publishing(place, { ...run, files: any('1:1.0') }));
  expect(error.code).toBe('CONFLICT_PATH');
});

describe('in a plain directory', () => {
  async function makeDirectory() {
    const place = makePlace();
    const key = await makeTestKey();
    const directory = join(place.folder, 'site');
    const run = { directory, 'usign-key': key.secret };
    const files = [place.ipk({ arch: 'x86_64' }), place.ipk({ name: 'any', arch: 'all' })];
    await publishing(place, { ...run, files });
    return { place, directory, run, any: join(directory, '24.10/base/x86_64/any_1.0-1_all.ipk') };
  }

  test('an inherited package that was changed is not listed in a new folder', async () => {
    const { place, directory, run, any } = await makeDirectory();
    writeFileSync(any, 'something else');
    const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
    expect(error.code).toBe('FEED_FILE_CHANGED');
    expect(existsSync(join(directory, FOLDER, 'Packages'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')(
    'a private package file is published for every reader',
    async () => {
      const { place, directory, run } = await makeDirectory();
      const file = place.file('private.ipk', ipkOf({ name: 'private' }));
      const { chmodSync } = await import('node:fs');
      chmodSync(file, 0o600);
      await publishing(place, { ...run, files: file });
      const published = join(directory, FOLDER, 'private_1.0-1_mips_24kc.ipk');
      expect(statSync(published).mode & 0o777).toBe(0o644);
      expect(readFileSync(published)).toEqual(ipkOf({ name: 'private' }));
    },
  );
});

describe('check', () => {
  test('a signature that is none, a file listed twice, and a key that is not published', async () => {
    const { place, repository, words, key, resign } = await makeFeed();
    await resign((text) => text + text.replace('Package: hello', 'Package: hello2'));
    repository.plant({ [`${FOLDER}/Packages.asc`]: 'junk', [`keys/${key.publicKey.keyId}`]: null });
    const report = await checking(place, { ...words, 'trusted-keys': key.publicKey.text });
    const told = report.findings.map(({ severity, path, what }) => `${severity} ${path} ${what}`);
    expect(told).toEqual(
      expect.arrayContaining([
        `error ${FOLDER}/Packages.asc has a bad openpgp signature: it is neither a usign nor an OpenPGP signature`,
        `error ${FOLDER}/Packages lists ${FILE} twice`,
        `warning keys/${key.publicKey.keyId} is missing`,
      ]),
    );
    expect(report.ok).toBe(false);
  });
});
