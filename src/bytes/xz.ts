import { FormatError } from '../errors.ts';

/**
 * Unpacks an xz stream piece by piece, through WebAssembly. A piece is valid until the next one is asked for.
 *
 * @param offset where the stream starts in its file, for errors
 * @throws FormatError when it is cut short, damaged, or uses what this decoder does not have; and what `source` throws
 */
export async function* xzPieces(source: AsyncIterable<Buffer>, offset: number): AsyncGenerator<Buffer> {
  const { XzReadableStream } = (await import('xz-decompress')).default;
  const iterator = source[Symbol.asyncIterator]();
  let head: Buffer | undefined;
  const input = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      head ??= value;
      controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader = new XzReadableStream(input).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.length);
    }
  } catch (cause) {
    throw cause instanceof FormatError ? cause : xzFault(cause, head, offset);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function xzFault(cause: unknown, head: Buffer | undefined, offset: number): FormatError {
  // XZ_MEM_ERROR, XZ_MEMLIMIT_ERROR, XZ_OPTIONS_ERROR: the stream is complete, but this decoder has not what it needs.
  if (/error code [346]\b/.test((cause as Error).message) || usesSha256(head)) {
    return new FormatError({
      code: 'FORMAT_COMPRESSION',
      reason: 'its xz stream has SHA-256 checks, a filter or a large dictionary, which cannot be read here',
      offset,
      remedy: 'Build the package with gzip, or with plain `xz -6 --check=crc32`.',
      cause,
    });
  }
  return new FormatError({
    code: 'FORMAT_MALFORMED',
    reason: 'the xz stream is cut short or damaged',
    offset,
    cause,
  });
}

/** Reads the check type in an xz stream's header (xz file format 1.2.1, section 2.1.1.2). */
function usesSha256(bytes: Buffer | undefined): boolean {
  return bytes?.[7] === 0x0a;
}
