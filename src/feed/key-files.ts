import { hash } from 'node:crypto';
import type { PublicKey, SigningKey } from '../keys/key.ts';
import type { FeedKey } from './catalog/feed-shape.ts';

/** Where a key's public half is published. */
export function keyPath(key: { publicKey: PublicKey }): string {
  return `keys/${key.publicKey.fileName}`;
}

/** A key as catalogs and reports name it. */
export function publishedKey(key: SigningKey): FeedKey {
  const { keyId, text } = key.publicKey;
  return {
    scheme: key.scheme,
    keyId,
    path: keyPath(key),
    sha256: hash('sha256', Buffer.from(text, 'latin1')),
  };
}
