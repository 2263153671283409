import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { contentId } from '../bytes/content-id.ts';
import {
  countOfRest,
  FormatError,
  fileChanged,
  Gathering,
  MOST_SHOWN,
  type PkgfeedError,
  SourceError,
} from '../errors.ts';
import { FILE_LIMIT, PACKAGE_LIMIT } from '../feed/limits.ts';
import type { Arriving } from '../feed/policy.ts';
import type { FileFacts } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Host } from '../host.ts';
import { shortage } from '../machine/refusals.ts';
import { notAPackage } from './not-a-package.ts';
import type { SourceFile } from './source-file.ts';

/** Bytes of package files in memory at once; one file may exceed it alone. */
export const MEMORY_BUDGET = 32 << 20;

/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
export const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a whole file of at most `limit` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(
  file: string,
  origin: string,
  reserve: (size: number) => Promise<void>,
  limit: number,
): Promise<Buffer> {
  const handle = attempt(origin, () => openSync(file, READ));
  try {
    const info = attempt(origin, () => fstatSync(handle));
    if (!info.isFile()) throw unreadable(origin, new Error('it is not a plain file'));
    if (info.size > limit) throw tooBig(origin, info.size, limit);
    await reserve(info.size);
    // One byte more than its size: a file that grows fills it.
    const bytes = Buffer.allocUnsafe(info.size + 1);
    let filled = 0;
    while (filled < bytes.length) {
      // Synchronous, because for thousands of small files a promise costs more than the read itself.
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

export function attempt<T>(origin: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unreadable(origin, cause as Error);
  }
}

export function unreadable(origin: string, cause: Error, remedy = CHECK_FILE): PkgfeedError {
  const limit = shortage(cause);
  if (limit !== undefined) return limit;
  const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
  return new SourceError({
    code: 'SOURCE_READ',
    message: isAbsent ? `${origin} does not exist` : `${origin} cannot be read: ${cause.message}`,
    remedy: isAbsent ? 'Correct the name, or make the file first.' : remedy,
    cause,
  });
}

const CHECK_FILE = 'Check that it is a plain file and that this user may read it.';

/** Reads a whole file of at most `PACKAGE_LIMIT` bytes. @throws SourceError */
export async function readWholeFile(file: string, origin: string): Promise<Buffer> {
  return await readBounded(file, origin, async () => undefined, PACKAGE_LIMIT);
}

/**
 * The error for a file that is too large.
 *
 * @param input the one that names the file
 * @param server how messages name the one that takes no larger file
 */
export function tooBig(
  origin: string,
  size: number,
  limit: number,
  input = 'files',
  server = 'GitHub',
): SourceError {
  const why = limit === FILE_LIMIT ? `${server} takes no file` : 'pkgfeed reads no package';
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `${origin} has ${size} bytes, and ${why} over ${limit}`,
    remedy: `Split the package, or leave it out of \`${input}\`.`,
  });
}

/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @param known its facts, for a caller that has them already
 * @throws FormatError
 */
export async function readPackageBytes(
  bytes: Buffer,
  origin: string,
  known?: FileFacts,
): Promise<Pick<Arriving, 'format' | 'pkg' | 'facts'>> {
  // Tries ipk, the first format, last: any gzip file could be one.
  const format = FORMATS.findLast((candidate) => candidate.recognise(bytes));
  try {
    if (format === undefined) throw notAPackage(bytes);
    const pkg = await format.readPackage(bytes);
    return { format, pkg, facts: known ?? factsOf(bytes) };
  } catch (error) {
    throw error instanceof FormatError ? error.in(origin) : error;
  }
}

export const factsOf = (bytes: Buffer): FileFacts => ({
  size: bytes.length,
  md5: hash('md5', bytes, 'hex'),
  sha256: hash('sha256', bytes, 'hex'),
});

async function readOne(
  file: string,
  origin: string,
  reserve: (size: number) => Promise<void>,
  limit: number,
): Promise<Arriving> {
  const bytes = await readBounded(file, origin, reserve, limit);
  return { ...(await readPackageBytes(bytes, origin)), contentId: contentId(bytes), file, origin };
}

/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @param limit the most bytes of a file
 * @throws SourceError and FormatError for all unreadable files together
 */
export async function readPackages(
  files: readonly SourceFile[],
  host: Pick<Host, 'progress' | 'say'>,
  limit = FILE_LIMIT,
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
        const hold = async (size: number): Promise<void> => {
          await reserve(size);
          reserved = size;
        };
        read[at] = await readOne(file, origin, hold, limit);
      } catch (error) {
        if (!(error instanceof FormatError || error instanceof SourceError)) throw error;
        if (isGuess && isNotAPackage(error)) leftOut.push(error.message);
        else errors.add(error);
      } finally {
        release(reserved);
      }
      host.progress('reading packages', ++done, files.length);
      // Small files are read without waiting. This lets other work run in between.
      if (done % 32 === 0) await setImmediate();
    }
  };
  // More workers than processors, because each often waits for the disk. `reserve` limits memory.
  await Promise.all(Array.from({ length: 4 * availableParallelism() }, worker));
  errors.throwIfAny();
  sayLeftOut(leftOut, files.length, host);
  return read.filter((item) => item !== undefined);
}

/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error: FormatError | SourceError): boolean =>
  error instanceof FormatError || error.code === 'SOURCE_TOO_BIG';

/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut: readonly string[], all: number, host: Pick<Host, 'say'>): void {
  const sorted = leftOut.toSorted();
  const lines = sorted
    .slice(0, MOST_SHOWN)
    .map((message) => `left out, because it is not a package: ${message}`);
  for (const line of [...lines, ...countOfRest(sorted)]) host.say(line);
  if (sorted.length === 0 || sorted.length < all) return;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
    remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
  });
}
