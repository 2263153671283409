import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { DeliveryLimits } from '../pages/delivery.ts';
import type { ChangeReport } from '../report/report.ts';
import { change } from '../run/change.ts';
import { publishing } from '../run/publishing.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
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
  const [first, ...others] = settings.repositories.map((one) => withdrawing(one, words));
  if (first === undefined) throw new Error('a run has a repository');
  const removing: Settings = { ...settings, repositories: [first, ...others] };
  return await change('remove', (complete) => publishing(complete, host), removing, host, limits);
}

/** A repository that only withdraws packages. */
const withdrawing = (one: RepositorySettings, words: readonly string[]): RepositorySettings => ({
  ...one,
  ...{
    sources: { ...one.sources, ...NO_SOURCE },
    from: [],
    upstream: { ...one.upstream, upstreams: [], deviceFeeds: [], keys: [], dependencies: false },
    packages: [],
    sync: false,
    ...{ keepVersions: undefined, keepPackages: [], keepDays: undefined },
  },
  remove: [...words],
});
