import { describe, expect, it } from 'vitest';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import type { Answer } from '../../support/static-server.ts';
import { startUpstream, type UpstreamServer } from '../../support/upstream-server.ts';

const fetcher = makeFetcher(fetch, { backoff: 1 });
const BODY = Buffer.from('an index\n'.repeat(2000));

async function serve(answer?: Answer) {
  const server = await startUpstream();
  server.files.set('x', BODY);
  if (answer !== undefined) server.answers.set('x', answer);
  return { server, url: new URL('x', server.url) };
}

describe('getIf asks whether a file is still the same', () => {
  it.each<[UpstreamServer['validators'], string[]]>([
    ['tag', ['if-none-match']],
    ['date', ['if-modified-since']],
    ['both', ['if-none-match', 'if-modified-since']],
  ])('by %s', async (validators, names) => {
    const { server, url } = await serve();
    server.validators = validators;
    const first = await fetcher.getIf(url, BODY.length, {});
    if (first.state !== 'there') throw new Error(first.state);
    expect(first.bytes).toEqual(BODY);
    expect(await fetcher.getIf(url, BODY.length, first.validators)).toEqual({ state: 'unchanged' });
    const asked = Object.keys(server.requests[1]?.headers ?? {}).filter((name) => name.startsWith('if-'));
    expect(asked.toSorted()).toEqual(names.toSorted());
    server.files.set('x', Buffer.from('new'));
    const next = await fetcher.getIf(url, BODY.length, first.validators);
    expect(next).toMatchObject({ state: 'there', bytes: Buffer.from('new') });
    expect(server.asked()).toEqual(['x 200', 'x 304', 'x 200']);
  });

  it('or fetches it where the server says nothing that identifies it', async () => {
    const { server, url } = await serve();
    server.validators = 'none';
    const first = await fetcher.getIf(url, BODY.length, {});
    expect(first).toMatchObject({ state: 'there', validators: {} });
    expect(await fetcher.getIf(url, BODY.length, {})).toMatchObject({ state: 'there' });
  });

  it('past the caches, if it is told so', async () => {
    const { server, url } = await serve();
    await fetcher.getIf(url, BODY.length, {});
    await fetcher.getIf(url, BODY.length, {}, true);
    expect(server.requests.map(({ headers }) => [headers['cache-control'], headers.pragma])).toEqual([
      [undefined, undefined],
      ['no-cache', 'no-cache'],
    ]);
  });

  it('and believes no 304 that it did not ask for', async () => {
    const { url } = await serve((_, response) => response.writeHead(304).end());
    expect(await fetcher.getIf(url, BODY.length, {})).toMatchObject({ state: 'wrong' });
  });

  it('and remembers nothing that is too long, or a date that is none', async () => {
    const long = `"${'x'.repeat(400)}"`;
    const { url } = await serve((_, response) =>
      response.writeHead(200, { etag: long, 'last-modified': ' ' }).end('x'),
    );
    expect(await fetcher.getIf(url, 10, {})).toMatchObject({ validators: {} });
  });

  it('and after a break goes on by range alone, with the tag of the first answer', async () => {
    const { server, url } = await serve((request, response, count) => {
      const { headers } = request;
      if (count === 0) {
        response.writeHead(200, { 'content-length': BODY.length, etag: '"new"' });
        return response.write(BODY.subarray(0, 100), () => setTimeout(() => response.destroy(), 20));
      }
      expect([headers['if-none-match'], headers['if-range']]).toEqual([undefined, '"new"']);
      const range = `bytes 100-${BODY.length - 1}/${BODY.length}`;
      return response.writeHead(206, { 'content-range': range }).end(BODY.subarray(100));
    });
    const answer = await fetcher.getIf(url, BODY.length, { etag: '"old"' });
    expect(answer).toMatchObject({ state: 'there', bytes: BODY, validators: { etag: '"new"' } });
    expect(server.requests).toHaveLength(2);
  });
});
