import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { type ContentId, contentHash } from '../bytes/content-id.ts';
import type { Host } from '../host.ts';
import { READ } from './read-packages.ts';
import type { SourceFile } from './source-file.ts';

/** Bytes of a file in memory at once. */
const PIECE = 1 << 20;

/**
 * The content ids of files, without a look at what they are.
 *
 * @param limit the most bytes of a file
 * @returns undefined if one cannot be read, is larger, or changes while it is read
 */
export async function identifyFiles(
  files: readonly Pick<SourceFile, 'file'>[],
  host: Pick<Host, 'progress'>,
  limit: number,
): Promise<ContentId[] | undefined> {
  const ids: ContentId[] = [];
  const piece = Buffer.allocUnsafe(PIECE);
  for (const { file } of files) {
    const id = idOf(file, piece, limit);
    if (id === undefined) return undefined;
    ids.push(id);
    host.progress('comparing packages', ids.length, files.length);
    // Small files are read without waiting. This lets other work run in between.
    if (ids.length % 32 === 0) await setImmediate();
  }
  return ids;
}

function idOf(file: string, piece: Buffer, limit: number): ContentId | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, READ);
    const info = fstatSync(handle);
    if (!info.isFile() || info.size > limit) return undefined;
    const hash = contentHash(info.size);
    let done = 0;
    for (;;) {
      const count = readSync(handle, piece, 0, piece.length, done);
      if (count === 0) return done === info.size ? hash.digest('hex') : undefined;
      hash.update(piece.subarray(0, count));
      done += count;
      if (done > info.size) return undefined;
    }
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
