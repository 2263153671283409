import type { Entry, Format } from './format.ts';

/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 next to the index, or where a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for a path that no client could fetch
 */
export function packageAddress(format: Format, folder: URL, { file, arch }: Entry): URL | undefined {
  if (format.locates === 'by-name' && file.includes('://')) return webAddress(file);
  const path = format.locates === 'by-path' ? opkgPath(file) : apkPath(file);
  const home = format.locates === 'by-arch-and-name' ? archFolder(folder, arch) : folder;
  // The dot keeps a path that begins with slashes from being read as another host.
  return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}

function archFolder(folder: URL, arch: string): URL | undefined {
  // An index at the root has no sibling folders; clients that get its own address look next to it.
  if (arch === '' || folder.pathname === '/') return folder;
  if (/[/\\]/.test(arch) || /^\.+$/.test(arch)) return undefined;
  const name = apkPath(arch);
  return name === undefined ? undefined : new URL(`../${name}/`, folder);
}

function opkgPath(path: string): string {
  return path.replace(/[^A-Za-z0-9._~/-]+/g, (text) =>
    [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

export function apkPath(path: string): string | undefined {
  // Half a surrogate pair has no bytes to send.
  if (/\p{Cs}/u.test(path)) return undefined;
  return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}

/**
 * The longest address that servers accept. For a host of over 16,384 characters, Node's `canParse` is true and
 * `new URL` throws.
 */
const ADDRESS_LIMIT = 8192;

function webAddress(text: string): URL | undefined {
  const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}
