import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BareRepository, Planted } from '../support/bare-repository.ts';
import { ipkOf } from '../support/package-maker.ts';
import {
  checking,
  failureOf,
  makePlace,
  onPath,
  publishing,
  reindexing,
  removing,
  type Words,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

async function prepared() {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  return { place, repository, words, run: { ...words, 'usign-key': secret } as Words };
}

test.each<[string, Words, string]>([
  ['a device', { branch: 'CON' }, '"CON" is the name of a device on Windows'],
  ['a device with an ending', { branch: 'releases/nul.10' }, '"nul.10" is the name of a device'],
  ['a port', { repository: 'com1' }, '"com1" is the name of a device'],
  ['a printer in the layout', { layout: 'LPT9/{arch}' }, '"LPT9" is the name of a device'],
  ['a dot at the end', { branch: 'a.' }, '"a." ends in a dot'],
  ['a dot at the end of an inner name', { branch: 'a./b' }, '"a." ends in a dot'],
  ['git’s own folder by its short name', { branch: 'git~1' }, '"git~1" may be another name of .git'],
  ['the keys', { branch: 'KEYS' }, 'KEYS cannot be created: it differs only in case from keys'],
  ['the badges', { layout: 'Badges/{arch}' }, 'differs only in case from badges'],
  ['the page', { branch: 'Index.HTML' }, 'differs only in case from index.html'],
  ['the catalog', { branch: 'feed.json' }, 'pkgfeed writes a file of that name'],
])('%s is no coordinate, and nothing is published', async (_name, words, reason) => {
  const { place, repository, run } = await prepared();
  const error = await failureOf(publishing(place, { ...run, ...words, files: place.ipk({}) }));
  expect(error).toMatchObject({ name: 'PlacementError', code: 'PLACEMENT_COORDINATE' });
  expect(error.message).toContain(reason);
  expect(repository.tip()).toBeUndefined();
});

test.each(['aux', 'prn.1', 'x.'])('nor is it the arch of a package: %s', async (arch) => {
  const { place, run } = await prepared();
  expect(await failureOf(publishing(place, { ...run, files: place.ipk({ arch }) }))).toMatchObject({
    code: 'PLACEMENT_COORDINATE',
  });
});

test.each(['console', 'com10', 'com', 'nul_x', 'a.b', 'git~', '24.10', 'keys-of'])(
  '%s is as good as any',
  async (branch) => {
    const { place, run } = await prepared();
    expect(await publishing(place, { ...run, branch, files: place.ipk({}) })).toMatchObject({ added: 1 });
  },
);

test('names that differ only in case from one that is there: a branch, a repository, an arch, a file', async () => {
  const { place, repository, run } = await prepared();
  repository.plant({ 'Tools/run.sh': 'x', 'CNAME.d': 'x', '24.10/Notes': 'x' });
  await publishing(place, { ...run, branch: 'main', files: place.ipk({}) });
  await publishing(place, { ...run, files: place.ipk({}) });
  const tip = repository.tip();
  for (const [words, other] of [
    [{ branch: 'Main' }, 'main'],
    [{ branch: 'TOOLS' }, 'Tools'],
    [{ branch: 'cname.D' }, 'CNAME.d'],
    [{ repository: 'Base' }, '24.10/base'],
    [{ repository: 'notes' }, '24.10/Notes'],
    [{ arches: 'MIPS_24kc' }, '24.10/base/mips_24kc'],
  ] as const) {
    const error = await failureOf(
      publishing(place, { ...run, ...words, files: place.ipk({ name: 'more' }) }),
    );
    expect(error).toMatchObject({ code: 'PLACEMENT_COORDINATE' });
    expect(error.message).toContain(`differs only in case from ${other}, `);
  }
  const two = [place.ipk({ arch: 'X86_64' }), place.ipk({ arch: 'x86_64' })];
  expect(await failureOf(publishing(place, { ...run, files: two }))).toMatchObject({
    code: 'PLACEMENT_COORDINATE',
  });
  expect(repository.tip()).toBe(tip);
});

test('a feed that has such names goes on, and can be checked and emptied', async () => {
  const { place, repository, words, run } = await prepared();
  await publishing(place, { ...run, files: place.ipk({}) });
  // As an earlier pkgfeed would have begun them.
  const files = repository.paths().filter((path) => path.startsWith('24.10/'));
  const moved: { [path: string]: Planted } = {};
  for (const branch of ['AUX', 'aux', 'Keys', 'b.']) {
    for (const path of files) moved[path.replace('24.10', branch)] = repository.read(path);
  }
  repository.plant({ ...moved, 'feed.json': null });
  const checked = await checking(place, words);
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  expect([checked.packages, errors.map(({ path, what }) => `${path} ${what}`)]).toEqual([
    5,
    ['feed.json is missing'],
  ]);
  for (const branch of ['AUX', 'aux', 'Keys', 'b.']) {
    const own = { ...run, branch };
    expect(await publishing(place, { ...own, files: place.ipk({ name: 'more' }) })).toMatchObject({
      added: 1,
    });
    const arch = place.ipk({ arch: 'x86_64' });
    expect(await publishing(place, { ...own, files: arch })).toMatchObject({ added: 1 });
    expect(await removing(place, ['more'], own)).toMatchObject({ removed: 1 });
  }
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 9 });
});

test('package files that differ only in case are published, with a warning', async () => {
  const { place, run } = await prepared();
  const first = await publishing(place, { ...run, files: [place.ipk({ name: 'Foo' }), place.ipk({})] });
  expect(first.warnings).toEqual([]);
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'foo' }) });
  expect(report).toMatchObject({ added: 1 });
  expect(report.warnings).toEqual([expect.stringContaining('differ only in case')]);
  expect(report.warnings[0]).toContain('24.10/base/mips_24kc/foo_1.0-1_mips_24kc.ipk and 24.10');
  const both = [place.ipk({ name: 'Bar' }), place.ipk({ name: 'bar' })];
  expect((await publishing(place, { ...run, files: both })).warnings).toHaveLength(1);
});

/** A branch with one package, under a name of these bytes. */
function plantRaw(repository: BareRepository, name: Buffer): void {
  const blob = repository.git(['hash-object', '-w', '--stdin'], ipkOf({})).trim();
  let tree = repository
    .git(['mktree', '-z'], Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), name, Buffer.from('\0')]))
    .trim();
  for (const folder of ['mips_24kc', 'base', '24.10']) {
    tree = repository.git(['mktree', '-z'], Buffer.from(`040000 tree ${tree}\t${folder}\0`)).trim();
  }
  const commit = repository.git(['commit-tree', tree, '-m', 'odd']).trim();
  repository.git(['update-ref', 'refs/heads/gh-pages', commit]);
}

test.each<[string, Buffer, string]>([
  ['is not UTF-8', Buffer.from('caf\xe9.ipk', 'latin1'), 'caf\ufffd.ipk, whose name is not UTF-8'],
  ['has a line end', Buffer.from('a\nb.ipk'), 'a\\u{a}b.ipk, whose name has control characters'],
])(
  'a package file in the feed whose name %s is told by reindex and check, and stops no publish',
  async (_name, raw, shown) => {
    const { place, repository, words, run } = await prepared();
    plantRaw(repository, raw);
    const error = await failureOf(reindexing(place, run));
    expect(error).toMatchObject({ code: 'FEED_INDEX' });
    expect(error.message).toBe(`no index can list 24.10/base/mips_24kc/${shown}`);
    const { findings } = await checking(place, words);
    expect(findings.map(({ what }) => what).join()).toContain('is listed by no index');
    if (raw.includes('\n')) return;
    expect(await publishing(place, { ...run, files: place.ipk({ name: 'more' }) })).toMatchObject({
      added: 1,
    });
  },
);

test('a package file that ends in a carriage return is reported by check', async () => {
  const { place, repository, words, run } = await prepared();
  await publishing(place, { ...run, files: place.ipk({}) });
  repository.plant({ '24.10/base/mips_24kc/more.ipk\r': ipkOf({}) });
  expect((await checking(place, words)).findings).toMatchObject([
    {
      ...{ severity: 'warning', path: '24.10/base/mips_24kc/more.ipk\r' },
      what: 'is listed by no index, and has a name that ends in a carriage return',
    },
  ]);
});

test.runIf(process.platform === 'linux')('the same in a plain directory', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const site = join(place.folder, 'site');
  const run = { directory: site, 'usign-key': secret };
  mkdirSync(join(site, '24.10/base/mips_24kc'), { recursive: true });
  const file = Buffer.concat([
    Buffer.from(`${site}/24.10/base/mips_24kc/caf`),
    Buffer.from([0xe9]),
    Buffer.from('.ipk'),
  ]);
  writeFileSync(file, ipkOf({}));
  expect(await failureOf(reindexing(place, run))).toMatchObject({ code: 'FEED_INDEX' });
  expect(await publishing(place, { ...run, files: place.ipk({}) })).toMatchObject({ added: 1 });
  expect((await checking(place, { directory: site })).findings).toMatchObject([
    { what: 'is listed by no index, and has a name that is not UTF-8' },
  ]);
});

test('the words of git and GitHub begin no feed, and the error names the line', async () => {
  const { place, repository, run } = await prepared();
  place.env.GITHUB_REPOSITORY = 'owner/feed';
  const config = place.file(
    'pkgfeed.yml',
    `repositories:\n  - branch: gh-pages\n    repository: owner/feed\n    files: ${place.ipk({})}\n`,
  );
  const error = await failureOf(publishing(place, { ...run, config }));
  expect(error).toMatchObject({ code: 'INPUT_VALUE' });
  expect(error.message).toMatch(/pkgfeed\.yml:2:5: `branch` is gh-pages, .*pages-branch/);
  expect(error.message).toMatch(/pkgfeed\.yml:3:5: `repository` is owner\/feed, a repository on GitHub/);
  expect(repository.tip()).toBeUndefined();
  // As an earlier pkgfeed began it: a feed that is there goes on.
  const { repository: other, words } = onPath(place, 'other.git');
  const old: Words = { ...run, ...words, config };
  const written = { ...old, layout: 'gh-pages/owner/feed/{arch}' };
  await publishing(place, written);
  expect(other.paths()).toContain('gh-pages/owner/feed/mips_24kc/Packages');
  const { layout: _, ...known } = JSON.parse(other.text('feed.json'));
  other.plant({ 'feed.json': `${JSON.stringify(known)}\n` });
  place.file(
    'pkgfeed.yml',
    `branch: gh-pages\nrepository: owner/feed\nfiles: ${place.ipk({ name: 'more' })}\n`,
  );
  expect(await publishing(place, old)).toMatchObject({ added: 1 });
});
