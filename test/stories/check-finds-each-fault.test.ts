import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SigningKey } from '../../src/keys/key.ts';
import type { Planted } from '../support/bare-repository.ts';
import { filledOnce } from '../support/filled-once.ts';
import { ipkOf } from '../support/package-maker.ts';
import { checking, failureOf, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey, type TestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const FILE = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;

const KEY = await makeTestKey();
const filled = filledOnce();

async function makeFeed(reach: (typeof WAYS)[number][1] = onPath) {
  const place = makePlace();
  const key = KEY;
  const { repository, words } = await reach(place);
  const files = [place.ipk({}), place.ipk({ name: 'other' })];
  await filled(repository, () => publishing(place, { ...words, files, 'usign-key': key.secret }));
  return { place, key, repository, words };
}

/** A signature of these bytes by this key, as its owner would make it. */
async function signed(key: TestKey, owner: SigningKey, message: Buffer): Promise<string> {
  const blob = Buffer.concat([
    Buffer.from('Ed'),
    Buffer.from(key.publicKey.keyId, 'hex'),
    await owner.sign(message),
  ]);
  return `untrusted comment: signed by key ${key.publicKey.keyId}\n${blob.toString('base64')}\n`;
}

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a good feed has no finding, with keys given and with those it publishes', async () => {
    const { place, key, repository, words } = await makeFeed(reach);
    const given = await checking(place, { ...words, 'trusted-keys': key.publicKey.text });
    expect(given).toMatchObject({ ok: true, packages: 2, findings: [] });
    expect(given.bytes).toBe(ipkOf({}).length + ipkOf({ name: 'other' }).length);
    expect(given.folders).toEqual([{ path: FOLDER, format: 'opkg', packages: 2, signature: 'signed' }]);
    const own = await checking(place, words);
    expect(own.folders[0]?.signature).toContain('published key');
    expect(repository.log()).toHaveLength(1);
  });
});

const flipped = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)));

test.each<[string, string, (bytes: Buffer) => Planted, RegExp]>([
  ['a file that is missing', FILE, () => null, /is missing/],
  ['a file of another size', FILE, (b) => Buffer.concat([b, b]), /bytes, not \d+/],
  ['a file of the same size with another byte', FILE, flipped, /another SHA-256/],
  [
    'a compressed index that is another',
    `${FOLDER}/Packages.gz`,
    () => gzipSync('Package: x\n'),
    /does not unpack/,
  ],
  ['a compressed index that is none', `${FOLDER}/Packages.gz`, () => 'no gzip', /does not unpack/],
  ['a compressed index that is missing', `${FOLDER}/Packages.gz`, () => null, /is missing/],
])('%s is an error', async (_name, path, change, what) => {
  const { place, repository, words } = await makeFeed();
  repository.plant({ [path]: change(repository.read(path)) });
  const report = await checking(place, words);

  expect(report.ok).toBe(false);
  const [finding, ...more] = report.findings.filter(({ severity }) => severity === 'error');
  expect(finding).toMatchObject({ path, what: expect.stringMatching(what) });
  expect([finding?.why, finding?.remedy]).toEqual([
    expect.stringMatching(/\w/),
    expect.stringMatching(/\w.*\.$/),
  ]);
  expect(more).toEqual([]);
});

test('an index changed after signing is a bad signature, and nothing else', async () => {
  const { place, repository, words } = await makeFeed();
  const path = `${FOLDER}/Packages`;
  repository.plant({ [path]: repository.text(path).replace('libc', 'evil') });
  const report = await checking(place, words);
  expect(report.ok).toBe(false);
  expect(report.folders).toMatchObject([{ signature: 'BAD SIGNATURE' }]);
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map((finding) => [finding.path, finding.what.split(':')[0]]).toSorted()).toEqual([
    [`${path}.sig`, 'has a bad usign signature'],
  ]);
});

test('a key file that holds another key than its name says', async () => {
  const { place, key, repository, words } = await makeFeed();
  const other = await makeTestKey();
  repository.plant({ [`keys/${key.publicKey.keyId}`]: other.publicKey.text });
  const report = await checking(place, words);
  expect(report.findings.map(({ path }) => path)).toContain(`keys/${key.publicKey.keyId}`);
  expect(report.ok).toBe(false);
});

test('other files in keys/, and a key under a name of its own, are no fault', async () => {
  const { place, key, repository, words } = await makeFeed();
  repository.plant({
    [`keys/${key.publicKey.keyId}`]: null,
    'keys/feed.pub': key.publicKey.text,
    'keys/README.md': 'The keys of this feed.',
    'keys/.gitkeep': '',
  });
  const report = await checking(place, { ...words, 'trusted-keys': key.publicKey.text });
  expect(report).toMatchObject({ ok: true, findings: [] });
});

test('a key file that holds the key id alone', async () => {
  const { place, key, repository, words } = await makeFeed();
  repository.plant({ [`keys/${key.publicKey.keyId}`]: `${key.publicKey.keyId}\n` });
  const report = await checking(place, words);
  expect(report.findings.map(({ path }) => path)).toContain(`keys/${key.publicKey.keyId}`);
  expect(report.ok).toBe(false);
});

test('keys that devices hold, and that did not sign the feed', async () => {
  const { place, key, words } = await makeFeed();
  const other = await makeTestKey();
  const report = await checking(place, { ...words, 'trusted-keys': other.publicKey.text });
  expect(report).toMatchObject({ ok: false });
  expect(report.findings[0]?.what).toContain(key.publicKey.keyId);
});

test('a signature that is gone is an error where a key is at hand, and index.json that lies a warning', async () => {
  const { place, repository, words } = await makeFeed();
  repository.plant({ [`${FOLDER}/Packages.sig`]: null, [`${FOLDER}/index.json`]: '{"version":2}' });
  const report = await checking(place, words);
  expect(report.findings.map(({ severity, path }) => [severity, path])).toEqual(
    expect.arrayContaining([
      ['error', `${FOLDER}/Packages`],
      ['warning', `${FOLDER}/index.json`],
    ]),
  );
});

test('an index of a size at which old routers refuse good signatures', async () => {
  const { place, key, repository, words } = await makeFeed();
  const { readUsignSecretKey } = await import('../../src/keys/usign.ts');
  const owner = await readUsignSecretKey(Buffer.from(key.secretLine, 'base64'), 'the test', undefined);
  let text = repository.text(`${FOLDER}/Packages`);
  while ((64 + text.length) % 128 !== 110) text += '\n';
  const index = Buffer.from(text);
  repository.plant({
    [`${FOLDER}/Packages`]: index,
    [`${FOLDER}/Packages.gz`]: gzipSync(index),
    [`${FOLDER}/Packages.sig`]: await signed(key, owner, index),
  });
  const report = await checking(place, words);
  expect(report.ok).toBe(true);
  expect(report.findings).toMatchObject([
    { path: `${FOLDER}/Packages`, what: expect.stringContaining('usign') },
  ]);
});

test('texts that are not those of the packages, and hashes that are missing, are one warning each', async () => {
  const { place, repository, words } = await makeFeed();
  const text = repository.text(`${FOLDER}/Packages`);
  const index = text.replaceAll('Section: utils', 'Section: x').replace(/SHA256sum:.*\n/, '');
  repository.plant({
    [`${FOLDER}/Packages`]: index,
    [`${FOLDER}/Packages.gz`]: gzipSync(index),
    [`${FOLDER}/Packages.sig`]: null,
  });
  const { findings } = await checking(place, words);
  expect(findings.filter(({ severity }) => severity === 'warning')).toMatchObject([
    {
      path: `${FOLDER}/Packages`,
      what: expect.stringMatching(/^does not say of 2 packages .* in Section: /),
    },
    { path: `${FOLDER}/Packages`, what: `lists a package without SHA256sum: ${FILE}` },
  ]);
});

test('every folder is looked at and each fault is told, even where an index cannot be read', async () => {
  const { place, key, repository, words } = await makeFeed();
  await publishing(place, { ...words, 'usign-key': key.secret, repository: 'more', files: place.ipk({}) });
  repository.plant({ [FILE]: null, '24.10/more/mips_24kc/Packages': 'Package: x\n', '.nojekyll': null });
  const report = await checking(place, words);
  expect(report.folders.map(({ path }) => path)).toEqual([FOLDER, '24.10/more/mips_24kc']);
  const paths = report.findings.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining([FILE, '24.10/more/mips_24kc/Packages', '.nojekyll']));
});

test('a branch without a feed, and no branch at all', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  expect(await failureOf(checking(place, words))).toMatchObject({ code: 'FEED_ABSENT' });
  repository.plant({ CNAME: 'feed.example.org' });
  expect(await failureOf(checking(place, words))).toMatchObject({ code: 'FEED_ABSENT' });
});
