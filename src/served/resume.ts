import { type Again, lengthOf, rangeOf, validatorOf } from './answer.ts';
import { isRefused, type Refused, type Request, refusalOf, wrong } from './attempt.ts';

/** What earlier tries have received of a file. */
export interface Received {
  /** Bytes. */
  size: number;
  /** What tells whether the server still has the same file; undefined where it did not say. */
  validator: string | undefined;
}

/** An answer with a file, or with the rest of it. `length` is what it says of its own bytes. */
export interface FileAnswer {
  response: Response;
  length: number | undefined;
  continues: boolean;
}

/**
 * Asks for a file of at most `most` bytes, or for what earlier tries did not receive of it.
 *
 * @param restart is told that the answer begins anew, and what identifies the file
 */
export async function askForRest(
  request: Request,
  most: number,
  { size, validator }: Received,
  restart: (validator: string | undefined) => void,
): Promise<FileAnswer | Refused | Again> {
  const isRest = size > 0 && validator !== undefined;
  const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
  const response = await request.send({ method: 'GET', headers });
  if (isRefused(response)) return response;
  const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
  if (!continues) restart(validatorOf(response));
  // The server sent another range than the one asked for. The next try asks for the whole file.
  if (isRest && !continues && [206, 416].includes(response.status)) {
    return { state: 'again', reason: 'it breaks off', pause: 0 };
  }
  const refusal = continues ? undefined : refusalOf(response);
  if (refusal !== undefined) return refusal;
  const length = lengthOf(response);
  const isTooLarge = (length ?? 0) + (continues ? size : 0) > most;
  return isTooLarge ? tooLarge(most) : { response, length, continues };
}

/** The refusal of a file of more than `most` bytes. */
export const tooLarge = (most: number): Refused => wrong(`it has more than ${most} bytes`, 'larger');
