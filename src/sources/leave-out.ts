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
 * A remark about paths that are to be left out and are not there; none about globs, which are often meant for other builds
 * too.
 */
export function needless(unwanted: readonly string[], cwd: string): string[] {
  const gone = unwanted.filter(
    (pattern) =>
      !isDynamicPattern(pattern) && statSync(resolve(cwd, pattern), { throwIfNoEntry: false }) === undefined,
  );
  if (gone.length === 0) return [];
  return [`\`files\` is to leave out what is not there: ${firstNames(gone.map((one) => `!${one}`))}`];
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
