import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, runCampaign } from './campaign.ts';
import { NO_CORPUS, openCorpus } from './corpus.ts';
import { inputsOf } from './input.ts';
import { isParts, joinParts, partsOf } from './parts.ts';
import type { Prepared } from './target.ts';
import { TARGETS } from './targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const table = new URL('./faulty-targets.ts', import.meta.url).href;
const campaign = (name: string, to: number, input?: string): Promise<Outcome> =>
  runCampaign({
    ...{ table, targets: [{ name, from: 0, to }], seed: 1, shared: undefined, keep: folder },
    // The machine may be busy: nothing here comes near them but what is meant to.
    bounds: { time: 150, memory: 32 << 20, hang: 5000 },
    ...(input === undefined ? {} : { input }),
  });

describe('a campaign', () => {
  it('counts what is read and what is refused', async () => {
    const { tallies, failures } = await campaign('sound', 50);
    expect(failures).toEqual([]);
    expect(tallies.get('sound')).toMatchObject({ inputs: 50, read: 50, refused: 0 });
    expect((await campaign('refuses', 50)).tallies.get('refuses')).toMatchObject({ inputs: 50, refused: 50 });
  });

  it.each([
    ['throws', 'thrown', /^TypeError: of another kind/],
    ['rejects', 'thrown', /^past the reader: TypeError: and nobody waits/],
    ['violates', 'violation', /^Violation: it does not hold/],
    ['is-slow', 'slow', /^it took \d+ ms/],
    ['hangs', 'hang', /^it did not end/],
    ['ends', 'crash', /^the process ended: exit code 3/],
    ['grows', 'memory', /^memory grew by \d+ MiB/],
  ])('finds that a reader %s, keeps the input, and goes on', async (name, kind, what) => {
    const { failures, tallies } = await campaign(name, 2);
    expect(failures.map((failure) => [failure.kind, failure.target, failure.run])).toEqual([
      [kind, name, 0],
      [kind, name, 1],
    ]);
    expect(tallies.get(name)?.inputs).toBe(2);
    const [failure] = failures;
    expect(failure?.what).toMatch(what);
    const input = readFileSync(failure?.file ?? '');
    const target = (await import(table)).TARGETS.find((one: { name: string }) => one.name === name);
    const prepared = await target.prepare({ corpus: NO_CORPUS, scratch: folder });
    expect(input).toEqual(inputsOf(target, prepared, 1)(0));
    // As the line says that is printed for it.
    const again = await campaign(name, 1, failure?.file);
    expect(again.failures.map((one) => one.kind)).toEqual([kind]);
  });

  it('blames no input for the memory of many', async () => {
    const { failures, tallies } = await campaign('grows-slowly', 6);
    expect(failures).toEqual([]);
    expect(tallies.get('grows-slowly')?.inputs).toBe(6);
  });
});

describe('the targets', () => {
  it('have a name each, and seeds that are read', async () => {
    expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
    for (const target of TARGETS) {
      const { seeds, read } = await target.prepare({ corpus: NO_CORPUS, scratch: folder });
      const [first] = seeds;
      expect(first === undefined ? undefined : await read(first), target.name).toBe(true);
    }
  });

  it('make the same inputs of the same seed, and others of another', async () => {
    for (const target of TARGETS) {
      const prepare = async () => await target.prepare({ corpus: NO_CORPUS, scratch: folder });
      const inputs = (prepared: Prepared, seed: number): string[] => {
        const make = inputsOf(target, prepared, seed);
        return Array.from({ length: 20 }, (_, run) => make(run).toString('latin1'));
      };
      const prepared = await prepare();
      const once = inputs(prepared, 7);
      expect(inputs(await prepare(), 7), target.name).toEqual(once);
      expect(inputs(prepared, 8), target.name).not.toEqual(once);
    }
  });
});

describe('parts of an input', () => {
  it('come apart as they were put together, and out of any bytes', () => {
    const parts = ['', 'a', 'bc'].map((text) => Buffer.from(text));
    expect(partsOf(joinParts(parts))).toEqual(parts);
    expect(isParts(joinParts(parts))).toBe(true);
    expect(partsOf(Buffer.from('ffffffff61', 'hex'))).toEqual([Buffer.from('a')]);
    expect(isParts(Buffer.from('ffffffff6161616161', 'hex'))).toBe(false);
    expect(partsOf(Buffer.alloc(3))).toEqual([]);
  });
});

it('says that there is no corpus where there is none', () => {
  expect(openCorpus(join(folder, 'absent'))).toBeUndefined();
  expect(existsSync(folder)).toBe(true);
});
