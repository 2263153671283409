import { GitHubError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import type { Slug } from './address.ts';
import { commitOf, defaultBranchOf, relationOf } from './answers.ts';
import type { Api } from './api.ts';

/** Branches, tags and commits of a repository. Every function throws GitHubError. */
export interface History {
  defaultBranch(repository: Slug): Promise<string>;
  /** The commit that a tag stands for; undefined when there is no such tag. */
  commitOfTag(repository: Slug, tag: string): Promise<string | undefined>;
  /** True when a commit is `of` or one of its ancestors; undefined when GitHub cannot tell. */
  isAncestor(repository: Slug, commit: string, of: string): Promise<boolean | undefined>;
}

export function historyApi(api: Api): History {
  return {
    defaultBranch: async (repository) => {
      const asked = api.asked('read the repository', repository, `repository ${repository}`);
      const { data } = await api.ask('GET /repos/{owner}/{repo}', asked);
      return defaultBranchOf(data, asked.what);
    },
    commitOfTag: async (repository, tag) => {
      const asked = api.asked('read the repository', repository, `tag ${printable(tag)} of ${repository}`);
      try {
        const { data } = await api.ask('GET /repos/{owner}/{repo}/commits/{ref}', asked, {
          ref: `tags/${tag}`,
        });
        return commitOf(data, asked.what);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    isAncestor: async (repository, commit, of) => {
      const what = `how commits ${printable(commit)} and ${printable(of)} of ${repository} relate`;
      const asked = api.asked('read the repository', repository, what);
      const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
      const answer = await api.askIfThere(route, asked, { basehead: `${commit}...${of}`, per_page: 1 });
      if (answer === undefined) return undefined;
      return ['ahead', 'identical'].includes(relationOf(answer.data, what));
    },
  };
}

/** GitHub answers 422 when there is no such commit, and 404 when there is nothing at all. */
function isAbsent(error: unknown): boolean {
  if (!(error instanceof GitHubError)) return false;
  return error.code === 'GITHUB_ABSENT' || (error.cause as { status?: unknown } | undefined)?.status === 422;
}
