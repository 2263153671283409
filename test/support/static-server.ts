import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => unknown;

export interface StaticServer {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  /** `METHOD /path` of each request, in order. */
  requests: string[];
  /** Answers of single paths, in place of the file; `count` is how often the path was asked for before. */
  answers: Map<string, Answer>;
  /** Happens before each answer; `count` is how often the path was asked for before. */
  before: (path: string, count: number) => void;
  /** The clock of the caches, in milliseconds: one that stands still keeps what they hold. */
  clock: () => number;
}

export interface StaticServerOptions {
  /** The folder that is served; without one there are only `answers`. */
  root?: string;
  /** How many seconds each file is kept, by itself, from when it was first asked for; as the caches of Pages do. */
  cache?: number;
}

interface Kept {
  body: Buffer | undefined;
  since: number;
}

/** Serves files on loopback as a static host does: an index.html for its folder, HEAD, ranges, tags, and caches that are not of one age. */
export async function startStaticServer({ root, cache = 0 }: StaticServerOptions): Promise<StaticServer> {
  const requests: string[] = [];
  const answers = new Map<string, Answer>();
  const served: StaticServer = {
    ...{ url: '', requests, answers },
    before: () => undefined,
    clock: () => Date.now(),
  };
  const counts = new Map<string, number>();
  const kept = new Map<string, Kept>();
  const read = (path: string): Kept => {
    const old = kept.get(path);
    const now = served.clock();
    if (old !== undefined && now - old.since < cache * 1000) return old;
    const fresh = { body: fileAt(root, path), since: now };
    kept.set(path, fresh);
    return fresh;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${request.url}`);
    const count = counts.get(pathname) ?? 0;
    counts.set(pathname, count + 1);
    served.before(pathname, count);
    const answer = answers.get(pathname);
    if (answer !== undefined) {
      answer(request, response, count);
      return;
    }
    const { body, since } = read(decodeURIComponent(pathname));
    if (cache > 0) {
      response.setHeader('cache-control', `max-age=${cache}`);
      response.setHeader('age', Math.floor((served.clock() - since) / 1000));
    }
    if (/(\.html|\/)$/.test(pathname)) response.setHeader('content-type', 'text/html; charset=utf-8');
    if (body === undefined) response.writeHead(404).end('not found\n');
    else sendFile(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  served.url = `http://127.0.0.1:${port}/`;
  return served;
}

function fileAt(root: string | undefined, path: string): Buffer | undefined {
  const file = join(root ?? '/nowhere', path.endsWith('/') ? `${path}index.html` : path);
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    // It is not there, or no file can have such a name.
    return undefined;
  }
}

/** One file, or the rest of it from where `range` says. */
export function sendFile(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const tag = `"${createHash('sha1').update(body).digest('hex')}"`;
  const [, from] = /^bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
  const isSame = [undefined, tag].includes(request.headers['if-range'] as string | undefined);
  const start = from !== undefined && isSame ? Number(from) : 0;
  response.setHeader('etag', tag);
  response.setHeader('content-length', body.length - start);
  if (from !== undefined && isSame) {
    response.setHeader('content-range', `bytes ${start}-${body.length - 1}/${body.length}`);
  }
  response.writeHead(from !== undefined && isSame ? 206 : 200);
  response.end(request.method === 'HEAD' ? undefined : body.subarray(start));
}
