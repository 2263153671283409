import type { Stats } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { fileChanged, SourceError } from '../../errors.ts';
import { FILE_LIMIT } from '../../feed/limits.ts';
import { isPackagePath } from '../package-names.ts';
import { type Archive, damaged, listEntries, openArchive, readable } from './archive.ts';
import { checkSizes, shownName } from './entries.ts';

/** An unpacked file. */
export interface Unpacked {
  file: string;
  /** Its path in the archive; for messages only. */
  name: string;
  size: number;
}

export interface UnpackOptions {
  /** How messages name the archive. */
  what: string;
  /** The most bytes that the unpacked files may have together. */
  limit: number;
  /** The most bytes of one file; GitHub's limit by default. */
  fileLimit?: number | undefined;
  /** Decides by its path whether a file is unpacked; packages by default. */
  isWanted?: (name: string) => boolean;
}

const STORED = 0;
const DEFLATED = 8;
const PIECE = 1 << 16;

/**
 * Unpacks all packages of an untrusted zip archive, or none.
 *
 * @param into what the paths of the files begin with; a number follows, never a name from the archive
 * @throws SourceError when it holds what no build makes, is damaged, or is larger than allowed
 */
export async function unpackZip(file: string, into: string, options: UnpackOptions): Promise<Unpacked[]> {
  const { what, limit, fileLimit = FILE_LIMIT, isWanted = isPackagePath } = options;
  const handle = await readable(what, () => open(file, 'r'));
  const made: Unpacked[] = [];
  try {
    const before = await readable(what, () => handle.stat());
    const archive = await openArchive(handle, before.size, what);
    const entries = await listEntries(archive);
    const wanted = [...entries].filter(([name]) => isWanted(name) && !name.endsWith('/'));
    checkSizes(wanted, limit, fileLimit, what);
    for (const [name, entry] of wanted) {
      const target = `${into}-${made.length + 1}`;
      await unpackEntry(archive, name, entry, target);
      made.push({ file: target, name, size: entry.uncompressedSize });
    }
    checkSame(before, await readable(what, () => handle.stat()), what);
    return made;
  } catch (error) {
    for (const { file: target } of made) await rm(target, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

function checkSame(before: Stats, after: Stats, what: string): void {
  if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw fileChanged(what);
}

/** Unpacks one file. Deletes it again when it is not what the archive says. */
async function unpackEntry(archive: Archive, name: string, entry: Entry, target: string): Promise<void> {
  const { what } = archive;
  const start = await dataStart(archive, name, entry);
  const output = await storable(what, () => open(target, 'wx', 0o600));
  try {
    let size = 0;
    let sum = 0;
    for await (const chunk of contentOf(archive, name, entry, start)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw other(what, name, 'is larger than it says');
      sum = crc32(chunk, sum);
      await storable(what, () => output.writeFile(chunk));
    }
    if (size !== entry.uncompressedSize) throw other(what, name, 'is smaller than it says');
    if (sum !== entry.crc32) throw other(what, name, 'does not match its checksum');
    await storable(what, () => output.close());
  } catch (error) {
    await output.close().catch(() => undefined);
    await rm(target, { force: true });
    throw error;
  }
}

/** Where a file's bytes begin. Checks that the header before them agrees with the list of files. */
async function dataStart({ zip, what }: Archive, name: string, entry: Entry): Promise<number> {
  const local = await readable(what, () => zip.readLocalFileHeaderPromise(entry));
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & 1) === 0;
  if (!isSame) throw other(what, name, 'is described in two ways');
  return local.fileDataStart;
}

async function* contentOf(
  archive: Archive,
  name: string,
  entry: Entry,
  start: number,
): AsyncGenerator<Buffer> {
  const { what } = archive;
  const packed = packedBytes(archive, start, start + entry.compressedSize);
  if (entry.compressionMethod === STORED) {
    yield* packed;
    return;
  }
  if (entry.compressionMethod !== DEFLATED) {
    throw other(what, name, `is packed by method ${entry.compressionMethod}, which pkgfeed does not read`);
  }
  const inflate = createInflateRaw();
  const source = Readable.from(packed);
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    yield* inflate;
  } catch (error) {
    throw error instanceof SourceError ? error : other(what, name, `is damaged: ${(error as Error).message}`);
  } finally {
    source.destroy();
  }
  if (inflate.bytesWritten !== entry.compressedSize) throw other(what, name, 'ends too early');
}

async function* packedBytes({ handle, what }: Archive, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
    const { bytesRead } = await readable(what, () => handle.read(piece, 0, piece.length, at));
    if (bytesRead === 0) throw fileChanged(what);
    yield piece.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function storable<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new SourceError({
      code: 'SOURCE_READ',
      message: `the files in ${what} cannot be stored: ${(cause as Error).message}`,
      remedy: 'Check that the folder for temporary files has room, and that this user may write there.',
      cause,
    });
  }
}

function other(what: string, name: string, how: string): SourceError {
  return damaged(what, new Error(`${shownName(name)} in it ${how}`));
}
