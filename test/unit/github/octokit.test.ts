import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  client,
  fetchAsset,
  REPO,
  refusedBy,
  restart,
  SHORT,
  said,
  server,
  withGitHub,
} from '../../support/github-client.ts';
import { refusals } from '../../support/github-refusals.ts';
import type { Reply } from '../../support/github-state.ts';

withGitHub();

describe('GitHub’s limits', () => {
  /** Refuses the first requests, then answers as usual. */
  function refuse(times: number, reply: () => Reply): void {
    let left = times;
    server.answer('GET', /latest$/, () => (left-- > 0 ? reply() : undefined));
  }
  const LONG = { ...SHORT, second: 5 };
  const ABUSE = 'You have triggered an abuse detection mechanism. Please wait a few minutes.';
  /** A secondary limit whose header has the date of its end. */
  const later = (seconds: number): Reply => {
    const now = Date.now();
    const date = (moment: number): string => new Date(moment).toUTCString();
    const headers = { date: date(now), 'retry-after': date(now + seconds * 1000) };
    return { ...refusals.secondaryLimit(undefined), headers };
  };

  it.each<[string, number, () => Reply, RegExp[]]>([
    [
      'secondary, with a time to wait',
      1,
      () => refusals.secondaryLimit(20),
      [/^GitHub asks to wait 20 s, because of its secondary rate limit; the run then continues\.$/],
    ],
    ['secondary, without one', 1, () => refusals.secondaryLimit(undefined), [/^GitHub asks to wait 60 s, /]],
    [
      'primary',
      1,
      () => refusals.primaryLimit(20),
      [/^GitHub asks to wait 2\d s, because of its rate limit; /],
    ],
    ['as status 429', 2, () => ({ ...refusals.secondaryLimit(20), status: 429 }), [/wait 20 s/, /wait 20 s/]],
    ['secondary, until a date', 1, () => later(20), [/wait 20 s, because of its secondary rate limit; /]],
    [
      'under another name',
      1,
      () => ({ status: 403, headers: { 'retry-after': '20' }, body: { message: 'Slow down.' } }),
      [/^GitHub asks to wait 20 s, because of a limit; /],
    ],
    ['as abuse', 1, () => ({ status: 403, body: { message: ABUSE } }), [/wait 60 s, because of a limit; /]],
    [
      'as a bare 429',
      1,
      () => ({ status: 429, body: { message: 'No.' } }),
      [/wait 60 s, because of a limit; /],
    ],
    [
      'as a server that is busy',
      1,
      () => ({ ...refusals.unavailable, headers: { 'retry-after': '20' } }),
      [/^GitHub asks to wait 20 s, because of its load; /],
    ],
  ])('are waited for: %s', async (_, times, reply, expected) => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    refuse(times, reply);
    const start = performance.now();
    expect(await client({ patience: LONG }).release(REPO, 'latest')).toMatchObject({ tag: 'v1' });
    expect(performance.now() - start).toBeGreaterThan(90 * times);
    expect(said).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  it.each(['0', '-5'])('are over at once where GitHub says %s', async (after) => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    refuse(1, () => ({ status: 429, headers: { 'retry-after': after }, body: { message: 'No.' } }));
    expect(await client().release(REPO, 'latest')).toMatchObject({ tag: 'v1' });
  });

  it('are reported once for requests that wait together', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    const github = client({ patience: { ...SHORT, second: 20 } });
    // The first answer takes longer than the others.
    await github.release(REPO, 'latest');
    refuse(4, () => refusals.secondaryLimit(30));
    await Promise.all([1, 2, 3, 4].map(() => github.release(REPO, 'latest')));
    expect(said).toHaveLength(1);
  });

  it.each<[string, () => Reply]>([
    ['an hour', () => refusals.primaryLimit(3600)],
    ['a day', () => refusals.secondaryLimit(86_400)],
    ['forever', () => refusals.secondaryLimit(Number.POSITIVE_INFINITY)],
  ])('are not waited for %s', async (_, reply) => {
    refuse(1, reply);
    const error = await refusedBy(client().release(REPO, 'latest'));
    expect(error.code).toBe('GITHUB_LIMIT');
    expect(error.message).toMatch(
      /^GitHub's rate limit stopped the request for the latest release of owner\/name: /,
    );
    expect(error.remedy).toContain('Run it again when the limit is over');
    expect(said).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('are waited for a few times only', async () => {
    refuse(100, () => refusals.secondaryLimit(1));
    expect((await refusedBy(client().release(REPO, 'latest'))).code).toBe('GITHUB_LIMIT');
    expect(server.requests).toHaveLength(4);
  });

  it('also apply to the file of an asset, and the wait does not count as silence', async () => {
    let left = 1;
    server.answer('GET', /assets\/\d+$/, () => (left-- > 0 ? refusals.secondaryLimit(60) : undefined));
    // Less than the wait, and more than the answers take.
    const patience = { ...LONG, second: 20, silence: 1000, download: 1000 };
    expect(existsSync(await fetchAsset({}, { patience }))).toBe(true);
    expect(said).toHaveLength(1);
  });
});

describe('a server that fails for a while', () => {
  it('gets the request again', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    let left = 2;
    server.answer('GET', /latest$/, () => (left-- > 0 ? refusals.unavailable : undefined));
    expect(await client().release(REPO, 'latest')).toMatchObject({ tag: 'v1' });
  });

  it('is not asked again sooner than it says', async () => {
    const headers = { 'retry-after': '86400' };
    server.answer('GET', /./, () => ({ ...refusals.unavailable, headers }));
    expect((await refusedBy(client().release(REPO, 'latest'))).message).toMatch(/^GitHub answered 503 /);
    expect(server.requests).toHaveLength(1);
  });

  it.each([405, 406, 409, 410, 415, 418, 422, 451])('is not one that answers %i', async (status) => {
    server.answer('GET', /./, () => ({ status, body: { message: 'No.' } }));
    await refusedBy(client().release(REPO, 'latest'));
    expect(server.requests).toHaveLength(1);
  });

  it('makes the request fail in the end, and its page is not shown', async () => {
    server.answer('GET', /./, () => refusals.unavailable);
    const error = await refusedBy(client().release(REPO, 'latest'));
    expect(error.message).toBe(
      'GitHub answered 503 when it was asked for the latest release of owner/name: a page of markup, not an answer',
    );
    expect(server.requests).toHaveLength(4);
  });

  it('makes the request fail when it cannot be reached', async () => {
    const { apiUrl } = server;
    await server.close();
    const error = await refusedBy(client({ apiUrl }).release(REPO, 'latest'));
    expect(error.code).toBe('GITHUB_FAILED');
    expect(error.message).toMatch(
      /^GitHub was not reached for the latest release of owner\/name: .*ECONNREFUSED/,
    );
    await restart({});
  });

  it('makes the request fail when it never answers', async () => {
    const { createServer } = await import('node:http');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const patience = { ...SHORT, answer: 100 };
    const error = await refusedBy(
      client({ apiUrl: `http://127.0.0.1:${port}`, patience }).release(REPO, 'latest'),
    );
    expect(error.message).toMatch(/^GitHub was not reached .* timeout$/);
    silent.closeAllConnections();
    silent.close();
  });
});
