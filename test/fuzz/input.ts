import { Buffer } from 'node:buffer';
import { mutate } from './mutate.ts';
import type { Material } from './mutate-bytes.ts';
import { randomOf } from './random.ts';
import type { Prepared, Target } from './target.ts';

/** Changes may multiply each other. */
const LARGEST = 2 << 20;

/** The inputs of a target, by number: each is made of the seed and that number alone. */
export function inputsOf(target: Target, { seeds }: Prepared, seed: number): (run: number) => Buffer {
  const material: Material = { words: target.words.map((word) => Buffer.from(word)), seeds };
  return (run) => {
    const random = randomOf(`${seed}/${target.name}/${run}`);
    return mutate(random.pick(seeds), random, material).subarray(0, LARGEST);
  };
}
