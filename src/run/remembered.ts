import { PlacementError } from '../errors.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { DEFAULT_LAYOUT, makeLayout } from '../feed/layout.ts';
import { indexedFolders } from '../feed/package-files.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';

/** True for settings that name neither a layout nor all coordinates of the usual one. */
export const isIncomplete = ({ feed, repositories }: Settings): boolean =>
  feed.layout === undefined &&
  repositories.some(({ branch, repository }) => branch === undefined || repository === undefined);

/**
 * The settings with the layout that `feed.json` remembers, if they name none. It is only read for a feed that may have
 * another than the usual one.
 *
 * @throws PlacementError for a remembered layout without a coordinate that the settings name. Nobody signs `feed.json`,
 *   so it must not send the packages of one repository into the folders of another.
 */
export async function withLayoutOf<T extends Tip>(
  settings: Settings,
  home: Home<T>,
  tip: T,
): Promise<Settings> {
  const { feed, repositories } = settings;
  if (feed.layout !== undefined || !tip.paths.has(FEED_FILE)) return settings;
  if (!isIncomplete(settings) && areThere(settings, tip)) return settings;
  const files = await readFeedFiles(home, tip, [FEED_FILE]);
  const shape = shapeIn(readFeedFile(files.get(FEED_FILE)));
  if (shape === undefined) return settings;
  for (const one of repositories) refuseUnused(one, shape.layout);
  const archFolders = new Map([...shape.archFolders, ...feed.archFolders]);
  return { ...settings, feed: { ...feed, layout: shape.layout, archFolders } };
}

/** True when each repository has a folder where the usual layout puts it. */
function areThere({ feed, repositories }: Settings, { paths }: Tip): boolean {
  const folders = [...indexedFolders(paths)];
  const shape = shapeOf(feed);
  return repositories.every((one) => {
    const layout = makeLayout(shape, one);
    return folders.some((folder) => layout.archOf(folder) !== undefined);
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
