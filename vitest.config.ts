import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

const UNIT = 'test/unit/**/*.test.ts';

export default defineConfig({
  test: {
    // One more than a small machine has processors: some always wait for a limit or for another process.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What tests start of src is stripped of its types and compiled once, and not by each process.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/tests', import.meta.url)) },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a machine that is busy takes its time.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          // Projects run in the order of their names.
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [UNIT],
          globalSetup: 'test/support/source-entries.ts',
        },
      },
      // They change nothing outside themselves, so that a process may run many: most of the time of a small file is its imports.
      { extends: true, test: { name: 'unit', include: [UNIT], isolate: false } },
    ],
  },
});
