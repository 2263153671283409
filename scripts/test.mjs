// Runs the whole suite on the pinned Node 24 and ends with a line that counts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from './node24.mjs';

/** What tests write at the same time stays far below this. */
const ROOM = 4 * 2 ** 30;

/**
 * Where tests put their files: in memory where Linux offers that, because they make and delete tens of thousands of
 * small ones, which takes a disk a fifth of the whole time. Programs must be able to run from there.
 */
function temporaryFolder() {
  const memory = '/dev/shm';
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '));
    const [, , type, options = ''] = mounts.find(([, path]) => path === memory) ?? [];
    const { bavail, bsize } = statfsSync(memory);
    if (type === 'tmpfs' && !options.split(',').includes('noexec') && bavail * bsize > ROOM) return memory;
  } catch {
    // No Linux, or no such folder.
  }
  return tmpdir();
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-results-'));
const results = join(folder, 'results.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const run = spawnSync(pinnedNode(), [vitest, ...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TMPDIR: process.env.TMPDIR ?? temporaryFolder() },
});
let counts;
try {
  counts = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  console.error('vitest left no results');
}
rmSync(folder, { recursive: true, force: true });
if (counts === undefined) process.exit(1);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = counts;
// A file that fails to load has no tests to fail.
const failed =
  numFailedTests +
  (counts.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    .length;
console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`);
process.exit(run.status === 0 && failed === 0 && numPassedTests > 0 ? 0 : 1);
