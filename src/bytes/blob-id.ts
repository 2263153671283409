import { createHash, type Hash } from 'node:crypto';

/** git's name for these bytes in a SHA-1 repository, in hex. */
export function blobId(bytes: Uint8Array): string {
  return blobHash(bytes.length).update(bytes).digest('hex');
}

/** The hash of a blob that is fed piece by piece, `size` bytes in all; its digest is the blob id. */
export function blobHash(size: number): Hash {
  return createHash('sha1').update(`blob ${size}\0`);
}
