import { indexFileNames } from '../formats/format.ts';
import { FORMATS, PACKAGE_EXTENSIONS } from '../formats/formats.ts';
import { FEED_FILE } from './catalog/feed-json.ts';
import { isSitePath } from './catalog/feed-shape.ts';
import { FILES_FILE } from './catalog/files-json.ts';
import { CATALOG_FILE } from './catalog/packages-json.ts';

const NAMES: ReadonlySet<string> = new Set([
  ...FORMATS.flatMap(indexFileNames),
  ...[CATALOG_FILE, FILES_FILE],
]);

/**
 * True for a path that a subscriber of a feed may ask for: packages, indexes with their signatures, keys, catalogs and the
 * files for people. Whatever else is in the folder is not the feed's. No name in the path begins with a dot.
 *
 * @param path relative to the feed, without a slash in front
 */
export function isPublicPath(path: string): boolean {
  const names = path.split('/');
  if (names.some((name) => name === '' || name.startsWith('.') || /[\\\u0000]/.test(name))) return false;
  const last = names.at(-1) ?? '';
  if (path === FEED_FILE || isSitePath(path) || /^keys\/[^/]+$/.test(path) || NAMES.has(last)) return true;
  return PACKAGE_EXTENSIONS.some((extension) => last.endsWith(extension) && last !== extension);
}
