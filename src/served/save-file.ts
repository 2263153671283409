import { closeSync, openSync, writeSync } from 'node:fs';
import { shortage } from '../machine/refusals.ts';
import { type Again, isPage, lengthOf, rangeOf, validatorOf } from './answer.ts';
import { isRefused, PAGE, PEEK, type Refused, type Request, refusalOf, wrong } from './attempt.ts';

/** A file that was saved on this machine, or why there is none. `size` is in bytes. */
export type Saved = { state: 'there'; size: number } | Refused;

/** The part of a file that earlier tries have saved. The next try goes on from there. */
export interface Partial {
  /** Where it is saved. */
  file: string;
  size: number;
  validator: string | undefined;
  /** Its first bytes, which show whether it is a page. */
  beginning: Buffer;
}

/** An empty beginning for a file, which `saveWhole` fills over several tries. */
export const nothingSaved = (file: string): Partial => ({
  file,
  size: 0,
  validator: undefined,
  beginning: Buffer.alloc(0),
});

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
    Object.assign(partial, nothingSaved(partial.file), { validator: validatorOf(response) });
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
  // Synchronous, because for thousands of small files a promise costs more than the write itself.
  const file = onDisk(() => openSync(partial.file, continues ? 'r+' : 'w'));
  try {
    for await (const part of response.body ?? []) {
      request.touch();
      if (partial.size + part.length > most) return tooLarge;
      append(file, part, partial);
      arrived(part.length);
    }
  } finally {
    closeSync(file);
  }
  return isPage(partial.beginning) ? PAGE : { state: 'there', size: partial.size };
}

function append(file: number, part: Uint8Array, partial: Partial): void {
  for (let done = 0; done < part.length; ) {
    done += onDisk(() => writeSync(file, part, done, part.length - done, partial.size + done));
  }
  if (partial.size < PEEK) partial.beginning = Buffer.concat([partial.beginning, part]).subarray(0, PEEK);
  partial.size += part.length;
}

function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw shortage(error as Error) ?? error;
  }
}
