import { hash } from 'node:crypto';

/**
 * The mark by which pkgfeed recognizes its own pages and scripts, even without feed.json: one line has the hash of all
 * other lines, so it shows whether anyone changed the file.
 */

const MARK = /^(?:# |<!-- )pkgfeed wrote this; the SHA-256 of the other lines is ([0-9a-f]{64})(?: -->)?$/;
/** The mark is one of the first lines. */
const LINES = 5;

/**
 * Adds the mark to a text.
 *
 * @param at how many lines come before the mark
 * @param comment turns a text into a comment
 */
export function marked(text: string, at: number, comment: (text: string) => string): Buffer {
  const lines = text.split('\n');
  const mark = `pkgfeed wrote this; the SHA-256 of the other lines is ${hash('sha256', text)}`;
  return Buffer.from(lines.toSpliced(at, 0, comment(mark)).join('\n'), 'utf8');
}

/** True when the mark of a file shows that it is as pkgfeed wrote it. */
export function isUnchanged(bytes: Buffer): boolean {
  const lines = bytes.toString('utf8').split('\n');
  const at = lines.slice(0, LINES).findIndex((line) => MARK.test(line));
  if (at === -1) return false;
  return MARK.exec(lines[at] ?? '')?.[1] === hash('sha256', lines.toSpliced(at, 1).join('\n'));
}
