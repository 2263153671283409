import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleEvent } from '../support/example-events.ts';
import type { GitRequest } from '../support/git-server.ts';
import type { FakeArtifact } from '../support/github-state.ts';
import { ipkOf } from '../support/package-maker.ts';
import { type PagesOptions, startPages } from '../support/pages.ts';
import { type ActionEnded, action, makePlace, shadow, TOKEN, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';
import { zipOf } from '../support/zip-maker.ts';

const SLUG = 'Owner/feed';
const key = await makeTestKey();

/** A runner of a repository that GitHub serves, and a step of ours. */
async function prepared(options: PagesOptions = {}) {
  const { slug = SLUG } = options;
  const place = makePlace();
  const pages = await startPages(place, { slug, ...options });
  const usual = { branch: '24.10', repository: 'base', site: 'false', verify: 'off', token: TOKEN };
  const run = (words: Words, env: NodeJS.ProcessEnv = {}) =>
    action(
      place,
      { ...usual, 'usign-key': key.secret, ...words },
      { env: { GITHUB_REPOSITORY: slug, ...env } },
    );
  return { place, pages, gitHub: pages.api.repository(slug), run };
}

const isPush = ({ method, path }: GitRequest): boolean =>
  method === 'POST' && path.endsWith('git-receive-pack');

/** The first annotation of a kind. */
const said = ({ stdout }: ActionEnded, kind: 'error' | 'warning' | 'notice'): string =>
  stdout.split('\n').find((line) => line.startsWith(`::${kind}`)) ?? '';

describe('artifacts', () => {
  async function withArtifacts(artifacts: readonly FakeArtifact[]) {
    const ready = await prepared();
    const id = ready.gitHub.addRun({ status: 'in_progress', conclusion: null });
    for (const artifact of artifacts) ready.gitHub.addArtifact(id, artifact);
    const run = (words: Words) => ready.run(words, { GITHUB_RUN_ID: String(id) });
    return { ...ready, run };
  }

  test('that were uploaded with `archive: false` are packages themselves, beside archives', async () => {
    const { pages, run } = await withArtifacts([
      { name: 'single_1_mips.ipk', bytes: ipkOf({ name: 'single' }) },
      { name: 'without-ending', bytes: ipkOf({ name: 'unnamed' }) },
      { name: 'log.txt', bytes: Buffer.from('no package') },
      { name: 'packages', bytes: zipOf([{ name: 'a.ipk', body: ipkOf({ name: 'zipped' }) }]) },
    ]);
    const ended = await run({ artifacts: '*' });
    expect([ended.code, ended.outputs.added]).toEqual([0, '3']);
    expect(pages.repository.text('24.10/base/mips_24kc/Packages').match(/^Package: .*/gm)).toEqual(
      ['single', 'unnamed', 'zipped'].map((name) => `Package: ${name}`),
    );
    const asked = pages.api.requests.filter(({ path }) => path.endsWith('/zip'));
    expect(asked.map(({ status }) => status)).toEqual([302, 302, 302, 302]);
  });

  test('that are not what was uploaded stop the run, named by their digest', async () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const { pages, run } = await withArtifacts([{ name: 'a_1_mips.ipk', bytes: ipkOf({}), digest }]);
    const ended = await run({ artifacts: '*' });
    expect([ended.code, said(ended, 'error')]).toEqual([
      1,
      expect.stringMatching(/SOURCE_CHANGED.*a_1_mips/),
    ]);
    expect(pages.repository.tip()).toBeUndefined();
  });

  test('that GitHub refuses to give in this form are asked for once', async () => {
    const { pages, run } = await withArtifacts([{ name: 'a.ipk', bytes: ipkOf({}) }]);
    pages.api.answer('GET', /\/zip$/, () => ({ status: 415, body: { message: 'Unsupported Media Type' } }));
    const ended = await run({ artifacts: '*' });
    expect([ended.code, said(ended, 'error')]).toEqual([1, expect.stringContaining('415')]);
    expect(pages.api.requests.filter(({ path }) => path.endsWith('/zip'))).toHaveLength(1);
  });
});

describe('a push', () => {
  test('that the server is silent about ends with push-timeout, and blames nobody else', async () => {
    const { place, pages, run } = await prepared();
    pages.beforeGit = (request) => (isPush(request) ? 'silent' : undefined);
    const ended = await run({ files: place.ipk({}), 'push-timeout': '2s' });
    expect([ended.code, said(ended, 'error')]).toEqual([
      1,
      expect.stringMatching(
        /GIT_REMOTE: .* git push, in 1 attempt over \d+ s: the server was silent for \d s/,
      ),
    ]);
    expect(ended.stdout).not.toContain('others');
  });

  test('is made again after faults of the network', async () => {
    const { place, pages, run } = await prepared();
    const faults = ['reset', 'closed', 502];
    pages.beforeGit = (request) => (isPush(request) ? faults.shift() : undefined);
    const ended = await run({ files: place.ipk({}), 'push-timeout': '20s' });
    expect([ended.code, ended.outputs.commit]).toEqual([0, pages.repository.tip()]);
    expect(ended.stdout.match(/git push failed \(.*\); trying again/g)?.length).toBeGreaterThan(0);
  });

  test.skipIf(process.platform === 'win32')(
    'that a rule refuses shows the rule, and the remedy',
    async () => {
      const { place, pages, run } = await prepared();
      const hook = join(pages.repository.path, 'hooks', 'pre-receive');
      const lines = [
        'error: GH013: Repository rule violations found for refs/heads/gh-pages.',
        '',
        '- Commits must have verified signatures.',
        '',
      ];
      writeFileSync(hook, `#!/bin/sh\ncat >&2 <<'END'\n${lines.join('\n')}\nEND\nexit 1\n`);
      chmodSync(hook, 0o755);
      const error = said(await run({ files: place.ipk({}) }), 'error');
      expect(error).toMatch(/GH013: Repository rule violations .*\| Commits must have verified signatures\./);
      expect(error).toContain('`commit-signing-key`');
      expect(error).not.toContain('remote:');
    },
  );

  test.skipIf(process.platform === 'win32')('needs no git that is younger than 2.30', async () => {
    const { place, pages, run } = await prepared();
    const path = place.env.PATH;
    const age = (version: string): void => {
      place.env.PATH = path;
      const answers = `[ "$1" = version ] && echo 'git version ${version}' && exit`;
      const forget = 'unset GIT_CONFIG_COUNT GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM';
      shadow(place, 'git', `#!/bin/sh\n${answers}\n${forget}\nPATH='${path}' exec git "$@"\n`);
    };
    age('2.30.2');
    expect(await run({ files: place.ipk({}) })).toMatchObject({ code: 0, outputs: { added: '1' } });
    expect(pages.repository.tip()).toBeDefined();
    age('2.29.3');
    const ended = await run({ files: 'absent.ipk' });
    expect(said(ended, 'error')).toMatch(/GIT_OLD: .*2\.29\.3, and pkgfeed needs 2\.30/);
  });

  test('has the author and the message that the workflow wants', async () => {
    const { place, pages, run } = await prepared();
    const files = [place.ipk({ name: 'one', arch: 'x86_64' }), place.ipk({ name: 'two' })];
    const env = { GIT_AUTHOR_NAME: 'Feed', GIT_AUTHOR_EMAIL: 'feed@example.org' };
    await run({ files }, env);
    const shown = pages.repository.git(['log', '-1', '--format=%an <%ae>%n%s', 'gh-pages']).trim();
    expect(shown.split('\n')).toEqual([
      'Feed <feed@example.org>',
      '24.10/base: 2 packages for 2 arches added',
    ]);
  });
});

describe('releases', () => {
  const assets = [{ name: 'a.ipk', bytes: ipkOf({}) }];

  test('of an owner with an underscore, in any spelling; a draft without a tag has its name', async () => {
    const { pages, gitHub, run } = await prepared({ slug: 'alice_corp/feed' });
    gitHub.addRelease({ tag: 'v1', assets });
    gitHub.addRelease({
      tag: '',
      name: 'Next',
      draft: true,
      assets: [{ name: 'b.ipk', bytes: ipkOf({ name: 'b' }) }],
    });
    const words = { releases: 'all', 'release-repository': `${pages.git.url}/alice_corp/feed.git` };
    expect(await run(words)).toMatchObject({ code: 0, outputs: { added: '1' } });
    const drafts = await run({
      ...words,
      drafts: 'true',
      'pages-repository': `${pages.git.url}/alice_corp/feed/`,
    });
    expect([drafts.code, drafts.outputs.added]).toEqual([0, '1']);
    const report = JSON.parse(readFileSync(drafts.outputs.report ?? '', 'utf8'));
    expect(report.changes).toMatchObject([{ name: 'b', reason: expect.stringContaining('Next') }]);
  });

  test('that are all pre-releases are said to be', async () => {
    const { gitHub, run } = await prepared();
    gitHub.addRelease({ tag: 'v1-rc1', prerelease: true, assets });
    const error = said(await run({ release: 'latest' }), 'error');
    expect(error).toMatch(/SOURCE_EMPTY: .*pre-release/);
    expect(error).toContain('set `prereleases`');
  });

  test('without a digest are published with a remark, after a limit that names a date', async () => {
    const { pages, gitHub, run } = await prepared();
    gitHub.addRelease({
      tag: 'v1',
      assets: [{ ...assets[0], name: 'a.ipk', bytes: ipkOf({}), digest: null }],
    });
    let limits = 1;
    pages.api.answer('GET', /\/releases\/tags\/v1$/, () =>
      limits-- > 0
        ? { status: 503, headers: { 'retry-after': new Date(Date.now() + 1000).toUTCString() } }
        : undefined,
    );
    const ended = await run({ release: 'v1' });
    expect([ended.code, ended.outputs.added, limits]).toEqual([0, '1', -1]);
    expect(ended.stdout).toContain('GitHub states no digest for Owner/feed v1 a.ipk');
  });

  test('are taken with an event that leaves out what the description calls optional', async () => {
    const { place, gitHub, run } = await prepared();
    gitHub.addRelease({ tag: 'v1', assets });
    const { action: _, ...event } = exampleEvent('release', 'published');
    const payload = { ...event, release: { tag_name: 'v1' }, sender: null };
    const env = {
      ...{
        GITHUB_EVENT_NAME: 'release',
        GITHUB_EVENT_PATH: place.file('event.json', JSON.stringify(payload)),
      },
      GITHUB_RUN_ATTEMPT: '',
    };
    expect(await run({ release: 'event' }, env)).toMatchObject({ code: 0, outputs: { added: '1' } });
  });
});

test('a token is said not to be sent to a server that is not its own', async () => {
  const { place, pages, run } = await prepared();
  const words = { 'pages-repository': `${pages.git.url}/Owner/feed.git`, token: 'ghs_theRunnersOwn' };
  const ended = await run({ ...words, files: place.ipk({}) }, { GITHUB_SERVER_URL: 'https://github.com' });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain(`\`token\` is not sent to ${pages.git.url}, because it belongs to`);
});

describe('a site', () => {
  test('whose build fails, as in an outage, is live in the end', async () => {
    const { place, pages, run } = await prepared({ outcomes: ['errored'] });
    const ended = await run({ files: place.ipk({}), verify: 'fail', 'verify-timeout': '60s' });
    expect([ended.code, ended.outputs.live]).toEqual([0, 'true']);
    expect(pages.asked().filter((line) => line === 'POST pages/builds')).toHaveLength(1);
  });

  test('that is private is named as the reason why no device can read it', async () => {
    const { place, run } = await prepared({ site: { public: false } });
    const ended = await run({ files: place.ipk({}), verify: 'warn' });
    expect([ended.code, ended.outputs.live]).toEqual([0, 'false']);
    expect(said(ended, 'warning')).toMatch(/is private/);
  });
});

test.each([
  ['workflow_call', 'pull_request', 'pull_request'],
  ['a comment', 'issue_comment', undefined],
])('a run without a key, started by %s, says what it does', async (_, name, inside) => {
  const { place, pages, run } = await prepared();
  const pull = { head: { repo: { full_name: 'stranger/feed' } }, base: { repo: { full_name: SLUG } } };
  const payload = inside === undefined ? { issue: { number: 3, pull_request: {} } } : { pull_request: pull };
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: place.file('event.json', JSON.stringify(payload)),
    GITHUB_WORKFLOW_REF: 'Other/workflows/.github/workflows/publish.yml@refs/heads/main',
  };
  const ended = await run({ files: place.ipk({}), 'usign-key': '' }, env);
  expect(pages.repository.tip()).toBeUndefined();
  if (inside === undefined) expect(said(ended, 'error')).toContain('KEY_MISSING');
  else expect(said(ended, 'notice')).toMatch(/comes from a fork \(stranger\/feed\).*dry run/);
});
