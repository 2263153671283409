import { GitError } from '../errors.ts';

/** A commit that `git log` lists. */
export interface LoggedCommit {
  id: string;
  /** When it was committed. */
  date: Date;
  message: string;
  /** The paths that it changes, as far as git was asked for them. */
  paths: string[];
}

/** The latest time that a date of JavaScript can be, in seconds. */
const LATEST = 8_640_000_000_000;

/**
 * Reads what `log --raw -z --no-renames --format=%x00commit %H %ct%x00%B%x00` prints.
 *
 * @throws GitError for any other output
 */
export function parseLog(output: string): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const fields = output.split('\0');
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]?.replace(/^\n+/, '') ?? '';
    if (field === '') continue;
    const [, id, seconds] = /^commit ([0-9a-f]{40}) (\d{1,20})$/.exec(field) ?? [];
    const last = commits.at(-1);
    if (id !== undefined) {
      const message = fields[++at];
      if (message === undefined) throw unreadable();
      const date = new Date(Math.min(Number(seconds), LATEST) * 1000);
      commits.push({ id, date, message: message.trimEnd(), paths: [] });
      continue;
    }
    const path = fields[++at];
    if (
      last === undefined ||
      path === undefined ||
      !/^:\d{6} \d{6} [0-9a-f]{40} [0-9a-f]{40} [A-Z]$/.test(field)
    )
      throw unreadable();
    last.paths.push(path);
  }
  return commits;
}

const unreadable = (): GitError =>
  new GitError({
    code: 'GIT_FAILED',
    message: 'what git log printed cannot be read',
    remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
  });
