/** Limits the total weight of work that runs at once. Work starts in the order of calls; too heavy work runs alone. */
export interface Gate {
  run<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

/** @param most the total weight that may run at once */
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
