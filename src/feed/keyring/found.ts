import { ConflictError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import type { KeyringRecord } from '../catalog/keyring-shape.ts';
import type { Listed } from '../listed.ts';
import { countOf, markIn } from './recipe.ts';

/** A keyring that a folder lists. */
export interface FoundKeyring {
  listed: Listed;
  count: number;
  mark: string;
}

/**
 * The keyrings of a name among what a folder lists.
 *
 * @throws ConflictError for a package of that name that is no keyring of pkgfeed, or that a source of this run brings
 */
export function keyringsIn(name: string, format: Format, listed: readonly Listed[]): FoundKeyring[] {
  return listed
    .filter(({ entry }) => entry.name === name)
    .map((item) => {
      const found = keyringOf(format, item);
      if (found === undefined || item.content?.kind === 'file') throw taken(name, item);
      return found;
    });
}

/**
 * A test for the keyrings of a feed: the one that the run keeps, and those that feed.json names and that the signed index
 * marks as keyrings. No source of packages gives them, and nothing but `remove` takes them away.
 */
export function keyringTest(
  format: Format,
  keyring: string | undefined,
  known: readonly Pick<KeyringRecord, 'name' | 'format'>[] = [],
): (listed: Listed) => boolean {
  const names = new Set(known.filter((one) => one.format === format.name).map(({ name }) => name));
  return (listed) =>
    listed.entry.name === keyring ||
    (names.has(listed.entry.name) && keyringOf(format, listed) !== undefined);
}

/** What the signed index says of a keyring; undefined for another package. */
export function keyringOf(format: Format, listed: Listed): FoundKeyring | undefined {
  const count = countOf(listed.entry.version);
  const mark = markIn(format.describe(listed.entry).provides);
  return count === undefined || mark === undefined ? undefined : { listed, count, mark };
}

const taken = (name: string, { entry, origin }: Listed): ConflictError =>
  new ConflictError({
    code: 'CONFLICT_KEYRING',
    message: `${printable(`${entry.name} ${entry.version}`)} ${printable(origin)} has the name of \`keyring\`, and this run did not make it`,
    remedy: `Choose another name for \`keyring\`, or leave out the package ${name} and withdraw it where the feed lists it.`,
  });

/** How far the count that feed.json remembers may be ahead of what an index lists: nobody signs feed.json. */
const MOST_AHEAD = 1000;

/**
 * How many changes of the keys the version of a keyring counts. It grows only when the keys of the repository change. What
 * feed.json remembers keeps two repositories in step, and a repository that somebody took back to an older state.
 *
 * @param own what the repository lists
 * @param known what feed.json says of the newest keyring of that name in the feed
 * @param mark of the keys that devices should have now
 */
export function countFor(
  own: readonly Pick<FoundKeyring, 'count' | 'mark'>[],
  known: Pick<FoundKeyring, 'count' | 'mark'> | undefined,
  mark: string,
): number {
  const highest = Math.max(0, ...own.map(({ count }) => count));
  if (own.some((one) => one.count === highest && one.mark === mark)) return highest;
  const hint = known !== undefined && known.count <= highest + MOST_AHEAD ? known : undefined;
  if (hint !== undefined && hint.count > highest && hint.mark === mark) return hint.count;
  return Math.max(highest, hint?.count ?? 0) + 1;
}
