import { expect, onTestFinished, test } from 'vitest';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import { eventLike } from '../support/example-events.ts';
import { startGitHub } from '../support/github-server.ts';
import type { GitHubServer } from '../support/github-state.ts';
import { ipkOf } from '../support/package-maker.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  publishing,
  TOKEN,
  type Words,
} from '../support/run.ts';
import { makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

async function gitHub(place: Place): Promise<GitHubServer> {
  const server = await startGitHub({ tokens: { [TOKEN]: ['contents: write'] } });
  onTestFinished(() => server.close());
  place.env.GITHUB_API_URL = server.apiUrl;
  place.env.GITHUB_REPOSITORY = 'owner/name';
  return server;
}

async function prepared() {
  const place = makePlace();
  const server = await gitHub(place);
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const run: Words = { ...words, token: TOKEN, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
  return { place, repository, run, releases: server.repository('owner/name'), server };
}

const packages = (paths: readonly string[]): string[] =>
  paths.filter((path) => /pk$/.test(path)).map((path) => path.split('/').at(-1) ?? '');

test('assets are published under the names that clients ask for, whatever GitHub made of them', async () => {
  const { place, repository, run, releases, server } = await prepared();
  releases.addRelease({
    tag: 'v1',
    assets: [
      { name: 'hello_1.0.rc1-1_mips.ipk', bytes: ipkOf({ version: '1.0~rc1-1' }) },
      { name: 'tool_1.0.0_x86_64.apk', bytes: apkV2Of({ name: 'tool', version: '1.0.0-r0' }) },
      { name: 'SHA256SUMS', bytes: Buffer.from('sums') },
    ],
  });
  const report = await publishing(place, { ...run, release: 'latest' });
  expect(report).toMatchObject({ added: 2 });
  expect(packages(repository.paths())).toEqual(['hello_1.0~rc1-1_mips_24kc.ipk', 'tool-1.0.0-r0.apk']);
  expect(report.changes[0]?.reason).toContain('owner/name v1');
  expect(await checking(place, { 'pages-repository': repository.path })).toMatchObject({ ok: true });
  expect(place.leftBehind()).toEqual([]);
  // The other host, to which downloads are sent, never sees the token.
  const elsewhere = server.requests.filter(({ server: at }) => at === 'storage');
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.flatMap(({ authorization }) => authorization)).toEqual([]);
});

test('the release that started the run, and those before it that were missed', async () => {
  const { place, repository, run, releases } = await prepared();
  for (const version of ['1', '2', '3']) {
    releases.addRelease({ tag: `v${version}`, assets: [{ name: 'a.ipk', bytes: ipkOf({ version }) }] });
  }
  const host = {
    ...makeHost(place),
    event: eventLike('release', { release: { tag_name: 'v2' } }, 'published'),
  };
  await publishing(place, { ...run, release: 'event' }, host);
  expect(packages(repository.paths())).toEqual(['hello_2_mips_24kc.ipk']);
  const report = await publishing(place, { ...run, releases: 'all' });
  expect(report).toMatchObject({ unchanged: 1 });
  expect(packages(repository.paths())).toHaveLength(3);
});

test('an asset with another digest than GitHub states stops the run', async () => {
  const { place, repository, run, releases } = await prepared();
  const asset = { name: 'a.ipk', bytes: ipkOf({}), digest: `sha256:${'0'.repeat(64)}` };
  releases.addRelease({ tag: 'v1', assets: [asset] });
  const error = await failureOf(publishing(place, { ...run, release: 'v1' }));
  expect(error).toMatchObject({ code: 'SOURCE_CHANGED' });
  expect(error.message).toContain('a.ipk');
  expect(repository.tip()).toBeUndefined();
  expect(place.leftBehind()).toEqual([]);
});

test('a release without packages, an absent one, and a repository that is none are named', async () => {
  const { place, run, releases } = await prepared();
  releases.addRelease({ tag: 'v1', assets: [{ name: 'notes.txt', bytes: Buffer.from('x') }] });
  const outcome = async (words: Words) => await failureOf(publishing(place, { ...run, ...words }));
  expect((await outcome({ release: 'v1' })).message).toContain('notes.txt');
  expect(await outcome({ release: 'v9' })).toMatchObject({ code: 'GITHUB_ABSENT' });
  expect(await outcome({ release: 'v1', 'release-repository': 'nonsense' })).toMatchObject({
    code: 'INPUT_VALUE',
  });
  expect(await outcome({ release: 'event' })).toMatchObject({ name: 'SourceError' });
});

test('releases and files go together', async () => {
  const { place, repository, run, releases } = await prepared();
  releases.addRelease({ tag: 'v1', assets: [{ name: 'a.ipk', bytes: ipkOf({}) }] });
  await publishing(place, { ...run, release: 'v1', files: place.ipk({ name: 'local' }) });
  expect(packages(repository.paths())).toEqual(['hello_1.0-1_mips_24kc.ipk', 'local_1.0-1_mips_24kc.ipk']);
});

test.each(['alice_corp/packages', 'https://github.com/alice_corp/packages.git'])(
  'the repository of the release may be %s',
  async (spelling) => {
    const { place, run, server } = await prepared();
    const assets = [{ name: 'hello.ipk', bytes: ipkOf({}) }];
    server.repository('alice_corp/packages').addRelease({ tag: 'v1', assets });
    const words = { ...run, release: 'v1', 'release-repository': spelling };
    expect(await publishing(place, words)).toMatchObject({ added: 1 });
  },
);

test('a release of another server is refused, and no password in its address is shown', async () => {
  const { place, run, server } = await prepared();
  const words = { ...run, release: 'v1', 'release-repository': 'https://me:hunter2@example.org/owner/name' };
  const error = await failureOf(publishing(place, words));
  expect(error.message).toBe('`release-repository` does not name a repository on https://github.com');
  expect(server.requests).toEqual([]);
});
