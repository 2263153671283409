import { createHash, type Hash } from 'node:crypto';
import { FormatError } from '../../errors.ts';
import { NULL } from '../apk/adb/adb.ts';
import type { DataBlock } from '../apk/adb/container.ts';
import { type AdbObject, DIR, FILE, objectAt, type PACKAGE } from '../apk/adb/schema.ts';

/** A file whose content is in its own DATA block. */
export interface FileWithData {
  path: string;
  directory: number;
  file: number;
  size: number | bigint;
  hash: Buffer;
}

/** The regular files that are not empty, in the order in which their blocks must come. */
export function* filesWithData(root: AdbObject<typeof PACKAGE>): Generator<FileWithData, undefined> {
  const { adb } = root;
  for (const [i, at] of root.items('paths').entries()) {
    const directory = objectAt(adb, at, DIR);
    for (const [j, each] of directory.items('files').entries()) {
      const file = objectAt(adb, each, FILE);
      const size = file.number('size');
      if (size === 0 || file.value('target') !== NULL) continue;
      const path = `${directory.text('name')}/${file.text('name')}`;
      yield { path, directory: i + 1, file: j + 1, size, hash: file.bytes('hash') };
    }
  }
}

/** Twice as many as in the largest packages of whole distributions. */
const CONTENT_LIMIT = 250_000;

/**
 * The number of files in a package, links and empty files included.
 *
 * @throws FormatError when there are too many files and folders
 */
export function countFiles(root: AdbObject<typeof PACKAGE>): number {
  const { adb } = root;
  const directories = root.items('paths');
  let count = 0;
  for (const at of directories) {
    count += objectAt(adb, at, DIR).items('files').length;
    if (directories.length + count <= CONTENT_LIMIT) continue;
    const reason = `it has more than ${CONTENT_LIMIT} files and folders`;
    throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset: adb.offset });
  }
  return count;
}

/** The hash algorithm by the length of the hash, as apk recognizes it. */
export const ALGORITHMS: { readonly [length: number]: string } = { 20: 'sha1', 32: 'sha256', 64: 'sha512' };

/** Compares a DATA block (u32 directory, u32 file, bytes) with the file that it must contain. */
export async function checkData(block: DataBlock, expected: FileWithData | undefined): Promise<void> {
  const { offset } = block;
  if (expected === undefined) throw malformed(offset, 'it has a DATA block that belongs to no file');
  const algorithm = ALGORITHMS[expected.hash.length];
  const path = JSON.stringify(expected.path);
  if (algorithm === undefined) throw malformed(offset, `its file ${path} has no valid hash`);
  const { head, hash } = await hashData(block, createHash(algorithm));
  const isThat =
    head.length === 8 &&
    head.readUInt32LE(0) === expected.directory &&
    head.readUInt32LE(4) === expected.file &&
    BigInt(block.size - 8) === BigInt(expected.size);
  if (!isThat) throw malformed(offset, `a DATA block is not the one for its file ${path}`);
  if (!hash.equals(expected.hash)) throw malformed(offset, `its file ${path} is not what its hash says`);
}

async function hashData(block: DataBlock, hash: Hash): Promise<{ head: Buffer; hash: Buffer }> {
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of block.pieces()) {
    const missing = Math.min(8 - head.length, piece.length);
    if (missing > 0) head = Buffer.concat([head, piece.subarray(0, missing)]);
    hash.update(piece.subarray(missing));
  }
  return { head, hash: hash.digest() };
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}
