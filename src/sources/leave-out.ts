import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { firstNames } from '../text/first-names.ts';

/** The patterns of `files`: those that find files, and those that leave files out, which begin with `!`. */
export function sortPatterns(lines: readonly string[]): { wanted: string[]; unwanted: string[] } {
  return {
    wanted: lines.filter((line) => !line.startsWith('!')),
    unwanted: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim()),
  };
}

/**
 * Patterns for the glob library, wherever it searches. A path, a folder or a glob leaves out what it would find; one that
 * begins with double asterisks does so outside the working directory too.
 */
function ignoredBy(unwanted: readonly string[], cwd: string): string[] {
  return unwanted.flatMap((pattern) => {
    const path = resolve(cwd, pattern);
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) return [escaped(path)];
    const isRooted = path === pattern || pattern.startsWith('/');
    const here = isRooted ? pattern : `${escaped(cwd)}/${pattern}`;
    return pattern.startsWith('**/') ? [pattern, here] : [here];
  });
}

/**
 * Remarks about paths that are to be left out and are not there, and about globs that leave out nothing.
 *
 * @param leavesOut tells of a pattern whether one of the files that others name is missing because of it
 */
export async function needless(
  unwanted: readonly string[],
  cwd: string,
  leavesOut: (pattern: string) => Promise<boolean>,
): Promise<string[]> {
  const gone: string[] = [];
  const idle: string[] = [];
  for (const pattern of unwanted) {
    if (statSync(resolve(cwd, pattern), { throwIfNoEntry: false }) !== undefined) continue;
    if (!isDynamicPattern(pattern)) gone.push(`!${pattern}`);
    else if (!(await leavesOut(pattern))) idle.push(`!${pattern}`);
  }
  return [
    ...(gone.length === 0 ? [] : [`\`files\` is to leave out what is not there: ${firstNames(gone)}`]),
    ...(idle.length === 0
      ? []
      : [
          `\`files\` is to leave out what matches none of its packages: ${firstNames(idle)} (patterns are relative to the working directory; **/ at the beginning matches in every folder)`,
        ]),
  ];
}

const escaped = (path: string): string => escapePath(path).replaceAll('\\\\', '/');

/** What patterns leave out. */
export interface LeaveOut {
  /** The patterns for the glob library. */
  ignore: string[];
  /** True for a file that they leave out. */
  has(file: string): Promise<boolean>;
}

/** @param unwanted patterns without their `!` */
export function leaveOut(unwanted: readonly string[], cwd: string): LeaveOut {
  const ignore = ignoredBy(unwanted, cwd);
  return { ignore, has: leftOutTest(ignore) };
}

/** Lists each folder once, however many of its files are asked for. */
function leftOutTest(ignore: readonly string[]): LeaveOut['has'] {
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const keptIn = async (folder: string): Promise<ReadonlySet<string>> => {
    const options = { absolute: true, dot: true, deep: 1, cwd: folder, ignore };
    return new Set((await glob('*', options)).map((file) => resolve(file)));
  };
  return async (file) => {
    if (ignore.length === 0) return false;
    const folder = dirname(file);
    const kept = folders.get(folder) ?? keptIn(folder);
    folders.set(folder, kept);
    return !(await kept).has(file);
  };
}
