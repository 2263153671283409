import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GitHub } from '../../../src/github/client.ts';
import {
  BYTES,
  client,
  fetchArtifact,
  fetchAsset,
  folder,
  paths,
  REPO,
  refusedBy,
  restart,
  server,
  TOKEN,
  withGitHub,
} from '../../support/github-client.ts';
import { refusals } from '../../support/github-refusals.ts';
import { digestOf } from '../../support/github-replies.ts';
import type { FakeArtifact, Reply } from '../../support/github-state.ts';

withGitHub();

describe('a release', () => {
  it('is found by its tag, by its id, and as the latest', async () => {
    const repository = server.repository(REPO);
    const id = repository.addRelease({ tag: 'v1/a b%', assets: [{ name: 'a.ipk', bytes: BYTES }] });
    repository.addRelease({ tag: 'v2', prerelease: true });
    repository.addRelease({ tag: 'v3', draft: true });
    const expected = {
      id,
      tag: 'v1/a b%',
      title: 'v1/a b%',
      isDraft: false,
      isPrerelease: false,
      assets: [
        {
          id: expect.any(Number),
          name: 'a.ipk',
          size: BYTES.length,
          sha256: digestOf(BYTES).slice('sha256:'.length),
          isComplete: true,
        },
      ],
    };
    const github = client();
    expect(await github.release(REPO, { tag: 'v1/a b%' })).toEqual(expected);
    expect(await github.release(REPO, { id })).toEqual(expected);
    expect(await github.release(REPO, 'latest')).toEqual(expected);
  });

  it('has all its assets, however many pages they take', async () => {
    const assets = Array.from({ length: 205 }, (_, i) => ({ name: `${i}.ipk`, bytes: BYTES }));
    server.repository(REPO).addRelease({ tag: 'v1', assets });
    const release = await client().release(REPO, 'latest');
    expect(release.assets.map(({ name }) => name)).toEqual(assets.map(({ name }) => name));
    expect(server.requests).toHaveLength(4);
  });

  it('comes from an API below a path, as on GitHub Enterprise', async () => {
    await restart({ prefix: '/api/v3' });
    const file = await fetchAsset({}, { apiUrl: `${server.apiUrl}/` });
    expect(readFileSync(file)).toEqual(BYTES);
    expect(paths()[0]).toBe('api /api/v3/repos/owner/name/releases/tags/v1');
  });

  it('is requested with the token and our user agent', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    await client().release(REPO, 'latest');
    expect(server.requests[0]?.authorization).toEqual([`token ${TOKEN}`]);
    expect(server.requests[0]?.userAgent).toMatch(/^pkgfeed-action /);
  });

  it('needs no token when it is public', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    await client({ token: undefined }).release(REPO, 'latest');
    expect(server.requests.flatMap(({ authorization }) => authorization)).toEqual([]);
  });
});

describe('releases', () => {
  it('come newest first, as many as are wanted, through all pages', async () => {
    const repository = server.repository(REPO);
    for (let i = 0; i < 130; i++) repository.addRelease({ tag: `v${i}`, prerelease: i % 2 === 1 });
    const github = client();
    const tags = async (count: number): Promise<string[]> =>
      (await github.releases(REPO, count, ({ isPrerelease }) => !isPrerelease)).map(({ tag }) => tag);
    expect(await tags(2)).toEqual(['v128', 'v126']);
    expect(await tags(0)).toEqual([]);
    expect(await tags(Number.POSITIVE_INFINITY)).toHaveLength(65);
  });

  it('are refused when their list has no end', async () => {
    const page = Array.from({ length: 100 }, (_, i) =>
      server.like('GET /repos/{owner}/{repo}/releases/{release_id}', {
        id: i,
        tag_name: `v${i}`,
        draft: true,
      }),
    );
    const next = { link: `<${server.storageUrl}/repos/owner/name/releases?page=2>; rel="next"` };
    server.answer('GET', /releases$/, () => ({ status: 200, headers: next, body: page }));
    const error = await refusedBy(client().releases(REPO, 1, () => false));
    expect(error).toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: 'the releases of owner/name are more than 10000',
    });
    // The next page is requested from the API, not from the address in the header.
    expect(server.requests.every((request) => request.server === 'api')).toBe(true);
  });
});

describe('runs and artifacts', () => {
  it('say where a run comes from', async () => {
    const repository = server.repository(REPO);
    const id = repository.addRun({
      event: 'pull_request',
      branch: 'topic',
      headRepository: 'fork/name',
      path: '.github/workflows/build.yml@refs/heads/main',
    });
    expect(await client().run(REPO, id)).toEqual({
      id,
      workflow: '.github/workflows/build.yml',
      event: 'pull_request',
      branch: 'topic',
      commit: '0123456789abcdef0123456789abcdef01234567',
      repository: REPO,
      headRepository: 'fork/name',
      status: 'completed',
      conclusion: 'success',
    });
  });

  it('say that a fork is gone, and that a run is not over', async () => {
    const id = server.repository(REPO).addRun({ headRepository: null, branch: null, conclusion: null });
    const run = await client().run(REPO, id);
    expect(run).toMatchObject({ headRepository: undefined, branch: undefined, conclusion: undefined });
  });

  it('list every artifact of a run, and none of another run', async () => {
    const repository = server.repository(REPO);
    const run = repository.addRun({});
    for (let i = 0; i < 150; i++) repository.addArtifact(run, { name: `packages-${i}`, bytes: BYTES });
    repository.addArtifact(repository.addRun({}), { name: 'other', bytes: BYTES });
    const artifacts = await client().artifacts(REPO, run);
    expect(artifacts).toHaveLength(150);
    expect(artifacts[149]).toMatchObject({ name: 'packages-0', size: BYTES.length, isExpired: false, run });
  });

  it('are downloaded', async () => {
    expect(readFileSync(await fetchArtifact({}))).toEqual(BYTES);
  });

  it('can have another size than stated when there is no digest', async () => {
    expect(readFileSync(await fetchArtifact({ size: 10 * BYTES.length, digest: null }))).toEqual(BYTES);
  });

  it.each<[string, Partial<FakeArtifact>, number, string, string]>([
    [
      'expired',
      { expired: true },
      1e6,
      'GITHUB_ABSENT',
      'GitHub no longer has artifact packages of owner/name: Artifact has expired',
    ],
    [
      'too big, as stated',
      {},
      10,
      'SOURCE_TOO_BIG',
      'artifact packages of owner/name has 39 bytes, and at most 10 are downloaded',
    ],
    [
      'too big, and nobody said so',
      { digest: null, size: 1 },
      10,
      'SOURCE_TOO_BIG',
      'artifact packages of owner/name has more bytes, and at most 10 are downloaded',
    ],
    [
      'another',
      { digest: digestOf(Buffer.of()) },
      1e6,
      'SOURCE_CHANGED',
      'artifact packages of owner/name, as downloaded, has sha256 ',
    ],
  ])('are refused when the zip is %s', async (_, artifact, limit, code, message) => {
    const error = await refusedBy(fetchArtifact(artifact, limit));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a client', () => {
  it.each(['', 'two words', `${TOKEN}\n`, 'schlüssel'])(
    'takes no token like %j, and does not show it',
    (token) => {
      const make = (): GitHub => client({ token });
      expect(make).toThrow(expect.objectContaining({ code: 'INPUT_VALUE' }));
      expect(make).not.toThrow(/two words|ghs_|schl/);
    },
  );

  it.each([
    '',
    'api.github.com',
    'ftp://api.github.com',
    'https://user:word@api.github.com',
    'https://a/?b=c',
  ])('takes no address like %j', (apiUrl) => {
    expect(() => client({ apiUrl })).toThrow(expect.objectContaining({ code: 'INPUT_VALUE' }));
  });

  it.each([
    '',
    'name',
    'a/b/c',
    '../name',
    'owner/..',
    'owner/.',
    'owner/na me',
    'owner/name?x',
    'https://a/b',
  ])('asks for no repository like %j', async (repository) => {
    const error = await refusedBy(client().release(repository, 'latest'));
    expect(error.code).toBe('INPUT_VALUE');
    expect(server.requests).toEqual([]);
  });

  it('never shows the token in an error', async () => {
    const { inspect } = await import('node:util');
    const { badCredentials, notFound, expired, invalid, unavailable } = refusals;
    const limits = [refusals.primaryLimit(4000), refusals.secondaryLimit(4000)];
    const replies: Reply[] = [badCredentials, notFound, expired, invalid, unavailable, ...limits];
    server.answer('GET', /v1$/, () => replies[0]);
    for (; replies.length > 0; replies.shift()) {
      const error = await refusedBy(client().release(REPO, { tag: 'v1' }));
      expect(inspect(error, { depth: 20 })).not.toContain(TOKEN);
    }
  });
});
