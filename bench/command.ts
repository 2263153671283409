import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as it is shipped. */
export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** An earlier command to compare with, such as `dist/cli.js` of another checkout; the same one where none is given. */
export const EARLIER_CLI = process.env.PKGFEED_BENCH_EARLIER || CLI;

export interface WatchedGit {
  env: NodeJS.ProcessEnv;
  /** How long git stored and pushed until now. */
  seconds(): number;
}

/** A git in front of the real one that notes how long storing and pushing take, in the very run that is measured. */
export function watchedGit(root: string, log: string): WatchedGit {
  const folder = mkdtempSync(join(root, 'git-'));
  const real = execFileSync('sh', ['-c', 'command -v git']).toString().trim();
  const script = `#!/bin/sh
for word; do
  case $word in
    hash-object|push)
      start=$(date +%s%N)
      '${real}' "$@"
      code=$?
      echo $(($(date +%s%N) - start)) >> '${log}'
      exit $code ;;
  esac
done
exec '${real}' "$@"
`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    seconds() {
      const lines = readFileSync(log, 'utf8').trim().split('\n').map(Number);
      return lines.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9;
    },
  };
}
