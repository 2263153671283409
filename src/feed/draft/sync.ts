import { type Change, departures } from '../change.ts';
import { type Listed, packageKey } from '../listed.ts';

/** The reason of a change that withdraws what no source of a repository gives. */
export const SYNC = 'sync';

/** The reason of a change that withdraws what an upstream lists no more. */
export const UPSTREAM = 'upstream-removed';

/** The reason where the upstream's index is an old one. Only `max-removals` lets it take packages away. */
export const OLDER = 'not in an index that is older than before';

/**
 * Withdraws what the sources of a folder do not give.
 *
 * @param given what they give, as the folder would list it, and what waits for it
 * @param older the paths of packages whose index is older than when they were taken
 */
export function sync(
  listed: readonly Listed[],
  given: readonly Listed[],
  folder: string,
  older?: ReadonlySet<string>,
): { stay: Listed[]; changes: Change[] } {
  const keys = new Set(given.map(({ entry }) => packageKey(entry)));
  const isGiven = ({ entry }: Listed): boolean => keys.has(packageKey(entry));
  const leaving = listed.filter((item) => !isGiven(item));
  return { stay: listed.filter(isGiven), changes: leavingBy(leaving, folder, SYNC, older) };
}

/** The changes that take packages away, with the reason of each. */
export function leavingBy(
  leaving: readonly Listed[],
  folder: string,
  reason: string,
  older: ReadonlySet<string> = new Set(),
): Change[] {
  const isOlder = ({ path }: Listed): boolean => older.has(path);
  return [
    ...departures(leaving.filter(isOlder), folder, OLDER),
    ...departures(
      leaving.filter((one) => !isOlder(one)),
      folder,
      reason,
    ),
  ];
}
