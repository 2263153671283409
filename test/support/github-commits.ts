import type { BareRepository } from './bare-repository.ts';
import { DOCS, refusals } from './github-refusals.ts';
import type { GitHubRequest, GitHubServer, Reply } from './github-state.ts';

const BRANCH = 'gh-pages';
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface TakenCommits {
  /** Happens before a commit is made; a reply is given in place of one. */
  before: (request: GitHubRequest) => Reply | undefined;
  /** Happens after a commit was made; a reply is given in place of GitHub's. */
  after: (request: GitHubRequest) => Reply | undefined;
  /** How many commits the API has made. */
  made: number;
}

interface Asked {
  query: string;
  variables: {
    input: {
      branch: { repositoryNameWithOwner: string; branchName: string };
      expectedHeadOid: string;
      message: { headline: string; body?: string };
      fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
    };
  };
}

/**
 * Has the API commit into a repository as GitHub does: `createCommitOnBranch` of GraphQL, and for a new branch the
 * commits and refs of REST. GitHub signs such commits, these are not signed.
 */
export function takeCommits(api: GitHubServer, slug: string, repository: BareRepository): TakenCommits {
  const taken: TakenCommits = { before: () => undefined, after: () => undefined, made: 0 };
  api.answer('POST', /^\/graphql$/, (request) => {
    const own = taken.before(request);
    if (own !== undefined) return own;
    const { query, variables } = JSON.parse(request.body) as Asked;
    const reply = commitOnBranch(query, variables.input, slug, repository);
    if (!('errors' in (reply.body as object))) taken.made++;
    return taken.after(request) ?? reply;
  });
  api.answer('POST', new RegExp(`^/repos/${slug}/git/commits$`), ({ body }) => {
    const { message, tree, parents } = JSON.parse(body);
    if (repository.git(['for-each-ref']) === '') {
      return { status: 409, body: { message: 'Git Repository is empty.', documentation_url: DOCS } };
    }
    if (tree !== EMPTY_TREE || parents.length > 0) return refusals.invalid;
    const sha = repository.git(['commit-tree', tree, '-m', message]).trim();
    return { status: 201, body: api.like('POST /repos/{owner}/{repo}/git/commits', { sha, message }) };
  });
  api.answer('POST', new RegExp(`^/repos/${slug}/git/refs$`), ({ body }) => {
    const { ref, sha } = JSON.parse(body);
    if (repository.tip() !== undefined)
      return { status: 422, body: { message: 'Reference already exists', documentation_url: DOCS } };
    repository.git(['update-ref', ref, sha]);
    return { status: 201, body: api.like('POST /repos/{owner}/{repo}/git/refs', { ref }) };
  });
  return taken;
}

/** An answer of GraphQL that says why nothing was done; its status is 200 all the same. */
export function graphError(type: string, message: string): Reply {
  const error = { type, path: ['createCommitOnBranch'], locations: [{ line: 1, column: 1 }], message };
  return { status: 200, body: { data: { createCommitOnBranch: null }, errors: [error] } };
}

function commitOnBranch(
  query: string,
  { branch, expectedHeadOid, message, fileChanges }: Asked['variables']['input'],
  slug: string,
  repository: BareRepository,
): Reply {
  if (!/^mutation \(\$input: CreateCommitOnBranchInput!\)/.test(query)) {
    return { status: 200, body: { errors: [{ message: 'Parse error on line 1' }] } };
  }
  if (branch.repositoryNameWithOwner !== slug || branch.branchName !== BRANCH) {
    return graphError('NOT_FOUND', `Could not resolve to a Repository with the name '${slug}'.`);
  }
  if (repository.tip() !== expectedHeadOid) {
    const said = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    return graphError('STALE_DATA', said);
  }
  const text = [message.headline, ...(message.body ? ['', message.body] : [])].join('\n');
  const parts: (string | Buffer)[] = [
    `commit refs/heads/${BRANCH}\n`,
    'committer GitHub <noreply@github.com> 1700000000 +0000\n',
    ...data(Buffer.from(text)),
    `from ${expectedHeadOid}\n`,
    ...fileChanges.deletions.map(({ path }) => `D ${JSON.stringify(path)}\n`),
    ...fileChanges.additions.flatMap(({ path, contents }) => [
      `M 100644 inline ${JSON.stringify(path)}\n`,
      ...data(Buffer.from(contents, 'base64')),
    ]),
  ];
  repository.git(['fast-import', '--quiet'], Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  const oid = repository.tip();
  const tree = { oid: repository.git(['rev-parse', `${oid}^{tree}`]).trim() };
  return { status: 200, body: { data: { createCommitOnBranch: { commit: { oid, tree } } } } };
}

const data = (bytes: Buffer): (string | Buffer)[] => [`data ${bytes.length}\n`, bytes, '\n'];
