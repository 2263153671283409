import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { feedOfDays, onDay } from '../support/days.ts';
import {
  checking,
  failureOf,
  makePlace,
  onPath,
  overHttp,
  publishing,
  removing,
  rollingBack,
} from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';

describe('what another publisher does meanwhile', () => {
  /** A rollback, before whose first push something happens. */
  async function raced(
    meanwhile: (run: Awaited<ReturnType<typeof feedOfDays>>['run'], path: string) => unknown,
  ) {
    const place = makePlace();
    let first: (() => unknown) | undefined;
    const remote = await overHttp(place, {
      async before({ method, path }) {
        if (method !== 'POST' || !path.endsWith('git-receive-pack')) return;
        const now = first;
        first = undefined;
        await now?.();
      },
    });
    const { run } = await feedOfDays(remote.words, place, ['1.0-1', '2.0-1', '3.0-1']);
    first = () =>
      meanwhile({ ...run, 'pages-repository': remote.repository.path }, place.ipk({ name: 'late' }));
    const report = await rollingBack(place, { ...run, steps: '1' }, onDay(place, 5));
    expect(report.attempts).toBe(2);
    expect(await checking(place, remote.words)).toMatchObject({ ok: true, findings: [] });
    return { report, repository: remote.repository, place };
  }

  test('a package that it publishes stays, and only what was there goes', async () => {
    const place = makePlace();
    const { report, repository } = await raced((run, files) =>
      publishing(place, { ...run, files }, onDay(place, 4)),
    );
    expect(report.changes.map(({ kind, name, version }) => `${kind} ${name} ${version}`)).toEqual([
      'added app 2.0-1',
      'removed app 3.0-1',
    ]);
    expect(report.warnings).toEqual([
      `late 1.0-1 in ${FOLDER} was published while this run was under way, and stays`,
    ]);
    expect(repository.paths()).toContain(`${FOLDER}/late_1.0-1_mips_24kc.ipk`);
  });

  test('a new repository of it stays', async () => {
    const place = makePlace();
    const { report, repository } = await raced((run, files) =>
      publishing(place, { ...run, repository: 'extra', files }, onDay(place, 4)),
    );
    expect(report).toMatchObject({ added: 1, removed: 1, warnings: [] });
    expect(repository.paths()).toContain('24.10/extra/mips_24kc/late_1.0-1_mips_24kc.ipk');
  });

  test('a package that it withdraws stays away', async () => {
    const place = makePlace();
    const { report, repository } = await raced((run) => removing(place, ['lib'], run, onDay(place, 4)));
    expect(report.warnings).toEqual([
      expect.stringMatching(/^lib=1\.0-1 \(withdrawn on 2026-11-04\) stays away/),
    ]);
    expect(repository.paths().filter((path) => path.includes('/lib_'))).toEqual([]);
  });
});

describe('one repository of several', () => {
  async function twoRepositories() {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const { run, commits } = await feedOfDays(words, place, ['1.0-1', '2.0-1']);
    const extra = { ...run, repository: 'extra', 'keep-versions': '1' };
    await publishing(place, { ...extra, files: place.ipk({ name: 'x' }) }, onDay(place, 3));
    await publishing(place, { ...extra, files: place.ipk({ name: 'x', version: '2.0-1' }) }, onDay(place, 4));
    return { place, repository, words, run, commits };
  }

  test('goes back by its own states, and the others stay as they are', async () => {
    const { place, repository, words, run } = await twoRepositories();
    const before = repository.tree();
    const report = await rollingBack(place, { ...run, only: '24.10/b*', steps: '1' }, onDay(place, 5));
    expect(report).toMatchObject({
      repositories: [{ branch: '24.10', repository: 'base', added: 1, removed: 1 }],
      rollback: { date: '2026-11-01T12:00:00.000Z' },
    });
    for (const [path, entry] of before) {
      if (path.startsWith('24.10/extra/')) expect(repository.tree().get(path)).toEqual(entry);
    }
    const config = place.file(
      'pkgfeed.yml',
      'repositories:\n  - branch: "24.10"\n    repository: base\n  - branch: "24.10"\n    repository: extra\n',
    );
    const described = { ...run, config, only: '24.10/extra', steps: '1' };
    expect(await rollingBack(place, described, onDay(place, 6))).toMatchObject({
      changes: [
        { kind: 'added', name: 'x', version: '1.0-1' },
        { kind: 'removed', name: 'x', version: '2.0-1' },
      ],
    });
    const named = { ...run, branch: '24.10', repository: 'extra', 'dry-run': 'true', before: '2026-11-05' };
    expect(await rollingBack(place, named, onDay(place, 7))).toMatchObject({
      changes: [{ version: '2.0-1' }, {}],
    });
    const unknown = await failureOf(rollingBack(place, { ...run, only: '23.05/*', steps: '1' }));
    expect(unknown).toMatchObject({
      code: 'INPUT_VALUE',
      remedy: expect.stringContaining('24.10/base, 24.10/extra'),
    });
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });
  });

  test('that did not exist then loses its packages with the whole feed, and keeps a signed index', async () => {
    const { place, repository, words, run, commits } = await twoRepositories();
    const report = await rollingBack(place, { ...run, to: commits[1] ?? '' }, onDay(place, 5));
    expect(report.changes.map(({ kind, folder }) => `${kind} ${folder}`)).toEqual([
      'removed 24.10/extra/mips_24kc',
    ]);
    expect(repository.text('24.10/extra/mips_24kc/Packages').trim()).toBe('');
    const few = { ...run, to: commits[0] ?? '', 'max-removals': '0', 'dry-run': 'true' };
    expect((await failureOf(rollingBack(place, few))).code).toBe('FEED_SHRINKS');
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
  });
});

describe('keys', () => {
  test('an index of an earlier key is verified with `trusted-keys`, and signed with the key of now', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const [old, fresh] = [await makeTestKey(), await makeTestKey()];
    const first = { ...words, 'usign-key': old.secret };
    await publishing(place, { ...first, files: place.ipk({ name: 'app' }) }, onDay(place, 1));
    const run = { ...words, 'usign-key': fresh.secret };
    const change = { ...run, 'trusted-keys': old.publicKey.text, 'allow-key-change': 'true' };
    const files = place.ipk({ name: 'app', version: '2.0-1' });
    await publishing(place, { ...change, files, 'keep-versions': '1' }, onDay(place, 2));
    const tip = repository.tip();
    const error = await failureOf(rollingBack(place, { ...run, steps: '1' }, onDay(place, 3)));
    expect(error).toMatchObject({
      code: 'FEED_KEY',
      message: expect.stringMatching(/^as of [0-9a-f]{12} of 2026-11-01 12:00 UTC, 24\.10\/base/),
      remedy: expect.stringContaining('`trusted-keys`'),
    });
    expect(repository.tip()).toBe(tip);
    await rollingBack(place, { ...run, 'trusted-keys': old.publicKey.text, steps: '1' }, onDay(place, 3));
    expect(repository.text(`${FOLDER}/Packages.sig`)).toContain(fresh.publicKey.keyId);
    expect(await checking(place, { ...words, 'trusted-keys': fresh.publicKey.text })).toMatchObject({
      ...{ ok: true, packages: 1, findings: [] },
    });
  });

  test('a scheme that signs the feed by now is renewed, although nothing was signed so then', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
    const { run } = await feedOfDays(words, place, ['1.0-1']);
    const sig = repository.read(`${FOLDER}/Packages.sig`);
    const both = { ...run, 'openpgp-key': openpgp.secretText };
    await publishing(
      place,
      { ...both, files: place.ipk({ name: 'app', version: '2.0-1' }) },
      onDay(place, 2),
    );
    const error = await failureOf(rollingBack(place, { ...run, steps: '1' }, onDay(place, 3)));
    expect(error.code).toBe('FEED_SCHEME');
    await rollingBack(place, { ...both, steps: '1' }, onDay(place, 3));
    expect(repository.read(`${FOLDER}/Packages.sig`)).toEqual(sig);
    const trusted = { ...words, 'trusted-keys': openpgp.publicKey.text };
    expect(await checking(place, trusted)).toMatchObject({ ok: true, packages: 2 });
  });

  test('apk indexes of both kinds keep their bytes', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const run = {
      ...words,
      'apk-ec-key': makeEcSecret(),
      'apk-rsa-key': makeRsaSecret(),
      'keep-versions': '1',
    };
    const both = async (version: string, day: number) => {
      const v2 = { ...run, repository: 'v2', 'v3-index': 'true', files: place.apkV2({ version }) };
      await publishing(place, v2, onDay(place, day));
      const v3 = { ...run, repository: 'v3', files: await place.apkV3({ version }) };
      return await publishing(place, v3, onDay(place, day));
    };
    const { commit } = await both('1.0-r0', 1);
    const indexes = repository.paths().filter((path) => /APKINDEX|adb$/.test(path));
    expect(indexes).toHaveLength(3);
    const before = indexes.map((path) => repository.tree().get(path));
    await both('2.0-r0', 2);
    const report = await rollingBack(place, { ...run, to: commit }, onDay(place, 3));
    expect(indexes.map((path) => repository.tree().get(path))).toEqual(before);
    expect(report.rollback?.lines).toEqual([{ manager: 'apk', line: 'apk update && apk add hello=1.0-r0' }]);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
  });
});

test('an index that somebody broke is replaced by that of then, and so is a file', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { run, commits } = await feedOfDays(words, place, ['1.0-1']);
  const good = repository.tree();
  repository.plant({
    [`${FOLDER}/Packages`]: 'Package: evil\n',
    [`${FOLDER}/Packages.gz`]: null,
    [`${FOLDER}/app_1.0-1_mips_24kc.ipk`]: 'other',
  });
  const report = await rollingBack(place, { ...run, to: commits[0] ?? '' }, onDay(place, 2));
  expect(report.warnings).toEqual([expect.stringMatching(/^the usign signature of .*: it is replaced$/)]);
  for (const [path, entry] of good)
    if (path.startsWith(FOLDER)) expect([path, repository.tree().get(path)]).toEqual([path, entry]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
});

test('the catalogs say again what was published when', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { run } = await feedOfDays(words, place, ['1.0-1', '2.0-1']);
  await rollingBack(
    place,
    { ...run, steps: '1', url: 'https://feed.example', site: 'true' },
    onDay(place, 3),
  );
  const feed = JSON.parse(repository.text('feed.json'));
  expect(
    feed.recent.map(({ name, version, published }: { [word: string]: string }) => [name, version, published]),
  ).toEqual([
    ['app', '1.0-1', '2026-11-01T12:00:00Z'],
    ['lib', '1.0-1', '2026-11-01T12:00:00Z'],
  ]);
  const catalog = JSON.parse(repository.text(`${FOLDER}/packages.json`));
  expect(catalog.packages[0]).toMatchObject({
    name: 'app',
    version: '1.0-1',
    published: '2026-11-01T12:00:00Z',
  });
  expect(repository.paths()).toContain('feed.atom');
});

test('a feed in a folder of its branch goes back, and the rest of the branch stays', async () => {
  const place = makePlace();
  const { repository, words } = await overHttp(place);
  const prefixed = { ...words, prefix: 'docs/feed' };
  const { run } = await feedOfDays(prefixed, place, ['1.0-1', '2.0-1']);
  repository.plant({ 'docs/index.html': 'by others' });
  const report = await rollingBack(place, { ...run, steps: '1' }, onDay(place, 3));
  expect(report).toMatchObject({ added: 1, removed: 1, rollback: { date: '2026-11-01T12:00:00.000Z' } });
  expect(repository.text('docs/index.html')).toBe('by others');
  expect(repository.paths()).toContain(`docs/feed/${FOLDER}/app_1.0-1_mips_24kc.ipk`);
  expect(await checking(place, prefixed)).toMatchObject({ ok: true, packages: 2, findings: [] });
});

test('a plain folder has no earlier states, and a branch without a feed none either', async () => {
  const place = makePlace();
  mkdirSync(join(place.folder, 'site'));
  const folder = await failureOf(rollingBack(place, { directory: join(place.folder, 'site'), steps: '1' }));
  expect(folder).toMatchObject({ code: 'FEED_HISTORY' });
  const { repository, words } = onPath(place);
  repository.plant({ 'index.html': 'a page' });
  expect(await failureOf(rollingBack(place, { ...words, steps: '1' }))).toMatchObject({
    code: 'FEED_ABSENT',
  });
});
