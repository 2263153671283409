import type { Paths } from '../edit.ts';
import { publishedKey } from '../key-files.ts';
import type { RunPolicy } from '../policy.ts';
import { isRevokedFeedKey } from '../revoked.ts';
import type { FeedFile, FeedKey } from './feed-json.ts';
import { seconds } from './packages-json.ts';

/** The most revoked keys that `feed.json` remembers. */
const REVOKED_LIMIT = 100;

/** What a run says of keys. */
type KeysOfRun = Pick<RunPolicy, 'signingKeys' | 'keptKeys' | 'nextKeys' | 'revoked' | 'now'>;

/**
 * The keys of the feed after a run: those that sign, those that will sign later, and the other keys that the feed
 * publishes, then those that are revoked, whose files are gone. A run that names no key that will sign later has nothing to say of those that another publisher named.
 *
 * @param vouched the keys that the run holds or trusts
 */
export function keysAfter(
  before: Pick<FeedFile, 'keys'>,
  vouched: readonly FeedKey[],
  paths: Paths,
  { signingKeys, keptKeys, nextKeys = [], revoked, now }: KeysOfRun,
): FeedKey[] {
  const dated = (key: FeedKey): FeedKey => ({ ...key, ...sinceOf(key, before, paths, now) });
  const isGone = (key: FeedKey): boolean => key.state === 'revoked' || isRevokedFeedKey(revoked, key);
  const signing = signingKeys.map((key) => publishedKey(key, keptKeys));
  const next = nextKeys
    .map((publicKey): FeedKey => ({ ...publishedKey({ publicKey }, keptKeys), state: 'next' }))
    .filter((key) => !signing.some((one) => isSame(one, key)));
  const own = [...signing, ...next];
  const others = before.keys
    .filter((key) => !isGone(key) && paths.has(key.path) && !own.some(({ path }) => path === key.path))
    .map(({ state, ...key }) => ({
      ...(vouched.find((one) => isSame(one, key)) ?? key),
      ...(state === undefined || (state === 'next' && nextKeys.length > 0) ? {} : { state }),
    }));
  const gone = before.keys
    .filter((key) => isGone(key) && !own.some(({ path }) => path === key.path))
    .slice(0, REVOKED_LIMIT)
    .map((key): FeedKey => ({ ...key, state: 'revoked' }));
  return [...[...own, ...others].map(dated), ...gone];
}

const isSame = (one: FeedKey, other: FeedKey): boolean =>
  one.scheme === other.scheme && one.path === other.path;

/** A file that is there already is as old as feed.json says, if it says anything. */
function sinceOf(
  key: FeedKey,
  before: Pick<FeedFile, 'keys'>,
  paths: Paths,
  now: Date,
): Pick<FeedKey, 'since'> {
  if (!paths.has(key.path)) return { since: seconds(now) };
  const since = before.keys.find((one) => isSame(one, key))?.since;
  return since === undefined ? {} : { since };
}
