import { firstNames } from '../text/first-names.ts';
import type { ReadFrom } from './fault-kinds.ts';
import { type Fault, faultOf } from './faults.ts';

const WHY = {
  texts: 'people and tools read there what the package does not say',
  unhashed: 'clients compare what they fetch with less than the index could say',
} as const;

/**
 * Makes one warning for each kind of entries that hurt no client, however many there are.
 *
 * @param index how findings name the index that lists the packages
 */
export function gatherFaults(index: string, from: ReadFrom, faults: readonly Fault[]): Fault[] {
  const made = (['texts', 'unhashed'] as const).flatMap((kind) => {
    const own = faults.filter(({ gathered }) => gathered?.what === kind);
    if (own.length === 0) return [];
    const fields = [...new Set(own.flatMap(({ gathered }) => gathered?.fields ?? []))];
    const count = own.length === 1 ? 'a package' : `${own.length} packages`;
    const their = own.length === 1 ? 'it says itself' : 'they say themselves';
    const names = firstNames(own.map(({ path }) => path));
    const what =
      kind === 'texts'
        ? `does not say of ${count} what ${their} in ${firstNames(fields)}: ${names}`
        : `lists ${count} without ${firstNames(fields)}: ${names}`;
    return [faultOf('misstated', from, { severity: 'warning', path: index, what, why: WHY[kind] })];
  });
  return [...faults.filter(({ gathered }) => gathered === undefined), ...made];
}
