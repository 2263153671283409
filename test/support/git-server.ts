import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface GitRequest {
  method: string;
  path: string;
  /** Every Authorization header of the request; none is an empty list. */
  authorization: string[];
  status: number;
  /** Bytes of the request's body, and of the response's. */
  received: number;
  sent: number;
}

export interface GitServer {
  /** `http://127.0.0.1:PORT`, to be followed by a repository's path. */
  url: string;
  requests: GitRequest[];
  /** Bytes of request and response bodies so far. */
  readonly bytes: number;
  close(): Promise<void>;
}

export interface GitServerOptions {
  /** The folder with the bare repositories. */
  root: string;
  /** The password that is accepted; without one nobody is asked. */
  token?: string;
  /** Whether nobody is asked for the token. */
  isOpen?: boolean;
  /** Whether partial clones are served; they are, unless said otherwise. */
  filters?: boolean;
  /**
   * Runs before a request that was let in is answered, so that something can happen in between. A number is the
   * status to answer with instead; with 'answer lost' the request is carried out and the connection breaks. With
   * 'reset' and 'closed' it breaks before that, and with 'silent' it stays open without an answer.
   */
  before?: (request: GitRequest) => unknown;
}

/** Serves bare repositories below a folder through `git http-backend`, behind basic authentication. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const state = { requests: [] as GitRequest[], bytes: 0 };
  const server = createServer((request, response) => {
    const entry: GitRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: headerValues(request, 'authorization'),
      status: 0,
      received: 0,
      sent: 0,
    };
    state.requests.push(entry);
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    if (options.token !== undefined && !options.isOpen && !isAllowed(request, options.token)) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end('no\n');
      return;
    }
    Promise.resolve(options.before?.(entry)).then(
      (status) => {
        if (typeof status === 'number') {
          response.writeHead(status, { 'content-type': 'text/html' }).end('<html>refused</html>\n');
          return;
        }
        if (status === 'reset') request.socket.resetAndDestroy();
        if (status === 'closed') request.socket.destroy();
        if (status === 'silent' || status === 'reset' || status === 'closed') return;
        request.on('data', (data: Buffer) => {
          state.bytes += data.length;
          entry.received += data.length;
        });
        const count = (size: number): void => {
          state.bytes += size;
          entry.sent += size;
        };
        runBackend(options, request, response, count, status === 'answer lost');
      },
      (error: Error) => response.writeHead(500).end(`${error.message}\n`),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: state.requests,
    get bytes() {
      return state.bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headerValues(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request;
  return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name);
}

function isAllowed(request: IncomingMessage, token: string): boolean {
  const wanted = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const given = headerValues(request, 'authorization');
  return given.length === 1 && given[0]?.toLowerCase() === wanted.toLowerCase();
}

/** Called by its own name it is one process less for each request. */
const BACKEND = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');

/** One CGI call, as RFC 3875 has it. */
function runBackend(
  { root, filters = true }: GitServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  sent: (size: number) => void,
  isLost: boolean,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { headers } = request;
  const backend = spawn(BACKEND, {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '6',
      // What lives as long as a test need not survive a power cut.
      GIT_CONFIG_KEY_5: 'core.fsync',
      GIT_CONFIG_VALUE_5: 'none',
      // Nobody waits for this on a large host.
      GIT_CONFIG_KEY_4: 'receive.autogc',
      GIT_CONFIG_VALUE_4: 'false',
      // Packs are kept as they arrive, as large hosts do.
      GIT_CONFIG_KEY_3: 'transfer.unpackLimit',
      GIT_CONFIG_VALUE_3: '1',
      GIT_CONFIG_KEY_2: 'uploadpack.allowFilter',
      GIT_CONFIG_VALUE_2: String(filters),
      GIT_CONFIG_KEY_0: 'http.receivepack',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: String(headers['content-type'] ?? ''),
      HTTP_CONTENT_ENCODING: String(headers['content-encoding'] ?? ''),
      ...(headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: headers['content-length'] }),
      REMOTE_USER: 'test',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  backend.stdin.on('error', () => undefined);
  request.pipe(backend.stdin);
  response.on('close', () => backend.kill());
  let head: Buffer | undefined = Buffer.alloc(0);
  backend.stdout.on('data', (data: Buffer) => {
    if (isLost) return;
    if (head === undefined) {
      sent(data.length);
      response.write(data);
      return;
    }
    head = Buffer.concat([head, data]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const lines = head.toString('latin1', 0, end).split('\r\n');
    const body = head.subarray(end + 4);
    head = undefined;
    let status = 200;
    for (const line of lines) {
      const [name = '', value = ''] = line.split(/:\s*/, 2);
      if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.writeHead(status);
    sent(body.length);
    response.write(body);
  });
  backend.on('close', () => {
    if (isLost) {
      // With no byte of an answer, curl would send the request once more by itself.
      response.writeHead(200, { 'content-length': '100' }).write('0');
      setTimeout(() => response.destroy(), 20);
      return;
    }
    if (head !== undefined) response.writeHead(500);
    response.end();
  });
}
