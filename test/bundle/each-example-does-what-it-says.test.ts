import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import type { Value } from '../support/expressions.ts';
import { type FakeIssues, holdIssues } from '../support/issues.ts';
import { type IpkRecipe, ipkOf } from '../support/package-maker.ts';
import { type Pages, type PagesOptions, startPages } from '../support/pages.ts';
import { pagesActions } from '../support/pages-actions.ts';
import { makePlace, type Place, TOKEN } from '../support/run.ts';
import { makeRsaSecret, makeTestKey } from '../support/test-keys.ts';
import {
  EXAMPLES,
  type JobEnded,
  OURS,
  permissionsOf,
  readExample,
  runJob,
  type Start,
  type Workflow,
} from '../support/workflow.ts';
import { zipOf } from '../support/zip-maker.ts';

const FEED = 'Owner/feed';
const MIPS = '24.10/base/mips_24kc';
/** Of each file, the jobs that ran here. */
const ran = new Map<string, Set<string>>();

interface Ready {
  place: Place;
  pages: Pages;
  workflow: Workflow;
  secrets: { [name: string]: string };
  /** Runs a job of the example, with what the others leave behind already there. */
  run(job: string, start?: Partial<Start>): Promise<JobEnded>;
  /** The package files in the feed, by their paths. */
  packages(): string[];
}

/** An example in a repository with the keys that it needs, in front of something that behaves like GitHub. */
async function ready(file: string, options: PagesOptions = {}): Promise<Ready> {
  const place = makePlace();
  const workflow = readExample(file);
  // Whatever the job is not given, it may not do.
  const [job] = Object.values(workflow.jobs).filter(({ steps }) => steps.some(({ uses }) => uses === OURS));
  const permissions = job === undefined ? {} : permissionsOf(workflow, job);
  const granted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
  const pages = await startPages(place, { permissions: granted, ...options });
  const secrets = {
    PKGFEED_USIGN_KEY: (await makeTestKey()).secret,
    PKGFEED_APK_RSA_KEY: makeRsaSecret(),
    FEED_APP_PRIVATE_KEY: 'the app’s key',
  };
  return {
    ...{ place, pages, workflow, secrets },
    run: async (name, start = {}) => {
      ran.set(file, new Set([...(ran.get(file) ?? []), name]));
      const usual = { event: 'push', repository: FEED, apiUrl: pages.api.apiUrl, token: TOKEN, secrets };
      return await runJob(place, workflow, name, { ...usual, ...start });
    },
    packages: () =>
      (pages.repository.tip() === undefined ? [] : pages.repository.paths()).filter((path) =>
        /\.[ai]pk$/.test(path),
      ),
  };
}

const ipk = (recipe: IpkRecipe = {}) => ({ name: 'whatever.ipk', bytes: ipkOf(recipe) });

/** A run of ours that published so many packages, which devices can fetch by now. */
function expectLive({ conclusion, ours }: JobEnded, added: number): void {
  const [{ stdout, stderr, outputs } = { stdout: '', stderr: '', outputs: {} }] = ours;
  expect([stderr, stdout.match(/^::(error|warning).*/gm)]).toEqual(['', null]);
  expect(outputs).toMatchObject({ added: String(added), live: 'true', verified: String(added) });
  expect([conclusion, ours.length]).toEqual(['success', 1]);
}

test('folder-to-feed.yml publishes what is in the repository, and a dry run changes nothing', async () => {
  const { place, pages, run, packages } = await ready('folder-to-feed.yml');
  place.file('packages/net/hello.ipk', ipkOf({}));
  expectLive(await run('publish'), 1);
  expect(packages()).toEqual([`${MIPS}/hello_1.0-1_mips_24kc.ipk`]);
  place.file('packages/more.ipk', ipkOf({ name: 'more' }));
  const tip = pages.repository.tip();
  const dry = await run('publish', { event: 'workflow_dispatch', inputs: { 'dry-run': true } });
  expect(dry.ours[0]?.outputs).toMatchObject({ changed: 'true', added: '1', commit: '' });
  expect(pages.repository.tip()).toBe(tip);
});

test('openwrt-sdk-to-feed.yml publishes what every build job left', async () => {
  const { place, run, packages } = await ready('openwrt-sdk-to-feed.yml');
  for (const arch of ['x86_64', 'mips_24kc'])
    place.file(`bin/packages/packages-${arch}/hello.ipk`, ipkOf({ arch }));
  expectLive(await run('publish'), 2);
  expect(packages()).toEqual([
    `${MIPS}/hello_1.0-1_mips_24kc.ipk`,
    '24.10/base/x86_64/hello_1.0-1_x86_64.ipk',
  ]);
});

test('alpine-to-feed.yml publishes what was built, noarch packages with it', async () => {
  const { place, run, packages } = await ready('alpine-to-feed.yml');
  place.file('packages/hello-1.0-r0.apk', apkV2Of({ arch: 'x86_64' }));
  const files = { '/usr/share/doc/hello': 'what it says\n' };
  place.file('packages/hello-doc-1.0-r0.apk', apkV2Of({ name: 'hello-doc', arch: 'noarch', files }));
  expectLive(await run('publish'), 2);
  expect(packages()).toEqual([
    'v3.22/main/x86_64/hello-1.0-r0.apk',
    'v3.22/main/x86_64/hello-doc-1.0-r0.apk',
  ]);
});

describe('release-to-feed.yml', () => {
  test('publishes ipk and apk packages of the release that came out, and by hand those that were missed', async () => {
    const { pages, run, packages } = await ready('release-to-feed.yml');
    const releases = pages.api.repository(FEED);
    releases.addRelease({
      tag: 'v1.0',
      assets: [
        ipk({ arch: 'arm64' }),
        { name: 'hello_1.0_aarch64.apk', bytes: apkV2Of({ arch: 'aarch64' }) },
        { name: 'checksums.txt', bytes: Buffer.from('sums') },
      ],
    });
    const released = { tag_name: 'v1.0', prerelease: false };
    const event = { event: 'release', payload: { action: 'released', release: released } };
    const early = { release: { tag_name: 'v1.0', prerelease: true } };
    expect((await run('publish', { ...event, payload: early })).conclusion).toBe('skipped');
    expectLive(await run('publish', event), 3);
    expect(packages()).toEqual([
      'stable/tools/aarch64/hello-1.0-r0.apk',
      'stable/tools/aarch64_cortex-a53/hello_1.0-1_arm64.ipk',
      'stable/tools/aarch64_generic/hello_1.0-1_arm64.ipk',
    ]);
    releases.addRelease({ tag: 'v1.1', assets: [ipk({ version: '1.1-1', arch: 'x86_64' })] });
    expectLive(await run('publish', { event: 'workflow_dispatch' }), 1);
    expect(packages()).toContain('stable/tools/x86_64/hello_1.1-1_x86_64.ipk');
  });
});

/** A run of a job that deployed its site, and a step that verified what was served. */
function expectDeployed({ conclusion, ours }: JobEnded, counts: number[]): void {
  expect(ours.map(({ stderr, stdout }) => [stderr, stdout.match(/^::(error|warning).*/gm)])).toEqual(
    ours.map(() => ['', null]),
  );
  expect([conclusion, ...ours.map(({ outputs }) => outputs.ok ?? outputs.added)]).toEqual([
    ...['success', ...counts.map(String), 'true'],
  ]);
}

const ACTIONS = { site: { build_type: 'workflow' } };

describe('workflow-to-pages.yml', () => {
  test('publishes, deploys the whole site, and verifies what is served', async () => {
    const { place, pages, run, packages } = await ready('workflow-to-pages.yml', ACTIONS);
    const acts = pagesActions(place, pages);
    place.file('packages/hello.ipk', ipkOf({}));
    expectDeployed(await run('publish', { acts }), [1]);
    place.file('packages/more.ipk', ipkOf({ name: 'more', arch: 'all' }));
    pages.repository.plant({ '.well-known/security.txt': 'Contact: me' });
    expectDeployed(await run('publish', { acts, runId: 2 }), [1]);
    expect(packages()).toHaveLength(2);
    const deployed = readdirSync(pages.served, { recursive: true, encoding: 'utf8' });
    expect(deployed).toEqual(expect.arrayContaining(pages.repository.paths()));
    expect(pages.asked().filter((line) => line.includes('builds'))).toEqual([]);
  });

  test('is red when the deployment did not arrive, and green when the job is run again', async () => {
    const { place, pages, workflow, run } = await ready('workflow-to-pages.yml', ACTIONS);
    const acts = pagesActions(place, pages);
    place.file('packages/hello.ipk', ipkOf({}));
    const verify = workflow.jobs.publish?.steps.at(-1);
    Object.assign(verify?.with ?? {}, { 'verify-timeout': '1s' });
    const lost = { ...acts, 'actions/deploy-pages': async () => ({}) };
    const ended = await run('publish', { acts: lost });
    expect(ended.conclusion).toBe('failure');
    expect(ended.ours[1]?.stdout).toContain('feed.json is not served');
    expectDeployed(await run('publish', { acts, attempt: 2 }), [0]);
  });
});

test('branch-to-pages.yml publishes in one job and deploys the branch in another', async () => {
  const { place, pages, run } = await ready('branch-to-pages.yml', {
    ...ACTIONS,
    permissions: ['contents: write', 'pages: write'],
  });
  const acts = pagesActions(place, pages);
  pages.api.repository(FEED).addRelease({ tag: 'v1.0', assets: [ipk()] });
  const release = { tag_name: 'v1.0', prerelease: false };
  const published = await run('publish', { event: 'release', payload: { release }, acts });
  expect(published.ours[0]?.outputs).toMatchObject({ added: '1', live: 'false', 'site-path': '' });
  expect(pages.asked().filter((line) => line.includes('pages'))).toEqual([]);
  expectDeployed(await run('deploy', { acts }), []);
});

describe('handover-to-feed.yml', () => {
  async function started(wish: { conclusion: string; headRepository?: string }) {
    const example = await ready('handover-to-feed.yml');
    const actions = example.pages.api.repository(FEED);
    const id = actions.addRun({
      event: 'push',
      branch: 'main',
      path: '.github/workflows/build.yml',
      ...wish,
    });
    actions.addArtifact(id, { name: 'packages-mips', bytes: zipOf([{ name: 'a.ipk', body: ipkOf({}) }]) });
    actions.addArtifact(id, { name: 'log', bytes: zipOf([{ name: 'log.txt', body: 'x' }]) });
    const payload = {
      workflow_run: { id, conclusion: wish.conclusion },
      workflow: { name: 'Build' },
      repository: { full_name: FEED, default_branch: 'main' },
    };
    return { ...example, ended: await example.run('publish', { event: 'workflow_run', payload }) };
  }

  test('publishes what the other workflow built', async () => {
    const { ended, packages } = await started({ conclusion: 'success' });
    expectLive(ended, 1);
    expect(packages()).toEqual([`${MIPS}/hello_1.0-1_mips_24kc.ipk`]);
  });

  test('leaves a run alone that failed, and refuses one of a fork', async () => {
    expect((await started({ conclusion: 'failure' })).ended).toMatchObject({
      conclusion: 'skipped',
      ours: [],
    });
    const { ended, packages } = await started({ conclusion: 'success', headRepository: 'stranger/feed' });
    expect(ended.conclusion).toBe('failure');
    expect(ended.ours[0]?.stdout).toContain('SOURCE_UNTRUSTED');
    expect(packages()).toEqual([]);
  });
});

test('tag-to-feed.yml publishes the release that it made of the tag', async () => {
  const { pages, run, packages } = await ready('tag-to-feed.yml');
  pages.api.repository(FEED).addRelease({ tag: 'v1.2.0', assets: [ipk({ version: '1.2.0-1' })] });
  pages.api.repository(FEED).addRelease({ tag: 'v1.3.0', assets: [ipk({ version: '1.3.0-1' })] });
  expectLive(await run('publish', { refName: 'v1.2.0' }), 1);
  expect(packages()).toEqual([`${MIPS}/hello_1.2.0-1_mips_24kc.ipk`]);
});

test('nfpm-to-feed.yml publishes one program for opkg and for apk', async () => {
  const { pages, run, packages } = await ready('nfpm-to-feed.yml');
  const actions = pages.api.repository(FEED);
  const id = actions.addRun({ status: 'in_progress', conclusion: null });
  for (const [goarch, opkg, apk] of [
    ['amd64', 'x86_64', 'x86_64'],
    ['arm64', 'arm64', 'aarch64'],
  ] as const) {
    const packed = [
      { name: `hello_1.0-1_${opkg}.ipk`, body: ipkOf({ arch: opkg }) },
      { name: `hello_1.0-r1_${apk}.apk`, body: apkV2Of({ version: '1.0-r1', arch: apk }) },
    ];
    actions.addArtifact(id, { name: `packages-${goarch}`, bytes: zipOf(packed) });
  }
  expectLive(await run('publish', { refName: 'v1.0.0', runId: id }), 5);
  expect(packages()).toEqual([
    'stable/tools/aarch64/hello-1.0-r1.apk',
    'stable/tools/aarch64_cortex-a53/hello_1.0-1_arm64.ipk',
    'stable/tools/aarch64_generic/hello_1.0-1_arm64.ipk',
    'stable/tools/x86_64/hello-1.0-r1.apk',
    'stable/tools/x86_64/hello_1.0-1_x86_64.ipk',
  ]);
});

test('central-feed.yml takes the releases of every repository that it names', async () => {
  const { pages, workflow, run, packages } = await ready('central-feed.yml');
  const sources = workflow.jobs.publish?.strategy?.matrix.source ?? [];
  expect(sources).toEqual(['your-org/hello', 'your-org/world']);
  for (const source of sources) {
    const [, name = ''] = source.split('/');
    pages.api.repository(source).addRelease({ tag: 'v1', assets: [ipk({ name })] });
    const event = { event: 'repository_dispatch', matrix: { source } };
    expectLive(await run('publish', event), 1);
    expect((await run('publish', event)).ours[0]?.outputs).toMatchObject({ changed: 'false' });
  }
  expect(packages()).toEqual([`${MIPS}/hello_1.0-1_mips_24kc.ipk`, `${MIPS}/world_1.0-1_mips_24kc.ipk`]);
});

test('to-central-feed.yml publishes a release here into the feed there, with the token of the app', async () => {
  const permissions = ['contents: write', 'pages: write'];
  const { pages, run, packages } = await ready('to-central-feed.yml', { slug: 'your-org/feed', permissions });
  pages.api.repository('your-org/hello').addRelease({ tag: 'v1', assets: [ipk()] });
  const ended = await run('publish', {
    ...{ event: 'release', repository: 'your-org/hello', payload: { release: { tag_name: 'v1' } } },
    // With this one nothing can be done there.
    token: 'ghs_theWorkflowsOwn',
    vars: { FEED_APP_CLIENT_ID: 'Iv1.0' },
    given: { app: { token: TOKEN } },
  });
  expectLive(ended, 1);
  expect(packages()).toEqual([`${MIPS}/hello_1.0-1_mips_24kc.ipk`]);
  expect(ended.passed).toEqual([expect.stringContaining('actions/create-github-app-token')]);
});

describe('pull-request-to-comment.yml', () => {
  async function opened(head = FEED) {
    const example = await ready('pull-request-to-comment.yml');
    const { place, pages } = example;
    const issues = holdIssues(pages.api, FEED);
    const pull = issues.add('A change', '', 'somebody');
    const repo = (name: string): Value => ({ repo: { full_name: name } });
    const payload = { pull_request: { number: pull.number, head: repo(head), base: repo(FEED) } };
    place.file('packages/hello.ipk', ipkOf({}));
    const run = async () => await example.run('preview', { event: 'pull_request', payload, secrets: {} });
    const bodies = () => pull.comments.map(({ body }) => body);
    return { ...example, issues, pull, run, bodies };
  }

  test('makes one comment, keeps it up to date, and changes nothing', async () => {
    const { place, pages, issues, pull, run, bodies } = await opened();
    const marker = '<!-- pkgfeed: what this pull request changes in the feed -->';
    issues.comment(pull, `${marker} says a stranger`, 'stranger');
    for (let i = 0; i < 120; i++) issues.comment(pull, 'a word', 'somebody');
    const first = await run();
    const summary = readFileSync(first.ours[0]?.outputs.summary ?? '', 'utf8');
    expect(first.conclusion).toBe('success');
    expect(summary).toBe(first.ours[0]?.summary.replace(/\n$/, ''));
    expect(bodies().slice(121)).toEqual([`${marker}\n${summary}`]);
    expect(summary).toContain('| added | hello | 1.0-1 |');
    place.file('packages/more.ipk', ipkOf({ name: 'more' }));
    expect((await run()).conclusion).toBe('success');
    expect(bodies()).toHaveLength(122);
    expect(bodies()[121]).toContain('| added | more |');
    expect(bodies()[0]).toBe(`${marker} says a stranger`);
    expect(pages.repository.tip()).toBeUndefined();
  });

  test('has nothing to say of a change that is none for the feed', async () => {
    const { pages, secrets, run, bodies } = await opened();
    const publish = await ready('folder-to-feed.yml');
    publish.place.file('packages/hello.ipk', ipkOf({}));
    await publish.run('publish', { secrets });
    pages.repository.git(['fetch', '--quiet', publish.pages.repository.path, 'gh-pages:gh-pages']);
    expect((await run()).ours[0]?.outputs.changed).toBe('false');
    expect(bodies()).toEqual([]);
  });

  test('cuts what is longer than GitHub takes', async () => {
    const { place, run, bodies } = await opened();
    // Each of these signs takes five characters in Markdown.
    const name = 'n+'.repeat(50);
    for (let i = 0; i < 200; i++) place.file(`packages/${i}.ipk`, ipkOf({ name: `${name}${i}` }));
    expect((await run()).conclusion).toBe('success');
    const [body = ''] = bodies();
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(64_000);
    expect(body).toMatch(/ \|\n\n… The job summary of the run shows the rest\.$/);
  });

  test('of a fork gets no comment, and the job summary', async () => {
    const { run, bodies } = await opened('stranger/feed');
    const ended = await run();
    expect(ended.conclusion).toBe('success');
    expect(ended.ours[0]?.summary).toContain('| added | hello |');
    expect(bodies()).toEqual([]);
  });
});

describe('verify-to-issue.yml', () => {
  let example: Ready;
  let publisher: Ready;
  let issues: FakeIssues;
  let cache: Map<string, Buffer>;
  /** The cache of the repository: an entry is found by the beginning of its key, and is never replaced. */
  const acts: Start['acts'] = {
    'actions/cache/restore': async ({ path = '', 'restore-keys': prefix = '' }) => {
      const found = [...cache].findLast(([key]) => key.startsWith(prefix));
      rmSync(join(example.place.folder, path), { force: true });
      if (found !== undefined) writeFileSync(join(example.place.folder, path), found[1]);
      return {};
    },
    'actions/cache/save': async ({ path = '', key = '' }) => {
      const file = join(example.place.folder, path);
      if (existsSync(file) && !cache.has(key)) cache.set(key, readFileSync(file));
      return {};
    },
  };
  let runId = 0;
  const verify = async (): Promise<JobEnded> =>
    await example.run('verify', { event: 'schedule', secrets: {}, vars: {}, acts, runId: ++runId });
  /** Publishes a version, and serves the branch as it is then. */
  const publish = async (version: string): Promise<void> => {
    publisher.place.file('packages/hello.ipk', ipkOf({ version }));
    await publisher.run('publish');
    const from = publisher.pages.repository.path;
    example.pages.repository.git(['fetch', '--quiet', from, '+gh-pages:gh-pages']);
    example.pages.deploy();
  };

  beforeEach(async () => {
    [runId, cache] = [0, new Map()];
    publisher = await ready('folder-to-feed.yml');
    example = await ready('verify-to-issue.yml');
    await publish('1.0-1');
    issues = holdIssues(example.pages.api, FEED);
    issues.add('<!-- pkgfeed: what is wrong with the feed -->', 'a question', 'somebody');
  });

  const breakIt = (): unknown =>
    example.pages.site.answers.set(`/feed/${MIPS}/hello_1.0-1_mips_24kc.ipk`, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
    );

  test('has nothing to say of a good feed', async () => {
    const ended = await verify();
    expect(ended).toMatchObject({ conclusion: 'success', passed: [] });
    expect(ended.ours[0]).toMatchObject({ code: 0, outputs: { ok: 'true' } });
    expect(issues.issues).toHaveLength(1);
  });

  test('opens one issue of a broken one, keeps it up to date, and closes it when all is well again', async () => {
    breakIt();
    const ended = await verify();
    expect(ended.ours[0]).toMatchObject({ code: 1, outputs: { ok: 'false' } });
    expect(ended.passed).toEqual(['Fail too']);
    const [, issue] = issues.issues;
    expect(issue).toMatchObject({ title: 'The package feed is broken', state: 'open' });
    expect(issue?.body).toContain('/Owner/feed/actions/runs/1');
    expect(issue?.body).toContain('is not served as it is');
    await verify();
    expect(issues.issues).toHaveLength(2);
    expect(issue?.comments).toEqual([]);
    example.pages.site.answers.clear();
    expect(await verify()).toMatchObject({ conclusion: 'success', passed: [] });
    expect(issue).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(issue?.comments.map(({ body }) => body)).toEqual([expect.stringContaining('All is well again')]);
    breakIt();
    await verify();
    expect(issues.issues.map(({ state }) => state)).toEqual(['open', 'closed', 'open']);
  });

  test('opens one of a feed that somebody put back, and goes on when it continues again', async () => {
    const { repository } = example.pages;
    const first = repository.tip() ?? '';
    await verify();
    await publish('1.0-2');
    const newest = repository.tip() ?? '';
    expect((await verify()).ours[0]?.summary).toContain('The feed continues the answer of');
    const force = (commit: string): void => {
      repository.git(['update-ref', 'refs/heads/gh-pages', commit]);
      example.pages.deploy();
    };
    force(first);
    const ended = await verify();
    expect(ended.ours[0]).toMatchObject({ code: 1, outputs: { ok: 'false' } });
    expect(ended.passed).toEqual(['Fail too']);
    expect(issues.issues).toHaveLength(2);
    expect(issues.issues[1]?.body).toMatch(/The feed went back.* it is again the state of/);
    force(newest);
    expect(await verify()).toMatchObject({ conclusion: 'success', passed: [] });
    expect(issues.issues[1]).toMatchObject({ state: 'closed' });
  });

  test('says of a feed that is not there that it could not be checked', async () => {
    example.pages.site.answers.set('/feed/feed.json', (_, response) => response.writeHead(404).end());
    const ended = await verify();
    expect(ended.ours[0]?.outputs).toEqual({});
    expect(issues.issues[1]?.body).toContain('The feed could not be checked');
    expect(ended.passed).toEqual(['Fail too']);
  });
});

test('every job with a step of ours has run here', () => {
  const ours = EXAMPLES.map((file) => [
    file,
    Object.entries(readExample(file).jobs)
      .filter(([, { steps }]) => steps.some(({ uses }) => uses === OURS))
      .map(([name]) => name),
  ]);
  expect(EXAMPLES.map((file) => [file, [...(ran.get(file) ?? [])]])).toEqual(ours);
});
