import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checking, failureOf, makePlace, onPath, publishing, removing, type Words } from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const OPKG = '24.10/base/mips_24kc';
const MORE = '24.10/more/mips_24kc';
const ADB = '25.12/base/x86_64';
const ALPINE = 'v3.22/main/x86_64';
const NAME = 'feed@example.org-1.rsa.pub';

/** The files of a feed in a folder. */
function inFolder(folder: string) {
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const paths = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(folder, path)).isFile(),
    );
  return {
    ...{ read, paths },
    text: (path: string): string => read(path).toString('utf8'),
    /** Everything that it holds. */
    tip: (): string[] => paths().map((path) => `${path} ${read(path).toString('latin1')}`),
    plant(files: { readonly [path: string]: string | Buffer }): void {
      for (const [path, body] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), body);
      }
    },
  };
}

type Files = ReturnType<typeof inFolder>;

/** A feed of four repositories and all formats. */
async function makeFeed() {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const words = { directory };
  const repository = inFolder(directory);
  const [usign, rsa, ec] = [await makeTestKey(), makeRsaSecret(), makeEcSecret()];
  const keys = { 'usign-key': usign.secret, 'apk-rsa-key': rsa, 'apk-ec-key': ec, 'apk-rsa-key-name': NAME };
  const first = { ...words, ...keys };
  await publishing(place, { ...first, files: [place.ipk({}), place.ipk({ name: 'any', arch: 'all' })] });
  await publishing(place, { ...first, repository: 'more', files: place.ipk({ name: 'other' }) });
  await publishing(place, { ...first, branch: '25.12', files: await place.apkV3({}) });
  const alpine = { ...first, branch: 'v3.22', repository: 'main' };
  await publishing(place, { ...alpine, files: place.apkV2({}), 'v3-index': 'true' });
  return { place, repository, words, keys, usign, rsa, ec };
}

/** A run that names no repository and brings no package. */
const NOWHERE: Words = { branch: '', repository: '', renew: 'true' };

const contents = (repository: Files, names: RegExp): { [path: string]: string } =>
  Object.fromEntries(
    repository
      .paths()
      .filter((path) => names.test(path))
      .map((path) => [path, repository.read(path).toString('latin1')]),
  );

test('every folder gets the signatures of the new keys in one run, and keeps what it lists', async () => {
  const { place, repository, words, keys, usign, rsa, ec } = await makeFeed();
  const next = await makeTestKey();
  const [nextRsa, nextEc] = [makeRsaSecret(), makeEcSecret()];
  const lists = contents(repository, /\/(Packages|Packages\.gz|packages\.json|index\.json)$/);
  const run = {
    ...{ ...words, ...NOWHERE, 'usign-key': next.secret, 'trusted-keys': usign.publicKey.text },
    ...{ 'apk-rsa-key': `${nextRsa}\n${rsa}`, 'apk-rsa-key-name': `new.rsa.pub\n${NAME}` },
    'apk-ec-key': `${nextEc}\n${ec}`,
  };
  const stopped = await failureOf(publishing(place, run));
  expect(stopped).toMatchObject({ code: 'KEY_CHANGED' });
  expect(stopped.message).toContain(`${OPKG}/Packages, ${MORE}/Packages`);
  const report = await publishing(place, { ...run, 'allow-key-change': 'true' });
  expect(report).toMatchObject({ changed: true, changes: [], added: 0, updated: 0, removed: 0 });
  expect(report.folders.map(({ path, format }) => `${path} ${format}`).sort()).toEqual(
    [`${OPKG} opkg`, `${MORE} opkg`, `${ADB} apk-v3`, `${ALPINE} apk-v2`].sort(),
  );
  expect(contents(repository, /\/(Packages|Packages\.gz|packages\.json|index\.json)$/)).toEqual(lists);
  for (const folder of [OPKG, MORE]) {
    expect(repository.text(`${folder}/Packages.sig`)).toContain(next.publicKey.keyId);
  }
  // Devices of before read both apk formats, and those with the new keys alone as well.
  for (const own of [
    keys,
    { ...run, 'apk-rsa-key': nextRsa, 'apk-rsa-key-name': 'new.rsa.pub', 'apk-ec-key': nextEc },
  ]) {
    const { 'usign-key': _, ...apk } = own;
    const only = { ...words, 'apk-rsa-key': apk['apk-rsa-key'], 'apk-ec-key': apk['apk-ec-key'] };
    const { folders } = await checking(place, { ...only, 'usign-key': next.secret });
    expect(folders.map(({ signature }) => signature)).toEqual(Array(4).fill('signed'));
  }
  const tip = repository.tip();
  expect(await publishing(place, { ...run, 'allow-key-change': 'true' })).toMatchObject({ changed: false });
  expect(repository.tip()).toEqual(tip);
});

test('it comes along with packages, with removals, and with a file that describes only some repositories', async () => {
  const { place, repository, words, keys, usign } = await makeFeed();
  const next = await makeTestKey();
  const changed = { ...words, ...keys, 'usign-key': next.secret, 'trusted-keys': usign.publicKey.text };
  const alone = { ...changed, 'allow-key-change': 'true' };
  const file = place.ipk({ version: '2.0-1' });
  const warned = await publishing(place, { ...alone, files: file, 'dry-run': 'true' });
  expect(warned.warnings.join()).not.toContain('`renew: true`');
  const report = await publishing(place, { ...alone, renew: 'true', files: file });
  expect(report).toMatchObject({ updated: 1, removed: 0 });
  expect(repository.text(`${MORE}/Packages.sig`)).toContain(next.publicKey.keyId);

  const back = { ...words, ...keys, 'trusted-keys': next.publicKey.text, 'allow-key-change': 'true' };
  expect(await removing(place, ['any'], { ...back, renew: 'true' })).toMatchObject({ removed: 1 });
  expect(repository.text(`${MORE}/Packages.sig`)).toContain(usign.publicKey.keyId);

  const config = place.file(
    'pkgfeed.yml',
    'renew: true\nrepositories:\n  - branch: "24.10"\n    repository: base\n',
  );
  const described = { ...words, ...{ 'usign-key': next.secret, 'apk-rsa-key': keys['apk-rsa-key'] } };
  const all = { 'apk-ec-key': keys['apk-ec-key'], 'trusted-keys': usign.publicKey.text };
  await publishing(place, { ...described, ...all, config, 'allow-key-change': 'true' });
  expect(repository.text(`${MORE}/Packages.sig`)).toContain(next.publicKey.keyId);
});

test('one folder whose old signature does not verify stops all of it', async () => {
  const { place, repository, words, keys } = await makeFeed();
  const run = { ...words, ...keys, ...NOWHERE, 'apk-ec-key': `${keys['apk-ec-key']}\n${makeEcSecret()}` };
  repository.plant({ [`${MORE}/Packages`]: `${repository.text(`${MORE}/Packages`)}Package: evil\n\n` });
  const tip = repository.tip();
  expect(await failureOf(publishing(place, run))).toMatchObject({ code: 'FEED_SIGNATURE' });
  const { 'usign-key': _, ...without } = run;
  expect(await failureOf(publishing(place, without))).toMatchObject({ code: 'KEY_MISSING' });
  expect(repository.tip()).toEqual(tip);
});

test('the index of another arch is not signed anew, and a feed in a folder is left alone', async () => {
  const { place, repository, words, keys } = await makeFeed();
  const ec = `${keys['apk-ec-key']}\n${makeEcSecret()}`;
  const other = { ...words, 'usign-key': (await makeTestKey()).secret, prefix: 'sub' };
  await publishing(place, { ...other, files: place.ipk({}) });
  const before = contents(repository, /^sub\//);
  expect(await publishing(place, { ...words, ...keys, ...NOWHERE, 'apk-ec-key': ec })).toMatchObject({
    changed: true,
  });
  expect(contents(repository, /^sub\//)).toEqual(before);
  const moved = ['Packages', 'Packages.gz', 'Packages.sig'].map((name) => [
    `24.10/base/x86_64/${name}`,
    repository.read(`${MORE}/${name}`),
  ]);
  repository.plant(Object.fromEntries(moved) as { [path: string]: Buffer });
  const stopped = await failureOf(publishing(place, { ...words, ...keys, ...NOWHERE }));
  expect(stopped).toMatchObject({ code: 'FEED_PLACE' });
});

test('an empty home has nothing to sign', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const run = { ...words, ...NOWHERE, 'usign-key': (await makeTestKey()).secret };
  expect(await failureOf(publishing(place, run))).toMatchObject({ code: 'FEED_ABSENT' });
});
