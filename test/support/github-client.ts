import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { PkgfeedError } from '../../src/errors.ts';
import { FILE_LIMIT } from '../../src/feed/limits.ts';
import { type GitHub, type GitHubOptions, githubClient } from '../../src/github/client.ts';
import { startGitHub } from './github-server.ts';
import type { FakeArtifact, FakeAsset, GitHubServer, GitHubServerOptions } from './github-state.ts';

export const TOKEN = 'ghs_0123456789abcdefghij';
export const REPO = 'owner/name';
export const BYTES = Buffer.from('a package, as far as anybody here knows');
/** Milliseconds in place of seconds, so that waiting for a minute takes a twentieth of a second. */
export const SHORT = { second: 1, answer: 10_000, silence: 10_000, download: 20_000 };

export let server: GitHubServer;
export let folder: string;
export let said: string[];
/** Starts a GitHub and makes a folder before each test of a file, and ends and removes them after it. */
export function withGitHub(): void {
  beforeEach(async () => {
    said = [];
    folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
    server = await startGitHub();
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

export async function restart(options: GitHubServerOptions): Promise<void> {
  await server.close();
  server = await startGitHub(options);
}

export function client(options: Partial<GitHubOptions> = {}): GitHub {
  const { apiUrl } = server;
  return githubClient({
    token: TOKEN,
    apiUrl,
    say: (line) => said.push(line),
    patience: SHORT,
    fetch,
    ...options,
  });
}

export async function refusedBy(work: Promise<unknown>): Promise<PkgfeedError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (caught: unknown) => caught,
  );
  expect(error).toHaveProperty('remedy');
  return error as PkgfeedError;
}

export const paths = (): string[] => server.requests.map(({ server: where, path }) => `${where} ${path}`);

/** A release with one asset, fetched into `folder/file`. */
export async function fetchAsset(
  asset: Partial<FakeAsset>,
  options: Partial<GitHubOptions> = {},
): Promise<string> {
  server.repository(REPO).addRelease({ tag: 'v1', assets: [{ name: 'a.ipk', bytes: BYTES, ...asset }] });
  const github = client(options);
  const { assets } = await github.release(REPO, { tag: 'v1' });
  const file = join(folder, 'file');
  for (const one of assets) await github.downloadAsset(REPO, one, file, FILE_LIMIT);
  return file;
}

export async function fetchArtifact(artifact: Partial<FakeArtifact>, limit = 1e6): Promise<string> {
  const repository = server.repository(REPO);
  const run = repository.addRun({});
  repository.addArtifact(run, { name: 'packages', bytes: BYTES, ...artifact });
  const github = client();
  const file = join(folder, 'file');
  for (const one of await github.artifacts(REPO, run)) await github.downloadArtifact(REPO, one, file, limit);
  return file;
}
