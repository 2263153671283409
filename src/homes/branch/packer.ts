import type { Edit } from '../../feed/edit.ts';
import type { Git, GitOptions } from '../../git/git.ts';
import type { Host } from '../../host.ts';
import type { Tip } from '../home.ts';
import type { Gits } from './gits.ts';
import type { KeptHistory } from './kept-history.ts';
import { teach } from './known-trees.ts';
import { type Commits, requirePast } from './past.ts';

/** The git that packs and pushes a commit, and the variables that it is run with. */
export interface Packer {
  pusher: Git;
  env?: GitOptions['env'];
}

/**
 * The git that pushes a commit. It sends nothing of what the server has from earlier states.
 *
 * @param file a path for what it is taught
 * @param commits the branch that the tip belongs to
 * @throws FeedError when an earlier state that the edit takes contents from is no longer in the history of the branch
 */
export async function packerOf(
  { git, pusher }: Pick<Gits, 'git' | 'pusher'>,
  file: string,
  commits: Commits,
  { revision }: Pick<Tip, 'revision'>,
  edit: Edit,
  commit: string,
  { parent, parents }: KeptHistory,
  host: Pick<Host, 'say'>,
): Promise<Packer> {
  const earlier = earlierStates(edit);
  if (revision === undefined || (earlier.length === 0 && parent === revision)) return { pusher };
  if (earlier.length > 0) await requirePast(commits, revision, earlier);
  const own = [...(parent === undefined ? [] : [parent]), revision, ...earlier];
  const taught = await teach(pusher, file, new Map([...parents, [commit, own]]), commit, revision);
  if (taught !== undefined) return { pusher, ...taught };
  host.say('this git cannot be told which packages the server has, so it fetches them and sends them again');
  return { pusher: git };
}

/** The earlier states that an edit takes contents from. */
const earlierStates = ({ puts }: Edit): string[] => [
  ...new Set([...puts.values()].flatMap((content) => (content.kind === 'earlier' ? [content.revision] : []))),
];
