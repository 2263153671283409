import { constants, lstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type ContentId, contentHash } from '../../bytes/content-id.ts';
import { FeedError } from '../../errors.ts';
import { parentsOf } from '../../feed/edit.ts';
import { printable } from '../../text/printable.ts';
import { notPlainFile } from '../feed-files.ts';
import { notAFolder, placeOf } from './journal.ts';

/** Follows no link, if the system can refuse links, and does not wait for a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The most bytes of a file that are read into memory: Node's own limit. */
const LARGEST = 2 ** 31 - 1;

/** How many bytes of a file are in memory while it is hashed. */
const PIECE = 256 << 10;

/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param knownSize the file's size in bytes, if the caller knows it; a file that has grown is refused
 * @throws ConflictError for anything but a plain file, such as a link, and for a link or a file instead of a folder above
 * @throws FeedError for a file that is larger than `knownSize`, or too large for memory
 */
export async function readPlain(root: string, path: string, knownSize = LARGEST): Promise<Buffer> {
  return await withPlain(root, path, async (handle, size) => {
    if (size > LARGEST) throw tooLarge(path, size);
    if (size > knownSize) throw grown(path);
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
 * The content id of a file of a directory. The file may have any size.
 *
 * @throws ConflictError as `readPlain` does
 */
export async function identifyPlain(root: string, path: string): Promise<ContentId> {
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
  const { handle, size } = await openPlain(root, path);
  try {
    return await work(handle, size);
  } finally {
    await handle.close();
  }
}

/**
 * Opens a file of a directory. Whoever gets it closes it.
 *
 * @throws ConflictError as `readPlain` does
 */
export async function openPlain(
  root: string,
  path: string,
): Promise<{ handle: FileHandle; size: number; modified: number }> {
  for (const folder of parentsOf(path)) {
    const there = lstatSync(placeOf(root, folder), { throwIfNoEntry: false });
    if (there !== undefined && !there.isDirectory()) throw notAFolder(folder);
  }
  const file = placeOf(root, path);
  // Just opening some devices has an effect, and not every system can refuse links.
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) throw notPlainFile(path);
  const handle = await open(file, FLAGS).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ELOOP' ? notPlainFile(path) : error;
  });
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) throw notPlainFile(path);
    return { handle, size: opened.size, modified: opened.mtimeMs };
  } catch (error) {
    await handle.close();
    throw error;
  }
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
