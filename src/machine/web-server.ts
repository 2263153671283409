import type { FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { conditionsOf, type Version, wantedPart } from './http-conditions.ts';

/** An open file that a server sends. Whoever gets it closes the handle. */
export interface SentFile {
  handle: FileHandle;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** What a server serves. */
export interface WebSite {
  /** Opens the file of a path without a slash in front; undefined where the site has none. */
  open(path: string): Promise<SentFile | undefined>;
  /** Is told of each answer. */
  answered?(line: string): void;
}

/** A server that answers. */
export interface WebServer {
  port: number;
  /** Ends it, and every request that is under way. */
  close(): void;
}

/** Far more than the devices of a household. */
const MOST_CONNECTIONS = 256;
/** How long a client may be silent, in milliseconds. */
const SILENCE = 60_000;

/**
 * Serves files over HTTP: GET and HEAD, parts of files, and answers that say that nothing changed. Caches ask each time.
 *
 * @throws InputError for an address or port that cannot be used
 */
export async function startWebServer(host: string, port: number, site: WebSite): Promise<WebServer> {
  const server = createServer({ maxHeaderSize: 16 << 10, requestTimeout: SILENCE }, (request, response) => {
    void answer(request, response, site).catch(() => response.destroy());
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(SILENCE);
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

const REASONS: {
  readonly [code: string]: readonly [input: 'host' | 'port', wanted: string, remedy: string];
} = {
  EADDRINUSE: [
    'port',
    'free: another program of this machine uses it',
    'Give another `port`, or 0 for any free one.',
  ],
  EACCES: ['port', 'one that this user may use', 'Give a `port` of 1024 or more.'],
  EADDRNOTAVAIL: [
    'host',
    'an address of this machine',
    'Give 127.0.0.1, 0.0.0.0, or an address of this machine.',
  ],
  ENOTFOUND: [
    'host',
    'an address of this machine',
    'Give 127.0.0.1, 0.0.0.0, or an address of this machine.',
  ],
};

function notListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const [input, wanted, remedy] = REASONS[error.code ?? ''] ?? [];
  if (input === undefined || wanted === undefined || remedy === undefined) return error;
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`${input}\` is ${printable(input === 'port' ? String(port) : host)}, not ${wanted}`,
    remedy,
    cause: error,
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, site: WebSite): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-cache');
  const { method = '', url = '' } = request;
  response.once('finish', () => site.answered?.(printable(`${response.statusCode} ${method} ${url}`)));
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'only GET and HEAD are answered');
  }
  const path = pathIn(url);
  const file = path === undefined ? undefined : await site.open(path);
  if (path === undefined || file === undefined) return refuse(response, 404, 'not found');
  try {
    await send(request, response, path, file);
  } finally {
    await file.handle.close();
  }
}

/** The path of an address, decoded once; undefined for one that is no path. A folder stands for its page. */
function pathIn(url: string): string | undefined {
  if (!url.startsWith('/')) return undefined;
  const [raw = ''] = url.split(/[?#]/);
  try {
    const path = decodeURIComponent(raw).slice(1);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    // It has a percent sign that encodes nothing.
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  const body = `${text}\n`;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { handle, size, modified }: SentFile,
): Promise<void> {
  // The time of the file system is finer than that of the header.
  const version: Version = {
    etag: `"${size.toString(16)}-${Math.floor(modified * 1000).toString(16)}"`,
    modified,
  };
  response.setHeader('etag', version.etag);
  response.setHeader('last-modified', new Date(modified).toUTCString());
  response.setHeader('accept-ranges', 'bytes');
  if (conditionsOf(request.headers).areMet(version)) {
    response.writeHead(304).end();
    return;
  }
  const part = wantedPart(request.headers, version, size);
  if (part === 'none') {
    response.setHeader('content-range', `bytes */${size}`);
    return refuse(response, 416, 'the file has no such part');
  }
  const [start, end] = part ?? [0, size - 1];
  if (part !== undefined) response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
  response.writeHead(part === undefined ? 200 : 206, {
    'content-type': typeOf(path),
    'content-length': end - start + 1,
  });
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
}

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  sh: 'text/plain; charset=utf-8',
  pem: 'text/plain; charset=utf-8',
  pub: 'text/plain; charset=utf-8',
  asc: 'text/plain; charset=utf-8',
  gz: 'application/gzip',
};

/** Only for browsers: devices do not look at it. */
function typeOf(path: string): string {
  const extension = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  if (Object.hasOwn(TYPES, extension)) return TYPES[extension] ?? '';
  return /(^|\/)Packages$/.test(path) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

/** The addresses by which other machines may reach this one: IPv4 first, without those of a single link. */
export function ownAddresses(family: 'IPv4' | 'both'): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const usable = all.filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address));
  const v4 = usable.filter((one) => one.family === 'IPv4');
  const v6 = family === 'both' ? usable.filter((one) => one.family === 'IPv6') : [];
  return [...v4, ...v6].map(({ address }) => address);
}
