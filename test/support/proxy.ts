import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ProxyOptions {
  /** `user:password` that it wants. */
  credentials?: string;
  /** Answers in place of connecting: a status, or a connection that breaks off. */
  refusal?: number | 'reset';
  /** Where names lead that only the proxy knows: `example.test:443` to a port on this machine. */
  routes?: { readonly [target: string]: number };
  /** A key and certificate, for a proxy that is itself reached over TLS. */
  secure?: { key: string; cert: string };
}

export interface TestProxy {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
  /** `CONNECT host:port`, or the method and the whole address, of each request. */
  requests: string[];
  /** The header `proxy-authorization` of each request. */
  authorizations: (string | undefined)[];
}

const WANTS = 'proxy-authenticate';

/** A proxy for http and https on loopback that notes what goes through it. */
export async function startProxy(options: ProxyOptions = {}): Promise<TestProxy> {
  const { credentials, refusal, routes = {}, secure } = options;
  const requests: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  /** The status to refuse with; undefined for a request that is let through. */
  const judge = (asked: IncomingMessage): number | 'reset' | undefined => {
    requests.push(`${asked.method} ${asked.url}`);
    authorizations.push(asked.headers['proxy-authorization']);
    return wanted !== undefined && asked.headers['proxy-authorization'] !== wanted ? 407 : refusal;
  };
  const server: Server = secure === undefined ? createServer() : createSecureServer(secure);
  server.on('request', (asked: IncomingMessage, response) => {
    const refused = judge(asked);
    if (refused === 'reset') return void asked.socket.destroy();
    if (refused !== undefined)
      return void response.writeHead(refused, { [WANTS]: 'Basic realm="test"' }).end('no\n');
    const url = new URL(asked.url ?? '');
    const { method, headers } = asked;
    const port = routes[url.host] ?? url.port;
    const passed = request({ host: '127.0.0.1', port, method, path: url.pathname + url.search, headers });
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (asked: IncomingMessage, client: Socket) => {
    const refused = judge(asked);
    client.on('error', () => undefined);
    if (refused === 'reset') return void client.destroy();
    if (refused !== undefined) {
      return void client.end(
        `HTTP/1.1 ${refused} No\r\n${WANTS}: Basic realm="test"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      );
    }
    const target = asked.url ?? '';
    const port = routes[target] ?? Number(target.split(':').at(-1));
    const onward = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(onward).pipe(client);
    });
    sockets.add(onward);
    onward.on('error', () => client.destroy());
    client.on('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http${secure === undefined ? '' : 's'}://127.0.0.1:${port}`,
    port,
    requests,
    authorizations,
  };
}
