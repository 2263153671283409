/** Limits the weight of the work that runs at once, in the order it was asked for. Heavier work than that runs alone. */
export interface Gate {
  run<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

export function makeGate(most: number): Gate {
  const waiting: { weight: number; enter: () => void }[] = [];
  let inside = 0;
  const admit = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (inside > 0 && inside + next.weight > most) return;
      waiting.shift();
      inside += next.weight;
      next.enter();
    }
  };
  return {
    async run(weight, work) {
      await new Promise<void>((enter) => {
        waiting.push({ weight, enter });
        admit();
      });
      try {
        return await work();
      } finally {
        inside -= weight;
        admit();
      }
    },
  };
}
