import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeGate } from '../../../src/served/gate.ts';

it('lets in what fits, in order, and what is too heavy alone', async () => {
  const gate = makeGate(10);
  const log: string[] = [];
  let inside = 0;
  const run = (name: string, weight: number, fails = false): Promise<void> =>
    gate.run(weight, async () => {
      inside += weight;
      log.push(`${name} ${inside}`);
      await wait(5);
      inside -= weight;
      if (fails) throw new Error(name);
    });
  const failing = expect(run('a', 6, true)).rejects.toThrow('a');
  await Promise.all([failing, run('b', 4), run('heavy', 50), run('c', 1), run('free', 0)]);
  expect(log).toEqual(['a 6', 'b 10', 'heavy 50', 'c 1', 'free 1']);
});
