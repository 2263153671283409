import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answer } from './static-server.ts';

/** A feed of others on loopback, which can do everything that servers and caches on the way do to a mirror. */
export interface UpstreamServer {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  /** `127.0.0.1:PORT`. */
  host: string;
  /** What it serves, by path without a slash in front, before the files of its folder. */
  files: Map<string, Buffer>;
  /** Each request, in order. */
  requests: IncomingMessage[];
  /** `PATH STATUS` of each request since the last call, in order. */
  asked(): string[];
  /** Answers of single paths, in place of the file; `count` is how often the path was asked for before. */
  answers: Map<string, Answer>;
  /** What identifies a version of a file. */
  validators: 'tag' | 'date' | 'both' | 'none';
  /** `user:password` that it wants. */
  password: string | undefined;
  /**
   * From now on a cache serves this copy of some files, whatever the server has. An address with a query goes past it;
   * where it `obeys`, a request with `no-cache` does so as well.
   */
  freeze(paths: readonly string[], obeys?: boolean): void;
  /** The cache forgets everything. */
  thaw(): void;
  close(): Promise<void>;
}

/** @param root a folder whose files are served as well */
export async function startUpstream(root?: string): Promise<UpstreamServer> {
  const server = await openUpstream(root);
  onTestFinished(() => server.close());
  return server;
}

/** The same for a caller that closes it. */
export async function openUpstream(root?: string): Promise<UpstreamServer> {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  const frozen = new Map<string, { body: Buffer | undefined; obeys: boolean }>();
  const written = new Map<string, { body: Buffer; at: number }>();
  const bodyOf = (path: string): Buffer | undefined => served.files.get(path) ?? fileIn(root, path);
  /** Each version is a minute younger than the one before. */
  const dateOf = (path: string, body: Buffer): string => {
    const known = written.get(path);
    const isSame = known?.body.equals(body) ?? false;
    const at = known === undefined ? 1_600_000_000_000 : known.at + (isSame ? 0 : 60_000);
    written.set(path, { body, at });
    return new Date(at).toUTCString();
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(1));
    served.requests.push(request);
    response.on('close', () => asked.push(`${path} ${response.statusCode}`));
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    if (served.password !== undefined && request.headers.authorization !== basic(served.password)) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="feed"' }).end('no\n');
      return;
    }
    const answer = served.answers.get(path);
    if (answer !== undefined) {
      answer(request, response, count);
      return;
    }
    const cached = frozen.get(path);
    const isPast = search !== '' || (cached?.obeys && request.headers['cache-control'] === 'no-cache');
    const body = cached === undefined || isPast ? bodyOf(path) : cached.body;
    if (body === undefined) response.writeHead(404).end('not found\n');
    else sendVersion(request, response, body, dateOf(path, body), served.validators);
  });
  const served: UpstreamServer = {
    ...{ url: '', host: '', files: new Map(), requests: [], answers: new Map() },
    validators: 'tag',
    password: undefined,
    asked: () => asked.splice(0),
    freeze(paths, obeys = false) {
      for (const path of paths) frozen.set(path, { body: bodyOf(path), obeys });
    },
    thaw: () => frozen.clear(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.url = `http://${served.host}/`;
  return served;
}

const basic = (password: string): string => `Basic ${Buffer.from(password).toString('base64')}`;

function fileIn(root: string | undefined, path: string): Buffer | undefined {
  if (root === undefined) return undefined;
  const file = join(root, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

/** A file with what identifies its version, or word that the client has it already. */
function sendVersion(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  date: string,
  validators: UpstreamServer['validators'],
): void {
  const send = response.setHeader.bind(response);
  const tag = `"${Buffer.from(date).toString('base64url')}-${body.length}"`;
  const hasTag = validators === 'tag' || validators === 'both';
  const hasDate = validators === 'date' || validators === 'both';
  if (hasDate) send('last-modified', date);
  const { 'if-none-match': known, 'if-modified-since': since } = request.headers;
  const isSame = known !== undefined ? hasTag && known === tag : hasDate && since === date;
  if (hasTag) send('etag', tag);
  if (isSame) response.writeHead(304).end();
  else sendRest(request, response, body, hasTag ? tag : hasDate ? date : undefined);
}

/** The whole file, or the rest of it from where `range` says, if it is still the same version. */
function sendRest(
  { headers }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  version: string | undefined,
): void {
  const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  if (from === undefined || version === undefined || headers['if-range'] !== version) {
    response.writeHead(200, { 'content-length': body.length }).end(body);
    return;
  }
  const start = Number(from);
  const range = { 'content-range': `bytes ${start}-${body.length - 1}/${body.length}` };
  response.writeHead(206, { ...range, 'content-length': body.length - start }).end(body.subarray(start));
}
