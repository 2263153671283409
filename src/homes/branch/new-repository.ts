import { rmSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FeedError } from '../../errors.ts';
import type { Git } from '../../git/git.ts';
import type { Host } from '../../host.ts';
import { draftOf } from '../../machine/leftovers.ts';

/**
 * Makes a repository next to its path, then moves it there as a whole. If another publisher was faster, that one stays.
 *
 * @throws FeedError when the repository cannot be made
 */
export async function createRepository(git: Git, path: string, branch: string, host: Host): Promise<void> {
  const refuse = (cause: Error): never => {
    throw new FeedError({
      code: 'FEED_ABSENT',
      message: `repository ${path} cannot be made: ${cause.message}`,
      remedy: 'Check the path and that this user may write there.',
      cause,
    });
  };
  await mkdir(dirname(path), { recursive: true }).catch(refuse);
  const draft = draftOf(path);
  await mkdir(draft, { mode: 0o700 }).catch(refuse);
  const forget = host.onSignal(() => rmSync(draft, { recursive: true, force: true }));
  const env = { GIT_DIR: draft };
  try {
    await git.run(
      [
        'init',
        '--quiet',
        '--bare',
        '--template=',
        '--object-format=sha1',
        `--initial-branch=${branch}`,
        draft,
      ],
      { env },
    );
    await git.run(['config', 'uploadpack.allowFilter', 'true'], { env });
    await chmod(draft, 0o755);
    await rename(draft, path).catch((error: NodeJS.ErrnoException) => {
      // With these codes, another publisher has made it meanwhile.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') refuse(error);
    });
  } finally {
    forget();
    await rm(draft, { recursive: true, force: true });
  }
}
