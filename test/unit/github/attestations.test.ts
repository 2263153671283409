import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GitHubOptions } from '../../../src/github/client.ts';
import {
  BYTES,
  client,
  folder,
  REPO,
  refusedBy,
  server,
  TOKEN,
  withGitHub,
} from '../../support/github-client.ts';
import { serveWhole } from '../../support/github-server.ts';
import type { FakeAttestation, Serve } from '../../support/github-state.ts';

withGitHub();

describe('attestations', () => {
  const DIGEST = 'ab'.repeat(32);
  const KIND = 'https://example.org/kind';
  const bundle = (number: number) => ({
    number,
    dsseEnvelope: { payload: Buffer.from(JSON.stringify({ predicateType: KIND })).toString('base64') },
  });
  async function numbers(options: Partial<GitHubOptions> = {}): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const one of client(options).attestations(REPO, DIGEST, KIND)) {
      found.push((one.bundle as { number: number }).number);
    }
    return found;
  }
  const add = (count: number): void => {
    for (let i = count; i > 0; i--) {
      server.repository(REPO).addAttestation({ subjects: [DIGEST], bundle: bundle(i), isInline: true });
    }
  };

  it('are listed over all pages, and the client takes only the cursor from a link', async () => {
    add(250);
    expect(await numbers()).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    expect(server.requests).toHaveLength(3);
    for (const { path, authorization } of server.requests) {
      expect(path).toMatch(/^\/repos\/owner\/name\/attestations\/sha256%3A(ab){32}\?/);
      expect(path).toContain('per_page=100');
      expect(authorization).toEqual([`token ${TOKEN}`]);
    }
  });

  it('are fetched page by page, as they are read', async () => {
    add(250);
    for await (const one of client().attestations(REPO, DIGEST, KIND)) {
      expect(one).toEqual({ bundle: bundle(1), address: undefined });
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  it('are an empty list when GitHub finds none', async () => {
    server.repository(REPO);
    expect(await numbers()).toEqual([]);
    add(1);
    server
      .repository(REPO)
      .addAttestation({ subjects: ['cd'.repeat(32)], bundle: bundle(7), isInline: true });
    expect(await numbers({ token: undefined })).toEqual([1]);
  });

  it('are refused when their list has no end', async () => {
    const headers = { link: '<https://elsewhere.example/x?after=more>; rel="next"' };
    server.answer('GET', /attestations/, () => ({ status: 200, headers, body: { attestations: [] } }));
    expect((await refusedBy(numbers())).code).toBe('SOURCE_TOO_BIG');
    expect(server.requests).toHaveLength(100);
    expect(server.requests.at(-1)?.path).toContain('after=more');
  });

  async function fetched(how: Partial<FakeAttestation>, limit = 1e6): Promise<Buffer> {
    server.repository(REPO).addAttestation({ subjects: [DIGEST], bundle: bundle(1), ...how });
    const github = client();
    const file = join(folder, 'file');
    for await (const { address = '' } of github.attestations(REPO, DIGEST, KIND)) {
      await github.downloadBundle(REPO, address, file, limit);
    }
    return readFileSync(file);
  }

  it('are downloaded from another host without the token', async () => {
    expect(await fetched({ stored: BYTES })).toEqual(BYTES);
    expect(server.requests.at(-1)).toMatchObject({ server: 'storage', authorization: [] });
  });

  it('are downloaded again when the transfer breaks, up to the size limit', async () => {
    let times = 0;
    const serve: Serve = (response, bytes, request) =>
      ++times === 1 ? response.writeHead(503).end() : serveWhole(response, bytes, request);
    expect(await fetched({ stored: BYTES, serve })).toEqual(BYTES);
    rmSync(join(folder, 'file'));
    expect((await refusedBy(fetched({ stored: BYTES }, BYTES.length - 1))).code).toBe('SOURCE_TOO_BIG');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/x', 'https://user:word@example.org/x', 'http://['])(
    'are not fetched from %s',
    async (address) => {
      const error = await refusedBy(client().downloadBundle(REPO, address, join(folder, 'file'), 10));
      expect(error.code).toBe('GITHUB_FAILED');
      expect(server.requests).toEqual([]);
      expect(error.message).not.toContain('word');
    },
  );

  it('are not downloaded over http when the API uses https', async () => {
    const github = client({ apiUrl: 'https://127.0.0.1:1' });
    const error = await refusedBy(github.downloadBundle(REPO, server.storageUrl, join(folder, 'file'), 10));
    expect(error.message).toContain('not followed');
    expect(server.requests).toEqual([]);
  });
});
