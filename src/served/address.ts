import { apkPath } from '../formats/address.ts';

/** A folder at or below the feed's address; undefined for a path that is not plainly inside. */
export function folderAddress(root: URL, path: string): URL | undefined {
  if (path === '') return root;
  const segments = path.split('/');
  const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
  const encoded = isPlain ? apkPath(path) : undefined;
  return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}

/** Shows an address as findings name it: relative to the feed's address when it is inside. */
export function shownAddress(root: URL, url: URL): string {
  if (!url.href.startsWith(root.href)) return url.href;
  const path = url.href.slice(root.href.length);
  try {
    return decodeURIComponent(path) || '.';
  } catch {
    return path;
  }
}
