import { describe, expect, it } from 'vitest';
import type { GitHub } from '../../../src/github/client.ts';
import { type Operation, permissionFor } from '../../../src/github/refusals.ts';
import {
  client,
  fetchArtifact,
  fetchAsset,
  REPO,
  refusedBy,
  restart,
  server,
  TOKEN,
  withGitHub,
} from '../../support/github-client.ts';
import { refusals } from '../../support/github-refusals.ts';
import type { Reply } from '../../support/github-state.ts';

withGitHub();

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
      'GitHub does not accept the token for release v1 of owner/name: Bad credentials',
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
      'GitHub does not show release v1 of owner/name without a token: Bad credentials',
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
      'GitHub does not find release v1 of owner/name, or does not show it without a token',
      'give a `token` with `contents: read` on owner/name',
    ],
    [
      'a limit',
      refusals.primaryLimit(4000),
      "GitHub's rate limit stopped the request for release v1 of owner/name: API rate limit exceeded for installation ID 1.",
      'Give a `token`',
    ],
  ])('%s without a token', async (_, reply, message, remedy) => {
    server.answer('GET', /./, () => reply);
    const error = await refusedBy(release(client({ token: undefined })));
    expect(error.message).toBe(message);
    expect(error.remedy).toContain(remedy);
  });

  it('a token with too few permissions, in a private repository', async () => {
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
    ['read environments', 'actions: read'],
    ['read deployments', 'deployments: read'],
  ])('to %s takes %s', (operation, permission) => {
    expect(permissionFor(operation)).toBe(permission);
  });

  it.each<[string, Reply]>([
    [
      'a page instead of an answer',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ],
    ['an empty answer', { status: 200, body: {} }],
    ['a null', { status: 200, body: 'null' }],
    ['no content', { status: 204 }],
    [
      'an id that is not a number',
      { status: 200, body: { id: '1', tag_name: 'v1', draft: false, prerelease: false } },
    ],
    [
      'an id beyond numbers',
      { status: 200, body: '{"id":99999999999999999999,"tag_name":"v1","draft":false,"prerelease":false}' },
    ],
  ])('%s', async (_, reply) => {
    server.answer('GET', /tags/, () => ({ ...reply, isForeign: true }));
    const error = await refusedBy(release(client()));
    expect(error.code).toBe('GITHUB_FAILED');
    expect(error.message).toContain('the answer about release v1 of owner/name is not what GitHub');
  });

  it('a list that is not a list, and a digest of an unknown kind', async () => {
    server.answer('GET', /artifacts$/, () => ({ status: 200, body: { artifacts: {} }, isForeign: true }));
    expect((await refusedBy(artifacts(client()))).message).toMatch(/artifacts is an object$/);
    const error = await refusedBy(fetchAsset({ digest: 'md5:00' }));
    expect(error.message).toMatch(/digest is "md5:00"$/);
  });

  it('shows GitHub’s words shortened, and without control characters', async () => {
    const message = `\u001b[2J\u202e${'x'.repeat(500)}\nsecond line`;
    server.answer('GET', /./, () => ({ status: 403, body: { message } }));
    const error = await refusedBy(client().release(REPO, { tag: 'v\u001b[1m' }));
    expect(error.message).toMatch(
      /^GitHub denies release v\\u\{1b\}\[1m of owner\/name: \\u\{1b\}\[2J\\u\{202e\}x+…$/,
    );
    expect(error.message.length).toBeLessThan(300);
  });
});
