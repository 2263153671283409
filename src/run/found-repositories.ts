import { FeedError, PkgfeedError } from '../errors.ts';
import { type FeedFile, readFeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import type { Paths } from '../feed/edit.ts';
import { formatsIn } from '../feed/folders.ts';
import { type FeedShape, makeLayout, placeOf } from '../feed/layout.ts';
import { readFeedJson } from '../homes/feed-files.ts';
import type { Home } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { RepositorySettings, Settings, SourceSettings } from '../settings/settings.ts';
import { shapeOf } from './policy.ts';

/** The settings of a run, with repositories that they do not name. */
export interface WithFound {
  settings: Settings;
  /** What tells the repositories that only feed.json names: their sources, which stay the same in the run. */
  found: ReadonlySet<SourceSettings>;
}

/**
 * Adds the repositories of the whole feed to settings that name none, and to those of a file the repositories that it does
 * not describe. They get what the run or the top of the file says. Nobody signs feed.json, which names them.
 *
 * @throws FeedError for settings that name none, if the feed has none
 */
export async function withFound(settings: Settings, host: Host): Promise<WithFound> {
  const { config, repositories } = settings;
  const [first] = repositories;
  const isNamed = config === undefined && [first.branch, first.repository, first.target].some(Boolean);
  if (isNamed || config?.isNarrowed === true) return { settings, found: new Set() };
  // The run itself says which key signs its commit.
  const { home } = await openHome({ ...settings.home, commitSigningKey: undefined }, host, 'read');
  const tip = await home.open();
  const feed = readFeedFile(await readFeedJson(home, tip));
  const shape = settings.feed.layout === undefined ? shapeIn(feed) : undefined;
  const layouts = coordinatesIn(feed, tip.paths, shape ?? shapeOf(settings.feed));
  for (const one of config === undefined ? [] : repositories) {
    layouts.delete(placeOf(makeLayout(shape ?? shapeOf(settings.feed), one)));
  }
  const base = config?.top ?? first;
  const others = [...layouts.values()].map((coordinates) => ofFound(base, coordinates));
  const [one, ...more] = config === undefined ? others : [...repositories, ...others];
  if (one === undefined) throw nothingThere(home);
  return {
    settings: { ...settings, repositories: [one, ...more] },
    found: new Set(others.map(({ sources }) => sources)),
  };
}

type Coordinates = Pick<RepositorySettings, 'branch' | 'repository' | 'target'>;

/** The coordinates of each repository that has an index where feed.json says, by its place. */
function coordinatesIn({ folders }: FeedFile, paths: Paths, shape: FeedShape): Map<string, Coordinates> {
  const found = new Map<string, Coordinates>();
  for (const { path, branch, repository, target } of folders) {
    if (formatsIn(path, paths).length === 0) continue;
    const coordinates = { branch: branch ?? undefined, repository: repository ?? undefined, target };
    try {
      const layout = makeLayout(shape, coordinates);
      if (layout.archOf(path) !== undefined) found.set(placeOf(layout), coordinates);
    } catch (error) {
      // A folder of another layout, which no run with this one reaches.
      if (!(error instanceof PkgfeedError)) throw error;
    }
  }
  return found;
}

const ofFound = (base: RepositorySettings, coordinates: Coordinates): RepositorySettings => {
  const { places: _, ...own } = base;
  return { ...own, ...coordinates, from: [], sources: { ...base.sources } };
};

const nothingThere = ({ name }: Pick<Home, 'name'>): FeedError =>
  new FeedError({
    code: 'FEED_ABSENT',
    message: `feed.json of ${name} names no folder with an index, so there is nothing to prune`,
    remedy:
      'Check `pages-repository`, `pages-branch`, `directory` and `prefix`, or name the `branch` and `repository`.',
  });
