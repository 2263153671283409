import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A `fetch` that reads `file:` addresses from this machine, and sends all others over the network. */
export function withFiles(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'file:') return await send(input, init);
    return await fileAnswer(url, new Headers(init?.headers));
  };
}

/** Answers as a server does that knows when its files were written. */
async function fileAnswer(url: URL, asked: Headers): Promise<Response> {
  const path = fileURLToPath(new URL(url.pathname, 'file:'));
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (info === undefined || !info.isFile()) return new Response(null, { status: 404 });
  const etag = `"${info.size}-${info.mtimeMs}"`;
  const headers = { etag, 'content-length': `${info.size}` };
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
  return new Response(body, { status: 200, headers });
}
