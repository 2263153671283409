import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import type { Finding } from '../../src/report/finding.ts';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import type { Planted } from '../support/bare-repository.ts';
import { filledOnce } from '../support/filled-once.ts';
import { ipkOf } from '../support/package-maker.ts';
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
  WAYS,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const FILE = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;
const INDEX = ['Packages', 'Packages.gz', 'Packages.sig', 'index.json'].map((name) => `${FOLDER}/${name}`);

const gone = (paths: readonly string[]): { [path: string]: Planted } =>
  Object.fromEntries(paths.map((path) => [path, null]));

const KEY = await makeTestKey();
const filled = filledOnce();

/** A feed of three packages in one folder, and one in another. */
async function prepared(reach: (typeof WAYS)[number][1] = onPath) {
  const place = makePlace();
  const { repository, words } = await reach(place);
  const run = { ...words, 'usign-key': KEY.secret };
  const files = [
    place.ipk({}),
    place.ipk({ name: 'second' }),
    place.ipk({ name: 'third' }),
    place.ipk({ arch: 'x86_64' }),
  ];
  await filled(repository, () => publishing(place, { ...run, files }));
  return { place, repository, words, run, more: () => place.ipk({ name: 'more' }) };
}

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a publish and a removal stop, and reindex mends it', async () => {
    const { place, repository, words, run, more } = await prepared(reach);
    const tip = repository.plant(gone(INDEX));
    const error = await failureOf(publishing(place, { ...run, files: more() }));
    expect(error).toMatchObject({ code: 'FEED_INDEX_LOST' });
    expect(error.message).toContain(`${FOLDER}/Packages is missing`);
    expect(error.message).toContain(`3 package files there (${FILE}, `);
    expect(error.message).toContain('packages.json knew 3 packages');
    expect(error.remedy).toContain('pkgfeed reindex');
    expect(await failureOf(removing(place, ['hello'], run))).toMatchObject({ code: 'FEED_INDEX_LOST' });
    expect(await failureOf(removing(place, ['second'], { ...run, 'missing-ok': 'true' }))).toMatchObject({
      code: 'FEED_INDEX_LOST',
    });
    expect(repository.tip()).toBe(tip);

    expect(await reindexing(place, run)).toMatchObject({ added: 3 });
    expect(await publishing(place, { ...run, files: more() })).toMatchObject({ added: 1 });
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 5, findings: [] });
  });
});

test.each<[string, string[]]>([
  ['only the signature is left', ['Packages', 'Packages.gz']],
  ['the catalog is gone too', ['Packages', 'Packages.gz', 'packages.json']],
  ['only the packages are left', ['Packages', 'Packages.gz', 'Packages.sig', 'index.json', 'packages.json']],
])('also where %s', async (_name, names) => {
  const { place, repository, words, run, more } = await prepared();
  repository.plant({ ...gone(names.map((name) => `${FOLDER}/${name}`)) });
  const error = await failureOf(publishing(place, { ...run, files: more() }));
  expect(error).toMatchObject({ code: 'FEED_INDEX_LOST' });
  expect(await reindexing(place, run)).toMatchObject({ added: 3 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('a compressed index is enough, if it is signed', async () => {
  const { place, repository, words, run, more } = await prepared();
  repository.plant(gone([`${FOLDER}/Packages`]));
  const found = await checking(place, words);
  expect(found).toMatchObject({ ok: true, packages: 4 });
  expect(found.findings).toMatchObject([
    { severity: 'warning', path: `${FOLDER}/Packages`, what: 'is missing, and `src` lines fetch it' },
  ]);
  expect(await publishing(place, { ...run, files: more() })).toMatchObject({ added: 1, removed: 0 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 5, findings: [] });

  repository.plant(gone([`${FOLDER}/Packages`, `${FOLDER}/Packages.sig`]));
  expect(await failureOf(publishing(place, { ...run, files: more() }))).toMatchObject({
    code: 'FEED_UNSIGNED',
  });
  expect(await reindexing(place, run)).toMatchObject({ added: 0, unchanged: 5 });
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('an emptied branch: no index and no catalog at all, whatever arch is published', async () => {
  const { place, repository, run, more } = await prepared();
  const kept = repository.paths().filter((path) => path.endsWith('.ipk'));
  repository.plant(gone(repository.paths().filter((path) => !kept.includes(path))));
  const tip = repository.tip();
  for (const file of [
    more(),
    place.ipk({ name: 'x', arch: 'all' }),
    place.ipk({ name: 'x', arch: 'riscv64' }),
  ]) {
    const error = await failureOf(publishing(place, { ...run, files: file }));
    expect(error).toMatchObject({ code: 'FEED_INDEX_LOST' });
    expect(error.message).toContain(FOLDER);
  }
  expect(await failureOf(removing(place, ['hello'], run))).toMatchObject({ code: 'FEED_INDEX_LOST' });
  expect(repository.tip()).toBe(tip);
  expect(await reindexing(place, run)).toMatchObject({ added: 4 });
});

test('a folder that is gone as a whole, and that feed.json knows', async () => {
  const { place, repository, words, run, more } = await prepared();
  repository.plant(gone(repository.paths().filter((path) => path.startsWith(FOLDER))));
  const error = await failureOf(publishing(place, { ...run, files: more() }));
  expect(error).toMatchObject({ code: 'FEED_INDEX_LOST' });
  expect(error.message).toContain('3 packages');
  expect(error.remedy).toContain('`max-removals` to 3');

  // Elsewhere it is told, and forgotten.
  const other = await publishing(place, { ...run, files: place.ipk({ name: 'more', arch: 'x86_64' }) });
  expect(other.warnings.join()).toContain(`${FOLDER}/Packages is gone`);
  expect(await publishing(place, { ...run, files: more() })).toMatchObject({ added: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('a folder that is meant to be gone starts anew when that many packages may go', async () => {
  const { place, repository, run, more } = await prepared();
  repository.plant(gone(repository.paths().filter((path) => path.startsWith(FOLDER))));
  const report = await publishing(place, { ...run, files: more(), 'max-removals': '3' });
  expect(report).toMatchObject({ added: 1 });
  expect(report.warnings.join()).toContain('is gone, with 3 packages');
});

test('what is published again in full is simply listed', async () => {
  const { place, repository, words, run } = await prepared();
  repository.plant(gone(INDEX));
  const files = [place.ipk({}), place.ipk({ name: 'second' }), place.ipk({ name: 'third' })];
  expect(await publishing(place, { ...run, files })).toMatchObject({ added: 3 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('a lost folder beside those of the run stops what is for every arch, and is told by what is not', async () => {
  const { place, repository, run } = await prepared();
  repository.plant(gone(INDEX));
  for (const arch of ['all', 'riscv64']) {
    expect(
      await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'x', arch }) })),
    ).toMatchObject({
      code: 'FEED_INDEX_LOST',
    });
  }
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'x', arch: 'x86_64' }) });
  expect(report.warnings.join()).toContain(`${FOLDER}/Packages is gone`);
});

test('of two formats in one folder, the one that was lost stops its own packages and no others', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret(), 'apk-ec-key': makeEcSecret() };
  const arch = 'x86_64';
  const folder = '24.10/base/x86_64';
  await publishing(place, {
    ...run,
    files: [
      place.ipk({ arch }),
      place.apkV2({ arch, name: 'two' }),
      await place.apkV3({ arch, name: 'three' }),
    ],
  });
  const next = {
    opkg: place.ipk({ arch, name: 'next' }),
    'apk-v2': place.apkV2({ arch, name: 'next-two' }),
    'apk-v3': await place.apkV3({ arch, name: 'next-three' }),
  };
  const indexes = { opkg: 'Packages', 'apk-v2': 'APKINDEX.tar.gz', 'apk-v3': 'packages.adb' };
  const dry = { ...run, 'dry-run': 'true' };
  for (const [lost, index] of Object.entries(indexes)) {
    const paths = repository.paths();
    const forms = [index, `${index}.gz`].map((name) => `${folder}/${name}`);
    const before = new Map(
      forms.filter((path) => paths.includes(path)).map((path) => [path, repository.read(path)] as const),
    );
    repository.plant(gone([...before.keys()]));
    for (const [format, file] of Object.entries(next)) {
      if (format === lost) {
        expect(await failureOf(publishing(place, { ...dry, files: file })), format).toMatchObject({
          code: 'FEED_INDEX_LOST',
        });
      } else {
        const { warnings } = await publishing(place, { ...dry, files: file });
        expect(warnings.join(), `${lost} ${format}`).toContain(`${folder}/${index}`);
      }
    }
    repository.plant(Object.fromEntries(before));
  }
});

test('files of others stop nothing: what is no package, and downloads beside the arches', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  repository.plant({
    [`${FOLDER}/notes.ipk`]: 'no package at all',
    'downloads/tool.ipk': ipkOf({ name: 'tool' }),
    '24.10/other/mips_24kc/tool.ipk': ipkOf({ name: 'tool' }),
    '24.10/base/downloads/tool.ipk': ipkOf({ name: 'tool' }),
  });
  const run = { ...words, 'usign-key': secret };
  const first = await publishing(place, { ...run, files: place.ipk({}) });
  expect(first).toMatchObject({ added: 1 });
  expect(first.warnings.join()).toContain(`(${FOLDER}/notes.ipk)`);
  expect(await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) })).toMatchObject({
    added: 1,
  });
  expect(await removing(place, ['hello@x86_64'], run)).toMatchObject({ removed: 1 });
  // Somebody's package of another format, for the very arch, that no index ever listed.
  repository.plant({ [`${FOLDER}/other.apk`]: apkV2Of({ arch: 'mips_24kc' }) });
  expect(await publishing(place, { ...run, files: place.ipk({ name: 'more' }) })).toMatchObject({ added: 1 });
  expect(await removing(place, ['more'], run)).toMatchObject({ removed: 1 });
});

test('a package that no index lists, beside an index, is told by each publish into the folder', async () => {
  const { place, repository, run, more } = await prepared();
  repository.plant({ [`${FOLDER}/stray.ipk`]: ipkOf({ name: 'stray' }) });
  const report = await publishing(place, { ...run, files: more() });
  expect(report.warnings).toEqual([expect.stringContaining(`(${FOLDER}/stray.ipk), and it stays`)]);
});

test('in a plain directory', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const site = join(place.folder, 'site');
  const run = { directory: site, 'usign-key': secret };
  await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ name: 'second' })] });
  for (const name of ['Packages', 'Packages.gz']) rmSync(join(site, FOLDER, name));
  const before = readdirSync(site, { recursive: true }).toSorted();
  const more = { ...run, files: place.ipk({ name: 'more' }) };
  expect(await failureOf(publishing(place, more))).toMatchObject({ code: 'FEED_INDEX_LOST' });
  expect(await failureOf(removing(place, ['hello'], run))).toMatchObject({ code: 'FEED_INDEX_LOST' });
  expect(readdirSync(site, { recursive: true }).toSorted()).toEqual(before);
  expect(await reindexing(place, run)).toMatchObject({ added: 2 });
  expect(await publishing(place, more)).toMatchObject({ added: 1 });

  const file = join(site, '24.10/base/x86_64/a.ipk');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ipkOf({ name: 'a', arch: 'x86_64' }));
  expect(await failureOf(publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) }))).toMatchObject({
    code: 'FEED_INDEX_LOST',
  });
});

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, path, what }) => `${severity} ${path} ${what}`);

test('check reports the index that is gone, and every package file that no index lists', async () => {
  const { repository, place, words } = await prepared();
  const packages = repository.paths().filter((path) => path.startsWith(FOLDER) && path.endsWith('.ipk'));
  repository.plant(gone([`${FOLDER}/Packages`, `${FOLDER}/Packages.gz`]));
  const lost = await checking(place, words);
  expect(lost.ok).toBe(false);
  expect(told(lost.findings)).toEqual([
    `error ${FOLDER}/Packages is missing`,
    ...packages.map((path) => `error ${path} is listed by no index`),
  ]);
  expect(lost.findings[0]?.why).toContain('feed.json knows 3 packages');
  expect(lost.findings[1]?.remedy).toContain('pkgfeed reindex');

  // Also without feed.json, by what is left of the index, and where nothing is left of any.
  repository.plant({ 'feed.json': null });
  expect(told((await checking(place, words)).findings)).toEqual([
    ...packages.map((path) => `error ${path} is listed by no index`),
    'error feed.json is missing',
  ]);
  const all = repository.paths().filter((path) => path.endsWith('.ipk'));
  repository.plant(gone(repository.paths().filter((path) => !all.includes(path))));
  const emptied = await checking(place, words);
  expect(emptied).toMatchObject({ ok: false, folders: [], packages: 0 });
  expect(told(emptied.findings).filter((line) => line.startsWith('error'))).toEqual(
    all.map((path) => `error ${path} is listed by no index`),
  );
});

test('check only warns of files of others: beside an index, in a folder of their own, and at the root', async () => {
  const { repository, place, words } = await prepared();
  const strays = [`${FOLDER}/stray.ipk`, 'downloads/tool.apk', 'tool.ipk'];
  repository.plant(Object.fromEntries(strays.map((path) => [path, 'x'])));
  const report = await checking(place, words);
  expect(report.ok).toBe(true);
  expect(told(report.findings)).toEqual(strays.map((path) => `warning ${path} is listed by no index`));
  // An index that cannot be read may list them.
  repository.plant({ [`${FOLDER}/Packages`]: 'Package: x\n' });
  expect(told((await checking(place, words)).findings).join()).not.toContain('stray.ipk is listed');
});

test('check says that a folder is gone which feed.json knows', async () => {
  const { repository, place, words } = await prepared();
  repository.plant(gone(repository.paths().filter((path) => path.startsWith(FOLDER))));
  expect(told((await checking(place, words)).findings)).toEqual([`error ${FOLDER}/Packages is missing`]);
});

test('verify reports packages that are served and that no index lists, by what the catalogs say', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const site = join(place.folder, 'site');
  const run = { directory: site, 'usign-key': secret };
  const names = ['hello', 'second', 'third'];
  await publishing(place, { ...run, files: names.map((name) => place.ipk({ name })) });
  const { url } = await startStaticServer({ root: site });
  const patience = { least: 0, most: 0, first: 1, longest: 1 };
  const verifying = async (address = url) =>
    await verify([address], settingsOf({}), makeHost(place), { patience });
  expect(told((await verifying()).findings)).toEqual([]);

  const index = join(site, FOLDER, 'Packages');
  const old = readFileSync(join(site, FOLDER, 'packages.json'));
  await removing(place, ['second'], run);
  writeFileSync(join(site, FOLDER, 'packages.json'), old);
  expect(told((await verifying()).findings)).toEqual([]);
  writeFileSync(join(site, FOLDER, 'second_1.0-1_mips_24kc.ipk'), ipkOf({ name: 'second' }));
  expect(told((await verifying()).findings)).toEqual([
    `warning ${FOLDER}/second_1.0-1_mips_24kc.ipk is served, and no index lists it`,
  ]);

  for (const name of ['Packages', 'Packages.gz', 'Packages.sig']) rmSync(join(site, FOLDER, name));
  const lost = await verifying();
  expect(lost.ok).toBe(false);
  expect(told(lost.findings).slice(-3)).toEqual(
    names.map((name) => `warning ${FOLDER}/${name}_1.0-1_mips_24kc.ipk is served, and no index lists it`),
  );
  // What a catalog says leads nowhere else, and a broken index is not one that lists nothing.
  writeFileSync(index, 'Package: x\n');
  expect(told((await verifying()).findings).join()).not.toContain('no index lists it');
  const hostile = old.toString('utf8').replaceAll('"file":"', '"file":"../../');
  rmSync(index);
  writeFileSync(join(site, FOLDER, 'packages.json'), hostile);
  expect(told((await verifying()).findings).join()).not.toContain('no index lists it');
});
