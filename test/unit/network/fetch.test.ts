import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFetch, openFlowingFetch } from '../../../src/network/fetch.ts';
import { type Authority, makeAuthority } from '../../support/authority.ts';
import { type ProxyOptions, startProxy } from '../../support/proxy.ts';

let known: Authority | undefined;
/** Making an authority takes a second. */
const authority = (): Authority => {
  known ??= makeAuthority();
  return known;
};

async function listening(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

const hello: RequestListener = (request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'http://far.test/there' }).end();
  else response.end(`${request.method} ${request.headers.host}${request.url}`);
};

/** A proxy that alone knows the way to near.test and far.test. */
async function proxied(options: ProxyOptions = {}) {
  const port = await listening(createServer(hello));
  return await startProxy({ routes: { 'near.test': port, 'far.test': port }, ...options });
}

const textOf = async (sent: Promise<Response>): Promise<string> => await (await sent).text();
const errorOf = async (sent: Promise<Response>): Promise<Error> => {
  const error = await sent.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof Error)) throw new Error('it was answered');
  return error;
};

describe('through a proxy for http, fetch', () => {
  it('asks for the whole address, sends the password, and follows redirects through it', async () => {
    const proxy = await proxied({ credentials: 'me:p@ss' });
    const send = openFetch({ http_proxy: proxy.url.replace('//', '//me:p%40ss@') });
    expect(await textOf(send('http://near.test/a?b'))).toBe('GET near.test/a?b');
    expect(await textOf(send('http://near.test/away'))).toBe('GET far.test/there');
    const manual = await send('http://near.test/away', { redirect: 'manual' });
    expect([manual.status, manual.headers.get('location')]).toEqual([302, 'http://far.test/there']);
    expect(proxy.requests).toEqual([
      'GET http://near.test/a?b',
      'GET http://near.test/away',
      'GET http://far.test/there',
      'GET http://near.test/away',
    ]);
  });

  it('leaves out what NO_PROXY excepts, redirected requests too', async () => {
    const proxy = await proxied();
    const port = await listening(
      createServer((request, response) =>
        request.url === '/away'
          ? response.writeHead(302, { location: 'http://near.test/there' }).end()
          : response.end('direct'),
      ),
    );
    const send = openFetch({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
    expect(await textOf(send(`http://127.0.0.1:${port}/`))).toBe('direct');
    expect(proxy.requests).toEqual([]);
    expect(await textOf(send(`http://127.0.0.1:${port}/away`))).toBe('GET near.test/there');
    expect(proxy.requests).toEqual(['GET http://near.test/there']);
  });

  it('sends a body', async () => {
    const port = await listening(createServer((request, response) => request.pipe(response)));
    const proxy = await startProxy({ routes: { 'near.test': port } });
    const sent = openFetch({ http_proxy: proxy.url })('http://near.test/', { method: 'POST', body: 'hello' });
    expect(await textOf(sent)).toBe('hello');
  });

  it('says that the proxy wants a password', async () => {
    const proxy = await proxied({ credentials: 'me:secret' });
    const send = openFetch({ http_proxy: proxy.url.replace('//', '//me:wrong@') });
    const error = await errorOf(send('http://near.test/'));
    expect(error).toMatchObject({ code: 'MACHINE_PROXY', remedy: expect.stringContaining('http_proxy') });
    expect(error.message).toBe('the proxy that http_proxy names answers 407 for near.test');
  });

  it('names the proxy that only git goes through, when there is no other way', async () => {
    const ALL_PROXY = 'socks5://me:hunter2@127.0.0.1:1';
    const error = await errorOf(openFetch({ ALL_PROXY })('http://near.invalid/'));
    expect((error.cause as Error).message).toMatch(
      /^\w+.*, without the proxy that ALL_PROXY names: it is no HTTP proxy, and only git goes through it$/,
    );
    const excepted = await errorOf(openFetch({ ALL_PROXY, NO_PROXY: '*' })('http://near.invalid/'));
    expect((excepted.cause as Error).message).not.toContain('ALL_PROXY');
  });

  it('says that the proxy is not there', async () => {
    const error = await errorOf(openFetch({ HTTP_PROXY: 'http://127.0.0.1:1' })('http://near.test/'));
    expect(error).toBeInstanceOf(TypeError);
    expect((error.cause as Error).message).toBe(
      'the proxy that HTTP_PROXY names cannot be reached (ECONNREFUSED)',
    );
  });
});

describe('through a proxy for https, fetch', () => {
  async function secure(options: ProxyOptions = {}) {
    const port = await listening(createSecureServer(authority().issue('near.test'), hello));
    return await startProxy({ routes: { 'near.test:443': port }, ...options });
  }

  it('has it connect, and names what is missing when the authority is not known', async () => {
    const proxy = await secure();
    const error = await errorOf(openFetch({ https_proxy: proxy.url })('https://near.test/'));
    expect(proxy.requests).toEqual(['CONNECT near.test:443']);
    expect(error).toMatchObject({
      code: 'MACHINE_CERTIFICATE',
      message: expect.stringMatching(/^near\.test shows a certificate of an authority that is not trusted/),
      remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
  });

  it('says that the file with authorities cannot be read', async () => {
    const proxy = await secure();
    const send = openFetch({ https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: '/not/there.pem' });
    expect(await errorOf(send('https://near.test/'))).toMatchObject({
      message: expect.stringContaining(
        '; NODE_EXTRA_CA_CERTS names /not/there.pem, which cannot be read (ENOENT)',
      ),
      remedy: 'Correct NODE_EXTRA_CA_CERTS, or unset it.',
    });
  });

  it('does not trust a proxy over TLS either whose authority is not known', async () => {
    const proxy = await secure({ secure: authority().issue('127.0.0.1') });
    expect(await errorOf(openFetch({ https_proxy: proxy.url })('https://near.test/'))).toMatchObject({
      code: 'MACHINE_CERTIFICATE',
      message: expect.stringMatching(/^the proxy that https_proxy names shows a certificate/),
    });
    expect(proxy.requests).toEqual([]);
  });

  it.each([
    [407, 'MACHINE_PROXY', 'http://USER:PASSWORD@'],
    [403, 'MACHINE_PROXY', 'NO_PROXY'],
  ])('says so when the proxy answers %i', async (refusal, code, remedy) => {
    const proxy = await secure({ refusal });
    const error = await errorOf(openFetch({ HTTPS_PROXY: proxy.url })('https://near.test/'));
    expect(error).toMatchObject({ code, remedy: expect.stringContaining(remedy) });
    expect(error.message).toBe(`the proxy that HTTPS_PROXY names answers ${refusal} for near.test:443`);
    expect(proxy.requests).toHaveLength(1);
  });

  it.each<[number | 'reset', RegExp]>([
    [502, /^the proxy that HTTPS_PROXY names answers 502 for near\.test:443$/],
    ['reset', /^the proxy that HTTPS_PROXY names cannot be reached \(ECONNRESET\)$/],
  ])('fails as a connection does when the proxy fails (%s), and asks it once', async (refusal, said) => {
    const proxy = await secure({ refusal });
    const error = await errorOf(openFetch({ HTTPS_PROXY: proxy.url })('https://near.test/'));
    expect(error).toBeInstanceOf(TypeError);
    expect((error.cause as Error).message).toMatch(said);
    expect(proxy.requests).toHaveLength(1);
  });

  it('ends when it is aborted', async () => {
    const silent = await listening(createServer().on('connect', () => undefined));
    const send = openFetch({ HTTPS_PROXY: `127.0.0.1:${silent}` });
    const error = await errorOf(send('https://near.test/', { signal: AbortSignal.timeout(50) }));
    expect(error.name).toBe('TimeoutError');
  });

  it('refuses an address that is none before it sends anything', async () => {
    const error = await errorOf(openFetch({ HTTPS_PROXY: 'socks5://me:hunter2@x' })('https://near.test/'));
    expect(error).toMatchObject({ code: 'MACHINE_PROXY' });
  });
});

it('without a proxy, fetch sends as the one of Node does, and names an unknown authority', async () => {
  const port = await listening(createServer(hello));
  const send = openFetch({ NO_PROXY: 'x', HTTPS_PROXY: '' });
  expect(await textOf(send(`http://127.0.0.1:${port}/a`))).toBe(`GET 127.0.0.1:${port}/a`);
  const secure = await listening(createSecureServer(authority().issue('127.0.0.1'), hello));
  expect(await errorOf(send(`https://127.0.0.1:${secure}/`))).toMatchObject({ code: 'MACHINE_CERTIFICATE' });
});

it('reads an answer slowly, of a server that closes the connection behind it', async () => {
  const size = 300_000;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    // The client has closed its side too: it has seen the end.
    socket.on('close', end);
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`);
      socket.end(Buffer.alloc(size, 'a'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const send = openFlowingFetch({});
  const response = await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await ended;
  let read = 0;
  for await (const part of response.body ?? []) read += part.length;
  expect(read).toBe(size);
}, 20_000);
