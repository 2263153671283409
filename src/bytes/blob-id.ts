import { createHash } from 'node:crypto';

/** git's name for these bytes in a SHA-1 repository, in hex. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
