import type { LostIndex } from '../feed/known-indexes.ts';
import { counted } from '../text/counted.ts';
import { type Fault, faultOf } from './faults.ts';

/** How many missing packages of a folder are named. A folder that lost more lost all of them the same way. */
const NAMED = 100;

/**
 * The packages that an index lists and the home does not have.
 *
 * @param index path of the index
 * @param packages paths of the package files
 */
export function missingPackages(index: string, packages: readonly string[]): Fault[] {
  const faults = packages.slice(0, NAMED).map((path) =>
    faultOf('missing', 'home', {
      path,
      what: 'is missing',
      why: `${index} lists it, so installing it fails`,
    }),
  );
  const rest = packages.length - faults.length;
  if (rest > 0) {
    const what = `lists ${counted(rest, 'more package that is', 'more packages that are')} missing`;
    faults.push(faultOf('manyMissing', 'home', { path: index, what }));
  }
  return faults;
}

/** An index that `feed.json` knows and the home does not have. */
export function lostIndexFault({ path, packages }: LostIndex): Fault {
  const count = packages === 1 ? 'a package' : `${packages} packages`;
  const why = `feed.json knows ${count} in its folder, and devices see none without it`;
  return faultOf('lostIndex', 'home', { path, what: 'is missing', why });
}
