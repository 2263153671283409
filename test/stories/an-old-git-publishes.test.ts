import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checking,
  failureOf,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishing,
  shadow,
  TOKEN,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const key = await makeTestKey();
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');

/** Puts a git first on the PATH that has another version, and does not know what newer ones read. */
function age(place: Place, version: string): void {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8', env: place.env }).trim();
  shadow(
    place,
    'git',
    [
      '#!/bin/sh',
      `[ "$1" = version ] && echo 'git version ${version}' && exit`,
      // What would be found on the disk or in an argument list.
      `printf '%s\\n' "$@" >> '${place.folder}/arguments'`,
      `grep -rsl -e '${TOKEN}' -e '${BASIC}' '${place.temporary}' >> '${place.folder}/found'`,
      'unset GIT_CONFIG_COUNT GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM',
      `exec '${real}' "$@"`,
      '',
    ].join('\n'),
  );
}

describe.skipIf(process.platform === 'win32')('a git of version 2.30', () => {
  test.each([
    ['', 'feed.git'],
    [' with what an old git cannot be given', 'a=b.git'],
  ])('publishes with a token that is neither on the disk nor in an argument%s', async (_what, name) => {
    const place = makePlace();
    age(place, '2.30.2');
    const { repository, server, words } = await overHttp(place);
    if (name !== 'feed.git') execFileSync('ln', ['-s', repository.path, join(repository.path, '..', name)]);
    const run = { 'pages-repository': `${server.url}/${name}`, token: words.token, 'usign-key': key.secret };
    // Settings of the user that would break a publish.
    place.file(
      'home/.gitconfig',
      `[core]\n\thooksPath = /x\n[url "http://127.0.0.1:1/"]\n\tinsteadOf = http://\n`,
    );
    await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
    const report = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
    expect(repository.tip()).toBe(report.commit);
    for (const { authorization } of server.requests) {
      expect(authorization.map((value) => value.split(' ')[1])).toEqual([BASIC]);
    }
    const seen = readFileSync(join(place.folder, 'arguments'), 'utf8');
    expect(seen).toContain('push');
    expect(seen).not.toContain(TOKEN);
    expect(seen).not.toContain(BASIC);
    expect(readFileSync(join(place.folder, 'found'), 'utf8')).toBe('');
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
    expect(place.leftBehind()).toEqual([]);
  });

  test('reads what curl finds in the user’s home', async () => {
    const place = makePlace();
    age(place, '2.30.2');
    const { repository, server } = await overHttp(place);
    place.file('home/.netrc', `machine 127.0.0.1 login x-access-token password ${TOKEN}\n`);
    const run = { 'pages-repository': `${server.url}/feed.git`, 'usign-key': key.secret };
    const report = await publishing(place, { ...run, files: place.ipk({}) });
    expect(repository.tip()).toBe(report.commit);
  });

  // Distributions gave their old git the question of who owns a repository.
  test.runIf(process.getuid?.() === 0)('uses a repository of another user whom the user trusts', async () => {
    const place = makePlace();
    age(place, '2.30.2');
    const { repository, words } = onPath(place);
    chownSync(repository.path, 12_345, 12_345);
    place.file('home/.gitconfig', `[safe]\n\tdirectory = ${repository.path}\n[core]\n\thooksPath = /x\n`);
    const report = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
    expect(repository.tip()).toBe(report.commit);
  });

  test('publishes into a repository at a path, and makes it', async () => {
    const place = makePlace();
    age(place, '2.31.0.windows.1');
    const path = join(place.folder, "it's new.git");
    const run = { 'pages-repository': path, 'usign-key': key.secret };
    expect(await publishing(place, { ...run, files: place.ipk({}) })).toMatchObject({ added: 1 });
    expect(await publishing(place, { ...run, files: place.ipk({ name: 'two' }) })).toMatchObject({
      added: 1,
    });
  });
});

describe.skipIf(process.platform === 'win32')('what is no git of version 2.30 or later', () => {
  test.each([
    ['2.29.3', 'GIT_OLD', 'the git on the PATH has version 2.29.3, and pkgfeed needs 2.30 or later'],
    ['1.8.3.1', 'GIT_OLD', 'has version 1.8.3.1'],
    ['unknown', 'GIT_MISSING', 'did not say a version, but: git version unknown'],
  ])('%s is one error before any work', async (version, code, message) => {
    const place = makePlace();
    age(place, version);
    const { repository, words } = onPath(place);
    const run = { ...words, 'usign-key': key.secret, files: join(place.folder, 'absent.ipk') };
    const error = await failureOf(publishing(place, run));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.remedy).toContain('PATH');
    expect(repository.tip()).toBeUndefined();
    expect(place.leftBehind()).toEqual([]);
  });
});
