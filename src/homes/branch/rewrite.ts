import type { Git } from '../../git/git.ts';
import { firstLine } from './commit.ts';
import type { TaughtParents } from './known-trees.ts';
import { type CommitSignature, signCommit } from './sign-commit.ts';

/** The last states of a branch as a history of their own. */
export interface Rewritten {
  /** The newest commit of it. */
  tip: string;
  /** Each commit that was made, with its parent and the commit that it takes the place of. */
  parents: TaughtParents;
}

/**
 * Makes commits with the same trees, authors, dates and messages, of which the first one has no parent. Signatures do not
 * hold any more, so they go, and the key of the run signs them. A commit that need not change stays.
 *
 * @param commits at least one, the oldest first
 */
export async function rewriteHistory(
  git: Git,
  commits: readonly [string, ...string[]],
  signature: CommitSignature | undefined,
): Promise<Rewritten> {
  const made = new Map<string, readonly string[]>();
  let parent: string | undefined;
  for (const commit of commits) {
    const { stdout } = await git.run(['cat-file', 'commit', commit]);
    const text = withParent(stdout, parent);
    if (text.equals(stdout)) {
      parent = commit;
      continue;
    }
    const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: text });
    const plain = firstLine(written.stdout);
    const id = signature === undefined ? plain : await signCommit(git, plain, signature.key, signature.at);
    made.set(id, [...(parent === undefined ? [] : [parent]), commit]);
    parent = id;
  }
  return { tip: parent ?? commits[0], parents: made };
}

/** Headers that are about the parents, or that no longer hold with others. Their further lines begin with a blank. */
const BOUND = /^(parent|gpgsig|gpgsig-sha256|mergetag) /;

/**
 * The text of a commit with another parent.
 *
 * @param commit as `git cat-file commit` prints it
 * @returns the same bytes for a commit that has that parent already, with its signature
 */
function withParent(commit: Buffer, parent: string | undefined): Buffer {
  const end = commit.indexOf('\n\n');
  const head = commit.toString('latin1', 0, end === -1 ? commit.length : end).split('\n');
  const parents = head.filter((line) => line.startsWith('parent '));
  const wanted = parent === undefined ? [] : [`parent ${parent}`];
  if (parents.length === wanted.length && parents[0] === wanted[0]) return commit;
  let isBound = false;
  const kept = head.filter((line) => {
    isBound = BOUND.test(line) || (isBound && line.startsWith(' '));
    return !isBound;
  });
  const [tree = '', ...rest] = kept;
  const lines = [tree, ...wanted, ...rest].join('\n');
  return Buffer.concat([Buffer.from(lines, 'latin1'), commit.subarray(end === -1 ? commit.length : end)]);
}
