import type { DeviceView } from '../feed/canary.ts';
import { pathIn } from '../feed/edit.ts';
import { firstNames } from '../text/first-names.ts';
import { type Fault, faultOf } from './faults.ts';

/** A device that no longer accepts every index that is for it. */
export function leftBehind({ name, canUpdate, indexes }: DeviceView): Fault[] {
  if (canUpdate) return [];
  const refused = indexes.filter(({ state }) => state !== 'accepts');
  const what =
    indexes.length === 0
      ? 'has no key that fits an index of the feed'
      : `cannot update from ${firstNames(refused.map(({ path, index }) => pathIn(path, index)))}`;
  const says = [...new Set(refused.map((one) => one.says))].join('; ');
  const why = says === '' ? 'its package manager refuses every index' : says;
  return [faultOf('leftBehind', 'server', { path: name, what, why })];
}
