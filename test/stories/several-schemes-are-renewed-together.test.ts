import { expect, test } from 'vitest';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

async function openpgpSecret(): Promise<{ secret: string; keyId: string }> {
  const { secretText, publicKey } = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  return { secret: secretText, keyId: publicKey.keyId };
}

test('usign and OpenPGP sign side by side; with one of the keys missing the run stops', async () => {
  const place = makePlace();
  const usign = await makeTestKey();
  const openpgp = await openpgpSecret();
  const { repository, words } = onPath(place);
  const both = { ...words, 'usign-key': usign.secret, 'openpgp-key': openpgp.secret };
  await publishing(place, { ...both, files: place.ipk({}) });
  expect(repository.text(`${FOLDER}/Packages.sig`)).toContain(usign.publicKey.keyId);
  expect(repository.text(`${FOLDER}/Packages.asc`)).toContain('-----BEGIN PGP SIGNATURE-----');
  expect(repository.paths()).toContain(`keys/${openpgp.keyId}.asc`);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });

  const tip = repository.tip();
  for (const { name, words: one } of [
    { name: 'Packages.asc', words: { 'usign-key': usign.secret } },
    { name: 'Packages.sig', words: { 'openpgp-key': openpgp.secret } },
  ]) {
    const run = { ...words, ...one, files: place.ipk({ name: 'more' }) };
    const error = await failureOf(publishing(place, run));
    expect(error, name).toMatchObject({ code: 'FEED_SCHEME' });
    expect(error.message).toContain(`${FOLDER}/${name}`);
    expect(repository.tip()).toBe(tip);
  }
  expect(await publishing(place, { ...both, files: place.ipk({ name: 'more' }) })).toMatchObject({
    added: 1,
  });
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('OpenPGP alone signs under both names that Yocto may look for', async () => {
  const place = makePlace();
  const openpgp = await openpgpSecret();
  const { repository, words } = onPath(place);
  const run = { ...words, 'openpgp-key': openpgp.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  expect(repository.text(`${FOLDER}/Packages.asc`)).toContain('-----BEGIN PGP SIGNATURE-----');
  expect(repository.read(`${FOLDER}/Packages.sig`).toString('latin1')).not.toContain('BEGIN');
  const tip = repository.tip();
  expect(await publishing(place, { ...run, files: place.ipk({}) })).toMatchObject({ changed: false });
  expect(repository.tip()).toBe(tip);
});

test('a tampered OpenPGP signature stops the run', async () => {
  const place = makePlace();
  const openpgp = await openpgpSecret();
  const { repository, words } = onPath(place);
  const run = { ...words, 'openpgp-key': openpgp.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const path = `${FOLDER}/Packages`;
  repository.plant({ [path]: repository.text(path).replace('Version: 1.0-1', 'Version: 9.0-1') });
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'more' }) }));
  expect(error).toMatchObject({ code: 'FEED_SIGNATURE' });
  expect(error.message).toContain('openpgp signature');
  const report = await checking(place, words);
  expect(report.ok).toBe(false);
});

test('a second OpenPGP key is added behind the established one', async () => {
  const place = makePlace();
  const [first, second] = [await openpgpSecret(), await openpgpSecret()];
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'openpgp-key': first.secret, files: place.ipk({}) });
  const index = repository.tree().get(`${FOLDER}/Packages`);
  const two = { ...words, 'openpgp-key': `${first.secret}\n${second.secret}` };
  const report = await publishing(place, { ...two, files: place.ipk({}) });
  expect(report.changed).toBe(true);
  expect(repository.tree().get(`${FOLDER}/Packages`)).toEqual(index);
  expect(report.keys.map(({ keyId }) => keyId)).toEqual([first.keyId, second.keyId]);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('a good OpenPGP signature lets no wrong usign key take over', async () => {
  const place = makePlace();
  const [usign, wrong] = [await makeTestKey(), await makeTestKey()];
  const openpgp = await openpgpSecret();
  const { repository, words } = onPath(place);
  const run = { ...words, 'openpgp-key': openpgp.secret };
  await publishing(place, { ...run, 'usign-key': usign.secret, files: place.ipk({}) });
  const tip = repository.tip();
  for (const files of [place.ipk({}), place.ipk({ name: 'more' })]) {
    const error = await failureOf(publishing(place, { ...run, 'usign-key': wrong.secret, files }));
    expect(error).toMatchObject({ code: 'FEED_KEY' });
    expect(error.message).toContain(usign.publicKey.keyId);
  }
  expect(repository.tip()).toBe(tip);
  // On purpose it works, with the old public key: the devices of one kind do not know the new one.
  const change = { ...run, 'usign-key': wrong.secret, 'trusted-keys': usign.publicKey.text };
  expect(await failureOf(publishing(place, { ...change, files: place.ipk({}) }))).toMatchObject({
    code: 'KEY_CHANGED',
  });
  const allowed = { ...change, 'allow-key-change': 'true', files: place.ipk({}) };
  expect(await publishing(place, allowed)).toMatchObject({ changed: true });
});

test('a lost key of another scheme is left behind with one reindex', async () => {
  const place = makePlace();
  const usign = await makeTestKey();
  const openpgp = await openpgpSecret();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'openpgp-key': openpgp.secret, files: place.ipk({}) });
  const tip = repository.tip();
  const run = { ...words, 'usign-key': usign.secret };
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'more' }) }));
  expect(error).toMatchObject({ code: 'FEED_KEY' });
  expect(error.remedy).toContain('`pkgfeed reindex` with `allow-key-change: true`');
  expect(await failureOf(reindexing(place, run))).toMatchObject({ code: 'KEY_CHANGED' });
  expect(repository.tip()).toBe(tip);

  const report = await reindexing(place, { ...run, 'allow-key-change': 'true' });
  const said = report.warnings.join('\n');
  expect(said).toContain(`${FOLDER}/Packages.asc is deleted: `);
  expect(said).toContain(`no longer signed by ${openpgp.keyId}`);
  expect(repository.paths()).not.toContain(`${FOLDER}/Packages.asc`);
  expect(await checking(place, words)).toMatchObject({ ok: true });
  expect(await publishing(place, { ...run, files: place.ipk({ name: 'more' }) })).toMatchObject({ added: 1 });
});
