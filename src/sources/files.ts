import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Gathering, type PkgfeedError, SourceError, throwGathered } from '../errors.ts';
import { isPackageName } from '../formats/formats.ts';
import { printable } from '../text/printable.ts';
import { oddNames, watchFolders } from './file-names.ts';
import { unreadable } from './read-packages.ts';

const COUNT_LIMIT = 100_000;

/**
 * Finds the package files that patterns name: a file, a folder (every .ipk and .apk below it), or a glob.
 *
 * @param cwd what relative patterns are relative to
 * @throws SourceError for each pattern that finds nothing
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
): Promise<{ file: string; isGuess: boolean }[]> {
  const found = new Map<string, boolean>();
  const errors: PkgfeedError[] = [];
  for (const pattern of patterns) {
    const { files, odd, isNamed } = await expand(pattern, cwd);
    errors.push(...odd);
    if (files.length === 0 && odd.length === 0) {
      errors.push(
        new SourceError({
          code: 'SOURCE_EMPTY',
          message: `\`files\` names ${JSON.stringify(pattern)}, but there is no such file`,
          remedy: `Correct the pattern. It is relative to ${cwd}, and needs quotes so that the shell does not expand it.`,
        }),
      );
    }
    for (const file of files) {
      found.set(file, found.get(file) !== false && !isNamed && !isPackageName(file));
    }
  }
  throwGathered(errors);
  if (found.size > COUNT_LIMIT) {
    throw new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `\`files\` names ${found.size} files, more than ${COUNT_LIMIT}`,
      remedy: 'Narrow the patterns to the packages to publish.',
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, isGuess]) => ({ file, isGuess }));
}

const GLOB = { absolute: true, dot: true, followSymbolicLinks: false } as const;

/** What a pattern stands for. */
interface Expanded {
  files: string[];
  /** Errors about matching files with names that cannot be used. */
  odd: PkgfeedError[];
  /** True when the pattern is the path of one file. */
  isNamed: boolean;
}

async function expand(pattern: string, cwd: string): Promise<Expanded> {
  const path = resolve(cwd, pattern);
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return { files: [path], odd: [], isNamed: true };
  if (info?.isDirectory()) return await search('**/*.{ipk,apk}', path, cwd);
  if (isDynamicPattern(pattern)) return await search(pattern, cwd, cwd);
  // The shell may have expanded a wildcard to a name that is not UTF-8, or dropped the line end of a name.
  const isThere = async (file: string): Promise<boolean> =>
    (await stat(file).catch(() => undefined)) !== undefined;
  const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
  return { files: [], odd: await oddNames([odd], [], cwd), isNamed: true };
}

/**
 * The files that match a glob.
 *
 * @throws SourceError for a folder that cannot be listed, which the library would silently skip
 */
async function search(pattern: string, folder: string, cwd: string): Promise<Expanded> {
  const watch = watchFolders(pattern.includes('**'));
  // A name may end in a carriage return, from the script that made it.
  const found = await glob([pattern, `${pattern}\r`], { ...GLOB, cwd: folder, fs: watch.fs });
  const isOdd = (file: string): boolean => file.includes('\ufffd') || /(ipk|apk)[\r\n]+$/.test(file);
  const closed = new Gathering();
  for (const [path, error] of watch.closed) {
    closed.add(unreadable(printable(relative(cwd, path) || path), error));
  }
  closed.throwIfAny();
  const odd = await oddNames(found.filter(isOdd), watch.folders, cwd);
  return { files: odd.length === 0 ? found : found.filter((file) => !isOdd(file)), odd, isNamed: false };
}
