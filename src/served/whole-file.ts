import { type Again, isPage, lengthOf, lifetimeOf, rangeOf, validatorOf } from './answer.ts';
import { isRefused, PAGE, PEEK, type Refused, type Request, refusalOf, wrong } from './attempt.ts';

/** `lifetime` is how long caches may keep this answer, in milliseconds; 0 when it does not say. */
export type Fetched = { state: 'there'; bytes: Buffer; lifetime: number } | Refused;

/** The part of a file that earlier tries received. The next try goes on from there. */
export interface Kept {
  /** With room for the whole file. */
  bytes: Buffer;
  size: number;
  validator: string | undefined;
  /** The bytes that the file should be. Then only the beginning of the received bytes is kept. */
  same: Buffer | undefined;
  /** True while the received bytes are these. */
  isSame: boolean;
}

const roomFor = (size: number): Buffer => Buffer.allocUnsafeSlow(size);
/** For a file whose length the server does not state. */
const FIRST_ROOM = 1 << 20;

/** The kept bytes with room for another part. The room doubles, so that bytes are not copied often. */
function moreRoom({ bytes, size }: Kept, part: number, most: number): Buffer {
  const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
  room.set(bytes.subarray(0, size));
  return room;
}

/** An empty beginning for a file, which `readWhole` fills over several tries. */
export const nothingKept = (same: Buffer | undefined): Kept => ({
  bytes: roomFor(0),
  size: 0,
  validator: undefined,
  same,
  isSame: true,
});

/**
 * Reads a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 */
export async function readWhole(request: Request, most: number, kept: Kept): Promise<Fetched | Again> {
  const { size, validator } = kept;
  const isRest = size > 0 && validator !== undefined;
  const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
  const response = await request.send({ method: 'GET', headers });
  if (isRefused(response)) return response;
  const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
  if (!continues)
    Object.assign(kept, { bytes: roomFor(0), size: 0, validator: validatorOf(response), isSame: true });
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
  if ((length ?? 0) + kept.size > most) return tooLarge;
  if (!continues && kept.same === undefined) kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
  for await (const part of response.body ?? []) {
    request.touch();
    if (kept.size + part.length > most) return tooLarge;
    keep(kept, part, most);
  }
  const bytes = bytesOf(kept);
  return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}

function keep(kept: Kept, part: Uint8Array, most: number): void {
  const { same, size } = kept;
  const end = size + part.length;
  if (same === undefined) {
    // A server may state no length, or send more than it states.
    if (end > kept.bytes.length) kept.bytes = moreRoom(kept, part.length, most);
    kept.bytes.set(part, size);
  } else {
    kept.isSame &&= same.subarray(size, end).equals(part);
    if (size < PEEK) kept.bytes = Buffer.concat([kept.bytes, part]).subarray(0, PEEK);
  }
  kept.size = end;
}

function bytesOf({ bytes, size, same, isSame }: Kept): Buffer {
  if (same === undefined) return bytes.subarray(0, size);
  return isSame && size === same.length ? same : bytes;
}
