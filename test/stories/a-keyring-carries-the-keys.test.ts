import { expect, test } from 'vitest';
import { readFeedFile } from '../../src/feed/catalog/feed-json.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { checking, failureOf, makePlace, onPath, publishing, rollingBack } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const keyrings = (repository: BareRepository): string[] =>
  repository.paths().filter((path) => path.includes('feed-keyring'));
const memory = (repository: BareRepository) => readFeedFile(repository.read('feed.json')).keyrings;

test('each folder of a repository lists the keyring, whose version grows with the keys alone', async () => {
  const place = makePlace();
  const [key, next] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret, keyring: 'feed-keyring' };
  const report = await publishing(place, { ...run, files: place.ipk({ arch: 'mips_24kc' }) });
  expect(report).toMatchObject({ added: 2, warnings: [] });
  expect(keyrings(repository)).toEqual(['24.10/base/mips_24kc/feed-keyring_1-r0_all.ipk']);

  // Another arch, with the same keys: the same bytes.
  await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) });
  const [first, second] = keyrings(repository);
  expect(repository.tree().get(first as string)).toEqual(repository.tree().get(second as string));
  const tip = repository.tip();
  expect(await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) })).toMatchObject({
    changed: false,
  });
  expect(repository.tip()).toBe(tip);

  // A key that will sign later: devices of every arch get it.
  const more = { ...run, 'next-keys': next.publicKey.text };
  const updated = await publishing(place, {
    ...more,
    files: place.ipk({ arch: 'x86_64', version: '2' }),
  });
  expect(updated).toMatchObject({ added: 0, updated: 3, removed: 0 });
  expect(keyrings(repository)).toEqual([
    '24.10/base/mips_24kc/feed-keyring_2-r0_all.ipk',
    '24.10/base/x86_64/feed-keyring_2-r0_all.ipk',
  ]);
  expect(memory(repository)).toEqual([
    {
      ...{ format: 'opkg', name: 'feed-keyring', count: 2 },
      mark: expect.stringMatching(/^pkgfeed-keys-[0-9a-f]{32}$/),
      folders: ['24.10/base/mips_24kc', '24.10/base/x86_64'],
    },
  ]);
  expect(repository.text(`keys/${next.publicKey.keyId}`)).toBe(next.publicKey.text);
  expect(await checking(place, { ...words, keyring: '' })).toMatchObject({ ok: true });

  // Sources, limits and counts are not about it.
  const synced = { ...more, sync: 'true', 'keep-versions': '1', files: place.ipk({ version: '3' }) };
  const after = await publishing(place, { ...synced, 'max-removals': '3' });
  expect(after).toMatchObject({ removed: 3 });
  expect(keyrings(repository)).toHaveLength(2);
});

test('a rollback of the whole feed leaves the keyring as it is, and brings no revoked key back', async () => {
  const place = makePlace();
  const [key, bad] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  const own = { ...words, 'usign-key': key.secret };
  const ring = { ...own, keyring: 'feed-keyring' };
  const file = (version: string) => ({ files: place.ipk({ arch: 'mips_24kc', version }) });
  await publishing(place, { ...ring, ...file('1'), 'next-keys': bad.publicKey.text });
  await publishing(place, { ...ring, ...file('2'), 'revoked-keys': bad.publicKey.text });
  const before = keyrings(repository);
  expect(before).toEqual(['24.10/base/mips_24kc/feed-keyring_2-r0_all.ipk']);
  const whole = {
    'pages-repository': repository.path,
    'usign-key': key.secret,
    'revoked-keys': bad.publicKey.text,
    steps: '1',
  };
  const report = await rollingBack(place, whole);
  expect(report.changes.map(({ kind, name, version }) => `${kind} ${name} ${version}`)).toEqual([
    'removed hello 2',
  ]);
  expect(keyrings(repository)).toEqual(before);
  expect((await checking(place, words)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  // With `keyring`, there is nothing to do either.
  expect(await rollingBack(place, { ...whole, keyring: 'feed-keyring' })).toMatchObject({
    changes: [{ kind: 'added', name: 'hello', version: '2' }],
  });
});

test('a package of others with its name stops the run', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  const theirs = place.ipk({ name: 'feed-keyring' });
  const error = await failureOf(publishing(place, { ...run, keyring: 'feed-keyring', files: theirs }));
  expect(error).toMatchObject({ code: 'CONFLICT_KEYRING' });
  expect(repository.tip()).toBeUndefined();
  await publishing(place, { ...run, files: theirs });
  const again = publishing(place, { ...run, keyring: 'feed-keyring', files: place.ipk({ name: 'a' }) });
  expect(await failureOf(again)).toMatchObject({ code: 'CONFLICT_KEYRING' });
});

test('a folder that nobody signs gets none, and the run says so', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'allow-unsigned': 'true', keyring: 'feed-keyring', files: place.ipk({}) };
  const { warnings } = await publishing(place, run);
  expect(warnings).toContain(
    '24.10/base/mips_24kc gets no keyring feed-keyring, because no key of this run signs there',
  );
  expect(keyrings(repository)).toEqual([]);
});

test('check names a keyring that lacks a key that signs', async () => {
  const place = makePlace();
  const [key, other] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret, files: place.ipk({}) };
  await publishing(place, { ...run, keyring: 'feed-keyring' });
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  // A publisher who does not keep the keyring up changes the key.
  const changed = { 'trusted-keys': key.publicKey.text, 'allow-key-change': 'true' };
  await publishing(place, { ...run, ...changed, 'usign-key': other.secret, files: place.ipk({ name: 'a' }) });
  expect(repository.paths()).toContain('24.10/base/mips_24kc/feed-keyring_1-r0_all.ipk');
  const { findings } = await checking(place, words);
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      path: '24.10/base/mips_24kc/feed-keyring_1-r0_all.ipk',
      what: `does not hold the key ${other.publicKey.keyId}, which signs the index`,
    },
  ]);
});
