import { reindexStep } from '../feed/draft/reindex.ts';
import { parseReadmit } from '../feed/draft/removal.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import type { Work } from '../run/gather.ts';
import { stepPolicy } from '../run/policy.ts';
import { eachRepository } from '../run/repositories.ts';
import type { Settings } from '../settings/settings.ts';
import { NOTHING_FOUND } from '../sources/collect.ts';

/**
 * Reads every package file of a branch and repository, computes all metadata again and signs the indexes again, no
 * matter who signed them before. Use it for feeds made by hand or by other tools, and when a key was lost.
 */
export async function reindex(
  settings: Settings,
  host: Host,
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  const reindexing = (complete: Settings): Work[] =>
    eachRepository(complete).map(({ settings: one }, at, all) => {
      const readmits = one.readmit.map(parseReadmit);
      const step = reindexStep(stepPolicy(one, complete.feed), at < all.length - 1, readmits);
      return { settings: one, find: async () => NOTHING_FOUND, step: () => step };
    });
  return await change('reindex', reindexing, settings, host, limits);
}
