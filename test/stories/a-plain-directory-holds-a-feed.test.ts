import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import { checking, cli, failureOf, makePlace, type Place, publishFlags, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

async function makeSite() {
  const place = makePlace();
  const key = await makeTestKey();
  const directory = join(place.folder, 'site');
  return { place, key, directory, words: { directory, 'usign-key': key.secret } };
}

function filesIn(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(directory, name)).isFile()).sort();
}

const read = (directory: string, path: string): string => readFileSync(join(directory, path), 'latin1');

test('publish, publish more, publish the same, check', async () => {
  const { place, key, directory, words } = await makeSite();
  const first = await publishing(place, {
    ...words,
    files: [place.ipk({}), place.ipk({ name: 'any', arch: 'all' })],
  });
  expect(first).toMatchObject({ changed: true, commit: '', added: 2 });
  expect(filesIn(directory)).toEqual(
    [
      '.nojekyll',
      `${FOLDER}/Packages`,
      `${FOLDER}/Packages.gz`,
      `${FOLDER}/Packages.sig`,
      `${FOLDER}/any_1.0-1_all.ipk`,
      `${FOLDER}/hello_1.0-1_mips_24kc.ipk`,
      `${FOLDER}/index.json`,
      `${FOLDER}/packages.json`,
      'feed.json',
      `keys/${key.publicKey.keyId}`,
    ].sort(),
  );
  expect(readFileSync(join(directory, FOLDER, 'hello_1.0-1_mips_24kc.ipk'))).toEqual(ipkOf({}));
  const second = await publishing(place, { ...words, files: place.ipk({ name: 'more', arch: 'x86_64' }) });
  expect(second).toMatchObject({ added: 2 });
  expect(filesIn(directory)).toContain('24.10/base/x86_64/any_1.0-1_all.ipk');
  const times = filesIn(directory).map((path) => statSync(join(directory, path)).mtimeMs);
  expect(await publishing(place, { ...words, files: place.ipk({}) })).toMatchObject({ changed: false });
  expect(filesIn(directory).map((path) => statSync(join(directory, path)).mtimeMs)).toEqual(times);
  expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('versions that go leave the folder; files of others stay', async () => {
  const { place, directory, words } = await makeSite();
  place.file(`site/${FOLDER}/README`, 'mine');
  await publishing(place, { ...words, files: place.ipk({}) });
  await publishing(place, { ...words, files: place.ipk({ version: '2.0-1' }), 'keep-versions': '1' });
  expect(filesIn(join(directory, FOLDER)).filter((name) => !/Packages|json/.test(name))).toEqual([
    'README',
    'hello_2.0-1_mips_24kc.ipk',
  ]);
});

test.each<[string, (place: Place, site: string) => void, string]>([
  ['a changed index', (place) => place.file(`site/${FOLDER}/Packages`, 'Package: x\n'), 'FEED_SIGNATURE'],
  [
    'a missing file',
    (_, site) => rmSync(join(site, FOLDER, 'hello_1.0-1_mips_24kc.ipk')),
    'FEED_FILE_MISSING',
  ],
  [
    'a file in the way',
    (place) => place.file(`site/${FOLDER}/two_1.0-1_mips_24kc.ipk`, 'x'),
    'CONFLICT_PATH',
  ],
])('%s stops the run', async (_name, spoil, code) => {
  const { place, directory, words } = await makeSite();
  await publishing(place, { ...words, files: place.ipk({}) });
  spoil(place, directory);
  const before = filesIn(directory).map((path) => read(directory, path));
  const error = await failureOf(publishing(place, { ...words, files: place.ipk({ name: 'two' }) }));
  expect(error.code).toBe(code);
  expect(filesIn(directory).map((path) => read(directory, path))).toEqual(before);
});

test('a lock that was left behind is named, and is not ignored', async () => {
  const { place, directory, words } = await makeSite();
  await publishing(place, { ...words, files: place.ipk({}) });
  place.file('site/.pkgfeed-lock', '');
  const before = filesIn(directory).map((path) => read(directory, path));
  const run = { ...words, files: place.ipk({ name: 'two' }), 'push-timeout': '1s' };
  const error = await failureOf(publishing(place, run));

  expect(error.code).toBe('FEED_BUSY');
  expect(error.message).toContain('.pkgfeed-lock');
  expect(error.remedy).toContain(`Delete ${join(directory, '.pkgfeed-lock')} if no publisher is writing`);
  expect(filesIn(directory).map((path) => read(directory, path))).toEqual(before);
  rmSync(join(directory, '.pkgfeed-lock'));
  expect(await publishing(place, run)).toMatchObject({ added: 1 });
});

test('a folder that another publisher is writing is waited for, not taken for a tampered one', async () => {
  const { place, directory, words } = await makeSite();
  await publishing(place, { ...words, files: place.ipk({}) });
  const old = readFileSync(join(directory, FOLDER, 'Packages.sig'));
  await publishing(place, { ...words, files: place.ipk({ name: 'rival' }) });
  const fresh = readFileSync(join(directory, FOLDER, 'Packages.sig'));
  // The rival has moved its index into place, and is about to move the signature.
  place.file('site/.pkgfeed-lock', '');
  place.file(`site/${FOLDER}/Packages.sig`, old);
  const run = publishing(place, { ...words, files: place.ipk({ name: 'two' }), 'push-timeout': '20s' });
  const settled = run.then(
    () => 'published',
    (error: Error) => error.message,
  );
  await wait(300);
  place.file(`site/${FOLDER}/Packages.sig`, fresh);
  rmSync(join(directory, '.pkgfeed-lock'));

  expect(await settled).toBe('published');
  expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 3, findings: [] });
});

test('a feed is not taken for an empty one while another publisher’s staging folder comes and goes', async () => {
  const { place, directory, words } = await makeSite();
  await publishing(place, { ...words, files: place.ipk({}) });
  // A walk that takes a while, so that something can vanish during it.
  for (let i = 0; i < 100; i++) place.file(`site/docs/${i}/page`, '');
  const staging = join(directory, '.pkgfeed-staging');
  let isOver = false;
  const rival = (async () => {
    for (let round = 0; round < 10_000 && !isOver; round++) {
      await mkdir(staging);
      await rm(staging, { recursive: true });
    }
  })();
  const found: number[] = [];
  const unchanged: number[] = [];
  try {
    for (let round = 0; round < 10; round++) {
      found.push((await checking(place, { directory })).packages);
      const again = { ...words, files: place.ipk({}), 'dry-run': 'true' };
      unchanged.push((await publishing(place, again)).unchanged);
    }
  } finally {
    isOver = true;
    await rival;
  }
  expect(found).toEqual(found.map(() => 1));
  expect(unchanged).toEqual(unchanged.map(() => 1));
});

test('six publishers at once, each in a process of its own', async () => {
  const { place, key, directory } = await makeSite();
  const secret = place.file('key.sec', key.secret);
  const names = Array.from({ length: 6 }, (_, i) => `package-${i}`);
  const runs = names.map((name) => {
    const flags = { directory, 'usign-key': secret, files: place.ipk({ name }) };
    return cli(place, publishFlags(flags));
  });
  const ended = await Promise.all(runs);

  expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
  expect(read(directory, `${FOLDER}/Packages`).match(/^Package: .*/gm)).toEqual(
    names.map((name) => `Package: ${name}`),
  );
  expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 6, findings: [] });
  expect(filesIn(directory).filter((path) => path.includes('.pkgfeed'))).toEqual([]);
});

test('a directory beneath a file, and a directory together with a repository', async () => {
  const { place, words } = await makeSite();
  const below = join(place.file('plain', 'a file'), 'site');
  const error = await failureOf(publishing(place, { ...words, directory: below, files: place.ipk({}) }));
  expect(error.code).toBe('FEED_ABSENT');
  const both = { ...words, 'pages-repository': './feed.git', files: place.ipk({}) };
  expect(await failureOf(publishing(place, both))).toMatchObject({ code: 'INPUT_VALUE' });
  expect(existsSync(below)).toBe(false);
});
