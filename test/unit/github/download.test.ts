import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILE_LIMIT } from '../../../src/feed/limits.ts';
import {
  BYTES,
  fetchArtifact,
  fetchAsset,
  folder,
  paths,
  refusedBy,
  restart,
  SHORT,
  server,
  TOKEN,
  withGitHub,
} from '../../support/github-client.ts';
import { digestOf } from '../../support/github-replies.ts';
import { serveWhole } from '../../support/github-server.ts';
import type { FakeAsset, Serve } from '../../support/github-state.ts';

withGitHub();

describe('a download', () => {
  it('writes the file, which only its owner may read', async () => {
    const file = await fetchAsset({});
    expect(readFileSync(file)).toEqual(BYTES);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('sends the token only to the API', async () => {
    await fetchAsset({});
    const [api, storage] = [server.requests.at(-2), server.requests.at(-1)];
    expect(api).toMatchObject({
      server: 'api',
      authorization: [`token ${TOKEN}`],
      accept: 'application/octet-stream',
    });
    expect(storage).toMatchObject({ server: 'storage', authorization: [], status: 200 });
    expect(storage?.userAgent).toBe('pkgfeed-action');
  });

  it('asks for an artifact as GitHub documents it, because another wish is refused with 415', async () => {
    expect(readFileSync(await fetchArtifact({}))).toEqual(BYTES);
    expect(server.requests.find(({ path }) => path.endsWith('/zip'))).toMatchObject({
      accept: 'application/vnd.github+json',
      status: 302,
    });
  });

  it('takes the file from the API itself', async () => {
    const body = BYTES.toString('latin1');
    const headers = { 'content-type': 'application/octet-stream' };
    server.answer('GET', /releases\/assets\/\d+$/, () => ({ status: 200, headers, body }));
    expect(readFileSync(await fetchAsset({}))).toEqual(BYTES);
    expect(server.requests.every((request) => request.server === 'api')).toBe(true);
  });

  it('sends the token when the API redirects to itself, as after a rename', async () => {
    const moved = `${server.apiUrl}/repositories/1/releases/assets/1`;
    server.answer('GET', /^\/repos\/owner\/name\/releases\/assets\/\d+$/, () => ({
      status: 301,
      headers: { location: moved },
    }));
    const headers = { 'content-type': 'application/octet-stream' };
    const body = BYTES.toString('latin1');
    server.answer('GET', /^\/repositories\/1\/releases\/assets\/1$/, () => ({ status: 200, headers, body }));
    expect(readFileSync(await fetchAsset({}))).toEqual(BYTES);
    expect(server.requests.at(-1)).toMatchObject({ server: 'api', authorization: [`token ${TOKEN}`] });
  });

  it('does not send the token to other paths of the API’s host', async () => {
    await restart({ prefix: '/api/v3' });
    const origin = new URL(server.apiUrl).origin;
    server.answer('GET', /releases\/assets\/\d+$/, () => ({
      status: 302,
      headers: { location: `${origin}/api/v33/file` },
    }));
    await refusedBy(fetchAsset({}));
    expect(server.requests.at(-1)).toMatchObject({ path: '/api/v33/file', authorization: [] });
  });

  it.each(['a file of nobody’s digest', 'an empty file'])('takes %s', async (which) => {
    const bytes = which === 'an empty file' ? Buffer.alloc(0) : BYTES;
    expect(readFileSync(await fetchAsset({ bytes, digest: null }))).toEqual(bytes);
  });

  it('takes a large file that comes in many parts', async () => {
    const bytes = Buffer.alloc(5_000_000, 'parts');
    expect(readFileSync(await fetchAsset({ bytes })).equals(bytes)).toBe(true);
  });

  const serveLess: Serve = (response, bytes) => response.writeHead(200).end(bytes.subarray(1));
  /** Grows without end; a client that counts closes the connection. */
  const grows: Serve = (response, bytes) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(bytes));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };

  it.each<[string, Partial<FakeAsset>, string, string]>([
    [
      'is larger than stated',
      { size: BYTES.length - 1, digest: null },
      'SOURCE_CHANGED',
      'is larger, and GitHub states 38 bytes',
    ],
    [
      'is shorter than stated',
      { size: BYTES.length + 1, digest: null },
      'SOURCE_CHANGED',
      'has 39 bytes, and GitHub states 40 bytes',
    ],
    [
      'is cut short with a good end',
      { serve: serveLess },
      'SOURCE_CHANGED',
      'has 38 bytes, and GitHub states 39 bytes and sha256 ',
    ],
    [
      'is empty, and should not be',
      { bytes: Buffer.alloc(0), size: 5 },
      'SOURCE_CHANGED',
      'has 0 bytes, and GitHub states 5 bytes',
    ],
    [
      'has another digest',
      { digest: digestOf(Buffer.of(1)) },
      'SOURCE_CHANGED',
      `has sha256 ${digestOf(BYTES).slice(7)}, and GitHub states`,
    ],
    ['grows without end', { serve: grows }, 'SOURCE_CHANGED', 'is larger, and GitHub states 39 bytes'],
    [
      'is said to be too big',
      { size: FILE_LIMIT + 1 },
      'SOURCE_TOO_BIG',
      'has 104857601 bytes, and at most 104857600 are downloaded',
    ],
  ])('is refused when the file %s', async (_, asset, code, message) => {
    const error = await refusedBy(fetchAsset(asset));
    expect(error.code).toBe(code);
    expect(error.message).toContain('asset a.ipk of owner/name');
    expect(error.message).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('counts uncompressed bytes when a server compresses although it was asked not to', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const serve: Serve = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const error = await refusedBy(fetchAsset({ serve }));
    expect(error.message).toContain('is larger, and GitHub states 39 bytes');
  });

  it('sends no request when the file is too big', async () => {
    await refusedBy(fetchAsset({ size: FILE_LIMIT + 1 }));
    expect(paths().some((path) => path.includes('/releases/assets/'))).toBe(false);
  });

  const stalls: Serve = (response) => response.writeHead(200, { 'content-length': '39' }).write('a');
  const neverAnswers: Serve = () => undefined;
  const breaks: Serve = (response) => {
    response.writeHead(200, { 'content-length': '39' }).write('a', () => response.destroy());
  };
  const failing =
    (status: number): Serve =>
    (response) =>
      response.writeHead(status).end('<Error/>');

  it.each<[string, Serve, RegExp]>([
    ['stalls in the middle', stalls, /in 3 tries: nothing came for \d+ s$/],
    ['never answers', neverAnswers, /in 3 tries: 127\.0\.0\.1:\d+: nothing came for \d+ s$/],
    ['breaks off', breaks, /in 3 tries: .+/],
    ['is overloaded', failing(503), /in 3 tries: 127\.0\.0\.1:\d+ answered 503$/],
    ['refuses the link', failing(403), /in 3 tries: 127\.0\.0\.1:\d+ answered 403$/],
  ])('is given up when the other host %s, after some tries', async (_, serve, message) => {
    const isSilent = serve === stalls || serve === neverAnswers;
    const patience = { ...SHORT, silence: isSilent ? 400 : SHORT.silence };
    const error = await refusedBy(fetchAsset({ serve }, { patience }));
    expect(error).toMatchObject({ code: 'GITHUB_FAILED', message: expect.stringMatching(message) });
    expect(server.requests.filter((request) => request.server === 'storage')).toHaveLength(3);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stops when it takes too long in all', async () => {
    const drips: Serve = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const patience = { ...SHORT, silence: 10_000, download: 600 };
    const error = await refusedBy(fetchAsset({ serve: drips, size: 1000 }, { patience }));
    expect(error.message).toMatch(/it took more than \d+ s$/);
  });

  it('is tried again with a new link, from the start', async () => {
    let served = 0;
    const serve: Serve = (response, bytes, request) => {
      served++;
      if (served < 3) breaks(response, bytes, request);
      else serveWhole(response, bytes, request);
    };
    expect(readFileSync(await fetchAsset({ serve }))).toEqual(BYTES);
    expect(new Set(paths().filter((path) => path.startsWith('storage'))).size).toBe(3);
  });

  it('says that a file is gone, and does not try again', async () => {
    const error = await refusedBy(fetchAsset({ serve: failing(404) }));
    expect(error.code).toBe('GITHUB_ABSENT');
    expect(error.message).toMatch(
      /^GitHub no longer has asset a\.ipk of owner\/name: 127\.0\.0\.1:\d+ answered 404$/,
    );
    expect(server.requests.filter((request) => request.server === 'storage')).toHaveLength(1);
  });

  it('is not tried again where the server refuses it for good', async () => {
    const error = await refusedBy(fetchAsset({ serve: failing(415) }));
    expect(error.message).toMatch(/is answered with status 415 by 127\.0\.0\.1:\d+$/);
    expect(server.requests.filter((request) => request.server === 'storage')).toHaveLength(1);
  });

  const redirecting =
    (location: string): Serve =>
    (response) =>
      response.writeHead(302, { location }).end();

  it.each<[string, string, RegExp]>([
    ['in a circle', '', /is redirected more than 5 times$/],
    ['to a file', 'file:///etc/passwd', /an address that is not followed \(file:\/\/\)$/],
    ['to a password', 'http://user:word@127.0.0.1:1/x', /an address that is not followed \(http:\/\/127/],
    ['to no address', 'http://[', /is redirected to something that is not an address$/],
  ])('is given up when it is led %s', async (_, location, message) => {
    const error = await refusedBy(fetchAsset({ serve: redirecting(location) }));
    expect(error).toMatchObject({ code: 'GITHUB_FAILED', message: expect.stringMatching(message) });
    expect(error.message).not.toMatch(/word|secret/);
  });

  it('fails when a redirect has no address', async () => {
    const error = await refusedBy(fetchAsset({ serve: (response) => response.writeHead(302).end() }));
    expect(error.message).toMatch(/is answered with status 302 by 127\.0\.0\.1:\d+$/);
  });

  it('does not overwrite a file', async () => {
    writeFileSync(join(folder, 'file'), 'mine');
    const error = await refusedBy(fetchAsset({}));
    expect(error).toMatchObject({
      code: 'SOURCE_READ',
      message: expect.stringContaining('cannot be stored: EEXIST'),
    });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });
});
