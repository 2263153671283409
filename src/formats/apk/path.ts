import { shownPath } from '../file-list.ts';

/** The most bytes of a path: PATH_MAX less what apk keeps for names of its own (apk-tools src/tar.c). */
export const LONGEST_PATH = 4096 - 11;
/** What file systems take for one part of a path. */
const PART_LIMIT = 255;

/** Why apk 2 and 3 do not install a file or folder of this path; undefined when they do. The path is bytes as latin1. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/')) return 'begins with a slash';
  if (path.startsWith('./')) return 'begins with ./';
  if (/[\0-\x1f\x7f]/.test(path)) return 'has a line end or another control character';
  if (/(^|\/)\.\.?(\/|$)/.test(path)) return 'has a part . or ..';
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`;
  if (path.length > PART_LIMIT && path.split('/').some((part) => part.length > PART_LIMIT)) {
    return `has a part of over ${PART_LIMIT} bytes`;
  }
  return undefined;
}

export const quotedPath = (path: string): string => `"${shownPath(path)}"`;
