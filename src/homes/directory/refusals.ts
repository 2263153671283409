import { FeedError } from '../../errors.ts';

/** The error for a bare git repository that was given as a directory. */
export function gitRepository(path: string): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `directory ${path} is a bare git repository`,
    remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
  });
}

/** The error for a directory that the file system refuses. */
export function unusable(path: string, cause: NodeJS.ErrnoException): FeedError {
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `directory ${path} cannot be used: ${cause.message}`,
    remedy: isFull
      ? 'Make room on the disk, then run it again; nothing was changed.'
      : 'Check the path and that this user may write there.',
    cause,
  });
}
