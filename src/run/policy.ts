import { InputError } from '../errors.ts';
import { ALL } from '../feed/draft/placement.ts';
import {
  checkArch,
  checkedFolders,
  checkedMap,
  DEFAULT_LAYOUT,
  type FeedShape,
  isPlaced,
  makeLayout,
} from '../feed/layout.ts';
import { FILE_LIMIT, PACKAGE_LIMIT } from '../feed/limits.ts';
import type { AllFolder, RunPolicy, StepPolicy } from '../feed/policy.ts';
import { isHostedBy, parseRemote } from '../git/remote.ts';
import { serverOf } from '../github/server.ts';
import type { OpenedHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { FeedSettings, HomeSettings, RepositorySettings, Settings } from '../settings/settings.ts';
import { siteOf } from '../site/make-site.ts';
import type { RunKeys } from './keys.ts';

/**
 * The facts of a run that all of its steps share.
 *
 * @param isRehearsal true for a dry run without keys, which neither checks nor makes signatures
 */
export function runPolicy(
  {
    repositories,
    feed,
    keys: { allowUnsigned, allowKeyChange, renew, rotateAfter, keyring },
    home: { pagesRepository, prefix },
  }: Settings,
  keys: RunKeys,
  { home, slug, likelyUrl }: OpenedHome,
  { url }: Pick<RunPolicy, 'url'>,
  isRehearsal: boolean,
  host: Host,
): RunPolicy {
  const { title, formerUrls, defaultRepositories, fingerprintUrl, site, badges } = feed;
  const { repository, id, isAgain } = host.github;
  return {
    ...keys,
    allowUnsigned,
    allowKeyChange,
    isRehearsal,
    isRenewal: renew,
    rotateAfter,
    keyring,
    place: home.name,
    shape: shapeOf(feed),
    prefix,
    allFolders: allFoldersOf(repositories, feed),
    title,
    url,
    likelyUrl,
    formerUrls,
    defaultRepositories,
    fingerprintUrl,
    slug,
    site: siteOf({ site, badges }),
    runUrl: repository && id ? `${serverOf(host)}/${repository}/actions/runs/${id}` : undefined,
    isAgain,
    now: host.now,
    isOnPages: isOnGitHub(pagesRepository, host),
  };
}

/** What the settings say about folders for packages of all arches. */
function allFoldersOf(
  repositories: readonly RepositorySettings[],
  feed: Pick<FeedSettings, 'layout' | 'archFolders'>,
): AllFolder[] {
  return repositories.flatMap((one) => {
    if (one.allFolder === undefined || !isPlaced(shapeOf(feed), one)) return [];
    const layout = makeLayout(shapeOf(feed), one);
    if (layout.isShared) return [];
    return [{ path: layout.folder(ALL), isUsed: one.allFolder, layout }];
  });
}

/**
 * What a step should do, and in which branch and repository.
 *
 * @throws InputError or PlacementError for a layout, a coordinate or an arch that cannot be used
 */
export function stepPolicy(
  settings: RepositorySettings,
  feed: Pick<FeedSettings, 'layout' | 'archFolders'>,
): StepPolicy {
  const { arches, archMap, allFolder = false, maxRemovals, grace, v3Index } = settings;
  const layout = makeLayout(shapeOf(feed), settings);
  if (allFolder && layout.isShared) throw noFolderForAll();
  return {
    layout,
    maxRemovals,
    grace,
    allFolder,
    hasSecondIndex: v3Index,
    arches: arches.map((arch) => checkArch(arch)),
    archMap: checkedMap(archMap),
  };
}

/**
 * How a run lays out the folders of the feed.
 *
 * @throws PlacementError for folders in `arch-folders` that cannot be used
 */
export const shapeOf = ({
  layout = DEFAULT_LAYOUT,
  archFolders,
}: Pick<FeedSettings, 'layout' | 'archFolders'>): FeedShape => ({
  layout,
  archFolders: checkedFolders(archFolders),
});

const noFolderForAll = (): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: '`all-folder` is true, and the layout has one folder for packages of all arches',
    remedy: 'Use a `layout` with {arch}, or leave `all-folder` out.',
  });

/** The most bytes of a package file: GitHub's limit if the feed lives there, or else what fits into memory. */
export function fileLimitOf({ directory, pagesRepository }: HomeSettings, host: Host): number {
  if (directory !== undefined || pagesRepository === undefined) return PACKAGE_LIMIT;
  const server = serverOf(host);
  return isHostedBy(parseRemote(pagesRepository, server, host.cwd), server) ? FILE_LIMIT : PACKAGE_LIMIT;
}

/** True for a repository that GitHub Pages serves, named owner/name. How others are served is not known. */
function isOnGitHub(pagesRepository: string | undefined, host: Host): boolean {
  return (
    pagesRepository !== undefined && parseRemote(pagesRepository, serverOf(host), host.cwd).slug !== undefined
  );
}
