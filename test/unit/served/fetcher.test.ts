import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openFetch } from '../../../src/network/fetch.ts';
import type { FetchLimits } from '../../../src/served/attempt.ts';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import { startProxy } from '../../support/proxy.ts';
import { type Answer, sendFile, startStaticServer } from '../../support/static-server.ts';

/** Where a limit is what is tested, it is much shorter. */
const LIMITS: Partial<FetchLimits> = { backoff: 10, longestPause: 1500 };
const BODY = Buffer.from('Package: x\n'.repeat(1000));
const good: Answer = (request, response) => sendFile(request, response, BODY);

async function serve(answer: Answer, limits: Partial<FetchLimits> = {}) {
  const server = await startStaticServer({});
  server.answers.set('/file', answer);
  server.answers.set('/good', good);
  const url = new URL('file', server.url);
  return { server, url, fetcher: makeFetcher(fetch, { ...LIMITS, ...limits }) };
}

const status =
  (code: number, headers: { [name: string]: string } = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
/** What is wrong at first, then good. */
const then =
  (first: Answer, times = 1): Answer =>
  (request, response, count) =>
    (count < times ? first : good)(request, response, count);

describe('get gives the whole file', () => {
  it.each<[string, Answer, number, Partial<FetchLimits>?]>([
    ['at once', good, 1],
    ['after 503', then(status(503)), 2],
    ['after 429 that says when', then(status(429, { 'retry-after': '1' })), 2],
    [
      'after 503 that says when as a date, by its own clock',
      then(
        status(503, {
          date: 'Mon, 02 Feb 2026 10:00:00 GMT',
          'retry-after': 'Mon, 02 Feb 2026 10:00:01 GMT',
        }),
      ),
      2,
    ],
    ['after connections that failed', then((request) => request.socket.destroy(), 3), 4],
    ['after a server that says nothing', then(() => undefined), 2, { answer: 800 }],
    ['through redirects', (_, response) => response.writeHead(302, { location: '/good' }).end(), 1],
  ])('%s', async (_name, answer, count, limits) => {
    const { server, url, fetcher } = await serve(answer, limits);
    expect(await fetcher.get(url, BODY.length)).toEqual({ state: 'there', bytes: BODY, lifetime: 0 });
    expect(server.requests.filter((line) => line === 'GET /file')).toHaveLength(count);
  });

  /** Sends a part and breaks the connection. */
  const broken: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': String(BODY.length), etag: '"one"' });
    response.write(BODY.subarray(0, 4000), () => setTimeout(() => response.destroy(), 20));
  };

  it('and goes on from where it broke off', async () => {
    const ranges: (string | undefined)[] = [];
    const { url, fetcher } = await serve((request, response, count) => {
      ranges.push(request.headers.range);
      if (count === 0) return broken(request, response, count);
      const { range = '', 'if-range': tag } = request.headers;
      expect(tag).toBe('"one"');
      const start = Number(/\d+/.exec(range));
      response.writeHead(206, { 'content-range': `bytes ${start}-${BODY.length - 1}/${BODY.length}` });
      return response.end(BODY.subarray(start));
    });
    expect(await fetcher.get(url, BODY.length)).toMatchObject({ state: 'there', bytes: BODY });
    expect(ranges).toEqual([undefined, 'bytes=4000-']);
  });

  it.each<[string, Answer]>([
    ['another file', good],
    [
      'another part',
      (_, response) => response.writeHead(206, { 'content-range': 'bytes 7-9/10' }).end('xxx'),
    ],
    ['no part', status(416)],
  ])('and begins anew when the server then has %s', async (_name, second) => {
    const { url, fetcher } = await serve((request, response, count) =>
      ([broken, second][count] ?? good)(request, response, count),
    );
    expect(await fetcher.get(url, BODY.length)).toMatchObject({ state: 'there', bytes: BODY });
  });

  it('as long as caches may keep it', async () => {
    const { url, fetcher } = await serve((_, response) =>
      response.writeHead(200, { 'cache-control': 'public, max-age=600', age: '120' }).end('x'),
    );
    expect(await fetcher.get(url, 10)).toMatchObject({ lifetime: 480_000 });
  });

  it('asking for no encoding, and passing by no cache', async () => {
    const { url, fetcher } = await serve((request, response) => {
      const { headers } = request;
      response.end(JSON.stringify([headers['accept-encoding'], headers['cache-control'], headers.pragma]));
    });
    const answer = await fetcher.get(url, 1000);
    expect(answer.state === 'there' && JSON.parse(answer.bytes.toString())).toEqual(['identity', null, null]);
  });
});

/** Sends for ever, or until nobody listens. */
const endless: Answer = (_, response) => {
  response.writeHead(200);
  const more = (): void => {
    if (!response.destroyed) response.write(Buffer.alloc(65536), () => setImmediate(more));
  };
  more();
};
const slow: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
};
const page =
  (text: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(text);

describe('get tells why there is no file', () => {
  it.each<[string, Answer, object, Partial<FetchLimits>?]>([
    ['404', status(404), { state: 'absent', status: 404 }],
    ['403', status(403), { state: 'absent', status: 403 }],
    ['204', status(204), { state: 'wrong', reason: expect.stringContaining('204') }],
    ['an endless body', endless, { state: 'wrong', kind: 'larger' }],
    [
      'a body that says it is too large',
      (_, response) => response.writeHead(200, { 'content-length': '99999999' }).flushHeaders(),
      { state: 'wrong', kind: 'larger' },
    ],
    [
      'a body that drips',
      slow,
      { state: 'failed', reason: expect.stringContaining('longer than 1 s') },
      { whole: 1000 },
    ],
    [
      'a body that stops',
      (_, response) => response.writeHead(200, { 'content-length': '100' }).write('x'),
      { state: 'failed', reason: expect.stringContaining('stops') },
      { stall: 400 },
    ],
    [
      'a body that is always shorter than it says',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('x', () => setTimeout(() => response.destroy(), 20));
      },
      { state: 'failed', reason: expect.stringContaining('2 times') },
    ],
    ['a page', page('\n<!DOCTYPE html><p>Not found'), { state: 'wrong', kind: 'page' }],
    ['a page without a doctype', page('<html lang="en">'), { state: 'wrong', kind: 'page' }],
    [
      'redirects in a ring',
      status(301, { location: '/file' }),
      { reason: expect.stringContaining('more than 5') },
    ],
    ['a redirect to a file', status(302, { location: 'file:///etc/passwd' }), { state: 'wrong' }],
    ['a redirect with a password', status(302, { location: 'http://a:b@127.0.0.1/' }), { state: 'wrong' }],
    ['a redirect to nowhere', status(302, { location: 'http://' }), { state: 'wrong' }],
    ['503 for ever', status(503), { state: 'failed', reason: 'it answers 503, 2 times' }],
    [
      'a server that wants to be left alone for an hour',
      status(429, { 'retry-after': '3600' }),
      { state: 'failed', reason: 'it answers 429 and asks to wait 3600 s' },
    ],
    [
      'an encoding that nobody asked for',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      { state: 'wrong', reason: expect.stringContaining('"gzip"') },
    ],
  ])('%s', async (_name, answer, told, limits) => {
    const { url, fetcher } = await serve(answer, { tries: 2, ...limits });
    expect(await fetcher.get(url, 100_000)).toMatchObject(told);
  });

  it('a server that is not there', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    const fetcher = makeFetcher(fetch, { ...LIMITS, tries: 2 });
    expect(await fetcher.get(new URL(`http://127.0.0.1:${port}/`), 10)).toEqual({
      state: 'failed',
      reason: 'the connection failed (ECONNREFUSED), 2 times',
    });
  });

  it('never more requests at once than allowed', async () => {
    let now = 0;
    let most = 0;
    const { url, fetcher } = await serve(
      (_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.end('x');
        }, 20);
      },
      { parallel: 3 },
    );
    await Promise.all(Array.from({ length: 20 }, () => fetcher.get(url, 10)));
    expect(most).toBe(3);
  });
});

const noHead =
  (code: number, answer = good): Answer =>
  (request, response, count) =>
    request.method === 'HEAD' ? response.writeHead(code).end() : answer(request, response, count);

describe('ask tells whether a file is there', () => {
  it.each<[string, Answer, object]>([
    ['by HEAD', good, { state: 'there', size: BODY.length, refusesHead: false }],
    ['by its first bytes, where HEAD is not allowed', noHead(405), { size: BODY.length, refusesHead: true }],
    ['the same for 403 and 501', noHead(501), { size: BODY.length, refusesHead: true }],
    ['404', status(404), { state: 'absent', status: 404 }],
    ['403 for both', status(403), { state: 'absent', status: 403 }],
    ['a page', page('<!doctype html>'), { state: 'wrong', kind: 'page' }],
    [
      'a package that is called HTML',
      (request, response) => {
        response.setHeader('content-type', 'text/html');
        sendFile(request, response, BODY);
      },
      { state: 'there', size: BODY.length, refusesHead: false },
    ],
    [
      'an endless file, of which little is read',
      (request, response, count) =>
        request.method === 'HEAD' ? response.writeHead(405).end() : endless(request, response, count),
      { state: 'there', size: undefined },
    ],
    ['after 503', then(status(503)), { state: 'there' }],
    ['500 for ever', status(500), { state: 'failed' }],
  ])('%s', async (_name, answer, told) => {
    const { url, fetcher } = await serve(answer);
    expect(await fetcher.ask(url)).toMatchObject(told);
  });
});

it('behind a proxy, redirects follow the same rules, and a refusal names the variable', async () => {
  const { server } = await serve(good);
  server.answers.set('/a', (_, response) => response.writeHead(302, { location: '/b' }).end());
  server.answers.set('/b', (_, response) => response.writeHead(302, { location: 'ftp://far.test/' }).end());
  const proxy = await startProxy({ routes: { 'near.test': Number(new URL(server.url).port) } });
  const behind = makeFetcher(openFetch({ http_proxy: proxy.url }), LIMITS);
  const answer = await behind.get(new URL('http://near.test/a'), 10);
  expect(answer).toMatchObject({
    state: 'wrong',
    reason: expect.stringContaining('not a plain web address'),
  });
  expect(proxy.requests).toEqual(['GET http://near.test/a', 'GET http://near.test/b']);

  const guarded = await startProxy({ credentials: 'me:secret' });
  const refused = makeFetcher(openFetch({ http_proxy: guarded.url }), LIMITS);
  expect(await refused.ask(new URL('http://near.test/a'))).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/^the proxy that http_proxy names answers 407 .*USER:PASSWORD/),
  });
  expect(guarded.requests).toHaveLength(1);
});
