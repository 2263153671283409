import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchLimits } from '../../../src/served/attempt.ts';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import type { Saved } from '../../../src/served/save-file.ts';
import type { Answer } from '../../support/static-server.ts';
import { startUpstream } from '../../support/upstream-server.ts';

const BODY = Buffer.from(Array.from({ length: 50_000 }, (_, n) => `${n}\n`).join(''));
const OTHER = Buffer.from('another file, which is much shorter\n'.repeat(40));
const facts = (bytes: Buffer): Saved => ({ state: 'there', size: bytes.length });

/** Tells how many bytes are saved. */
const progress = new EventEmitter();

/** Breaks a connection off once so many bytes are saved, and never before. */
function breakAt(response: ServerResponse, count: number): void {
  const look = (saved: number): void => {
    if (saved < count) return;
    progress.off('saved', look);
    response.destroy();
  };
  progress.on('saved', look);
}

/** Saves a file from a server that answers so, try by try; what is left over is answered with the file. */
async function saving(answers: readonly Answer[], limits: Partial<FetchLimits> = {}, most = BODY.length) {
  const server = await startUpstream();
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-save-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  server.answers.set('x', (request, response, count) =>
    (answers[count] ?? good(BODY, '"one"'))(request, response, count),
  );
  let arrived = 0;
  const file = join(folder, 'x');
  const fetcher = makeFetcher(fetch, { backoff: 1, longestPause: 1500, ...limits });
  const saved = await fetcher.save(new URL('x', server.url), most, file, (bytes) => {
    arrived += bytes;
    progress.emit('saved', arrived);
  });
  const ranges = server.requests.map(({ headers }) => [headers.range, headers['if-range']]);
  return { saved, arrived, ranges, bytes: () => readFileSync(file) };
}

/** The whole file, or the rest for whoever has the beginning of the same version. */
const good =
  (body: Buffer, tag: string): Answer =>
  ({ headers }, response) => {
    const [, from = 0] = headers['if-range'] === tag ? (/bytes=(\d+)-/.exec(headers.range ?? '') ?? []) : [];
    const range = { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` };
    response.writeHead(from === 0 ? 200 : 206, { etag: tag, ...(from === 0 ? {} : range) });
    response.end(body.subarray(Number(from)));
  };

/** Sends so many bytes of a file, and then nothing. */
const broken =
  (body: Buffer, count: number, headers: { [name: string]: string }): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': body.length, ...headers });
    response.write(body.subarray(0, count));
    breakAt(response, count);
  };

const PART = 4000;
const ONE = { etag: '"one"' };

describe('save goes on where a server broke off', () => {
  it('with the range and the tag of what it has', async () => {
    const { saved, arrived, ranges, bytes } = await saving([broken(BODY, PART, ONE)]);
    expect(saved).toEqual(facts(BODY));
    expect(bytes()).toEqual(BODY);
    expect(arrived).toBe(BODY.length);
    expect(ranges).toEqual([
      [undefined, undefined],
      [`bytes=${PART}-`, '"one"'],
    ]);
  });

  it('again and again, by a date as well', async () => {
    const date = 'Mon, 02 Feb 2026 10:00:00 GMT';
    const rest: Answer = ({ headers }, response) => {
      expect(headers['if-range']).toBe(date);
      const from = Number(/\d+/.exec(headers.range ?? ''));
      const range = `bytes ${from}-${BODY.length - 1}/${BODY.length}`;
      response.writeHead(206, { 'content-range': range, 'content-length': BODY.length - from });
      const end = Math.min(from + PART, BODY.length);
      response.write(BODY.subarray(from, end));
      breakAt(response, end);
    };
    const last: Answer = good(BODY, date);
    const tries = [broken(BODY, PART, { 'last-modified': date }), rest, rest, last];
    const { saved, ranges } = await saving(tries);
    expect(saved).toEqual(facts(BODY));
    expect(ranges.map(([range]) => range)).toEqual([undefined, 'bytes=4000-', 'bytes=8000-', 'bytes=12000-']);
  });
});

describe('save begins anew', () => {
  it.each<[string, Answer[], Buffer]>([
    ['for another version', [broken(BODY, PART, ONE), good(OTHER, '"two"')], OTHER],
    [
      'for a version that is shorter than what it has',
      [broken(BODY, 20_000, ONE), good(OTHER, '"two"')],
      OTHER,
    ],
    ['without a tag', [broken(BODY, PART, {})], BODY],
    ['with a weak tag, which says nothing about bytes', [broken(BODY, PART, { etag: 'W/"one"' })], BODY],
    ['after 416', [broken(BODY, PART, ONE), (_, response) => response.writeHead(416).end()], BODY],
    [
      'after another part than it asked for',
      [
        broken(BODY, PART, ONE),
        (_, response) => response.writeHead(206, { 'content-range': 'bytes 7-9/10' }).end('xxx'),
      ],
      BODY,
    ],
    [
      'after 206 that says nothing',
      [broken(BODY, PART, ONE), (_, response) => response.writeHead(206).end('xxx')],
      BODY,
    ],
  ])('%s', async (_name, answers, body) => {
    const { saved, arrived, bytes } = await saving(answers);
    expect(saved).toEqual(facts(body));
    expect(bytes()).toEqual(body);
    expect(arrived).toBe(body.length);
  });

  it('and keeps what it has through 503 and 429', async () => {
    const busy: Answer = (_, response) => response.writeHead(503).end();
    const full: Answer = (_, response) => response.writeHead(429, { 'retry-after': '1' }).end();
    const { saved, bytes } = await saving([broken(BODY, PART, ONE), busy, full]);
    expect(saved).toEqual(facts(BODY));
    expect(bytes()).toEqual(BODY);
  });
});

describe('save refuses', () => {
  const endless: Answer = (_, response) => {
    response.writeHead(200);
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
    };
    more();
  };
  const page: Answer = (_, response) => response.writeHead(200).end('<!DOCTYPE html><p>Sorry');

  it.each<[string, Answer, object, Partial<FetchLimits>?]>([
    ['an endless file', endless, { state: 'wrong', kind: 'larger' }],
    [
      'a file that says it is larger',
      good(Buffer.concat([BODY, BODY]), '"x"'),
      { state: 'wrong', kind: 'larger' },
    ],
    ['a page', page, { state: 'wrong', kind: 'page' }],
    ['404', (_, response) => response.writeHead(404).end(), { state: 'absent', status: 404 }],
    ['a server that stops', broken(BODY, PART, {}), { state: 'failed' }, { tries: 1 }],
    [
      'a server that hangs in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': BODY.length });
        response.write('x');
      },
      { state: 'failed', reason: 'it stops in the middle, 1 times' },
      { tries: 1, stall: 300 },
    ],
    [
      'a rest that is larger than the whole may be',
      (request, response, count) => {
        if (count === 0) return broken(BODY, PART, ONE)(request, response, count);
        response.writeHead(206, { 'content-range': `bytes ${PART}-99999999/99999999` });
        return response.end(BODY);
      },
      { state: 'wrong', kind: 'larger' },
    ],
  ])('%s', async (_name, answer, told, limits) => {
    const { saved } = await saving(Array(9).fill(answer), limits);
    expect(saved).toMatchObject(told);
  });

  it('an empty file is one', async () => {
    const { saved, bytes } = await saving([good(Buffer.alloc(0), '"x"')]);
    expect(saved).toEqual(facts(Buffer.alloc(0)));
    expect(bytes()).toHaveLength(0);
  });

  it.each<[string, string, string, RegExp]>([
    ['a disk that is full', '/dev/full', 'MACHINE_LIMIT', /^the disk is full/],
    ['a folder that is gone', '/nowhere/x', 'MACHINE_FILE', /^the system refused: ENOENT/],
  ])('%s, which no other try mends', async (_name, file, code, message) => {
    const server = await startUpstream();
    server.files.set('x', BODY);
    const saved = makeFetcher(fetch).save(new URL('x', server.url), BODY.length, file, () => undefined);
    await expect(saved).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(server.requests).toHaveLength(1);
  });
});
