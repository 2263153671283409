import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Found, list, search } from '../../src/commands/list.ts';
import { show } from '../../src/commands/show.ts';
import type { Host } from '../../src/host.ts';
import { type ListReport, listText } from '../../src/report/list.ts';
import { showText } from '../../src/report/show.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { filledOnce } from '../support/filled-once.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  publishing,
  removing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeTestKey } from '../support/test-keys.ts';
import { FORMAT_NAMES, feedMaker } from '../support/upstream-feed.ts';

const plain = (_: string, text: string): string => text;

type Look<Report> = (args: readonly string[], settings: Settings, host: Host) => Promise<Found<Report>>;

async function looking<Report>(
  look: Look<Report>,
  place: Place,
  args: readonly string[],
  words: Words = {},
): Promise<Found<Report>> {
  const host = makeHost(place);
  try {
    return await look(args, settingsOf(words, true), host);
  } finally {
    host.end();
  }
}

const fill = filledOnce();
const usign = await makeTestKey();

async function makeFeed() {
  const place = makePlace();
  const { repository, words } = onPath(place);
  await fill(repository, () => publishAll(place, words));
  return { place, repository, words, usign };
}

/** Two repositories in two formats, and one package that was withdrawn. */
async function publishAll(place: Place, words: Words): Promise<void> {
  const keys = { 'usign-key': usign.secret, 'apk-ec-key': makeEcSecret(), ...words };
  const nut = { name: 'luci-app-nut', fields: ['Depends: libnut (>= 1.0)'] };
  await publishing(place, {
    ...keys,
    files: [
      place.ipk({ ...nut, arch: 'mips_24kc' }),
      place.ipk({ ...nut, arch: 'x86_64' }),
      place.ipk({ name: 'libnut', version: '1.2-1', fields: ['Provides: nut-abi', 'License: MIT'] }),
      place.ipk({ name: 'libnut', version: '1.10-1', fields: ['Description: A shell', ' around nuts.'] }),
      place.ipk({ name: 'bad', version: '2.0-1' }),
    ],
  });
  await publishing(place, { ...keys, branch: '25.12', files: [await place.apkV3({ name: 'luci-app-nut' })] });
  await removing(place, ['bad'], { ...keys, reason: 'it broke routers' });
}

/** Serves the files of a feed, some of them changed. */
async function serving(place: Place, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const root = join(place.folder, 'site');
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return (await startStaticServer({ root })).url;
}

const rows = ({ packages }: ListReport): string[] =>
  packages.map(({ name, version, branch, arches }) => `${name} ${version} ${branch} ${arches.join(' ')}`);

test('a branch and a server show the same packages, each version once with its arches', async () => {
  const { place, repository, words, usign } = await makeFeed();
  const url = await serving(place, repository.files());
  const wanted = [
    'libnut 1.10-1 24.10 mips_24kc',
    'libnut 1.2-1 24.10 mips_24kc',
    'luci-app-nut 1.0-1 24.10 mips_24kc x86_64',
    'luci-app-nut 1.0-r1 25.12 x86_64',
  ];
  const { report, errors } = await looking(list, place, [], words);
  expect([rows(report), errors, report.ok]).toEqual([wanted, [], true]);
  const served = await looking(list, place, [url]);
  expect(served.report).toEqual({ ...report, feed: url.replace(/\/$/, '') });
  expect(report.packages[2]).toMatchObject({
    ...{ depends: ['libnut (>= 1.0)'], verified: true, repository: 'base', format: 'opkg' },
    files: [{ folder: '24.10/base/mips_24kc', arch: 'mips_24kc' }, { folder: '24.10/base/x86_64' }],
  });

  const text = listText(report, plain, { isVerbose: false });
  expect(text.split('\n')[0]).toBe(`2 packages in 4 versions in 2 repositories of ${report.feed}`);
  expect(text).toMatch(/^ {2}luci-app-nut +1\.0-1 +\d+ B +24\.10\/base +opkg +mips_24kc, x86_64$/m);
  expect(text).toContain('24.10/base, 2 folders (opkg): verified by the usign key');
  expect(text).toContain('which the feed itself publishes');
  expect(text).toMatch(/bad 2\.0-1 \(mips_24kc\) of 24\.10\/base on 2023-11-14: it broke routers/);
  expect(text).not.toContain('needs libnut');
  expect(listText(report, plain, { isVerbose: true })).toContain('      needs libnut (>= 1.0)\n');

  // The settings narrow it; a given key counts more than those of the feed.
  const key = { 'trusted-keys': usign.publicKey.text };
  const narrow = async (args: string[], more: Words): Promise<ListReport> =>
    (await looking(list, place, args, { ...words, ...more })).report;
  expect(rows(await narrow(['luci-*'], { only: '24.*/base' }))).toEqual(wanted.slice(2, 3));
  expect(rows(await narrow([], { arches: 'x86_64', ...key }))).toEqual([
    'luci-app-nut 1.0-1 24.10 x86_64',
    wanted[3],
  ]);
  expect((await narrow(['libnut=1.2-1'], { branch: '24.10', ...key })).folders[0]).toMatchObject({
    verified: true,
    signature: expect.stringMatching(/, which you gave$/),
  });
  expect((await narrow([], { branch: '25.12' })).withdrawn).toEqual([]);

  // One folder has the address of the feed above it, and its keys.
  const folder = (await looking(list, place, [`${url}24.10/base/x86_64/Packages.gz`])).report;
  expect([rows(folder), folder.folders]).toMatchObject([
    ['luci-app-nut 1.0-1 24.10 x86_64'],
    [{ path: '24.10/base/x86_64', verified: true, packages: 1 }],
  ]);
});

test('a package is shown with all versions, what needs it, and when it was published', async () => {
  const { place, words } = await makeFeed();
  const { report, errors } = await looking(show, place, ['libnut'], words);
  expect([errors, report.neededBy]).toEqual([[], ['luci-app-nut']]);
  expect(report.packages.map(({ version }) => version)).toEqual(['1.10-1', '1.2-1']);
  expect(report.packages[0]).toMatchObject({
    summary: 'A shell',
    description: 'A shell\naround nuts.',
    files: [
      { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), published: '2023-11-14T22:13:20Z', run: null },
    ],
  });
  expect(report.packages[1]).toMatchObject({ license: 'MIT', provides: ['nut-abi'] });
  const text = showText(report, plain, { isVerbose: false });
  expect(text).toMatch(
    /^libnut: 2 versions in .*, in 24\.10\/base\n\nlibnut 1\.10-1\n {2}A shell\n {2}around nuts\.\n/,
  );
  expect(text).toContain('published 2023-11-14T22:13:20Z (packages.json, which nobody signs)');
  expect(text).toContain('needed by 1 package of this feed: luci-app-nut\n');

  const absent = await looking(show, place, ['luci-app-nutt'], words);
  expect(absent.errors[0]).toMatchObject({
    code: 'FEED_NO_PACKAGE',
    remedy: expect.stringContaining('Did you mean luci-app-nut?'),
  });
  const provided = await looking(show, place, ['nut-abi'], words);
  expect([provided.report.providedBy, provided.errors.length]).toEqual([['libnut'], 1]);
  const gone = await looking(show, place, ['bad'], words);
  expect(gone.errors[0]?.message).toContain('but it was withdrawn');
  expect(gone.report.withdrawn[0]).toMatchObject({ name: 'bad', reason: 'it broke routers' });
});

test('words are found in names, summaries and what packages provide', async () => {
  const { place, words } = await makeFeed();
  const found = async (...args: string[]): Promise<string[]> => [
    ...new Set((await looking(search, place, args, words)).report.packages.map(({ name }) => name)),
  ];
  expect(await found('NUT')).toEqual(['libnut', 'luci-app-nut']);
  expect(await found('shell')).toEqual(['libnut']);
  expect(await found('lib', 'abi')).toEqual(['libnut']);
  const { errors, report } = await looking(search, place, ['libnuts'], words);
  expect(errors[0]?.remedy).toContain('Did you mean libnut?');
  expect(listText(report, plain, { isVerbose: false }).split('\n')[0]).toMatch(
    / has no package with libnuts$/,
  );
  expect(await failureOf(looking(search, place, [], words))).toMatchObject({ code: 'INPUT_MISSING' });
  expect(await failureOf(looking(list, place, ['libnut']))).toMatchObject({ code: 'INPUT_MISSING' });
});

test('an index that was changed is shown, and called bad', async () => {
  const { place, repository } = await makeFeed();
  const files = repository.files();
  const path = '24.10/base/x86_64/Packages';
  const hostile =
    'Package: evil\nVersion: 1\nArchitecture: x86_64\nFilename: e.ipk\nSize: 1\nDescription: \u009b31m\u202e::error::x\n\n';
  files.set(path, Buffer.from(hostile));
  files.delete(`${path}.gz`);
  const url = await serving(place, files);
  const { report } = await looking(list, place, [url, 'evil']);
  expect(report).toMatchObject({ ok: false, packages: [{ name: 'evil', verified: false }] });
  const text = listText(report, plain, { isVerbose: true });
  expect(text).toContain('24.10/base/x86_64 (opkg): BAD usign SIGNATURE');
  expect(text).not.toMatch(/[\u009b\u202e]/);
});

test.each(FORMAT_NAMES)('a folder of others with %s is read, and by their key verified', async (name) => {
  const place = makePlace();
  const maker = await feedMaker(name);
  const arch = 'x86_64';
  const files = await maker.folder(arch, [
    { name: 'one', arch },
    { name: 'two', arch, depends: ['one'] },
  ]);
  const url = await serving(place, new Map([...files].map(([file, bytes]) => [`${arch}/${file}`, bytes])));
  const unknown = (await looking(list, place, [`${url}${arch}`])).report;
  expect([unknown.ok, unknown.folders[0]?.signature]).toEqual([
    true,
    expect.stringMatching(/^not verified: signed by the .* key .*, which is not known here$/),
  ]);
  const key = { 'trusted-keys': maker.key.publicKey.text };
  const base = (await looking(show, place, [url, 'one'], { ...key, arches: arch })).report;
  expect(base).toMatchObject({ neededBy: ['two'], folders: [{ path: arch, verified: true }] });
});
