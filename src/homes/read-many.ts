import type { Home, Tip } from './home.ts';

/** The most bytes of package files in memory at once. A single file may be larger. */
const MEMORY_BUDGET = 32 << 20;
/** How many files one request asks for. */
const REQUEST = 500;

/** Reads many files of a feed one after another. It fetches them in few requests and holds one batch in memory. */
export async function* readMany<T extends { path: string }>(
  home: Home,
  tip: Tip,
  wanted: readonly T[],
): AsyncGenerator<[T, Buffer]> {
  for (let at = 0; at < wanted.length; at += REQUEST) {
    const part = wanted.slice(at, at + REQUEST);
    const sizes = await home.sizes(tip, part.map(pathOf));
    for (const batch of batches(part, sizes)) {
      const files = await home.read(tip, batch.map(pathOf));
      for (const item of batch) yield [item, files.get(item.path) ?? Buffer.alloc(0)];
    }
  }
}

const pathOf = ({ path }: { path: string }): string => path;

function* batches<T extends { path: string }>(
  items: readonly T[],
  sizes: ReadonlyMap<string, number>,
): Generator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    const next = sizes.get(item.path) ?? 0;
    if (batch.length > 0 && size + next > MEMORY_BUDGET) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += next;
  }
  if (batch.length > 0) yield batch;
}
