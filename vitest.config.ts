import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

const UNIT = 'test/unit/**/*.test.ts';
/** All but one, which takes so much memory that each start of a process after it would take long. */
const STORIES = 'test/stories/!(small-inputs-stay-small).test.ts';

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
    // Projects run in the order of their names. Stories and unit tests change nothing outside themselves, so that a
    // process may run many files: most of the time of a small one is its imports.
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [UNIT, STORIES],
          globalSetup: 'test/support/source-entries.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: [STORIES],
          isolate: false,
          globalSetup: 'test/support/source-entries.ts',
        },
      },
      { extends: true, test: { name: 'unit', include: [UNIT], isolate: false } },
    ],
  },
});
