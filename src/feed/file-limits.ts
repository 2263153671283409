import { FORMATS } from '../formats/formats.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import { PUBLIC_KEY_LIMIT } from '../keys/public-keys.ts';
import { COMBINED_FILE, COMBINED_LIMIT } from './catalog/combined-json.ts';
import { FEED_FILE, FEED_FILE_LIMIT } from './catalog/feed-json.ts';
import { FILES_FILE, FILES_LIMIT } from './catalog/files-json.ts';
import { CATALOG_FILE, CATALOG_LIMIT } from './catalog/packages-json.ts';
import { folderOfFile } from './catalog/plain-values.ts';

/** The most bytes of a file of signatures: sixteen times what is read of it. */
export const SIGNATURE_LIMIT = 1 << 20;

const SIGNATURE_FILES: ReadonlySet<string> = new Set(FORMATS.flatMap(({ signatureFiles }) => signatureFiles));

/**
 * The most bytes that pkgfeed reads of a file of the feed. A larger file is refused.
 *
 * @param path the file's path in the feed; not that of a package file
 */
export function largestRead(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path.startsWith('keys/')) return PUBLIC_KEY_LIMIT;
  if (path === FEED_FILE) return FEED_FILE_LIMIT;
  if (path === COMBINED_FILE) return COMBINED_LIMIT;
  if (name === CATALOG_FILE) return CATALOG_LIMIT;
  if (name === FILES_FILE) return FILES_LIMIT;
  return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : INDEX_LIMIT;
}

/** True for a file that a change can do without: it serves to warn or to show, and is not read if it is too large. */
export const isOptional = (path: string): boolean =>
  path === COMBINED_FILE || folderOfFile(path, FILES_FILE) !== undefined;
