import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import { publishing } from '../run/publishing.ts';
import type { Settings } from '../settings/settings.ts';
import { NO_SOURCE } from '../sources/collect.ts';

/**
 * Withdraws packages from the index, and deletes their files.
 *
 * @param words which ones: `NAME`, `NAME=VERSION`, `NAME@ARCH` or `NAME=VERSION@ARCH`
 */
export async function remove(
  words: readonly string[],
  settings: Settings,
  host: Host,
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  if (words.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'remove needs the names of the packages to withdraw',
      remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
    });
  }
  const removing = {
    ...settings,
    sources: { ...settings.sources, ...NO_SOURCE },
    feed: { ...settings.feed, remove: [...words] },
  };
  return await change('remove', () => publishing(removing, host), removing, host, limits);
}
