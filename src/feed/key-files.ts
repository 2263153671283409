import { hash } from 'node:crypto';
import type { PublicKey, SigningKey } from '../keys/key.ts';
import type { FeedKey } from './catalog/feed-shape.ts';

/** The path in the feed of a key's public half. */
export function keyPath(key: { publicKey: PublicKey }): string {
  return `keys/${key.publicKey.fileName}`;
}

/** Describes a key for catalogs and reports. */
export function publishedKey(key: SigningKey): FeedKey {
  const { keyId, text } = key.publicKey;
  return {
    scheme: key.scheme,
    keyId,
    path: keyPath(key),
    sha256: hash('sha256', Buffer.from(text, 'latin1')),
  };
}
