import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { blobId } from '../bytes/blob-id.ts';
import {
  countOfRest,
  FormatError,
  fileChanged,
  Gathering,
  MOST_SHOWN,
  type PkgfeedError,
  printable,
  SourceError,
  throwGathered,
} from '../errors.ts';
import { FILE_LIMIT } from '../feed/assemble/guard.ts';
import type { Arriving } from '../feed/draft/outline.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Host } from '../host.ts';
import { shortage } from '../machine/refusals.ts';
import { oddNames, watchFolders } from './file-names.ts';

const COUNT_LIMIT = 100_000;
/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;

/** A file on disk that is to be a package. */
export interface SourceFile {
  file: string;
  /** How messages name it: where it came from. */
  origin: string;
  /** Path of the page on GitHub that shows where it came from; undefined for a file of this machine. */
  page?: string;
  /** Whether only a wildcard names it, and its name is none of a package's: it is left out if it is no package. */
  isGuess?: boolean;
}

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

/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @throws every unreadable file together; nothing is half read
 */
export async function readPackages(
  files: readonly SourceFile[],
  host: Pick<Host, 'progress' | 'say'>,
): Promise<Arriving[]> {
  const errors = new Gathering();
  const leftOut: string[] = [];
  const read: (Arriving | undefined)[] = [];
  let next = 0;
  let done = 0;
  let inMemory = 0;
  let wake: (() => void)[] = [];
  const reserve = async (size: number): Promise<void> => {
    while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
      await new Promise<void>((resume) => wake.push(resume));
    }
    inMemory += size;
  };
  const release = (size: number): void => {
    inMemory -= size;
    const waiting = wake;
    wake = [];
    for (const resume of waiting) resume();
  };
  const worker = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++;
      const { file, origin, isGuess } = files[at] as SourceFile;
      let reserved = 0;
      try {
        read[at] = await readOne(file, origin, async (size) => {
          await reserve(size);
          reserved = size;
        });
      } catch (error) {
        if (!(error instanceof FormatError || error instanceof SourceError)) throw error;
        if (isGuess && isNoPackage(error)) leftOut.push(error.message);
        else errors.add(error);
      } finally {
        release(reserved);
      }
      host.progress('reading packages', ++done, files.length);
      // Reading small files waits for nothing: what runs beside it would never be served.
      if (done % 32 === 0) await setImmediate();
    }
  };
  // More than processors, since each waits for the disk and for unpacking by turns; memory is bounded above.
  await Promise.all(Array.from({ length: 4 * availableParallelism() }, worker));
  errors.throwIfAny();
  tellLeftOut(leftOut, files.length, host);
  return read.filter((item) => item !== undefined);
}

/** What says of a file that it is something else, and not that a package could not be read. */
const isNoPackage = (error: FormatError | SourceError): boolean =>
  error instanceof FormatError || error.code === 'SOURCE_TOO_BIG';

/** @throws SourceError where nothing is left */
function tellLeftOut(leftOut: readonly string[], all: number, host: Pick<Host, 'say'>): void {
  const sorted = leftOut.toSorted();
  const lines = sorted.slice(0, MOST_SHOWN).map((message) => `left out, since it is no package: ${message}`);
  for (const line of [...lines, ...countOfRest(sorted)]) host.say(line);
  if (sorted.length === 0 || sorted.length < all) return;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
    remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
  });
}

async function readOne(
  file: string,
  origin: string,
  reserve: (size: number) => Promise<void>,
): Promise<Arriving> {
  const bytes = await readBounded(file, origin, reserve);
  return { ...(await readPackageBytes(bytes, origin)), blob: blobId(bytes), file, origin };
}

/**
 * A package of whatever format its bytes say.
 *
 * @param origin how messages name it
 * @throws FormatError
 */
export async function readPackageBytes(
  bytes: Buffer,
  origin: string,
): Promise<Pick<Arriving, 'format' | 'pkg' | 'facts'>> {
  // From the narrowest to the widest: any gzip file may be an ipk.
  const format = FORMATS.findLast((candidate) => candidate.recognise(bytes));
  const digest = (name: string): string => hash(name, bytes, 'hex');
  try {
    if (format === undefined) throw notAPackage(bytes);
    const pkg = await format.readPackage(bytes);
    return { format, pkg, facts: { size: bytes.length, md5: digest('md5'), sha256: digest('sha256') } };
  } catch (error) {
    throw error instanceof FormatError ? error.in(origin) : error;
  }
}

/** A whole file, for whoever reads few of them. */
export async function readWholeFile(file: string, origin: string): Promise<Buffer> {
  return await readBounded(file, origin, async () => undefined);
}

/**
 * A whole file of at most `FILE_LIMIT` bytes.
 *
 * @param reserve waits until so many bytes may be held in memory
 * @throws SourceError when it cannot be read, is larger, or changes size meanwhile
 */
async function readBounded(
  file: string,
  origin: string,
  reserve: (size: number) => Promise<void>,
): Promise<Buffer> {
  const handle = attempt(origin, () => openSync(file, READ));
  try {
    const info = attempt(origin, () => fstatSync(handle));
    if (!info.isFile()) throw unreadable(origin, new Error('it is not a plain file'));
    if (info.size > FILE_LIMIT) {
      throw new SourceError({
        code: 'SOURCE_TOO_BIG',
        message: `${origin} has ${info.size} bytes, and GitHub takes no file over ${FILE_LIMIT}`,
        remedy: 'Split the package, or leave it out of `files`.',
      });
    }
    await reserve(info.size);
    // One byte more than there should be: a file that grows fills it.
    const bytes = Buffer.allocUnsafe(info.size + 1);
    let filled = 0;
    while (filled < bytes.length) {
      // Synchronous: a promise for each of thousands of small files costs more than the read itself.
      const count = attempt(origin, () => readSync(handle, bytes, filled, bytes.length - filled, filled));
      filled += count;
      if (count === 0 || filled === info.size) break;
    }
    if (filled !== info.size) throw fileChanged(origin);
    return bytes.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

/** Without waiting for a writer, should it be a pipe. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function attempt<T>(origin: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unreadable(origin, cause as Error);
  }
}

function unreadable(origin: string, cause: Error): PkgfeedError {
  const limit = shortage(cause);
  if (limit !== undefined) return limit;
  return new SourceError({
    code: 'SOURCE_READ',
    message: `${origin} cannot be read: ${cause.message}`,
    remedy: 'Check that the file exists and that this user may read it.',
    cause,
  });
}

const OTHERS: ReadonlyArray<readonly [string, string]> = [
  ['PK\u0003\u0004', 'a zip archive, as Android packages are'],
  ['\u007fELF', 'a program'],
  ['\u00ed\u00ab\u00ee\u00db', 'an rpm package'],
];

/** Says what the file is instead, as far as its first bytes tell. */
function notAPackage(bytes: Buffer): FormatError {
  const head = bytes.toString('latin1', 0, 4);
  const other = OTHERS.find(([magic]) => head.startsWith(magic))?.[1];
  const seen = printable(head);
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason:
      bytes.length === 0
        ? 'it is empty'
        : `it is ${other ?? `no package of a known kind (it begins with ${JSON.stringify(seen)})`}`,
    offset: 0,
    remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
  });
}
