import { constants, lstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { contentHash } from '../../bytes/content-id.ts';
import { ConflictError, FeedError } from '../../errors.ts';
import { parentsOf } from '../../feed/edit.ts';
import { printable } from '../../text/printable.ts';
import { notAFolder, placeOf } from './journal.ts';

/** No link is followed where the system can say so, and no pipe is waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The most bytes of a file that are read into memory: what Node itself reads of one. */
const LARGEST = 2 ** 31 - 1;

/** How much of a file is in memory while it is hashed. */
const PIECE = 256 << 10;

/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param told the size that the file had before, if that was asked for; no more is read
 * @throws ConflictError for a link or anything else that is no plain file, there or in the place of a folder above it
 * @throws FeedError for a file that is larger than `told`, or than can be in memory
 */
export async function readPlain(root: string, path: string, told = LARGEST): Promise<Buffer> {
  return await withPlain(root, path, async (handle, size) => {
    if (size > LARGEST) throw tooLarge(path, size);
    if (size > told) throw grown(path);
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  });
}

/**
 * The size of a file of a directory, in bytes.
 *
 * @throws ConflictError as `readPlain` does
 */
export async function sizeOfPlain(root: string, path: string): Promise<number> {
  return await withPlain(root, path, async (_, size) => size);
}

/**
 * git's blob id of a file of a directory, whatever its size.
 *
 * @throws ConflictError as `readPlain` does
 */
export async function identifyPlain(root: string, path: string): Promise<string> {
  return await withPlain(root, path, async (handle, size) => {
    const hash = contentHash(size);
    const piece = Buffer.allocUnsafeSlow(Math.min(size, PIECE));
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, size - at), at);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      at += bytesRead;
    }
    return hash.digest('hex');
  });
}

async function withPlain<T>(
  root: string,
  path: string,
  work: (handle: FileHandle, size: number) => Promise<T>,
): Promise<T> {
  for (const folder of parentsOf(path)) {
    const there = lstatSync(placeOf(root, folder), { throwIfNoEntry: false });
    if (there !== undefined && !there.isDirectory()) throw notAFolder(folder);
  }
  const file = placeOf(root, path);
  // To open some devices does something already, and not every system can refuse links.
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) throw notPlainFile(path);
  const handle = await open(file, FLAGS).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ELOOP' ? notPlainFile(path) : error;
  });
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) throw notPlainFile(path);
    return await work(handle, opened.size);
  } finally {
    await handle.close();
  }
}

export function notPlainFile(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
    remedy: 'Find out who put it there, and put the file itself in its place.',
  });
}

function tooLarge(path: string, size: number): FeedError {
  return new FeedError({
    code: 'FEED_INDEX',
    message: `${printable(path)} has ${size} bytes, and at most ${LARGEST} are read`,
    remedy: 'Find out who changed the file, and restore it.',
  });
}

function grown(path: string): FeedError {
  return new FeedError({
    code: 'FEED_BUSY',
    message: `${printable(path)} became larger while it was read`,
    remedy: 'Run it again.',
  });
}
