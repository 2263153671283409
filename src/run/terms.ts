import type { Host } from '../host.ts';
import type { FeedSettings, RepositorySettings, Settings } from '../settings/settings.ts';

/** Which settings of a repository can change what a run writes into it, or whether the run stops. */
const OF_REPOSITORY: { readonly [Name in keyof Required<RepositorySettings>]: boolean } = {
  ...{ branch: true, repository: true, target: true, arches: true, archMap: true, allFolder: true },
  ...{ v3Index: true, from: true, packages: true, sync: true, prefer: true, allowIncomplete: true },
  ...{ onConflict: true, keepVersions: true, keepPackages: true },
  // A repository with a version that only stays until a time is read.
  keepDays: true,
  // Time only makes packages old enough, and a repository of which one is too young is read.
  minAge: true,
  // What they say is done is done in a run that reads the repository.
  ...{ remove: true, readmit: true },
  // A repository that follows others has no terms, and they do nothing in another one.
  upstream: false,
  // They are about packages that leave, and here none does.
  ...{ reason: false, missingOk: false, maxRemovals: false, grace: false },
  // The packages that they bring are compared themselves.
  sources: false,
  places: false,
};

/** Which settings of the feed can change the files of a repository, or the badges of its packages. */
const OF_FEED: { readonly [Name in keyof Required<FeedSettings>]: boolean } = {
  ...{ archFolders: true, site: true, badges: true },
  // Where it puts the repository is compared: what feed.json remembers counts like what the settings say.
  layout: false,
  // What they say stands in files that every run makes.
  ...{ title: false, url: false, formerUrls: false, defaultRepositories: false, fingerprintUrl: false },
};

/**
 * The settings of a repository as text, which is another one whenever a run could write something else for them;
 * undefined where that cannot be told: only an upstream knows what it has now.
 */
export function settingsTerms(
  repository: RepositorySettings,
  feed: Settings['feed'],
  { version }: Pick<Host, 'version'>,
): string | undefined {
  if (version === undefined || repository.upstream.upstreams.length > 0) return undefined;
  return JSON.stringify([version, chosen(repository, OF_REPOSITORY), chosen(feed, OF_FEED)]);
}

function chosen<T extends object>(
  settings: T,
  names: { readonly [Name in keyof Required<T>]: boolean },
): unknown[] {
  const own = (Object.keys(names) as (keyof T)[]).filter((name) => names[name]).sort();
  return own.map((name) => [name, plain(settings[name])]);
}

const plain = (value: unknown): unknown => (value instanceof Map ? [...value].sort() : (value ?? null));
