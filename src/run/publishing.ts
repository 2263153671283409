import { InputError, SourceError, throwGathered } from '../errors.ts';
import { parseKeepPackages } from '../feed/draft/keep-packages.ts';
import { publishStep } from '../feed/draft/publish.ts';
import { unreadPublish } from '../feed/draft/publish-settled.ts';
import { lockName } from '../feed/draft/publish-upstreams.ts';
import { contradictions } from '../feed/draft/readmission.ts';
import { parseReadmit, parseRemoval } from '../feed/draft/removal.ts';
import type { Retention } from '../feed/draft/retention.ts';
import { parseSelection } from '../feed/draft/selection.ts';
import type { PublishPolicy } from '../feed/policy.ts';
import type { Host } from '../host.ts';
import { repositoryName } from '../settings/repositories.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { find, hasSource } from '../sources/collect.ts';
import { printable } from '../text/printable.ts';
import type { Work } from './gather.ts';
import { fileLimitOf, stepPolicy } from './policy.ts';
import { eachRepository, type RunRepository } from './repositories.ts';
import { settingsTerms } from './terms.ts';
import { uncheckedSources } from './unchecked-sources.ts';
import { follow, namedUpstreams } from './upstreams.ts';

/**
 * The work of a publish. Each repository is filled from its sources, after the repositories that it takes packages from,
 * and the packages that `remove` names leave it.
 *
 * @throws InputError or PlacementError for settings that cannot be used
 */
export function publishing(settings: Settings, host: Host): Work[] {
  const { config, feed, home } = settings;
  throwGathered(settings.repositories.flatMap((one) => bothWays(one, config !== undefined)));
  return eachRepository(settings).map((repository) => {
    const { settings: one } = repository;
    const named = namedUpstreams(one);
    if (one.sync && one.from.length === 0 && named.upstreams.length === 0 && !hasSource(one.sources)) {
      throw noSource(one);
    }
    const isLocked = settings.lock.isLocked;
    const isClosed = settings.closure !== 'off';
    const policy: PublishPolicy = {
      ...stepPolicy(one, feed),
      ...publishPolicy(repository, isLocked, host),
      terms: settingsTerms(one, feed, host),
    };
    const following: Work['follow'] = async (packages, { lock, fetcher, ...before }) => {
      const lines = lock?.lines.filter((line) => line.repository === lockName(policy));
      if (lock?.isLocked && named.upstreams.length > 0 && lines?.length === 0) {
        throw notInLock(lock.origin, one);
      }
      const hasOtherNews =
        isClosed && [packages, one.from, one.remove, one.readmit].some(({ length }) => length > 0);
      const beside = { mode: settings.closure, packages, hasOtherNews };
      return await follow(repository, named, before, lines, beside, fetcher, host);
    };
    return {
      settings: one,
      find: async () => {
        const found = await find(one.sources, home, fileLimitOf(home, host), host);
        const unchecked = uncheckedSources(one, config?.described ?? []);
        return { ...found, warnings: [...found.warnings, ...unchecked] };
      },
      ...(named.upstreams.length > 0 || isClosed
        ? { follow: following }
        : { unread: (ids, load) => unreadPublish(ids, policy, load) }),
      step: (packages, followed) => publishStep(packages, policy, followed),
    };
  });
}

type OwnPolicy = Omit<PublishPolicy, keyof ReturnType<typeof stepPolicy> | 'terms'>;

function publishPolicy(
  { settings, from }: RunRepository,
  isLocked: boolean,
  { now }: Pick<Host, 'now'>,
): OwnPolicy {
  const { missingOk, allowIncomplete, onConflict, prefer, sync, minAge } = settings;
  return {
    ...{ missingOk, allowIncomplete, onConflict, prefer, from },
    ...retentionOf(settings),
    removals: settings.remove.map(parseRemoval),
    readmits: settings.readmit.map(parseReadmit),
    reason: settings.reason ?? null,
    selection: parseSelection(settings.packages),
    isSync: sync,
    upstream: {
      ...{ allowMd5: settings.upstream.allowMd5, dependencies: settings.upstream.dependencies },
      ...{ removes: settings.upstream.removes, isLocked },
    },
    publishedBefore: minAge === undefined ? undefined : now.getTime() - minAge,
  };
}

/** Which versions of packages stay in a repository. */
export const retentionOf = ({ keepVersions, keepPackages, keepDays }: RepositorySettings): Retention => ({
  keepVersions,
  keepPackages: keepPackages.map(parseKeepPackages),
  keepDays: keepDays === undefined ? undefined : keepDays * 86_400_000,
});

/** What a repository withdraws and readmits at once. */
const bothWays = (one: RepositorySettings, isOfFile: boolean): InputError[] =>
  contradictions(
    one.remove.map(parseRemoval),
    one.readmit.map(parseReadmit),
    isOfFile ? repositoryName(one) : '',
  );

const notInLock = (lock: string, one: RepositorySettings): SourceError =>
  new SourceError({
    code: 'SOURCE_LOCK',
    message: `${lock} has no package of ${printable(repositoryName(one))}, and \`locked\` takes nothing else`,
    remedy: 'Run without `locked` once to write the lock anew.',
  });

const noSource = (one: RepositorySettings): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `\`sync\` is set for ${printable(repositoryName(one))}, and nothing fills it, so every package would leave it`,
    remedy:
      'Say what fills it, with `files`, `release`, `artifacts`, `from` or `upstream`, or leave `sync` out.',
  });
