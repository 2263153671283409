import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openIndex } from '../../src/formats/apk-v2/index-archive.ts';
import { signatureMembers } from '../../src/formats/apk-v2/signature.ts';
import { loadRsaKeys } from '../../src/keys/apk-v2.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing } from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const OLD = 'packager@example.org-5f3e2a1b.rsa.pub';

/** The names under which an index of apk v2 is signed. */
function signersOf(repository: BareRepository, folder = '24.10/base/x86_64'): string[] {
  const tar = gunzipSync(repository.read(`${folder}/APKINDEX.tar.gz`)).toString('latin1');
  return [...new Set([...tar.matchAll(/\.SIGN\.RSA(?:256)?\.([^\0]+)/g)].map(([, name]) => name ?? ''))];
}

const keysIn = (repository: BareRepository): string[] =>
  repository.paths().filter((path) => path.startsWith('keys/'));

test('a key goes on under the name that devices know, in every folder, and in new ones', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, 'apk-rsa-key-name': OLD, files: place.apkV2({}) });
  const report = await publishing(place, { ...run, files: place.apkV2({ version: '2.0-r0' }) });
  expect(signersOf(repository)).toEqual([OLD]);
  expect(keysIn(repository)).toEqual([`keys/${OLD}`]);
  expect(report.warnings).toEqual([]);
  expect(report.keys).toMatchObject([{ keyId: OLD, path: `keys/${OLD}` }]);
  expect(report.deviceLines.join('\n')).toContain(`/etc/apk/keys/${OLD}`);
  expect(JSON.parse(repository.text('feed.json'))).toMatchObject({ folders: [{ keys: [`keys/${OLD}`] }] });

  // A branch that is new, and a feed.json that says something else.
  repository.plant({ 'feed.json': repository.text('feed.json').replaceAll(OLD, 'evil.rsa.pub') });
  await publishing(place, { ...run, branch: '25.04', files: place.apkV2({}) });
  expect(signersOf(repository, '25.04/base/x86_64')).toEqual([OLD]);
  expect(await reindexing(place, run)).toMatchObject({ updated: 0, unchanged: 2 });
  expect(signersOf(repository)).toEqual([OLD]);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('another name is added beside the known one, and replaces it only when it may', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'apk-rsa-key': makeRsaSecret() };
  await publishing(place, { ...run, 'apk-rsa-key-name': OLD, files: place.apkV2({}) });
  const renamed = { ...run, 'apk-rsa-key-name': 'new.rsa.pub' };
  await publishing(place, { ...renamed, files: place.apkV2({}) });
  expect(signersOf(repository)).toEqual(['new.rsa.pub', OLD]);
  expect(keysIn(repository)).toEqual(['keys/new.rsa.pub', `keys/${OLD}`]);
  await publishing(place, { ...run, files: place.apkV2({ version: '2.0-r0' }) });
  expect(signersOf(repository)).toEqual(['new.rsa.pub', OLD]);

  const report = await publishing(place, {
    ...renamed,
    ...{ 'allow-key-change': 'true', files: place.apkV2({ version: '3.0-r0' }) },
  });
  expect(signersOf(repository)).toEqual(['new.rsa.pub']);
  expect(report.warnings.join()).toContain(`no longer signed by ${OLD}`);
});

test('a run stops that signs with no key that devices know', async () => {
  const place = makePlace();
  const [first, next] = [await makeTestKey(), await makeTestKey()];
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'usign-key': first.secret, files: place.ipk({}) });
  const tip = repository.tip();
  const run = { ...words, 'usign-key': next.secret, 'trusted-keys': first.publicKey.text };
  // Even when nothing but the signature changes.
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect(error).toMatchObject({ code: 'KEY_CHANGED' });
  expect(error.message).toContain(first.publicKey.keyId);
  expect(error.message).toContain('Signature check failed');
  expect(error.remedy).toContain('`allow-key-change: true`');
  expect(
    await failureOf(publishing(place, { ...run, 'dry-run': 'true', files: place.ipk({}) })),
  ).toMatchObject({
    code: 'KEY_CHANGED',
  });
  expect(repository.tip()).toBe(tip);
  const report = await publishing(place, { ...run, 'allow-key-change': 'true', files: place.ipk({}) });
  expect(report.warnings.join()).toContain(`is no longer signed by ${first.publicKey.keyId}`);
});

test('keys that sign side by side replace each other without a stop', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const [old, next] = [makeRsaSecret(), makeEcSecret()];
  await publishing(place, { ...words, 'apk-rsa-key': old, files: await place.apkV3({}) });
  // The RSA key signs apk v3 no longer once there is an EC key.
  const abrupt = { ...words, 'apk-rsa-key': old, 'apk-ec-key': next };
  const files = await place.apkV3({ version: '2.0-r1' });
  expect(await failureOf(publishing(place, { ...abrupt, files }))).toMatchObject({ code: 'KEY_CHANGED' });
  await publishing(place, { ...words, 'apk-ec-key': `${next}\n${old}`, files });
  const last = { ...words, 'apk-ec-key': next, files: await place.apkV3({ version: '3.0-r1' }) };
  expect((await publishing(place, last)).warnings.join()).toContain('is no longer signed by');
});

test('a change of one key of several schemes is a change for its devices', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const [usign, next] = [await makeTestKey(), await makeTestKey()];
  const { secretText } = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const run = { ...words, 'openpgp-key': secretText };
  await publishing(place, { ...run, 'usign-key': usign.secret, files: place.ipk({}) });
  const changed = {
    ...{ ...run, 'usign-key': next.secret, 'trusted-keys': usign.publicKey.text },
    files: place.ipk({ name: 'more' }),
  };
  expect(await failureOf(publishing(place, changed))).toMatchObject({ code: 'KEY_CHANGED' });
  const report = await publishing(place, { ...changed, 'allow-key-change': 'true' });
  expect(report.warnings.join()).toContain(`is no longer signed by ${usign.publicKey.keyId}: on devices`);
});

test.each(['a b.rsa.pub', '-o.rsa.pub', 'x\u001b[2J.rsa.pub', 'key.rsa'])(
  'a name such as %j is never used, and losing it is a change of keys',
  async (name) => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const secret = makeRsaSecret();
    const run = { ...words, 'apk-rsa-key': secret };
    await publishing(place, { ...run, files: place.apkV2({}) });
    const path = '24.10/base/x86_64/APKINDEX.tar.gz';
    const { member } = openIndex(repository.read(path));
    const [key] = await loadRsaKeys({ text: secret, origin: 'the key' }, undefined, []);
    if (key === undefined) throw new Error('there is a key');
    const named = { ...key, publicKey: { ...key.publicKey, keyId: name } };
    const signed = Buffer.concat([...(await signatureMembers(member.bytes, [named])), member.bytes]);
    repository.plant({ [path]: signed });

    const error = await failureOf(publishing(place, { ...run, files: place.apkV2({ version: '2.0-r0' }) }));
    expect(error).toMatchObject({ code: 'KEY_CHANGED' });
    expect(error.message).not.toMatch(/\p{Cc}/u);
    const allowed = { ...run, 'allow-key-change': 'true', files: place.apkV2({ version: '2.0-r0' }) };
    await publishing(place, allowed);
    expect(signersOf(repository)).toEqual([key.publicKey.fileName]);
    expect(keysIn(repository)).toEqual([`keys/${key.publicKey.fileName}`]);
  },
);
