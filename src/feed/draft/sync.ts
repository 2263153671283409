import { type Change, changeOf } from '../change.ts';
import { type Listed, packageKey } from '../listed.ts';

/** The reason of a change that withdraws what no source of a repository gives. */
export const SYNC = 'sync';

/**
 * Withdraws what the sources of a folder do not give.
 *
 * @param given what they give, as the folder would list it
 */
export function sync(
  listed: readonly Listed[],
  given: readonly Listed[],
  folder: string,
): { stay: Listed[]; changes: Change[] } {
  const keys = new Set(given.map(({ entry }) => packageKey(entry)));
  const stay: Listed[] = [];
  const changes: Change[] = [];
  for (const item of listed) {
    if (keys.has(packageKey(item.entry))) stay.push(item);
    // A package that a new folder would have inherited was never there.
    else if (item.content === undefined) {
      const change = changeOf(item.entry, folder, item.path);
      changes.push({ kind: 'removed', ...change, previous: undefined, reason: SYNC });
    }
  }
  return { stay, changes };
}
