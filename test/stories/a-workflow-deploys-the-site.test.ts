import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { reportJson } from '../../src/report/report.ts';
import { deploySite, type PagesOptions, startPages } from '../support/pages.ts';
import { failureOf, makeHost, makePlace, publishing, settingsOf, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const ACTIONS = { build_type: 'workflow' };

async function prepared(options: PagesOptions = {}) {
  const place = makePlace();
  const pages = await startPages(place, { site: ACTIONS, ...options });
  const { secret } = await makeTestKey();
  const folder = join(place.folder, 'site');
  const run: Words = { ...pages.words, 'usign-key': secret, deploy: 'workflow', 'site-folder': folder };
  Object.assign(place.env, {
    GITHUB_REPOSITORY: 'Owner/feed',
    GITHUB_REF: 'refs/heads/main',
  });
  const host = makeHost(place);
  const publish = (words: Words, now = host.now) =>
    publishing(place, { ...run, ...words }, Object.assign(host, { now }));
  /** Verifies what is served with the report that a run left. */
  const verifying = async (report: object, words: Words = {}) => {
    const file = place.file('report.json', reportJson(report));
    const quick = {
      fetch: { backoff: 10, tries: 2 },
      patience: { least: 300, most: 600, first: 50, longest: 100 },
    };
    const settings = settingsOf({ ...pages.words, report: file, 'verify-timeout': '1s', ...words });
    return await verify([], settings, makeHost(place), quick);
  };
  return { place, pages, folder, host, publish, verifying };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => lstatSync(join(folder, name)).isFile())
    .toSorted();

describe('a publish with `deploy: workflow`', () => {
  test('leaves the whole site as its commit has it, asks for no build, and is verified by its report', async () => {
    const { place, pages, folder, publish, verifying } = await prepared();
    pages.repository.plant({
      ...{ 'pages/own.html': 'mine $Id$\n', '.well-known/security.txt': 'Contact: me' },
      // A branch must not decide what becomes of its bytes.
      '.gitattributes': '* text eol=crlf ident working-tree-encoding=UTF-16 filter=lfs\n',
      'run.sh': { mode: '100755', body: '#!/bin/sh\n' },
    });
    await publish({ files: place.ipk({}) });
    const umask = process.umask(0o077);
    onTestFinished(() => void process.umask(umask));
    const report = await publish({ files: place.ipk({ name: 'other', arch: 'all' }) });
    expect(report).toMatchObject({ changed: true, delivery: null, warnings: [], url: pages.url });
    const paths = pages.repository.paths().toSorted();
    expect(filesIn(folder)).toEqual(paths);
    for (const path of paths) {
      expect(readFileSync(join(folder, path)), path).toEqual(pages.repository.read(path));
      expect(lstatSync(join(folder, path)).mode & 0o777).toBe(0o644);
    }
    expect(paths).toEqual(
      expect.arrayContaining(['.nojekyll', '.well-known/security.txt', 'pages/own.html']),
    );
    expect(report.site).toMatchObject({ path: folder, commit: pages.repository.tip(), files: paths.length });
    expect(pages.asked().filter((line) => line.includes('builds'))).toEqual([]);
    expect(place.leftBehind()).toEqual([]);

    expect(await verifying(report)).toMatchObject({ ok: false });
    deploySite(pages, folder);
    pages.site.requests.length = 0;
    expect(await verifying(report)).toMatchObject({ ok: true, findings: [], packages: 1 });
    expect(pages.site.requests.filter((line) => line.endsWith('.ipk'))).toEqual([
      'GET /feed/24.10/base/mips_24kc/other_1.0-1_all.ipk',
    ]);
  });

  test('follows links of the branch, and says what a site cannot have', async () => {
    const { place, pages, folder, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    const link = (body: string) => ({ mode: '120000', body });
    pages.repository.plant({ latest: link('24.10/base'), lost: link('../../etc/passwd'), '-odd': '' });
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(filesIn(join(folder, 'latest'))).toEqual(filesIn(join(folder, '24.10/base')));
    expect(filesIn(folder).filter((path) => /^(-odd|lost)$/.test(path))).toEqual(['-odd']);
    expect(report.warnings).toEqual([expect.stringContaining('lost (a link to nothing in the branch)')]);
  });

  test('fetches what it does not have in one request', async () => {
    const { place, pages, publish } = await prepared();
    await publish({ files: ['a', 'b', 'c', 'd'].map((name) => place.ipk({ name })) });
    pages.git.requests.length = 0;
    await publish({ files: place.ipk({ name: 'more' }) });
    const fetched = pages.git.requests.filter(
      ({ method, path }) => method === 'POST' && path.includes('upload-pack'),
    );
    // Two for each of the tips and one for the indexes; and one for the contents of all packages.
    expect(fetched).toHaveLength(6);
  });

  test('leaves the whole site too when nothing changed, again into its own folder, and in place of a failed deployment', async () => {
    const { place, pages, folder, publish, verifying } = await prepared();
    const files = place.ipk({});
    const first = await publish({ files });
    writeFileSync(join(folder, 'stale.txt'), 'of a step in between');
    const again = await publish({ files });
    expect(again).toMatchObject({ changed: false, commit: '', site: { commit: first.commit } });
    expect(filesIn(folder)).toEqual(pages.repository.paths().toSorted());
    expect(await verifying(again)).toMatchObject({
      ok: false,
      findings: [{ what: 'is not served' }, {}, {}],
    });
    deploySite(pages, folder);
    expect(await verifying(again)).toMatchObject({ ok: true });
  });

  test('does not take back what others published meanwhile', async () => {
    const { place, pages, folder, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    let pushed = false;
    pages.beforeGit = ({ method, path }) => {
      if (method === 'POST' && path.includes('receive-pack')) pushed = true;
      else if (pushed) {
        pushed = false;
        pages.repository.plant({ 'by-another-run.txt': 'later' });
      }
    };
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(filesIn(folder)).toContain('by-another-run.txt');
    expect(report.site?.commit).toBe(pages.repository.tip());
  });

  test('writes nothing in a dry run', async () => {
    const { place, folder, publish } = await prepared();
    const report = await publish({ files: place.ipk({}), 'dry-run': 'true' });
    expect(report).toMatchObject({ site: null, expected: null });
    expect(() => lstatSync(folder)).toThrow('ENOENT');
  });

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'that holds files of others',
      (folder) => mkdirSync(join(folder, 'own'), { recursive: true }),
      /no run of pkgfeed/,
    ],
    ['that is a file', (folder) => writeFileSync(folder, ''), /is not a folder/],
    ['that is a link', (folder) => symlinkSync('/tmp', folder), /is a link/],
  ])('refuses a folder %s before it does anything', async (_, make, message) => {
    const { place, pages, folder, publish } = await prepared();
    make(folder);
    const error = await failureOf(publish({ files: place.ipk({}) }));
    expect(error).toMatchObject({ code: 'INPUT_VALUE', message: expect.stringMatching(message) });
    expect(pages.git.requests).toEqual([]);
  });
});

describe('before anything is collected', () => {
  const said = async (options: PagesOptions, words: Words = {}, env: NodeJS.ProcessEnv = {}) => {
    const { place, pages, host, publish } = await prepared(options);
    Object.assign(place.env, env);
    if (env.policy) pages.environment = { rules: [], policies: [{ name: env.policy, type: 'branch' }] };
    const report = await publish({ files: place.ipk({}), verify: 'fail', ...words });
    await publish({ files: place.ipk({ name: 'other' }), verify: 'fail', ...words });
    return { report, first: host.said[0] };
  };

  test.each<[string, object, NodeJS.ProcessEnv, RegExp]>([
    [
      'that a branch is built instead',
      { build_type: 'legacy' },
      {},
      /builds the branch.*Use `deploy: branch`, which fits/,
    ],
    ['that the site is private', { ...ACTIONS, public: false }, {}, /is private/],
    [
      'that the environment refuses the tag',
      ACTIONS,
      { policy: 'main', GITHUB_REF: 'refs/tags/v1.0' },
      /let only main deploy, not the tag v1\.0/,
    ],
    [
      'that the workflow is of another repository',
      ACTIONS,
      { GITHUB_REPOSITORY: 'else/where' },
      /`deploy: off`/,
    ],
  ])('the run says %s, and goes on', async (_, site, env, sentence) => {
    const { report, first } = await said({ site }, {}, env);
    expect(first).toMatch(sentence);
    expect(report.warnings).toEqual([expect.stringMatching(sentence)]);
  });
});

test('with `deploy: off` nothing is asked of Pages or waited for', async () => {
  const { place, pages, publish } = await prepared();
  const report = await publish({ files: place.ipk({}), deploy: 'off', 'site-folder': [] });
  expect(report).toMatchObject({ changed: true, delivery: null, site: null, warnings: [] });
  expect(pages.asked()).toEqual([]);
});

test('a change that was published after the one of the report proves it as well', async () => {
  const { place, pages, folder, publish, verifying } = await prepared();
  const report = await publish({ files: place.ipk({}) });
  await publish({ files: place.ipk({ name: 'other' }) }, new Date(1_700_000_060_000));
  deploySite(pages, folder);
  expect(await verifying(report)).toMatchObject({ ok: true });
});

test('what a later run took back is no error, and said', async () => {
  const { place, pages, folder, publish, verifying } = await prepared();
  await publish({ files: place.ipk({ name: 'other' }) });
  const report = await publish({ files: place.ipk({}) });
  const { expected } = report;
  await publish({ remove: 'hello' }, new Date(1_700_000_060_000));
  deploySite(pages, folder);
  const verdict = await verifying(report);
  expect(verdict.findings).toContainEqual({
    ...{ severity: 'warning', path: '24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk' },
    what: 'is not listed in the index that is served; the feed was changed again after this run',
    ...{ why: expect.any(String), remedy: expect.any(String) },
  });
  expect(verdict.ok).toBe(true);
  const moved = expected?.folders.map((one) => ({ ...one, path: '24.10/base/x86_64' }));
  const { ok, findings } = await verifying({ ...report, expected: { ...expected, folders: moved } });
  expect([ok, findings.map(({ path, what }) => `${path} ${what}`)]).toEqual([
    true,
    ['24.10/base/x86_64 is not in the feed any more; the feed was changed again after this run'],
  ]);
});

test('a report that is not of a publish is refused', async () => {
  const { place, publish, verifying } = await prepared();
  const dry = await publish({ files: place.ipk({}), 'dry-run': 'true' });
  expect(await failureOf(verifying(dry))).toMatchObject({ message: expect.stringContaining('dry run') });
  expect(await failureOf(verifying({ command: 'check' }))).toMatchObject({ code: 'INPUT_VALUE' });
});
