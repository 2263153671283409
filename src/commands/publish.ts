import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import type { Work } from '../run/gather.ts';
import { publishing } from '../run/publishing.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { hasSource } from '../sources/collect.ts';

/**
 * Publishes packages from every source that the settings name, and withdraws those that `remove` names. With `renew` it
 * may have nothing else to do than to sign the indexes of the feed.
 *
 * @throws InputError when the settings name nothing to publish or withdraw, or give a reason for nothing
 */
export async function publish(
  settings: Settings,
  host: Host,
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  const { config, repositories, keys } = settings;
  const isEmpty = config === undefined && repositories.every(fillsNothing);
  if (isEmpty && !keys.renew) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message:
        'neither `files`, `release`, `artifacts`, `from` nor `upstream` is given, so there is nothing to publish',
      remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
    });
  }
  if (
    config === undefined &&
    repositories.some(({ reason, remove }) => reason !== undefined && remove.length === 0)
  ) {
    throw new InputError({
      code: 'INPUT_VALUE',
      message: '`reason` is given without `remove`, and it says why packages are withdrawn',
      remedy: 'Name them in `remove`, or leave `reason` out.',
    });
  }
  const prepare = (complete: Settings): Work[] => (isEmpty ? [] : publishing(complete, host));
  return await change('publish', prepare, settings, host, limits);
}

const fillsNothing = ({ sources, from, upstream, remove, readmit }: RepositorySettings): boolean =>
  !hasSource(sources) &&
  from.length === 0 &&
  upstream.upstreams.length === 0 &&
  remove.length === 0 &&
  readmit.length === 0;
