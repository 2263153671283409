import { publishStep } from '../feed/draft/publish.ts';
import { parseRemoval } from '../feed/draft/removal.ts';
import type { Host } from '../host.ts';
import type { Settings } from '../settings/settings.ts';
import { collect } from '../sources/collect.ts';
import type { Work } from './change.ts';
import { fileLimitOf, stepPolicy } from './policy.ts';

/**
 * The work of a publish. Packages from every source go into one branch and repository, and those that `remove` names
 * leave it.
 *
 * @throws InputError or PlacementError for settings that cannot be used
 */
export function publishing({ feed, sources, home }: Settings, host: Host): Work {
  const { remove, missingOk, allowIncomplete, onConflict, keepVersions } = feed;
  const removals = remove.map(parseRemoval);
  const policy = { ...stepPolicy(feed), removals, missingOk, allowIncomplete, onConflict, keepVersions };
  return {
    collect: () => collect(sources, home, fileLimitOf(home, host), host),
    steps: (arriving) => [publishStep(arriving, policy)],
  };
}
