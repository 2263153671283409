import type { Transform } from 'node:stream';

/** An engine of zlib, which says how many bytes of its input it has taken. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * Sends pieces through an engine, and asks for no piece after the one in which its stream ends.
 *
 * @returns what the engine left of that piece; undefined when the pieces ended first
 */
export async function* throughEngine(
  engine: Engine,
  pieces: AsyncIterator<Buffer>,
  first: Buffer,
): AsyncGenerator<Buffer, Buffer | undefined> {
  let piece: Buffer | undefined = first;
  let given = 0;
  const feed = async (): Promise<void> => {
    for (; piece !== undefined; piece = await nextOf(pieces)) {
      given += piece.length;
      // An engine that failed, or ended within the piece, gets no more.
      await new Promise<void>((done) =>
        engine.write(piece, (error) => (error || engine.bytesWritten < given ? undefined : done())),
      );
    }
    engine.end();
  };
  feed().catch((error: Error) => engine.destroy(error));
  for await (const part of engine) yield part as Buffer;
  return piece?.subarray(piece.length - (given - engine.bytesWritten));
}

export async function nextOf(pieces: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  const { done, value } = await pieces.next();
  return done ? undefined : value;
}
