import { FeedError } from '../../errors.ts';
import { printable } from '../../text/printable.ts';

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

/**
 * What to say about paths that only their owner may read.
 *
 * @param paths relative to the directory; the empty path is the directory itself
 */
export function hiddenFromOthers(paths: readonly string[]): string {
  const names = paths.slice(0, 3).map((path) => (path === '' ? 'the directory itself' : printable(path)));
  const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
  return `only its owner may read ${names.join(', ')}${more}; a web server of another user needs \`chmod -R a+rX\` on it`;
}
