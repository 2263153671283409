import { hash } from 'node:crypto';

/**
 * How a page or a script of pkgfeed's says that nobody has changed it, also where feed.json, which remembers that, is
 * gone: one of its lines has the hash of all others.
 */

const MARK = /^(?:# |<!-- )pkgfeed wrote this; the SHA-256 of the other lines is ([0-9a-f]{64})(?: -->)?$/;
/** In so many lines from the first on. */
const LINES = 5;

/**
 * The text with a line that has the hash of all others.
 *
 * @param at how many lines are before it
 * @param comment makes a comment of a text
 */
export function marked(text: string, at: number, comment: (text: string) => string): Buffer {
  const lines = text.split('\n');
  const mark = `pkgfeed wrote this; the SHA-256 of the other lines is ${hash('sha256', text)}`;
  return Buffer.from(lines.toSpliced(at, 0, comment(mark)).join('\n'), 'utf8');
}

/** Whether a file is as pkgfeed wrote it, by its own mark. */
export function isUnchanged(bytes: Buffer): boolean {
  const lines = bytes.toString('utf8').split('\n');
  const at = lines.slice(0, LINES).findIndex((line) => MARK.test(line));
  if (at === -1) return false;
  return MARK.exec(lines[at] ?? '')?.[1] === hash('sha256', lines.toSpliced(at, 1).join('\n'));
}
