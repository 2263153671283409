import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { shortage } from '../machine/refusals.ts';
import { type Again, isPage, lengthOf, rangeOf, validatorOf } from './answer.ts';
import { isRefused, PAGE, PEEK, type Refused, type Request, refusalOf, wrong } from './attempt.ts';

/** A file that was saved on this machine, with its hashes in lower-case hex. */
export type Saved = { state: 'there'; size: number; sha256: string; md5: string } | Refused;

/** The part of a file that earlier tries have saved. The next try goes on from there. */
export interface Partial {
  /** Where it is saved. */
  file: string;
  size: number;
  validator: string | undefined;
}

/**
 * Saves a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 *
 * @param arrived is told how many bytes have arrived
 */
export async function saveWhole(
  request: Request,
  most: number,
  partial: Partial,
  arrived: (bytes: number) => void,
): Promise<Saved | Again> {
  const { size, validator } = partial;
  const isRest = size > 0 && validator !== undefined;
  const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
  const response = await request.send({ method: 'GET', headers });
  if (isRefused(response)) return response;
  const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
  if (!continues) {
    arrived(-partial.size);
    Object.assign(partial, { size: 0, validator: validatorOf(response) });
  }
  // The server sent another range than the one asked for. The next try asks for the whole file.
  if (isRest && !continues && [206, 416].includes(response.status)) {
    return { state: 'again', reason: 'it breaks off', pause: 0 };
  }
  if (!continues) {
    const refusal = refusalOf(response);
    if (refusal !== undefined) return refusal;
  }
  const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
  const length = lengthOf(response);
  if ((length ?? 0) + partial.size > most) return tooLarge;
  const handle = await open(partial.file, continues ? 'r+' : 'w+');
  try {
    for await (const part of response.body ?? []) {
      request.touch();
      if (partial.size + part.length > most) return tooLarge;
      await write(handle, part, partial.size);
      partial.size += part.length;
      arrived(part.length);
    }
    return await judged(handle, partial.size);
  } finally {
    await handle.close();
  }
}

async function write(handle: FileHandle, part: Uint8Array, at: number): Promise<void> {
  try {
    await handle.write(part, 0, part.length, at);
  } catch (error) {
    throw shortage(error as Error) ?? error;
  }
}

/** Reads what was saved once more, so that the hashes are of what is on the disk. */
async function judged(handle: FileHandle, size: number): Promise<Saved> {
  const beginning = Buffer.alloc(Math.min(PEEK, size));
  await handle.read(beginning, 0, beginning.length, 0);
  if (isPage(beginning)) return PAGE;
  const [sha256, md5] = [createHash('sha256'), createHash('md5')];
  const room = Buffer.alloc(Math.min(READ, Math.max(size, 1)));
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(room, 0, room.length, at);
    if (bytesRead === 0) break;
    sha256.update(room.subarray(0, bytesRead));
    md5.update(room.subarray(0, bytesRead));
    at += bytesRead;
  }
  return { state: 'there', size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}

/** Bytes that are read at once. */
const READ = 1 << 20;
