import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startGitServer } from '../test/support/git-server.ts';
import { timed } from './measure.ts';

export const TOKEN = 'bench-token';

export interface Run {
  seconds: number;
  requests: number;
  bytes: number;
}

/** Runs one publisher against its own copy of the feed, behind a server that counts. */
export async function overHttp(root: string, seed: string, args: (url: string) => string[]): Promise<Run> {
  const folder = mkdtempSync(join(root, 'served-'));
  cpSync(seed, join(folder, 'feed.git'), { recursive: true });
  const server = await startGitServer({ root: folder, token: TOKEN });
  try {
    const argv = args(`${server.url}/feed.git`);
    const { seconds } = await timed(process.execPath, argv, {
      env: { ...process.env, PKGFEED_TOKEN: TOKEN },
    });
    return { seconds, requests: server.requests.length, bytes: server.bytes };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** The run of median duration. */
export function middle(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] as Run;
}
