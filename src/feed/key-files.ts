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
export function publishedKey(key: SigningKey, kept: readonly FeedKey[] = []): FeedKey {
  const { keyId, text } = key.publicKey;
  const path = keyPath(key);
  const file = kept.find((one) => one.scheme === key.scheme && one.path === path);
  const sha256 = file?.sha256 ?? hash('sha256', Buffer.from(text, 'latin1'));
  return { scheme: key.scheme, keyId, path, sha256 };
}
