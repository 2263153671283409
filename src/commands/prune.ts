import { type PrunePolicy, pruneStep } from '../feed/draft/prune.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import { withFound } from '../run/found-repositories.ts';
import type { Work } from '../run/gather.ts';
import { stepPolicy } from '../run/policy.ts';
import { retentionOf } from '../run/publishing.ts';
import { eachRepository } from '../run/repositories.ts';
import type { Settings } from '../settings/settings.ts';
import { NOTHING_FOUND } from '../sources/collect.ts';

/**
 * Applies the rules of today to what a feed has: old versions leave that no rule keeps, and package files go that no index
 * lists and that do not stay for a while.
 *
 * @throws FeedError where there is nothing to prune
 */
export async function prune(settings: Settings, host: Host, limits?: DeliveryLimits): Promise<ChangeReport> {
  const { settings: whole, found } = await withFound(settings, host);
  const pruning = (complete: Settings): Work[] =>
    eachRepository(complete).map(({ settings: one }) => {
      const policy: PrunePolicy = {
        ...stepPolicy(one, complete.feed),
        ...retentionOf(one),
        isFound: found.has(one.sources),
      };
      return { settings: one, find: async () => NOTHING_FOUND, step: () => pruneStep(policy) };
    });
  return await change('prune', pruning, whole, host, limits);
}
