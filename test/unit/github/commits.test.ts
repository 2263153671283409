import { describe, expect, it } from 'vitest';
import { graphRefusal } from '../../../src/github/refusals.ts';
import { client, REPO, refusedBy, restart, server, withGitHub } from '../../support/github-client.ts';
import { graphError } from '../../support/github-commits.ts';
import { DOCS } from '../../support/github-refusals.ts';
import type { Reply } from '../../support/github-state.ts';

withGitHub();

const COMMIT = {
  ...{ branch: 'gh-pages', parent: 'a'.repeat(40), message: 'one line\n\nand another\n' },
  additions: [{ path: 'a/b', bytes: Buffer.from([0, 255]) }],
  deletions: ['c'],
};
const made = { commit: { oid: 'b'.repeat(40), tree: { oid: 'c'.repeat(40) } } };
const answer = (reply: Reply): void => server.answer('POST', /graphql$/, () => reply);

describe('a commit by the API', () => {
  it('is one mutation that says what the branch must point at', async () => {
    answer({ status: 200, body: { data: { createCommitOnBranch: made } } });
    expect(await client().createCommit(REPO, COMMIT)).toEqual({ id: made.commit.oid, tree: 'c'.repeat(40) });
    const [request, ...more] = server.requests;
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: 'POST', path: '/graphql' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      query: expect.stringContaining('createCommitOnBranch(input: $input) { commit { oid tree { oid } } }'),
      variables: {
        input: {
          branch: { repositoryNameWithOwner: REPO, branchName: 'gh-pages' },
          expectedHeadOid: COMMIT.parent,
          message: { headline: 'one line', body: 'and another' },
          fileChanges: { additions: [{ path: 'a/b', contents: 'AP8=' }], deletions: [{ path: 'c' }] },
        },
      },
    });
  });

  it('is asked for next to the other API on GitHub Enterprise', async () => {
    await restart({ prefix: '/api' });
    answer({ status: 200, body: { data: { createCommitOnBranch: made } } });
    const enterprise = client({ apiUrl: `${server.apiUrl}/v3` });
    await enterprise.createCommit(REPO, COMMIT);
    expect(server.requests.map(({ path }) => path)).toEqual(['/api/graphql']);
  });

  it('is not made where the branch moved', async () => {
    answer(graphError('STALE_DATA', 'Expected branch to point to "x" but it did not. Pull and try again.'));
    expect(await client().createCommit(REPO, COMMIT)).toBeUndefined();
  });

  it.each<[Reply, string, RegExp]>([
    [graphError('RATE_LIMITED', 'API rate limit exceeded'), 'GITHUB_LIMIT', /again/],
    [graphError('UNPROCESSABLE', 'Protected branch update failed'), 'GITHUB_FAILED', /bypass/],
    [{ status: 200, body: { data: { createCommitOnBranch: { commit: {} } } } }, 'GITHUB_FAILED', /proxy/],
  ])('is refused with what GitHub says: %j', async (reply, code, remedy) => {
    answer(reply);
    const error = await refusedBy(client().createCommit(REPO, COMMIT));
    expect([error.code, error.remedy]).toEqual([code, expect.stringMatching(remedy)]);
  });
});

describe('an error of the GraphQL API', () => {
  const asked = { operation: 'write commits', repository: REPO, what: 'a commit', hasToken: true } as const;

  it.each([
    ['FORBIDDEN', 'no', 'GITHUB_ACCESS', /`contents: write`/],
    [undefined, 'Resource not accessible by personal access token', 'GITHUB_ACCESS', /contents: write/],
    ['NOT_FOUND', 'no', 'GITHUB_ABSENT', /contents: write/],
    ['RATE_LIMITED', 'no', 'GITHUB_LIMIT', /again/],
    [undefined, 'Protected branch update failed', 'GITHUB_FAILED', /bypass/],
    [
      undefined,
      "CreateCommitOnBranchInput isn't a defined input type (on $input)",
      'GITHUB_FAILED',
      /`commit-by: git`/,
    ],
  ])('%s: %s', (type, message, code, remedy) => {
    const error = graphRefusal({ type, message }, asked);
    expect([error.code, error.remedy]).toEqual([code, expect.stringMatching(remedy)]);
  });

  it('shows the reason that stands below the first line, and not without end', () => {
    const rule = 'Repository rule violations found\n\nCommits must have verified signatures\n\u001b';
    const { message } = graphRefusal({ type: undefined, message: rule }, asked);
    expect(message).toBe(
      'GitHub does not take a commit: Repository rule violations found; Commits must have verified signatures; \\u{1b}',
    );
    const long = graphRefusal({ type: undefined, message: 'x\n'.repeat(1e6) }, asked);
    expect(long.message.length).toBeLessThan(300);
  });
});

describe('a new branch by the API', () => {
  const posts = (path: RegExp, reply: Reply): void => server.answer('POST', path, () => reply);
  const commitMade = (): Reply => ({
    status: 201,
    body: server.like('POST /repos/{owner}/{repo}/git/commits', { sha: 'd'.repeat(40) }),
  });

  it('has one commit of nothing', async () => {
    posts(/\/git\/commits$/, commitMade());
    posts(/\/git\/refs$/, { status: 201, body: server.like('POST /repos/{owner}/{repo}/git/refs', {}) });
    expect(await client().startBranch(REPO, 'gh-pages', 'begin')).toBe('d'.repeat(40));
    expect(server.requests.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      [
        '/repos/owner/name/git/commits',
        { message: 'begin', tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', parents: [] },
      ],
      ['/repos/owner/name/git/refs', { ref: 'refs/heads/gh-pages', sha: 'd'.repeat(40) }],
    ]);
  });

  it('is not made where there is one by now, or in a repository without any commit', async () => {
    const refused = (status: number, message: string): Reply => ({
      status,
      body: { message, documentation_url: DOCS },
    });
    posts(/\/git\/refs$/, refused(422, 'Reference already exists'));
    let sha = commitMade();
    server.answer('POST', /\/git\/commits$/, () => sha);
    expect(await client().startBranch(REPO, 'gh-pages', 'begin')).toBeUndefined();
    sha = refused(409, 'Git Repository is empty.');
    const error = await refusedBy(client().startBranch(REPO, 'gh-pages', 'begin'));
    expect([error.message, error.remedy]).toEqual([
      'GitHub does not make a branch gh-pages of owner/name, because the repository is empty',
      expect.stringContaining('Commit any file'),
    ]);
  });
});
