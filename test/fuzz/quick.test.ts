import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Outcome, runCampaign } from './campaign.ts';
import { TARGETS } from './targets.ts';

/** For each target; CI gives each many more by `npm run fuzz`. */
const RUNS = 100;

/** The same on every machine, so without the corpus. */
async function quickly(names: readonly string[]): Promise<Outcome> {
  const keep = mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-failures-'));
  const targets = names.map((name) => ({ name, from: 0, to: RUNS }));
  const outcome = await runCampaign({ targets, seed: 1, shared: undefined, keep });
  // What failed is kept for whoever looks into it.
  if (outcome.failures.length === 0) rmSync(keep, { recursive: true });
  return outcome;
}

it(`each reader of foreign bytes stands ${RUNS} mutated inputs, within its bounds of time and memory`, async () => {
  const names = TARGETS.map(({ name }) => name);
  // Two processes: one alone leaves a processor idle.
  const halves = [0, 1].map((half) => names.filter((_, i) => i % 2 === half));
  const outcomes = await Promise.all(halves.map(quickly));
  expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
  const tallies = new Map(outcomes.flatMap((outcome) => [...outcome.tallies]));
  for (const name of names) {
    const tally = tallies.get(name);
    expect(tally?.inputs, name).toBe(RUNS);
    // Mutations that are all refused at the door would test the door alone.
    expect(tally?.read, `inputs that ${name} reads`).toBeGreaterThan(0);
  }
}, 300_000);
