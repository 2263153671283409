import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { Paths } from '../feed/edit.ts';
import { isRevoked, isRevokedId, type Revoked } from '../feed/revoked.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { type Fault, faultOf } from './faults.ts';

/** Tells keys that no longer count, by the id in a signature. */
export type IsRevoked = (scheme: Scheme, keyId: string) => boolean;

/**
 * A test for keys that no longer count.
 *
 * @param revoked what the settings say
 * @param stated the keys that `feed.json` names. It may only take trust away
 */
export function revokedBy(revoked: Revoked | undefined, stated: readonly FeedKey[]): IsRevoked {
  const gone = stated.filter(({ state }) => state === 'revoked');
  return (scheme, keyId) =>
    isRevokedId(revoked, scheme, keyId) ||
    gone.some((key) => key.scheme === scheme && key.keyId.toLowerCase() === keyId.toLowerCase());
}

/** The keys that may judge a feed. */
export const judging = (
  keys: readonly PublicKey[],
  revoked: Revoked | undefined,
  isGone: IsRevoked,
): PublicKey[] => keys.filter((key) => !isRevoked(revoked, key) && !isGone(key.scheme, key.keyId));

/** Revoked keys that a feed still offers. */
export const offeredFaults = (stated: readonly FeedKey[], paths: Paths): Fault[] =>
  stated
    .filter(({ state, path }) => state === 'revoked' && paths.has(path))
    .map(({ path }) =>
      faultOf('revokedKey', 'home', {
        path,
        what: 'is there, and the key is revoked',
        why: 'people who fetch it trust that key',
        remedy: 'Publish anything with `revoked-keys`, which deletes it.',
      }),
    );
