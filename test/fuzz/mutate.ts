import type { Buffer } from 'node:buffer';
import { changedInside } from './layers.ts';
import { type Material, mutateBytes } from './mutate-bytes.ts';
import type { Random } from './random.ts';

/** Layers in layers: an ipk has gzip, tar, gzip, tar, text. */
const DEEPEST = 7;

/** An input changed: mostly in the innermost of its layers, at times in an outer one, once or several times. */
export function mutate(seed: Buffer, random: Random, material: Material): Buffer {
  let changed = seed;
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--)
    changed = once(changed, random, material, 0);
  return changed;
}

function once(bytes: Buffer, random: Random, material: Material, depth: number): Buffer {
  if (depth < DEEPEST && !random.once(6)) {
    const changed = changedInside(bytes, random, (part) => once(part, random, material, depth + 1));
    if (changed !== undefined) return changed;
  }
  return mutateBytes(bytes, random, material);
}
