import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { FeedFile } from './catalog/feed-json.ts';
import type { Paths } from './edit.ts';
import type { Revoked } from './revoked.ts';

/** How long a new key is published before it may sign alone, in milliseconds: 30 days. */
export const ROTATE_AFTER = 30 * 86_400_000;

/** A key that signs an index after a change, and that devices look at. */
export interface Successor extends Pick<PublicKey, 'scheme' | 'keyId' | 'fileName'> {
  /** True when it signed the index before the change, too. */
  signedBefore: boolean;
}

/**
 * When a key was first published; `undated` for one that is published and whose date nobody recorded, undefined for one
 * that is not published.
 */
export type PublishedSince = (key: Pick<PublicKey, 'scheme' | 'fileName'>) => Date | 'undated' | undefined;

/**
 * What feed.json says about the age of keys. Nobody signs it. A date that somebody changed can only let a run through
 * that holds the new secret key already, or stop it.
 */
export function publishedSince({ keys }: Pick<FeedFile, 'keys'>, paths: Paths): PublishedSince {
  return ({ scheme, fileName }) => {
    const path = `keys/${fileName}`;
    if (!paths.has(path)) return undefined;
    const since = keys.find((key) => key.scheme === scheme && key.path === path)?.since;
    return since === undefined ? 'undated' : new Date(since);
  };
}

/** What a run knows about the keys that may take the place of others. */
export interface Succession {
  since: PublishedSince;
  now: Date;
  /** Milliseconds. */
  after: number;
  /** Keys that no longer count. Nothing waits for them. */
  revoked?: Revoked | undefined;
}

/** Why the keys that go on may not do without those that an index loses. */
export interface Obstacle {
  keyId: string;
  /** From then on it may; undefined where time alone does not help. */
  from: Date | undefined;
  /** When the key was published; undefined for one that is not, or of which that is not known. */
  since: Date | undefined;
}

/** When a key that is published may sign alone. */
export const finishFrom = (since: Date, after: number): Date => new Date(since.getTime() + after);

/**
 * Finds what keeps the keys of a scheme from taking the place of another. One of them must have been published long
 * enough, or be no newer than that key. Where an index has room for several signatures, it must also have signed beside
 * it.
 *
 * @param lost when that key was published
 * @param successors those of the scheme that go on
 * @returns undefined where nothing does
 */
export function obstacleOf(
  { scheme, since: lost }: { scheme: Scheme; since: ReturnType<PublishedSince> },
  successors: readonly Successor[],
  { since, now, after }: Succession,
): Obstacle | undefined {
  const obstacles = successors.map((one): Obstacle | undefined => {
    const published = since(one);
    const date = published instanceof Date ? published : undefined;
    const isOlder = date !== undefined && lost instanceof Date && date.getTime() <= lost.getTime();
    if (isOlder && one.signedBefore) return undefined;
    const isBeside = scheme === 'usign' || one.signedBefore;
    const from = date === undefined || !isBeside ? undefined : finishFrom(date, after);
    if (from !== undefined && from.getTime() <= now.getTime()) return undefined;
    // A key that signed already when nobody wrote dates is older than any that has one.
    if (scheme !== 'usign' && one.signedBefore && date === undefined) return undefined;
    return { keyId: one.keyId, from, since: date };
  });
  return obstacles.includes(undefined) ? undefined : obstacles[0];
}
