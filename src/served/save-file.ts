import { closeSync, openSync, writeSync } from 'node:fs';
import { machineError } from '../machine/refusals.ts';
import { type Again, isPage } from './answer.ts';
import { PAGE, PEEK, type Refused, type Request } from './attempt.ts';
import { askForRest, type Received, tooLarge } from './resume.ts';

/** A file that was saved on this machine, or why there is none. `size` is in bytes. */
export type Saved = { state: 'there'; size: number } | Refused;

/** The part of a file that earlier tries have saved. The next try goes on from there. */
export interface Partial extends Received {
  /** Where it is saved. */
  file: string;
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
 * @throws MachineError where this machine cannot save it
 */
export async function saveWhole(
  request: Request,
  most: number,
  partial: Partial,
  arrived: (bytes: number) => void,
): Promise<Saved | Again> {
  const answer = await askForRest(request, most, partial, (validator) => {
    arrived(-partial.size);
    Object.assign(partial, nothingSaved(partial.file), { validator });
  });
  if ('state' in answer) return answer;
  const { response, continues } = answer;
  // Synchronous, because for thousands of small files a promise costs more than the write itself.
  const file = onDisk(() => openSync(partial.file, continues ? 'r+' : 'w'));
  try {
    for await (const part of response.body ?? []) {
      request.touch();
      if (partial.size + part.length > most) return tooLarge(most);
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
    throw machineError(error) ?? error;
  }
}
