import { FeedError, InputError } from '../errors.ts';
import { stateText } from '../feed/draft/roll-back-open.ts';
import { indexesOf, type Place } from '../feed/draft/roll-back-places.ts';
import { historyOf, type Past, type PastState } from '../homes/history.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { RollbackSettings } from '../settings/settings.ts';
import { counted } from '../text/counted.ts';

/** How a state to go back to is named. */
type Named = { steps: number } | { to: string } | { before: Date };

/**
 * What the settings say about the state.
 *
 * @throws InputError unless they name one in one way
 */
export function namedState({ steps, to, before }: RollbackSettings): Named {
  const given: Named[] = [
    ...(steps === undefined ? [] : [{ steps }]),
    ...(to === undefined ? [] : [{ to }]),
    ...(before === undefined ? [] : [{ before }]),
  ];
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0) return only;
  throw new InputError({
    code: only === undefined ? 'INPUT_MISSING' : 'INPUT_VALUE',
    message:
      only === undefined
        ? 'a rollback needs to know how far to go back'
        : '`steps`, `to` and `before` each name the state to go back to, and more than one of them is given',
    remedy:
      'Give one of `steps` (1 for the last change), `to` (a commit of the pages branch) or `before` (a date); `dry-run` shows what would change.',
  });
}

/**
 * Finds the state to go back to.
 *
 * @param places the folders that go back: a state is what changed an index of one of them
 * @throws FeedError when the history does not reach so far, and for a home without one
 */
export async function findState<T extends Tip>(
  home: Home<T>,
  tip: T,
  named: Named,
  places: readonly Place[],
): Promise<PastState> {
  const history = historyOf(home);
  const find = (states: readonly PastState[]): PastState | undefined => {
    if ('steps' in named) return states[named.steps];
    if ('before' in named) return states.find(({ date }) => date < named.before);
    return states.find(({ revision }) => revision.startsWith(named.to));
  };
  // Any commit of the feed can be named, also one that changed other folders.
  const isOf = 'to' in named ? () => true : indexesOf(places);
  const past = await history.list(tip, isOf, (states) => find(states) !== undefined);
  const found = find(past.states);
  if (found === undefined) throw outOfReach(home, named, past);
  return found;
}

function outOfReach({ name }: Pick<Home, 'name'>, named: Named, { states, isWhole }: Past): FeedError {
  const oldest = states.at(-1);
  const wanted =
    'steps' in named
      ? `${counted(named.steps, 'step', 'steps')} back`
      : 'to' in named
        ? `to ${named.to}`
        : `to before ${named.before.toISOString()}`;
  const reach =
    oldest === undefined
      ? 'which has no state of these repositories'
      : `whose history reaches ${counted(states.length - 1, 'step', 'steps')} back, to ${stateText(oldest)}`;
  return new FeedError({
    code: 'FEED_HISTORY',
    message: `the rollback should go ${wanted}, in ${name}, ${reach}${isWhole ? '' : ' (older commits are not looked at)'}`,
    remedy:
      'Name a state that is still there. What is older can only be published again: `history` says how many states stay.',
  });
}
