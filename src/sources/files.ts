import { lstat, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Gathering, type PkgfeedError, SourceError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { oddNames } from './file-names.ts';
import { type LeaveOut, leaveOut, needless, sortPatterns } from './leave-out.ts';
import { followLinks, type LeftLink, leftLinksText, linksWithPackages } from './links.ts';
import { isMacFile, isPackagePath, PACKAGES_BELOW } from './package-names.ts';
import { unreadable } from './read-packages.ts';
import { watchFolders } from './watch.ts';

const COUNT_LIMIT = 100_000;

/** A file that patterns name. */
export interface FoundFile {
  /** Its path. For a link, that of the file that it leads to. */
  file: string;
  /** The path under which it was found. */
  place: string;
  isGuess: boolean;
}

/**
 * Finds the package files that patterns name: a file, a folder (every package below it), or a glob. Patterns that begin
 * with `!` leave out what they match, wherever they stand.
 *
 * @param cwd what relative patterns are relative to
 * @returns the files in the order of their paths, warnings about links that are not followed, and remarks
 * @throws SourceError for each pattern that finds nothing
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
): Promise<{ files: FoundFile[]; warnings: string[]; remarks: string[] }> {
  const found = new Map<string, FoundFile>();
  const errors = new Gathering();
  const left = new Map<string, LeftLink>();
  const { wanted, unwanted } = sortPatterns(patterns);
  const unwantedFiles = leaveOut(unwanted, cwd);
  for (const pattern of wanted) {
    const { files, faults, isNamed, isFolder, left: leftHere } = await expand(pattern, cwd, unwantedFiles);
    for (const fault of faults) errors.add(fault);
    if (files.length === 0 && faults.length === 0 && !(await isWhollyLeftOut(pattern, cwd, unwantedFiles))) {
      errors.add(nothing(pattern, isFolder === true, leftHere, cwd));
    }
    for (const one of leftHere) left.set(one.link, one);
    for (const one of files) {
      const known = found.get(one.file);
      const isGuess = known?.isGuess !== false && !isNamed && !isPackagePath(one.place);
      // A file that is found by its own name and by a link is one file.
      found.set(one.file, { ...(known?.place === known?.file ? (known ?? one) : one), isGuess });
    }
  }
  errors.throwIfAny();
  if (found.size === 0) throw wanted.length === 0 ? nothingWanted(unwanted) : allLeftOut(unwanted);
  if (found.size > COUNT_LIMIT) {
    throw new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `\`files\` names ${found.size} files, more than ${COUNT_LIMIT}`,
      remedy: 'Narrow the patterns to the packages to publish.',
    });
  }
  const text = leftLinksText([...left.values()], cwd);
  return {
    files: [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1)),
    warnings: text === '' ? [] : [`${text}; ${FOLLOWED}`],
    remarks: await needless(unwanted, cwd, leavesOut(wanted, cwd)),
  };
}

const FOLLOWED =
  'pkgfeed follows links to files below the working directory; name other files and folders in `files` themselves';

const GLOB = { absolute: true, dot: true, followSymbolicLinks: false } as const;

/** What a pattern stands for. */
interface Expanded {
  files: Omit<FoundFile, 'isGuess'>[];
  /** Errors about matching files and folders that cannot be used. */
  faults: PkgfeedError[];
  /** Matching links that are not followed. */
  left: LeftLink[];
  /** True when the pattern is the path of one file. */
  isNamed: boolean;
  /** True when the pattern is the path of a folder. */
  isFolder?: boolean;
}

/** A test for a pattern that begins with `!`: whether it leaves out one of the files that the others find. */
function leavesOut(wanted: readonly string[], cwd: string): (pattern: string) => Promise<boolean> {
  const count = async (without: LeaveOut): Promise<number> => {
    const places = new Set<string>();
    for (const one of wanted) {
      for (const { place } of (await expand(one, cwd, without)).files) places.add(place);
    }
    return places.size;
  };
  let all: Promise<number> | undefined;
  return async (pattern) => {
    all ??= count(leaveOut([], cwd));
    return (await count(leaveOut([pattern], cwd))) < (await all);
  };
}

/** True when a pattern finds files, but others leave out every one of them. */
const isWhollyLeftOut = async (pattern: string, cwd: string, { ignore }: LeaveOut): Promise<boolean> =>
  ignore.length > 0 && (await expand(pattern, cwd, leaveOut([], cwd))).files.length > 0;

async function expand(pattern: string, cwd: string, without: LeaveOut): Promise<Expanded> {
  const path = resolve(cwd, pattern);
  const named = { files: [], faults: [], left: [], isNamed: true };
  const shown = printable(relative(cwd, path) || path);
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(info instanceof Error)) {
    if (info.isDirectory()) {
      return { ...(await search(PACKAGES_BELOW, path, path, cwd, without)), isFolder: true };
    }
    if (!info.isFile()) return { ...named, faults: [unreadable(shown, new Error('it is not a plain file'))] };
    return { ...named, files: (await without.has(path)) ? [] : [{ file: path, place: path }] };
  }
  if (isDynamicPattern(pattern)) return await search(pattern, cwd, baseOf(pattern, cwd), cwd, without);
  if (info.code !== 'ENOENT' && info.code !== 'ENOTDIR') {
    return { ...named, faults: [unreadable(shown, info)] };
  }
  if (await isThere(path)) return { ...named, faults: [leadsNowhere(shown)] };
  // The shell may have expanded a wildcard to a name that is not UTF-8, or dropped the line end of a name.
  const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
  return { ...named, faults: await oddNames([odd], [], cwd) };
}

const isThere = async (file: string): Promise<boolean> =>
  (await lstat(file).catch(() => undefined)) !== undefined;

/** The folder that a glob names before its first wildcard. */
function baseOf(pattern: string, cwd: string): string {
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  return resolve(cwd, parts.slice(0, Math.max(fixed, 0)).join('/') || (pattern.startsWith('/') ? '/' : '.'));
}

/**
 * The files that match a glob.
 *
 * @param base the folder that the pattern names, which links may lead into
 * @returns errors for folders that cannot be listed, which the library would silently skip
 */
async function search(
  pattern: string,
  folder: string,
  base: string,
  cwd: string,
  without: LeaveOut,
): Promise<Expanded> {
  const watch = watchFolders(pattern.includes('**'));
  // A name may end in a carriage return, from the script that made it.
  const all = await glob([pattern, `${pattern}\r`], {
    ...GLOB,
    cwd: folder,
    fs: watch.fs,
    ignore: without.ignore,
  });
  const found = all.filter((file) => !isMacFile(file));
  const isOdd = (file: string): boolean => file.includes('\ufffd') || /([aio]pk)[\r\n]+$/i.test(file);
  const closed = [...watch.closed].map(([path, error]) =>
    closedFolder(printable(relative(cwd, path) || path), error),
  );
  const odd = await oddNames(found.filter(isOdd), watch.folders, cwd);
  const faults = [...closed, ...odd];
  const good = odd.length === 0 ? found : found.filter((file) => !isOdd(file));
  const isLink = (file: string): boolean => watch.links.has(resolve(file));
  const { files: targets, left } = await followLinks(good.filter(isLink), [cwd, base], cwd);
  const files: Expanded['files'] = [];
  for (const place of good) {
    const file = isLink(place) ? targets.get(place) : place;
    // A link does not bring back a file that another pattern leaves out.
    if (file !== undefined && !(isLink(place) && (await without.has(file)))) files.push({ file, place });
  }
  const places = files.map(({ file }) => file);
  left.push(...(await linksWithPackages(watch.folderLinks, pattern, places)));
  return { files, faults, left, isNamed: false };
}

const closedFolder = (shown: string, error: Error): PkgfeedError =>
  unreadable(
    shown,
    error,
    `Let this user list and enter the folder, or leave it out with the line ${JSON.stringify(`!${shown}`)} in \`files\`.`,
  );

function nothing(pattern: string, isFolder: boolean, left: readonly LeftLink[], cwd: string): SourceError {
  const links = leftLinksText(left, cwd);
  const what = isFolder ? 'that folder holds no package' : 'there is no such file';
  const correct = `Correct the pattern. It is relative to ${cwd}, and needs quotes so that the shell does not expand it.`;
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `\`files\` names ${JSON.stringify(printable(pattern))}, but ${what}${links && `; ${links}`}`,
    remedy: left.length === 0 ? correct : 'Name what the link leads to in `files` itself.',
  });
}

function nothingWanted(unwanted: readonly string[]): SourceError {
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `\`files\` only says what to leave out: ${shownPatterns(unwanted)}`,
    remedy: 'Add the files, folders or patterns to publish.',
  });
}

const shownPatterns = (unwanted: readonly string[]): string =>
  unwanted.map((one) => printable(`!${one}`)).join(' ');

function allLeftOut(unwanted: readonly string[]): SourceError {
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `the patterns ${shownPatterns(unwanted)} leave out every file that \`files\` names`,
    remedy: 'Narrow those patterns.',
  });
}

function leadsNowhere(shown: string): SourceError {
  return new SourceError({
    code: 'SOURCE_READ',
    message: `${shown} is a symbolic link that leads to nothing`,
    remedy: 'Build what it leads to before this step, or name another file.',
  });
}
