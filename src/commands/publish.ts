import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import { publishing } from '../run/publishing.ts';
import type { Settings } from '../settings/settings.ts';
import { hasSource } from '../sources/collect.ts';

/**
 * Publishes packages from every source that the settings name, and withdraws those that `remove` names.
 *
 * @throws InputError when the settings name nothing to publish or withdraw
 */
export async function publish(
  settings: Settings,
  host: Host,
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  if (!hasSource(settings.sources) && settings.feed.remove.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'neither `files`, `release` nor `artifacts` is given, so there is nothing to publish',
      remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
    });
  }
  return await change('publish', () => publishing(settings, host), settings, host, limits);
}
