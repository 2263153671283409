import type { Git } from '../../git/git.ts';
import type { CommitKey } from '../../keys/commit-key.ts';

/** The key that signs commits, and the time that it states. */
export interface CommitSignature {
  key: CommitKey;
  at: Date;
}

/**
 * Signs a commit that git has made, as `git commit -S` does: the signature is a header of the commit, and is made of
 * the commit without it.
 *
 * @param at the time that the signature states
 * @returns the id of the signed commit
 */
export async function signCommit(git: Git, commit: string, key: CommitKey, at: Date): Promise<string> {
  const { stdout } = await git.run(['cat-file', 'commit', commit]);
  const signature = await key.sign(stdout, at);
  const header = `gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}\n`;
  const end = stdout.indexOf('\n\n') + 1;
  const signed = Buffer.concat([stdout.subarray(0, end), Buffer.from(header), stdout.subarray(end)]);
  const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: signed });
  return written.stdout.toString('latin1').trim();
}
