import { type Again, isPage, lifetimeOf } from './answer.ts';
import { PAGE, PEEK, type Refused, type Request } from './attempt.ts';
import { askForRest, type Received, tooLarge } from './resume.ts';

/** `lifetime` is how long caches may keep this answer, in milliseconds; 0 when it does not say. */
export type Fetched = { state: 'there'; bytes: Buffer; lifetime: number } | Refused;

/** The part of a file that earlier tries received. The next try goes on from there. */
export interface Kept extends Received {
  /** With room for the whole file. */
  bytes: Buffer;
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
  const answer = await askForRest(request, most, kept, (validator) => {
    Object.assign(kept, { bytes: roomFor(0), size: 0, validator, isSame: true });
  });
  if ('state' in answer) return answer;
  const { response, length, continues } = answer;
  if (!continues && kept.same === undefined) kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
  for await (const part of response.body ?? []) {
    request.touch();
    if (kept.size + part.length > most) return tooLarge(most);
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
