import { GitError } from '../errors.ts';

import { printable } from '../text/printable.ts';

/** Readers of what git prints for programs. Output that ends inside a record is an error, never a shorter list. */

const RECORD = /^(\d{6}) ([a-z]+) ([0-9a-f]{40})\t([\s\S]+)$/;

/**
 * Reads what `ls-tree -r -t -z` prints: `MODE TYPE ID TAB PATH NUL`.
 *
 * @returns git's ids by path without those of folders, and the modes of what is not a plain file
 * @throws GitError for any other output
 */
export function parseListing(listing: string): { paths: Map<string, string>; modes: Map<string, string> } {
  const paths = new Map<string, string>();
  const modes = new Map<string, string>();
  for (let at = 0; at < listing.length; ) {
    const end = listing.indexOf('\0', at);
    const [, mode, type, id, path] = RECORD.exec(listing.slice(at, Math.max(at, end))) ?? [];
    if (mode === undefined || id === undefined || path === undefined) throw unreadable('ls-tree', at);
    at = end + 1;
    if (type === 'tree') continue;
    paths.set(path, id);
    if (mode !== PLAIN_FILE) modes.set(path, mode);
  }
  return { paths, modes };
}

const LF = 10;
/** The line before a blob: an id of 40 digits, its type and its size. */
const HEAD_LIMIT = 128;

/**
 * Reads what `cat-file --batch` prints: `ID blob SIZE LF bytes LF`.
 *
 * @returns the contents by id
 * @throws GitError for an object that is missing or not a blob, and for any other output
 */
export function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const line = output.toString('latin1', at, at + HEAD_LIMIT);
    const [head = ''] = line.split('\n', 1);
    const { id, size } = parseSize(head);
    const start = at + head.length + 1;
    const end = start + size;
    if (head.length === line.length || output[end] !== LF) throw unreadable('cat-file', at);
    blobs.set(id, output.subarray(start, end));
    at = end + 1;
  }
  return blobs;
}

/**
 * Reads one line that `cat-file --batch-check` prints: `ID blob SIZE`, the size in bytes.
 *
 * @throws GitError for an object that is missing or not a blob
 */
export function parseSize(line: string): { id: string; size: number } {
  const [, id, size] = /^([0-9a-f]{40}) blob (\d{1,15})$/.exec(line) ?? [];
  if (id !== undefined && size !== undefined) return { id, size: Number(size) };
  const [object = '', type] = line.split(' ');
  throw new GitError({
    code: 'GIT_FAILED',
    message: `git cat-file answered ${printable(type ?? 'nothing')} for ${printable(object)}`,
    remedy: 'Check the repository with `git fsck`; nothing was published.',
  });
}

/** What `push --porcelain` says about one branch. */
export interface PushAnswer {
  /** True when the branch was pushed, or was up to date. */
  isNamed: boolean;
  /** The line about a refused branch; empty when it was not refused. */
  refusal: string;
}

/**
 * Reads what `push --porcelain` prints.
 *
 * @param ref the full name of the branch, such as `refs/heads/gh-pages`
 */
export function parsePush(porcelain: string, ref: string): PushAnswer {
  const lines = porcelain.split('\n');
  return {
    isNamed: lines.some((line) => /^[ +*=]\t/.test(line) && line.includes(`:${ref}\t`)),
    refusal: lines.find((line) => line.startsWith('!')) ?? '',
  };
}

function unreadable(command: string, at: number): GitError {
  return new GitError({
    code: 'GIT_FAILED',
    message: `what git ${command} printed cannot be read from byte ${at} on`,
    remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
  });
}

export const PLAIN_FILE = '100644';
