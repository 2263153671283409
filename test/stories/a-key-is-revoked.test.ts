import { expect, test } from 'vitest';
import { readFeedFile } from '../../src/feed/catalog/feed-json.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

test('an index of a revoked key is not carried on, and a reindex begins with the new one', async () => {
  const place = makePlace();
  const [old, next] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  const url = { url: 'https://feed.example.org', site: 'true' };
  const begun = { ...words, ...url, 'usign-key': old.secret, keyring: 'feed-keyring' };
  await publishing(place, { ...begun, files: place.ipk({}) });
  const path = `keys/${old.publicKey.keyId}`;
  expect(repository.paths()).toContain(path);

  const tip = repository.tip();
  const revoked = { 'revoked-keys': old.publicKey.text };
  // The key itself signs no more, under whatever name the settings call it.
  for (const named of [old.publicKey.text, old.publicKey.keyId.toUpperCase()]) {
    const error = await failureOf(
      publishing(place, { ...begun, 'revoked-keys': named, files: place.ipk({}) }),
    );
    expect(error).toMatchObject({ code: 'KEY_REVOKED' });
  }
  const run = { ...words, ...url, ...revoked, 'usign-key': next.secret };
  // Nobody's trust brings it back.
  const trusting = { 'trusted-keys': old.publicKey.text, 'allow-key-change': 'true' };
  const refused = publishing(place, { ...run, ...trusting, files: place.ipk({ name: 'a' }) });
  expect(await failureOf(refused)).toMatchObject({
    code: 'FEED_REVOKED',
    remedy: expect.stringContaining('`pkgfeed reindex`'),
  });
  expect(repository.tip()).toBe(tip);
  const { findings } = await checking(place, { ...words, ...revoked });
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      what: `is signed by key ${old.publicKey.keyId}, which is revoked`,
    }),
  );

  await reindexing(place, { ...run, 'allow-key-change': 'true' });
  expect(repository.paths()).not.toContain(path);
  const { keys } = readFeedFile(repository.read('feed.json'));
  expect(keys).toMatchObject([
    { keyId: next.publicKey.keyId },
    { keyId: old.publicKey.keyId, state: 'revoked' },
  ]);

  // Devices get a keyring without it, and an installer that removes it.
  const keyring = { ...run, keyring: 'feed-keyring' };
  await publishing(place, { ...keyring, files: place.ipk({ name: 'a' }) });
  expect(repository.paths()).toContain('24.10/base/mips_24kc/feed-keyring_2-r0_all.ipk');
  expect(repository.text('install.sh')).toMatch(
    new RegExp(`revoked_keys\\(\\) \\{\\n[^}]*usign ${old.publicKey.keyId} /etc/opkg/keys/`),
  );
  expect(repository.text('install.sh')).toContain("KEYRING='feed-keyring'");
  expect(await checking(place, { ...words, ...revoked })).toMatchObject({ ok: true, findings: [] });
  expect(await publishing(place, { ...keyring, files: place.ipk({ name: 'a' }) })).toMatchObject({
    changed: false,
  });

  // feed.json remembers, and check goes by it too.
  repository.plant({ [path]: old.publicKey.text });
  const again = await checking(place, words);
  expect(again.findings).toMatchObject([
    { severity: 'error', path, what: 'is there, and the key is revoked' },
  ]);
});

test('where another key signed too, the feed goes on without the revoked one', async () => {
  const place = makePlace();
  const [first, second] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  const openpgp = await import('../../src/keys/openpgp/openpgp.ts');
  const { secretText } = await openpgp.makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const both = { ...words, 'openpgp-key': secretText };
  await publishing(place, { ...both, 'usign-key': first.secret, files: place.ipk({}) });
  const report = await publishing(place, {
    ...{ ...both, 'usign-key': second.secret, 'revoked-keys': first.publicKey.keyId },
    files: place.ipk({ name: 'a' }),
  });
  expect(report).toMatchObject({ added: 1 });
  expect(report.warnings.join()).toContain(first.publicKey.keyId);
  expect(repository.text('24.10/base/mips_24kc/Packages.sig')).toContain(second.publicKey.keyId);
  expect(repository.paths()).not.toContain(`keys/${first.publicKey.keyId}`);
});
