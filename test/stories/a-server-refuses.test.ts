import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareRepository } from '../support/bare-repository.ts';
import {
  checking,
  cli,
  failureOf,
  HAS_OTHER_GIT,
  makeHost,
  makePlace,
  onPath,
  overHttp,
  publishFlags,
  publishing,
  shadow,
  TOKEN,
  WAYS,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

test.each(['a branch that is there', 'an empty repository'])('a wrong token, %s', async (what) => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place);
  if (what === 'a branch that is there') remote.repository.plant({ CNAME: 'x' });
  const tip = remote.repository.tip();
  const wrong = 'ghs_wrongTokenThatMustNotBeShown987654';
  const flags = {
    files: place.ipk({}),
    'usign-key': place.file('key.sec', key.secret),
    'pages-repository': remote.words['pages-repository'],
  };
  const ended = await cli(place, publishFlags(flags), { env: { PKGFEED_TOKEN: wrong } });

  expect(ended.code).toBe(1);
  // A workflow's own token goes to GitHub alone.
  expect(ended.stderr).toMatch(
    /^`token` is not sent to http:\/\/127\.0\.0\.1:\d+, .*\nGitError GIT_ACCESS: /,
  );
  expect(ended.stderr).toContain('contents: write');
  const basic = Buffer.from(`x-access-token:${wrong}`).toString('base64');
  for (const secret of [wrong, basic]) expect(ended.stdout + ended.stderr).not.toContain(secret);
  expect(remote.repository.tip()).toBe(tip);
  expect(place.leftBehind()).toEqual([]);
});

test('a lock that a killed git left in a repository on this disk is named, with what to do', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const lock = place.file('feed.git/refs/heads/gh-pages.lock', '');
  const late = { ...run, 'push-timeout': '1s', files: place.ipk({ name: 'two' }) };
  const error = await failureOf(publishing(place, late));
  expect(error.code).toBe('FEED_BUSY');
  expect(error.message).toContain(`the lock file ${lock} exists`);
  expect(error.remedy).toContain(`If not, delete ${lock}`);
  rmSync(lock);
  expect(await publishing(place, { ...run, files: place.ipk({ name: 'two' }) })).toMatchObject({
    changed: true,
  });
});

// Before 2.39.4 git reads the repositories of others.
const asksWhoOwns = process.getuid?.() === 0 && !HAS_OTHER_GIT;

test.runIf(asksWhoOwns)('a repository of another user is no question of tokens', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  execFileSync('chown', ['-R', '12345', repository.path]);
  const error = await failureOf(
    publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) }),
  );
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.message).toContain('belongs to another user');
  expect(error.remedy).toContain(`safe.directory ${repository.path}`);
  // The remedy works as it is printed.
  const [, command = ''] = /`(git config [^`]+)`/.exec(error.remedy) ?? [];
  execFileSync('sh', ['-c', command], { env: place.env });
  const again = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  expect(again).toMatchObject({ changed: false });
});

test('no token at all ends without a prompt', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place);
  const words = { 'pages-repository': remote.words['pages-repository'], 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...words, files: place.ipk({}) }));
  expect(error.code).toBe('GIT_ACCESS');
});

test('a token that may read and not write', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place, {
    before({ path }) {
      return path.includes('receive-pack') ? 403 : undefined;
    },
  });
  const run = { ...remote.words, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect(error.code).toBe('GIT_ACCESS');
  expect(error.message).toMatch(/^git push was refused: /);
  expect(error.message).not.toContain(TOKEN);
  expect(remote.repository.tip()).toBeUndefined();
});

test('a repository that is not there', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place);
  const url = remote.words['pages-repository'].replace('feed.git', 'absent.git');
  const run = { ...remote.words, 'pages-repository': url, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect(error.code).toMatch(/^GIT_(REMOTE|ACCESS)$/);
  expect(error.message).toContain('absent.git');
  expect(bareRepository(join(place.folder, 'served', 'feed.git')).tip()).toBeUndefined();
});

test('a path that is no repository', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const path = place.file('no-repository/README', 'hello').replace(/.README$/, '');
  const run = { 'pages-repository': path, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect(error.code).toBe('GIT_REMOTE');
});

test('a repository that cannot be made', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const path = join(place.file('plain', 'a file'), 'feed.git');
  const run = { 'pages-repository': path, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({}) }));
  expect(error.code).toBe('FEED_ABSENT');
  expect(error.message).toContain('cannot be made');
});

test('a server that is not reached', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place);
  await remote.server.close();
  const error = await failureOf(
    publishing(place, {
      ...remote.words,
      ...{ 'usign-key': key.secret, files: place.ipk({}), 'push-timeout': '1s' },
    }),
  );
  expect(error.code).toBe('GIT_REMOTE');
});

test('a server without partial clones: everything still works, and the run says what it cost', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place, { filters: false });
  const run = { ...remote.words, 'usign-key': key.secret };
  await publishing(place, {
    ...run,
    files: [place.ipk({ name: 'one' }), place.ipk({ name: 'any', arch: 'all' })],
  });
  const host = makeHost(place);
  const x86 = place.ipk({ name: 'two', arch: 'x86_64' });
  const report = await publishing(place, { ...run, history: 'squash', files: x86 }, host);

  expect(host.said.filter((line) => line.includes('no partial clones'))).toHaveLength(1);
  expect(report.added).toBe(2);
  expect(remote.repository.log()).toHaveLength(1);
  remote.repository.fsck();
  expect(await checking(place, remote.words)).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('a server with partial clones says nothing of them', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = await overHttp(place);
  const run = { ...remote.words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  const host = makeHost(place);
  await publishing(place, { ...run, files: place.ipk({ name: 'two' }) }, host);
  expect(host.said).toEqual([]);
});

describe.each(WAYS)('over %s', (_name, reach) => {
  test.skipIf(process.platform === 'win32')('a push that a hook declines is not tried again', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    repository.plant({ CNAME: 'feed.example.org' });
    const tip = repository.tip();
    const calls = place.file('calls', '');
    const hook = join(repository.path, 'hooks', 'pre-receive');
    writeFileSync(hook, `#!/bin/sh\necho called >> '${calls}'\necho 'policy says no' >&2\nexit 1\n`);
    chmodSync(hook, 0o755);
    const error = await failureOf(
      publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) }),
    );

    expect(error.code).toBe('GIT_FAILED');
    expect(error.message).toBe('git push was refused: policy says no (pre-receive hook declined)');
    expect(readFileSync(calls, 'utf8')).toBe('called\n');
    expect(repository.tip()).toBe(tip);
  });
});

test.skipIf(process.platform === 'win32')(
  'a push that git reports as done and that moved nothing is an error',
  async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    // A git that pushes nothing and ends well, as configuration or a wrapper can make it.
    shadow(place, 'git', `#!/bin/sh\nfor word; do [ "$word" = push ] && exit 0; done\nexec '${real}' "$@"\n`);
    const flags = { ...words, files: place.ipk({}), 'usign-key': place.file('key.sec', key.secret) };
    const ended = await cli(place, publishFlags(flags));

    expect(repository.tip()).toBeUndefined();
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(/^GitError /);
  },
);

test('a push that landed while its answer got lost is done, and not done twice', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  let pushes = 0;
  const { repository, words } = await overHttp(place, {
    before({ method, path }) {
      return method === 'POST' && path.endsWith('git-receive-pack') && ++pushes === 1
        ? 'answer lost'
        : undefined;
    },
  });
  const report = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  expect(pushes).toBe(1);
  expect(report).toMatchObject({ added: 1, commit: repository.tip() });
  expect(repository.log()).toHaveLength(1);
});
