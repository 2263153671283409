/** The addresses of the views of the page: each folder, package, search and set-up has its own, after the `#`. */

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

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

export type View =
  | { view: 'home' }
  | { view: 'setup'; scheme: string; folder: string }
  | { view: 'folder'; folder: string }
  | { view: 'package'; folder: string; name: string }
  | { view: 'search'; text: string };

/** The view that an address names; the first page when it names none. */
export function parseView(hash: string): View {
  const [, kind, rest = ''] = /^#\/([fpqs])\/(.*)$/s.exec(hash) ?? [];
  try {
    if (rest === '' && kind !== 'q') return { view: 'home' };
    const parts = rest.split('/').map(decodeURIComponent);
    const first = parts[0] ?? '';
    const last = parts.at(-1) ?? '';
    if (kind === 'f') return { view: 'folder', folder: parts.join('/').replace(/\/+$/, '') };
    if (kind === 'p') return { view: 'package', folder: parts.slice(0, -1).join('/'), name: last };
    if (kind === 's') return { view: 'setup', scheme: first, folder: parts.slice(1).join('/') };
    if (kind === 'q') return { view: 'search', text: parts.join('/') };
  } catch {
    // An invalid percent code.
  }
  return { view: 'home' };
}
