import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type IpkRecipe, ipkOf } from '../support/package-maker.ts';
import {
  checking,
  cli,
  makePlace,
  onPath,
  overHttp,
  publishFlags,
  publishing,
  TOKEN,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** A package with line ends of both kinds among its compressed bytes, where only exact ones will do. */
function recipeWithLineEnds(): IpkRecipe {
  for (let n = 0; n < 100; n++) {
    const files = { '/data': createHash('shake256', { outputLength: 60_000 }).update(String(n)).digest() };
    if (ipkOf({ files }).includes('\r\n') && ipkOf({ files }).includes('\n')) return { files };
  }
  throw new Error('no package with CR LF in it');
}

const RECIPE = recipeWithLineEnds();

test.each<[string, string]>([
  ['line ends', '[core]\n\tautocrlf = true\n\teol = crlf\n\tsafecrlf = true\n'],
  [
    'signed commits and pushes',
    '[commit]\n\tgpgSign = true\n[tag]\n\tgpgSign = true\n[gpg]\n\tprogram = false\n',
  ],
  ['names and colours', '[core]\n\tquotePath = true\n[color]\n\tui = always\n[diff]\n\trenames = copies\n'],
  [
    'checks of what is fetched',
    '[transfer]\n\tfsckObjects = true\n[fetch]\n\tprune = true\n\tpruneTags = true\n',
  ],
  ['an old protocol', '[protocol]\n\tversion = 0\n'],
  [
    'every remote',
    '[remote "origin"]\n\tprune = true\n\ttagOpt = --tags\n\tfetch = +refs/pull/*:refs/pr/*\n',
  ],
  ['pushes that do more', '[push]\n\tfollowTags = true\n\tdefault = matching\n\tuseForceIfIncludes = true\n'],
  ['pushes of submodules alone', '[push]\n\trecurseSubmodules = only\n'],
])('a user’s settings for %s', async (_what, configuration) => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await overHttp(place);
  // Attributes would turn every file into text.
  const attributes = place.file('home/attributes', '* text eol=crlf\n');
  const global = `${configuration}[core]\n\tattributesFile = ${attributes}\n`;
  place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', global);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk(RECIPE) });
  const own = repository.tip();
  repository.plant({ 'theirs.txt': 'crlf\r\nlf\n', '.gitattributes': '* text=auto eol=crlf\n' });
  await publishing(place, {
    ...run,
    files: [place.ipk({ ...RECIPE, name: 'two' }), place.ipk({ arch: 'all' })],
  });

  expect(repository.log()).toHaveLength(3);
  expect(repository.log().at(-1)?.commit).toBe(own);
  const folder = '24.10/base/mips_24kc';
  expect(repository.read(`${folder}/hello_1.0-1_mips_24kc.ipk`)).toEqual(ipkOf(RECIPE));
  expect(repository.text('theirs.txt')).toBe('crlf\r\nlf\n');
  expect(repository.text(`${folder}/Packages`)).not.toContain('\r');
  repository.fsck();
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 3, findings: [] });
});

test.skipIf(process.platform === 'win32')('hooks of the user do not run in our repository', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = await overHttp(place);
  for (const name of [
    'pre-push',
    'reference-transaction',
    'post-checkout',
    'pre-commit',
    'post-index-change',
  ]) {
    chmodSync(place.file(`hooks/${name}`, '#!/bin/sh\necho ran >&2\nexit 1\n'), 0o755);
  }
  const configuration = `[core]\n\thooksPath = ${place.folder}/hooks\n`;
  place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', configuration);
  const report = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  expect(report.commit).not.toBe('');
});

describe('a header that a checkout left in the global configuration', () => {
  test.each([
    ['for every server', () => 'http'],
    ['for this server', (url: string) => `http "${url}/"`],
    ['for this very repository', (url: string) => `http "${url}/feed.git"`],
  ])('%s does not reach the server beside ours', async (_name, section) => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, server, words } = await overHttp(place);
    const stale = Buffer.from('x-access-token:ghs_stale').toString('base64');
    const configuration = `[${section(server.url)}]\n\textraheader = AUTHORIZATION: basic ${stale}\n`;
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', configuration);
    await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });

    expect(repository.tip()).toBeDefined();
    const ours = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
    expect(server.requests.length).toBeGreaterThan(3);
    for (const { authorization } of server.requests) {
      expect(authorization.map((value) => value.replace(/^basic/i, 'basic'))).toEqual([ours]);
    }
  });
});

test.each([
  ['insteadOf', '/'],
  ['pushInsteadOf', '/'],
  ['insteadOf', '/feed.git'],
  ['pushInsteadOf', '/feed.git'],
])('%s of the user for %s leads to no other place', async (name, path) => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, server, words } = await overHttp(place);
  const elsewhere = `[url "http://127.0.0.1:1${path}"]\n\t${name} = ${server.url}${path}\n`;
  place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', elsewhere);
  const report = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  expect(repository.tip()).toBe(report.commit);
});

test('variables of git that lead elsewhere are not followed', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  Object.assign(place.env, {
    GIT_DIR: '/nonexistent',
    GIT_WORK_TREE: '/nonexistent',
    GIT_INDEX_FILE: '/nonexistent/index',
    GIT_OBJECT_DIRECTORY: '/nonexistent/objects',
    GIT_NAMESPACE: 'elsewhere',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_DEFAULT_HASH: 'sha256',
  });
  const report = await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) });
  expect(repository.tip()).toBe(report.commit);
});

test.each(['0', '1', '99999999', '1700000000'])('SOURCE_DATE_EPOCH %s dates the commit', async (epoch) => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const flags = { ...words, files: place.ipk({}), 'usign-key': place.file('key.sec', key.secret) };
  const ended = await cli(place, publishFlags(flags), { env: { SOURCE_DATE_EPOCH: epoch } });
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(repository.git(['log', '-1', '--format=%at %ct', 'gh-pages']).trim()).toBe(`${epoch} ${epoch}`);
});
