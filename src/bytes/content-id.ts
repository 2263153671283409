import { createHash, type Hash } from 'node:crypto';

/**
 * Tells the bytes of a file from all others, in hex. It is the id that git gives a blob in a SHA-1 repository, so a
 * branch knows the ids of all its files without reading them. A home of another kind computes them itself.
 */
export type ContentId = string & { readonly kind?: 'ContentId' };

/** The content id of some bytes. */
export function contentId(bytes: Uint8Array): ContentId {
  return contentHash(bytes.length).update(bytes).digest('hex');
}

/** The hash of content that is fed piece by piece, `size` bytes in all. Its digest is the content id. */
export function contentHash(size: number): Hash {
  return createHash('sha1').update(`blob ${size}\0`);
}
