import { GitError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { userEnvironment } from './environment.ts';
import { runGit } from './git.ts';
import { refusalOf } from './refusals.ts';

/** The oldest git that pkgfeed works with. Debian 11 has it, and so have containers that build on Debian 11. */
const OLDEST = 30;

/** From this one on, git reads its settings and the place of its configuration from the environment. */
const MODERN = 32;

export interface GitVersion {
  /** As git says it, such as `2.39.5`. */
  text: string;
  /** False for a git that knows neither `GIT_CONFIG_COUNT` nor `GIT_CONFIG_GLOBAL`, or only one of them. */
  isModern: boolean;
}

/**
 * Asks git for its version.
 *
 * @param env the user's environment
 * @throws GitError when git is missing or too old, or does not say its version
 */
export async function askVersion(env: NodeJS.ProcessEnv): Promise<GitVersion> {
  const { code, stdout, stderr } = await runGit(['version'], { env: userEnvironment(env) });
  // An old git reads the configuration even for this.
  if (code !== 0) throw refusalOf({ verb: 'version', code: code ?? 128, stderr: stderr.toString('utf8') });
  const said = stdout.toString('utf8').trim();
  const [, text, major, minor] = /^git version ((\d{1,4})\.(\d{1,4})\S{0,100})/.exec(said) ?? [];
  if (text === undefined) {
    throw new GitError({
      code: 'GIT_MISSING',
      message: `\`git version\` did not say a version, but: ${printable(said.slice(0, 200)) || 'nothing'}`,
      remedy: 'Make sure that the `git` on the PATH is git itself.',
    });
  }
  const order = Number(major) * 1000 + Number(minor);
  if (order < 2000 + OLDEST) {
    throw new GitError({
      code: 'GIT_OLD',
      message: `the git on the PATH has version ${printable(text)}, and pkgfeed needs 2.${OLDEST} or later`,
      remedy: `Install git 2.${OLDEST} or later, and make sure that it comes first on the PATH.`,
    });
  }
  return { text, isModern: order >= 2000 + MODERN };
}
