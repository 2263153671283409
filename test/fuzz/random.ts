/** Numbers that are the same in every run, on every machine. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  /** @throws RangeError for an empty list */
  pick<T>(items: readonly T[]): T;
}

/** The numbers that belong to a text, such as `1/ipk/250`: any run can be repeated without those before it. */
export function randomOf(text: string): Random {
  const next = sfc32(hashOf(text));
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    once: (times) => below(times) === 0,
    pick(items) {
      if (items.length === 0) throw new RangeError('there is nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}

/** FNV-1a, from four starting points. */
function hashOf(text: string): [number, number, number, number] {
  const hashes = [0x811c9dc5, 0x050c5d1f, 0x9e3779b9, 0x85ebca6b].map((start) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
  });
  return hashes as [number, number, number, number];
}

/** Chris Doty-Humphrey's small fast counter, warmed up. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
