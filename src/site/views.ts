/** The addresses of the views of the page: each folder, package, search and set-up has its own, after the `#`. */

/** A folder in an address. The root of the feed, which has no name, is a dot there. */
const segments = (path: string): string =>
  path === '' ? ROOT : path.split('/').map(encodeURIComponent).join('/');

const ROOT = '.';
const folderIn = (parts: readonly string[]): string => {
  const path = parts.join('/').replace(/\/+$/, '');
  return path === ROOT ? '' : path;
};

/** @param url the address of the feed, without a slash at its end */
export function folderView(url: string, folder: string): string {
  return `${url}/${folderHash(folder)}`;
}

export function packageView(url: string, folder: string, name: string): string {
  return `${url}/${packageHash(folder, name)}`;
}

export function searchView(url: string, text: string): string {
  return `${url}/${searchHash(text)}`;
}

/** The part after the address of the page. */
export function folderHash(folder: string): string {
  return `#/f/${segments(folder)}`;
}

export function packageHash(folder: string, name: string): string {
  return `#/p/${segments(folder)}/${encodeURIComponent(name)}`;
}

/** The address of the lines for one system and folder. */
export function setupHash(scheme: string, folder: string): string {
  return `#/s/${encodeURIComponent(scheme)}/${segments(folder)}`;
}

export function searchHash(text: string): string {
  return `#/q/${encodeURIComponent(text)}`;
}

/** The address of the picture of the feed. */
export const pictureHash = (): string => '#/g/';

export type View =
  | { view: 'picture' }
  | { view: 'home' }
  | { view: 'setup'; scheme: string; folder: string }
  | { view: 'folder'; folder: string }
  | { view: 'package'; folder: string; name: string }
  | { view: 'search'; text: string };

/** The view that an address names; the first page when it names none. */
export function parseView(hash: string): View {
  const [, kind, rest = ''] = /^#\/([fgpqs])\/(.*)$/s.exec(hash) ?? [];
  if (kind === 'g') return { view: 'picture' };
  try {
    if (rest === '' && kind !== 'q') return { view: 'home' };
    const parts = rest.split('/').map(decodeURIComponent);
    const first = parts[0] ?? '';
    const last = parts.at(-1) ?? '';
    if (kind === 'f') return { view: 'folder', folder: folderIn(parts) };
    if (kind === 'p') return { view: 'package', folder: folderIn(parts.slice(0, -1)), name: last };
    if (kind === 's') return { view: 'setup', scheme: first, folder: folderIn(parts.slice(1)) };
    if (kind === 'q') return { view: 'search', text: parts.join('/') };
  } catch {
    // An invalid percent code.
  }
  return { view: 'home' };
}
