import { GitHubError } from '../errors.ts';
import type { Slug } from './address.ts';
import { type CommitMade, commitMadeOf, commitOf, graphErrorsOf } from './answers.ts';
import type { Api } from './api.ts';
import { type Asked, graphRefusal } from './refusals.ts';

/**
 * The most bytes of files, and the most files, that pkgfeed puts into one commit of the API. GitHub states no limit:
 * commits of 40 MiB were seen to fail, and it ends requests that take long.
 */
export const COMMIT_BYTES = 20 << 20;
export const COMMIT_FILES = 1000;

/** A change of a branch. Files become plain files; their modes cannot be given. */
export interface NewCommit {
  branch: string;
  /** The commit that the branch must point at. */
  parent: string;
  message: string;
  additions: readonly { path: string; bytes: Buffer }[];
  deletions: readonly string[];
}

/** Commits that GitHub makes and signs. Every function throws GitHubError. */
export interface Commits {
  /** Commits to a branch; undefined when the branch points at another commit now. */
  createCommit(repository: Slug, commit: NewCommit): Promise<CommitMade | undefined>;
  /**
   * Makes a branch with one commit that holds nothing, because a commit can only be added to a branch that exists.
   *
   * @returns the commit; undefined when there is such a branch now
   */
  startBranch(repository: Slug, branch: string, message: string): Promise<string | undefined>;
}

const CREATE_COMMIT =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid tree { oid } } } }';

/** git's id of the empty tree. GitHub knows it in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export function commitsApi(api: Api): Commits {
  return {
    createCommit: async (repository, { branch, parent, message, additions, deletions }) => {
      const asked = api.asked('write commits', repository, `a commit on ${branch} of ${repository}`);
      const [headline = '', ...rest] = message.split('\n');
      const input = {
        branch: { repositoryNameWithOwner: repository, branchName: branch },
        expectedHeadOid: parent,
        message: { headline, body: rest.join('\n').trim() },
        fileChanges: {
          additions: additions.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
          deletions: deletions.map((path) => ({ path })),
        },
      };
      const data = await api.query(CREATE_COMMIT, { input }, asked);
      const errors = graphErrorsOf(data, asked.what);
      if (errors.some(isStale)) return undefined;
      if (errors[0] !== undefined) throw graphRefusal(errors[0], asked);
      return commitMadeOf(data, asked.what);
    },
    startBranch: async (repository, branch, message) => {
      const asked = api.asked('write commits', repository, `a branch ${branch} of ${repository}`);
      const commit = { message, tree: EMPTY_TREE, parents: [] };
      const { data } = await api
        .ask('POST /repos/{owner}/{repo}/git/commits', asked, commit)
        .catch((error: unknown) => {
          throw isEmptyRepository(error) ? noCommits(asked, error) : error;
        });
      const sha = commitOf(data, asked.what);
      try {
        await api.ask('POST /repos/{owner}/{repo}/git/refs', asked, { ref: `refs/heads/${branch}`, sha });
        return sha;
      } catch (error) {
        if (error instanceof GitHubError && /already exists/.test(error.message)) return undefined;
        throw error;
      }
    },
  };
}

/** GitHub's words for a branch that points at another commit than the expected one. */
const isStale = ({ type, message }: { type: string | undefined; message: string }): boolean =>
  type === 'STALE_DATA' || /^Expected branch to point to /.test(message);

const isEmptyRepository = (error: unknown): boolean =>
  error instanceof GitHubError && /repository is empty/i.test(error.message);

function noCommits({ what }: Asked, cause: unknown): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `GitHub does not make ${what}, because the repository is empty`,
    remedy: 'Commit any file to its default branch, such as a README, and run it again.',
    cause,
  });
}
