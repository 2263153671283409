import { parseBounded } from '../feed/catalog/bounded-json.ts';
import { PAST_LIMIT, type PastState, pastState } from '../feed/catalog/chain-shape.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import { isCount, isPlainPath, isSha256, isText, isTime } from '../feed/catalog/plain-values.ts';

/**
 * An answer of a served feed, to compare later ones with (docs/verify.md). It remembers what the answers before it saw,
 * because a feed alone can claim any past.
 */
export interface Answer {
  /** The address that was verified. */
  feed: string;
  /** When it was read. */
  read: string;
  /** Null for a feed without `feed.json`. */
  state: SeenState | null;
  /** The states before it, as its `feed.json` names them; null for one that names none. */
  chain: readonly PastState[] | null;
  indexes: readonly SeenIndex[];
  /** States that answers before this one saw, the newest first. */
  earlierStates: readonly Earlier[];
  /** Indexes that answers before this one saw, the newest first. */
  earlierIndexes: readonly EarlierIndex[];
}

export interface SeenState {
  /** The hash of `feed.json`, in hex. */
  sha256: string;
  /** When it was written, as it says itself; null where it does not. */
  updated: string | null;
  /** Its number in the chain; null for a feed without one. */
  state: number | null;
  /** The first answer that saw it. */
  first: string;
}

export interface SeenIndex {
  /** Relative to the address that was verified. */
  path: string;
  /** In hex. */
  sha256: string;
  /** The first answer that saw it. */
  first: string;
}

/** What answers saw from one time until another. */
export interface Earlier {
  sha256: string;
  from: string;
  until: string;
}

export interface EarlierIndex extends Earlier {
  path: string;
}

/** The most bytes of a saved answer: those of a feed with 20,000 folders. */
export const ANSWER_LIMIT = 16 << 20;
const INDEXES = 60_000;
/** How many earlier indexes are remembered, of one path and of all together. */
const EARLIER_OF_ONE = 100;
const EARLIER_INDEXES = 20_000;
/** The most bytes that they have in the file, and what each has besides its path. */
const EARLIER_BYTES = 8 << 20;
const EARLIER_OVERHEAD = 200;
const EARLIER_STATES = 1_000;

/** The JSON of an answer. Each item has its own line. */
export function writeAnswer(answer: Answer): Buffer {
  const { feed, read, state, chain, ...lists } = answer;
  const lines = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const head = JSON.stringify({ pkgfeedAnswer: 1, feed, read, state }).slice(0, -1);
  const past = chain === null ? 'null' : lines(chain);
  const parts = Object.entries(lists).map(([name, items]) => `"${name}":${lines(items)}`);
  return Buffer.from(`${[head, `"chain":${past}`, ...parts].join(',\n')}}\n`, 'utf8');
}

type Fields = { readonly [field: string]: unknown };

/** Reads a saved answer; undefined for anything that `writeAnswer` did not write: half of one would hide what it knew. */
export function readAnswer(bytes: Buffer): Answer | undefined {
  const fields = recordOf(parseBounded(bytes, ANSWER_LIMIT));
  if (fields?.pkgfeedAnswer !== 1 || !isAddress(fields.feed) || !isTime(fields.read)) return undefined;
  const state = fields.state === null ? null : seenState(fields.state);
  const chain = fields.chain === null ? null : listOf(fields.chain, PAST_LIMIT, pastState);
  const indexes = listOf(fields.indexes, INDEXES, seenIndex);
  const earlierStates = listOf(fields.earlierStates, EARLIER_STATES, earlier);
  const earlierIndexes = listOf(fields.earlierIndexes, EARLIER_INDEXES, earlierIndex);
  if (state === undefined || chain === undefined || indexes === undefined) return undefined;
  if (earlierStates === undefined || earlierIndexes === undefined) return undefined;
  const { feed, read } = fields;
  return { feed, read, state, chain, indexes, earlierStates, earlierIndexes };
}

const recordOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The items of a list; undefined where one does not fit, or there are too many. */
function listOf<T>(value: unknown, most: number, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const items = value.map(read);
  return items.some((item) => item === undefined) ? undefined : (items as T[]);
}

const isAddress = (value: unknown): value is string =>
  isText(value) && /^https?:/.test(value) && URL.canParse(value);

function seenState(item: unknown): SeenState | undefined {
  const { sha256, updated, state, first } = recordOf(item) ?? {};
  if (!isSha256(sha256) || !isTime(first)) return undefined;
  if (!(updated === null || isTime(updated)) || !(state === null || isCount(state))) return undefined;
  return { sha256, updated, state, first };
}

function seenIndex(item: unknown): SeenIndex | undefined {
  const { path, sha256, first } = recordOf(item) ?? {};
  return isPlainPath(path) && isSha256(sha256) && isTime(first) ? { path, sha256, first } : undefined;
}

function earlier(item: unknown): Earlier | undefined {
  const { sha256, from, until } = recordOf(item) ?? {};
  return isSha256(sha256) && isTime(from) && isTime(until) ? { sha256, from, until } : undefined;
}

function earlierIndex(item: unknown): EarlierIndex | undefined {
  const { path } = recordOf(item) ?? {};
  const seen = earlier(item);
  return seen !== undefined && isPlainPath(path) ? { path, ...seen } : undefined;
}

/** What a feed shows now. */
export interface Shown {
  feed: string;
  at: Date;
  /** Null for a feed without `feed.json`. */
  state: Omit<SeenState, 'first'> | null;
  chain: readonly PastState[] | null;
  /** The indexes that were read, by path relative to the address. */
  indexes: ReadonlyMap<string, string>;
  /** True when every index that the feed names was asked for, so that others are gone. */
  isWhole: boolean;
  /** The paths of the indexes that were asked for. */
  asked: ReadonlySet<string>;
}

/**
 * The answer to save: what the feed shows now, and what it showed before as far as the saved answer knows it.
 *
 * @param saved undefined for the first answer
 */
export function nextAnswer(saved: Answer | undefined, now: Shown): Answer {
  const read = seconds(now.at);
  const { feed, state, chain, indexes } = now;
  const before = saved?.state ?? null;
  const isSame = before !== null && before.sha256 === state?.sha256;
  const replaced = (saved?.indexes ?? []).filter(({ path, sha256 }) => {
    const shown = indexes.get(path);
    return shown === undefined ? isGone(now, path) : shown !== sha256;
  });
  const until = saved?.read ?? read;
  return {
    ...{ feed, read, chain },
    state: state === null ? null : { ...state, first: isSame ? before.first : read },
    indexes: seenIndexes(saved, now, read),
    earlierStates: newest(
      [
        ...(before === null || isSame ? [] : [{ sha256: before.sha256, from: before.first, until }]),
        ...(saved?.earlierStates ?? []),
      ],
      EARLIER_STATES,
    ),
    earlierIndexes: newestOfEach([
      ...replaced.map(({ path, sha256, first }) => ({ path, sha256, from: first, until })),
      ...(saved?.earlierIndexes ?? []),
    ]),
  };
}

/** True for an index that the saved answer has, and that the feed has no longer. */
export const isGone = ({ isWhole, asked }: Shown, path: string): boolean => isWhole && !asked.has(path);

/** The indexes that were read, and those that this answer says nothing about. */
function seenIndexes(saved: Answer | undefined, now: Shown, read: string): SeenIndex[] {
  const known = new Map((saved?.indexes ?? []).map((index) => [index.path, index]));
  const shown = [...now.indexes].map(([path, sha256]) => {
    const before = known.get(path);
    return before?.sha256 === sha256 ? before : { path, sha256, first: read };
  });
  const others = [...known.values()].filter(({ path }) => !now.indexes.has(path) && !isGone(now, path));
  return [...shown, ...others].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, INDEXES);
}

/** The first of all that have one hash. */
function newest<T extends Earlier>(all: readonly T[], most: number, keyOf = (one: T) => one.sha256): T[] {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()].slice(0, most);
}

function newestOfEach(all: readonly EarlierIndex[]): EarlierIndex[] {
  const counts = new Map<string, number>();
  const few = newest(all, Number.POSITIVE_INFINITY, ({ path, sha256 }) => `${path} ${sha256}`).filter(
    ({ path }) => {
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      return count <= EARLIER_OF_ONE;
    },
  );
  let bytes = 0;
  const fits = ({ path }: EarlierIndex): boolean => {
    bytes += Buffer.byteLength(path) + EARLIER_OVERHEAD;
    return bytes <= EARLIER_BYTES;
  };
  return few.slice(0, EARLIER_INDEXES).filter(fits);
}
