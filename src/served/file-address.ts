import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A `fetch` that reads `file:` addresses from this machine, and sends all others over the network. */
export function withFiles(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'file:') return await send(input, init);
    return await fileAnswer(url, new Headers(init?.headers));
  };
}

/** False for a file of this machine outside of a folder, which is none of the business of who wrote an address. */
export const isWithin = (url: URL, folder: URL): boolean =>
  url.protocol !== 'file:' || url.pathname.startsWith(folder.pathname);

/** A `file:` address as it is written where other machines read it: relative to the folder of the run. */
export function portableFrom(address: string, cwd: string): string {
  if (!address.startsWith('file:///')) return address;
  return `file:${posix.relative(folderUrl(cwd).pathname, new URL(address).pathname)}`;
}

/** The address on this machine that `portableFrom` has written. */
export const hereFrom = (address: string, cwd: string): string =>
  /^file:(?!\/)/.test(address) ? new URL(`./${address.slice('file:'.length)}`, folderUrl(cwd)).href : address;

const folderUrl = (folder: string): URL => new URL(`${pathToFileURL(folder).href.replace(/\/$/, '')}/`);

/** Answers as a server does that knows when its files were written. */
async function fileAnswer(url: URL, asked: Headers): Promise<Response> {
  const path = pathOf(url);
  const info = path === undefined ? undefined : await statOf(path);
  if (path === undefined || !info?.isFile()) return new Response(null, { status: 404 });
  const etag = `"${info.size}-${info.mtimeMs}"`;
  const headers = { etag, 'content-length': `${info.size}` };
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
  return new Response(body, { status: 200, headers });
}

/** The path of a file; undefined for an address that no file can have. */
function pathOf({ pathname }: URL): string | undefined {
  try {
    const path = fileURLToPath(new URL(pathname, 'file:'));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
