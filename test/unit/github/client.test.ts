import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PkgfeedError } from '../../../src/errors.ts';
import { FILE_LIMIT } from '../../../src/feed/limits.ts';
import { type GitHub, type GitHubOptions, githubClient } from '../../../src/github/client.ts';
import { type Operation, permissionFor } from '../../../src/github/refusals.ts';
import {
  digestOf,
  type FakeArtifact,
  type FakeAsset,
  type FakeAttestation,
  type GitHubServer,
  type GitHubServerOptions,
  type Reply,
  refusals,
  type Serve,
  serveWhole,
  startGitHub,
} from '../../support/github-server.ts';

const TOKEN = 'ghs_0123456789abcdefghij';
const REPO = 'owner/name';
const BYTES = Buffer.from('a package, as far as anybody here knows');
/** Milliseconds in place of seconds, so that waiting for a minute takes a twentieth of a second. */
const SHORT = { second: 1, answer: 10_000, silence: 10_000, download: 20_000 };

let server: GitHubServer;
let folder: string;
let said: string[];
beforeEach(async () => {
  said = [];
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(options: GitHubServerOptions): Promise<void> {
  await server.close();
  server = await startGitHub(options);
}

function client(options: Partial<GitHubOptions> = {}): GitHub {
  const { apiUrl } = server;
  return githubClient({ token: TOKEN, apiUrl, say: (line) => said.push(line), patience: SHORT, ...options });
}

async function refusedBy(work: Promise<unknown>): Promise<PkgfeedError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (caught: unknown) => caught,
  );
  expect(error).toHaveProperty('remedy');
  return error as PkgfeedError;
}

const paths = (): string[] => server.requests.map(({ server: where, path }) => `${where} ${path}`);

/** A release with one asset, fetched into `folder/file`. */
async function fetchAsset(asset: Partial<FakeAsset>, options: Partial<GitHubOptions> = {}): Promise<string> {
  server.repository(REPO).addRelease({ tag: 'v1', assets: [{ name: 'a.ipk', bytes: BYTES, ...asset }] });
  const github = client(options);
  const { assets } = await github.release(REPO, { tag: 'v1' });
  const file = join(folder, 'file');
  for (const one of assets) await github.downloadAsset(REPO, one, file, FILE_LIMIT);
  return file;
}

async function fetchArtifact(artifact: Partial<FakeArtifact>, limit = 1e6): Promise<string> {
  const repository = server.repository(REPO);
  const run = repository.addRun({});
  repository.addArtifact(run, { name: 'packages', bytes: BYTES, ...artifact });
  const github = client();
  const file = join(folder, 'file');
  for (const one of await github.artifacts(REPO, run)) await github.downloadArtifact(REPO, one, file, limit);
  return file;
}

describe('a release', () => {
  it('is found by its tag, by its id, and as the latest', async () => {
    const repository = server.repository(REPO);
    const id = repository.addRelease({ tag: 'v1/a b%', assets: [{ name: 'a.ipk', bytes: BYTES }] });
    repository.addRelease({ tag: 'v2', prerelease: true });
    repository.addRelease({ tag: 'v3', draft: true });
    const expected = {
      id,
      tag: 'v1/a b%',
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

  it('is asked for with the token, and with a name of our own', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    await client().release(REPO, 'latest');
    expect(server.requests[0]?.authorization).toEqual([`token ${TOKEN}`]);
    expect(server.requests[0]?.userAgent).toMatch(/^pkgfeed-action /);
  });

  it('that is public needs no token', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    await client({ token: undefined }).release(REPO, 'latest');
    expect(server.requests.flatMap(({ authorization }) => authorization)).toEqual([]);
  });
});

describe('releases', () => {
  it('come newest first, as many as are wanted, through all pages', async () => {
    const repository = server.repository(REPO);
    for (let i = 0; i < 230; i++) repository.addRelease({ tag: `v${i}`, prerelease: i % 2 === 1 });
    const github = client();
    const tags = async (count: number): Promise<string[]> =>
      (await github.releases(REPO, count, ({ isPrerelease }) => !isPrerelease)).map(({ tag }) => tag);
    expect(await tags(2)).toEqual(['v228', 'v226']);
    expect(await tags(0)).toEqual([]);
    expect(await tags(Number.POSITIVE_INFINITY)).toHaveLength(115);
  });

  it('are not looked through without end', async () => {
    const page = Array.from({ length: 100 }, (_, i) => ({
      id: i,
      tag_name: `v${i}`,
      draft: true,
      prerelease: false,
    }));
    const next = { link: `<${server.storageUrl}/repos/owner/name/releases?page=2>; rel="next"` };
    server.answer('GET', /releases$/, () => ({ status: 200, headers: next, body: page }));
    const error = await refusedBy(client().releases(REPO, 1, () => false));
    expect(error).toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: 'the releases of owner/name are more than 10000',
    });
    // The next page is asked of the API, wherever the header leads.
    expect(server.requests.every((request) => request.server === 'api')).toBe(true);
  });
});

describe('runs and artifacts', () => {
  it('tell where a run comes from', async () => {
    const repository = server.repository(REPO);
    const id = repository.addRun({
      event: 'pull_request',
      branch: 'topic',
      headRepository: 'fork/name',
      path: '.github/workflows/build.yml@refs/heads/main',
    });
    expect(await client().run(REPO, id)).toEqual({
      id,
      attempt: 1,
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

  it('know a fork that is gone, and a run that is not over', async () => {
    const id = server.repository(REPO).addRun({ headRepository: null, branch: null, conclusion: null });
    const run = await client().run(REPO, id);
    expect(run).toMatchObject({ headRepository: undefined, branch: undefined, conclusion: undefined });
  });

  it('list every artifact of a run, and of no other', async () => {
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

  it('may have another size than stated where no digest is', async () => {
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

describe('a download', () => {
  it('is the file, and only its owner may read it', async () => {
    const file = await fetchAsset({});
    expect(readFileSync(file)).toEqual(BYTES);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('sends the token to the API alone', async () => {
    await fetchAsset({});
    const [api, storage] = [server.requests.at(-2), server.requests.at(-1)];
    expect(api).toMatchObject({
      server: 'api',
      authorization: [`token ${TOKEN}`],
      accept: 'application/octet-stream',
    });
    expect(storage).toMatchObject({ server: 'storage', authorization: [], status: 200 });
    expect(storage?.userAgent).toBe('pkgfeed-action');
  });

  it('may be answered by the API itself', async () => {
    const body = BYTES.toString('latin1');
    const headers = { 'content-type': 'application/octet-stream' };
    server.answer('GET', /releases\/assets\/\d+$/, () => ({ status: 200, headers, body }));
    expect(readFileSync(await fetchAsset({}))).toEqual(BYTES);
    expect(server.requests.every((request) => request.server === 'api')).toBe(true);
  });

  it('follows the API to itself with the token, as after a change of name', async () => {
    server.answer('GET', /^\/repos\/owner\/name\/releases\/assets\/\d+$/, ({ path }) =>
      path.includes('?') ? undefined : { status: 301, headers: { location: `${server.apiUrl}${path}?id=1` } },
    );
    expect(readFileSync(await fetchAsset({}))).toEqual(BYTES);
    expect(server.requests.at(-2)).toMatchObject({ server: 'api', authorization: [`token ${TOKEN}`] });
  });

  it('sends the token to no other path of the same host than the API has', async () => {
    await restart({ prefix: '/api/v3' });
    const origin = new URL(server.apiUrl).origin;
    server.answer('GET', /releases\/assets\/\d+$/, () => ({
      status: 302,
      headers: { location: `${origin}/api/v33/file` },
    }));
    await refusedBy(fetchAsset({}));
    expect(server.requests.at(-1)).toMatchObject({ path: '/api/v33/file', authorization: [] });
  });

  it.each(['a file of nobody’s digest', 'an empty file'])('takes %s', async (which) => {
    const bytes = which === 'an empty file' ? Buffer.alloc(0) : BYTES;
    expect(readFileSync(await fetchAsset({ bytes, digest: null }))).toEqual(bytes);
  });

  it('takes a large file that comes in many parts', async () => {
    const bytes = Buffer.alloc(5_000_000, 'parts');
    expect(readFileSync(await fetchAsset({ bytes })).equals(bytes)).toBe(true);
  });

  const serveLess: Serve = (response, bytes) => response.writeHead(200).end(bytes.subarray(1));
  /** Grows without end; a client that counts closes the connection. */
  const grows: Serve = (response, bytes) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(bytes));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };

  it.each<[string, Partial<FakeAsset>, string, string]>([
    [
      'is larger than stated',
      { size: BYTES.length - 1, digest: null },
      'SOURCE_CHANGED',
      'is larger, and GitHub states 38 bytes',
    ],
    [
      'is shorter than stated',
      { size: BYTES.length + 1, digest: null },
      'SOURCE_CHANGED',
      'has 39 bytes, and GitHub states 40 bytes',
    ],
    [
      'is cut short with a good end',
      { serve: serveLess },
      'SOURCE_CHANGED',
      'has 38 bytes, and GitHub states 39 bytes and sha256 ',
    ],
    [
      'is empty, and should not be',
      { bytes: Buffer.alloc(0), size: 5 },
      'SOURCE_CHANGED',
      'has 0 bytes, and GitHub states 5 bytes',
    ],
    [
      'has another digest',
      { digest: digestOf(Buffer.of(1)) },
      'SOURCE_CHANGED',
      `has sha256 ${digestOf(BYTES).slice(7)}, and GitHub states`,
    ],
    ['grows without end', { serve: grows }, 'SOURCE_CHANGED', 'is larger, and GitHub states 39 bytes'],
    [
      'is said to be too big',
      { size: FILE_LIMIT + 1 },
      'SOURCE_TOO_BIG',
      'has 104857601 bytes, and at most 104857600 are downloaded',
    ],
  ])('is refused when the file %s', async (_, asset, code, message) => {
    const error = await refusedBy(fetchAsset(asset));
    expect(error.code).toBe(code);
    expect(error.message).toContain('asset a.ipk of owner/name');
    expect(error.message).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('counts what is unpacked, when a server packs what it was asked not to', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const serve: Serve = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const error = await refusedBy(fetchAsset({ serve }));
    expect(error.message).toContain('is larger, and GitHub states 39 bytes');
  });

  it('asks for nothing when the file is too big', async () => {
    await refusedBy(fetchAsset({ size: FILE_LIMIT + 1 }));
    expect(paths().some((path) => path.includes('/releases/assets/'))).toBe(false);
  });

  const stalls: Serve = (response) => response.writeHead(200, { 'content-length': '39' }).write('a');
  const neverAnswers: Serve = () => undefined;
  const breaks: Serve = (response) => {
    response.writeHead(200, { 'content-length': '39' }).write('a', () => response.destroy());
  };
  const failing =
    (status: number): Serve =>
    (response) =>
      response.writeHead(status).end('<Error/>');

  it.each<[string, Serve, RegExp]>([
    ['stalls in the middle', stalls, /in 3 tries: nothing came for \d+ s$/],
    ['never answers', neverAnswers, /in 3 tries: 127\.0\.0\.1:\d+: nothing came for \d+ s$/],
    ['breaks off', breaks, /in 3 tries: .+/],
    ['is overloaded', failing(503), /in 3 tries: 127\.0\.0\.1:\d+ answered 503$/],
    ['refuses the link', failing(403), /in 3 tries: 127\.0\.0\.1:\d+ answered 403$/],
  ])('is given up when the other host %s, after some tries', async (_, serve, message) => {
    const error = await refusedBy(fetchAsset({ serve }, { patience: { ...SHORT, silence: 150 } }));
    expect(error).toMatchObject({ code: 'GITHUB_FAILED', message: expect.stringMatching(message) });
    expect(server.requests.filter((request) => request.server === 'storage')).toHaveLength(3);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given up when it takes too long altogether', async () => {
    const drips: Serve = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const patience = { ...SHORT, silence: 1000, download: 200 };
    const error = await refusedBy(fetchAsset({ serve: drips, size: 1000 }, { patience }));
    expect(error.message).toMatch(/it took more than \d+ s$/);
  });

  it('is tried again with a new link, and then whole', async () => {
    let served = 0;
    const serve: Serve = (response, bytes, request) => {
      served++;
      if (served < 3) breaks(response, bytes, request);
      else serveWhole(response, bytes, request);
    };
    expect(readFileSync(await fetchAsset({ serve }))).toEqual(BYTES);
    expect(new Set(paths().filter((path) => path.startsWith('storage'))).size).toBe(3);
  });

  it('says that a file is gone, and does not try again', async () => {
    const error = await refusedBy(fetchAsset({ serve: failing(404) }));
    expect(error.code).toBe('GITHUB_ABSENT');
    expect(error.message).toMatch(
      /^GitHub no longer has asset a\.ipk of owner\/name: 127\.0\.0\.1:\d+ answered 404$/,
    );
    expect(server.requests.filter((request) => request.server === 'storage')).toHaveLength(1);
  });

  const redirecting =
    (location: string): Serve =>
    (response) =>
      response.writeHead(302, { location }).end();

  it.each<[string, string, RegExp]>([
    ['in a circle', '', /is redirected more than 5 times$/],
    ['to a file', 'file:///etc/passwd', /an address that is not followed \(file:\/\/\)$/],
    ['to a password', 'http://user:word@127.0.0.1:1/x', /an address that is not followed \(http:\/\/127/],
    ['to no address', 'http://[', /is redirected to something that is no address$/],
  ])('is given up when it is led %s', async (_, location, message) => {
    const error = await refusedBy(fetchAsset({ serve: redirecting(location) }));
    expect(error).toMatchObject({ code: 'GITHUB_FAILED', message: expect.stringMatching(message) });
    expect(error.message).not.toMatch(/word|secret/);
  });

  it('is given up when a redirect leads nowhere', async () => {
    const error = await refusedBy(fetchAsset({ serve: (response) => response.writeHead(302).end() }));
    expect(error.message).toMatch(/is answered with status 302 by 127\.0\.0\.1:\d+$/);
  });

  it('overwrites nothing', async () => {
    writeFileSync(join(folder, 'file'), 'mine');
    const error = await refusedBy(fetchAsset({}));
    expect(error).toMatchObject({
      code: 'SOURCE_READ',
      message: expect.stringContaining('cannot be stored: EEXIST'),
    });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });
});

describe('a refusal names what was asked, and what is missing', () => {
  const release = (github: GitHub): Promise<unknown> => github.release(REPO, { tag: 'v1' });
  const run = (github: GitHub): Promise<unknown> => github.run(REPO, 7);
  const artifacts = (github: GitHub): Promise<unknown> => github.artifacts(REPO, 7);

  it.each<[string, Reply, (github: GitHub) => Promise<unknown>, string, string, string]>([
    [
      '401',
      refusals.badCredentials,
      release,
      'GITHUB_ACCESS',
      'GitHub does not know the token that asks for release v1 of owner/name: Bad credentials',
      '`contents: read`',
    ],
    [
      '403',
      refusals.notPermitted('contents: read'),
      release,
      'GITHUB_ACCESS',
      'GitHub denies release v1 of owner/name: Resource not accessible by integration',
      'Give the job `permissions:` with `contents: read`',
    ],
    [
      '403 about a run',
      refusals.notPermitted('actions: read'),
      run,
      'GITHUB_ACCESS',
      'GitHub denies workflow run 7 of owner/name: Resource not accessible by integration',
      '`actions: read`',
    ],
    [
      '403 about artifacts',
      refusals.notPermitted('actions: read'),
      artifacts,
      'GITHUB_ACCESS',
      'GitHub denies the artifacts of workflow run 7 of owner/name: Resource not accessible by integration',
      '`actions: read`',
    ],
    [
      '403 about single sign-on',
      refusals.singleSignOn,
      release,
      'GITHUB_ACCESS',
      'GitHub denies release v1 of owner/name: Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      'Authorize the token for the single sign-on',
    ],
    [
      '404',
      refusals.notFound,
      release,
      'GITHUB_ABSENT',
      'GitHub does not find release v1 of owner/name, or does not show it to this token',
      '`contents: read` on owner/name',
    ],
    [
      '410',
      refusals.expired,
      artifacts,
      'GITHUB_ABSENT',
      'GitHub no longer has the artifacts of workflow run 7 of owner/name: Artifact has expired',
      '`retention-days`',
    ],
    [
      '422',
      refusals.invalid,
      release,
      'GITHUB_FAILED',
      'GitHub answered 422 when it was asked for release v1 of owner/name: Validation Failed: {"resource":"Release","field":"tag_name","code":"invalid"}',
      'Read what GitHub says',
    ],
    [
      '451',
      { status: 451, body: { message: 'Repository access blocked' } },
      release,
      'GITHUB_FAILED',
      'GitHub answered 451 when it was asked for release v1 of owner/name: Repository access blocked',
      'Read what GitHub says',
    ],
  ])('%s', async (_, reply, ask, code, message, remedy) => {
    server.answer('GET', /./, () => reply);
    const error = await refusedBy(ask(client()));
    expect(error).toMatchObject({ name: 'GitHubError', code, message });
    expect(error.remedy).toContain(remedy);
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Reply, string, string]>([
    [
      '401',
      refusals.badCredentials,
      'GitHub gives release v1 of owner/name to nobody without a token: Bad credentials',
      'Give a `token` with `contents: read`.',
    ],
    [
      '403',
      refusals.notPermitted('contents: read'),
      'GitHub denies release v1 of owner/name: Resource not accessible by integration',
      'Give a `token` with `contents: read` on owner/name.',
    ],
    [
      '404',
      refusals.notFound,
      'GitHub does not find release v1 of owner/name, or shows it to nobody without a token',
      'give a `token` with `contents: read` on owner/name',
    ],
    [
      'a limit',
      refusals.primaryLimit(4000),
      "GitHub's rate limit is in the way of release v1 of owner/name: API rate limit exceeded for installation ID 1.",
      'Give a `token`',
    ],
  ])('%s without a token', async (_, reply, message, remedy) => {
    server.answer('GET', /./, () => reply);
    const error = await refusedBy(release(client({ token: undefined })));
    expect(error.message).toBe(message);
    expect(error.remedy).toContain(remedy);
  });

  it('as a token with too little finds out, in a private repository', async () => {
    await restart({ tokens: { [TOKEN]: ['actions: read'], other: ['contents: read'] } });
    server.repository(REPO, { isPrivate: true }).addRelease({ tag: 'v1' });
    expect(await release(client({ token: 'other' }))).toMatchObject({ tag: 'v1' });
    expect((await refusedBy(release(client()))).code).toBe('GITHUB_ACCESS');
    expect((await refusedBy(release(client({ token: 'unknown' })))).message).toContain('Bad credentials');
    expect((await refusedBy(release(client({ token: undefined })))).code).toBe('GITHUB_ABSENT');
  });

  it('403 for an artifact’s file', async () => {
    server.answer('GET', /\/zip$/, () => refusals.notPermitted('actions: read'));
    const error = await refusedBy(fetchArtifact({}));
    expect(error.code).toBe('GITHUB_ACCESS');
    expect(error.message).toBe(
      'GitHub denies artifact packages of owner/name: Resource not accessible by integration',
    );
    expect(error.remedy).toContain('`actions: read`');
  });

  it.each<[Operation, string]>([
    ['read releases', 'contents: read'],
    ['read drafts', 'contents: write'],
    ['read runs', 'actions: read'],
    ['read artifacts', 'actions: read'],
    ['read attestations', 'attestations: read'],
    ['read Pages', 'pages: read'],
    ['build Pages', 'pages: write'],
  ])('to %s takes %s', (operation, permission) => {
    expect(permissionFor(operation)).toBe(permission);
  });

  it.each<[string, Reply]>([
    [
      'a page in place of an answer',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ],
    ['an empty answer', { status: 200, body: {} }],
    ['a null', { status: 200, body: 'null' }],
    ['no content', { status: 204 }],
    [
      'an id that is no number',
      { status: 200, body: { id: '1', tag_name: 'v1', draft: false, prerelease: false } },
    ],
    [
      'an id beyond numbers',
      { status: 200, body: '{"id":99999999999999999999,"tag_name":"v1","draft":false,"prerelease":false}' },
    ],
  ])('%s', async (_, reply) => {
    server.answer('GET', /tags/, () => reply);
    const error = await refusedBy(release(client()));
    expect(error.code).toBe('GITHUB_FAILED');
    expect(error.message).toContain('the answer about release v1 of owner/name is not what GitHub');
  });

  it('a list that is none, and a digest that nobody can check', async () => {
    server.answer('GET', /artifacts$/, () => ({ status: 200, body: { artifacts: {} } }));
    expect((await refusedBy(artifacts(client()))).message).toMatch(/artifacts is an object$/);
    const error = await refusedBy(fetchAsset({ digest: 'md5:00' }));
    expect(error.message).toMatch(/digest is "md5:00"$/);
  });

  it('in words that no terminal obeys, and not too many', async () => {
    const message = `\u001b[2J\u202e${'x'.repeat(500)}\nsecond line`;
    server.answer('GET', /./, () => ({ status: 403, body: { message } }));
    const error = await refusedBy(client().release(REPO, { tag: 'v\u001b[1m' }));
    expect(error.message).toMatch(
      /^GitHub denies release v\\u\{1b\}\[1m of owner\/name: \\u\{1b\}\[2J\\u\{202e\}x+…$/,
    );
    expect(error.message.length).toBeLessThan(300);
  });
});

describe('GitHub’s limits', () => {
  /** Answers so often with a refusal, then as usual. */
  function refuse(times: number, reply: () => Reply): void {
    let left = times;
    server.answer('GET', /latest$/, () => (left-- > 0 ? reply() : undefined));
  }
  const LONG = { ...SHORT, second: 5 };

  it.each<[string, number, () => Reply, RegExp[]]>([
    [
      'secondary, with a time to wait',
      1,
      () => refusals.secondaryLimit(20),
      [/^GitHub asks to wait 20 s, because of its secondary rate limit; the run goes on then\.$/],
    ],
    ['secondary, without one', 1, () => refusals.secondaryLimit(undefined), [/^GitHub asks to wait 60 s, /]],
    [
      'primary',
      1,
      () => refusals.primaryLimit(20),
      [/^GitHub asks to wait 2\d s, because of its rate limit; /],
    ],
    ['as status 429', 2, () => ({ ...refusals.secondaryLimit(20), status: 429 }), [/wait 20 s/, /wait 20 s/]],
  ])('are waited for: %s', async (_, times, reply, expected) => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    refuse(times, reply);
    const start = performance.now();
    expect(await client({ patience: LONG }).release(REPO, 'latest')).toMatchObject({ tag: 'v1' });
    expect(performance.now() - start).toBeGreaterThan(90 * times);
    expect(said).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  it('are said once for requests that meet them together', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    refuse(4, () => refusals.secondaryLimit(30));
    const github = client({ patience: LONG });
    await Promise.all([1, 2, 3, 4].map(() => github.release(REPO, 'latest')));
    expect(said).toHaveLength(1);
  });

  it.each<[string, () => Reply]>([
    ['an hour', () => refusals.primaryLimit(3600)],
    ['a day', () => refusals.secondaryLimit(86_400)],
    ['for ever', () => refusals.secondaryLimit(Number.POSITIVE_INFINITY)],
  ])('are not waited for %s', async (_, reply) => {
    refuse(1, reply);
    const error = await refusedBy(client().release(REPO, 'latest'));
    expect(error.code).toBe('GITHUB_LIMIT');
    expect(error.message).toMatch(
      /^GitHub's rate limit is in the way of the latest release of owner\/name: /,
    );
    expect(error.remedy).toContain('Run it again when the limit is over');
    expect(said).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('are not waited for again and again', async () => {
    refuse(100, () => refusals.secondaryLimit(1));
    expect((await refusedBy(client().release(REPO, 'latest'))).code).toBe('GITHUB_LIMIT');
    expect(server.requests).toHaveLength(4);
  });

  it('hold for the file of an asset too, and the wait is no silence', async () => {
    let left = 1;
    server.answer('GET', /assets\/\d+$/, () => (left-- > 0 ? refusals.secondaryLimit(60) : undefined));
    const patience = { ...LONG, silence: 150, download: 200 };
    expect(existsSync(await fetchAsset({}, { patience }))).toBe(true);
    expect(said).toHaveLength(1);
  });
});

describe('a server that stumbles', () => {
  it('is asked again', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    let left = 2;
    server.answer('GET', /latest$/, () => (left-- > 0 ? refusals.unavailable : undefined));
    expect(await client().release(REPO, 'latest')).toMatchObject({ tag: 'v1' });
  });

  it('is given up in the end, and its page is not shown', async () => {
    server.answer('GET', /./, () => refusals.unavailable);
    const error = await refusedBy(client().release(REPO, 'latest'));
    expect(error.message).toBe(
      'GitHub answered 503 when it was asked for the latest release of owner/name: a page of markup, not an answer',
    );
    expect(server.requests).toHaveLength(4);
  });

  it('is given up when nobody is there', async () => {
    const { apiUrl } = server;
    await server.close();
    const error = await refusedBy(client({ apiUrl }).release(REPO, 'latest'));
    expect(error.code).toBe('GITHUB_FAILED');
    expect(error.message).toMatch(
      /^GitHub was not reached for the latest release of owner\/name: .*ECONNREFUSED/,
    );
    server = await startGitHub();
  });

  it('is given up when it never answers', async () => {
    const { createServer } = await import('node:http');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const patience = { ...SHORT, answer: 100 };
    const error = await refusedBy(
      client({ apiUrl: `http://127.0.0.1:${port}`, patience }).release(REPO, 'latest'),
    );
    expect(error.message).toMatch(/^GitHub was not reached .* timeout$/);
    silent.closeAllConnections();
    silent.close();
  });
});

describe('Pages', () => {
  const SITE = {
    ...{ html_url: 'https://owner.github.io/name/', build_type: 'legacy', cname: null, status: 'built' },
    source: { branch: 'gh-pages', path: '/' },
  };
  const reply = (method: string, path: RegExp, body: unknown, status = 200): void =>
    server.answer(method, path, () => ({ status, body }));

  it('is told as its settings say', async () => {
    reply('GET', /\/pages$/, SITE);
    expect(await client().pages(REPO)).toEqual({
      ...{ url: SITE.html_url, buildType: 'legacy', customDomain: undefined },
      ...{ branch: 'gh-pages', folder: '/' },
    });
    expect(paths()).toEqual(['api /repos/owner/name/pages']);
  });

  it.each([
    [
      { source: null, build_type: null },
      { buildType: undefined, branch: undefined, folder: undefined },
    ],
    [{ source: undefined }, { branch: undefined, folder: undefined }],
    [{ cname: 'feed.example.org' }, { customDomain: 'feed.example.org' }],
    [{ build_type: 'workflow' }, { buildType: 'workflow' }],
  ])('may say %j', async (changes, wanted) => {
    reply('GET', /\/pages$/, { ...SITE, ...changes });
    expect(await client().pages(REPO)).toMatchObject(wanted);
  });

  it('is undefined where it is off, and so is the latest build where there was none', async () => {
    expect(await client().pages(REPO)).toBeUndefined();
    expect(await client().latestBuild(REPO)).toBeUndefined();
    expect(await client().isAncestor(REPO, 'a1', 'b2')).toBeUndefined();
  });

  it.each([
    ['pages', 'GET', { ...SITE, html_url: 5 }],
    ['pages', 'GET', { ...SITE, source: 'gh-pages' }],
    ['latestBuild', 'GET', null],
    ['latestBuild', 'GET', { status: 5 }],
    ['requestBuild', 'POST', 'a page'],
  ] as const)('answers that are none are refused: %s', async (name, method, body) => {
    reply(method, /\/pages/, body);
    const { code, message } = await refusedBy(client()[name](REPO));
    expect(code).toBe('GITHUB_FAILED');
    if (body !== 'a page') expect(message).toMatch(/Pages.*is not what GitHub's API gives/);
  });

  it('tells its builds', async () => {
    const url = 'https://api.github.com/repositories/1/pages/builds/5';
    reply('GET', /\/pages\/builds\/latest$/, {
      url,
      status: 'errored',
      error: { message: 'No' },
      commit: 'a1',
    });
    reply('POST', /\/pages\/builds$/, { url: `${url}/latest`, status: 'queued' }, 201);
    const latest = { id: url, commit: 'a1', status: 'errored', error: 'No' };
    expect(await client().latestBuild(REPO)).toEqual(latest);
    expect(await client().requestBuild(REPO)).toMatchObject({ commit: undefined, status: 'queued' });
  });

  it('says which permission each question needs', async () => {
    server.answer('GET', /pages/, () => refusals.notPermitted('pages: read'));
    server.answer('POST', /pages/, () => refusals.notPermitted('pages: write'));
    const remedies = [client().pages(REPO), client().latestBuild(REPO), client().requestBuild(REPO)];
    const texts = (await Promise.all(remedies.map(refusedBy))).map(({ remedy }) => remedy);
    expect(texts.map((text) => /`(pages: \w+)`/.exec(text)?.[1])).toEqual([
      ...['pages: read', 'pages: read', 'pages: write'],
    ]);
  });

  it.each([
    ['ahead', true],
    ['identical', true],
    ['behind', false],
    ['diverged', false],
  ])('tells of a commit that is %s whether it holds the other: %j', async (status, holds) => {
    reply('GET', /\/compare\/a1\.\.\.b2$/, { status });
    expect(await client().isAncestor(REPO, 'a1', 'b2')).toBe(holds);
  });
});

describe('attestations', () => {
  const DIGEST = 'ab'.repeat(32);
  const KIND = 'https://example.org/kind';
  const bundle = (number: number) => ({
    number,
    dsseEnvelope: { payload: Buffer.from(JSON.stringify({ predicateType: KIND })).toString('base64') },
  });
  async function numbers(options: Partial<GitHubOptions> = {}): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const one of client(options).attestations(REPO, DIGEST, KIND)) {
      found.push((one.bundle as { number: number }).number);
    }
    return found;
  }
  const add = (count: number): void => {
    for (let i = count; i > 0; i--) {
      server.repository(REPO).addAttestation({ subjects: [DIGEST], bundle: bundle(i), isInline: true });
    }
  };

  it('are listed over all pages, which are asked for by the cursor alone', async () => {
    add(250);
    expect(await numbers()).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    expect(server.requests).toHaveLength(3);
    for (const { path, authorization } of server.requests) {
      expect(path).toMatch(/^\/repos\/owner\/name\/attestations\/sha256%3A(ab){32}\?/);
      expect(path).toContain('per_page=100');
      expect(authorization).toEqual([`token ${TOKEN}`]);
    }
  });

  it('are asked for no further than somebody takes them', async () => {
    add(250);
    for await (const one of client().attestations(REPO, DIGEST, KIND)) {
      expect(one).toEqual({ bundle: bundle(1), address: undefined });
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  it('are none where GitHub finds none', async () => {
    server.repository(REPO);
    expect(await numbers()).toEqual([]);
    add(1);
    server
      .repository(REPO)
      .addAttestation({ subjects: ['cd'.repeat(32)], bundle: bundle(7), isInline: true });
    expect(await numbers({ token: undefined })).toEqual([1]);
  });

  it('have an end', async () => {
    const headers = { link: '<https://elsewhere.example/x?after=more>; rel="next"' };
    server.answer('GET', /attestations/, () => ({ status: 200, headers, body: { attestations: [] } }));
    expect((await refusedBy(numbers())).code).toBe('SOURCE_TOO_BIG');
    expect(server.requests).toHaveLength(100);
    expect(server.requests.at(-1)?.path).toContain('after=more');
  });

  async function fetched(how: Partial<FakeAttestation>, limit = 1e6): Promise<Buffer> {
    server.repository(REPO).addAttestation({ subjects: [DIGEST], bundle: bundle(1), ...how });
    const github = client();
    const file = join(folder, 'file');
    for await (const { address = '' } of github.attestations(REPO, DIGEST, KIND)) {
      await github.downloadBundle(REPO, address, file, limit);
    }
    return readFileSync(file);
  }

  it('are fetched from elsewhere, without the token', async () => {
    expect(await fetched({ stored: BYTES })).toEqual(BYTES);
    expect(server.requests.at(-1)).toMatchObject({ server: 'storage', authorization: [] });
  });

  it('are fetched again when the transfer breaks, and no further than the limit', async () => {
    let times = 0;
    const serve: Serve = (response, bytes, request) =>
      ++times === 1 ? response.writeHead(503).end() : serveWhole(response, bytes, request);
    expect(await fetched({ stored: BYTES, serve })).toEqual(BYTES);
    rmSync(join(folder, 'file'));
    expect((await refusedBy(fetched({ stored: BYTES }, BYTES.length - 1))).code).toBe('SOURCE_TOO_BIG');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/x', 'https://user:word@example.org/x', 'http://['])(
    'are not fetched from %s',
    async (address) => {
      const error = await refusedBy(client().downloadBundle(REPO, address, join(folder, 'file'), 10));
      expect(error.code).toBe('GITHUB_FAILED');
      expect(server.requests).toEqual([]);
      expect(error.message).not.toContain('word');
    },
  );

  it('are not fetched unencrypted where the API is encrypted', async () => {
    const github = client({ apiUrl: 'https://127.0.0.1:1' });
    const error = await refusedBy(github.downloadBundle(REPO, server.storageUrl, join(folder, 'file'), 10));
    expect(error.message).toContain('not followed');
    expect(server.requests).toEqual([]);
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

  it('shows the token in no error, whatever happens', async () => {
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
