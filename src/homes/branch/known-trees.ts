import { writeFile } from 'node:fs/promises';
import type { Git, GitOptions } from '../../git/git.ts';

/**
 * While git packs a commit, it takes what is in the trees of its parents as known to the server. It forgets that of older
 * commits: it would send what comes back from them again, and fetch it for that. So it is told of older commits as if they
 * were parents, too. What is pushed does not say so.
 */

/** Commits with all the parents that git is told of, by their ids. */
export type TaughtParents = ReadonlyMap<string, readonly string[]>;

/**
 * Teaches git which commits the server has.
 *
 * @param file a path for the file that says it
 * @param commit the commit to push
 * @param tip the commit that the server has
 * @returns what `git push` is run with; undefined for a git that does not learn it
 */
export async function teach(
  git: Git,
  file: string,
  parents: TaughtParents,
  commit: string,
  tip: string,
): Promise<Required<Pick<GitOptions, 'env'>> | undefined> {
  await writeFile(file, [...parents].map(([id, all]) => `${[id, ...new Set(all)].join(' ')}\n`).join(''));
  const env = { GIT_GRAFT_FILE: file };
  // It fails at the first content that it would send and that is not here.
  const walk = ['rev-list', '--quiet', '--objects-edge-aggressive', commit, `^${tip}`];
  const { code } = await git.try(walk, { env });
  return code === 0 ? { env } : undefined;
}
