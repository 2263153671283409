import { describe, expect, test } from 'vitest';
import { loadOpenpgpKeys, makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { armorSignatures } from '../../src/keys/openpgp/packets.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { failureOf, makePlace, onPath, type Place, publishing, WAYS, type Words } from '../support/run.ts';
import { makeTestKey, type TestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

interface Feed {
  place: Place;
  repository: BareRepository;
  words: Words;
  key: TestKey;
  /** Publishes another package, with the feed's own key unless the words say otherwise. */
  another(words?: Words): ReturnType<typeof publishing>;
}

async function makeFeed(reach: (typeof WAYS)[number][1] = onPath): Promise<Feed> {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await reach(place);
  await publishing(place, { ...words, files: place.ipk({ name: 'one' }), 'usign-key': key.secret });
  const another = (more: Words = {}) =>
    publishing(place, { ...words, files: place.ipk({ name: 'two' }), 'usign-key': key.secret, ...more });
  return { place, repository, words, key, another };
}

/** The run stops with this code and the branch stays where it is. */
async function expectStop(
  feed: Feed,
  code: string,
  message: string | RegExp,
  words: Words = {},
): Promise<void> {
  const tip = feed.repository.tip();
  const error = await failureOf(feed.another(words));
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)]);
  expect(feed.repository.tip()).toBe(tip);
}

describe.each(WAYS)('over %s', (_name, reach) => {
  test('another key is refused, and the message names both', async () => {
    const feed = await makeFeed(reach);
    const other = await makeTestKey();
    await expectStop(feed, 'FEED_KEY', feed.key.publicKey.keyId, { 'usign-key': other.secret });
    await expectStop(feed, 'FEED_KEY', other.publicKey.keyId, { 'usign-key': other.secret });
  });

  test('with the old public key trusted, the new key takes over and both keys are published', async () => {
    const feed = await makeFeed(reach);
    const next = await makeTestKey();
    const change = { 'usign-key': next.secret, 'trusted-keys': feed.key.publicKey.text };
    await expectStop(feed, 'KEY_CHANGED', feed.key.publicKey.keyId, change);
    await feed.another({ ...change, 'allow-key-change': 'true' });

    const index = feed.repository.read(`${FOLDER}/Packages`);
    const signature = feed.repository.text(`${FOLDER}/Packages.sig`).split('\n')[1] ?? '';
    expect(next.publicKey.verify(index, Buffer.from(signature, 'base64').subarray(10))).toBe(true);
    expect(feed.repository.paths().filter((path) => path.startsWith('keys/'))).toEqual(
      [`keys/${feed.key.publicKey.keyId}`, `keys/${next.publicKey.keyId}`].sort(),
    );
    await expectStop(feed, 'FEED_KEY', next.publicKey.keyId);
    await feed.another({ 'usign-key': next.secret, files: feed.place.ipk({ name: 'three' }) });
    expect(feed.repository.text(`${FOLDER}/Packages`).match(/^Package:/gm)).toHaveLength(3);
  });
});

test('a change of keys signs anew even where no package changed, and leaves the index as it is', async () => {
  const feed = await makeFeed();
  const next = await makeTestKey();
  const before = feed.repository.tree();
  const trusted = { 'usign-key': next.secret, 'trusted-keys': feed.key.publicKey.text };
  const words = { ...trusted, 'allow-key-change': 'true' };
  const report = await feed.another({ ...words, files: feed.place.ipk({ name: 'one' }) });

  expect(report).toMatchObject({ changed: true, added: 0, updated: 0, removed: 0, unchanged: 1 });
  const after = feed.repository.tree();
  const changed = [...after].filter(([path, { id }]) => before.get(path)?.id !== id).map(([path]) => path);
  expect(changed).toEqual([`${FOLDER}/Packages.sig`, 'feed.json', `keys/${next.publicKey.keyId}`]);
});

test('an index that was changed after it was signed', async () => {
  const feed = await makeFeed();
  const index = feed.repository.text(`${FOLDER}/Packages`);
  feed.repository.plant({ [`${FOLDER}/Packages`]: index.replace('Package: one', 'Package: two') });
  await expectStop(feed, 'FEED_SIGNATURE', `${FOLDER}/Packages`);
  await expectStop(feed, 'FEED_SIGNATURE', `${FOLDER}/Packages`, { 'allow-unsigned': 'true' });
});

test.each([
  [
    'a flipped bit',
    (text: string) => text.replace(/\n(.{40})(.)/, (_, a, b) => `\n${a}${b === 'A' ? 'B' : 'A'}`),
  ],
  ['no signature at all', () => 'untrusted comment: hello\nRWQ\n'],
  ['an empty file', () => ''],
])('a signature that is not one: %s', async (_name, change) => {
  const feed = await makeFeed();
  const path = `${FOLDER}/Packages.sig`;
  feed.repository.plant({ [path]: change(feed.repository.text(path)) });
  await expectStop(feed, 'FEED_SIGNATURE', `${FOLDER}/Packages`);
});

test('the signature of another folder', async () => {
  const feed = await makeFeed();
  await feed.another({ repository: 'other' });
  feed.repository.plant({
    [`${FOLDER}/Packages.sig`]: feed.repository.read('24.10/other/mips_24kc/Packages.sig'),
  });
  await expectStop(feed, 'FEED_SIGNATURE', `${FOLDER}/Packages`);
});

test('an index whose signature is gone is taken over only when that is said', async () => {
  const feed = await makeFeed();
  feed.repository.plant({ [`${FOLDER}/Packages.sig`]: null });
  await expectStop(feed, 'FEED_UNSIGNED', `${FOLDER}/Packages`);
  await feed.another({ 'allow-unsigned': 'true' });
  expect(feed.repository.paths()).toContain(`${FOLDER}/Packages.sig`);
});

test('an unsigned feed is published when that is said, and its index is never signed in passing', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, files: place.ipk({}), 'allow-unsigned': 'true' });

  expect(repository.paths()).toEqual([
    '.nojekyll',
    `${FOLDER}/Packages`,
    `${FOLDER}/Packages.gz`,
    `${FOLDER}/hello_1.0-1_mips_24kc.ipk`,
    `${FOLDER}/index.json`,
    `${FOLDER}/packages.json`,
    'feed.json',
  ]);
});

test('a signed feed is never continued without its signature', async () => {
  const feed = await makeFeed();
  const words = { ...feed.words, 'allow-unsigned': 'true', 'trusted-keys': feed.key.publicKey.text };
  const tip = feed.repository.tip();
  const error = await failureOf(publishing(feed.place, { ...words, files: feed.place.ipk({ name: 'two' }) }));
  expect(error.code).toBe('FEED_SCHEME');
  expect(feed.repository.tip()).toBe(tip);
});

test('an OpenPGP signature that this run cannot renew stops it', async () => {
  const feed = await makeFeed();
  const at = new Date(1_700_000_000_000);
  const { secretText } = await makeOpenpgpPair('somebody', undefined, at);
  const [theirs] = await loadOpenpgpKeys({ text: secretText, origin: 'their key' }, undefined, at);
  const index = feed.repository.read(`${FOLDER}/Packages`);
  const packets = theirs === undefined ? [] : [await theirs.sign(index, { at })];
  feed.repository.plant({ [`${FOLDER}/Packages.asc`]: await armorSignatures(packets) });
  await expectStop(feed, 'FEED_SCHEME', `${FOLDER}/Packages.asc`);
  feed.repository.plant({ [`${FOLDER}/Packages.asc`]: '-----BEGIN PGP SIGNATURE-----\n' });
  await expectStop(feed, 'FEED_SIGNATURE', 'openpgp');
});

test('a listed file that is missing', async () => {
  const feed = await makeFeed();
  feed.repository.plant({ [`${FOLDER}/one_1.0-1_mips_24kc.ipk`]: null });
  await expectStop(feed, 'FEED_FILE_MISSING', `${FOLDER}/one_1.0-1_mips_24kc.ipk`);
});

test('a listed file that was changed is not vouched for when the same package arrives again', async () => {
  const feed = await makeFeed();
  feed.repository.plant({ [`${FOLDER}/one_1.0-1_mips_24kc.ipk`]: 'other bytes' });
  await expectStop(feed, 'FEED_FILE_CHANGED', `${FOLDER}/one_1.0-1_mips_24kc.ipk`, {
    files: feed.place.ipk({ name: 'one' }),
  });
});

test('a folder that a new one would inherit from is held to the same', async () => {
  const feed = await makeFeed();
  const index = feed.repository.text(`${FOLDER}/Packages`);
  feed.repository.plant({
    [`${FOLDER}/Packages`]: index.replace('Architecture: mips_24kc', 'Architecture: all'),
  });
  await expectStop(feed, 'FEED_SIGNATURE', `${FOLDER}/Packages`, {
    files: feed.place.ipk({ arch: 'x86_64' }),
  });
});

test('a published key file that holds another key', async () => {
  const feed = await makeFeed();
  const other = await makeTestKey();
  feed.repository.plant({ [`keys/${feed.key.publicKey.keyId}`]: other.publicKey.text });
  await expectStop(feed, 'CONFLICT_PATH', `keys/${feed.key.publicKey.keyId}`);
});
