import type { FileHandle } from 'node:fs/promises';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { SourceError } from '../../errors.ts';
import { checkCount, checkEntries, UPLOAD_ALONE } from './entries.ts';

/** An open archive. */
export interface Archive {
  handle: FileHandle;
  size: number;
  zip: ZipFile;
  what: string;
}

/** Bytes that the list of files may have, because it is kept in memory. */
const LIST_LIMIT = 8 << 20;
const END_SIZE = 22;
const END_OF_ZIP64 = 0x06064b50;
const LOCATOR_SIZE = 20;

/** Reads for the zip library. Checks positions, because they come from the archive and node throws for some. */
class Places extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (!(position >= 0 && position + length <= this.#size)) {
      setImmediate(callback, new Error(`it is cut short, or points to byte ${position}, which is not there`));
      return;
    }
    this.#handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(bytesRead === length ? null : new Error('it became shorter')),
      (error: Error) => callback(error),
    );
  }
}

/**
 * Opens an archive.
 *
 * @param what how messages name it
 * @throws SourceError when it does not end as a zip archive does
 */
export async function openArchive(handle: FileHandle, size: number, what: string): Promise<Archive> {
  // Names are checked as they are, not as the library would correct them.
  const options = { autoClose: false, decodeStrings: false };
  const places = new Places(handle, size);
  const zip = await readable(what, () => fromRandomAccessReaderPromise(places, size, options));
  return { handle, size, zip, what };
}

/**
 * Every entry by its name.
 *
 * @throws SourceError when the archive is damaged or holds what no build makes
 */
export async function listEntries(archive: Archive): Promise<Map<string, Entry>> {
  const { zip, what } = archive;
  const start = cursorOf(zip);
  checkCount(zip.entryCount, what);
  const listed: [string, Entry][] = [];
  await readable(what, async () => {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
      listed.push([getFileNameLowLevel(flags, fileNameRaw, extraFields, true), entry]);
      if (cursorOf(zip) - start > LIST_LIMIT)
        throw new Error(`its list of files is over ${LIST_LIMIT} bytes`);
    }
  });
  await checkEnd(archive, start);
  checkEntries(listed, start, what);
  return new Map(listed);
}

/** The position in the list of files. The library's types wrongly call it a boolean. */
const cursorOf = (zip: ZipFile): number => zip.readEntryCursor as unknown as number;

/**
 * Checks that the list of files ends where the end record begins, and is the list that the record describes. Otherwise
 * other programs could see other files in the archive.
 */
async function checkEnd({ handle, size, zip, what }: Archive, start: number): Promise<void> {
  const end = cursorOf(zip);
  const at = size - END_SIZE - zip.comment.length;
  const last = await readAt(handle, at, END_SIZE, what);
  const isZip64 = end !== at && (await isEndOfZip64(handle, end, at, what));
  const agrees = (stated: number, none: number, real: number): boolean =>
    stated === real || (isZip64 && stated === none);
  const isRight =
    (end === at || isZip64) &&
    agrees(last.readUInt16LE(10), 0xffff, zip.entryCount) &&
    agrees(last.readUInt32LE(12), 0xffffffff, end - start) &&
    agrees(last.readUInt32LE(16), 0xffffffff, start);
  if (!isRight) throw damaged(what, new Error('its list of files differs from what its end record says'));
}

/** True when a zip64 record and its locator exactly fill the space between the list and the end record. */
async function isEndOfZip64(handle: FileHandle, from: number, to: number, what: string): Promise<boolean> {
  if (from + 56 + LOCATOR_SIZE > to) return false;
  const head = await readAt(handle, from, 12, what);
  const length = 12 + Number(head.readBigUInt64LE(4));
  return head.readUInt32LE(0) === END_OF_ZIP64 && from + length + LOCATOR_SIZE === to;
}

async function readAt(handle: FileHandle, position: number, length: number, what: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await readable(what, () => handle.read(buffer, 0, length, position));
  return buffer;
}

/**
 * Does work on an archive.
 *
 * @throws SourceError for every error of the work
 */
export async function readable<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw damaged(what, cause as Error);
  }
}

export function damaged(what: string, cause: Error): SourceError {
  return new SourceError({
    code: 'SOURCE_READ',
    message: `${what} cannot be unpacked: ${cause.message}`,
    remedy: UPLOAD_ALONE,
    cause,
  });
}
