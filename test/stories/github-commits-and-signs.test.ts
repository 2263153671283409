import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { graphError, type TakenCommits, takeCommits } from '../support/github-commits.ts';
import { type Pages, startPages } from '../support/pages.ts';
import { checking, failureOf, makePlace, type Place, publishing, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const SLUG = 'Owner/feed';

let place: Place;
let pages: Pages;
let commits: TakenCommits;
let run: Words;
beforeEach(async () => {
  place = makePlace();
  pages = await startPages(place, { slug: SLUG });
  commits = takeCommits(pages.api, SLUG, pages.repository);
  const key = await makeTestKey();
  run = { ...pages.words, 'usign-key': key.secret, 'commit-by': 'api', verify: 'off' };
  pages.repository.git(['update-ref', 'refs/heads/main', commitOfOthers()]);
});

/** A commit that is on no branch yet: the API works only in repositories that have one. */
function commitOfOthers(): string {
  const tree = pages.repository.git(['hash-object', '-t', 'tree', '-w', '--stdin']).trim();
  return pages.repository.git(['commit-tree', tree, '-m', 'by others']).trim();
}

/** No publish pushed anything with git. */
const pushes = (): number =>
  pages.git.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('receive-pack')).length;

const isWhole = async (packages: number): Promise<void> => {
  pages.repository.fsck();
  const { ok, packages: found, findings } = await checking(place, pages.words);
  expect({ ok, found, findings }).toEqual({ ok: true, found: packages, findings: [] });
};

test('a first publish makes the branch, and later ones add, replace, list again and delete files', async () => {
  const { repository } = pages;
  const first = await publishing(place, { ...run, files: place.ipk({ arch: 'all' }), arches: 'mips_24kc' });
  expect([first.commit, commits.made]).toEqual([repository.tip(), 1]);
  expect(repository.log().map(({ message }) => message.trimEnd())).toEqual([
    '24.10/base: 1 package for 1 arch added\n\nadded hello 1.0-1 in 24.10/base/mips_24kc',
    'begin the feed',
  ]);

  const message = '{summary} [skip ci]';
  const other = place.ipk({ name: 'other', arch: 'x86_64' });
  const second = await publishing(place, { ...run, files: other, 'commit-message': message });
  expect(repository.log()[0]).toMatchObject({ commit: second.commit, parents: [first.commit] });
  expect(repository.log()[0]?.message.trimEnd()).toMatch(/ added \[skip ci\]$/);
  expect(repository.paths()).toContain('24.10/base/x86_64/hello_1.0-1_all.ipk');

  await publishing(place, { ...run, remove: 'other' });
  expect(repository.paths().filter((path) => path.includes('other'))).toEqual([]);
  const unchanged = await publishing(place, { ...run, remove: 'other', 'missing-ok': 'true' });
  expect([unchanged.commit, commits.made, pushes()]).toEqual(['', 3, 0]);
  await isWhole(2);
});

test('a branch that moves is planned on again, and nothing of the other is lost', async () => {
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  let isArmed = true;
  commits.before = () => {
    if (isArmed) pages.repository.plant({ 'by-others.html': 'new' });
    isArmed = false;
    return undefined;
  };
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
  expect([report.attempts, report.commit]).toEqual([2, pages.repository.tip()]);
  expect(pages.repository.text('by-others.html')).toBe('new');
  await isWhole(2);
});

test('a commit whose answer is lost is found, and not made twice', async () => {
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  let isArmed = true;
  commits.after = () => {
    const isLost = isArmed;
    isArmed = false;
    return isLost ? { status: 502, body: '<html>' } : undefined;
  };
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
  expect([report.commit, report.attempts]).toEqual([pages.repository.tip(), 1]);
  expect([commits.made, pages.repository.log().length]).toEqual([2, 3]);
});

describe('a commit that GitHub does not take leaves the branch as it is:', () => {
  test.each([
    [
      'no permission',
      graphError('FORBIDDEN', 'Resource not accessible by integration'),
      'GITHUB_ACCESS',
      /denies a commit on gh-pages of Owner\/feed: Resource not accessible/,
      /`contents: write`/,
    ],
    [
      'a rule of the branch',
      graphError(
        'UNPROCESSABLE',
        'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
      ),
      'GITHUB_FAILED',
      /Repository rule violations found; Changes must be made through a pull request\./,
      /let the token’s owner bypass it/,
    ],
    ['a hidden repository', graphError('NOT_FOUND', 'Could not resolve'), 'GITHUB_ABSENT', /finds?/, /token/],
    [
      'an answer of something else',
      { status: 200, body: { data: { createCommitOnBranch: null } } },
      'GITHUB_FAILED',
      /not what GitHub's API gives/,
      /proxy/,
    ],
  ])('%s', async (_, reply, code, message, remedy) => {
    const tip = pages.repository.plant({ 'by-others.html': 'old' });
    commits.before = () => reply;
    const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
    expect([error.code, error.message, error.remedy]).toEqual([
      code,
      expect.stringMatching(message),
      expect.stringMatching(remedy),
    ]);
    expect(pages.repository.tip()).toBe(tip);
  });

  test('a file that is a program in the branch, which the API cannot make a plain one', async () => {
    await publishing(place, { ...run, files: place.ipk({}) });
    const path = '24.10/base/mips_24kc/Packages';
    const body = pages.repository.read(path);
    const tip = pages.repository.plant({ [path]: { mode: '100755', body } });
    const files = place.ipk({ name: 'other' });
    const error = await failureOf(publishing(place, { ...run, files }));
    expect([error.code, error.message]).toEqual([
      'CONFLICT_PATH',
      expect.stringContaining(`${path} is a link`),
    ]);
    expect(pages.repository.tip()).toBe(tip);
    await publishing(place, { ...run, files, 'commit-by': 'git' });
    expect(pages.repository.tree().get(path)?.mode).toBe('100644');
  });
});

test('a branch whose first change is refused keeps its empty commit, and the next run goes on from there', async () => {
  commits.before = () => graphError('FORBIDDEN', 'Resource not accessible by integration');
  const words = { ...run, files: place.ipk({}) };
  expect((await failureOf(publishing(place, words))).code).toBe('GITHUB_ACCESS');
  const [begun, ...older] = pages.repository.log();
  expect([begun?.message.trimEnd(), older, pages.repository.paths()]).toEqual(['begin the feed', [], []]);
  commits.before = () => undefined;
  const { commit } = await publishing(place, words);
  expect(pages.repository.log()[0]).toMatchObject({ commit, parents: [begun?.commit] });
});

test('GitHub making other files than planned is an error', async () => {
  pages.repository.plant({ 'by-others.html': 'old' });
  const commit = { oid: 'a'.repeat(40), tree: { oid: 'b'.repeat(40) } };
  commits.before = () => ({ status: 200, body: { data: { createCommitOnBranch: { commit } } } });
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect([error.code, error.message]).toEqual([
    'FEED_PLAN',
    expect.stringContaining('other files than planned'),
  ]);
});

test('a repository elsewhere and a run without a token are refused before anything is read', async () => {
  const elsewhere = { ...run, 'pages-repository': 'https://git.example.org/o/r.git', files: '/nowhere' };
  expect((await failureOf(publishing(place, elsewhere))).message).toMatch(/is not a repository on GitHub$/);
  const { token: _, ...anonymous } = run;
  expect((await failureOf(publishing(place, { ...anonymous, files: '/nowhere' }))).message).toMatch(
    /there is no `token` for it$/,
  );
});

test('a server that still shows the branch before the commit does not make an old site', async () => {
  const { repository } = pages;
  const folder = join(place.folder, 'site');
  const deployed = { ...run, deploy: 'workflow', 'site-folder': folder };
  let made: ReturnType<typeof repository.log>[number] | undefined;
  let stale = 0;
  commits.after = () => {
    made = repository.log()[0];
    stale = 2;
    return undefined;
  };
  pages.beforeGit = ({ method, path }) => {
    if (method !== 'GET' || !path.includes('upload-pack') || made === undefined) return;
    const shown = stale-- > 0 ? made.parents[0] : made.commit;
    repository.git(['update-ref', 'refs/heads/gh-pages', shown ?? '']);
  };
  for (const name of ['first', 'second']) {
    const report = await publishing(place, { ...deployed, files: place.ipk({ name }) });
    made = undefined;
    expect(report.site).toMatchObject({ commit: report.commit });
    expect(readFileSync(join(folder, '24.10/base/mips_24kc/Packages'), 'utf8')).toContain(name);
    expect(stale).toBeLessThan(1);
  }
});

test('a commit of the API is in the folder that a workflow deploys', async () => {
  const folder = join(place.folder, 'site');
  const deployed = { ...run, deploy: 'workflow', 'site-folder': folder };
  await publishing(place, { ...deployed, files: place.ipk({}) });
  const report = await publishing(place, { ...deployed, files: place.ipk({ name: 'other' }) });
  expect(report.site).toMatchObject({ path: folder, commit: report.commit });
  for (const path of pages.repository.paths()) {
    expect(readFileSync(join(folder, path)), path).toEqual(pages.repository.read(path));
  }
});
