import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import type { Work } from '../run/gather.ts';
import { namedState } from '../run/roll-back-target.ts';
import { rollingBack } from '../run/rolling-back.ts';
import type { Settings } from '../settings/settings.ts';
import { NOTHING_FOUND } from '../sources/collect.ts';

/**
 * Makes folders list what they listed in an earlier state of the feed: all folders, or those of some repositories. Their
 * packages are listed again and not downloaded.
 */
export async function rollback(
  settings: Settings,
  host: Host,
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  namedState(settings.rollback);
  const goingBack = (complete: Settings): Work[] => [
    {
      settings: complete.repositories[0],
      find: async () => NOTHING_FOUND,
      look: async (home, tip) => (await rollingBack(complete, home, tip)).step,
    },
  ];
  return await change('rollback', goingBack, settings, host, limits);
}
