import { FeedError } from '../errors.ts';

/** A state that a feed had. */
export interface PastState {
  /** The home's name for it, such as the id of a commit. */
  revision: string;
  /** When it was published. */
  date: Date;
  /** What its publisher said of it. Anybody may have written that. */
  message: string;
}

/** The states of a feed. */
export interface Past {
  /** The newest first; the first one is that of the tip. */
  states: readonly PastState[];
  /** True when the last of them is the oldest that the home has. */
  isWhole: boolean;
}

/** The states that a home remembers. */
export interface History<T> {
  /**
   * Lists the states of a feed up to the tip. No file is fetched for that.
   *
   * @param isOf true for the files that matter: it is asked for feed.json, and for the files of indexes. What changed none
   *   of them is no state.
   * @param isEnough true when no older states are needed. Otherwise they are fetched, and it is asked again.
   */
  list(
    tip: T,
    isOf: (path: string) => boolean,
    isEnough: (states: readonly PastState[]) => boolean,
  ): Promise<Past>;
  /**
   * Reads one path of several states that `list` gave, in one request.
   *
   * @param most how many bytes a file may have to be read
   * @returns the contents in the order of the states; undefined where it is not there, or larger
   */
  readEach(
    states: readonly Pick<PastState, 'revision'>[],
    path: string,
    most: number,
  ): Promise<(Buffer | undefined)[]>;
  /** Opens a state that `list` gave, to read it as a tip is read. Nothing can be written on it. */
  open(state: Pick<PastState, 'revision'>): Promise<T>;
}

/**
 * The earlier states of a home.
 *
 * @throws FeedError for a home that has none
 */
export function historyOf<T>({ name, history }: { name: string; history?: History<T> }): History<T> {
  if (history !== undefined) return history;
  throw new FeedError({
    code: 'FEED_HISTORY',
    message: `${name} does not remember earlier states of the feed`,
    remedy:
      'Give `pages-repository` for a feed on a branch. A plain directory has only what its backups have: publish the packages of then into it, or restore it as a whole.',
  });
}
