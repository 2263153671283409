import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { escapePath, glob } from 'tinyglobby';

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
export function ignoredBy(unwanted: readonly string[], cwd: string): string[] {
  return unwanted.flatMap((pattern) => {
    const path = resolve(cwd, pattern);
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) return [escaped(path)];
    const isRooted = path === pattern || pattern.startsWith('/');
    const here = isRooted ? pattern : `${escaped(cwd)}/${pattern}`;
    return pattern.startsWith('**/') ? [pattern, here] : [here];
  });
}

const escaped = (path: string): string => escapePath(path).replaceAll('\\\\', '/');

/** True when a pattern leaves out a file that another one names by its path. */
export async function isLeftOut(file: string, ignore: readonly string[]): Promise<boolean> {
  if (ignore.length === 0) return false;
  const options = { absolute: true, dot: true, cwd: dirname(file), ignore };
  return (await glob([escaped(file)], options)).length === 0;
}
