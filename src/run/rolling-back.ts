import { FeedError, InputError } from '../errors.ts';
import { openFeedFile } from '../feed/catalog/feed-json.ts';
import { parseReadmit } from '../feed/draft/removal.ts';
import { rollBackStep } from '../feed/draft/roll-back.ts';
import type { RollBackPolicy } from '../feed/draft/roll-back-open.ts';
import { type Place, placesIn, type ToldFeed } from '../feed/draft/roll-back-places.ts';
import type { Step } from '../feed/draft/step.ts';
import { byRepository } from '../feed/folders.ts';
import { isPlaced, type Layout, makeLayout } from '../feed/layout.ts';
import { readFeedJson } from '../homes/feed-files.ts';
import type { PastState } from '../homes/history.ts';
import { historyOf } from '../homes/history.ts';
import type { Home, Tip } from '../homes/home.ts';
import { repositoryName } from '../settings/repositories.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { starPattern } from '../text/name-pattern.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';
import { findState, namedState } from './roll-back-target.ts';

/** A rollback that knows where it goes. */
export interface RollingBack {
  step: Step;
  state: PastState;
}

/**
 * Finds the state that a rollback goes back to, and the folders that it is for.
 *
 * @param tip the feed as it is. What others publish after it stays.
 * @throws FeedError when there is no such state, InputError for repositories that the feed does not have
 */
export async function rollingBack<T extends Tip>(
  settings: Settings,
  home: Home<T>,
  tip: T,
): Promise<RollingBack> {
  const named = namedState(settings.rollback);
  const history = historyOf(home);
  const shape = shapeOf(settings.feed);
  const now = await toldBy(home, tip);
  const wanted = wantedIn(settings);
  // The folders of now say which commits are states; a state may have others besides.
  const first = placesIn([now], shape);
  const state = await findState(home, tip, named, 'to' in named ? [] : selected(first, wanted, home, true));
  const past = await history.open(state);
  const all = placesIn([now, await toldBy(home, past)], shape);
  const places = selected(all, wanted, home, false);
  const policy: RollBackPolicy = {
    past: { revision: state.revision, date: state.date, paths: past.paths },
    seen: { revision: tip.revision ?? '', paths: tip.paths },
    places,
    policyOf: policiesOf(settings),
    readmits: [...new Set(settings.repositories.flatMap(({ readmit }) => readmit))].map(parseReadmit),
  };
  return { step: rollBackStep(policy), state };
}

async function toldBy<T extends Tip>(home: Home<T>, tip: T): Promise<ToldFeed> {
  return { paths: tip.paths, feed: openFeedFile(await readFeedJson(home, tip)) };
}

/** A test for the folders that go back. */
function wantedIn(settings: Settings): (place: Place) => boolean {
  const { rollback, repositories, config } = settings;
  const patterns = rollback.only.map(starPattern);
  const isNamed = (place: Place): boolean =>
    patterns.length === 0 || patterns.some((matches) => matches(nameOf(place)));
  if (config !== undefined) {
    const layouts = repositories.map((one) => layoutOf(one, settings));
    return ({ path }) => layouts.some((layout) => layout?.archOf(path) !== undefined);
  }
  const [{ branch, repository, target }] = repositories;
  return (place) =>
    isNamed(place) &&
    (branch === undefined || place.branch === branch) &&
    (repository === undefined || place.repository === repository) &&
    (target === undefined || place.target === target);
}

const nameOf = ({ branch, repository, target }: Pick<Place, 'branch' | 'repository' | 'target'>): string =>
  repositoryName({
    branch: branch ?? undefined,
    repository: repository ?? undefined,
    target: target ?? undefined,
  });

/** @throws FeedError for a feed without folders, InputError when none of its repositories is meant */
function selected(
  places: readonly Place[],
  isWanted: (place: Place) => boolean,
  home: Pick<Home, 'name'>,
  isFirst: boolean,
): Place[] {
  const found = places.filter(isWanted);
  if (found.length > 0) return found;
  if (places.length === 0) {
    throw new FeedError({
      code: 'FEED_ABSENT',
      message: `${home.name} holds no feed that could go back`,
      remedy: 'Check `pages-repository`, `pages-branch`, `prefix` and `layout`.',
    });
  }
  const names = [...byRepository(places).values()].flatMap(([one]) =>
    one === undefined ? [] : [nameOf(one)],
  );
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `the feed has no repository that the run names as the one to roll back`,
    remedy: `It has ${printable(names.slice(0, 10).join(', '))}${more}.${isFirst ? ' Give `to` for one that is gone by now.' : ''}`,
  });
}

/** What the settings say of each folder: those of its repository, or of the run. */
function policiesOf(settings: Settings): RollBackPolicy['policyOf'] {
  const each = settings.repositories.map((one) => ({ one, layout: layoutOf(one, settings) }));
  return ({ path }) => {
    const [first] = settings.repositories;
    const own = each.find(({ layout }) => layout?.archOf(path) !== undefined)?.one ?? first;
    const { archMap, maxRemovals, grace } = own;
    return { archMap, maxRemovals, grace };
  };
}

/** The layout of a repository; undefined where the settings do not say which one is meant. */
const layoutOf = (one: RepositorySettings, { feed }: Pick<Settings, 'feed'>): Layout | undefined =>
  isPlaced(shapeOf(feed), one) ? makeLayout(shapeOf(feed), one) : undefined;
