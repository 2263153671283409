import { PlacementError } from '../errors.ts';
import { FEED_FILE, type FeedFile, readFeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { ALL } from '../feed/draft/placement.ts';
import type { Paths } from '../feed/edit.ts';
import { hasIndex } from '../feed/index-source.ts';
import { DEFAULT_LAYOUT, isPlaced, type Layout, makeLayout } from '../feed/layout.ts';
import { folderOfIndex } from '../feed/package-files.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import { readFeedJson } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';

/** True for settings that name neither a layout nor all coordinates of the usual one. */
export const isIncomplete = ({ feed, repositories }: Settings): boolean =>
  feed.layout === undefined &&
  repositories.some(({ branch, repository }) => branch === undefined || repository === undefined);

/**
 * The settings with what `feed.json` remembers and they do not name: the layout, and which repositories have a folder for
 * packages of all arches. The file is only read where it may say something else than is usual.
 *
 * @returns the settings themselves where it adds nothing
 * @throws PlacementError for a remembered layout without a coordinate that the settings name. Nobody signs `feed.json`,
 *   so it must not send the packages of one repository into the folders of another.
 */
export async function withLayoutOf<T extends Tip>(
  settings: Settings,
  home: Home<T>,
  tip: T,
): Promise<Settings> {
  if (!tip.paths.has(FEED_FILE) || !mayRemember(settings, tip.paths)) return settings;
  const feed = readFeedFile(await readFeedJson(home, tip));
  return withAllFolders(withLayout(settings, feed), feed);
}

function mayRemember(settings: Settings, paths: Paths): boolean {
  if (isIncomplete(settings)) return true;
  const { feed, repositories } = settings;
  const shape = shapeOf(feed);
  const placed = repositories.filter((one) => isPlaced(shape, one));
  const each = placed.map((one) => ({ layout: makeLayout(shape, one), allFolder: one.allFolder }));
  return (
    (feed.layout === undefined && !areThere(each, paths)) ||
    each.some(({ layout, allFolder }) => allFolder === undefined && hasFolderForAll(layout, paths))
  );
}

/** True when each repository has a folder where the usual layout puts it. */
function areThere(repositories: readonly { layout: Layout }[], paths: Paths): boolean {
  const missing = new Set(repositories.map(({ layout }) => layout));
  for (const path of paths.keys()) {
    if (missing.size === 0) break;
    const folder = folderOfIndex(path);
    if (folder === undefined) continue;
    for (const layout of missing) if (layout.archOf(folder) !== undefined) missing.delete(layout);
  }
  return missing.size === 0;
}

const hasFolderForAll = (layout: Layout, paths: Paths): boolean =>
  !layout.isShared && hasIndex(opkg, layout.folder(ALL), paths);

function withLayout(settings: Settings, remembered: FeedFile): Settings {
  const { feed, repositories } = settings;
  const shape = feed.layout === undefined ? shapeIn(remembered) : undefined;
  if (shape === undefined) return settings;
  for (const one of repositories) refuseUnused(one, shape.layout);
  const archFolders = new Map([...shape.archFolders, ...feed.archFolders]);
  return { ...settings, feed: { ...feed, layout: shape.layout, archFolders } };
}

function withAllFolders(settings: Settings, { allFolders = [] }: FeedFile): Settings {
  if (allFolders.length === 0) return settings;
  const shape = shapeOf(settings.feed);
  const complete = (one: RepositorySettings): RepositorySettings => {
    if (one.allFolder !== undefined || !isPlaced(shape, one)) return one;
    const layout = makeLayout(shape, one);
    return !layout.isShared && allFolders.includes(layout.folder(ALL)) ? { ...one, allFolder: true } : one;
  };
  const [first, ...others] = settings.repositories;
  return { ...settings, repositories: [complete(first), ...others.map(complete)] };
}

/** True when another publisher began the feed since this run looked at it first. */
export const isBegunMeanwhile = (first: Pick<Tip, 'paths'>, now: Pick<Tip, 'paths'>): boolean =>
  !first.paths.has(FEED_FILE) && now.paths.has(FEED_FILE);

/**
 * Explains the error of a run that lost the race against the first publish of a feed, if that gave the feed another
 * layout.
 *
 * @param given the settings as they were given
 */
export function begunOtherwise(error: unknown, { feed }: Pick<Settings, 'feed'>): unknown {
  if (!(error instanceof PlacementError) || error.code !== 'PLACEMENT_LAYOUT') return error;
  return new PlacementError({
    code: error.code,
    message: `another run began this feed while this one was under way, and laid it out otherwise: ${error.message}`,
    remedy:
      feed.layout === undefined
        ? 'Run it again: a run that names no `layout`, `arch-folders` and `all-folder` goes on as the feed is. If the other run is wrong, end it for good and restore the branch first.'
        : `${error.remedy} Let all runs that publish into one feed name the same.`,
    cause: error,
  });
}

function refuseUnused(repository: RepositorySettings, layout: string): void {
  const words = (['branch', 'repository', 'target'] as const).filter(
    (word) => repository[word] !== undefined,
  );
  const unused = words.find((word) => !layout.includes(`{${word}}`));
  if (unused === undefined) return;
  throw new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `feed.json says that the feed has \`layout: ${printable(layout)}\`, which has no {${unused}}, and this run names \`${unused}\``,
    remedy: `Write \`layout\` yourself: ${printable(layout)} without \`${unused}\`, or ${DEFAULT_LAYOUT} for a feed that is laid out so. Nobody signs feed.json, so find out who changed it if that is wrong.`,
  });
}
