import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DeliveryLimits, notLive } from '../../src/pages/delivery.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { refusals } from '../support/github-refusals.ts';
import { type Outcome, type PagesOptions, startPages } from '../support/pages.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  publishing,
  reindexing,
  removing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { makeEcSecret, makeTestKey } from '../support/test-keys.ts';

const HASTE: DeliveryLimits = {
  ...{ first: 20, longest: 40, start: 20, again: 20 },
  fetch: { backoff: 10, tries: 2 },
  patience: { least: 300, most: 4000, first: 100, longest: 200 },
};

async function prepared(options: PagesOptions = {}) {
  const place = makePlace();
  const pages = await startPages(place, options);
  const { secret } = await makeTestKey();
  const keys = { 'usign-key': secret, 'apk-ec-key': makeEcSecret() };
  const run: Words = { ...pages.words, ...keys, 'verify-timeout': '90s' };
  const said: string[] = [];
  const host = () => Object.assign(makeHost(place), { say: (line: string) => said.push(line) });
  const publish = (words: Words) => publishing(place, { ...run, ...words }, host(), HASTE);
  return { place, pages, run, said, host, publish };
}

const whats = ({ delivery }: ChangeReport): string[] => (delivery?.findings ?? []).map(({ what }) => what);
const requests = (asked: readonly string[]): number =>
  asked.filter((line) => line === 'POST pages/builds').length;

describe('a publish', () => {
  test('is live once Pages has built its commit and every touched folder is right', async () => {
    const { place, pages, publish, said } = await prepared({ takes: 200 });
    const report = await publish({ files: [place.ipk({}), await place.apkV3({})] });
    expect(report.delivery).toEqual({ live: true, url: pages.url, verified: 2, findings: [] });
    expect(report).toMatchObject({ url: pages.url, warnings: [] });
    expect(report.deviceLines.join('\n')).toContain(`${pages.url}/keys/`);
    expect(pages.asked().slice(0, 3)).toEqual(['GET pages', 'GET pages', 'GET pages/builds/latest']);
    expect(requests(pages.asked())).toBe(0);
    expect(said.some((line) => line.startsWith('Pages builds Owner/feed'))).toBe(true);
    for (const line of pages.site.requests) expect(line).toMatch(/ \/feed\//);
    expect(place.leftBehind()).toEqual([]);
  });

  test('fetches of its packages those that are new, and a withdrawal and a reindex are awaited too', async () => {
    const { place, pages, run, publish, host } = await prepared({ takes: 50 });
    await publish({ files: place.ipk({}) });
    pages.site.requests.length = 0;
    expect(await publish({ files: place.ipk({ name: 'other' }) })).toMatchObject({
      delivery: { live: true, verified: 1 },
    });
    expect(pages.site.requests.filter((line) => line.endsWith('.ipk'))).toEqual([
      'GET /feed/24.10/base/mips_24kc/other_1.0-1_mips_24kc.ipk',
    ]);
    const removed = await removing(place, ['other'], run, host(), HASTE);
    expect(removed.delivery).toMatchObject({ live: true, verified: 0 });
    const { secret } = await makeTestKey();
    const changed = { ...run, 'usign-key': secret, 'allow-key-change': 'true' };
    const again = await reindexing(place, changed, host(), HASTE);
    expect(again).toMatchObject({ changed: true, delivery: { live: true, findings: [] } });
  });

  test('is not live while caches still give what was there before, and waits for them', async () => {
    const { place, pages, publish, said } = await prepared({ cache: 1 });
    const held = Date.now();
    const isWaiting = (): boolean => said.some((line) => line.includes('caches may be the cause'));
    pages.site.clock = () => held + (isWaiting() ? 1000 : 0);
    await publish({ files: place.ipk({}) });
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(report.delivery).toMatchObject({ live: true, verified: 1 });
    expect(said.join('\n')).toMatch(/is still what it was before this run.*fetched again/);
  });

  test('that Pages says to have built and does not serve is not live', async () => {
    const { place, pages, publish } = await prepared({ outcomes: ['built', 'stale'] });
    await publish({ files: place.ipk({}) });
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(report.delivery).toMatchObject({ live: false, url: pages.url, verified: 0 });
    expect(whats(report)).toEqual(
      expect.arrayContaining([
        'is still what it was before this run',
        'is not listed in the index that is served',
      ]),
    );
    expect(report.warnings).toHaveLength(new Set(whats(report)).size);
  });

  test('that squashes the history is awaited like any other', async () => {
    const { place, publish } = await prepared({ takes: 50 });
    await publish({ files: place.ipk({}) });
    const report = await publish({ files: place.ipk({ name: 'other' }), history: 'squash' });
    expect(report.delivery).toMatchObject({ live: true, verified: 1 });
  });

  test('is live with the build of a later commit too', async () => {
    const { place, pages, publish } = await prepared({ takes: 50 });
    await publish({ files: place.ipk({}) });
    pages.beforeLatest = () => {
      pages.beforeLatest = () => undefined;
      pages.repository.plant({ 'README.md': 'by another run' });
    };
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(report.delivery).toMatchObject({ live: true, verified: 1 });
    expect(requests(pages.asked())).toBe(0);
  });
});

test('a later squash, of which nobody can tell that it is later, counts once a build was requested', async () => {
  const { place, pages, publish } = await prepared();
  await publish({ files: place.ipk({}) });
  pages.beforeLatest = () => {
    pages.beforeLatest = () => undefined;
    pages.repository.squash();
  };
  const report = await publish({ files: place.ipk({ name: 'other' }) });
  expect(report.delivery).toMatchObject({ live: true, verified: 1 });
  expect(requests(pages.asked())).toBe(1);
});

test('a build of an earlier commit does not count', async () => {
  const { place, pages, publish } = await prepared({ outcomes: ['built', 'never', 'never'] });
  await publish({ files: place.ipk({}) });
  const report = await publish({ files: place.ipk({ name: 'other' }), 'verify-timeout': '1s' });
  expect(report.delivery).toMatchObject({ live: false, url: pages.url, verified: 0 });
  expect(whats(report)).toEqual([expect.stringMatching(/^has not built/)]);
});

test('the API is asked below a server that is not github.com, and is not reached is a calm warning', async () => {
  const { place, pages, publish } = await prepared();
  delete place.env.GITHUB_API_URL;
  const report = await publish({ files: place.ipk({}) });
  expect(report.delivery).toMatchObject({ live: false, url: null });
  expect(report.warnings).toHaveLength(1);
  expect(pages.git.requests.at(-1)?.path).toBe('/api/v3/repos/Owner/feed/pages');
});

describe('a build', () => {
  test.each<[string, Outcome[]]>([
    ['failed', ['errored', 'built']],
    ['never started', ['never', 'built']],
  ])('that %s is requested again', async (_, outcomes) => {
    const { place, pages, publish } = await prepared({ outcomes });
    const report = await publish({ files: place.ipk({}) });
    expect(report.delivery).toMatchObject({ live: true, verified: 1, findings: [] });
    expect(requests(pages.asked())).toBe(1);
  });

  test('that fails again and again, as in an outage, is requested until it is done', async () => {
    const { place, pages, publish } = await prepared({ outcomes: ['errored', 'errored', 'errored'] });
    const report = await publish({ files: place.ipk({}) });
    expect(report.delivery).toMatchObject({ live: true, verified: 1, findings: [] });
    expect(requests(pages.asked())).toBe(3);
  });

  test('that fails until the time is over is a finding, and an error with `verify: fail`', async () => {
    const outcomes = Array.from({ length: 200 }, (): Outcome => 'errored');
    const { place, pages, publish } = await prepared({ outcomes });
    const policies = [{ id: 1, node_id: 'P', name: 'main', type: 'branch' }];
    pages.environment = { rules: [{ id: 1, node_id: 'R', type: 'branch_policy' }], policies };
    const report = await publish({ files: place.ipk({}), 'verify-timeout': '1s' });
    expect(report.delivery).toMatchObject({ live: false, verified: 0 });
    expect(whats(report)).toEqual([
      expect.stringMatching(
        /^did not build \w+ in \d+ attempts: Page build failed\.; .* let only main deploy, not the branch gh-pages$/,
      ),
    ]);
    expect(requests(pages.asked())).toBeGreaterThan(0);
    expect(report.warnings[0]).toContain('attempts');
    expect(pages.site.requests).toEqual([]);
    expect(notLive(report.delivery, settingsOf({}).verify)).toEqual([]);
    expect(notLive(report.delivery, settingsOf({ verify: 'fail' }).verify)).toMatchObject([
      { name: 'VerifyError', code: 'VERIFY_NOT_LIVE' },
    ]);
  });

  test.each<[string, Outcome, RegExp]>([
    ['failed', 'errored', /^did not build \w+: Page build failed/],
    ['never started', 'never', /^has not built \w+ after 1 s/],
  ])('that %s and may not be requested again says which permission is missing', async (_, outcome, what) => {
    const place = makePlace();
    const pages = await startPages(place, { outcomes: [outcome] });
    pages.refuse('POST', refusals.notPermitted('pages: write'));
    const { secret } = await makeTestKey();
    const words = { ...pages.words, 'usign-key': secret, 'verify-timeout': '1s', files: place.ipk({}) };
    const report = await publishing(place, words, makeHost(place), HASTE);
    expect(report.delivery?.live).toBe(false);
    expect(whats(report)).toEqual([expect.stringMatching(what)]);
    expect(report.warnings[0]).toContain('`pages: write`');
    expect(requests(pages.asked())).toBe(1);
  });

  test('that stalls is waited for as long as `verify-timeout` says', async () => {
    const { place, publish } = await prepared({ outcomes: ['stalled'] });
    const report = await publish({ files: place.ipk({}), 'verify-timeout': '1s', verify: 'fail' });
    expect(report.delivery?.live).toBe(false);
    expect(whats(report)).toEqual([expect.stringMatching(/^is still building \w+ after 1 s$/)]);
    // Told by the error that the run ends with.
    expect(report.warnings).toEqual([]);
  });
});

describe('what makes waiting vain is told at once', () => {
  test.each<[string, object, RegExp, RegExp]>([
    ['the source GitHub Actions', { build_type: 'workflow' }, /GitHub Actions/, /Deploy from a branch/],
    ['another branch', { source: { branch: 'main', path: '/' } }, /branch main/, /`pages-branch: main`/],
    ['another folder', { source: { branch: 'gh-pages', path: '/docs' } }, /folder \/docs/, /\/ \(root\)/],
    ['a private site', { public: false }, /is private/, /visibility to public/],
    ['no web address', { html_url: 'javascript:alert(1)' }, /not a web address/, /settings/],
    [
      'a shell in its address',
      { html_url: "https://o.github.io/r';reboot;/" },
      /not a web address/,
      /settings/,
    ],
    ['no address', { html_url: undefined }, /does not say at which address/, /as `url`/],
  ])('%s', async (_, site, what, remedy) => {
    const { place, pages, publish } = await prepared({ site });
    const report = await publish({ files: place.ipk({}) });
    expect(report).toMatchObject({ changed: true, delivery: { live: false, url: null, verified: 0 } });
    expect(report.commit).toBe(pages.repository.tip());
    expect(whats(report)).toEqual([expect.stringMatching(what)]);
    expect(report.delivery?.findings[0]?.remedy).toMatch(remedy);
    expect(report.warnings).toHaveLength(1);
    const others = pages.asked().filter((line) => !line.startsWith('GET deployments?'));
    expect(others).toEqual(['GET pages', 'GET pages']);
  });

  test.each([
    ['Pages off', refusals.notFound, /is off/, /`pages: read`/],
    ['a permission that is missing', refusals.notPermitted('pages: read'), /denies/, /`pages: read`/],
    ['a token that nobody knows', refusals.badCredentials, /does not accept the token/, /`pages: read`/],
  ])('%s', async (_, reply, what, remedy) => {
    const { place, pages, publish } = await prepared();
    pages.refuse('GET', reply);
    const report = await publish({ files: place.ipk({}) });
    expect(report.delivery).toMatchObject({ live: false, url: null });
    expect(whats(report)).toEqual([expect.stringMatching(what)]);
    expect(report.delivery?.findings[0]?.remedy).toMatch(remedy);
    expect(pages.asked()).toEqual(['GET pages', 'GET pages']);
  });
});

test('nothing is asked with `off`, in a dry run, or of a home that is not on GitHub', async () => {
  const { place, pages, publish } = await prepared();
  const files = place.ipk({});
  expect((await publish({ files, 'dry-run': 'true' })).delivery).toBeNull();
  expect((await publish({ files, verify: 'off' })).delivery).toBeNull();
  const other = await publish({ files, ...onPath(place).words });
  expect(other).toMatchObject({ changed: true, delivery: null });
  expect(pages.api.requests).toEqual([]);
  // The address of the feed is news.
  expect(await publish({ files })).toMatchObject({ changed: true, added: 0, delivery: { live: true } });
  pages.api.requests.length = 0;
  expect(await publish({ files })).toMatchObject({ changed: false, delivery: null });
  expect(pages.asked()).toEqual(['GET pages']);
});

describe('before anything is collected', () => {
  test('what makes a push pointless is named', async () => {
    const { place, said, publish } = await prepared({ site: { build_type: 'workflow' } });
    await publish({ files: place.ipk({}) });
    expect(said[0]).toMatch(
      /^GitHub Pages of Owner\/feed serves what a workflow deploys.*Deploy from a branch/,
    );
  });

  test('with `verify: fail` such a push is not made, but for the first, which makes the branch', async () => {
    const { place, pages, run, host, publish } = await prepared({ site: { build_type: 'workflow' } });
    const fail = { verify: 'fail' };
    const first = await publish({ files: place.ipk({}), ...fail });
    expect(notLive(first.delivery, settingsOf(fail).verify)).toHaveLength(1);
    const tip = pages.repository.tip();
    const refusal = { code: 'VERIFY_NOT_LIVE', remedy: expect.stringContaining('Deploy from a branch') };
    expect(await failureOf(publish({ files: place.ipk({ name: 'other' }), ...fail }))).toMatchObject(refusal);
    expect(await failureOf(reindexing(place, { ...run, ...fail, title: 'T' }, host(), HASTE))).toMatchObject(
      refusal,
    );
    expect(pages.repository.tip()).toBe(tip);
  });

  test('a token that may not push is told, naming the permission', async () => {
    const { place, pages, publish } = await prepared();
    pages.beforeGit = ({ path }) => (path.includes('receive-pack') ? 403 : undefined);
    const missing = join(place.folder, 'not-built.ipk');
    const error = await failureOf(publish({ files: missing }));
    expect(error).toMatchObject({ code: 'GIT_ACCESS', remedy: expect.stringContaining('contents: write') });
    expect(pages.git.requests.map(({ method }) => method)).not.toContain('POST');
  });

  test.skipIf(process.platform === 'win32')('a hook of the user has no say in that', async () => {
    const { place, publish } = await prepared();
    chmodSync(place.file('hooks/pre-push', '#!/bin/sh\necho Permission denied >&2\nexit 1\n'), 0o755);
    const configuration = `[core]\n\thooksPath = ${place.folder}/hooks\n`;
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', configuration);
    expect(await publish({ files: place.ipk({}) })).toMatchObject({ changed: true });
  });

  test('a server that stumbles is no reason to stop', async () => {
    const { place, pages, publish } = await prepared();
    let stumbles = 0;
    pages.beforeGit = ({ path }) => (path.includes('receive-pack') && stumbles++ === 0 ? 500 : undefined);
    expect(await publish({ files: place.ipk({}) })).toMatchObject({
      changed: true,
      delivery: { live: true },
    });
    expect(stumbles).toBeGreaterThan(1);
  });
});

describe('a site that the token may not ask about', () => {
  test.each([
    ['hidden', refusals.notFound],
    ['denied', refusals.notPermitted('pages: read')],
  ])('because it is %s is looked at where it is said to be', async (_, reply) => {
    const { place, pages, said, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    pages.refuse('GET', reply);
    pages.follow();
    const report = await publish({ files: place.ipk({ name: 'other' }), url: pages.url });
    expect(report).toMatchObject({ url: pages.url, delivery: { live: true, url: pages.url, verified: 1 } });
    expect(said.join('\n')).toContain(`does not say what is served at ${pages.url}`);
  });

  test('is looked at where an earlier run was told that it is, and no device is sent there', async () => {
    const { place, pages, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    pages.refuse('GET', refusals.notFound);
    pages.follow();
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(report).toMatchObject({ url: null, delivery: { live: true, url: pages.url, verified: 1 } });
    expect(report.deviceLines.join()).not.toContain(pages.url);
  });

  test('and that has shown nothing so far is waited for where `url` says that it will', async () => {
    const { place, pages, publish } = await prepared();
    pages.refuse('GET', refusals.notFound);
    let looks = 0;
    pages.site.before = (path) => {
      if (path === '/feed/feed.json' && ++looks === 3) pages.deploy();
    };
    const report = await publish({ files: place.ipk({}), url: pages.url });
    expect(report.delivery).toMatchObject({ live: true, url: pages.url, verified: 1 });
  });

  test('is not live before the change is there, though no index changed', async () => {
    const { place, pages, publish } = await prepared();
    const files = place.ipk({});
    await publish({ files });
    pages.refuse('GET', refusals.notFound);
    const report = await publish({ files, title: 'Another', url: pages.url, 'verify-timeout': '1s' });
    expect([report.changed, report.delivery?.live, whats(report)]).toEqual([
      true,
      false,
      ['is not yet what this run wrote'],
    ]);
  });

  test('is not live while it serves a state of long ago', async () => {
    const { place, pages, run, publish, host } = await prepared();
    await publish({ files: [place.ipk({}), place.ipk({ name: 'other' })] });
    pages.refuse('GET', refusals.notFound);
    const late = { url: pages.url, 'verify-timeout': '1s' };
    await publish({ files: place.ipk({ name: 'third' }), ...late });
    const report = await removing(place, ['hello'], { ...run, ...late }, host(), HASTE);
    expect(report.delivery?.live).toBe(false);
    expect(whats(report)).toEqual([
      'is not yet what this run wrote',
      expect.stringMatching(/^is (listed still in the index that is served|still what it was)/),
    ]);
  });

  test('and that does not show the change in time is not live', async () => {
    const { place, pages, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    pages.refuse('GET', refusals.notFound);
    const late = { url: pages.url, 'verify-timeout': '1s' };
    const report = await publish({ files: place.ipk({ name: 'other' }), ...late });
    expect(report.delivery).toMatchObject({ live: false, url: pages.url, verified: 0 });
    expect(whats(report)).toContain('is still what it was before this run');
  });
});

test('a feed that is served elsewhere is looked at there, whatever Pages is set to', async () => {
  const { place, pages, publish, said } = await prepared({
    site: { build_type: 'workflow', html_url: 'https://docs.example.org/' },
  });
  const words = { url: pages.url, verify: 'fail' };
  pages.follow();
  await publish({ files: place.ipk({}), ...words });
  const report = await publish({ files: place.ipk({ name: 'other' }), ...words });
  expect(report).toMatchObject({ url: pages.url, delivery: { live: true, url: pages.url, verified: 1 } });
  expect(said.join()).not.toContain('Deploy from a branch');
  expect(pages.asked().filter((line) => line.includes('builds'))).toEqual([]);
});

test('a run that changes nothing does not fail because Pages is not set up', async () => {
  const { place, publish } = await prepared({ site: { build_type: 'workflow' } });
  const files = place.ipk({});
  await publish({ files });
  expect(await publish({ files, verify: 'fail' })).toMatchObject({ changed: false, delivery: null });
});

test('a key that is not at its public address is a finding', async () => {
  const { place, pages, publish } = await prepared();
  await publish({ files: place.ipk({}) });
  const [path = ''] = pages.repository.paths().filter((file) => file.startsWith('keys/'));
  pages.withhold(path);
  const report = await publish({ files: place.ipk({ name: 'other' }) });
  expect(report.delivery).toMatchObject({ live: false, verified: 1 });
  expect(report.delivery?.findings).toMatchObject([
    { path, what: 'cannot be fetched: the server answers 404' },
  ]);
});

test('the address that GitHub tells is remembered by the feed', async () => {
  const { place, pages, publish } = await prepared();
  await publish({ files: place.ipk({}) });
  expect(JSON.parse(pages.repository.read('feed.json').toString())).toMatchObject({ url: pages.url });
});
