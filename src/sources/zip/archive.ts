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

/** An archive on disk that is read from. */
export interface Archive {
  handle: FileHandle;
  size: number;
  zip: ZipFile;
  what: string;
}

/** Bytes of the list of files, which is held in memory. */
const LIST_LIMIT = 8 << 20;
const END_SIZE = 22;
const END_OF_ZIP64 = 0x06064b50;
const LOCATOR_SIZE = 20;

/** Where the archive's reader reads: positions come from the archive, and node throws at some of them. */
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
      setImmediate(callback, new Error(`it is cut short, or points to byte ${position}, which it has not`));
      return;
    }
    this.#handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(bytesRead === length ? null : new Error('it became shorter')),
      (error: Error) => callback(error),
    );
  }
}

/** @throws SourceError when it does not end as a zip archive does */
export async function openArchive(handle: FileHandle, size: number, what: string): Promise<Archive> {
  // Names are judged as they are, not as the library would mend them.
  const options = { autoClose: false, decodeStrings: false };
  const places = new Places(handle, size);
  const zip = await readable(what, () => fromRandomAccessReaderPromise(places, size, options));
  return { handle, size, zip, what };
}

/** Every entry by its name, once all of them together are such as a build makes. */
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

/** The types call it a flag. */
const cursorOf = (zip: ZipFile): number => zip.readEntryCursor as unknown as number;

/**
 * The list of entries must end where the archive's last record begins, and be the one that this record tells of: of an
 * archive that says two things, somebody else would see other files.
 */
async function checkEnd({ handle, size, zip, what }: Archive, start: number): Promise<void> {
  const end = cursorOf(zip);
  const at = size - END_SIZE - zip.comment.length;
  const last = await readAt(handle, at, END_SIZE, what);
  const isZip64 = end !== at && (await isEndOfZip64(handle, end, at, what));
  const agrees = (told: number, none: number, real: number): boolean =>
    told === real || (isZip64 && told === none);
  const isRight =
    (end === at || isZip64) &&
    agrees(last.readUInt16LE(10), 0xffff, zip.entryCount) &&
    agrees(last.readUInt32LE(12), 0xffffffff, end - start) &&
    agrees(last.readUInt32LE(16), 0xffffffff, start);
  if (!isRight) throw damaged(what, new Error('its list of files is not where, or not what, its end says'));
}

/** Whether a zip64 record and its locator, and nothing else, fill the space between the list and the end. */
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

/** Work on an archive: whatever goes wrong in it is a fault of the archive. */
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
