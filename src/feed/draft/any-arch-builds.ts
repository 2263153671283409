import type { Entry } from '../../formats/format.ts';
import { groupedBy } from '../grouped.ts';
import { type Listed, packageKey } from '../listed.ts';

/** A build of a package in the index of an upstream. */
interface Build {
  entry: Entry;
  index: { upstream: string };
}

/**
 * One build of each package for any arch. Feeds that build for each arch by itself have one in the index of each arch,
 * and a folder that takes from all these indexes can list one of them.
 *
 * @param there what the folder lists
 * @param isUnread true for a package of the folder that came from an index which was not read
 * @param isSame true for the same bytes
 * @returns the build that the folder has, or else that of the first index; and the builds that are left out for it
 */
export function oneBuildOfEach<B extends Build>(
  offered: readonly B[],
  there: readonly Listed[],
  isUnread: (listed: Listed) => boolean,
  isSame: (own: Entry, theirs: Entry) => boolean,
): { offered: readonly B[]; others: readonly B[] } {
  const builds = groupedBy(
    offered.filter(({ entry }) => entry.anyArch),
    keyOf,
  );
  if (builds.size === 0) return { offered, others: [] };
  const own = new Map(there.map((listed) => [packageKey(listed.entry), listed]));
  const leave = new Set<B>();
  const others: B[] = [];
  for (const same of builds.values()) {
    const [first] = same;
    if (first === undefined) continue;
    const listed = own.get(packageKey(first.entry));
    const had = listed && same.find(({ entry }) => isSame(listed.entry, entry));
    // An index that was not read has the build of the folder still.
    const isTheirs = listed !== undefined && had === undefined && isUnread(listed);
    const stays = isTheirs ? undefined : (had ?? first);
    for (const one of same) {
      // Two builds in one index are a conflict.
      if (one.index === stays?.index) continue;
      leave.add(one);
      if (stays === undefined || !isSame(stays.entry, one.entry)) others.push(one);
    }
  }
  return { offered: offered.filter((one) => !leave.has(one)), others };
}

/** Builds of several feeds are for `prefer` to choose from. */
const keyOf = ({ entry, index }: Build): string => `${index.upstream}\n${packageKey(entry)}`;
