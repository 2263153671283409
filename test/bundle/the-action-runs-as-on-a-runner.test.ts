import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeBareRepository } from '../support/bare-repository.ts';
import { startGitHub } from '../support/github-server.ts';
import { type PagesOptions, startPages } from '../support/pages.ts';
import { type ActionEnded, action, makePlace, onPath, overHttp, TOKEN, type Words } from '../support/run.ts';
import { makeSigstore } from '../support/sigstore-maker.ts';
import { makeTestKey } from '../support/test-keys.ts';

const COORDINATES = { branch: '24.10', repository: 'base' };

/** Workflow commands of a kind, in their order. */
function commands({ stdout }: ActionEnded, kind: string): string[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith(`::${kind}`));
  return lines.map((line) => line.replace(/^::[^:]*::/, ''));
}

describe('a publish into the workflow’s own repository', () => {
  async function prepared() {
    const place = makePlace();
    const key = await makeTestKey();
    const { server } = await overHttp(place);
    const repository = makeBareRepository(join(place.folder, 'served', 'Owner', 'feed.git'));
    const words = {
      ...COORDINATES,
      files: [place.ipk({ name: 'one' }), '', place.ipk({ name: 'two' })],
      'usign-key': key.secret,
      token: TOKEN,
      title: 'Feed <b>&|`',
    };
    const env = { GITHUB_REPOSITORY: 'Owner/feed', GITHUB_SERVER_URL: server.url };
    return { place, key, repository, words, env };
  }

  test('gives outputs, a report and a summary', async () => {
    const { place, key, repository, words, env } = await prepared();
    const ended = await action(place, words, { env });

    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const tip = repository.tip();
    const { report, summary, ...outputs } = ended.outputs;
    const unseen = { live: 'false', 'page-url': '', 'lock-path': '', 'site-path': '', verified: '0' };
    expect(outputs).toEqual({
      ...{ changed: 'true', commit: tip, added: '2', updated: '0', removed: '0' },
      ...unseen,
    });
    expect(commands(ended, 'warning')).toEqual([expect.stringContaining('GitHub Pages of Owner/feed')]);
    expect(report?.startsWith(place.temporary)).toBe(true);
    expect(JSON.parse(readFileSync(report ?? '', 'utf8'))).toMatchObject({
      command: 'publish',
      feed: 'branch gh-pages of Owner/feed',
      commit: tip,
      added: 2,
      changes: [{ name: 'one' }, { name: 'two' }],
      keys: [{ keyId: key.publicKey.keyId }],
    });
    expect(place.leftBehind()).toEqual([expect.stringMatching(/^pkgfeed-report-/)]);
    expect(repository.git(['log', '-1', '--format=%an', 'gh-pages']).trim()).toBe('github-actions[bot]');

    const lines = ended.summary.split('\n');
    expect(lines).toContain('| | package | version | folder | size |');
    const rows = lines.filter((line) => line.startsWith('| added |'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.split('|')).toHaveLength(7);
    expect(rows[0]).toContain('| one |');
    expect(`${readFileSync(summary ?? '', 'utf8')}\n`).toBe(ended.summary);
    expect(ended.summary).toContain(String(tip));
    expect(ended.summary).toContain(`keys/${key.publicKey.keyId}`);
    expect(lines[0]).not.toMatch(/[<`|]/);
  });

  test('the same again says that nothing changed', async () => {
    const { place, repository, words, env } = await prepared();
    await action(place, words, { env });
    const tip = repository.tip();
    const ended = await action(place, words, { env });
    const { report, summary: _, ...outputs } = ended.outputs;
    expect(JSON.parse(readFileSync(report ?? '', 'utf8'))).toMatchObject({ unchanged: 2 });
    expect(outputs).toEqual({
      ...{ changed: 'false', commit: '', added: '0', updated: '0', removed: '0' },
      ...{ live: 'false', 'page-url': '', 'lock-path': '', 'site-path': '', verified: '0' },
    });
    expect(ended.summary).toContain('nothing changed');
    expect(repository.tip()).toBe(tip);
  });

  test('a token that may not write is an error that says which permission is missing', async () => {
    const { place, repository, words, env } = await prepared();
    const ended = await action(place, { ...words, token: 'ghs_anotherToken' }, { env });
    expect(ended.code).toBe(1);
    expect(commands(ended, 'error')[0]).toContain('contents: write');
    const shown = ended.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(shown.join('\n')).not.toContain('ghs_anotherToken');
    expect(repository.tip()).toBeUndefined();
  });
});

test('every secret line is hidden before anything else is printed', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const key = await makeTestKey('open sesame');
  const ended = await action(place, {
    ...COORDINATES,
    ...words,
    files: place.ipk({}),
    'usign-key': key.secret.replaceAll('\n', '\r\n'),
    'usign-passphrase': 'open sesame',
    token: TOKEN,
  });
  expect(ended.code).toBe(0);
  const lines = ended.stdout.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('::add-mask::'));
  expect(lines.slice(0, first)).toEqual(
    expect.arrayContaining([key.secretLine, 'open sesame', TOKEN].map((secret) => `::add-mask::${secret}`)),
  );
  expect(lines.slice(first).filter((line) => line.includes('add-mask'))).toEqual([]);
});

test('secrets are hidden before an error is printed too', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const key = await makeTestKey('open sesame');
  const ended = await action(place, {
    ...COORDINATES,
    ...words,
    files: 'absent',
    'usign-key': key.secret,
    token: TOKEN,
  });
  expect(ended.code).toBe(1);
  const lines = ended.stdout.split('\n');
  const error = lines.findIndex((line) => line.startsWith('::error'));
  const masks = lines.slice(0, error).filter((line) => line.startsWith('::add-mask::'));
  expect(masks).toEqual(expect.arrayContaining([`::add-mask::${key.secretLine}`, `::add-mask::${TOKEN}`]));
});

test('a package cannot speak to the runner', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const key = await makeTestKey();
  const bad = place.file('::set-output name=x::y.ipk', 'not a package');
  const title = '::error::forged';
  const run = { ...COORDINATES, ...words, 'usign-key': key.secret };
  const refused = await action(place, { ...run, files: bad });
  expect(refused.code).toBe(1);
  expect(refused.stdout.split('\n').filter((line) => /^\s*(::(?!error|add-mask)|##\[)/.test(line))).toEqual(
    [],
  );
  const shown = await action(place, { ...run, files: place.ipk({}), title });
  expect(shown.code).toBe(0);
  expect(commands(shown, 'error')).toEqual([]);
});

test('a warning is an annotation, and stands in the summary', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const key = await makeTestKey();
  const files = place.ipk({ container: 'ar' });
  const ended = await action(place, { ...COORDINATES, ...words, files, 'usign-key': key.secret });
  expect(commands(ended, 'warning')).toEqual([expect.stringContaining('OpenWrt would install it empty')]);
  expect(ended.summary).toContain('OpenWrt would install it empty');
  expect(ended.outputs.added).toBe('1');
});

test('every bad input is an annotation of its own, with the nearest right one', async () => {
  const place = makePlace();
  const ended = await action(place, {
    ...COORDINATES,
    files: place.ipk({}),
    'pages-repository': './feed.git',
    'on-conflict': 'replce',
    'dry-run': 'yes',
    'keep-versions': '-1',
  });
  expect(ended.code).toBe(1);
  const errors = commands(ended, 'error');
  expect(errors).toHaveLength(4);
  expect(errors[0]).toContain('Did you mean replace?');
  expect(errors.at(-1)).toContain('3 problems');
  expect(ended.outputs).toEqual({});
});

test('a misspelt input is refused with the nearest right one', async () => {
  const place = makePlace();
  const env = { 'INPUT_USIGN-KYE': 'x' };
  const ended = await action(place, { ...COORDINATES, files: place.ipk({}) }, { env });
  expect(ended.code).toBe(1);
  expect(commands(ended, 'error')[0]).toContain('Did you mean usign-key?');
});

test('json prints the report, and leaves outputs and summary as they are', async () => {
  const place = makePlace();
  const { words } = onPath(place);
  const key = await makeTestKey();
  const where = { ...COORDINATES, ...words, url: 'https://example.org/feed' };
  const run = { ...where, files: place.ipk({}), 'usign-key': key.secret, json: 'true' };
  const ended = await action(place, run);
  const shown = ended.stdout.split('\n').filter((line) => !line.startsWith('::'));
  expect(JSON.parse(shown.join('\n'))).toMatchObject({ command: 'publish', added: 1 });
  expect(ended.outputs.changed).toBe('true');
});

describe('a pull request from a fork', () => {
  const event = (head: string | undefined): string =>
    JSON.stringify({
      pull_request: {
        head: { repo: head === undefined ? null : { full_name: head } },
        base: { repo: { full_name: 'Owner/feed' } },
      },
    });

  async function inPullRequest(
    head: string | undefined,
    words: { [name: string]: string },
    more: { [name: string]: string } = {},
  ) {
    const place = makePlace();
    const { words: home, repository } = onPath(place);
    const env = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: place.file('event.json', event(head)),
      ...more,
    };
    const run = { ...COORDINATES, ...home, files: place.ipk({}), ...words };
    return { ended: await action(place, run, { env }), repository };
  }

  test.each(['Other/feed', undefined])(
    'of %s has no secrets, so it is a dry run, and says so',
    async (head) => {
      const { ended, repository } = await inPullRequest(head, { 'ssh-known-hosts': 'host ssh-ed25519 AAAA' });
      expect(ended.code).toBe(0);
      expect(commands(ended, 'notice').join()).toContain('comes from a fork');
      expect(ended.outputs).toMatchObject({ changed: 'true', commit: '', added: '1' });
      expect(ended.summary).toContain('hello');
      expect(repository.tip()).toBeUndefined();
    },
  );

  test('of Dependabot has none either, though it comes from the repository itself', async () => {
    const more = { GITHUB_ACTOR: 'dependabot[bot]' };
    const { ended, repository } = await inPullRequest('Owner/feed', {}, more);
    expect([ended.code, ended.outputs.added]).toEqual([0, '1']);
    expect(commands(ended, 'notice').join()).toContain('comes from Dependabot, which gets no secrets');
    expect(repository.tip()).toBeUndefined();
  });

  test('in a merge queue is not published before it is merged, with a key either', async () => {
    const { secret } = await makeTestKey();
    const more = { GITHUB_EVENT_NAME: 'merge_group' };
    const { ended, repository } = await inPullRequest('Owner/feed', { 'usign-key': secret }, more);
    expect([ended.code, ended.outputs.added]).toEqual([0, '1']);
    expect(commands(ended, 'notice').join()).toContain('changes are not merged yet');
    expect(repository.tip()).toBeUndefined();
  });

  test('within the repository, a missing key is an error as always', async () => {
    const { ended } = await inPullRequest('Owner/feed', {});
    expect(ended.code).toBe(1);
    expect(commands(ended, 'error').join()).toContain('KEY_MISSING');
  });
});

test('command: reindex recomputes the feed', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words, repository } = onPath(place);
  const run = { ...COORDINATES, ...words, 'usign-key': key.secret };
  await action(place, { ...run, files: place.ipk({}) });
  repository.plant({ '24.10/base/mips_24kc/Packages.sig': null });
  const ended = await action(place, { ...run, command: 'reindex' });
  expect([ended.code, ended.outputs.changed]).toEqual([0, 'true']);
  expect(repository.paths()).toContain('24.10/base/mips_24kc/Packages.sig');
  const wrong = await action(place, { ...run, command: 'reindx' });
  expect(wrong.code).toBe(1);
  expect(commands(wrong, 'error').join()).toContain('Did you mean reindex?');
});

describe('a publish that Pages serves', () => {
  async function prepared(options: PagesOptions = {}) {
    const place = makePlace();
    const pages = await startPages(place, options);
    const { secret } = await makeTestKey();
    const words = { ...COORDINATES, token: TOKEN, 'usign-key': secret, files: place.ipk({}), verify: 'fail' };
    const { GITHUB_SERVER_URL, GITHUB_API_URL } = place.env;
    const env = { GITHUB_REPOSITORY: 'Owner/feed', GITHUB_SERVER_URL, GITHUB_API_URL };
    return { pages, ended: await action(place, words, { env }) };
  }

  test('is live, and says where and how much of it was fetched', async () => {
    const { pages, ended } = await prepared();
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.outputs).toMatchObject({ live: 'true', 'page-url': pages.url, verified: '1' });
    expect(commands(ended, 'warning')).toEqual([]);
    expect(ended.stdout).toContain(`live at ${pages.url}, 1 package fetched and compared`);
    expect(ended.summary).toContain('Live at http');
  });

  test('from another branch is pushed, and fails with all outputs set', async () => {
    const { pages, ended } = await prepared({ site: { source: { branch: 'main', path: '/' } } });
    expect(ended.code).toBe(1);
    expect(ended.outputs).toMatchObject({
      ...{ changed: 'true', commit: pages.repository.tip(), added: '1' },
      ...{ live: 'false', 'page-url': pages.url, verified: '0' },
    });
    expect(commands(ended, 'error')[0]).toContain(
      'VERIFY_NOT_LIVE: GitHub Pages of Owner/feed serves the branch',
    );
    expect(ended.summary).toContain('Not known to be live');
  });
});

describe('command: verify', () => {
  const MIPS = '24.10/base/mips_24kc';

  /** A feed of so many packages that Pages serves, and a step that looks at it. */
  async function served(count: number) {
    const place = makePlace();
    const pages = await startPages(place);
    const { secret, publicKey } = await makeTestKey();
    const { GITHUB_SERVER_URL, GITHUB_API_URL } = place.env;
    const env = { GITHUB_REPOSITORY: 'Owner/feed', GITHUB_SERVER_URL, GITHUB_API_URL };
    const names = Array.from({ length: count }, (_, i) => `p${i}`);
    const files = names.map((name) => place.ipk({ name }));
    await action(place, { ...COORDINATES, files, token: TOKEN, 'usign-key': secret }, { env });
    pages.api.requests.length = 0;
    const verify = (words: Words = {}, more: NodeJS.ProcessEnv = {}) =>
      action(place, { command: 'verify', token: TOKEN, ...words }, { env: { ...env, ...more } });
    const breakAll = (): void => {
      for (const name of names)
        pages.site.answers.set(`/feed/${MIPS}/${name}_1.0-1_mips_24kc.ipk`, (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
        );
    };
    return { place, pages, publicKey, verify, breakAll };
  }

  test('finds the feed of this repository by itself, and nothing wrong with it', async () => {
    const { pages, publicKey, verify } = await served(2);
    const ended = await verify({ all: 'true', 'trusted-keys': publicKey.text });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const { report = '', summary = '', ...outputs } = ended.outputs;
    expect(outputs).toEqual({ ok: 'true' });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      ...{ command: 'verify', feed: `${pages.url}/`, ok: true, all: true, keys: 'given', packages: 2 },
    });
    expect(`${readFileSync(summary, 'utf8')}\n`).toBe(ended.summary);
    expect(ended.summary).toContain(`| ${MIPS.replace('_', '&#95;')} | opkg | 2 | signed |`);
    expect(ended.stdout).toContain('2 packages');
    expect(ended.stdout).not.toMatch(/^::(error|warning|notice)/m);
    expect(pages.asked()).toEqual(['GET pages']);
  });

  test('of a broken feed fails once everything is told, with no more annotations than GitHub shows', async () => {
    const { verify, breakAll } = await served(12);
    breakAll();
    const ended = await verify();
    expect(ended.code).toBe(1);
    expect(ended.outputs.ok).toBe('false');
    const errors = commands(ended, 'error');
    expect(errors).toHaveLength(10);
    expect(errors[0]).toContain(`${MIPS}/p0_1.0-1_mips_24kc.ipk is not served as it is`);
    expect(errors[0]).toContain('devices get the same answer%0ALook at the address');
    expect(errors.at(-1)).toMatch(/^http.*\/feed\/ has 12 errors$/);
    const found = JSON.parse(readFileSync(ended.outputs.report ?? '', 'utf8')).findings;
    expect(found).toHaveLength(12);
    expect(ended.stdout.match(/^error: /gm)).toHaveLength(12);
    expect(ended.summary.match(/^ {2}- fix: /gm)).toHaveLength(12);
    expect(readFileSync(ended.outputs.summary ?? '', 'utf8')).toContain('### Errors');
  });

  test('looks at any `url`, also in a pull request from a fork, which has no secrets', async () => {
    const { place, pages, verify } = await served(1);
    const event = { pull_request: { head: { repo: null }, base: { repo: { full_name: 'Owner/feed' } } } };
    const env = { GITHUB_EVENT_PATH: place.file('event.json', JSON.stringify(event)) };
    const ended = await verify({ url: `${pages.url}/${MIPS}/Packages.gz`, json: 'true' }, env);
    expect([ended.code, ended.outputs.ok]).toEqual([0, 'true']);
    const shown = ended.stdout.split('\n').filter((line) => !line.startsWith('::'));
    expect(JSON.parse(shown.join('\n'))).toMatchObject({ command: 'verify', packages: 1 });
    expect(commands(ended, 'notice')).toEqual([]);
    expect(pages.asked()).toEqual([]);
  });

  test('refuses inputs that it has no use for', async () => {
    const place = makePlace();
    const env = { GITHUB_REPOSITORY: 'Owner/feed' };
    const idle = { files: 'a.ipk', verify: 'fail', 'pages-branch': 'pages', 'dry-run': 'true' };
    const ended = await action(place, { command: 'verify', token: TOKEN, ...idle }, { env });
    expect(ended.code).toBe(1);
    const told = commands(ended, 'error').slice(0, -1);
    expect(told.map((line) => /`([a-z-]+)` is given/.exec(line)?.[1])).toEqual([
      'files',
      'pages-branch',
      'verify',
      'dry-run',
    ]);
  });

  test('of what is no feed says so, and leaves no outputs', async () => {
    const { pages, verify } = await served(1);
    const ended = await verify({ url: `${pages.url}/elsewhere` });
    expect([ended.code, ended.outputs]).toEqual([1, {}]);
    expect(commands(ended, 'error')[0]).toContain('VERIFY_ADDRESS');
  });
});

test('packages that have to be attested are, or are refused', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const gitHub = await startGitHub({ tokens: { [TOKEN]: ['attestations: read'] } });
  onTestFinished(() => gitHub.close());
  const sigstore = await makeSigstore();
  const [attested, other] = [place.ipk({ name: 'one' }), place.ipk({ name: 'two' })];
  const subjects = [createHash('sha256').update(readFileSync(attested)).digest('hex')];
  const bundle = await sigstore.attest({ subjects });
  gitHub.repository('owner/name').addAttestation({ subjects, bundle });
  const run = {
    ...{ ...COORDINATES, ...words, 'usign-key': secret, token: TOKEN },
    'require-attestation': 'owner/name/.github/workflows/build.yml@refs/heads/main',
    'attestation-roots': place.file('roots.jsonl', sigstore.root),
  };
  const env = { GITHUB_API_URL: gitHub.apiUrl };
  const refused = await action(place, { ...run, files: [attested, other] }, { env });
  expect(refused.code).toBe(1);
  expect(commands(refused, 'error')[0]).toContain('SOURCE_UNATTESTED');
  expect(repository.tip()).toBeUndefined();
  const published = await action(place, { ...run, files: attested }, { env });
  expect([published.code, published.outputs.added]).toEqual([0, '1']);
});
