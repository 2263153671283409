import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { changeText } from '../../src/report/text.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishing,
  reindexing,
  removing,
  settingsOf,
  type TestHost,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/x86_64';
const fileOf = (version: string, name = 'hello'): string => `${FOLDER}/${name}_${version}_x86_64.ipk`;
const START = 1_700_000_000_000;

/** A host at so many minutes after the first publish. */
function at(place: Place, minutes: number): TestHost {
  const host = makeHost(place);
  host.now = new Date(START + minutes * 60_000);
  return host;
}

interface Feed {
  words: Words;
  has(path: string): boolean;
  text(path: string): string;
}

const KINDS: ReadonlyArray<readonly [string, (place: Place) => Promise<Feed>]> = [
  ...(
    [
      ['on a path', async (place: Place) => onPath(place)],
      ['over HTTP', overHttp],
    ] as const
  ).map(
    ([name, open]) =>
      [
        name,
        async (place: Place) => {
          const { repository, words } = await open(place);
          return {
            words,
            has: (path: string) => repository.paths().includes(path),
            text: (path: string) => repository.text(path),
          };
        },
      ] as const,
  ),
  [
    'in a folder',
    async (place) => {
      const directory = join(place.folder, 'feed');
      return {
        words: { directory },
        has: (path) => existsSync(join(directory, path)),
        text: (path) => readFileSync(join(directory, path), 'utf8'),
      };
    },
  ],
];

const textOf = (report: ChangeReport): string => changeText(report, (_, text) => text);

describe.each(KINDS)('a feed %s', (_, open) => {
  it('keeps what left for devices with the index of before, and lets it go with the next run after that', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const feed = await open(place);
    const words = { ...feed.words, 'usign-key': key.secret, 'keep-versions': '1', grace: '1h' };
    const build = (version: string, name = 'hello'): string => place.ipk({ name, version, arch: 'x86_64' });
    await publishing(place, { ...words, files: build('1') }, at(place, 0));
    const before = feed.text(`${FOLDER}/Packages`);

    const update = await publishing(place, { ...words, files: build('2') }, at(place, 10));
    expect(update.changes.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      ...['updated 2', 'removed 1'],
    ]);
    expect(textOf(update)).toMatch(
      /1 package file \(\d+ B\) that left stays until 2023-11-14 23:23 UTC, for devices with the index of before/,
    );
    for (const { file } of opkg.parseIndex(Buffer.from(before)))
      expect(feed.has(`${FOLDER}/${file}`)).toBe(true);
    const checked = at(place, 20);
    const whole = { ...feed.words, 'usign-key': key.secret };
    expect((await checking(place, whole, checked)).findings).toEqual([]);
    expect(checked.said.join('\n')).not.toContain('time is over');

    await publishing(place, { ...words, files: build('1', 'other') }, at(place, 69));
    expect(feed.has(fileOf('1'))).toBe(true);

    const late = at(place, 80);
    expect((await checking(place, whole, late)).findings).toEqual([]);
    expect(late.said.join('\n')).toContain(
      `${fileOf('1')} left its index, and its time is over: the next run that changes the feed deletes it`,
    );
    const rehearsal = { ...words, files: build('1', 'other'), 'dry-run': 'true' };
    const planned = await publishing(place, rehearsal, at(place, 80));
    expect(textOf(planned)).toMatch(/1 package file \(\d+ B\) that left before would be deleted/);
    expect(feed.has(fileOf('1'))).toBe(true);

    const next = await publishing(place, { ...words, files: build('1', 'other') }, at(place, 80));
    expect(next).toMatchObject({ changed: true, changes: [] });
    expect(textOf(next)).toMatch(/^.*: 1 package file \(\d+ B\) that left before deleted, 1 already there/);
    expect(feed.has(fileOf('1'))).toBe(false);
    expect(JSON.parse(feed.text('feed.json')).leaving).toBeUndefined();
    expect((await checking(place, whole, at(place, 81))).findings).toEqual([]);
    expect(await publishing(place, { ...words, files: build('1', 'other') }, at(place, 82))).toMatchObject({
      changed: false,
    });
  });
});

it('lets a withdrawn package go at once where the run says so, and lists it again only if asked to', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words: where } = onPath(place);
  const words = { ...where, 'usign-key': key.secret, grace: '1h' };
  const files = ['a', 'b'].map((name) => place.ipk({ name, version: '1', arch: 'x86_64' }));
  await publishing(place, { ...words, files }, at(place, 0));
  await removing(place, ['a'], { ...words, grace: '0' }, at(place, 1));
  expect(repository.paths()).not.toContain(fileOf('1', 'a'));
  await removing(place, ['b'], { ...words, history: 'squash' }, at(place, 2));
  expect(repository.paths()).toContain(fileOf('1', 'b'));

  const again = await reindexing(place, words, at(place, 3));
  expect(again.changed).toBe(false);
  expect(opkg.parseIndex(repository.read(`${FOLDER}/Packages`))).toEqual([]);
  const back = await reindexing(place, { ...words, readmit: 'b' }, at(place, 3));
  expect(back.changes).toMatchObject([{ kind: 'added', name: 'b', reason: 'found in the folder' }]);
  expect(JSON.parse(repository.text('feed.json')).leaving).toBeUndefined();
});

it('lets a file of a repository go that a run of a whole feed need not read', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words: where } = onPath(place);
  const build = (folder: string, version: string): void => {
    place.file(
      `build/${folder}/p_${version}.ipk`,
      readFileSync(place.ipk({ name: 'p', version, arch: 'x86_64' })),
    );
  };
  for (const one of ['base', 'extra']) build(one, '1');
  const lines = ['base', 'extra'].map(
    (one) => `- {branch: "24.10", repository: ${one}, files: ${place.folder}/build/${one}, grace: 1h}\n`,
  );
  const config = place.file('feed.yml', `keep-versions: 1\nrepositories:\n${lines.join('')}`);
  const words = { ...where, config, grace: [], 'usign-key': key.secret };
  await publishing(place, words, at(place, 0));
  build('base', '2');
  await publishing(place, words, at(place, 10));
  expect(repository.paths()).toContain(fileOf('1', 'p'));
  await publishing(place, words, at(place, 20));
  const tip = repository.tip();
  await publishing(place, words, at(place, 30));
  expect(repository.tip()).toBe(tip);

  const late = await publishing(place, words, at(place, 80));
  expect(late.leaving.ended.map(({ path }) => path)).toEqual([fileOf('1', 'p')]);
  expect(repository.paths()).not.toContain(fileOf('1', 'p'));
  expect(repository.log()[0]?.message).toContain('1 package file that left before deleted');
  const end = repository.tip();
  expect(await publishing(place, words, at(place, 90))).toMatchObject({ changed: false, unchanged: 2 });
  expect(repository.tip()).toBe(end);
});

it('takes a file that is due from one of two runs at once, and keeps one that the other lists again', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words: where } = await overHttp(place);
  const words = { ...where, 'usign-key': key.secret, grace: '1h' };
  const one = place.ipk({ name: 'hello', version: '1', arch: 'x86_64' });
  const two = place.ipk({ name: 'hello', version: '2', arch: 'x86_64' });
  const other = place.ipk({ name: 'other', version: '1', arch: 'x86_64' });
  await publishing(place, { ...words, files: one }, at(place, 0));
  await publishing(place, { ...words, files: two, 'keep-versions': '1' }, at(place, 1));
  await Promise.all([
    publishing(place, { ...words, repository: 'elsewhere', files: other }, at(place, 90)),
    publishing(place, { ...words, files: one }, at(place, 90)),
  ]);
  expect(repository.paths()).toContain(fileOf('1'));
  expect(opkg.parseIndex(repository.read(`${FOLDER}/Packages`)).map(({ version }) => version)).toEqual([
    '1',
    '2',
  ]);
  const whole = { ...where, 'usign-key': key.secret };
  expect((await checking(place, whole, at(place, 91))).findings).toEqual([]);
  repository.fsck();
});

it('is no finding of `verify` while it stays, and a remark after that', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const directory = join(place.folder, 'site');
  const words = { directory, 'usign-key': key.secret, 'keep-versions': '1', grace: '1h' };
  const catalog = join(directory, FOLDER, 'packages.json');
  await publishing(place, { ...words, files: place.ipk({ version: '1', arch: 'x86_64' }) }, at(place, 0));
  const before = readFileSync(catalog);
  await publishing(place, { ...words, files: place.ipk({ version: '2', arch: 'x86_64' }) }, at(place, 10));
  // A cache may still have the catalog of before.
  writeFileSync(catalog, before);
  const server = await startStaticServer({ root: directory });
  const looking = async (host: TestHost) => {
    const settings = settingsOf({ 'trusted-keys': key.publicKey.text });
    return (await verify([server.url], settings, host)).findings.map(({ path, what }) => `${path} ${what}`);
  };
  const early = at(place, 20);
  expect((await looking(early)).filter((text) => text.includes('no index lists it'))).toEqual([]);
  expect(early.said.join('\n')).not.toContain('time is over');
  const late = at(place, 80);
  expect((await looking(late)).filter((text) => text.includes('no index lists it'))).toEqual([]);
  expect(late.said.join('\n')).toContain('hello_1_x86_64.ipk left its index, and its time is over');
  const file = JSON.parse(readFileSync(join(directory, 'feed.json'), 'utf8'));
  writeFileSync(join(directory, 'feed.json'), JSON.stringify({ ...file, leaving: [] }));
  expect(await looking(at(place, 20))).toContainEqual(expect.stringContaining('no index lists it'));
});

it('is refused where the time is too long', async () => {
  const place = makePlace();
  const words = { ...onPath(place).words, 'allow-unsigned': 'true', files: place.ipk({ name: 'a' }) };
  const error = await failureOf(publishing(place, { ...words, grace: '91d' }));
  expect(error).toMatchObject({ code: 'INPUT_VALUE', message: '`grace` is "91d", not at most 90d' });
});
