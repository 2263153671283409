import { hash } from 'node:crypto';
import type { PublicKey, SigningKey } from '../keys/key.ts';
import type { FeedKey } from './catalog/feed-shape.ts';

/** The path in the feed of a key's public half. */
export function keyPath(key: { publicKey: PublicKey }): string {
  return `keys/${key.publicKey.fileName}`;
}

/**
 * Describes a key for catalogs and reports.
 *
 * @param kept files of keys that keep their bytes
 */
export function publishedKey(
  { publicKey }: Pick<SigningKey, 'publicKey'>,
  kept: readonly FeedKey[] = [],
): FeedKey {
  const { scheme, keyId, text } = publicKey;
  const path = keyPath({ publicKey });
  const file = kept.find((one) => one.scheme === scheme && one.path === path);
  const sha256 = file?.sha256 ?? hash('sha256', Buffer.from(text, 'latin1'));
  return { scheme, keyId, path, sha256 };
}
