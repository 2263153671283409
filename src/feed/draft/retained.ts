import type { Entry, Format } from '../../formats/format.ts';
import type { Listed } from '../listed.ts';
import { neededBy } from './needed.ts';
import { hasRules, type Retention, type Stay, staying, type Times } from './retention.ts';

/** What matters about the packages of a folder besides the rules. */
export interface RetentionFacts {
  /** True for the folder of all arches. */
  isShared?: boolean;
  /** True for a package that stays, however many newer versions there are. */
  isPinned?: (listed: Listed) => boolean;
  times?: Times<Listed> | undefined;
}

/** What the rules keep of a folder, and what that needs. */
export function retained(
  all: readonly Listed[],
  rules: Retention,
  format: Format,
  { isShared = false, isPinned = () => false, times }: RetentionFacts,
): Stay<Listed> {
  if (!hasRules(rules)) return { stay: new Set(all), isWaiting: false };
  const byEntry = new Map(all.map((listed) => [listed.entry, listed]));
  const publishedOf = (entry: Entry): number | undefined => {
    const listed = byEntry.get(entry);
    return listed && times?.publishedOf(listed);
  };
  const ofEntries = times && { now: times.now, publishedOf };
  const { stay: kept, isWaiting } = staying(
    [...byEntry.keys()],
    rules,
    format.compareVersions,
    isShared,
    ofEntries,
  );
  const stay = new Set(all.filter((listed) => kept.has(listed.entry) || isPinned(listed)));
  if (stay.size === all.length) return { stay, isWaiting };
  for (const needed of neededBy(format, stay, all)) stay.add(needed);
  return { stay, isWaiting };
}
