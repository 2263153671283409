import { hash } from 'node:crypto';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { FeedKey } from './catalog/feed-shape.ts';

/** Keys whose signatures no longer count: whole keys, and those that only their ids name. */
export interface Revoked {
  keys: readonly PublicKey[];
  /** Ids and file names, in small letters where that does not matter. */
  ids: readonly string[];
}

/** True for a text that names a key by its id: the id itself, or the long id of an OpenPGP key. */
export const isKeyIdText = (text: string): boolean =>
  /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);

/** True for an id that the settings name. An OpenPGP key also has the end of its fingerprint as an id. */
function isNamed({ ids }: Revoked, scheme: string, keyId: string): boolean {
  const own = scheme === 'apk-v2' ? keyId : keyId.toLowerCase();
  return ids.some((id) => id === own || (scheme === 'openpgp' && id.length === 16 && own.endsWith(id)));
}

/** True for a key that no longer counts. */
export function isRevoked(revoked: Revoked | undefined, key: PublicKey): boolean {
  if (revoked === undefined) return false;
  return (
    revoked.keys.some(({ text, scheme, keyId }) =>
      key.scheme === 'openpgp' ? scheme === 'openpgp' && keyId === key.keyId : text === key.text,
    ) ||
    isNamed(revoked, key.scheme, key.keyId) ||
    // An OpenPGP key also signs with subkeys, and signatures name those.
    (key.scheme === 'openpgp' && revoked.ids.some((id) => key.answersTo(id)))
  );
}

/** True for the id in a signature that nobody here can check, if it is that of a key that no longer counts. */
export function isRevokedId(revoked: Revoked | undefined, scheme: Scheme, keyId: string): boolean {
  if (revoked === undefined) return false;
  return (
    isNamed(revoked, scheme, keyId) ||
    revoked.keys.some((key) => key.scheme === scheme && (key.keyId === keyId || key.answersTo(keyId)))
  );
}

/** True for a key of `feed.json` that no longer counts. */
export function isRevokedFeedKey(
  revoked: Revoked | undefined,
  { scheme, keyId, sha256 }: Pick<FeedKey, 'scheme' | 'keyId' | 'sha256'>,
): boolean {
  if (revoked === undefined) return false;
  const isThat = ({ text, ...key }: PublicKey): boolean =>
    key.scheme === scheme && (key.keyId === keyId || hash('sha256', Buffer.from(text, 'latin1')) === sha256);
  return isNamed(revoked, scheme, keyId) || revoked.keys.some(isThat);
}
