import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Gathering, type PkgfeedError, SourceError, throwGathered } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { oddNames, watchFolders } from './file-names.ts';
import { unreadable } from './read-packages.ts';

const COUNT_LIMIT = 100_000;
/** Whether a file is named as packages are. */
export const isPackageName = (name: string): boolean => /\.(ipk|apk)$/.test(name);

/**
 * The package files that patterns name: a file, a folder (every .ipk and .apk below it), or a glob.
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
          message: `\`files\` names ${JSON.stringify(pattern)}, and no file is there`,
          remedy: `Correct the pattern; it is looked for in ${cwd}, and quotes keep the shell from expanding it.`,
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

/** The files that a pattern finds, what is wrong with others that it means, and whether it names a single one. */
interface Expanded {
  files: string[];
  odd: PkgfeedError[];
  isNamed: boolean;
}

async function expand(pattern: string, cwd: string): Promise<Expanded> {
  const path = resolve(cwd, pattern);
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return { files: [path], odd: [], isNamed: true };
  if (info?.isDirectory()) return await search('**/*.{ipk,apk}', path, cwd);
  if (isDynamicPattern(pattern)) return await search(pattern, cwd, cwd);
  // What the shell expanded to a name that is not UTF-8, or without the line end that the name has.
  const isThere = async (file: string): Promise<boolean> =>
    (await stat(file).catch(() => undefined)) !== undefined;
  const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
  return { files: [], odd: await oddNames([odd], [], cwd), isNamed: true };
}

/**
 * The files that match a glob.
 *
 * @throws SourceError for a folder that cannot be listed: the library passes over it in silence
 */
async function search(pattern: string, folder: string, cwd: string): Promise<Expanded> {
  const watch = watchFolders(pattern.includes('**'));
  // A name may have the line end of the script that made it.
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
