import type { Git } from '../../git/git.ts';
import type { Tip } from '../home.ts';
import type { TaughtParents } from './known-trees.ts';
import { type Commits, listPast } from './past.ts';
import { rewriteHistory } from './rewrite.ts';
import type { CommitSignature } from './sign-commit.ts';

/** What stays of the history of a branch: all of it, one commit, or the commits of so many states. */
export type HistoryKept = 'keep' | 'squash' | number;

/** The history that a new commit goes on with. */
export interface KeptHistory {
  /** Its parent; undefined for a commit that begins the history. */
  parent: string | undefined;
  /** The commits that were made for that, as git is to be told of them. */
  parents: TaughtParents;
}

/**
 * Makes the history that a new commit goes on with.
 *
 * @param kept how many states stay, with the new one
 * @param commits the branch; only asked for a number of states
 * @throws FeedError when the branch no longer has the tip
 */
export async function keepHistory(
  git: Git,
  { revision }: Pick<Tip, 'revision'>,
  kept: HistoryKept,
  commits: Commits,
  signature: CommitSignature | undefined,
): Promise<KeptHistory> {
  const before = typeof kept === 'number' ? kept - 1 : 0;
  if (kept === 'keep' || revision === undefined) return { parent: revision, parents: new Map() };
  if (before === 0) return { parent: undefined, parents: new Map() };
  const { states } = await listPast(
    commits,
    revision,
    () => true,
    ({ length }) => length > before,
  );
  const [first, ...others] = states
    .slice(0, before)
    .map((state) => state.revision)
    .toReversed();
  if (first === undefined) return { parent: undefined, parents: new Map() };
  const { tip, parents } = await rewriteHistory(git, [first, ...others], signature);
  return { parent: tip, parents };
}
